// SPDX-License-Identifier: MIT
#include "firmware/service/import_socket.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fmt/format.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <utility>

namespace lectern::service {

Result<void> ImportSocket::ask(const staff::Request& request) {
  stop();
  const std::string path = path_.string();
  ::sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (path.size() >= sizeof address.sun_path)
    return fail(ErrorCode::unavailable, fmt::format("the importer cannot be reached: {} is too long a path", path));
  std::copy(path.begin(), path.end(), static_cast<char*>(address.sun_path));
  Descriptor socket(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
  const auto failed = [&] {
    return fail(ErrorCode::unavailable,
                fmt::format("the importer cannot be reached at {}: {}", path, std::strerror(errno)));
  };
  if (!socket.is_open() || ::connect(socket.get(), reinterpret_cast<const ::sockaddr*>(&address), sizeof address) != 0)
    return failed();
  const std::string line = staff::line_of(request);
  // A line fits what a socket holds: it is taken whole or not.
  if (::send(socket.get(), line.data(), line.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(line.size()))
    return failed();
  socket_ = std::move(socket);
  return {};
}

void ImportSocket::stop() {
  socket_.close();
  lines_ = {};
  bytes_ = 0;
  last_.reset();
}

Ended ImportSocket::ended(std::string why) {
  stop();
  return Ended{std::move(why)};
}

std::vector<FromImporter> ImportSocket::said(SinceBoot now) {
  std::vector<FromImporter> said;
  if (!socket_.is_open()) return said;
  if (!last_) last_ = now;
  std::array<char, 4096> some{};
  ssize_t got = 0;
  while ((got = ::recv(socket_.get(), some.data(), some.size(), 0)) > 0) {
    last_ = now;
    bytes_ += static_cast<std::uint64_t>(got);
    lines_.append(std::string_view(some.data(), static_cast<std::size_t>(got)));
    for (;;) {
      auto line = lines_.next();
      if (!line) {
        said.emplace_back(ended("it was cut off: " + line.error().what));
        return said;
      }
      if (!*line) break;
      auto told = staff::told_of(**line);
      if (!told) {
        said.emplace_back(ended("it was cut off: " + told.error().what));
        return said;
      }
      said.emplace_back(*std::move(told));
    }
    if (bytes_ > most_said) {
      said.emplace_back(ended("it was cut off: it says too much"));
      return said;
    }
  }
  const bool waits = got < 0 && (errno == EAGAIN || errno == EINTR);
  if (!waits)
    said.emplace_back(ended(got == 0 ? std::string() : std::string(std::strerror(errno))));
  else if (now - *last_ > most_silence)
    said.emplace_back(ended("it was cut off: it said nothing for a minute"));
  return said;
}

}  // namespace lectern::service
