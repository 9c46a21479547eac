// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/asked_secret.hpp"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <fmt/format.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

#include "assets/base/terminal.hpp"
#include "assets/compiler/commands/interruption.hpp"

namespace lectern::compiler {

namespace {

/// What is typed is not shown while it lives. Nothing happens where standard input is no terminal.
class Unseen {
 public:
  Unseen() : changed_(::tcgetattr(STDIN_FILENO, &before_) == 0) {
    if (!changed_) return;
    termios now = before_;
    now.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &now);
  }
  Unseen(const Unseen&) = delete;
  Unseen& operator=(const Unseen&) = delete;
  ~Unseen() {
    if (changed_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
  }

 private:
  termios before_{};
  bool changed_;
};

/// The signals that ask to stop, held back but while something is waited for: none is lost between a look and a read.
class HeldBack {
 public:
  HeldBack() {
    sigset_t stops{};
    ::sigemptyset(&stops);
    ::sigaddset(&stops, SIGINT);
    ::sigaddset(&stops, SIGTERM);
    ::sigprocmask(SIG_BLOCK, &stops, &before_);
  }
  HeldBack(const HeldBack&) = delete;
  HeldBack& operator=(const HeldBack&) = delete;
  ~HeldBack() { ::sigprocmask(SIG_SETMASK, &before_, nullptr); }

  /// Until something can be read; false: somebody asked to stop.
  [[nodiscard]] bool wait() const {
    pollfd input{STDIN_FILENO, POLLIN, 0};
    do {
      if (Interruption::signal() != 0) return false;
    } while (::ppoll(&input, 1, nullptr, &before_) < 0 && errno == EINTR);
    return Interruption::signal() == 0;
  }

 private:
  sigset_t before_{};
};

/// Byte by byte, so that nothing behind the line is taken.
Result<signature::Secret> read_line() {
  const HeldBack stops;
  signature::Secret line;
  while (true) {
    if (!stops.wait()) return fail(ErrorCode::unavailable, "interrupted; nothing was written");
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
  if (!is_asked_at_terminal()) return read_line();
  const Unseen unseen;
  reprint_line(stderr, question);
  Result<signature::Secret> secret = read_line();
  print_line(stderr, "");
  return secret;
}

}  // namespace lectern::compiler
