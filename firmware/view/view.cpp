// SPDX-License-Identifier: MIT
#include "firmware/view/view.hpp"

#include <fmt/format.h>
#include <map>
#include <set>

#include "firmware/shape.hpp"
#include "firmware/view/canvas.hpp"

namespace lectern::app {

namespace {

/// A passage, or a zone, of several pieces is one for keys.
void mark_parts(std::vector<Target>& targets) {
  std::set<std::string> seen;
  for (Target& target : targets)
    if (target.kind == TargetKind::passage || target.kind == TargetKind::zone)
      target.part = !seen.insert(target.id).second;
}

/// An id stands once in a frame: further places of it get a number.
template <class Named>
void number_repeats(std::vector<Named>& named) {
  std::map<std::string, int> seen;
  for (Named& one : named)
    if (const int count = ++seen[one.id]; count > 1) one.id += fmt::format("#{}", count);
}

FlowKey key_of(const State& state, FlowKey::Kind kind, std::size_t item, int width) {
  return {kind,
          static_cast<std::uint32_t>(state.reading.document),
          static_cast<std::uint32_t>(item),
          static_cast<std::uint32_t>(state.language),
          width,
          state.metrics.scale,
          state.metrics.text_percent};
}

}  // namespace

const LaidOut& text_of(const State& state, const World& world) {
  const int width = reader_shape(state).flow_width;
  return world.flows.get(state.reading.side_by_side ? key_of(state, FlowKey::Kind::side_by_side, 0, width)
                                                    : key_of(state, FlowKey::Kind::layer, state.reading.layer, width));
}

const LaidOut* panel_of(const State& state, const World& world) {
  if (std::holds_alternative<AboutPanel>(state.overlay))
    return &world.flows.get(
        key_of(state, FlowKey::Kind::about, 0, about_flow_width(state.metrics, world.document(state).qr() != nullptr)));
  if (const auto* word = std::get_if<WordCard>(&state.overlay))
    return &world.flows.get(key_of(state, FlowKey::Kind::word, word->person, card_flow_width(state.metrics)));
  if (const auto* note = std::get_if<NoteCard>(&state.overlay))
    return &world.flows.get(key_of(state, FlowKey::Kind::note, note->note, card_flow_width(state.metrics)));
  return nullptr;
}

Frame view(const State& state, const World& world) {
  Frame frame;
  frame.from_right = world.from_right(state);
  Canvas canvas(state, world, frame);
  canvas.draw(draw::Fill{{0, 0, state.metrics.glass.w, state.metrics.glass.h}, canvas.theme().night, 0});
  switch (state.screen) {
    case ScreenId::attract:
      view_attract(canvas);
      break;
    case ScreenId::overview:
      view_overview(canvas);
      break;
    case ScreenId::reader:
      view_reader(canvas);
      break;
    case ScreenId::people:
      view_people(canvas);
      break;
  }
  if (!std::holds_alternative<std::monostate>(state.overlay)) view_overlay(canvas);
  if (state.asking) view_question(canvas);
  mark_parts(frame.targets);
  number_repeats(frame.targets);
  number_repeats(frame.texts);
  canvas.focus_ring();
  return frame;
}

}  // namespace lectern::app
