// SPDX-License-Identifier: MIT
#include "render/text/set.hpp"

#include <algorithm>
#include <limits>
#include <utility>

#include "render/text/last_line.hpp"
#include "render/text/line.hpp"
#include "render/text/measure.hpp"
#include "render/text/shape_cache.hpp"

namespace lectern::text {

namespace {

F26Dot6 shift_of(F26Dot6 line, F26Dot6 width, Alignment alignment, std::uint8_t base_level) {
  const F26Dot6 room = std::max(width - line, F26Dot6{});
  const bool from_right = (base_level & 1) != 0;
  switch (alignment) {
    case Alignment::start:
      return from_right ? room : F26Dot6{};
    case Alignment::centre:
      return {room.raw / 2};
    case Alignment::end:
      return from_right ? F26Dot6{} : room;
  }
  return {};
}

// The next line that is truly no wider than `width`: what is shaped again at its edges may measure otherwise than
// before.
RoughLine next_line(const Measurement& measurement, std::uint32_t first, F26Dot6 width, ShapeCache& cache,
                    bool may_hyphenate, std::uint32_t& end) {
  auto at_most = std::numeric_limits<std::uint32_t>::max();
  for (;;) {
    const Filled filled =
        fill_line(measurement.clusters, measurement.opportunities, first, width, at_most, may_hyphenate);
    RoughLine line = cut_line(measurement, first, filled.end, filled.hyphen, cache);
    end = filled.end;
    if (line.width <= width || line.seen <= 1) return line;
    at_most = filled.end - 1;
  }
}

// For all of the text at once: one allocation, and none too large.
void reserve(const Measurement& measurement, SetText& into) {
  std::size_t glyphs = 0;
  for (const TextRun& run : measurement.runs) glyphs += run.shaped->glyphs.size();
  into.glyphs.reserve(glyphs);
  into.clusters.reserve(measurement.clusters.size());
}

}  // namespace

struct Typesetter::State {
  Fonts& fonts;
  ShapeCache cache;
  std::uint64_t layouts = 0;
  std::uint64_t lines = 0;
};

Typesetter::Typesetter(Fonts& fonts, Tags tags, TypesetterLimits limits)
    : state_(new State{fonts, ShapeCache(fonts, std::move(tags), limits.shape_bytes), 0, 0}) {}

Typesetter::~Typesetter() = default;

SetText Typesetter::set(const pack::fb::Text& text, F26Dot6 size, F26Dot6 width, Alignment alignment,
                        std::size_t max_lines, LastLine last) {
  ++state_->layouts;
  const Measurement measurement = measure(text, size, state_->cache);
  shape_edges(measurement, state_->cache);
  SetText result = fill_lines(measurement, width, width, alignment, max_lines);
  const bool is_short = result.lines.size() > 1 && result.lines.size() <= most_lines_of_short_text;
  if (last == LastLine::company && is_short && result.complete) {
    const auto room = width_for_last_line(measurement.clusters, measurement.opportunities, width);
    SetText other = room ? fill_lines(measurement, *room, width, alignment, max_lines) : SetText{};
    // What is shaped again at a line's edges may measure otherwise, and need a line more.
    if (room && other.complete && other.lines.size() == result.lines.size()) result = std::move(other);
  }
  state_->cache.trim();
  return result;
}

SetText Typesetter::fill_lines(const Measurement& measurement, F26Dot6 room, F26Dot6 width, Alignment alignment,
                               std::size_t max_lines) {
  SetText result;
  result.size = measurement.size;
  if (max_lines == 0) reserve(measurement, result);
  HyphensInARow hyphens;
  for (std::uint32_t first = 0; first < measurement.clusters.size();) {
    if (max_lines != 0 && result.lines.size() == max_lines) {
      result.complete = false;
      break;
    }
    const RoughLine line = next_line(measurement, first, room, state_->cache, hyphens.may_follow(), first);
    hyphens.add(line.hyphen);
    ++state_->lines;
    place_line(line, measurement.base_level, shift_of(line.width, width, alignment, measurement.base_level), result);
  }
  return result;
}

F26Dot6 Typesetter::width(const pack::fb::Text& text, F26Dot6 size) {
  ++state_->layouts;
  const Measurement measurement = measure(text, size, state_->cache);
  F26Dot6 widest;
  constexpr F26Dot6 endless{std::numeric_limits<std::int32_t>::max()};
  for (const Filled& line : fill(measurement.clusters, measurement.opportunities, endless)) {
    widest = std::max(widest, line.width);
    ++state_->lines;
  }
  state_->cache.trim();
  return widest;
}

FontMetrics Typesetter::first_face() {
  return state_->fonts.metrics(0);
}

const std::string& Typesetter::language(std::uint16_t number) const {
  return state_->cache.tags().of(number);
}

Counters Typesetter::counters() const {
  return {state_->cache.shapes(), state_->layouts, state_->lines, state_->cache.bytes()};
}

}  // namespace lectern::text
