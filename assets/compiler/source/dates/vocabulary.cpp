// SPDX-License-Identifier: MIT
#include "assets/compiler/source/dates/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include "assets/compiler/source/edtf.hpp"
#include "assets/compiler/source/language.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

struct Row {
  DateWord word;
  Season season;
  std::string_view forms;
};

/// Forms are written without dots and spaces and parted by spaces.
constexpr auto table = std::to_array<Row>({
    {DateWord::about, Season::none,
     "ca c circa cca cirka about around approx approximately approximate roughly um etwa ungefähr gegen zirka около ок "
     "примерно приблизительно vers env environ autourde hacia alrededorde aproximadamente cerca cercade verso "
     "intornoal "
     "około ok asi kolem přibližně omstreeks ongeveer rond omkring noin 约 約 大约 大約 左右 前后 약 대략 경 무렵 頃 "
     "ごろ ころ"},
    {DateWord::uncertain, Season::none,
     "perhaps possibly probably prob presumably uncertain maybe vermutlich vielleicht wohl wahrscheinlich unsicher "
     "возможно вероятно предположительно peutêtre probablement probabilmente forse probablemente quizás może "
     "prawdopodobnie pravděpodobně 可能 추정"},
    {DateWord::before, Season::none,
     "before pre vor до avant antes antesde primadel prima przed před voor earlierthan priorto 之前 以前"},
    {DateWord::after, Season::none,
     "after post nach после après apres despuésde despuesde después dopo po na laterthan 之后 以后 之後 以後"},
    {DateWord::until, Season::none,
     "until till til to through thru by upto bis по jusquà jusqua hasta fino finoal do tot nolaterthan notlaterthan "
     "notafter nichtnach spätestens непозднее непозже auplustard 至 到 까지 이전"},
    {DateWord::since, Season::none,
     "since from fromabout ab seit von с со depuis dès desde dal vanaf od noearlierthan notearlierthan notbefore "
     "nichtvor frühestens неранее неранее 自 从 부터 이후 onwards onward"},
    {DateWord::between, Season::none, "between zwischen между entre tra fra między mezi tussen"},
    {DateWord::joins, Season::none, "and und и et y e a en or oder или ou"},
    {DateWord::undated, Season::none,
     "undated nd nodate oj sa бг безгода ohnejahr sineanno noyear sd sinedato od undatiert ohnedatum bd бд бездаты "
     "недатировано недатирован недатирована "
     "sansdate "
     "nondaté sinfecha senzadata bezdaty bezdata zonderdatum dateunknown unknown unknowndate datumunbekannt unbekannt "
     "датанеизвестна неизвестно неизвестна unbekanntesdatum none 无日期 無日期 日期不详 日期不詳 不详 不詳 未知 미상 "
     "날짜미상 연대미상 日付なし"},
    {DateWord::before_christ, Season::none,
     "bc bce vchr vuz vdz днэ дорхр avjc avantjc ac aev донэ донашейэры pne přnl přkr 公元前 西元前 紀元前 기원전"},
    {DateWord::after_christ, Season::none, "ad annodomini ce nchr нэ apjc dc 公元 西元 서기"},
    {DateWord::century, Season::none,
     "century centuries cent jahrhundert jahrhunderts jh jhd jhdt jhs век века в вв столетие столетия siècle siecle "
     "siglo "
     "secolo wiek wieku století stol eeuw 世纪 世紀 세기"},
    {DateWord::decade, Season::none, "s er ern erjahre ies е ые х ых годы годов гг decade 年代 년대"},
    {DateWord::year_mark, Season::none, "年 년 г год года году anno year jahr année annee año anno rok roku jaar"},
    {DateWord::month_mark, Season::none, "月 월"},
    {DateWord::day_mark, Season::none, "日 号 號 일"},
    {DateWord::season, Season::spring,
     "spring frühling frühjahr printemps primavera весна весной весны wiosna jaro lente voorjaar 春 春季 春天 봄"},
    {DateWord::season, Season::summer,
     "summer sommer été verano estate лето летом лета lato léto zomer 夏 夏季 夏天 여름"},
    {DateWord::season, Season::autumn,
     "autumn fall herbst automne otoño autunno осень осенью осени jesień podzim herfst najaar 秋 秋季 秋天 가을"},
    {DateWord::season, Season::winter, "winter hiver invierno inverno зима зимой зимы zima 冬 冬季 冬天 겨울"},
    {DateWord::passed_over, Season::none,
     "the of in on dated date am im den der des dem vom le de del di el la los las les jahre jahren years year anfang "
     "anfangs ende mitte early late mid middle beginning end начало начала начале конец конца конце середина середины "
     "середине début fin principios finales inizio fine początek koniec"},
});

