// SPDX-License-Identifier: MIT
#include "firmware/update/showing.hpp"

#include <chrono>
#include <cstdint>

#include "firmware/plan/areas.hpp"
#include "firmware/plan/text_column.hpp"
#include "firmware/update/reader.hpp"

namespace lectern::app {

namespace {

using namespace std::chrono_literals;
using pack::fb::SpanKind;

constexpr Duration rest_before = 1200ms;

/// The first passage in sight that is a sentence, of two lines at the least and no form's print; else the first that is
/// no form; nothing: none is in sight.
std::optional<std::uint16_t> sentence_of(const State& state, const World& world) {
  const TextColumn text(state, world);
  const layout::Flow& flow = text.flow(state.reader.section);
  const double top = state.reader.text.at();
  const double foot = top + reader_areas(state).scrolled.h;
  std::optional<std::uint16_t> first;
  for (const layout::Region& region : flow.regions) {
    if (region.kind != SpanKind::passage || region.form || region.rect.y < top) continue;
    const Rect all = layout::bounds(flow, SpanKind::passage, region.target);
    if (all.bottom() > foot) break;
    if (!first) first = region.target;
    if (all.h > region.rect.h) return region.target;
  }
  return first;
}

}  // namespace

void begin_showing(State& state, const World& world) {
  state.reader.showing = {};
  if (state.reader.holds == Holds::both && sentence_of(state, world))
    state.reader.showing.due = state.now + rest_before;
}

void end_showing(State& state) {
  // What lit by itself was nobody's choice.
  if (state.reader.showing.since) state.reader.highlighted.reset();
  state.reader.showing = {};
}

void show_how(State& state, const World& world) {
  Showing& showing = state.reader.showing;
  if (!showing.due || state.now < *showing.due || state.screen != ScreenId::reader) return;
  showing.due.reset();
  const auto sentence = sentence_of(state, world);
  if (!sentence || state.reader.highlighted) return;
  highlight(state, world, *sentence);
  showing.since = state.now;
}

std::optional<Moment> next_showing(const State& state) {
  return state.screen == ScreenId::reader ? state.reader.showing.due : std::nullopt;
}

}  // namespace lectern::app
