// SPDX-License-Identifier: MIT
// The configuration of a kiosk, a TOML file. Read once at the start; a mistake in it is an error that names its line.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assets/base/geometry.hpp"
#include "assets/base/result.hpp"
#include "assets/signature/judgement.hpp"
#include "firmware/hours/hours.hpp"
#include "firmware/input/corners.hpp"
#include "firmware/input/keys.hpp"

namespace lectern::app {

struct Config {
  std::filesystem::path pack;               ///< `pack`: empty where not said
  std::string pack_place;                   ///< where the file says so: file:line:column
  std::string language;                     ///< `language`
  std::optional<MillimetreSize> mm;         ///< `screen.mm = [477, 268]`
  int turn = 0;                             ///< `screen.turn`: degrees clockwise, 0, 90, 180 or 270
  int touch_turn = 0;                       ///< `touch.turn`: of the touch panel against the screen's
  Size margin;                              ///< `screen.margin`, in pixels: at each side, and above and below
  std::optional<OpenHours> hours;           ///< `screen.hours = ["09:30", "17:00"]`
  std::string output;                       ///< `screen.output`: empty where not said
  bool reduced_motion = false;              ///< `reduced_motion`
  bool kiosk = false;                       ///< `kiosk`: cannot be left
  KeyMap keys = usual_keys();               ///< `keys.next = ["Right", "F14"]`, and so on: instead of the usual ones
  std::vector<Corner> taps = usual_taps();  ///< `staff.gesture = ["top left", …]`: corners, one after the other
  std::string staff_key = usual_staff_key;  ///< `keys.staff = "Control+Shift+S"`: opens the staff page; "" none
  bool fetch_ahead = true;                  ///< `fetch_ahead`: decode what may be needed next; false is for measuring
  std::optional<std::size_t> pixel_budget;  ///< `pixel_budget`, given in MiB: all pixels, grey or colour
  bool automatic = false;                   ///< `auto`: what is newer and signed is shown without staff
  signature::Trust signatures;              ///< `signatures.trusted`, `.revoked`, `.museum`: whose packs are shown
};

/// Errors: missing, unreadable, malformed (file:line:column, what, and the keys there are). Whoever judges packs takes
/// none while there is one: an empty configuration would trust no key and have staff confirm anything.
[[nodiscard]] Result<Config> read_config(const std::filesystem::path& path);

/// Where a kiosk's settings are.
inline constexpr const char* usual_config = "/etc/lectern/lectern.toml";
/// Of a file that nobody named: where there is none, nobody has said anything. One that is there and cannot be read
/// says something that is not known.  Errors: those of read_config.
[[nodiscard]] Result<Config> read_config_if_there(const std::filesystem::path& path = usual_config);

/// Every setting there is, as the file names it.
[[nodiscard]] std::vector<std::string_view> setting_names();

}  // namespace lectern::app
