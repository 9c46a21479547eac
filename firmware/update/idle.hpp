// SPDX-License-Identifier: MIT
// When no visitor is there any more: time to read what is on the glass, then the question with its countdown, then all
// that a visitor set is put away. Pure. Used by update and loop.
#pragma once

#include <optional>

#include "firmware/state/state.hpp"

namespace lectern::app {

/// How long somebody reads, at 130 units (words, or half of the CJK characters) a minute.
[[nodiscard]] Duration reading_time(std::uint64_t reading_units);
/// How long nothing may be touched: a minute, and time to read.
/// Units: `reading_units` words, or halves of CJK characters, as the compiler counted them.
[[nodiscard]] Duration allowed_time(std::uint64_t reading_units);
/// On a screen: lists that are looked over have no longer than a page of text that is read, so that a visitor's
/// language and the rest go back as soon.
[[nodiscard]] Duration allowed_time(ScreenId screen, std::uint64_t reading_units);

/// Asks, stops asking, or puts away, as the time since the last touch says.
[[nodiscard]] State notice_absence(State state);

/// The attract screen, and nothing left of the visit.
[[nodiscard]] State put_away(const State& state);

/// When that changes the picture that was `shown`.
[[nodiscard]] std::optional<Moment> next_of_idle(const State& state, Moment shown);

}  // namespace lectern::app
