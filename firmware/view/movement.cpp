// SPDX-License-Identifier: MIT
#include "firmware/view/movement.hpp"

#include <cmath>
#include <cstdint>
#include <utility>
#include <variant>

#include "firmware/view/view.hpp"
#include "render/draw/moved.hpp"

namespace lectern::app {

namespace {

constexpr double page_gap = 24;  // design px, between two pages that slide

int mixed(int from, int to, double part) {
  return static_cast<int>(std::lround(from + (to - from) * part));
}

/// So far from its place.
scan::Viewport beside(const scan::Viewport& viewport, int dx) {
  const PointF at = viewport.painted_origin();
  return viewport.on_the_way({viewport.scale(), {at.x + dx, at.y}});
}

int lifted(const State& state) {
  return static_cast<int>(std::lround(state.metrics.glass.h * moved_part(state, Moves::attract)));
}

}  // namespace

Rect between(Rect from, Rect to, double part) {
  const int x = mixed(from.x, to.x, part);
  const int y = mixed(from.y, to.y, part);
  return {x, y, mixed(from.right(), to.right(), part) - x, mixed(from.bottom(), to.bottom(), part) - y};
}

std::vector<PageOnItsWay> pages_on_their_way(const FrameBuilder& builder) {
  const State& state = builder.state();
  const Reader& reader = state.reader;
  const Movement& movement = state.movement;
  if (movement.what != Moves::turning) return {{reader.page, reader.view}};
  const int width = reader.view.pane().w + builder.px(page_gap);
  const int gone = movement.way * static_cast<int>(std::lround(width * moved_part(state, Moves::turning)));
  return {{movement.page, beside(movement.view, -gone)},
          {reader.page, beside(reader.view, movement.way * width - gone)}};
}

Rect page_come_so_far(const FrameBuilder& builder, Rect pane) {
  const State& state = builder.state();
  if (state.movement.what != Moves::page) return pane;
  return intersection(between(state.movement.from, pane, moved_part(state, Moves::page)), pane);
}

Rect below_attract(const FrameBuilder& builder) {
  const Size glass = builder.metrics().glass;
  const int by = lifted(builder.state());
  return {0, glass.h - by, glass.w, by};
}

void view_attract_lifting(FrameBuilder& builder) {
  const State& state = builder.state();
  if (state.movement.what != Moves::attract) return;
  // As it was when it was touched.
  State still = state;
  still.screen = ScreenId::attract;
  still.now = state.movement.since;
  still.language = state.movement.language;
  Frame frame;
  FrameBuilder attract(still, builder.world(), frame);
  attract.draw(draw::Fill{{0, 0, state.metrics.glass.w, state.metrics.glass.h}, attract.theme().night, 0});
  view_attract(attract);
  // All of it moves as one, within the glass.
  const Rect glass{0, 0, state.metrics.glass.w, state.metrics.glass.h};
  const draw::List lifting = draw::moved(std::move(frame.list), {0, -lifted(state)});
  draw::List& list = builder.frame().list;
  const auto before = static_cast<std::uint32_t>(list.glyphs.size());
  list.commands.emplace_back(draw::PushClip{glass});
  for (draw::Command command : lifting.commands) {
    if (auto* run = std::get_if<draw::Glyphs>(&command)) {
      run->first += before;
      run->end += before;
    }
    list.commands.push_back(command);
  }
  list.commands.emplace_back(draw::PopClip{});
  list.glyphs.insert(list.glyphs.end(), lifting.glyphs.begin(), lifting.glyphs.end());
  builder.frame().tiles.insert(builder.frame().tiles.end(), frame.tiles.begin(), frame.tiles.end());
}

}  // namespace lectern::app
