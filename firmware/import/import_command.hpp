// SPDX-License-Identifier: MIT
// The command line of lectern-import. Used by main alone.
#pragma once

namespace lectern::importing {

/// Returns the status for the shell: 0 done, 1 refused or failed, 2 wrong use.
[[nodiscard]] int import_command(int argc, const char* const* argv);

}  // namespace lectern::importing
