// SPDX-License-Identifier: MIT
// Whether somebody asked this program to stop (Ctrl-C, or a system that goes down), so that a build can end by itself
// and take what is half made with it. Used by add, build, import, new, progress, read and stopped. Asked a second time,
// the program ends at once.
#pragma once

#include <array>
#include <csignal>

namespace lectern::compiler {

/// Catches SIGINT and SIGTERM while it lives; one at a time.
class Interruption {
 public:
  Interruption();
  Interruption(const Interruption&) = delete;
  Interruption& operator=(const Interruption&) = delete;
  ~Interruption();

  /// The signal that came, 0 where none did.
  [[nodiscard]] static int signal();

 private:
  struct Caught {
    int signal;
    struct sigaction before {};
  };
  std::array<Caught, 2> caught_{{{SIGINT}, {SIGTERM}}};
};

}  // namespace lectern::compiler
