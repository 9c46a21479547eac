// SPDX-License-Identifier: MIT
#include "firmware/import/talk.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <poll.h>
#include <string_view>
#include <unistd.h>
#include <variant>

namespace lectern::importing {

namespace {

volatile std::sig_atomic_t asked_to_end = 0;

extern "C" void note_signal(int /*number*/) {
  asked_to_end = 1;
}

}  // namespace

void heed_signals() {
  struct sigaction action {};
  action.sa_handler = note_signal;
  for (const int number : {SIGTERM, SIGINT, SIGHUP}) ::sigaction(number, &action, nullptr);
  action.sa_handler = SIG_IGN;
  ::sigaction(SIGPIPE, &action, nullptr);
}

bool is_asked_to_end() {
  return asked_to_end != 0;
}

Talk::Heard Talk::hear(int milliseconds) {
  ::pollfd ready{in_, POLLIN, 0};
  const int count = ::poll(&ready, 1, milliseconds);
  if (count <= 0) return count < 0 && errno != EINTR ? Heard::end : Heard::nothing;
  std::array<char, 4096> some{};
  const ssize_t got = ::read(in_, some.data(), some.size());
  if (got < 0 && (errno == EINTR || errno == EAGAIN)) return Heard::nothing;
  if (got <= 0) return Heard::end;
  lines_.append(std::string_view(some.data(), static_cast<std::size_t>(got)));
  return Heard::something;
}

Result<std::optional<staff::Request>> Talk::next() {
  while (!is_asked_to_end()) {
    LECTERN_TRY(line, lines_.next());
    if (line) {
      LECTERN_TRY(request, staff::request_of(*line));
      return std::optional(std::move(request));
    }
    if (ended_ || hear(-1) == Heard::end) break;
  }
  return std::optional<staff::Request>();
}

bool Talk::may_go_on() {
  if (is_asked_to_end()) ended_ = true;
  if (!ended_ && hear(0) == Heard::end) ended_ = true;
  while (!ended_) {
    const auto line = lines_.next();
    if (line && !*line) break;
    // What cannot be understood is no reason to go on either.
    const auto request = line ? staff::request_of(**line) : Result<staff::Request>(tl::unexpected(line.error()));
    ended_ = !request || std::holds_alternative<staff::Stop>(*request);
  }
  return !ended_;
}

void Talk::say(const staff::Told& told) {
  const std::string line = staff::line_of(told);
  std::string_view left = line;
  while (!left.empty()) {
    const ssize_t put = ::write(out_, left.data(), left.size());
    if (put < 0 && errno == EINTR) continue;
    if (put <= 0) {
      ended_ = true;
      return;
    }
    left.remove_prefix(static_cast<std::size_t>(put));
  }
}

}  // namespace lectern::importing
