// SPDX-License-Identifier: MIT
#include "firmware/update/page_tools.hpp"

#include <algorithm>

#include "firmware/plan/page_map.hpp"
#include "firmware/plan/page_tools.hpp"
#include "firmware/update/follow.hpp"

namespace lectern::app {

namespace {

void switch_panel(State& state, const World& world) {
  if (close_page_tools(state, !state.focus.empty())) return;
  state.overlay = {};
  state.reader.look.panel_open = true;
  if (state.focus.empty()) return;
  const PageTools tools = page_tools_of(Glass(state, world), reader_areas(state));
  if (!tools.buttons.empty()) state.focus = tools.buttons.front().button.id;
}

void switch_actual_size(State& state, const World& world) {
  const auto scale = actual_scale(state, world);
  if (!scale) return;
  scan::Viewport& view = state.reader.view;
  std::optional<BeforeActual>& before = state.reader.look.before_actual;
  if (!is_actual(state, world)) {
    before = BeforeActual{view.goal(), view.fitted()};
    return view.show_at(*scale);
  }
  if (before)
    view.go_back(before->view, before->fit);
  else
    view.fit(scan::Fit::page);
  before.reset();
}

void turn_page(State& state, draw::Turn turn) {
  state.reader.look.turns[state.reader.page] = turn;
  state.reader.look.before_actual.reset();
  state.reader.view.turn(turn);
}

void light_by(State& state, int steps) {
  draw::Tone& tone = state.reader.look.tone;
  tone.light = static_cast<std::int8_t>(std::clamp(tone.light + steps, -draw::most_light, draw::most_light));
}

}  // namespace

void use_page_tool(State& state, const World& world, PageTool tool) {
  if (state.screen != ScreenId::reader) return;
  PageLook& look = state.reader.look;
  switch (tool) {
    case PageTool::panel:
      return switch_panel(state, world);
    case PageTool::actual_size:
      hold_page(state);
      return switch_actual_size(state, world);
    case PageTool::rotate:
      hold_page(state);
      return turn_page(state, draw::turned_on(state.reader.view.lies()));
    case PageTool::lighter:
      return light_by(state, 1);
    case PageTool::darker:
      return light_by(state, -1);
    case PageTool::invert:
      look.tone.inverted = !look.tone.inverted;
      return;
    case PageTool::reset:
      look.tone = {};
      return turn_page(state, draw::Turn::none);
  }
}

void go_on_page(State& state, const World& world, const GoOnPage& go) {
  if (state.screen != ScreenId::reader) return;
  const Glass glass(state, world);
  const PageMap map = page_map_of(glass, reader_areas(state));
  if (map.rect.empty()) return;
  hold_page(state);
  const PointF to =
      go.at ? on_page(glass, map, *go.at) : next_part(state.reader.view, world.document(state).begins_at_right());
  state.reader.view.go_to(to);
}

bool close_page_tools(State& state, bool by_keys) {
  if (state.screen != ScreenId::reader || !state.reader.look.panel_open) return false;
  state.reader.look.panel_open = false;
  if (by_keys) state.focus = state.metrics.compact() ? "more" : "page-tools";
  return true;
}

}  // namespace lectern::app
