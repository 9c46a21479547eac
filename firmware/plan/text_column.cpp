// SPDX-License-Identifier: MIT
#include "firmware/plan/text_column.hpp"

#include <algorithm>
#include <limits>

#include "firmware/plan/shape.hpp"

namespace lectern::app {

namespace {

constexpr double endless = std::numeric_limits<double>::infinity();

FlowKey key_of(const State& state, FlowKey::Kind kind, std::size_t item, int width) {
  return {kind,
          static_cast<std::uint32_t>(state.reading.document),
          static_cast<std::uint32_t>(item),
          static_cast<std::uint32_t>(state.language),
          width,
          state.metrics.scale,
          state.metrics.text_percent,
          0};
}

const pack::fb::Layer& layer_of(const pack::fb::Document& document, std::size_t layer) {
  return *document.layers()->Get(static_cast<flatbuffers::uoffset_t>(layer));
}

}  // namespace

TextColumn::TextColumn(const State& state, const World& world) : world_(world) {
  const auto& document = world.document(state);
  const int width = reader_shape(state).flow_width;
  if (state.reading.side_by_side) {
    const SideBySide sides = side_by_side(document);
    key_ = key_of(state, FlowKey::Kind::side_by_side, 0, width);
    layer_ = &layer_of(document, sides.left);
    beside_ = &layer_of(document, sides.right);
  } else {
    key_ = key_of(state, FlowKey::Kind::layer, state.reading.layer, width);
    layer_ = &layer_of(document, state.reading.layer);
  }
  slots_ = &world.flows.slots(key_);
}

const layout::Flow& TextColumn::flow(std::size_t slot) const {
  FlowKey key = key_;
  key.slot = static_cast<std::uint32_t>(slot);
  return world_.flows.get(key);
}

std::optional<TextColumn::Place> TextColumn::find(std::uint16_t passage, std::size_t preferred) const {
  const auto look = [&](std::size_t slot) -> std::optional<Place> {
    const Slot& parts = (*slots_)[slot];
    if (!may_hold(*layer_, parts.first, parts.end, passage) &&
        (beside_ == nullptr || !may_hold(*beside_, parts.beside_first, parts.beside_end, passage)))
      return std::nullopt;
    const Rect at = layout::bounds(flow(slot), pack::fb::SpanKind::passage, passage);
    if (at.empty()) return std::nullopt;
    return Place{slot, at};
  };
  if (preferred < size())
    if (auto found = look(preferred)) return found;
  for (std::size_t slot = 0; slot < size(); ++slot)
    if (auto found = look(slot)) return found;
  return std::nullopt;
}

double TextColumn::passed(std::size_t slot, double y) const {
  const double within = static_cast<double>(weight(slot, slot + 1)) * y / std::max(1, height(slot));
  return (static_cast<double>(weight(0, slot)) + within) / static_cast<double>(weight(0, size()));
}

double TextColumn::height_reckoned(std::size_t slot) const {
  return height(slot) * static_cast<double>(weight(0, size())) / static_cast<double>(weight(slot, slot + 1));
}

std::uint64_t TextColumn::weight(std::size_t first, std::size_t end) const {
  std::uint64_t sum = 0;
  for (std::size_t i = first; i < end; ++i) {
    sum += weight_of(*layer_, (*slots_)[i].first, (*slots_)[i].end);
    if (beside_ != nullptr) sum += weight_of(*beside_, (*slots_)[i].beside_first, (*slots_)[i].beside_end);
  }
  return sum;
}

Ends text_ends(const State& state, const World& world) {
  const TextColumn text(state, world);
  const Rect view = reader_shape(state).scrolled;
  // The last line may be read above the bar, not on its edge.
  const int below = state.metrics.px(60);
  const double far = state.reading.text.at() + 2.0 * view.h;
  const bool at_first = state.reading.slot == 0;
  double height = 0;
  std::size_t slot = state.reading.slot;
  for (; slot < text.size() && height <= far; ++slot) height += text.height(slot);
  const double first = at_first ? 0 : -endless;
  const double last = slot < text.size() ? endless : height + below - view.h;
  return {first, std::max(first, last)};
}

const layout::Flow* panel_of(const State& state, const World& world) {
  if (std::holds_alternative<AboutPanel>(state.overlay))
    return &world.flows.get(
        key_of(state, FlowKey::Kind::about, 0, about_flow_width(state.metrics, world.document(state).qr() != nullptr)));
  if (const auto* word = std::get_if<WordCard>(&state.overlay))
    return &world.flows.get(key_of(state, FlowKey::Kind::word, word->person, card_flow_width(state.metrics)));
  if (const auto* note = std::get_if<NoteCard>(&state.overlay))
    return &world.flows.get(key_of(state, FlowKey::Kind::note, note->note, card_flow_width(state.metrics)));
  return nullptr;
}

}  // namespace lectern::app
