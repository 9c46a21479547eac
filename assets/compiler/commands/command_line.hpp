// SPDX-License-Identifier: MIT
// The command line of lectern-pack: which commands there are, what they take, and their exit status. The commands
// themselves stand in files of their own.
#pragma once

namespace lectern::compiler {

/// Exit status of every command.
inline constexpr int status_good = 0;    ///< done; warnings at most
inline constexpr int status_errors = 1;  ///< errors found, nothing written
inline constexpr int status_usage = 2;   ///< the command line was not understood

/// And a signal's number, as shells count: it was interrupted.
inline constexpr int status_of_signals = 128;

/// Runs the command that `argv` names; messages go to standard output and error.
[[nodiscard]] int run_command_line(int argc, char** argv);

}  // namespace lectern::compiler
