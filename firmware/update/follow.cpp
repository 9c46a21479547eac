// SPDX-License-Identifier: MIT
#include "firmware/update/follow.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "assets/pack/words.hpp"
#include "firmware/plan/areas.hpp"
#include "firmware/plan/text_column.hpp"
#include "firmware/update/reader.hpp"

namespace lectern::app {

namespace {

using namespace std::chrono_literals;
using pack::fb::SpanKind;

constexpr Duration held_time = 10s;       // what a visitor took to its place stays there
constexpr double reading_line = 1.0 / 3;  // of the height of the text that is seen
constexpr int steps_of_tall = 8;          // in which a zone that is higher than its pane goes past
constexpr double air = 32;                // px of the glass that a zone leaves free of its pane, as it is shown

/// How far below the head of what is seen the reading line stands: a third, but at the beginning of the text at its
/// head and at the end at its foot, so that the first line and the last are read as well.  Units: px.
double line_of(double at, Ends ends, int seen) {
  const double before = at - ends.first;
  const double after = ends.last - at;
  if (before + after < seen) return before + after > 0 ? seen * before / (before + after) : 0;
  return std::min(seen * reading_line, before) + std::max(0.0, seen * (1 - reading_line) - after);
}

/// What of a zone is to be seen: where it is larger than the pane, the part at the reading line.
RectF part_in(const scan::Viewport& view, RectF zone, double passed, bool from_right) {
  const Size pane = draw::turned(view.pane().size(), view.lies());
  const double w = std::max(1.0, (pane.w - 2 * air) / view.scale());
  const double h = std::max(1.0, (pane.h - 2 * air) / view.scale());
  if (zone.w > w) {
    if (from_right) zone.x = zone.right() - w;
    zone.w = w;
  }
  if (zone.h > h) {
    zone.y += std::round(passed * steps_of_tall) / steps_of_tall * (zone.h - h);
    zone.h = h;
  }
  return zone;
}

}  // namespace

namespace detail {

AtLine at_reading_line(const State& state, const World& world) {
  const TextColumn text(state, world);
  const int seen = reader_areas(state).scrolled.h;
  const double line = line_of(state.reader.text.at(), text_ends(state, text), seen);
  // The last one that begins above the line; before the first one, that.
  AtLine found;
  SeenSection in;
  for (const SeenSection& section : seen_sections(state, text))
    for (const layout::Region& region : text.flow(section.section).regions) {
      if (region.kind != SpanKind::passage) continue;
      if (found.passage >= 0 && section.y + region.rect.y > line) continue;
      found.passage = region.target;
      in = section;
    }
  if (found.passage < 0) return found;
  const Rect all = layout::bounds(text.flow(in.section), SpanKind::passage, static_cast<std::uint16_t>(found.passage));
  found.passed = std::clamp((line - in.y - all.y) / std::max(1, all.h), 0.0, 1.0);
  return found;
}

}  // namespace detail

void hold_page(State& state) {
  state.reader.page_moved = state.now;
}

void follow_text(State& state, const World& world) {
  if (state.screen != ScreenId::reader || reader_areas(state).page.empty() || state.reader.holds != Holds::both) return;
  const auto moved = state.reader.page_moved;
  if (state.page_held || (moved && state.now - *moved < held_time)) return;
  const detail::AtLine line = detail::at_reading_line(state, world);
  if (line.passage < 0) return;
  const auto passage = static_cast<std::uint16_t>(line.passage);
  const auto& pages = *world.document(state).passages()->Get(passage)->pages();
  if (pages.size() == 0) return;
  const bool turns = std::find(pages.begin(), pages.end(), state.reader.page) == pages.end();
  if (turns) {
    const std::size_t to = pages.Get(0);
    const bool back = to < state.reader.page;
    put_page(state, world, to);
    state.reader.view.scroll_to(back ? 1 : 0);
  }
  const auto zone = zone_of(state, world, passage);
  if (!zone) return;
  const RectF part = part_in(state.reader.view, *zone, line.passed, world.document(state).begins_at_right());
  if (!turns && part == state.reader.followed) return;
  state.reader.followed = part;
  state.reader.view.show(part);
}

}  // namespace lectern::app
