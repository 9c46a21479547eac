// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/asked_secret.hpp"

#include <cerrno>
#include <cstdio>
#include <fmt/format.h>
#include <unistd.h>

#include "assets/base/terminal.hpp"
#include "assets/compiler/commands/interruption.hpp"

namespace lectern::compiler {

namespace {

/// Byte by byte, so that nothing behind the line is taken.
Result<signature::Secret> read_line(const Unseen& unseen) {
  signature::Secret line;
  while (true) {
    if (Interruption::signal() != 0 || !unseen.wait())
      return fail(ErrorCode::unavailable, "interrupted; nothing was written");
    char byte = 0;
    const ssize_t got = ::read(STDIN_FILENO, &byte, 1);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0 && line.empty())
      return fail(ErrorCode::unavailable,
                  "no password was given: type it where it is asked for, or give it as the first "
                  "line of standard input");
    if (got <= 0 || byte == '\n') break;
    if (byte == '\0') return fail(ErrorCode::unavailable, "a password has no zero byte");
    if (!line.append({&byte, 1})) return fail(ErrorCode::too_large, "that is too long for a password");
  }
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
  if (!is_asked_at_terminal()) return read_line(unseen);
  reprint_line(stderr, question);
  Result<signature::Secret> secret = read_line(unseen);
  print_line(stderr, "");
  return secret;
}

}  // namespace lectern::compiler
