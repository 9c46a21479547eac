// SPDX-License-Identifier: MIT
#include "firmware/plan/people.hpp"

#include <algorithm>

#include "assets/pack/string_id.hpp"
#include "assets/pack/words.hpp"
#include "firmware/plan/areas.hpp"

namespace lectern::app {

namespace {

using flatbuffers::uoffset_t;

// Design px.
constexpr double top = 56;
constexpr double low_top = 20;
constexpr double gap = 16;
constexpr double least_column = 420;  // at 100 %
constexpr double person_padding = 22;

}  // namespace

PeoplePlan plan_people(const pack::fb::Index& index, std::size_t language, const Measure& measure) {
  const Metrics& metrics = measure.metrics;
  const int left = metrics.px(metrics.margin());
  const int width = metrics.glass.w - 2 * left;
  const int space = metrics.px(gap);
  const int columns = std::max(1, (width + space) / (metrics.px(least_column * metrics.growth()) + space));
  const int column = (width + space) / columns - space;
  PeoplePlan plan;
  plan.pane = {0, 0, metrics.glass.w, bar_rect(metrics).y};
  const auto& title = measure.flows.words().of(pack::StringId::people_and_terms, language);
  plan.title = {left, metrics.px(metrics.low() ? low_top : top), width,
                measure.height_of(title, grown_heading(metrics, heading_type), width)};
  int y = plan.title.bottom() + metrics.px(28);
  const auto count = index.people()->size();
  for (uoffset_t first = 0; first < count; first += static_cast<uoffset_t>(columns)) {
    const uoffset_t end = std::min(count, first + static_cast<uoffset_t>(columns));
    int height = metrics.px(metrics.small_button());
    for (uoffset_t i = first; i < end; ++i)
      height = std::max(height, metrics.px(person_padding) +
                                    measure.height_of(pack::at(*index.people()->Get(i)->names(), language),
                                                      grown(metrics, name_type), column - metrics.px(person_padding)));
    for (uoffset_t i = first; i < end; ++i)
      plan.names.push_back({left + static_cast<int>(i - first) * (column + space), y, column, height});
    y += height + space;
  }
  plan.end = std::max(0, y + metrics.px(gap) - plan.pane.h);
  return plan;
}

PeoplePlan people_of(const State& state, const World& world) {
  return plan_people(world.index(), state.language, {world.flows, state.metrics});
}

}  // namespace lectern::app
