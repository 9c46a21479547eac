// SPDX-License-Identifier: MIT
// The service of the staff page.
#include <exception>
#include <fmt/format.h>

#include "assets/base/terminal.hpp"
#include "firmware/service/service_command.hpp"

int main(int argc, char** argv) {
  try {
    return lectern::service::service_command(argc, argv);
  } catch (const std::exception& error) {  // as when there is no memory left
    lectern::print_line(stderr, fmt::format("lectern-staff: {}", error.what()));
    return 1;
  }
}
