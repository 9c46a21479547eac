// SPDX-License-Identifier: MIT
// Which words of a reading are which letters of a text: aligned from beginning to end, then once more what lies out of
// order. Used by find_zones and tests/bench. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "assets/compiler/align/read_tokens.hpp"

namespace lectern::compiler {

/// For each letter of the reading its partner in the text, or no_partner. A word of which not half the letters are
/// found close together has none at all: letters alone are found in any text.
/// Source: facts of 23 typescripts (docs/decisions.md).  Cost: as align_letters; lines out of order are looked for
/// near where they should stand.
[[nodiscard]] std::vector<std::uint32_t> find_words(std::u32string_view text, const ReadTokens& reading);

}  // namespace lectern::compiler
