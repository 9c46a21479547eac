// SPDX-License-Identifier: MIT
// What happens on the list of people and terms: an entry leads into a document, shows all of its places, and stays
// where it was when language, text size or glass change. Used by update alone.
#pragma once

#include <cstdint>
#include <optional>

#include "firmware/state/action.hpp"
#include "firmware/state/state.hpp"

namespace lectern::app {

/// Opens the document in the text that names the entry, with that passage lit and in sight.
void open_passage(State& state, const World& world, const OpenPassage& act);

/// Shows all places of an entry, and no longer those of another; keys go on with the first that was folded away.
void unfold_entry(State& state, const World& world, std::uint16_t person);

/// The entry that is read at the list's top.
struct EntryPlace {
  std::uint16_t person = 0;
  double below_top = 0;  ///< px; less than 0 where its beginning is above
};
/// Nothing where the list is not looked at, or stands at its head.
[[nodiscard]] std::optional<EntryPlace> entry_place(const State& state, const World& world);
/// Scrolls so that it stands there again.
void restore_entry(State& state, const World& world, const std::optional<EntryPlace>& place);

}  // namespace lectern::app
