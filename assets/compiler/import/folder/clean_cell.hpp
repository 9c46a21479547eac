// SPDX-License-Identifier: MIT
// The words of one cell as a text's file can hold them: line ends of one kind, no signs that no text may hold, no
// blanks at its ends; what its spans and marks mean goes with the words. Used by plain_text alone. Pure.
#pragma once

#include <cstddef>
#include <map>
#include <string_view>

#include "assets/compiler/source/text_model.hpp"

namespace lectern::compiler {

/// What could not be written as it was, and how often.
struct UnwritableSigns {
  std::map<char32_t, std::size_t> removed;  ///< controls, signs for private use, stand-ins for pictures
  std::size_t lost_letters = 0;             ///< U+FFFD, written as "[...]"
};

enum class LeadingBlanks { dropped, kept };

/// Shape: spans and marks of `cell` may lie anywhere; afterwards they lie within its text, on edges of letters.
/// No word is changed. Blanks at lines' beginnings are no-break spaces where they are kept.
void clean_cell(Cell& cell, LeadingBlanks blanks, UnwritableSigns& signs);

/// Puts `words` in the place of [start, end), and moves what stands behind.
void replace_in_cell(Cell& cell, std::size_t start, std::size_t end, std::string_view words);

/// Marks in order, each kind merged where it touches itself, without blanks at the ends.
void order_emphasis(Cell& cell);

}  // namespace lectern::compiler
