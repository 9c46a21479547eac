// SPDX-License-Identifier: MIT
#include "firmware/plan/text_column.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "assets/pack/words.hpp"
#include "firmware/plan/portrait.hpp"

namespace lectern::app {

namespace {

constexpr double qr_space = 24;  // above a QR code
constexpr double endless = std::numeric_limits<double>::infinity();

FlowKey key_of(const State& state, FlowKey::Kind kind, std::size_t item, int width) {
  return {kind,
          static_cast<std::uint32_t>(state.reader.document),
          static_cast<std::uint32_t>(item),
          static_cast<std::uint32_t>(state.language),
          width,
          state.metrics,
          0};
}

}  // namespace

TextColumn::TextColumn(const State& state, const World& world) : world_(world) {
  const auto& document = world.document(state);
  const int width = reader_areas(state).flow_width;
  if (state.reader.side_by_side) {
    const SideBySide sides = world.sides(state);
    key_ = key_of(state, FlowKey::Kind::side_by_side, 0, width);
    layer_ = &pack::at(*document.layers(), sides.left);
    beside_ = &pack::at(*document.layers(), sides.right);
  } else {
    key_ = key_of(state, FlowKey::Kind::layer, state.reader.layer, width);
    if (document.layers()->size() > 0) layer_ = &pack::at(*document.layers(), state.reader.layer);
  }
  sections_ = &world.flows.sections(key_);
}

const layout::Flow& TextColumn::flow(std::size_t section) const {
  FlowKey key = key_;
  key.section = static_cast<std::uint32_t>(section);
  return world_.flows.get(key);
}

std::optional<TextColumn::Place> TextColumn::find(std::uint16_t passage, std::size_t preferred) const {
  if (layer_ == nullptr) return std::nullopt;
  const auto look = [&](std::size_t section) -> std::optional<Place> {
    const Section& parts = (*sections_)[section];
    if (!may_hold(*layer_, parts.first, parts.end, passage) &&
        (beside_ == nullptr || !may_hold(*beside_, parts.beside_first, parts.beside_end, passage)))
      return std::nullopt;
    const Rect at = layout::bounds(flow(section), pack::fb::SpanKind::passage, passage);
    if (at.empty()) return std::nullopt;
    return Place{section, at};
  };
  if (preferred < size())
    if (auto found = look(preferred)) return found;
  for (std::size_t section = 0; section < size(); ++section)
    if (auto found = look(section)) return found;
  return std::nullopt;
}

double TextColumn::passed(std::size_t section, double y) const {
  const double within = static_cast<double>(weight(section, section + 1)) * y / std::max(1, height(section));
  return (static_cast<double>(weight(0, section)) + within) / static_cast<double>(weight(0, size()));
}

double TextColumn::estimated_height(std::size_t section) const {
  return height(section) * static_cast<double>(weight(0, size())) / static_cast<double>(weight(section, section + 1));
}

std::uint64_t TextColumn::weight(std::size_t first, std::size_t end) const {
  if (layer_ == nullptr) return end - first;
  std::uint64_t sum = 0;
  for (std::size_t i = first; i < end; ++i) {
    sum += weight_of(*layer_, (*sections_)[i].first, (*sections_)[i].end);
    if (beside_ != nullptr) sum += weight_of(*beside_, (*sections_)[i].beside_first, (*sections_)[i].beside_end);
  }
  return sum;
}

Ends text_ends(const State& state, const TextColumn& text) {
  const Rect view = reader_areas(state).scrolled;
  // The last line may be read above the bar, not on its edge.
  const int below = state.metrics.px(60);
  const double far = state.reader.text.at() + 2.0 * view.h;
  const bool at_first = state.reader.section == 0;
  double height = 0;
  std::size_t section = state.reader.section;
  for (; section < text.size() && height <= far; ++section) height += text.height(section);
  const double first = at_first ? -tabs_height(state.metrics) : -endless;
  const double last = section < text.size() ? endless : height + below - view.h;
  return {first, std::max(first, last)};
}

Ends text_ends(const State& state, const World& world) {
  return text_ends(state, TextColumn(state, world));
}

std::vector<SeenSection> seen_sections(const State& state, const TextColumn& text) {
  const int seen = reader_areas(state).scrolled.h;
  std::size_t section = state.reader.section;
  int y = state.metrics.px(above_text) - static_cast<int>(std::lround(state.reader.text.at()));
  for (; section > 0 && y > 0; --section) y -= text.height(section - 1);
  std::vector<SeenSection> sections;
  for (; section < text.size() && y < seen; ++section) {
    sections.push_back({section, y});
    y += text.height(section);
  }
  return sections;
}

int tables_end(const State& state, const World& world) {
  const TextColumn text(state, world);
  int end = 0;
  for (const SeenSection& seen : seen_sections(state, text))
    for (const layout::WideTable& table : text.flow(seen.section).tables) end = std::max(end, table.end());
  return end;
}

std::optional<Panel> panel_of(const State& state, const World& world) {
  const Metrics& metrics = state.metrics;
  if (std::holds_alternative<AboutPanel>(state.overlay)) {
    const bool qr = world.document(state).qr() != nullptr;
    const int width = about_flow_width(metrics, qr);
    return Panel{world.flows.get(key_of(state, FlowKey::Kind::about, 0, width)), about_areas(metrics),
                 qr && !qr_beside(metrics) ? metrics.px(qr_side + qr_space) : 0};
  }
  const auto card = [&](FlowKey::Kind kind, std::size_t item) {
    const layout::Flow& flow = world.flows.get(key_of(state, kind, item, card_flow_width(metrics)));
    return Panel{flow, card_areas(metrics, flow.height), 0};
  };
  if (const auto* word = std::get_if<PersonCard>(&state.overlay)) {
    const auto* portrait = pack::at(*world.index().people(), word->person).portrait();
    if (portrait != nullptr) {
      Panel panel = card(FlowKey::Kind::person, word->person);
      const Measure measure{world.flows, metrics};
      panel.above = lay_portrait(*portrait, state.language, measure, card_flow_width(metrics)).height;
      panel.areas = card_areas(metrics, panel.above + panel.flow.height);
      return panel;
    }
    const auto map = card_map_of(metrics, world.index(), word->person);
    if (!map) return card(FlowKey::Kind::person, word->person);
    const layout::Flow& flow = world.flows.get(key_of(state, FlowKey::Kind::person, word->person, map->flow_width));
    const int height = map->beside ? std::max(flow.height, map->size.h) : flow.height + map->takes;
    return Panel{flow, card_areas(metrics, height), map->takes, 0, map};
  }
  if (const auto* note = std::get_if<NoteCard>(&state.overlay)) return card(FlowKey::Kind::note, note->note);
  if (const auto* context = std::get_if<ContextCard>(&state.overlay))
    return card(FlowKey::Kind::context, context->line);
  return std::nullopt;
}

}  // namespace lectern::app
