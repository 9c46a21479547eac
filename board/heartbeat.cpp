// SPDX-License-Identifier: MIT
#include "board/heartbeat.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fmt/format.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "assets/base/visible.hpp"

namespace lectern::board {

namespace {

// sd_watchdog_enabled(3): a sign every half of the time that the manager waits. A third leaves room for a long frame.
constexpr int signs_in_patience = 3;

Result<Duration> patience_of(std::string_view microseconds) {
  std::int64_t number = 0;
  const char* end = microseconds.data() + microseconds.size();
  const auto [rest, error] = std::from_chars(microseconds.data(), end, number);
  if (error != std::errc() || rest != end || number < signs_in_patience)
    return fail(ErrorCode::malformed,
                fmt::format("WATCHDOG_USEC is '{}', and it must be a number of microseconds", microseconds));
  return Duration(number);
}

}  // namespace

Result<Heartbeat> Heartbeat::of_environment() {
  return open(std::getenv("NOTIFY_SOCKET"), std::getenv("WATCHDOG_USEC"));
}

Result<Heartbeat> Heartbeat::open(const char* socket, const char* microseconds) {
  Heartbeat made;
  if (socket == nullptr) return made;
  const std::string_view name(socket);
  if (name.size() < 2 || (name[0] != '/' && name[0] != '@') || name.size() >= sizeof(sockaddr_un{}.sun_path))
    return fail(ErrorCode::malformed,
                fmt::format("NOTIFY_SOCKET is '{}', and it must be a path, or a name after '@'", name));
  made.address_ = name;
  if (name[0] == '@') made.address_[0] = '\0';
  if (microseconds != nullptr) {
    LECTERN_TRY(patience, patience_of(microseconds));
    made.every_ = patience / signs_in_patience;
  }
  made.socket_ = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (made.socket_ < 0)
    return fail(ErrorCode::unavailable, fmt::format("the service manager cannot be told: {}", std::strerror(errno)));
  return made;
}

Heartbeat::Heartbeat(Heartbeat&& other) noexcept {
  *this = std::move(other);
}

Heartbeat& Heartbeat::operator=(Heartbeat&& other) noexcept {
  std::swap(socket_, other.socket_);
  std::swap(address_, other.address_);
  std::swap(every_, other.every_);
  std::swap(next_, other.next_);
  std::swap(ready_, other.ready_);
  return *this;
}

Heartbeat::~Heartbeat() {
  if (socket_ >= 0) ::close(socket_);
}

void Heartbeat::ready(std::string_view status) {
  if (!ready_) send(fmt::format("READY=1\nSTATUS={}", visible(status)));
  ready_ = true;
}

void Heartbeat::tell(std::string_view status) {
  send(fmt::format("STATUS={}", visible(status)));
}

void Heartbeat::beat(Moment now) {
  if (!every_ || !ready_ || now < next_) return;
  send("WATCHDOG=1");
  next_ = now + *every_;
}

void Heartbeat::send(const std::string& words) const {
  if (socket_ < 0) return;
  sockaddr_un to{};
  to.sun_family = AF_UNIX;
  std::copy(address_.begin(), address_.end(), to.sun_path);
  const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + address_.size());
  // A manager that does not listen will see for itself that there are no signs; nobody else could be told.
  static_cast<void>(::sendto(socket_, words.data(), words.size(), MSG_NOSIGNAL | MSG_DONTWAIT,
                             reinterpret_cast<const sockaddr*>(&to), length));
}

}  // namespace lectern::board
