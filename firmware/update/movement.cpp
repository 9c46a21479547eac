// SPDX-License-Identifier: MIT
#include "firmware/update/movement.hpp"

#include <fmt/format.h>
#include <variant>

#include "firmware/plan/areas.hpp"

namespace lectern::app {

namespace {

bool explains_a_word(const Overlay& overlay) {
  return std::holds_alternative<PersonCard>(overlay) || std::holds_alternative<NoteCard>(overlay);
}

Rect rect_of(const Frame& frame, std::string_view id) {
  const Target* target = find(frame, id);
  return target != nullptr ? target->rect : Rect{};
}

/// Of a visitor who reads on in a document, or goes to another.
Moves moves_in_reader(const State& state, const Seen& before) {
  const Reader& reader = state.reader;
  const bool other = reader.document != before.document;
  if (other || reader.layer != before.layer || reader.side_by_side != before.side_by_side) return Moves::text;
  return reader.page != before.page ? Moves::turning : Moves::nothing;
}

Moves moves(const State& state, const Seen& before) {
  if (explains_a_word(state.overlay) && before.overlay == 0) return Moves::card;
  if (state.overlay.index() != before.overlay) return Moves::nothing;
  if (before.screen == ScreenId::attract && state.screen == ScreenId::overview) return Moves::attract;
  if (before.screen == ScreenId::overview && state.screen == ScreenId::reader) return Moves::page;
  const bool reading = before.screen == ScreenId::reader && state.screen == ScreenId::reader;
  return reading ? moves_in_reader(state, before) : Moves::nothing;
}

}  // namespace

Seen seen_of(const State& state) {
  const Reader& reader = state.reader;
  return {state.screen, state.language,      reader.document,       reader.page,
          reader.layer, reader.side_by_side, state.overlay.index(), state.pressed.empty() ? state.focus : state.pressed,
          reader.view};
}

void begin_movement(State& state, const Seen& before, const Frame& frame, const World& world) {
  if (state.setting.reduced_motion) return;
  Movement movement{moves(state, before), state.now, {}, before.page, before.view, 1, before.language};
  switch (movement.what) {
    case Moves::nothing:
    case Moves::attract:
    case Moves::text:
      break;
    case Moves::turning: {
      const bool onward = state.reader.page > before.page;
      movement.way = onward == world.from_right(state) ? -1 : 1;
      if (reader_areas(state).page.empty()) return;
      break;
    }
    case Moves::page:
      movement.from = rect_of(frame, fmt::format("document:{}", world.document(state).id()->string_view()));
      if (movement.from.empty() || reader_areas(state).page.empty()) return;
      break;
    case Moves::card:
      movement.from = rect_of(frame, before.at);
      if (movement.from.empty()) return;
      break;
  }
  state.movement = movement;
}

void end_movement(State& state) {
  if (state.movement.what != Moves::nothing && state.now - state.movement.since >= movement_time) state.movement = {};
}

}  // namespace lectern::app
