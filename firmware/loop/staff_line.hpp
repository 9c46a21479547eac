// SPDX-License-Identifier: MIT
// The door to the service that has the rights: what staff ask for goes out, reports come in. It never waits: the loop
// comes by again. Used by loop. Nothing of what a visitor does goes through it but sums.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "assets/base/time.hpp"
#include "firmware/staff/lines.hpp"

namespace lectern::app {

class StaffLine {
 public:
  virtual ~StaffLine() = default;
  /// Sends it, opening the line if it is not open.  Returns whether it went out whole.
  [[nodiscard]] virtual bool send(const staff::Request& request, Moment now) = 0;
  /// The last report that came since it was asked before; nothing: none did. Opens the line if it is not open.
  [[nodiscard]] virtual std::optional<staff::Report> receive(Moment now) = 0;
  /// Whether somebody is at the other end.
  [[nodiscard]] virtual bool connected() const = 0;
};

/// Over the service's socket. What is no report closes the line: nobody who speaks so is ours.
class SocketStaffLine final : public StaffLine {
 public:
  explicit SocketStaffLine(std::filesystem::path socket) : path_(std::move(socket)) {}
  ~SocketStaffLine() override { close(); }
  SocketStaffLine(const SocketStaffLine&) = delete;
  SocketStaffLine& operator=(const SocketStaffLine&) = delete;

  [[nodiscard]] bool send(const staff::Request& request, Moment now) override;
  [[nodiscard]] std::optional<staff::Report> receive(Moment now) override;
  [[nodiscard]] bool connected() const override { return socket_ >= 0; }

 private:
  bool open(Moment now);
  void close();

  std::filesystem::path path_;
  int socket_ = -1;
  staff::LineReader reader_;
  std::optional<Moment> tried_;  ///< when it was last opened in vain
};

}  // namespace lectern::app
