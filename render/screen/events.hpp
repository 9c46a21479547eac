// SPDX-License-Identifier: MIT
// What comes in through the door: touches, keys, and news of the screen itself. Made by screens and by scripts, read by
// the application's loop. Positions are pixels of the glass; keys have plain names, and mean nothing yet.
#pragma once

#include <cstdint>
#include <string>
#include <variant>

#include "assets/base/geometry.hpp"

namespace lectern::screen {

/// A finger, or the mouse's left button on a desktop (finger `mouse_finger`).
struct Touch {
  enum class Kind : std::uint8_t { down, move, up, cancel };
  Kind kind = Kind::down;
  std::int64_t finger = 0;
  PointF at;
  bool operator==(const Touch&) const = default;
};

inline constexpr std::int64_t mouse_finger = -1;

/// A mouse wheel or a touch pad, at the pointer.  Units: px, positive moves the content down and to the right.
struct Wheel {
  PointF at;
  double dx = 0, dy = 0;
  bool control = false;  ///< with the Ctrl key: a zoom
  bool operator==(const Wheel&) const = default;
};

/// A key going down.  `name` as SDL names it: "Right", "Return", "Escape", "Tab", "F13", "Q".
struct KeyPress {
  std::string name;
  bool control = false;
  bool shift = false;
  bool repeated = false;  ///< held down
  bool operator==(const KeyPress&) const = default;
};

/// Words typed on a keyboard, as UTF-8.
struct TextTyped {
  std::string utf8;
  bool operator==(const TextTyped&) const = default;
};

/// The glass has another size: hot-plug, rotation, a window drawn larger.
struct Resized {
  Size size;
  bool operator==(const Resized&) const = default;
};

/// What was shown is lost: show the whole frame again.
struct Exposed {
  bool operator==(const Exposed&) const = default;
};

/// The desktop asks the program to end.
struct QuitAsked {
  bool operator==(const QuitAsked&) const = default;
};

/// `Screen::wake` was called.
struct Woken {
  bool operator==(const Woken&) const = default;
};

using Event = std::variant<Touch, Wheel, KeyPress, TextTyped, Resized, Exposed, QuitAsked, Woken>;

}  // namespace lectern::screen
