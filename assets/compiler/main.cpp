// SPDX-License-Identifier: MIT
// lectern-pack: makes packs of exhibit folders, on any Linux PC.
#include "assets/compiler/commands/command_line.hpp"

int main(int argc, char** argv) {
  return lectern::compiler::run_command_line(argc, argv);
}
