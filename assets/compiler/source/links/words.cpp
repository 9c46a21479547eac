// SPDX-License-Identifier: MIT
#include "assets/compiler/source/links/words.hpp"

#include <utility>

#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

// Two letters with a space between them are common words ("и с"); three and more are a word set with spaces.
constexpr std::size_t fewest_spaced_letters = 3;

struct RawWord {
  Word word;
  std::size_t letters = 0;  ///< code points
  std::size_t gap = 0;      ///< white space before it, in code points
  bool joins = false;       ///< may be a letter of a spaced word
};

std::vector<RawWord> raw_words(std::string_view text) {
  std::vector<RawWord> words;
  std::size_t gap = 0;
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (is_white_space(c.value)) {
      ++gap;
      open = false;
    } else {
      const bool letter = is_word_character(c.value);
      const bool alone = letter && stands_alone(c.value);
      if (!open || !letter || alone)
        words.push_back({{at, at, {}, !letter}, 0, std::exchange(gap, 0), letter && !alone});
      RawWord& word = words.back();
      word.word.end = at + c.size;
      append_utf8(word.word.folded, fold(c.value));
      ++word.letters;
      open = letter && !alone;
    }
    at += c.size;
  }
  return words;
}

bool is_spaced_letter(const RawWord& word) {
  return word.joins && word.letters == 1;
}

}  // namespace

std::vector<Word> words_of(std::string_view text) {
  std::vector<RawWord> raw = raw_words(text);
  std::vector<Word> words;
  for (std::size_t i = 0; i < raw.size();) {
    std::size_t end = i;
    while (end < raw.size() && is_spaced_letter(raw[end]) && (end == i || raw[end].gap > 0)) ++end;
    if (end - i < fewest_spaced_letters) {
      words.push_back(std::move(raw[i].word));
      ++i;
      continue;
    }
    // Within letters set apart, a wider gap parts words.
    for (bool first = true; i < end; ++i, first = false) {
      if (first || raw[i].gap > 1)
        words.push_back(std::move(raw[i].word));
      else {
        words.back().end = raw[i].word.end;
        words.back().folded += raw[i].word.folded;
      }
    }
  }
  return words;
}

std::string key_of(std::string_view text) {
  std::string key;
  for (const Word& word : words_of(text)) key += word.folded;
  return key;
}

}  // namespace lectern::compiler
