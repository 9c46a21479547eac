// SPDX-License-Identifier: MIT
// Standard input and output as a conversation: one request comes in, lines go out, and whoever says stop, closes the
// pipe or ends the process is heeded between two pieces of work. Used by import alone.
#pragma once

#include <optional>
#include <string>

#include "assets/base/result.hpp"
#include "firmware/staff/lines.hpp"

namespace lectern::importing {

/// SIGTERM, SIGINT and SIGHUP are noted from now on instead of ending the process, and writing to nobody is no signal.
void heed_signals();
/// Whether one of them came.
[[nodiscard]] bool is_asked_to_end();

class Talk {
 public:
  /// Reads and writes these descriptors, and leaves them open.
  Talk(int in, int out) : in_(in), out_(out) {}

  /// The next request; nothing: the other side is gone or this process is asked to end.  Errors: malformed.
  [[nodiscard]] Result<std::optional<staff::Request>> next();
  /// Whether to go on: nobody said stop, the other side listens, no signal came. Never waits.
  [[nodiscard]] bool may_go_on();
  void say(const staff::Told& told);

 private:
  enum class Heard : unsigned char { nothing, something, end };
  /// Shape: `milliseconds` as poll has them; -1 waits.
  Heard hear(int milliseconds);

  int in_, out_;
  staff::LineReader lines_;
  bool ended_ = false;
};

}  // namespace lectern::importing
