// SPDX-License-Identifier: MIT
// The texts on the glass: the document's, as sections one under another that are laid out when they are asked for, and
// that of an open card or panel. Used by update, view and audit: how far things scroll, and where they are drawn.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "firmware/plan/areas.hpp"
#include "firmware/plan/coast_map.hpp"
#include "firmware/state/state.hpp"
#include "firmware/texts/flows.hpp"
#include "firmware/texts/sections.hpp"

namespace lectern::app {

/// Above the first line of a text.  Units: design px.
inline constexpr double above_text = 16;

/// The text that is read, or two side by side; of a document of pictures alone its title and the like.  Lifetime: the
/// world outlives it, and no other text is asked for.
class TextColumn {
 public:
  TextColumn(const State& state, const World& world);

  /// How many sections it has; one but for a book.
  [[nodiscard]] std::size_t size() const { return sections_->size(); }
  /// A section, laid out.  Lifetime: as Flows::get says.
  [[nodiscard]] const layout::Flow& flow(std::size_t section) const;
  [[nodiscard]] int height(std::size_t section) const { return flow(section).height; }

  /// Where a passage stands.  Units: px from the top of its section.
  struct Place {
    std::size_t section = 0;
    Rect rect;
  };
  /// The passage in a section that holds it: in `preferred`, else in the first one.  Cost: of packs that tell what
  /// their parts hold, one section is laid out.
  [[nodiscard]] std::optional<Place> find(std::uint16_t passage, std::size_t preferred) const;

  /// How much of the whole text lies before a place in a section: 0 at its beginning, 1 at its end.  It is exact within
  /// the section and estimated by bytes for the others, which are not laid out.
  [[nodiscard]] double passed(std::size_t section, double y) const;
  /// The height of the whole, estimated from that section.  Units: px.
  [[nodiscard]] double estimated_height(std::size_t section) const;

 private:
  [[nodiscard]] std::uint64_t weight(std::size_t first, std::size_t end) const;

  const World& world_;
  FlowKey key_;
  const pack::fb::Layer* layer_ = nullptr;  ///< null: the document has pictures alone, and its text is but its head
  const pack::fb::Layer* beside_ = nullptr;
  const std::vector<Section>* sections_;
};

/// Between which places the text scrolls, from the top of its present section; an end that lies beyond what is laid out
/// is infinite.  Units: px.
[[nodiscard]] Ends text_ends(const State& state, const TextColumn& text);
[[nodiscard]] Ends text_ends(const State& state, const World& world);

/// A section that is on the glass.
struct SeenSection {
  std::size_t section = 0;
  int y = 0;  ///< px from the top of where the text is seen to the section's
};
/// From top to bottom.
[[nodiscard]] std::vector<SeenSection> seen_sections(const State& state, const TextColumn& text);

/// How far the widest of the tables on the glass scrolls along its lines.  Units: px.
[[nodiscard]] int tables_end(const State& state, const World& world);

/// The words of an open card or panel, and where they stand.  Lifetime: as Flows::get says.
struct Panel {
  const layout::Flow& flow;
  PanelAreas areas;
  int below = 0;  ///< px that something takes below the words
  int above = 0;  ///< px that something takes above them, and scrolls with them
  std::optional<CardMap> map = std::nullopt;
  /// How far it scrolls, px.
  [[nodiscard]] int end() const { return std::max(0, above + flow.height + below - areas.scrolled.h); }
};
/// Nothing where none is open.
[[nodiscard]] std::optional<Panel> panel_of(const State& state, const World& world);

}  // namespace lectern::app
