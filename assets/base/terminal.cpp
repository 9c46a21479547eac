// SPDX-License-Identifier: MIT
#include "assets/base/terminal.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <fmt/format.h>
#include <poll.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <unistd.h>

#include "assets/base/descriptor.hpp"
#include "assets/base/visible.hpp"

namespace lectern {

bool is_terminal(std::FILE* stream) {
  return ::isatty(::fileno(stream)) != 0;
}

struct Unseen::Before {
  termios terminal{};
  bool is_terminal = false;
  sigset_t signals{};
  Descriptor came;  ///< can be read once a signal waits
};

Unseen::Unseen() : before_(std::make_unique<Before>()) {
  sigset_t stops{};
  ::sigemptyset(&stops);
  for (const int stop : {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP}) ::sigaddset(&stops, stop);
  ::sigprocmask(SIG_BLOCK, &stops, &before_->signals);
  before_->came = Descriptor(::signalfd(-1, &stops, SFD_CLOEXEC));
  before_->is_terminal = ::tcgetattr(STDIN_FILENO, &before_->terminal) == 0;
  if (!before_->is_terminal) return;
  termios now = before_->terminal;
  now.c_lflag &= ~static_cast<tcflag_t>(ECHO);
  ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &now);
}

Unseen::~Unseen() {
  if (before_->is_terminal) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_->terminal);
  ::sigprocmask(SIG_SETMASK, &before_->signals, nullptr);
}

bool Unseen::wait() const {
  std::array<pollfd, 2> ready{pollfd{STDIN_FILENO, POLLIN, 0}, pollfd{before_->came.get(), POLLIN, 0}};
  while (::poll(ready.data(), ready.size(), -1) < 0 && errno == EINTR) {
  }
  return ready[1].revents == 0;
}

Result<void> Unseen::read_line(const Words& words, const std::function<Result<void>(char)>& take) const {
  bool any = false;
  while (true) {
    if (!wait()) return fail(ErrorCode::unavailable, std::string(words.stopped));
    char byte = 0;
    const ssize_t got = ::read(STDIN_FILENO, &byte, 1);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0 && !any) return fail(ErrorCode::unavailable, std::string(words.nothing));
    if (got <= 0 || byte == '\n') return {};
    any = true;
    LECTERN_CHECK(take(byte));
  }
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
