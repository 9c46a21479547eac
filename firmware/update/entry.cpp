// SPDX-License-Identifier: MIT
#include "firmware/update/entry.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <fmt/format.h>

#include "assets/pack/words.hpp"
#include "firmware/plan/people.hpp"
#include "firmware/texts/layers.hpp"
#include "firmware/update/reader.hpp"
#include "firmware/update/showing.hpp"

namespace lectern::app {

void open_passage(State& state, const World& world, const OpenPassage& act) {
  open_document(state, world, act.document);
  const std::vector<std::size_t> offered = offered_layers(world.document(state), world.language(state));
  if (std::find(offered.begin(), offered.end(), act.layer) != offered.end()) state.reader.layer = act.layer;
  follow_in_tabs(state, world);
  state.reader.tabs.arrive();
  end_showing(state);
  highlight(state, world, act.passage);
  // It is not glided through: it is there.
  state.reader.text.arrive();
  rest_text(state, world);
  state.reader.view.step(std::chrono::hours(1));
}

void unfold_entry(State& state, const World& world, std::uint16_t person) {
  const auto place = entry_place(state, world);
  state.unfolded = person;
  // Another that was unfolded above it folds up.
  restore_entry(state, world, place);
  if (state.focus.empty()) return;
  const auto& entry = pack::at(*world.index().people(), person);
  const auto* occurrences = occurrences_of(entry, state.language);
  if (occurrences == nullptr || occurrences->shown() >= occurrences->where()->size()) return;
  state.focus = fmt::format("person:{}/{}", entry.id()->string_view(), occurrences->shown() + 1);
  const PeoplePlan& plan = people_of(state, world);
  for (const EntryPlan& one : plan.entries) {
    if (one.person != person) continue;
    const Rect chip = one.chips[occurrences->shown()].rect;
    const int beyond = chip.bottom() - plan.pane.h;
    if (state.people.at() < beyond) state.people.jump(std::min(plan.end, beyond + chip.h / 2));
  }
}

std::optional<EntryPlace> entry_place(const State& state, const World& world) {
  const double at = state.people.at();
  if (state.screen != ScreenId::people || at <= 0) return std::nullopt;
  const auto near = people_of(state, world).near(static_cast<int>(std::lround(at)));
  if (near.empty()) return std::nullopt;
  return EntryPlace{near.front().person, near.front().rect.y - at};
}

void restore_entry(State& state, const World& world, const std::optional<EntryPlace>& place) {
  if (!place) return;
  const PeoplePlan& plan = people_of(state, world);
  const auto entry = std::find_if(plan.entries.begin(), plan.entries.end(),
                                  [&](const EntryPlan& one) { return one.person == place->person; });
  if (entry == plan.entries.end()) return;
  state.people.jump(std::clamp(entry->rect.y - place->below_top, 0.0, plan.end + 0.0));
}

}  // namespace lectern::app