using Vocabulary = std::map<std::string, DateMeaning, std::less<>>;

Vocabulary made_of_table() {
  Vocabulary vocabulary;
  for (const Row& row : table)
    for (std::string_view rest = row.forms; !rest.empty();) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      DateMeaning meaning{row.word, {}};
      if (row.season != Season::none) meaning.numbers.push_back(static_cast<int>(row.season));
      vocabulary.emplace(folded(rest.substr(0, end)), std::move(meaning));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  return vocabulary;
}

/// A name as it is looked up; empty if it has digits or is a single letter, which would be a month anywhere.
std::string as_word(const icu::UnicodeString& name) {
  std::string utf8;
  name.toUTF8String(utf8);
  std::string word;
  bool ideographic = false;
  for (const char32_t c : code_points(folded(utf8))) {
    if (u_isdigit(static_cast<UChar32>(c)) != 0) return {};
    ideographic = ideographic || stands_alone(c);
    if (is_word_character(c)) append_utf8(word, c);
  }
  return count_code_points(word) > 1 || ideographic ? word : std::string();
}

using Months = std::map<std::string, std::set<int>, std::less<>>;

/// The months' names in one language, long and short, alone and beside a day.
Months months_of(const icu::Locale& locale) {
  Months months;
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale gregorian(locale);
  gregorian.setKeywordValue("calendar", "gregorian", status);
  const icu::DateFormatSymbols symbols(gregorian, status);
  if (U_FAILURE(status) != 0) return months;
  for (const auto context : {icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE})
    for (const auto width : {icu::DateFormatSymbols::WIDE, icu::DateFormatSymbols::ABBREVIATED}) {
      std::int32_t count = 0;
      const icu::UnicodeString* names = symbols.getMonths(count, context, width);
      for (std::int32_t month = 0; month < count; ++month)
        if (std::string word = as_word(names[month]); !word.empty()) months[std::move(word)].insert(month + 1);
    }
  return months;
}

struct AllMonths {
  std::map<std::string, Months, std::less<>> by_language;
  Months of_all;
};

AllMonths made_by_icu() {
  AllMonths all;
  std::int32_t count = 0;
  const icu::Locale* locales = icu::Locale::getAvailableLocales(count);
  for (std::int32_t i = 0; i < count; ++i) {
    const icu::Locale& locale = locales[i];
    if (*locale.getCountry() != 0) continue;
    Months months = months_of(locale);
    for (const auto& [word, numbers] : months) all.of_all[word].insert(numbers.begin(), numbers.end());
    all.by_language[locale.getLanguage()].merge(months);
  }
  return all;
}

const std::set<int>* month_of(const Months& months, std::string_view word) {
  const auto found = months.find(word);
  return found == months.end() ? nullptr : &found->second;
}

const DateMeaning* meaning_of_month(std::string_view word, std::span<const std::string> languages) {
  static const AllMonths all = made_by_icu();
  static std::map<std::set<int>, DateMeaning> meanings;
  std::set<int> found;
  const auto look = [&](std::string_view language) {
    const auto months = all.by_language.find(primary_subtag(language));
    if (months == all.by_language.end()) return;
    if (const auto* numbers = month_of(months->second, word)) found.insert(numbers->begin(), numbers->end());
  };
  for (const std::string& language : languages) look(language);
  look("en");
  if (found.empty())
    if (const auto* numbers = month_of(all.of_all, word)) found = *numbers;
  if (found.empty()) return nullptr;
  const auto [kept, made] = meanings.try_emplace(found, DateMeaning{DateWord::month, {found.begin(), found.end()}});
  return &kept->second;
}

}  // namespace

std::string folded(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  if (U_FAILURE(status) != 0) return std::string(text);
  const icu::UnicodeString result = normalizer->normalize(
      icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())}), status);
  std::string utf8;
  result.toUTF8String(utf8);
  return utf8;
}

const DateMeaning* date_meaning(std::string_view word, std::span<const std::string> languages) {
  static const Vocabulary vocabulary = made_of_table();
  if (const auto found = vocabulary.find(word); found != vocabulary.end()) return &found->second;
  return meaning_of_month(word, languages);
}

}  // namespace lectern::compiler
