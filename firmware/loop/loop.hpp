// SPDX-License-Identifier: MIT
// The loop on a real screen: sleep until something happens, hand it in, show what changed. Nothing is drawn when
// nothing changed. Used by main and run.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "assets/base/result.hpp"
#include "board/heartbeat.hpp"
#include "firmware/loop/night.hpp"
#include "firmware/loop/presented.hpp"
#include "firmware/loop/staff_line.hpp"
#include "render/screen/screen.hpp"

namespace lectern::app {

/// Paints a reason why nothing else can be shown.
using ShowFault = std::function<Result<void>(screen::Screen&, std::string_view reason)>;

/// Asks for what is to be shown from now on; nothing: what is shown stays.  Asked while no visitor is there, every
/// `look_every`.
using NextExhibit = std::function<std::optional<Exhibit>()>;
inline constexpr Duration look_every = std::chrono::seconds(5);

/// Of a preview: a new build is taken wherever one is, and asked for so often that nobody waits for it.
inline constexpr Duration look_at_preview_every = std::chrono::milliseconds(100);

/// What a loop needs besides a screen and an exhibit.  Lifetime: the heartbeat outlives the loop.
struct Around {
  ShowFault fault;
  board::Heartbeat& heartbeat;
  NextExhibit next;                                    ///< empty: the exhibit is never exchanged
  NightPlan night = {};                                ///< empty: the display is always on
  std::function<void(std::string_view)> journal = {};  ///< what the technician is to read; empty: nobody is told
  /// Of a preview: what comes next is the same exhibit anew, and who looks at it stays where they are.
  bool at_once = false;
  /// Called after each picture that was shown, also that of a fault; empty: nobody is.
  std::function<void()> shown = {};
  /// Called once for each exhibit that was on the glass for long_enough; empty: nobody is.
  std::function<void()> well = {};
  StaffLine* staff = nullptr;  ///< to the service; null: there is none, and the staff page says so
  /// What the program knows of itself; `slowest` is the loop's.  Empty: nothing.
  std::function<KioskFacts()> facts = {};
  std::function<Receipt(const staff::Report&)> receipt = {};
  /// Sees each state, and gives sums of visits now and then.  Empty: nobody counts.
  std::function<std::optional<std::string>(const State&, const pack::fb::Index&, Moment)> counts = {};
};

/// Runs until the visitor quits; while the glass is too small the fault says so.  `width` is the glass's own, where it
/// is known; else a pixel is 0.2484 mm.
void run(screen::Screen& screen, Exhibit exhibit, std::optional<MillimetreSize> size, const Around& around);

/// Keeps a screen that shows a fault until the desktop ends it, for so long, or until `over`, which is asked every
/// `look_every`, says that there is something else to show; without it nobody is asked.
/// Returns whether to go on: the time was over, or it said so.
bool run_fault(screen::Screen& screen, const Around& around, std::string_view reason, bool kiosk,
               std::optional<Duration> at_most, const std::function<bool()>& over);

}  // namespace lectern::app
