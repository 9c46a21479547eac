// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/asked_secret.hpp"

#include <cstdio>
#include <fmt/format.h>

#include "assets/base/terminal.hpp"
#include "assets/compiler/commands/interruption.hpp"

namespace lectern::compiler {

namespace {

constexpr Unseen::Words no_password{
    "interrupted; nothing was written",
    "no password was given: type it where it is asked for, or give it as the first line of "
    "standard input"};

Result<signature::Secret> read_secret(const Unseen& unseen) {
  if (Interruption::signal() != 0) return fail(ErrorCode::unavailable, std::string(no_password.stopped));
  signature::Secret line;
  LECTERN_CHECK(unseen.read_line(no_password, [&](char byte) -> Result<void> {
    if (byte == '\0') return fail(ErrorCode::unavailable, "a password has no zero byte");
    if (!line.append({&byte, 1})) return fail(ErrorCode::too_large, "that is too long for a password");
    return {};
  }));
  if (line.text().ends_with('\r')) line.shorten(line.text().size() - 1);
  if (line.text().size() > most_password_bytes)
    return fail(ErrorCode::too_large, fmt::format("a password has at most {} bytes", most_password_bytes));
  return line;
}

}  // namespace

bool is_asked_at_terminal() {
  return is_terminal(stdin);
}

Result<signature::Secret> ask_secret(std::string_view question) {
  const Unseen unseen;
  if (!is_asked_at_terminal()) return read_secret(unseen);
  reprint_line(stderr, question);
  Result<signature::Secret> secret = read_secret(unseen);
  print_line(stderr, "");
  return secret;
}

}  // namespace lectern::compiler
