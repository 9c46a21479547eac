// SPDX-License-Identifier: MIT
#include "assets/compiler/prepare/breaks.hpp"

#include <algorithm>
#include <cassert>
#include <limits>
#include <memory>
#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "assets/compiler/prepare/language.hpp"

namespace lectern::compiler {

namespace {

using pack::fb::Break;
using pack::fb::BreakKind;

constexpr char32_t soft_hyphen = 0xAD;

using Iterator = std::unique_ptr<icu::BreakIterator>;
using Maker = icu::BreakIterator* (*)(const icu::Locale&, UErrorCode&);

Iterator iterator_over(const Decoded& text, std::string_view language, Maker make) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale =
      icu::Locale::forLanguageTag({language.data(), static_cast<std::int32_t>(language.size())}, status);
  if (U_FAILURE(status)) locale = icu::Locale::getRoot();
  status = U_ZERO_ERROR;
  Iterator iterator(make(locale, status));
  assert(U_SUCCESS(status) && "ICU is installed without its break rules");
  iterator->setText(text.utf16);
  return iterator;
}

bool is_of(char32_t c, UScriptCode script) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(c), &status) == script;
}

// What a language writes as one word where UAX #14 would let a line end: Korean parts words at spaces only, and a
// number stays with what it counts in Korean, Chinese and Japanese.
bool is_one_word(char32_t before, char32_t after, std::string_view language) {
  const bool number = u_isdigit(static_cast<UChar32>(before)) != 0;
  if (base_language(language) == "ko") return is_of(after, USCRIPT_HANGUL) && (number || is_of(before, USCRIPT_HANGUL));
  return number && is_of(after, USCRIPT_HAN) && writes_without_spaces(language);
}

// Counted by the character, not by the word.
bool is_counted_singly(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_HANGUL:
    case USCRIPT_BOPOMOFO:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::vector<Break> line_breaks(const Decoded& text, std::string_view language) {
  const Iterator iterator = iterator_over(text, language, &icu::BreakIterator::createLineInstance);
  std::vector<Break> breaks;
  for (std::int32_t unit = iterator->first(); unit != icu::BreakIterator::DONE; unit = iterator->next()) {
    const std::size_t point = text.point_of_unit[static_cast<std::size_t>(unit)];
    if (point == 0 || point >= text.size()) continue;
    BreakKind kind = iterator->getRuleStatus() >= UBRK_LINE_HARD ? BreakKind::mandatory : BreakKind::allowed;
    if (kind == BreakKind::allowed && text.points[point - 1] == soft_hyphen) kind = BreakKind::hyphen;
    if (kind == BreakKind::allowed && is_one_word(text.points[point - 1], text.points[point], language)) continue;
    breaks.emplace_back(text.bytes[point], kind);
  }
  return breaks;
}

std::vector<std::size_t> cluster_ends(const Decoded& text) {
  const Iterator iterator = iterator_over(text, "und", &icu::BreakIterator::createCharacterInstance);
  std::vector<std::size_t> ends;
  iterator->first();
  for (std::int32_t unit = iterator->next(); unit != icu::BreakIterator::DONE; unit = iterator->next())
    ends.push_back(text.point_of_unit[static_cast<std::size_t>(unit)]);
  return ends;
}

std::vector<WordPart> word_parts(const Decoded& text, std::string_view language) {
  const Iterator iterator = iterator_over(text, language, &icu::BreakIterator::createWordInstance);
  std::vector<WordPart> parts;
  std::size_t start = 0;
  iterator->first();
  for (std::int32_t unit = iterator->next(); unit != icu::BreakIterator::DONE; unit = iterator->next()) {
    const std::size_t end = text.point_of_unit[static_cast<std::size_t>(unit)];
    parts.push_back({{start, end}, iterator->getRuleStatus() >= UBRK_WORD_NONE_LIMIT});
    start = end;
  }
  return parts;
}

std::vector<WordRange> words_in(const Decoded& text, std::string_view language) {
  std::vector<WordRange> words;
  for (const WordPart& part : word_parts(text, language))
    if (part.letters) words.push_back(part);
  return words;
}

std::uint16_t reading_units(const Decoded& text, std::string_view language) {
  std::size_t words = 0;
  std::size_t singles = 0;
  for (const WordRange& word : words_in(text, language)) {
    const std::u32string_view letters(text.points.data() + word.start, word.end - word.start);
    const auto counted = static_cast<std::size_t>(std::count_if(letters.begin(), letters.end(), is_counted_singly));
    singles += counted;
    if (counted == 0) ++words;
  }
  return static_cast<std::uint16_t>(
      std::min<std::size_t>(words + (singles + 1) / 2, std::numeric_limits<std::uint16_t>::max()));
}

}  // namespace lectern::compiler
