// SPDX-License-Identifier: MIT
#include "firmware/update/panes.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "firmware/plan/band.hpp"
#include "firmware/plan/overview_plans.hpp"
#include "firmware/plan/people.hpp"
#include "firmware/plan/slip.hpp"
#include "firmware/plan/staff_plan.hpp"
#include "firmware/plan/strip.hpp"
#include "firmware/plan/tabs.hpp"
#include "firmware/plan/text_column.hpp"
#include "firmware/update/reader.hpp"

namespace lectern::app {

namespace {

constexpr double cell_throw = 0.3;  // seconds: how far what rests on cells goes on at the finger's speed

/// A pane that scrolls. What it moves is a part of the state, or of what is read; functions that are null do nothing.
struct Scrolling {
  PaneId pane = PaneId::none;
  Scroll State::*scroll = nullptr;
  Scroll Reader::*in_reader = nullptr;
  Axis (*axis)(const State&, const World&) = nullptr;
  Ends (*ends)(const State&, const World&) = nullptr;
  void (*moved)(State&, const World&) = nullptr;         ///< after each movement
  double (*cell)(const State&, const World&) = nullptr;  ///< px of the cells on whose edges it rests
};

Axis across(const State&, const World&) {
  return Axis::across;
}
Axis down(const State&, const World&) {
  return Axis::down;
}

constexpr std::array scrolling = {
    Scrolling{PaneId::text, nullptr, &Reader::text, down, text_ends, rest_text},
    Scrolling{PaneId::table, nullptr, &Reader::across, across,
              [](const State& state, const World& world) -> Ends { return tables_end(state, world); }},
    Scrolling{PaneId::tabs, nullptr, &Reader::tabs, across,
              [](const State& state, const World& world) -> Ends { return tab_row_of(state, world).end(); }},
    Scrolling{PaneId::strip, nullptr, &Reader::strip, across,
              [](const State& state, const World& world) -> Ends { return strip_of(state, world).end(); }, nullptr,
              [](const State& state, const World& world) -> double { return strip_of(state, world).pitch; }},
    Scrolling{PaneId::slip, &State::slip, nullptr, down,
              [](const State& state, const World& world) -> Ends { return slip_of(Glass(state, world)).end(); }},
    Scrolling{PaneId::overview, &State::cards, nullptr,
              [](const State& state, const World& world) { return overview_of(state, world).axis(); },
              [](const State& state, const World& world) -> Ends { return overview_of(state, world).end; }},
    Scrolling{PaneId::people, &State::people, nullptr, down,
              [](const State& state, const World& world) -> Ends { return people_of(state, world).end; }},
    Scrolling{PaneId::overlay, &State::panel, nullptr, down,
              [](const State& state, const World& world) -> Ends {
                const auto panel = panel_of(state, world);
                return panel ? panel->end() : 0;
              }},
    Scrolling{PaneId::band, &State::band_scroll, nullptr, down,
              [](const State& state, const World& world) -> Ends { return band_of(Glass(state, world)).end(); }},
    Scrolling{PaneId::staff, &State::staff_scroll, nullptr, down,
              [](const State& state, const World& world) -> Ends {
                return state.screen == ScreenId::staff ? staff_plan_of(Glass(state, world)).end() : 0;
              }},
};

const Scrolling* row_of(PaneId pane) {
  if (pane == PaneId::table_from_right) pane = PaneId::table;
  const auto* const found =
      std::find_if(scrolling.begin(), scrolling.end(), [&](const Scrolling& row) { return row.pane == pane; });
  return found == scrolling.end() ? nullptr : found;
}

template <class AState>
auto& scroll_of(AState& state, const Scrolling& row) {
  return row.in_reader != nullptr ? state.reader.*row.in_reader : state.*row.scroll;
}

/// How far something went onward along the lines of a pane.  Units: px.
double onward_in(const State& state, const World& world, PaneId pane, double dx) {
  if (pane == PaneId::table) return dx;
  if (pane == PaneId::table_from_right) return -dx;
  return onward(state, world, dx);
}

/// A finger's way.  Units: px, or px a second.
struct Way {
  PaneId pane = PaneId::none;
  double dx = 0, dy = 0;
};

/// What of a finger's way moves the pane.
double along(const State& state, const World& world, const Scrolling& row, Way way) {
  return row.axis(state, world) == Axis::down ? way.dy : onward_in(state, world, way.pane, way.dx);
}

void move_by(State& state, const World& world, const Scrolling& row, double by) {
  scroll_of(state, row).drag(by, row.ends(state, world));
  if (row.moved != nullptr) row.moved(state, world);
}

/// Comes to rest on the cell nearest to `at`, or on so many further.
void rest_on_cell(State& state, const World& world, const Scrolling& row, double at, int further) {
  const double cell = row.cell(state, world);
  const double goal = cell > 0 ? (std::round(at / cell) + further) * cell : 0;
  scroll_of(state, row).go(goal, row.ends(state, world));
}

}  // namespace

double onward(const State& state, const World& world, double dx) {
  return world.from_right(state) ? -dx : dx;
}

void hold_pane(State& state, PaneId pane) {
  // What rests on cells moves for a moment only, and ends on whole ones.
  if (const Scrolling* row = row_of(pane); row != nullptr && row->cell == nullptr) scroll_of(state, *row).stop();
}

void drag_pane(State& state, const World& world, PaneId pane, double dx, double dy) {
  if (const Scrolling* row = row_of(pane)) move_by(state, world, *row, -along(state, world, *row, {pane, dx, dy}));
}

void throw_pane(State& state, const World& world, PaneId pane, double vx, double vy) {
  const Scrolling* row = row_of(pane);
  if (row == nullptr) return;
  const double speed = -along(state, world, *row, {pane, vx, vy});
  Scroll& scroll = scroll_of(state, *row);
  if (row->cell == nullptr)
    scroll.fling(speed);
  else
    rest_on_cell(state, world, *row, scroll.at() + speed * cell_throw, 0);
}

void scroll_pane(State& state, const World& world, PaneId pane, double by) {
  const Scrolling* row = row_of(pane);
  if (row == nullptr) return;
  move_by(state, world, *row, by);
  if (row->cell != nullptr) rest_on_cell(state, world, *row, scroll_of(state, *row).at(), 0);
}

bool turn_pane(State& state, const World& world, const Wheel& wheel) {
  const Scrolling* row = row_of(wheel.pane);
  if (row == nullptr) return false;
  const double sideways = wheel.dx != 0 ? onward_in(state, world, wheel.pane, wheel.dx) : wheel.dy;
  const double by = row->axis(state, world) == Axis::down ? -wheel.dy : -sideways;
  if (row->cell == nullptr)
    move_by(state, world, *row, by);
  else
    rest_on_cell(state, world, *row, scroll_of(state, *row).goal(), by > 0 ? 1 : -1);
  return true;
}

void advance_panes(State& state, const World& world, Duration passed) {
  for (const Scrolling& row : scrolling) {
    Scroll& scroll = scroll_of(state, row);
    if (!scroll.moving()) continue;
    scroll.step(passed, row.ends(state, world));
    if (row.moved != nullptr) row.moved(state, world);
  }
}

bool panes_move(const State& state) {
  return std::any_of(scrolling.begin(), scrolling.end(),
                     [&](const Scrolling& row) { return scroll_of(state, row).moving(); });
}

void keep_panes_within(State& state, const World& world) {
  for (const Scrolling& row : scrolling)
    if (row.in_reader == nullptr) move_by(state, world, row, 0);
}

}  // namespace lectern::app
