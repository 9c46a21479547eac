// SPDX-License-Identifier: MIT
// lectern-show: puts a pack on show.
#include <exception>
#include <fmt/format.h>

#include "assets/base/terminal.hpp"
#include "firmware/show/show_command.hpp"

int main(int argc, char** argv) {
  try {
    return lectern::app::show_command(argc, argv);
  } catch (const std::exception& error) {  // as when there is no memory left
    lectern::print_line(stderr, fmt::format("lectern-show: {}", error.what()));
    return 1;
  }
}
