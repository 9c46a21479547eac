// SPDX-License-Identifier: MIT
// What happens while a document is read: opening, turning, lighting, changing layers, each keeping the place. Used by
// update and loop alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "firmware/state/state.hpp"

namespace lectern::app {

void open_document(State& state, const World& world, std::size_t document);
/// The same with the whole page in its pane.
void open_whole(State& state, const World& world, std::size_t document);
void turn_to(State& state, const World& world, std::size_t page);
/// Another page instead of the present one; the text stays.
void put_page(State& state, const World& world, std::size_t page);
/// The passage's zones on the page on show, as one; nothing: it has none there.  Units: px of the page.
[[nodiscard]] std::optional<RectF> zone_of(const State& state, const World& world, std::uint16_t passage);
/// Scrolls the strip so that the present page is seen in it.
void follow_in_strip(State& state, const World& world);
/// Shows the layer that is first, where the one shown is not offered in the visitor's language.
void keep_to_offered(State& state, const World& world);
/// Scrolls the tabs so that the one of what is read is seen.
void follow_in_tabs(State& state, const World& world);
/// From any zoom to the whole page; from there to the lit passage, or else to the page's width (a wide scroll's
/// height).
void step_fit(State& state, const World& world);
/// Lights a passage on all layers: the page turns and moves so that it is seen, the text scrolls to it.
void highlight(State& state, const World& world, std::uint16_t passage);
/// To where one begins to read the text that is shown, and whether that is where one is, or above it.
void begin_text(State& state, const World& world);
[[nodiscard]] bool is_at_its_beginning(const State& state, const World& world);
/// Runs `change` (another layer, language or glass) and scrolls so that the passage being read stays where it was.
template <class Change>
void keep_place(State& state, const World& world, Change change);

/// Measures the text from the section that its place is in, and brings it back within its ends.
void rest_text(State& state, const World& world);

namespace detail {
struct Anchor {
  std::int32_t passage = -1;  ///< -1: no passage is in sight
  std::size_t section = 0;    ///< it was found in; where there is none, the section read, of so many
  std::size_t sections = 1;
  double below_top = 0;  ///< px
  double passed = 0;     ///< how much of the passage, or of the section where there is none, lies above
};
[[nodiscard]] Anchor anchor_of(const State& state, const World& world);
void restore(State& state, const World& world, const Anchor& anchor);
}  // namespace detail

template <class Change>
void keep_place(State& state, const World& world, Change change) {
  const detail::Anchor anchor = detail::anchor_of(state, world);
  change();
  detail::restore(state, world, anchor);
}

}  // namespace lectern::app
