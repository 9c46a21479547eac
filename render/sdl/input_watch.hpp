// SPDX-License-Identifier: MIT
// Sleep on a bare screen: until a touch panel, a keyboard or a worker stirs. SDL cannot sleep there, it looks for
// events over and over. Used by window_screen; it reads what devices say and throws it away, SDL reads it again. Only
// of panels that SDL does not read aright the touches are kept.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "assets/base/descriptor.hpp"
#include "assets/base/time.hpp"
#include "render/sdl/one_finger.hpp"
#include "render/sdl/panel_kind.hpp"

namespace lectern::sdl {

class InputWatch {
 public:
  /// `devices` is the folder whose event… are input devices; those that come later are watched too.
  /// `ask` says what a device can do.
  explicit InputWatch(std::filesystem::path devices = "/dev/input",
                      std::function<std::optional<Abilities>(int device)> ask = abilities_of);

  /// Sleeps at most so long, and only for moments where the kernel does not watch the folder.  Returns whether a device
  /// said something, came or went; a worker or a signal ends it too.
  [[nodiscard]] bool sleep(Duration at_most);
  /// Ends a sleep, or the next one.  Safe from any thread.
  void wake();

  /// Whether there is a panel whose touches are read here.
  [[nodiscard]] bool reads_panels() const;
  /// Its touches since they were taken last.
  [[nodiscard]] std::vector<Report> take_reports();
  /// Whether a file that is open in this program is such a panel: what SDL says of it is not to be heard.
  [[nodiscard]] bool reads(int file) const;
  /// What staff should know of the panels there are.
  [[nodiscard]] std::vector<std::string> notes() const;

 private:
  struct Device {
    Descriptor file;
    std::filesystem::path path;
    std::optional<OneFinger> finger;  ///< of a panel whose touches are read here
    std::string note;
  };
  void open_devices();
  [[nodiscard]] bool read(Device& device);

  std::filesystem::path folder_;
  std::function<std::optional<Abilities>(int)> ask_;
  Descriptor changes_;  ///< in the folder; none where it cannot be watched
  Descriptor waker_;
  std::vector<Device> devices_;
  std::vector<Report> reports_;
};

}  // namespace lectern::sdl
