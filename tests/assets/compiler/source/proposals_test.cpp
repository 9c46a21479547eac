// SPDX-License-Identifier: MIT
#include "assets/compiler/source/dates/proposals.hpp"

#include <array>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>
#include <unicode/dtfmtsym.h>

namespace lectern::compiler {
namespace {

std::string meant(std::string_view typed, const std::vector<std::string>& languages = {},
                  Calendar calendar = Calendar::gregorian) {
  return fmt::format("{}", fmt::join(proposed_dates(typed, calendar, languages), " | "));
}

struct Typed {
  const char* typed;
  const char* meant;
};

constexpr auto cases = std::to_array<Typed>({
    // About.
    {"ca. 1951", "1951~"},
    {"c. 1951", "1951~"},
    {"c1951", "1951~"},
    {"circa 1951", "1951~"},
    {"Ca 1951", "1951~"},
    {"[ca. 1951]", "1951~"},
    {"1951 (ca.)", "1951~"},
    {"~1951", "1951~"},
    {"≈ 1951", "1951~"},
    {"um 1951", "1951~"},
    {"etwa Mai 1951", "1951-05~"},
    {"ca. Mai 1916", "1916-05~"},
    {"около 1951", "1951~"},
    {"ок. 1951 г.", "1951~"},
    {"vers 1951", "1951~"},
    {"ok. 1951 r", ""},
    {"około 1951", "1951~"},
    {"约1951年", "1951~"},
    {"約1951年", "1951~"},
    {"1951年左右", "1951~"},
    {"1951년경", "1951~"},
    {"약 1951년", "1951~"},
    {"about 3 May 1916", "1916-05-03~"},
    {"circa", ""},
    {"ca.", ""},
    {"ca. 1951?", "1951%"},
    {"mid-May 1951", "1951-05"},
    {"Anfang Mai 1951", "1951-05"},
    {"ca. 1950s", "195X~"},
    // Uncertain.
    {"1951 ?", "1951?"},
    {"1951 (?)", "1951?"},
    {"[1951?]", "1951?"},
    {"perhaps May 1951", "1951-05?"},
    {"vermutlich 1951", "1951?"},
    {"возможно, 1951", "1951?"},
    // Days, by numbers.
    {"3.5.1916", "1916-05-03"},
    {"03.05.1916", "1916-05-03"},
    {"3. 5. 1916", "1916-05-03"},
    {"24.12.1918", "1918-12-24"},
    {"12.08.1917", "1917-08-12"},
    {"3/5/1916", "1916-05-03 | 1916-03-05"},
    {"13/5/1916", "1916-05-13"},
    {"5/13/1916", "1916-05-13"},
    {"3/3/1916", "1916-03-03"},
    {"3-5-1916", "1916-05-03 | 1916-03-05"},
    {"1916.5.3", "1916-05-03"},
    {"1916/5/3", "1916-05-03"},
    {"1916-5-3", "1916-05-03"},
    {"1951-5", "1951-05"},
    {"1951/05", "1951-05"},
    {"5/1951", "1951-05"},
    {"05.1951", "1951-05"},
    {"32.5.1916", ""},
    {"31.4.1916", ""},
    {"29.2.1916", "1916-02-29"},
    {"29.2.1915", ""},
    {"3.5.16", ""},
    {"1951-05-03T10:00:00Z", "1951-05-03"},
    {"1951-05-03 00:00:00", "1951-05-03"},
    {"3.V.1916", "1916-05-03"},
    {"3 V 1916", "1916-05-03"},
    {"3/XII/1916", "1916-12-03"},
    {"V.1916", "1916-05"},
    {"3.XIII.1916", ""},
    // Days and months, by words.
    {"May 1952", "1952-05"},
    {"may 1952", "1952-05"},
    {"Sept. 1952", "1952-09"},
    {"3 May 1916", "1916-05-03"},
    {"3rd May 1916", "1916-05-03"},
    {"the 3rd of May, 1916", "1916-05-03"},
    {"May 3, 1916", "1916-05-03"},
    {"May 3rd 1916", "1916-05-03"},
    {"1916 May 3", "1916-05-03"},
    {"3-May-1916", "1916-05-03"},
    {"3. Mai 1916", "1916-05-03"},
    {"den 3. Mai 1916", "1916-05-03"},
    {"Mai 1952", "1952-05"},
    {"März 1952", "1952-03"},
    {"MAI 1952", "1952-05"},
    {"май 1952", "1952-05"},
    {"май 1952 г.", "1952-05"},
    {"3 мая 1916", "1916-05-03"},
    {"3 мая 1916 года", "1916-05-03"},
    {"3 mai 1916", "1916-05-03"},
    {"1er mai 1916", "1916-05-01"},
    {"le 3 février 1916", "1916-02-03"},
    {"3 de mayo de 1916", "1916-05-03"},
    {"3 maja 1916", "1916-05-03"},
    {"3. května 1916", "1916-05-03"},
    {"3 Μαΐου 1916", "1916-05-03"},
    {"3 травня 1916", "1916-05-03"},
    {"listopad 1916", "1916-10 | 1916-11"},
    {"1951年5月3日", "1951-05-03"},
    {"1951年5月", "1951-05"},
    {"1951年", "1951"},
    {"１９５１年５月３日", "1951-05-03"},
    {"1951년 5월 3일", "1951-05-03"},
    {"1951년 5월", "1951-05"},
    {"1951년", "1951"},
    {"٣ مايو ١٩١٦", "1916-05-03"},
    {"31 April 1916", ""},
    // Years.
    {"[1951]", "1951"},
    {"1951 г.", "1951"},
    {"anno 1651", "1651"},
    {"79 AD", "0079"},
    {"AD 79", "0079"},
    {"476", "0476"},
    {"44 BC", "-0043"},
    {"44 B.C.", "-0043"},
    {"44 BCE", "-0043"},
    {"44 v. Chr.", "-0043"},
    {"44 до н. э.", "-0043"},
    {"公元前44年", "-0043"},
    {"기원전 44년", "-0043"},
    {"15 March 44 BC", "-0043-03-15"},
    {"1 BC", "0000"},
    {"ca. 12000 BC", "Y-11999~"},
    {"0 BC", ""},
    {"51", ""},
    // Decades and centuries.
    {"1950s", "195X"},
    {"1950's", "195X"},
    {"1950er", "195X"},
    {"1950er Jahre", "195X"},
    {"1950-е", "195X"},
    {"1950-е годы", "195X"},
    {"1950年代", "195X"},
    {"1950년대", "195X"},
    {"20世纪50年代", "195X"},
    {"1900s", "190X | 19XX"},
    {"'50s", ""},
    {"195?", "195X"},
    {"195-", "195X"},
    {"195x", "195X"},
    {"195-?", "195X?"},
    {"19--", "19XX"},
    {"19??", "19XX"},
    {"1951-?\?-?\?", "1951"},
    {"1951-05-??", "1951-05"},
    {"1951-00-00", "1951"},
    {"19th century", "18XX"},
    {"late 19th century", "18XX"},
    {"19. Jahrhundert", "18XX"},
    {"19. Jh.", "18XX"},
    {"XIX век", "18XX"},
    {"ХІХ в.", "18XX"},
    {"XIXe siècle", "18XX"},
    {"siglo XIX", "18XX"},
    {"19世纪", "18XX"},
    {"19세기", "18XX"},
    {"5th century BC", "-04XX"},
    // Seasons.
    {"spring 1951", "1951-21"},
    {"Frühjahr 1951", "1951-21"},
    {"Sommer 1951", "1951-22"},
    {"осень 1951", "1951-23"},
    {"autumn of 1951", "1951-23"},
    {"winter 1951/52", "1951-24"},
    {"1951年春", "1951-21"},
    {"1951년 봄", "1951-21"},
    // From one to another.
    {"1916-1918", "1916/1918"},
    {"1916–1918", "1916/1918"},
    {"1916 – 1918", "1916/1918"},
    {"1916—1918", "1916/1918"},
    {"1916--1918", "1916/1918"},
    {"1916..1918", "1916/1918"},
    {"1916-18", "1916/1918"},
    {"1916/18", "1916/1918"},
    {"1905/06", "1905-06 | 1905/1906"},
    {"1916/7", "1916-07 | 1916/1917"},
    {"1916-03/06", "1916-03/1916-06"},
    {"1951-05-03/05", "1951-05-03/1951-05-05"},
    {"1.1.1951-31.12.1951", "1951-01-01/1951-12-31"},
    {"3.-5.5.1916", "1916-05-03/1916-05-05"},
    {"3-5/1916", ""},  // days of May, or months
    {"Mai/Juni 1916", "1916-05/1916-06"},
    {"Jan.-Feb. 1951", "1951-01/1951-02"},
    {"1951?-1953", "1951?/1953"},
    {"1950s-1960s", "195X/196X"},
    {"18th-19th century", "17XX/18XX"},
    {"1 BC - 1 AD", "0000/0001"},
    {"1951-53-55", ""},
    {"1916 to 1918", "1916/1918"},
    {"from 1916 to 1918", "1916/1918"},
    {"between 1916 and 1918", "1916/1918"},
    {"zwischen 1916 und 1918", "1916/1918"},
    {"von 1916 bis 1918", "1916/1918"},
    {"между 1916 и 1918", "1916/1918"},
    {"с 1916 по 1918", "1916/1918"},
    {"1916～1918", "1916/1918"},
    {"1916년~1918년", "1916/1918"},
    {"1916年至1918年", "1916/1918"},
    {"between March and June 1953", "1953-03/1953-06"},
    {"March-June 1953", "1953-03/1953-06"},
    {"March 1953 - June 1953", "1953-03/1953-06"},
    {"3-5 May 1916", "1916-05-03/1916-05-05"},
    {"3.-5. Mai 1916", "1916-05-03/1916-05-05"},
    {"30 April - 5 May 1916", "1916-04-30/1916-05-05"},
    {"ca. 1916-1918", "1916~/1918~"},
    {"1918-1916", ""},
    {"50-44 BC", "-0049/-0043"},
    {"12-10 BC", "-0011/-0009"},
    {"27 BC - AD 14", "-0026/0014"},
    // Open ends.
    {"before 1951", "../1950"},
    {"vor 1951", "../1950"},
    {"до 1951 г.", "../1950"},
    {"before May 1952", "../1952-04"},
    {"before 1 January 1952", "../1951-12-31"},
    {"pre-1914", "../1913"},
    {"post-1945", "1946/.."},
    {"before 44 BC", "../-0044"},
    {"after 1951", "1952/.."},
    {"nach 1951", "1952/.."},
    {"после 1951", "1952/.."},
    {"after 28 February 1951", "1951-03-01/.."},
    {"after the 1950s", "1960/.."},
    {"not after 1951", "../1951"},
    {"не позднее 1951 г.", "../1951"},
    {"nicht nach 1951", "../1951"},
    {"until 1951", "../1951"},
    {"bis 1951", "../1951"},
    {"since 1951", "1951/.."},
    {"ab 1951", "1951/.."},
    {"не ранее 1951", "1951/.."},
    {"1951 –", "1951/.."},
    {"– 1951", "../1951"},
    {"1951 – ?", "1951/"},
    {"1951년 이전", "../1951"},
    {"1951년 이후", "1951/.."},
    {"1951年以前", "../1950"},
    {"before 1 BC", "../-0001"},
    // Nothing known.
    {"", "XXXX"},
    {"?", "XXXX"},
    {"-", "XXXX"},
    {"o. D.", "XXXX"},
    {"o.D.", "XXXX"},
    {"n.d.", "XXXX"},
    {"[n.d.]", "XXXX"},
    {"s.d.", "XXXX"},
    {"s. d.", "XXXX"},
    {"undated", "XXXX"},
    {"undatiert", "XXXX"},
    {"ohne Datum", "XXXX"},
    {"б. д.", "XXXX"},
    {"без даты", "XXXX"},
    {"日期不详", "XXXX"},
    {"날짜 미상", "XXXX"},
    {"undated [1950s]", "195X"},
    {"o. J.", "XXXX"},
    {"[s.a.]", "XXXX"},
    {"б. г.", "XXXX"},
    // No dates.
    {"tomorrow", ""},
    {"letter of 1951 to Stalin", ""},
    {"1951, 1953, 1955", ""},
    {"13 13 1951", ""},
    {"昭和26年", ""},
    {"民国40年", ""},
    {"1951 (copy 1960)", ""},
    {"1951, 1960", ""},
    {"3/5-1916", "1916-05-03 | 1916-03-05"},
    {"3 5 1916", "1916-05-03 | 1916-03-05"},
    {"5 Nisan 5711", ""},  // Nisan is April in Turkish
    {"단기 4284년", ""},
    {"4284년", ""},
    {"1951X", ""},
    {"1951 (postmark)", ""},
    {"May 1951 or 1952?", ""},
    {"3 May", ""},
    {"May", ""},
});

TEST(Proposals, SayWhatWasMeant) {
  for (const Typed& one : cases) EXPECT_EQ(meant(one.typed), one.meant) << one.typed;
}

TEST(Proposals, AreAllDates) {
  for (const Typed& one : cases)
    for (const Calendar calendar : {Calendar::gregorian, Calendar::julian})
      for (const std::string& proposal : proposed_dates(one.typed, calendar, {}))
        EXPECT_TRUE(parse_edtf(proposal, calendar).has_value()) << one.typed << ": " << proposal;
}

TEST(Proposals, KnowMonthsInTheExhibitsLanguages) {
  EXPECT_EQ(meant("listopad 1916", {"hr", "en"}), "1916-10");
  EXPECT_EQ(meant("listopad 1916", {"pl"}), "1916-11");
  EXPECT_EQ(meant("listopad 1916", {"cs-CZ"}), "1916-11");
}

/// Names by ICU of many languages, as a whole date is written with them.
TEST(Proposals, KnowEveryMonthOfManyLanguages) {
  for (const std::string language : {"en", "de", "fr", "es", "it", "pt", "nl", "sv", "pl", "cs", "hu", "ro", "ru",
                                     "uk", "bg", "el", "tr", "fi", "lt", "lv", "et", "he", "ar", "hi", "th", "id"}) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::DateFormatSymbols symbols(icu::Locale(language.c_str()), status);
    std::int32_t count = 0;
    const icu::UnicodeString* names =
        symbols.getMonths(count, icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::WIDE);
    for (std::int32_t month = 0; month < 12; ++month) {
      std::string name;
      names[month].toUTF8String(name);
      EXPECT_EQ(meant("3 " + name + " 1916", {language}), fmt::format("1916-{:02}-03", month + 1)) << language;
    }
  }
}

TEST(Proposals, AreTheLineToWrite) {
  const auto mend = [](std::string_view typed, Calendar calendar = Calendar::gregorian) {
    return mend_date(typed, calendar, {});
  };
  EXPECT_EQ(mend("ca. 1951"), "write date = \"1951~\"");
  EXPECT_EQ(mend("3/5/1916"), "write date = \"1916-05-03\" or date = \"1916-03-05\", whichever is meant");
  EXPECT_EQ(mend("o. D."), "write date = \"XXXX\", or take the line out");
  EXPECT_EQ(mend("29.2.1500"),
            "write date = \"1500-02-29\", and calendar = \"julian\" below it: the Gregorian calendar has no such day");
  EXPECT_EQ(mend("29.2.1500", Calendar::julian), "write date = \"1500-02-29\"");
  EXPECT_EQ(mend("1951-02-30"), "write a day from 01 to 28, or \"1951-02\" if it is not known");
  EXPECT_EQ(mend("tomorrow").substr(0, 21), "write a year as \"1951");
  EXPECT_EQ(mend("30.2.1951").substr(0, 21), "write a year as \"1951");
  EXPECT_EQ(mend("7/8/51"), "write the first and the last, as \"1951-07/1951-09\"; a day is \"1951-07-03\"");
  EXPECT_EQ(mend("1951~"), "");
}

TEST(Proposals, DoubtASeasonThatMayBeAYear) {
  EXPECT_EQ(other_reading("1920-21"), "write date = \"1920/1921\" if two years are meant: 21 at the end is a season");
  EXPECT_EQ(other_reading("1914-24?"), "write date = \"1914/1924\" if two years are meant: 24 at the end is a season");
  for (const char* date : {"1951-21", "1921-21", "1920-12", "1920/1921", "1920", "0014-21", "-0043-21", "1920-2"})
    EXPECT_EQ(other_reading(date), "") << date;
}

RC_GTEST_PROP(ProposalsProperty, EachIsADateWhateverIsTyped, ()) {
  const auto parts = *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
      "1951", "1900", "44", "3", "13", "5", "0", "99999", "May", "мая", "V", "XIX", "年", "月", "년", "ca.", "?", "~",
      "-", "–", "/", ".", " ", " ", "BC", "AD", "century", "s", "spring", "winter", "before", "after", "between", "and",
      "bis", "o. D.", "X", "[", "]", "\xff", "é"));
  std::string typed;
  for (const std::string& part : parts) typed += part;
  const Calendar calendar = *rc::gen::element(Calendar::gregorian, Calendar::julian);
  for (const std::string& proposal : proposed_dates(typed, calendar, {}))
    RC_ASSERT(parse_edtf(proposal, calendar).has_value());
}

}  // namespace
}  // namespace lectern::compiler
