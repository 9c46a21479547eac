// SPDX-License-Identifier: MIT
// An open file descriptor, closed once. Used by folder, storage, terminal, apart, folder_watch, input_watch, worker,
// workers, landlock, import_socket and service/server alone: nobody else sees a descriptor.
#pragma once

#include <unistd.h>
#include <utility>

namespace lectern {

/// Of a file that is delivered: its owner writes it.
constexpr unsigned readable_by_all = 0644;
/// Of a file that nobody else may see.
constexpr unsigned readable_by_owner = 0600;

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    if (this != &other) {
      close();
      fd_ = std::exchange(other.fd_, -1);
    }
    return *this;
  }
  ~Descriptor() { close(); }

  [[nodiscard]] bool is_open() const { return fd_ >= 0; }
  [[nodiscard]] int get() const { return fd_; }

  void close() {
    if (fd_ >= 0) ::close(std::exchange(fd_, -1));
  }

 private:
  int fd_ = -1;
};

}  // namespace lectern
