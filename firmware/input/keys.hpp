// SPDX-License-Identifier: MIT
// Which key does what: five acts, for a keypad below the glass, and the page keys of a keyboard. Set in the
// configuration; used by app and config.
#pragma once

#include <map>
#include <string>

#include "firmware/state/action.hpp"

namespace lectern::app {

/// By SDL's names of keys: "Right", "F13"; "Shift+Tab" is the one key with another held down.
using KeyMap = std::map<std::string, FocusStep>;

/// Opens the staff page, as its gesture does: no key that a visitor presses by chance.
inline constexpr const char* usual_staff_key = "Control+Shift+S";

/// Arrows, Tab, Enter, Space, Escape and F1; of a keypad F13 to F17, or that of numbers, whose keys have the names of
/// their numbers whether or not they type them.
[[nodiscard]] inline KeyMap usual_keys() {
  using enum FocusStep;
  return {{"Right", next},
          {"Down", next},
          {"Tab", next},
          {"F14", next},
          {"Left", previous},
          {"Up", previous},
          {"F13", previous},
          {"Shift+Tab", previous},
          {"Return", select},
          {"F15", select},
          {"Escape", back},
          {"F16", back},
          {"F1", help},
          {"F17", help},
          {"PageDown", next_page},
          {"PageUp", previous_page},
          {"Space", select},
          {"Keypad Enter", select},
          {"Keypad 5", select},
          {"Keypad 6", next},
          {"Keypad 2", next},
          {"Keypad 4", previous},
          {"Keypad 8", previous},
          {"Keypad 3", next_page},
          {"Keypad 9", previous_page}};
}

}  // namespace lectern::app
