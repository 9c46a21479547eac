// SPDX-License-Identifier: MIT
// The program lectern-show: which pack visitors see. Used by show alone.
#pragma once

namespace lectern::app {

/// Returns the exit status: 0 done, 1 refused and nothing changed, 2 wrong use.
[[nodiscard]] int show_command(int argc, const char* const* argv);

}  // namespace lectern::app
