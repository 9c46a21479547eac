// SPDX-License-Identifier: MIT
#include "assets/compiler/source/romanized.hpp"

#include <memory>
#include <unicode/translit.h>
#include <unicode/unistr.h>
#include <utility>

namespace lectern::compiler {

namespace {

bool holds_any(const icu::UnicodeString& letters, const char16_t* wanted) {
  for (const char16_t* one = wanted; *one != 0; ++one)
    if (letters.indexOf(*one) >= 0) return true;
  return false;
}

bool is_cyrillic(const icu::UnicodeString& letters) {
  constexpr char16_t first = u'\u0400';
  constexpr char16_t last = u'\u052F';
  for (std::int32_t i = 0; i < letters.length(); ++i)
    if (letters[i] >= first && letters[i] <= last) return true;
  return false;
}

/// Which of the languages in Cyrillic letters it is, by those that the others lack; the most frequent where none is
/// there. Old Russian spelling ("Письмо отъ…", "мiръ") is Russian.
const char* cyrillic_rule(const icu::UnicodeString& letters) {
  icu::UnicodeString small(letters);
  small.toLower();
  const bool is_old = holds_any(small, u"ѣѳѵъ");
  if (holds_any(small, u"ѓќѕ")) return "Macedonian-Latin/BGN";
  if (holds_any(small, u"ђћјљњџ")) return "Serbian-Latin/BGN";
  if (holds_any(small, u"ў")) return "Belarusian-Latin/BGN";
  if (holds_any(small, u"їєґ") || (holds_any(small, u"і") && !is_old && !holds_any(small, u"ыэё")))
    return "Ukrainian-Latin/BGN";
  if (holds_any(small, u"і") && !is_old) return "Belarusian-Latin/BGN";
  return "Russian-Latin/BGN";
}

void transliterate(icu::UnicodeString& letters, const char* rule) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Transliterator> by(
      icu::Transliterator::createInstance(icu::UnicodeString::fromUTF8(rule), UTRANS_FORWARD, status));
  if (U_SUCCESS(status) != 0 && by != nullptr) by->transliterate(letters);
}

/// Letters of before 1918 that the tables of today do not have.
void modern_spelling(icu::UnicodeString& letters) {
  for (const auto& [old, now] : {std::pair(u"ѣ", u"е"), std::pair(u"Ѣ", u"Е"), std::pair(u"ѳ", u"ф"),
                                 std::pair(u"Ѳ", u"Ф"), std::pair(u"ѵ", u"и"), std::pair(u"Ѵ", u"И")})
    letters.findAndReplace(old, now);
}

/// A space between a figure and what is spelled out behind or before it: 3月 is "3 yue".
void part_figures(icu::UnicodeString& letters) {
  icu::UnicodeString parted;
  constexpr char16_t first_ideograph = u'\u2E80';
  const auto is_wide = [](char16_t c) { return c >= first_ideograph && c < u'\uFB00'; };
  const auto is_figure = [](char16_t c) { return c >= u'0' && c <= u'9'; };
  for (std::int32_t i = 0; i < letters.length(); ++i) {
    if (i > 0 &&
        ((is_wide(letters[i - 1]) && is_figure(letters[i])) || (is_figure(letters[i - 1]) && is_wide(letters[i]))))
      parted.append(u' ');
    parted.append(letters[i]);
  }
  letters = parted;
}

}  // namespace

std::string romanized(std::string_view text) {
  icu::UnicodeString letters =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  transliterate(letters, "NFKC");
  part_figures(letters);
  if (is_cyrillic(letters)) {
    const char* const rule = cyrillic_rule(letters);
    modern_spelling(letters);
    transliterate(letters, rule);
  }
  // Hard and soft signs have no letter; Latin-ASCII would make quotation marks of them.
  transliterate(
      letters,
      "Greek-Latin/UNGEGN; Any-Latin; [\\u02B9\\u02BA\\u02BB-\\u02BF] Remove; de-ASCII; Latin-ASCII; Any-Lower");
  std::string ascii;
  return letters.toUTF8String(ascii);
}

}  // namespace lectern::compiler
