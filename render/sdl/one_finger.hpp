// SPDX-License-Identifier: MIT
// The touches of a panel that knows one finger, or acts as a mouse, out of what its driver reports. Used by
// input_watch.
#pragma once

#include <cstdint>
#include <optional>

#include "assets/base/geometry.hpp"
#include "render/sdl/panel_kind.hpp"

namespace lectern::sdl {

/// A finger as a panel reports it.  Units: `at` 0 to 1 of the panel.
struct Report {
  enum class Kind : std::uint8_t { down, move, up };
  Kind kind = Kind::down;
  PointF at;
  bool operator==(const Report&) const = default;
};

class OneFinger {
 public:
  OneFinger(Axis x, Axis y);
  /// Takes one of the kernel's events (linux/input.h); a report is complete with the event that ends it.
  [[nodiscard]] std::optional<Report> take(unsigned type, unsigned code, int value);
  /// The panel is gone: its finger, if one was down, is up.
  [[nodiscard]] std::optional<Report> leave();

 private:
  Axis x_, y_;
  PointF at_;
  bool pressed_ = false;  ///< as the panel says
  bool down_ = false;     ///< as was told
  bool moved_ = false;
  bool incomplete_ = false;  ///< the kernel lost events: what comes until the next end means nothing
};

}  // namespace lectern::sdl
