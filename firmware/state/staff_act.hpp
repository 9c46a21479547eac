// SPDX-License-Identifier: MIT
// What the museum's staff can ask for on their page. Part of the actions. Used by action alone.
#pragma once

#include <cstddef>
#include <cstdint>

namespace lectern::app {

struct OpenStaff {};  ///< the staff page, at its PIN
/// A digit of a PIN or of the hour, on the pad.
struct TypeDigit {
  std::uint8_t digit = 0;
};
/// What the staff page's other buttons do.
enum class StaffDeed : std::uint8_t {
  erase,
  enter,  ///< what was typed
  leave,
  look,
  import,  ///< `which` of what was found, as below
  ask_show,
  forget,
  go_back,
  stop,
  show_at_idle,
  show_at_once,
  cancel,
  copy_logs,
  test_touch,
  ask_restart,
  ask_shut_down,
  restart,
  shut_down,
  tell_hour,
  brighter,
  darker
};
struct DoStaff {
  StaffDeed deed = StaffDeed::cancel;
  std::size_t which = 0;
};

}  // namespace lectern::app
