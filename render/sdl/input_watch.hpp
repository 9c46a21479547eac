// SPDX-License-Identifier: MIT
// Sleep on a bare screen: until a touch panel, a keyboard or a worker stirs. SDL cannot sleep there, it looks for
// events over and over. Used by window_screen; it reads what devices say and throws it away, SDL reads it again.
#pragma once

#include <filesystem>
#include <vector>

#include "assets/base/descriptor.hpp"
#include "assets/base/time.hpp"

namespace lectern::sdl {

class InputWatch {
 public:
  /// `devices` is the folder whose event… are input devices; those that come later are watched too.
  explicit InputWatch(std::filesystem::path devices = "/dev/input");

  /// Sleeps at most so long, and only for moments where the kernel does not watch the folder.  Returns whether a device
  /// said something, came or went; a worker or a signal ends it too.
  [[nodiscard]] bool sleep(Duration at_most);
  /// Ends a sleep, or the next one.  Safe from any thread.
  void wake();

 private:
  void open_devices();

  std::filesystem::path folder_;
  Descriptor changes_;  ///< in the folder; none where it cannot be watched
  Descriptor waker_;
  std::vector<Descriptor> devices_;
};

}  // namespace lectern::sdl
