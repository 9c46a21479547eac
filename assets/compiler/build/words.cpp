// SPDX-License-Identifier: MIT
#include "assets/compiler/build/words.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <chrono>
#include <limits>
#include <memory>
#include <unicode/brkiter.h>
#include <unicode/dtitvfmt.h>
#include <unicode/gregocal.h>
#include <unicode/locdspnm.h>
#include <unicode/numfmt.h>
#include <unicode/plurrule.h>
#include <unicode/rbnf.h>
#include <unicode/smpdtfmt.h>
#include <unicode/timezone.h>
#include <unicode/ubidi.h>

#include "assets/compiler/prepare/decoded.hpp"
#include "assets/compiler/prepare/language.hpp"

namespace lectern::compiler {

namespace {

icu::Locale locale_of(std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale =
      icu::Locale::forLanguageTag({language.data(), static_cast<std::int32_t>(language.size())}, status);
  return U_FAILURE(status) ? icu::Locale::getRoot() : locale;
}

icu::UnicodeString utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

// ICU without its data would compose nothing; it is installed with the library.
void require([[maybe_unused]] UErrorCode status) {
  assert(U_SUCCESS(status) && "ICU is installed without its data");
}

UBiDiDirection direction_of(const icu::UnicodeString& text) {
  return ubidi_getBaseDirection(text.getBuffer(), text.length());
}

/// Of a pattern's own words, without the names of its blanks.
UBiDiDirection direction_of_words(std::string_view pattern) {
  std::string words;
  bool blank = false;
  for (const char c : pattern) {
    if (c == '{') blank = true;
    if (!blank) words += c;
    if (c == '}') blank = false;
  }
  return direction_of(utf16(words));
}

/// What runs against the words around it is set apart from them, so that it moves neither them nor the next.
/// Source: UAX #9, first strong isolate and pop directional isolate.
std::string set_apart(const std::string& value, UBiDiDirection around) {
  const UBiDiDirection own = direction_of(utf16(value));
  if (own == UBIDI_NEUTRAL || around == UBIDI_NEUTRAL || own == around) return value;
  return "\u2068" + value + "\u2069";
}

// English without a region is written as in most of the world.
icu::Locale locale_of_dates(std::string_view language) {
  return locale_of(language == "en" ? "en-001" : language);
}

const char* skeleton_of(DateForm form) {
  switch (form) {
    case DateForm::day:
      return "MMMMd";
    case DateForm::day_and_year:
      return "yMMMMd";
    case DateForm::month:
      return "MMMM";
    case DateForm::month_and_year:
      return "yMMMM";
  }
  return "";
}

/// A day in a calendar that is carried on to before and after its time.
std::unique_ptr<icu::GregorianCalendar> calendar_at(const CalendarDate& date, const icu::Locale& locale,
                                                    Calendar calendar) {
  UErrorCode status = U_ZERO_ERROR;
  auto day = std::make_unique<icu::GregorianCalendar>(*icu::TimeZone::getGMT(), locale, status);
  constexpr double always = std::numeric_limits<double>::max();
  day->setGregorianChange(calendar == Calendar::gregorian ? -always : always, status);
  require(status);
  day->clear();
  day->set(UCAL_EXTENDED_YEAR, date.year);
  day->set(UCAL_MONTH, date.month - 1);
  day->set(UCAL_DATE, std::max(date.day, 1));
  return day;
}

/// A format's pattern with the month as it stands beside a day, which is its governed form.
icu::UnicodeString governed(const icu::SimpleDateFormat& format) {
  icu::UnicodeString pattern;
  format.toPattern(pattern);
  bool quoted = false;
  for (std::int32_t i = 0; i < pattern.length(); ++i) {
    if (pattern[i] == u'\'') quoted = !quoted;
    if (!quoted && pattern[i] == u'L') pattern.setCharAt(i, u'M');
  }
  return pattern;
}

}  // namespace

std::string filled(std::string_view pattern, const Blanks& blanks) {
  const UBiDiDirection around = direction_of_words(pattern);
  std::string result;
  for (std::size_t i = 0; i < pattern.size();) {
    bool found = false;
    for (const auto& [name, value] : blanks) {
      if (pattern[i] != '{' || pattern.substr(i + 1, name.size()) != name ||
          pattern.substr(i + 1 + name.size(), 1) != "}")
        continue;
      result += set_apart(value, around);
      i += name.size() + 2;
      found = true;
      break;
    }
    if (!found) result += pattern[i++];
  }
  return result;
}

std::string counted(const std::map<std::string, std::string>& forms, std::int64_t number, std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = locale_of(language);
  const std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(locale, status));
  const std::unique_ptr<icu::NumberFormat> digits(icu::NumberFormat::createInstance(locale, status));
  require(status);
  icu::UnicodeString number_text;
  digits->format(number, number_text);
  const std::string category = to_utf8(rules->select(static_cast<double>(number)));
  auto form = forms.find(category);
  if (form == forms.end()) form = forms.find("other");
  return form == forms.end() ? to_utf8(number_text) : filled(form->second, {{"n", to_utf8(number_text)}});
}

