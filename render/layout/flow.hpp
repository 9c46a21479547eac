// SPDX-License-Identifier: MIT
// A flow: blocks of prepared text laid out one under another in a column, and where passages, words and notes lie in
// it. Made by lay.hpp, drawn and touched by the screens. Coordinates are whole pixels from the flow's top left corner.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "assets/base/geometry.hpp"
#include "assets/pack/schema.hpp"
#include "render/text/set.hpp"

namespace lectern::layout {

/// What a text is in a flow, from which its colour follows.
enum class Role : std::uint8_t { body, heading, label, byline, quiet, value };

/// One text, set.  Lifetime: `text` belongs to the blob or index that was laid out.
struct Box {
  const pack::fb::Text* text = nullptr;
  text::SetText set;
  Rect rect;            ///< all of its lines
  int line_height = 0;  ///< px from one line to the next
  int baseline = 0;     ///< px from a line's top to its baseline
  Role role = Role::body;
  std::uint8_t side = 0;      ///< of two texts laid out together: 0 the first, 1 the second
  std::int32_t passage = -1;  ///< the passage its first character belongs to, -1 for none
  bool form = false;          ///< and whether that is a form's own print
  std::int32_t table = -1;    ///< the wide table that it is a cell of, -1 for none
};

/// A stretch of one line that means something.
struct Region {
  pack::fb::SpanKind kind{};
  std::uint16_t target = 0;  ///< as in Span
  Rect rect;                 ///< px of the flow; as high as the line
  int baseline = 0;          ///< px from its top
  int column = 0;            ///< where lines of its column begin, px of the flow: the left edge, or the right one
  bool from_right = false;   ///< the column's lines begin at the right
  std::uint8_t side = 0;     ///< as in Box
  bool form = false;         ///< within a form's own print
  bool whole_block = false;  ///< covers its block from side to side
  std::int32_t table = -1;   ///< as in Box
};

/// A stretch of one line that bears a mark.
struct MarkedStretch {
  pack::fb::MarkKind kind{};
  Rect rect;                         ///< px of the flow; as high as the line
  int baseline = 0;                  ///< px from its top, of its own words
  F26Dot6 size;                      ///< of its words, px per em
  bool first = false, last = false;  ///< the mark's words begin or end with it
  bool from_right = false;           ///< and begin at the right
  std::int32_t table = -1;           ///< as in Box
};

/// A thin line between blocks.
struct Rule {
  Rect rect;
};

/// A table whose words find no room in its column: it scrolls along its lines, in a pane of its own above a strip that
/// moves it. Its cells lie beyond `rect` where they are not seen yet, at the right, or at the left of one from right to
/// left.
struct WideTable {
  Rect rect;      ///< what is seen of its rows: as wide as the column
  int width = 0;  ///< px of all of it
  int strip = 0;  ///< px of the height below it that is its strip's
  int line_height = 0;
  bool from_right = false;
  std::vector<int> columns;  ///< px from where the lines begin to where each does
  /// How far it scrolls, px.
  [[nodiscard]] int end() const { return width - rect.w; }
};

struct Flow {
  std::vector<Box> boxes;
  std::vector<Region> regions;       ///< in reading order
  std::vector<MarkedStretch> marks;  ///< box by box; those of a box by their beginning
  std::vector<Rule> rules;
  std::vector<WideTable> tables;  ///< from top to bottom
  int width = 0;
  int height = 0;
};

/// The smallest rect around all regions of a target; empty where it has none.
[[nodiscard]] Rect bounds(const Flow& flow, pack::fb::SpanKind kind, std::uint16_t target);

}  // namespace lectern::layout
