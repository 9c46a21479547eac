// SPDX-License-Identifier: MIT
#include "assets/compiler/import/folded_words.hpp"

#include "assets/compiler/source/dates/vocabulary.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

std::vector<std::string> folded_words(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char32_t c : code_points(folded(text))) {
    if (is_word_character(c))
      append_utf8(words.back(), c);
    else if (!words.back().empty())
      words.emplace_back();
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

}  // namespace lectern::compiler
