// SPDX-License-Identifier: MIT
// Walking a path: from passage to passage in the museum's order, and off it. Used by update alone.
#pragma once

#include <cstddef>
#include <optional>

#include "firmware/state/state.hpp"

namespace lectern::app {

/// Onto a path, at its first step or where it was left.
void walk(State& state, const World& world, std::size_t path);
/// To a step of the path that is walked: its document is opened there and its passage lit.
void walk_to(State& state, const World& world, std::size_t step);
/// Off the path; what is read stays as it is.
void leave_path(State& state, const World& world);
/// A path ends where its document is left for another, or for another screen; it can be taken up again.
void leave_path_elsewhere(State& state, const World& world);
/// While nobody is there a path that plays is walked by itself, a step in the time to read it; in the end the attract
/// screen comes back.
void play_on(State& state, const World& world);
/// When it begins to play on the attract screen; nothing: no path does.
[[nodiscard]] std::optional<Moment> next_play(const State& state, const World& world);
/// Measures the slip again: its words, their size or the glass are others.
void fit_slip(State& state, const World& world);

}  // namespace lectern::app
