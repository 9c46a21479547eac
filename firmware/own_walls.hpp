// SPDX-License-Identifier: MIT
// The viewer's own walls: that around files before the screen is opened, as it counts for threads made later only; that
// around calls once a picture was on the glass, as what Mesa and SDL do until then differs most. Used by main alone; a
// kiosk's only: whoever looks at a pack of their own at a desk has every right of theirs, and any desktop.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <string_view>

#include "assets/walls/walls.hpp"
#include "firmware/command_line.hpp"
#include "firmware/state/staff_page.hpp"

namespace lectern::app {

/// What a viewer opens after its start: packs wherever they are named, the interface's words, devices that come and go,
/// its own folder in memory (RUNTIME_DIRECTORY), and a desktop's where there is one.
[[nodiscard]] walls::Places places_of_viewer(const CommandLine& asked, const Config& config,
                                             const std::filesystem::path& program);

class OwnWalls {
 public:
  /// `journal`: what the technician is to read.
  explicit OwnWalls(std::function<void(std::string_view)> journal) : journal_(std::move(journal)) {}

  /// Before the screen is opened, and before any thread is made.
  void raise_places(const walls::Places& places);
  /// After a picture was shown: the first time the wall around calls is raised, where that around places was; later it
  /// tells of calls off the list, each once.  Cost: reads a number.
  void shown();

  /// Which stand by now.
  [[nodiscard]] const walls::Standing& standing() const { return standing_; }
  /// For the staff page: the names of those that stand, and each call that was refused.
  void tell(KioskFacts& facts) const;

 private:
  std::function<void(std::string_view)> journal_;
  walls::Standing standing_;
  bool wanted_ = false;
  bool raised_ = false;
  std::size_t told_ = 0;  ///< calls off the list
};

}  // namespace lectern::app
