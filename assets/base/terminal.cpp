// SPDX-License-Identifier: MIT
#include "assets/base/terminal.hpp"

#include <unistd.h>

namespace lectern {

bool is_terminal(std::FILE* stream) {
  return ::isatty(::fileno(stream)) != 0;
}

}  // namespace lectern
