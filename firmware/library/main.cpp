// SPDX-License-Identifier: MIT
// lectern-show: puts a pack on show.
#include <cstdio>
#include <exception>

#include "firmware/library/show_command.hpp"

int main(int argc, char** argv) {
  try {
    return lectern::app::show_command(argc, argv);
  } catch (const std::exception& error) {  // as when there is no memory left
    std::fprintf(stderr, "lectern-show: %s\n", error.what());
    return 1;
  }
}
