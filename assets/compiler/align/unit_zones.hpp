// SPDX-License-Identifier: MIT
// Where stretches of a text (passages, or lines) stand on a page, by the words of its reading that are theirs. Used by
// align and tests/bench. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "assets/compiler/align/read_tokens.hpp"

namespace lectern::compiler {

/// Of letters that are nobody's.
inline constexpr std::uint32_t no_unit = 0xFFFFFFFF;

/// For each word whose it is: the unit that most of its letters fall on, or no_unit.
/// Shape: `unit_of` has an entry for each letter of the text.
[[nodiscard]] std::vector<std::uint32_t> owners_of(const ReadTokens& reading, std::span<const std::uint32_t> partners,
                                                   std::span<const std::uint32_t> unit_of);

/// A unit's part of a page.
struct UnitZone {
  std::uint32_t unit = 0;
  RectF box;  ///< px
};

/// The zones of the units that own words of page `number`: whole lines of a unit that stand above each other in one
/// column are one, a line that several share is one for each. Grown by what letters reach above and below their lines,
/// no further than half way to another unit.  In reading order.
[[nodiscard]] std::vector<UnitZone> unit_zones(const ReadTokens& reading, std::span<const std::uint32_t> owners,
                                               const PageReading& page, std::size_t number);

/// How far a zone reaches beyond its lines, in heights of a line: what readers box is lower than what people mark.
inline constexpr double grown_above = 0.4;
inline constexpr double grown_below = 0.3;

}  // namespace lectern::compiler
