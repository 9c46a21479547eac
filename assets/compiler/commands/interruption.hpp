// SPDX-License-Identifier: MIT
// Whether somebody asked this program to stop (Ctrl-C, or a system that goes down), so that a build can end by itself
// and take what is half made with it. Used by add, build, import, new, progress, read and stopped. Asked again
// two seconds later, the program ends at once; what comes before that is the same asking, as `timeout` and service
// managers send their signal to a program and once more to all of its group.
#pragma once

namespace lectern::compiler {

/// Catches SIGINT and SIGTERM while it lives; one at a time. Then they are ignored: what was done stands, and a signal
/// in the moment before the program ends would have its status say otherwise.
class Interruption {
 public:
  Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;
  ~Interruption();

  /// The signal that came, 0 where none did.
  [[nodiscard]] static int signal();
};

}  // namespace lectern::compiler
