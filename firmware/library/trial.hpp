// SPDX-License-Identifier: MIT
// A pack on trial: every view of it made and judged on a screen in memory, before any visitor sees it. Used by
// lectern-show and by scripts that put a pack on show; nothing reaches a display.
#pragma once

#include <filesystem>

#include "assets/base/result.hpp"
#include "firmware/metrics.hpp"

namespace lectern::app {

/// Reads all of a pack and judges every view in each language on this glass, at 100 % in the usual theme.
/// Errors: what Pack::open and `read_whole` say; malformed (the first finding of the audit, and how many there are).
/// Cost: seconds, a multiple of it on a board.
[[nodiscard]] Result<void> try_pack(const std::filesystem::path& path, const Metrics& metrics);

}  // namespace lectern::app
