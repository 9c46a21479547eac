// SPDX-License-Identifier: MIT
// The socket of the service: one viewer at a time, of which the kernel says whose process it is. One loop without
// threads; whoever sends what is no line of ours, or does not take what it is sent, is cut off. Used by
// service_command.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "assets/base/descriptor.hpp"
#include "assets/base/result.hpp"
#include "firmware/service/import_socket.hpp"
#include "firmware/service/service.hpp"

namespace lectern::service {

/// Whether the process at the other end of a socket is root's or this user's.  Source: unix(7), SO_PEERCRED.
[[nodiscard]] bool may_ask(int socket, unsigned viewer);

/// A socket that the service manager listens at (sd_listen_fds(3)); nothing: it handed none over.
[[nodiscard]] std::optional<Descriptor> handed_over();
/// A new one, for this process's user and for a group, where one is named.  Errors: unavailable.
[[nodiscard]] Result<Descriptor> listen_at(const std::filesystem::path& path, std::optional<unsigned> group);

class Server {
 public:
  /// Lifetime: all that is handed over by reference outlives this.
  Server(Descriptor listening, unsigned viewer, Computer& computer, ImportSocket& importer, Service::Clock clock);

  /// Waits at most so long for something to happen, and does what follows.
  void step(std::chrono::milliseconds at_most);
  /// How long nothing would have to be done.
  [[nodiscard]] std::chrono::milliseconds patience() const;
  /// The session ends, and what mounts sticks is told.
  void close();

 private:
  void take_over();
  void listen();
  void drop();
  /// Sends what is new of the report.
  void tell(const staff::Report& report);
  void send();

  Descriptor listening_;
  unsigned viewer_;
  ImportSocket& importer_;
  Service::Clock clock_;
  Descriptor viewer_socket_;
  staff::LineReader lines_;
  std::string sent_, to_send_;
  Service service_;
};

}  // namespace lectern::service
