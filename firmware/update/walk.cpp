// SPDX-License-Identifier: MIT
#include "firmware/update/walk.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <vector>

#include "assets/pack/words.hpp"
#include "firmware/plan/areas.hpp"
#include "firmware/plan/attract.hpp"
#include "firmware/plan/slip.hpp"
#include "firmware/texts/layers.hpp"
#include "firmware/update/idle.hpp"
#include "firmware/update/reader.hpp"
#include "firmware/update/showing.hpp"

namespace lectern::app {

namespace {

constexpr std::uint16_t any_layer = 65535;
constexpr Duration looking_time = std::chrono::seconds(8);
constexpr Duration most_before_play = std::chrono::minutes(2);

/// The layer that a step is read in: the one that it names, else the present one, else the first that holds it.
std::size_t layer_for(const State& state, const World& world, const pack::fb::PathStep& step) {
  const auto& document = world.document(state);
  const auto& holding = *pack::at(*document.passages(), step.passage()).layers();
  const auto holds = [&](std::size_t layer) {
    return std::find(holding.begin(), holding.end(), layer) != holding.end();
  };
  const std::vector<std::size_t> offered = offered_layers(document, world.language(state));
  const auto is_offered = [&](std::size_t layer) {
    return std::find(offered.begin(), offered.end(), layer) != offered.end();
  };
  if (step.layer() != any_layer && is_offered(step.layer())) return step.layer();
  if (holds(state.reader.layer)) return state.reader.layer;
  const auto other = std::find_if(offered.begin(), offered.end(), holds);
  return other == offered.end() ? state.reader.layer : *other;
}

void show_step(State& state, const World& world, const pack::fb::PathStep& step) {
  const bool stays = state.screen == ScreenId::reader && state.reader.document == step.document();
  if (!stays) open_document(state, world, step.document());
  state.overlay = {};
  state.reader.side_by_side = false;
  state.reader.page_alone = false;
  state.reader.layer = layer_for(state, world, step);
  follow_in_tabs(state, world);
  end_showing(state);
  highlight(state, world, step.passage());
  if (stays) return;
  // Another document is not glided through: it is there.
  state.reader.text.arrive();
  rest_text(state, world);
  state.reader.view.step(std::chrono::hours(1));
}

/// The first path that plays.
std::optional<std::size_t> playing_path(const World& world) {
  const auto* paths = world.index().paths();
  for (flatbuffers::uoffset_t i = 0; paths != nullptr && i < paths->size(); ++i)
    if (paths->Get(i)->plays()) return i;
  return std::nullopt;
}

/// To read the slip in, and to look at what it is about.
Duration step_time(const State& state, const World& world) {
  std::uint64_t units = 0;
  for (const PlacedText& part : slip_of(Glass(state, world)).parts) units += part.text->reading_units();
  return looking_time + reading_time(units);
}

}  // namespace

void fit_slip(State& state, const World& world) {
  if (!state.walk) return;
  const Slip slip = slip_of(Glass(state, world));
  state.walk->slip = slip.takes;
  state.slip.keep_within(slip.end());
}

void walk(State& state, const World& world, std::size_t path) {
  const bool again = state.walk && state.walk->path == path;
  const std::size_t step = again ? state.walk->step : 0;
  state.walk = Walk{path, step, true, false, 0, {}};
  const std::size_t steps = walked(state, world)->steps()->size();
  walk_to(state, world, step < steps ? step : 0);
}

void walk_to(State& state, const World& world, std::size_t step) {
  if (walked(state, world) == nullptr) return;
  state.walk->step = step;
  state.walk->folded = false;
  state.slip = {};
  fit_slip(state, world);
  if (const pack::fb::PathStep* shown = step_of(state, world)) show_step(state, world, *shown);
  state.reader.view.set_pane(page_pane(state, world));
  // With keys, select goes on.
  if (!state.focus.empty()) state.focus = step_of(state, world) != nullptr ? "path-next" : "path-again";
}

void leave_path(State& state, const World& world) {
  if (walked(state, world) == nullptr) return;
  state.walk->on = false;
  state.walk->slip = 0;
  state.slip = {};
  if (state.screen != ScreenId::reader) return;
  state.reader.view.set_pane(page_pane(state, world));
  follow_in_strip(state, world);
  rest_text(state, world);
}

void leave_path_elsewhere(State& state, const World& world) {
  const pack::fb::Path* path = walked(state, world);
  if (path == nullptr) return;
  const std::size_t last = path->steps()->size() - 1;
  const std::size_t document = pack::at(*path->steps(), std::min(state.walk->step, last)).document();
  if (state.screen != ScreenId::reader || state.reader.document != document) leave_path(state, world);
}

std::optional<Moment> next_play(const State& state, const World& world) {
  if (state.screen != ScreenId::attract || !playing_path(world)) return std::nullopt;
  const auto pages = static_cast<std::int64_t>(std::max<std::size_t>(1, world.index().attract()->size()));
  const AttractTurns turns(world.index(), state.language);
  const Duration all = turns.empty() ? pages * attract_page_time : turns.whole();
  return state.attract_since + std::min(all, most_before_play);
}

void play_on(State& state, const World& world) {
  if (const auto begins = next_play(state, world)) {
    if (state.now < *begins) return;
    walk(state, world, *playing_path(world));
  } else if (state.walk && state.walk->plays_until) {
    if (state.now < *state.walk->plays_until) return;
    if (step_of(state, world) == nullptr) {
      state = put_away(state);
      return;
    }
    walk_to(state, world, state.walk->step + 1);
  } else {
    return;
  }
  state.walk->plays_until = state.now + step_time(state, world);
}

}  // namespace lectern::app
