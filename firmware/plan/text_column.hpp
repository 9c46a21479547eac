// SPDX-License-Identifier: MIT
// The texts on the glass: the document's, as slots one under another that are laid out when they are asked for, and
// that of an open card or panel. Used by `update` (how far things scroll) and `view` (to draw them).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "firmware/state/state.hpp"
#include "firmware/texts/flows.hpp"
#include "firmware/texts/slots.hpp"

namespace lectern::app {

/// The text that is read, or two side by side.  Lifetime: the world outlives it, and no other text is asked for.
class TextColumn {
 public:
  TextColumn(const State& state, const World& world);

  /// How many slots it has; one but for a book.
  [[nodiscard]] std::size_t size() const { return slots_->size(); }
  /// A slot, laid out.  Lifetime: as Flows::get says.
  [[nodiscard]] const layout::Flow& flow(std::size_t slot) const;
  [[nodiscard]] int height(std::size_t slot) const { return flow(slot).height; }

  /// Where a passage stands.  Units: px from the top of its slot.
  struct Place {
    std::size_t slot = 0;
    Rect rect;
  };
  /// The passage in a slot that holds it: in `preferred`, else in the first one.  Cost: of packs that tell what their
  /// parts hold, one slot is laid out.
  [[nodiscard]] std::optional<Place> find(std::uint16_t passage, std::size_t preferred) const;

  /// How much of the whole text lies before a place in a slot: 0 at its beginning, 1 at its end.  It is exact within
  /// the slot and reckoned by bytes for the others, which are not laid out.
  [[nodiscard]] double passed(std::size_t slot, double y) const;
  /// The height of the whole, reckoned from that slot.  Units: px.
  [[nodiscard]] double height_reckoned(std::size_t slot) const;

 private:
  [[nodiscard]] std::uint64_t weight(std::size_t first, std::size_t end) const;

  const World& world_;
  FlowKey key_;
  const pack::fb::Layer* layer_;
  const pack::fb::Layer* beside_ = nullptr;
  const std::vector<Slot>* slots_;
};

/// Between which places the text scrolls, from the top of its present slot; an end that lies beyond what is laid out is
/// infinite.  Units: px.
[[nodiscard]] Ends text_ends(const State& state, const World& world);

/// The flow of the open card or panel, null where there is none.  Lifetime: as Flows::get says.
[[nodiscard]] const layout::Flow* panel_of(const State& state, const World& world);

}  // namespace lectern::app
