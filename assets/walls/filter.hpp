// SPDX-License-Identifier: MIT
// A list of calls becomes the kernel's filter. Used by walls alone: the one door to libseccomp.
#pragma once

#include <optional>
#include <string>

#include "assets/walls/calls.hpp"

namespace lectern::walls {

/// Loads the filter, for all threads there are and for good.  Returns why it cannot be had; nothing: it stands.
[[nodiscard]] std::optional<std::string> load_filter(const Allowance& allowed, std::optional<int> only_output);

/// The name of a call of this computer's; its number where it has none.
[[nodiscard]] std::string call_name(int number);

}  // namespace lectern::walls
