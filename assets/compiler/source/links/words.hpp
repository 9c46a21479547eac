// SPDX-License-Identifier: MIT
// A text as words for finding names in it: folded, letter spacing joined ("Ф И Л И П П О В У" is one word). Used where
// aliases are linked and where near misses are reported.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::compiler {

/// A word, or one sign that is neither letter, digit nor space.
struct Word {
  std::size_t start = 0;  ///< UTF-8 byte offsets, half-open
  std::size_t end = 0;
  std::string folded;
  bool is_sign = false;
};

/// Of scripts without spaces each letter is a word of its own.
[[nodiscard]] std::vector<Word> words_of(std::string_view text);

/// All words of a text run together: what two forms share that differ only in case and spacing.
[[nodiscard]] std::string key_of(std::string_view text);

}  // namespace lectern::compiler