std::string dated(const CalendarDate& date, DateForm form, std::string_view language, Calendar calendar,
                  MonthCase month) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = locale_of_dates(language);
  const std::unique_ptr<icu::DateFormat> format(
      icu::DateFormat::createInstanceForSkeleton(skeleton_of(form), locale, status));
  require(status);
  if (auto* simple = dynamic_cast<icu::SimpleDateFormat*>(format.get()); simple && month == MonthCase::governed)
    simple->applyPattern(governed(*simple));
  icu::UnicodeString text;
  icu::FieldPosition nowhere(icu::FieldPosition::DONT_CARE);
  format->setTimeZone(*icu::TimeZone::getGMT());
  auto day = calendar_at(date, locale, calendar);
  const UDate moment = day->getTime(status);
  format->adoptCalendar(day.release());
  format->format(moment, text, nowhere);
  require(status);
  return to_utf8(text);
}

std::string dated_interval(const CalendarDate& from, const CalendarDate& to, DateForm form, std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = locale_of_dates(language);
  locale.setKeywordValue("calendar", "gregorian", status);
  const std::unique_ptr<icu::DateIntervalFormat> format(
      icu::DateIntervalFormat::createInstance(skeleton_of(form), locale, status));
  require(status);
  format->setTimeZone(*icu::TimeZone::getGMT());
  icu::UnicodeString text;
  icu::FieldPosition nowhere(icu::FieldPosition::DONT_CARE);
  const auto first = calendar_at(from, locale, Calendar::gregorian);
  const auto last = calendar_at(to, locale, Calendar::gregorian);
  format->format(*first, *last, text, nowhere, status);
  require(status);
  constexpr char16_t thin_space = u'\u2009';
  text.findAndReplace(icu::UnicodeString(thin_space), icu::UnicodeString(u' '));
  return to_utf8(text);
}

std::string digits(std::int64_t number, std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::NumberFormat> format(icu::NumberFormat::createInstance(locale_of(language), status));
  require(status);
  format->setGroupingUsed(false);
  icu::UnicodeString text;
  format->format(number, text);
  return to_utf8(text);
}

std::string centimetres(int millimetres, std::string_view language) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::NumberFormat> format(icu::NumberFormat::createInstance(locale_of(language), status));
  require(status);
  constexpr int one_decimal = 1;
  constexpr double a_centimetre = 10;
  format->setGroupingUsed(false);
  format->setMinimumFractionDigits(one_decimal);
  format->setMaximumFractionDigits(one_decimal);
  icu::UnicodeString text;
  format->format(millimetres / a_centimetre, text);
  return to_utf8(text);
}

std::string century_number(int number, std::string_view language) {
  // Typography's custom, which CLDR does not hold.
  constexpr auto roman = std::to_array<std::string_view>(
      {"be", "bg", "ca", "es", "fr", "gl", "it", "mk", "pl", "pt", "ro", "ru", "sr", "uk"});
  constexpr auto plain = std::to_array<std::string_view>({"ar", "fa", "he", "ja", "ko", "ur", "vi", "yue", "zh"});
  const std::string base = base_language(language);
  if (std::find(plain.begin(), plain.end(), base) != plain.end()) return digits(number, language);
  const bool in_roman = std::find(roman.begin(), roman.end(), base) != roman.end();
  UErrorCode status = U_ZERO_ERROR;
  icu::RuleBasedNumberFormat format(in_roman ? icu::URBNF_NUMBERING_SYSTEM : icu::URBNF_ORDINAL, locale_of(language),
                                    status);
  format.setDefaultRuleSet(in_roman ? u"%roman-upper" : u"%digits-ordinal", status);
  if (U_FAILURE(status) != 0) return digits(number, language);
  icu::UnicodeString text;
  format.format(std::int32_t{number}, text);
  return to_utf8(text);
}

std::string language_name(std::string_view language, std::string_view in) {
  const std::unique_ptr<icu::LocaleDisplayNames> names(
      icu::LocaleDisplayNames::createInstance(locale_of(in), ULDN_DIALECT_NAMES));
  icu::UnicodeString text;
  names->localeDisplayName(locale_of(language), text);
  return to_utf8(text);
}

std::string capitalised(std::string_view text, std::string_view language) {
  const icu::UnicodeString whole = utf16(text);
  if (whole.isEmpty()) return {};
  const std::int32_t end = whole.moveIndex32(0, 1);
  icu::UnicodeString first(whole, 0, end);
  first.toTitle(nullptr, locale_of(language));
  return to_utf8(first + icu::UnicodeString(whole, end));
}

std::string listed(const std::vector<std::string>& items, std::string_view language) {
  const std::string base = base_language(language);
  const std::string_view between = writes_without_spaces(language)                ? "、"
                                   : base == "ar" || base == "fa" || base == "ur" ? "، "
                                                                                  : ", ";
  std::string result;
  for (const std::string& item : items) {
    if (!result.empty()) result += between;
    result += item;
  }
  return result;
}

std::string sentences(std::string_view first, std::string_view second, std::string_view language) {
  const bool space = !first.empty() && !second.empty() && !writes_without_spaces(language);
  return std::string(first) + (space ? " " : "") + std::string(second);
}

}  // namespace lectern::compiler
