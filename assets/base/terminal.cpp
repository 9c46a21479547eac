// SPDX-License-Identifier: MIT
#include "assets/base/terminal.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include "assets/base/visible.hpp"

namespace lectern {

bool is_terminal(std::FILE* stream) {
  return ::isatty(::fileno(stream)) != 0;
}

void print_line(std::FILE* stream, std::string_view line) {
  fmt::print(stream, "{}\n", visible(line));
}

void print_lines(std::FILE* stream, std::string_view text) {
  fmt::print(stream, "{}", visible_lines(text));
}

void reprint_line(std::FILE* stream, std::string_view line) {
  // Back to the line's beginning; what an older and longer one left is erased (ECMA-48, EL).
  fmt::print(stream, "\r{}\x1B[K", visible(line));
}

}  // namespace lectern
