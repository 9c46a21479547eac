// SPDX-License-Identifier: MIT
// Which way each character runs, by FriBidi. Used when a text is split into runs; the viewer puts lines in order by it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace lectern::compiler {

/// Where a paragraph begins.
enum class Direction : std::uint8_t {
  from_left,
  from_right,
  as_first_letter,  ///< UAX #9, rules P2 and P3; from the left where there is no letter
};

struct Levels {
  std::uint8_t base = 0;             ///< of the paragraph: 0 left to right, 1 right to left
  std::vector<std::uint8_t> levels;  ///< one a code point; what rule X9 removes has that of what stands before it
};

/// As the language runs if the text holds a letter that does, else, or where nobody knows how it runs, as its first
/// letter.
[[nodiscard]] Direction direction_of(std::u32string_view text, std::optional<bool> language_from_right);

/// Embedding levels.  All lines of a text begin on the same side; embeddings end with their line.
/// Source: UAX #9, rules P1 to I2.
[[nodiscard]] Levels levels_of(std::u32string_view text, Direction direction);

}  // namespace lectern::compiler
