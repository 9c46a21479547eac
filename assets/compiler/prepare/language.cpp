// SPDX-License-Identifier: MIT
#include "assets/compiler/prepare/language.hpp"

#include <array>
#include <unicode/locid.h>
#include <unicode/uscript.h>

#include "assets/compiler/prepare/script.hpp"

namespace lectern::compiler {

namespace {

icu::Locale locale_of(std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale =
      icu::Locale::forLanguageTag({language.data(), static_cast<std::int32_t>(language.size())}, status);
  return U_FAILURE(status) ? icu::Locale::getRoot() : locale;
}

UScriptCode first_script(std::string_view language) {
  std::array<UScriptCode, 8> scripts{};
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t count = uscript_getCode(locale_of(language).getName(), scripts.data(), scripts.size(), &status);
  return U_FAILURE(status) || count < 1 ? USCRIPT_COMMON : scripts[0];
}

}  // namespace

std::string base_language(std::string_view language) {
  return locale_of(language).getLanguage();
}

std::optional<bool> runs_from_right(std::string_view language) {
  if (first_script(language) == USCRIPT_COMMON) return std::nullopt;
  return locale_of(language).isRightToLeft() != 0;
}

std::uint32_t script_of_language(std::string_view language) {
  return script_tag(first_script(language));
}

std::string script_name(std::string_view language) {
  return uscript_getName(first_script(language));
}

std::string script_name_of(char32_t letter) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getName(uscript_getScript(static_cast<UChar32>(letter), &status));
}

std::string_view han_forms(std::string_view language) {
  icu::Locale locale = locale_of(language);
  const std::string base = locale.getLanguage();
  if (base == "ja") return "JP";
  if (base == "ko") return "KR";
  if (base != "zh" && base != "yue") return "SC";
  const std::string region = locale.getCountry();
  if (region == "HK" || region == "MO") return "HK";
  UErrorCode status = U_ZERO_ERROR;
  locale.addLikelySubtags(status);
  return std::string_view(locale.getScript()) == "Hant" ? "TC" : "SC";
}

bool writes_without_spaces(std::string_view language) {
  const std::string base = base_language(language);
  return base == "zh" || base == "yue" || base == "ja";
}

}  // namespace lectern::compiler
