// SPDX-License-Identifier: MIT
#include "firmware/loop/staff_line.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <string_view>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace lectern::app {

namespace {

constexpr Duration try_again = std::chrono::seconds(1);
constexpr std::size_t piece = 4096;      // bytes
constexpr std::size_t most_pieces = 64;  // at a time: the glass goes on meanwhile

}  // namespace

bool SocketStaffLine::open(Moment now) {
  if (socket_ >= 0) return true;
  if (tried_ && now - *tried_ < try_again) return false;
  tried_ = now;
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  const std::string name = path_.string();
  if (name.size() >= sizeof(address.sun_path)) return false;
  std::copy(name.begin(), name.end(), std::begin(address.sun_path));
  socket_ = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (socket_ < 0) return false;
  if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0) {
    close();
    return false;
  }
  tried_.reset();
  return true;
}

void SocketStaffLine::close() {
  if (socket_ >= 0) ::close(socket_);
  socket_ = -1;
  reader_ = {};
}

bool SocketStaffLine::send(const staff::Request& request, Moment now) {
  if (!open(now)) return false;
  std::string line = staff::line_of(request);
  const auto sent = ::send(socket_, line.data(), line.size(), MSG_NOSIGNAL);
  const bool whole = sent == static_cast<ssize_t>(line.size());
  // Of a line that went out in part the rest would follow another's.
  if (!whole) close();
  std::fill(line.begin(), line.end(), ' ');
  return whole;
}

std::optional<staff::Report> SocketStaffLine::receive(Moment now) {
  std::optional<staff::Report> last;
  if (!open(now)) return last;
  for (std::size_t i = 0; i < most_pieces; ++i) {
    std::array<char, piece> bytes{};
    const auto got = ::recv(socket_, bytes.data(), bytes.size(), 0);
    if (got > 0) reader_.append({bytes.data(), static_cast<std::size_t>(got)});
    for (;;) {
      auto line = reader_.next();
      if (line && !*line) break;
      auto report = line ? staff::report_of(**line) : Result<staff::Report>(tl::unexpected(line.error()));
      if (!report) {
        close();
        return std::nullopt;
      }
      last = std::move(*report);
    }
    if (got > 0) continue;
    if (got == 0 || (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)) close();
    break;
  }
  return last;
}

}  // namespace lectern::app
