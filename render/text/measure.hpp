// SPDX-License-Identifier: MIT
// A text at a size, measured: its shaped runs, the widths of its clusters, the places where lines may end. Made once
// for each setting by the typesetter; lines are then cut from it. Used by render/text alone.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "assets/base/geometry.hpp"
#include "assets/pack/schema.hpp"
#include "render/text/fill.hpp"
#include "render/text/form.hpp"
#include "render/text/shape.hpp"

namespace lectern::text {

class ShapeCache;

struct TextRun {
  std::uint32_t start = 0, end = 0;  ///< bytes of the text
  std::uint32_t first_cluster = 0;   ///< into Measurement::clusters
  const pack::fb::Run* run = nullptr;
  const Shaped* shaped = nullptr;
  RunForm form{};
};

/// Lifetime: until the cache is trimmed, and as long as the text.
struct Measurement {
  std::string_view utf8;
  std::span<const std::uint32_t> joined;
  std::span<const pack::fb::Drawn> drawn;
  std::uint8_t base_level = 0;
  F26Dot6 size;
  std::vector<TextRun> runs;
  std::vector<Measured> clusters;
  std::vector<std::uint32_t> starts;  ///< byte where each cluster starts, and the end of the text
  std::vector<Opportunity> opportunities;
};

/// Font units to 26.6 px, to the nearest, halves up: the same on every processor.
[[nodiscard]] constexpr F26Dot6 scaled(std::int32_t units, F26Dot6 size, int units_per_em) {
  const std::int64_t twice = std::int64_t{2} * units_per_em;
  const std::int64_t sum = std::int64_t{units} * size.raw * 2 + units_per_em;
  const std::int64_t quotient = sum / twice - (sum % twice < 0 ? 1 : 0);
  return {static_cast<std::int32_t>(quotient)};
}

/// The hyphen of a font: U+2010, else U+002D; glyph 0 where it has neither.
struct Hyphen {
  std::uint32_t glyph = 0;
  F26Dot6 advance;
};
[[nodiscard]] Hyphen hyphen_of(ShapeCache& cache, std::uint16_t font, F26Dot6 size);

/// The words of `run` between two bytes of the text, for the cache.
[[nodiscard]] Words words_of(const Measurement& text, const TextRun& run, std::uint32_t start, std::uint32_t end);

[[nodiscard]] Measurement measure(const pack::fb::Text& text, F26Dot6 size, ShapeCache& cache);

}  // namespace lectern::text
