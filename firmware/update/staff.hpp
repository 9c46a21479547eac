// SPDX-License-Identifier: MIT
// What happens on the staff page: opening it, typing a PIN, asking the service, what it answers. What is asked of the
// service is put into the state; the loop sends it. Pure. Used by update and loop.
#pragma once

#include <optional>
#include <string_view>

#include "firmware/state/action.hpp"
#include "firmware/state/state.hpp"
#include "firmware/update/idle.hpp"

namespace lectern::app {

/// The page at its PIN, whatever was shown; in a kiosk alone.
void open_staff(State& state);
void type_digit(State& state, std::uint8_t digit);
void do_staff(State& state, const DoStaff& act);

/// What a key of a keyboard does on the pad: a digit, or rubbing out; nothing: it is no such key, or no pad is there.
[[nodiscard]] std::optional<Act> pad_key(const State& state, std::string_view name);

/// The service has said how things are.
[[nodiscard]] State heard(State state, staff::Report report);
/// It does not answer.
[[nodiscard]] State unheard(State state);

/// A finger while touch is tested; nothing of it is lost where nothing is tested.
/// Returns whether the picture changed.
bool test_touch(State& state, std::int64_t finger, std::optional<PointF> at);

}  // namespace lectern::app
