// SPDX-License-Identifier: MIT
// A document shows by itself that page and text answer each other. Pure. Used by update and walk.
#pragma once

#include <optional>

#include "firmware/state/state.hpp"

namespace lectern::app {

/// Of a document that has just been opened: after a rest its first sentence will light.
void begin_showing(State& state, const World& world);

/// Somebody has touched something, or the museum leads: nothing lights by itself any more, and what did is put out.
void end_showing(State& state);

/// Lights the sentence when its time has come.
void show_how(State& state, const World& world);

/// When that is; nothing: it will not.
[[nodiscard]] std::optional<Moment> next_showing(const State& state);

}  // namespace lectern::app
