// SPDX-License-Identifier: MIT
// The fake of a service manager's socket: it keeps what it is told. Used by tests/board and tests/scenario alone.
#pragma once

#include <cstddef>
#include <cstring>
#include <string>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <vector>

namespace lectern::test {

class NotifySocket {
 public:
  /// An abstract socket that the kernel names.
  NotifySocket() {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    socklen_t length = sizeof(sa_family_t);
    static_cast<void>(::bind(fd_, reinterpret_cast<sockaddr*>(&address), length));
    length = sizeof address;
    static_cast<void>(::getsockname(fd_, reinterpret_cast<sockaddr*>(&address), &length));
    name_ = "@" + std::string(address.sun_path + 1, length - offsetof(sockaddr_un, sun_path) - 1);
  }
  /// One at a path, whose folder is there.
  explicit NotifySocket(std::string path) : name_(std::move(path)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    name_.copy(address.sun_path, sizeof address.sun_path - 1);
    static_cast<void>(::bind(fd_, reinterpret_cast<const sockaddr*>(&address), sizeof address));
  }
  ~NotifySocket() { ::close(fd_); }
  NotifySocket(const NotifySocket&) = delete;
  NotifySocket& operator=(const NotifySocket&) = delete;

  /// What NOTIFY_SOCKET would be.
  [[nodiscard]] const std::string& name() const { return name_; }

  /// Takes what was said since it last listened.
  void listen() {
    char words[4096];
    for (ssize_t got = 0; (got = ::recv(fd_, words, sizeof words, MSG_DONTWAIT)) >= 0;)
      said_.emplace_back(words, static_cast<std::size_t>(got));
  }
  /// All that was said.
  [[nodiscard]] const std::vector<std::string>& heard() {
    listen();
    return said_;
  }

 private:
  int fd_ = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  std::string name_;
  std::vector<std::string> said_;
};

}  // namespace lectern::test
