// SPDX-License-Identifier: MIT
// Lays blocks out in a column: sizes by kind, space between, tables in columns, and the regions of passages and words.
// Used by style and texts; it draws nothing.
#pragma once

#include <span>

#include "render/layout/flow.hpp"
#include "render/text/set.hpp"

namespace lectern::layout {

/// How one kind of text stands in a column.  Units: px.
struct TextStyle {
  F26Dot6 size;  ///< em
  int line_height = 0;
  int space_before = 0;  ///< dropped at the top of a flow
  Role role = Role::body;
};

/// The styles of a column; `indent` is one step of a list.
struct Styles {
  TextStyle body, heading, item, cell, quote, aside, label, value;
  TextStyle form;  ///< of blocks and cells that are a form's own print, whatever their kind
  int indent = 0;
  int column_gap = 0;
  int label_width = 0;  ///< of a field's label
  int table_strip = 0;  ///< below a table that is too wide; 0: none scrolls, and words are broken where they must be
};

/// Px from a line's top to its baseline: what a line has beyond its face goes half above, half below.
[[nodiscard]] int baseline_of(const TextStyle& style, text::Typesetter& typesetter);

class Column {
 public:
  Column(text::Typesetter& typesetter, const Styles& styles, int width);

  /// Adds one text across the column.
  void add(const pack::fb::Text& text, const TextStyle& style);
  /// Adds all blocks of a blob.
  void add(const pack::fb::TextBlob& blob);
  /// Adds blocks `first` to `end` of a blob.  Where most of them run from right to left, indents and the columns of
  /// tables begin at the right; a field begins where its label does.
  void add(const pack::fb::TextBlob& blob, std::size_t first, std::size_t end);
  void add_space(int px);
  /// What is added stands below more of the same text: it keeps the space that it has above it.
  void follow() { follows_ = true; }
  /// Adds a flow laid out elsewhere, its left edge at `x`, its top at the column's present height plus `y`, and says
  /// which of two texts it is; the column does not grow.
  void place(Flow flow, Point at, std::uint8_t side);
  void grow(int px) { flow_.height += px; }
  [[nodiscard]] int height() const { return flow_.height; }
  [[nodiscard]] Flow take() { return std::move(flow_); }

 private:
  /// `x` is from where the column begins.
  Box& put(const pack::fb::Text& text, const TextStyle& style, int x, int width, int y,
           text::Alignment alignment = text::Alignment::start);
  /// Lines that begin where the column does, whichever way they run.
  [[nodiscard]] text::Alignment with_column(const pack::fb::Text& text) const;
  /// Whether a cell begins within a form's own print.
  [[nodiscard]] bool is_form(const pack::fb::Block& block, std::size_t cell) const;
  [[nodiscard]] bool is_form(const pack::fb::Block& block) const;
  void add_block(const pack::fb::Block& block, const pack::fb::Block* previous);
  void add_rows(const pack::fb::TextBlob& blob, std::size_t first, std::size_t end);
  void add_field(const pack::fb::Block& block);
  /// Where passages, words and marks of a text lie.
  void add_places(Box& box, const pack::fb::Block& block, std::size_t cell, bool whole_block);
  void add_regions(const Box& box, const pack::fb::Block& block, std::size_t cell, bool whole_block);
  void add_marks(const Box& box);
  [[nodiscard]] bool below_something() const { return follows_ || flow_.height > 0; }

  text::Typesetter& typesetter_;
  const Styles& styles_;
  bool from_right_ = false;  ///< where what is being added begins
  bool follows_ = false;
  std::int32_t table_ = -1;                                    ///< that is being added, -1 for none that is wide
  const flatbuffers::Vector<std::uint16_t>* forms_ = nullptr;  ///< of what is being added
  Flow flow_;
};

}  // namespace lectern::layout
