// SPDX-License-Identifier: MIT
// How the state changes: by an action, or by time passing. Pure: what comes out follows from what goes in.
#pragma once

#include "firmware/state/action.hpp"
#include "firmware/state/frame.hpp"
#include "firmware/state/state.hpp"

namespace lectern::app {

/// `frame` is the picture that the action was made on.
[[nodiscard]] State update(State state, const Action& action, const World& world, const Frame& frame);

/// The glass has another size; place, passage and zoom stay.
[[nodiscard]] State resized(State state, const Metrics& metrics, const World& world);

/// What has changed so short a time ago that no touch which begins now can have meant it.
[[nodiscard]] Fresh fresh_of(const State& state);

/// Lets time pass.
[[nodiscard]] State advance(State state, Moment now, const World& world);

/// Whether something moves under a finger's momentum or on its way (attract's drift is no such thing).
[[nodiscard]] bool moving(const State& state);

/// When the picture that was `shown` changes by itself though nothing moves; nothing: never.
[[nodiscard]] std::optional<Moment> next_change(const State& state, const World& world, Moment shown);

}  // namespace lectern::app
