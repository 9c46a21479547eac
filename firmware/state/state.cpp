// SPDX-License-Identifier: MIT
#include "firmware/state/state.hpp"

#include <algorithm>
#include <chrono>

#include "assets/pack/string_id.hpp"

namespace lectern::app {

using namespace std::chrono_literals;

std::string_view name_of(ScreenId screen) {
  switch (screen) {
    case ScreenId::attract:
      return "attract";
    case ScreenId::overview:
      return "overview";
    case ScreenId::reader:
      return "reader";
    case ScreenId::people:
      return "people";
    case ScreenId::staff:
      return "staff";
  }
  return {};
}

namespace {

/// One function for each overlay: a new one without a name does not compile.
struct OverlayName {
  std::string_view operator()(const std::monostate&) const { return {}; }
  std::string_view operator()(const AboutPanel&) const { return "about"; }
  std::string_view operator()(const PersonCard&) const { return "word"; }
  std::string_view operator()(const NoteCard&) const { return "note"; }
  std::string_view operator()(const LanguageList&) const { return "language"; }
  std::string_view operator()(const HelpCard&) const { return "help"; }
  std::string_view operator()(const MoreList&) const { return "more"; }
  std::string_view operator()(const ContextCard&) const { return "context"; }
};

}  // namespace

std::string_view name_of(const Overlay& overlay) {
  return std::visit(OverlayName{}, overlay);
}

Holds what_it_holds(const pack::fb::Document& document) {
  const auto& layers = *document.layers();
  // Gists say what a text says: alone they are none.
  const bool words = std::any_of(layers.begin(), layers.end(),
                                 [](const auto* layer) { return pack::is_known(*layer) && !is_gist(*layer); });
  if (!pack::first_picture(document)) return Holds::words;
  return words ? Holds::both : Holds::pictures;
}

bool has_band(const pack::fb::Document& document) {
  const auto& pages = *document.pages();
  return what_it_holds(document) != Holds::both ||
         std::any_of(pages.begin(), pages.end(), [](const auto* page) { return page->reset(); });
}

const pack::fb::Path* walked(const State& state, const World& world) {
  return state.walk && state.walk->on ? &pack::at(*world.index().paths(), state.walk->path) : nullptr;
}

const pack::fb::PathStep* step_of(const State& state, const World& world) {
  const pack::fb::Path* path = walked(state, world);
  if (path == nullptr || state.walk->step >= path->steps()->size()) return nullptr;
  return &pack::at(*path->steps(), state.walk->step);
}

double moved_part(const State& state, Moves what) {
  return state.movement.what == what ? part_of(state.movement.since, state.now) : 1;
}

double drawn_part(const State& state) {
  const auto since = state.reader.showing.since;
  return since && !state.setting.reduced_motion ? part_of(*since, state.now) : 1;
}

State initial(const Metrics& metrics, const Setting& setting) {
  State state;
  state.metrics = metrics;
  state.metrics.text_percent = text_sizes.front();
  state.setting = setting;
  state.language = setting.language;
  return state;
}

std::optional<int> seconds_left(const State& state) {
  if (!state.asking) return std::nullopt;
  const auto passed = static_cast<int>((state.now - *state.asking) / Duration(1s));
  return std::clamp(pack::most_seconds_left - passed, 0, pack::most_seconds_left);
}

}  // namespace lectern::app
