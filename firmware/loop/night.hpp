// SPDX-License-Identifier: MIT
// The display outside of the museum's hours: off once no visitor is there, on for an hour after a touch, which does
// nothing else. Used by loop. It says what is to be; the loop switches the display.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string_view>

#include "assets/base/time.hpp"
#include "firmware/hours/hours.hpp"
#include "render/screen/events.hpp"

namespace lectern::app {

/// Where the hours come from.  Empty: the display is always on.
struct NightPlan {
  std::optional<OpenHours> hours;
  std::function<std::optional<ToldHour>()> told;  ///< asked every `look_for_hour`
  std::function<SinceBoot()> now;
};
inline constexpr Duration look_for_hour = std::chrono::seconds(20);

class Night {
 public:
  /// `journal`: what the technician is to read; empty: nobody is told.
  explicit Night(NightPlan plan, std::function<void(std::string_view)> journal = {})
      : plan_(std::move(plan)), journal_(std::move(journal)) {}

  /// Looks at the hour.  `idle`: no visitor is there, so that it may become dark.
  void look(Moment now, bool idle);
  /// When to look next; nothing: there is no need.
  [[nodiscard]] std::optional<Moment> due() const { return due_; }
  [[nodiscard]] bool dark() const { return dark_; }
  /// Whether an event does nothing but wake the display. What belongs to it, up to the finger's leaving, goes with it.
  [[nodiscard]] bool takes(const screen::Event& event);
  /// The display could not be switched off: that is said once.
  void stayed_lit();

 private:
  NightPlan plan_;
  std::function<void(std::string_view)> journal_;
  std::optional<ToldHour> told_;
  std::optional<SinceBoot> touched_;  ///< last, while it was closed
  Moment next_telling_;
  std::optional<Moment> due_;
  std::set<std::int64_t> held_;  ///< fingers that woke the display and are still down
  bool key_held_ = false;        ///< likewise a key, which repeats itself
  bool closed_ = false;
  bool dark_ = false;
  bool said_ = false;
};

}  // namespace lectern::app
