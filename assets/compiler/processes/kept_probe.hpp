// SPDX-License-Identifier: MIT
// What was seen of a scan file, kept for the next build, so that a build in which nothing changed opens no scan. Used
// by probe_jobs.
#pragma once

#include <filesystem>
#include <optional>

#include "assets/compiler/processes/answer.hpp"
#include "assets/pack/hash.hpp"

namespace lectern::compiler {

/// Nothing where it is not there, or not as it was written.
[[nodiscard]] std::optional<ScanAnswer> kept_probe(const std::filesystem::path& path, const pack::Hash& key);

/// Errors: unwritable; the look is then only taken again.
[[nodiscard]] Result<void> keep_probe(const std::filesystem::path& path, const pack::Hash& key,
                                      const ScanAnswer& answer);

}  // namespace lectern::compiler
