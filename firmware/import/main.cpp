// SPDX-License-Identifier: MIT
// lectern-import: brings packs in from sticks and from the folder incoming/.
#include <exception>
#include <fmt/format.h>

#include "assets/base/terminal.hpp"
#include "firmware/import/import_command.hpp"

int main(int argc, char** argv) {
  try {
    return lectern::importing::import_command(argc, argv);
  } catch (const std::exception& error) {  // as when there is no memory left
    lectern::print_line(stderr, fmt::format("lectern-import: {}", error.what()));
    return 1;
  }
}
