// SPDX-License-Identifier: MIT
// Whether the screen is to be on: the hours of the configuration, and the hour that staff told since the computer was
// switched on. No clock of the computer is trusted, as many have no battery; where nobody told the hour the screen
// stays on. Used by config, told and night. Nothing here reads a clock.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "assets/base/result.hpp"

namespace lectern::app {

/// A time of the day.  Units: since midnight, less than a day.
using TimeOfDay = std::chrono::minutes;

/// A time since the computer was switched on; it runs while the computer sleeps.
using SinceBoot = std::chrono::milliseconds;

/// From when to when the screen is on, every day; over midnight where `to` is the earlier.  The two differ.
struct OpenHours {
  TimeOfDay from{0}, to{0};
  bool operator==(const OpenHours&) const = default;
};

/// What staff told, and when.
struct ToldHour {
  TimeOfDay hour{0};
  SinceBoot at{0};
  std::string boot;  ///< the kernel's name for the time since the computer was switched on
  bool operator==(const ToldHour&) const = default;
};

/// How long a touch outside of the hours keeps the screen on.
inline constexpr std::chrono::hours touch_keeps_on{1};

struct Lighting {
  bool on = true;
  std::optional<SinceBoot> left;  ///< until it will be otherwise, if nothing happens; nothing: never
  bool operator==(const Lighting&) const = default;
};

/// The hour that it is now.
[[nodiscard]] SinceBoot time_of_day(const ToldHour& told, SinceBoot now);

/// Whether the hours are those of an open museum.
[[nodiscard]] bool is_open(const OpenHours& hours, SinceBoot time_of_day);

/// `touched`: when somebody touched last while it was closed.
[[nodiscard]] Lighting lighting(const OpenHours& hours, const std::optional<ToldHour>& told, SinceBoot now,
                                std::optional<SinceBoot> touched);

/// "09:30".  Nothing: no time of a day.
[[nodiscard]] std::optional<TimeOfDay> parse_time_of_day(std::string_view text);
[[nodiscard]] std::string in_digits(TimeOfDay time);

/// As it is kept: "17:05 1234567 BOOT".
[[nodiscard]] std::string as_line(const ToldHour& told);
/// Errors: malformed.
[[nodiscard]] Result<ToldHour> told_of(std::string_view line);

}  // namespace lectern::app
