// SPDX-License-Identifier: MIT
#include "assets/compiler/source/read_sense.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <vector>

#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

/// Fewer letters tell nothing.
constexpr std::size_t least_letters = 40;
constexpr double most_unknown = 0.05;
constexpr double least_of_script = 0.5;
constexpr double least_letters_of_all = 0.5;
/// Of Latin letters in languages of Europe between a third and a half are vowels; letters moved by some places have a
/// tenth or three quarters.
constexpr double least_vowels = 0.2;
constexpr double most_vowels = 0.65;

struct Counts {
  std::size_t all = 0, letters = 0, unknown = 0, of_script = 0, latin = 0, vowels = 0;
};

std::vector<UScriptCode> scripts_of(std::string_view language) {
  std::vector<UScriptCode> codes(4);
  UErrorCode status = U_ZERO_ERROR;
  const std::string name(language);
  const std::int32_t count =
      uscript_getCode(name.c_str(), codes.data(), static_cast<std::int32_t>(codes.size()), &status);
  codes.resize(U_FAILURE(status) != 0 || language.empty() ? 0 : static_cast<std::size_t>(count));
  return codes;
}

bool is_vowel(UChar32 letter) {
  constexpr std::u32string_view vowels = U"aeiouyáàâäãåæéèêëíìîïóòôöõøœúùûüýěůąęőűıāēīōū";
  return vowels.find(static_cast<char32_t>(u_tolower(letter))) != std::u32string_view::npos;
}

Counts count(std::string_view text, const std::vector<UScriptCode>& scripts) {
  Counts counts;
  constexpr char32_t replacement = 0xFFFD;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.size;
    if (is_white_space(point.value)) continue;
    ++counts.all;
    if (!point.well_formed || point.value == replacement || !refusal(point.value).empty()) ++counts.unknown;
    const auto letter = static_cast<UChar32>(point.value);
    if (u_isalnum(letter) != 0) ++counts.letters;
    if (u_isalpha(letter) == 0) continue;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(letter, &status);
    if (std::find(scripts.begin(), scripts.end(), script) != scripts.end()) ++counts.of_script;
    if (script != USCRIPT_LATIN) continue;
    ++counts.latin;
    if (is_vowel(letter)) ++counts.vowels;
  }
  return counts;
}

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

std::string why_no_sense(std::string_view text, std::string_view language) {
  const std::vector<UScriptCode> scripts = scripts_of(language);
  const Counts counts = count(text, scripts);
  if (counts.all < least_letters) return {};
  if (share(counts.unknown, counts.all) > most_unknown) return "has characters that mean nothing outside its fonts";
  if (share(counts.letters, counts.all) < least_letters_of_all) return "has more signs than letters";
  if (!scripts.empty() && share(counts.of_script, counts.letters) < least_of_script)
    return fmt::format("is not in the letters of the language {}", language);
  const double vowels = share(counts.vowels, counts.latin);
  if (counts.latin >= least_letters && share(counts.latin, counts.letters) > least_of_script &&
      (vowels < least_vowels || vowels > most_vowels))
    return "has letters that make no words: the file does not say which its letters are";
  return {};
}

}  // namespace lectern::compiler
