// SPDX-License-Identifier: MIT
// Where lines may end, where what cannot be parted ends, and how long a text takes to read: all by ICU. Used by
// prepare, reset and missing_glyphs.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "assets/compiler/prepare/decoded.hpp"
#include "assets/pack/schema.hpp"

namespace lectern::compiler {

/// Breaks in ascending order.  Soft hyphens are hyphen breaks; Korean words are not parted, nor numbers from what they
/// count in Korean, Chinese and Japanese.
/// Source: UAX #14, with ICU's dictionaries.
[[nodiscard]] std::vector<pack::fb::Break> line_breaks(const Decoded& text, std::string_view language);

/// Ends of grapheme clusters.  Units: code points.  Source: UAX #29.
[[nodiscard]] std::vector<std::size_t> cluster_ends(const Decoded& text);

/// Half-open range of code points.
struct WordRange {
  std::size_t start = 0, end = 0;
};

/// What stands between two word boundaries.
struct WordPart : WordRange {
  bool letters = false;  ///< or digits; else spaces and signs
};

/// Shape: the parts cover the text.  Source: UAX #29, with ICU's dictionaries.
[[nodiscard]] std::vector<WordPart> word_parts(const Decoded& text, std::string_view language);

/// Words of letters or digits.
[[nodiscard]] std::vector<WordRange> words_in(const Decoded& text, std::string_view language);

/// Words, and half of the Chinese, Japanese and Korean characters.
[[nodiscard]] std::uint16_t reading_units(const Decoded& text, std::string_view language);

}  // namespace lectern::compiler
