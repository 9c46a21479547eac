// SPDX-License-Identifier: MIT
// What to do about a scan that cannot be shown, by the reason that was found. Used by jobs.
#pragma once

#include <filesystem>
#include <string_view>

#include "assets/base/result.hpp"

namespace lectern::compiler {

/// Fits the reason; where none is known, what helps with most.
[[nodiscard]] std::string_view mend_scan(const std::filesystem::path& file, const Error& error);

}  // namespace lectern::compiler
