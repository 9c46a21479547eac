// SPDX-License-Identifier: MIT
// Tells the service manager that the program is ready and that it lives: datagrams to the socket that NOTIFY_SOCKET
// names, as sd_notify(3) describes them, without its library. Used by loop and main. Where no service manager listens
// it is silent; it never waits.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "assets/base/result.hpp"
#include "assets/base/time.hpp"

namespace lectern::board {

class Heartbeat {
 public:
  /// One that nobody listens to.
  Heartbeat() = default;

  /// The one that the environment asks for (NOTIFY_SOCKET, WATCHDOG_USEC).  Errors: as `open`.
  [[nodiscard]] static Result<Heartbeat> of_environment();
  /// Shape: a path or, after '@', an abstract name; then how long the manager waits for a sign, as it writes it: a
  /// number of microseconds.  Null: not asked for.  Errors: malformed, unavailable (no such socket can be made).
  [[nodiscard]] static Result<Heartbeat> open(const char* socket, const char* microseconds);

  Heartbeat(Heartbeat&& other) noexcept;
  Heartbeat& operator=(Heartbeat&& other) noexcept;
  ~Heartbeat();

  /// The glass shows what it should; said once, whatever is called later.  `status` is a line for people.
  void ready(std::string_view status);
  /// Something else is shown now.
  void tell(std::string_view status);
  /// Gives a sign of life if one is due.  Before `ready` none is: the manager waits for a start longer than for a sign,
  /// and counts from the first one that it hears.
  void beat(Moment now);
  /// When the next sign is due; nothing: never.
  [[nodiscard]] std::optional<Moment> due() const { return every_ && ready_ ? std::optional(next_) : std::nullopt; }

 private:
  void send(const std::string& words) const;

  int socket_ = -1;
  std::string address_;            ///< as the kernel takes it: a path, or a zero and a name
  std::optional<Duration> every_;  ///< between two signs; nothing: no watchdog
  Moment next_;
  bool ready_ = false;
};

}  // namespace lectern::board
