// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/stopped.hpp"

#include <cstdio>
#include <fmt/format.h>

#include "assets/base/terminal.hpp"
#include "assets/base/visible.hpp"
#include "assets/compiler/commands/command_line.hpp"
#include "assets/compiler/commands/commands.hpp"
#include "assets/compiler/commands/interruption.hpp"

namespace lectern::compiler {

int stopped_writing(const Error& error) {
  const bool unwritable = error.code == ErrorCode::unwritable;
  print_lines(stderr, fmt::format("lectern-pack: {}{}\n", visible_lines(error.what),
                                  unwritable ? "; make room on its disk, or see that you may write there" : ""));
  return Interruption::signal() != 0 ? status_of_signals + Interruption::signal() : status_errors;
}

}  // namespace lectern::compiler
