// SPDX-License-Identifier: MIT
// What scrolls in which pane, between which ends and along which axis: one table, so that a new pane is one row of it.
// Pure. Used by update and audit.
#pragma once

#include "firmware/state/action.hpp"
#include "firmware/state/frame.hpp"
#include "firmware/state/state.hpp"

namespace lectern::app {

/// How far something went onward, as one reads.  Units: px.
[[nodiscard]] double onward(const State& state, const World& world, double dx);

/// A finger rests on a pane: what moves in it stands still.
void hold_pane(State& state, PaneId pane);
/// What it holds follows a finger.  Units: px that the finger went. A pane that does not scroll stays as it is.
void drag_pane(State& state, const World& world, PaneId pane, double dx, double dy);
/// It goes on as it was thrown.  Units: px a second.
void throw_pane(State& state, const World& world, PaneId pane, double vx, double vy);
/// Scrolls onward, or back where `by` is less than nothing; pages of a strip stand whole afterwards.  Units: px.
void scroll_pane(State& state, const World& world, PaneId pane, double by);
/// A wheel that only turns one way scrolls what lies across as well.  Units: px.  Returns whether the pane scrolls.
bool turn_pane(State& state, const World& world, const Wheel& wheel);

/// Lets time pass.
void advance_panes(State& state, const World& world, Duration passed);
[[nodiscard]] bool panes_move(const State& state);
/// What hangs on the size of glass or type comes back between its ends; the reader's own panes follow what is read.
void keep_panes_within(State& state, const World& world);

}  // namespace lectern::app
