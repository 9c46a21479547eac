// SPDX-License-Identifier: MIT
// Which way each character runs, by FriBidi. Used when a text is split into runs; the viewer puts lines in order by it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace lectern::compiler {

struct Levels {
  std::uint8_t base = 0;             ///< of the paragraph: 0 left to right, 1 right to left
  std::vector<std::uint8_t> levels;  ///< one a code point
};

/// Embedding levels.  The paragraph runs as its language does if it holds a letter that does, else as its first letter.
/// Source: UAX #9, rules P to I.
[[nodiscard]] Levels levels_of(std::u32string_view text, bool language_from_right);

}  // namespace lectern::compiler
