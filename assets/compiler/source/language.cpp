// SPDX-License-Identifier: MIT
#include "assets/compiler/source/language.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <fmt/format.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>
#include <utility>

#include "assets/compiler/lowered.hpp"
#include "assets/pack/limits.hpp"

namespace lectern::compiler {

namespace {

/// Codes of ISO 639-2/B, which libraries write and ICU does not list.
constexpr auto of_libraries = std::to_array<std::pair<std::string_view, std::string_view>>(
    {{"alb", "sq"}, {"arm", "hy"}, {"baq", "eu"}, {"bur", "my"}, {"chi", "zh"}, {"cze", "cs"}, {"dut", "nl"},
     {"fre", "fr"}, {"geo", "ka"}, {"ger", "de"}, {"gre", "el"}, {"ice", "is"}, {"mac", "mk"}, {"mao", "mi"},
     {"may", "ms"}, {"per", "fa"}, {"rum", "ro"}, {"slo", "sk"}, {"tib", "bo"}, {"wel", "cy"}});

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Parts of letters and digits with hyphens between them, the first of 2 or 3 letters.
bool has_shape(std::string_view text) {
  constexpr std::size_t longest_part = 8;
  std::size_t part = 0;
  bool first = true;
  for (const char c : text) {
    if (c == '-') {
      if (part == 0 || (first && part < 2)) return false;
      part = 0;
      first = false;
      continue;
    }
    if (!is_letter(c) && (first || c < '0' || c > '9')) return false;
    if (++part > (first ? 3 : longest_part)) return false;
  }
  return part >= (first ? 2U : 1U);
}

std::string as_tag(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = icu::Locale::forLanguageTag({text.data(), static_cast<std::int32_t>(text.size())}, status);
  auto tag = locale.toLanguageTag<std::string>(status);
  return U_FAILURE(status) != 0 ? std::string() : tag;
}

bool is_listed(std::string_view code) {
  for (const char* const* known = icu::Locale::getISOLanguages(); *known != nullptr; ++known)
    if (code == *known) return true;
  return false;
}

/// The code of two letters that stands for one of three; empty where there is none.
std::string shorter(std::string_view three) {
  for (const auto& [long_code, code] : of_libraries)
    if (three == long_code) return std::string(code);
  for (const char* const* known = icu::Locale::getISOLanguages(); *known != nullptr; ++known)
    if (std::strlen(*known) == 2 && three == icu::Locale(*known).getISO3Language()) return *known;
  return {};
}

/// "german" and "Deutsch", by the names that ICU knows.
std::string by_name(std::string_view name) {
  const icu::UnicodeString wanted =
      icu::UnicodeString::fromUTF8({name.data(), static_cast<std::int32_t>(name.size())}).foldCase();
  for (const char* const* known = icu::Locale::getISOLanguages(); *known != nullptr; ++known) {
    const icu::Locale locale(*known);
    icu::UnicodeString english;
    icu::UnicodeString own;
    locale.getDisplayLanguage(icu::Locale::getEnglish(), english);
    locale.getDisplayLanguage(locale, own);
    if (english.foldCase() == wanted || own.foldCase() == wanted) return *known;
  }
  return {};
}

/// What most people write in a country, whose code was taken for the language's: "cz".
std::string of_country(std::string_view country) {
  std::string upper(country);
  for (char& c : upper)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  for (const char* const* known = icu::Locale::getISOCountries(); *known != nullptr; ++known)
    if (upper == *known) {
      UErrorCode status = U_ZERO_ERROR;
      icu::Locale locale("und", upper.c_str());
      locale.addLikelySubtags(status);
      return U_FAILURE(status) != 0 ? std::string() : locale.getLanguage();
    }
  return {};
}

}  // namespace

bool is_language_code(std::string_view text) {
  if (text.size() > pack::max_language || !has_shape(text) || as_tag(text) != text) return false;
  const std::string_view language = primary_subtag(text);
  return language.size() == 2 ? is_listed(language) : shorter(language).empty();
}

std::string meant_language(std::string_view text) {
  std::string hyphens(text);
  std::replace(hyphens.begin(), hyphens.end(), '_', '-');
  if (has_shape(hyphens))
    if (std::string tag = as_tag(hyphens); is_language_code(tag)) return tag;
  const std::string code = lowered(text);
  std::string meant = code.size() == 3 ? shorter(code) : std::string();
  if (meant.empty() && code.size() == 2) meant = of_country(code);
  if (meant.empty()) meant = by_name(text);
  return is_language_code(meant) ? meant : std::string();
}

std::string three_letters(std::string_view code) {
  return icu::Locale(std::string(primary_subtag(code)).c_str()).getISO3Language();
}

std::string mend_language(std::string_view text) {
  const std::string meant = meant_language(text);
  return meant.empty() ? "write a code as en, ru or zh-Hans" : fmt::format("did you mean {}?", meant);
}

}  // namespace lectern::compiler
