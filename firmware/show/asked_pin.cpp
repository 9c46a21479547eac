// SPDX-License-Identifier: MIT
#include "firmware/show/asked_pin.hpp"

#include <cstdio>
#include <string_view>

#include "assets/base/terminal.hpp"
#include "firmware/settings/pin.hpp"

namespace lectern::app {

namespace {

constexpr std::size_t most_typed = 256;  // bytes

constexpr Unseen::Words no_pin{"stopped; the PIN is as it was",
                               "no PIN was given: type it where it is asked for, or give it as the first line of "
                               "standard input"};

Result<std::string> read_pin(const Unseen& unseen) {
  std::string line;
  LECTERN_CHECK(unseen.read_line(no_pin, [&](char byte) -> Result<void> {
    if (line.size() < most_typed) line += byte;
    return {};
  }));
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

Result<std::string> ask(std::string_view question) {
  const Unseen unseen;
  reprint_line(stderr, question);
  auto line = read_pin(unseen);
  print_line(stderr, "");
  return line;
}

}  // namespace

Result<std::string> ask_pin() {
  const bool typed = is_terminal(stdin);
  LECTERN_TRY(pin, typed ? ask("PIN of the staff page, 6 to 12 digits: ") : read_pin(Unseen()));
  LECTERN_CHECK(check_pin(pin));
  if (!typed) return pin;
  LECTERN_TRY(again, ask("the same once more: "));
  if (again != pin) return fail(ErrorCode::usage, "the two are not the same; the PIN is as it was");
  return pin;
}

}  // namespace lectern::app
