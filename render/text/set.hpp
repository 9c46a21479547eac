// SPDX-License-Identifier: MIT
// Sets a prepared text: lines, glyphs and their places. Used by layout, texts and typewriter. Runs are shaped once
// whatever the size and kept under a byte ceiling; whole settings are not kept, that is layout's.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "assets/base/geometry.hpp"
#include "assets/pack/schema.hpp"
#include "render/draw/list.hpp"
#include "render/text/fonts.hpp"
#include "render/text/tags.hpp"

namespace lectern::text {

struct Measurement;

/// Where lines narrower than the width stand; `start` is the right edge for a paragraph from the right.
enum class Alignment : std::uint8_t { start, centre, end };

/// How a text ends: `company` is for words of the house's own, of which no last line is one word alone if as many lines
/// can be filled otherwise.  Source: last_line.hpp.
enum class LastLine : std::uint8_t { as_it_falls, company };

/// Shape: half-open range of SetText::glyphs.
struct GlyphRun {
  std::uint16_t font = 0;
  F26Dot6 size;  ///< the text's, or a smaller one
  std::uint32_t first = 0, end = 0;
};

/// A grapheme cluster, or one letter's share of a ligature; spaces that hang have no width.
struct Cluster {
  std::uint32_t start = 0, end = 0;  ///< bytes of the text
  F26Dot6 x, width;                  ///< on its line, x from the line's left edge
};

struct Line {
  std::uint32_t start = 0, end = 0;  ///< bytes; lines cover the text
  F26Dot6 width;                     ///< of what is seen: without spaces that hang, with the hyphen
  std::uint32_t first_run = 0, end_run = 0;
  std::uint32_t first_cluster = 0, end_cluster = 0;
  bool hyphen = false;
};

/// Shape: the lines' ranges lie one after another in runs and clusters; clusters stand in logical order, runs from left
/// to right.  Units: glyph x from the left edge of the width given, with the alignment in it; y 0 is the baseline, up
/// negative.
struct SetText {
  F26Dot6 size;
  std::vector<Line> lines;
  std::vector<GlyphRun> runs;
  std::vector<draw::Glyph> glyphs;
  std::vector<Cluster> clusters;
  bool complete = true;  ///< false: cut by max_lines
};

struct TypesetterLimits {
  std::size_t shape_bytes = std::size_t{3} << 20;  ///< of shaped runs kept
};

struct Counters {
  std::uint64_t shapes = 0;   ///< runs given to HarfBuzz
  std::uint64_t layouts = 0;  ///< texts set or measured
  std::uint64_t lines = 0;    ///< filled
  std::size_t cached_bytes = 0;
};

class Typesetter {
 public:
  /// Lifetime: the fonts outlive this.
  Typesetter(Fonts& fonts, Tags tags, TypesetterLimits limits = {});
  ~Typesetter();

  /// Sets a text into lines no wider than `width`; an empty text has no lines.
  /// Units: `size` px per em.  Errors: none; a cluster wider than the width has a line of its own, a word wider than it
  /// ends anywhere.  Cost: shapes what was not shaped yet, at any size; beyond that arithmetic.
  [[nodiscard]] SetText set(const pack::fb::Text& text, F26Dot6 size, F26Dot6 width,
                            Alignment alignment = Alignment::start, std::size_t max_lines = 0,
                            LastLine last = LastLine::as_it_falls);

  /// The width of a text on one line; of its widest where line ends are given.
  [[nodiscard]] F26Dot6 width(const pack::fb::Text& text, F26Dot6 size);

  /// The metrics of the pack's first face. All lines stand as its lines do, so that words of several faces share one.
  [[nodiscard]] FontMetrics first_face();

  /// The language of a run, BCP 47, by its number.
  [[nodiscard]] const std::string& language(std::uint16_t number) const;

  [[nodiscard]] Counters counters() const;

 private:
  struct State;
  std::unique_ptr<State> state_;

  /// Fills lines no wider than `room` and stands them in `width`.
  [[nodiscard]] SetText fill_lines(const Measurement& measurement, F26Dot6 room, F26Dot6 width, Alignment alignment,
                                   std::size_t max_lines);
};

/// A stretch of a line, from the line's left edge.
struct LineExtent {
  std::size_t line = 0;
  F26Dot6 from, to;
};

/// Where the bytes [start, end) stand, line by line from left to right; in text of two directions a line may have
/// several.
[[nodiscard]] std::vector<LineExtent> extents(const SetText& text, std::uint32_t start, std::uint32_t end);

}  // namespace lectern::text
