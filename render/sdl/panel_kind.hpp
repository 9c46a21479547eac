// SPDX-License-Identifier: MIT
// What a touch panel can do, by what its driver says of it. Used by input_watch: SDL 2 loses the drags of a panel that
// knows one finger and takes the places of one that acts as a mouse for pixels, so these are read here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace lectern::sdl {

enum class PanelKind : std::uint8_t {
  none,        ///< no panel: a keyboard, a mouse, a touch pad, a sensor
  fingers,     ///< several at once
  one_finger,  ///< a touch panel that reports one
  mouse,       ///< places on the glass with the button of a mouse
};

/// The numbers between which a place along one side is reported, and what was reported last: the kernel does not say
/// again what has not changed.
struct Axis {
  int least = 0;
  int most = 0;
  int last = 0;
};

/// What a device of input says of itself.
struct Abilities {
  std::string name;
  std::optional<Axis> x, y;        ///< of one place (ABS_X, ABS_Y)
  bool places_of_fingers = false;  ///< ABS_MT_POSITION_X
  int fingers = 0;                 ///< that are told apart, where fingers have places
  bool touch = false;              ///< BTN_TOUCH
  bool left_button = false;        ///< BTN_LEFT
  bool pad = false;                ///< beside a screen, not on it
};

[[nodiscard]] PanelKind kind_of(const Abilities& abilities);

/// Of an open device; nothing for what is none.
[[nodiscard]] std::optional<Abilities> abilities_of(int device);

/// What staff should know of a panel; empty where all works.
[[nodiscard]] std::string note_on(const Abilities& abilities);

}  // namespace lectern::sdl
