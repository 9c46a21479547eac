// SPDX-License-Identifier: MIT
#include "assets/compiler/build/date_words.hpp"

#include <array>
#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

#include "assets/compiler/report.hpp"
#include "assets/compiler/source/strings.hpp"

namespace lectern::compiler {
namespace {

const std::vector<std::string> languages = {"en", "ru", "zh", "ko"};

/// The interface's words, as an exhibit of ours has them.
const std::map<std::string, SourceStrings>& strings() {
  static const auto all = [] {
    Report report;
    return read_strings(LECTERN_SOURCE_DIR "/assets/strings", {}, languages, report);
  }();
  return all;
}

std::string words(std::string_view text, const std::string& language, DateForm form = DateForm::day_and_year,
                  Calendar calendar = Calendar::gregorian) {
  const WordOf word = [&](std::string_view key) { return strings().at(language).texts.at(std::string(key)); };
  return said(parse_edtf(text, calendar).value(), form, language, word);
}

std::string words(const Elapsed& time, const std::string& language) {
  return said(time, [&](std::string_view key, std::int64_t number) {
    return counted(strings().at(language).plurals.at(std::string(key)), number, language);
  });
}

constexpr auto dates = std::to_array<std::string_view>({"1951-07-03",
                                                        "1951-05",
                                                        "1951",
                                                        "1951-05-03~",
                                                        "1951-05~",
                                                        "1951~",
                                                        "1951?",
                                                        "1951-05%",
                                                        "1951%",
                                                        "1951-21",
                                                        "1951-22",
                                                        "1951-23",
                                                        "1951-24",
                                                        "1951-24~",
                                                        "195X",
                                                        "195X~",
                                                        "190X",
                                                        "19XX",
                                                        "18XX?",
                                                        "00XX",
                                                        "-04XX",
                                                        "-00XX",
                                                        "-004X",
                                                        "0079",
                                                        "0079-08-24",
                                                        "0868-05-11",
                                                        "0000",
                                                        "-0043",
                                                        "-0043-03",
                                                        "-0043-03-15",
                                                        "-0043~",
                                                        "Y12000",
                                                        "Y-11999~",
                                                        "XXXX",
                                                        "1916/1918",
                                                        "1916~/1918~",
                                                        "1916?/1918?",
                                                        "1916~/1918",
                                                        "1916-03/1916-06",
                                                        "1916-05-03/1916-05-05",
                                                        "1916-04-30/1916-05-05",
                                                        "1916-11/1917-02",
                                                        "1916/1917-05",
                                                        "1916/1916",
                                                        "195X/196X",
                                                        "-0049/-0043",
                                                        "-0026/0014",
                                                        "1951/..",
                                                        "1951-05~/..",
                                                        "../1951",
                                                        "1951/",
                                                        "/1951-05",
                                                        "1492-10-12"});

TEST(DateWords, OfFourLanguagesAreThoseOfTheGolden) {
  std::string actual;
  for (const std::string_view date : dates) {
    actual += fmt::format("{}\n", date);
    for (const std::string& language : languages) actual += fmt::format("  {} {}\n", language, words(date, language));
  }
  std::ifstream file(LECTERN_SOURCE_DIR "/tests/assets/compiler/build/date_words.golden.txt");
  std::ostringstream golden;
  golden << file.rdbuf();
  std::ofstream(LECTERN_BINARY_DIR "/date_words.actual.txt") << actual;
  EXPECT_EQ(actual, golden.str()) << "what is said now is in " LECTERN_BINARY_DIR "/date_words.actual.txt";
}

TEST(DateWords, SayNoYearWhereAllHaveTheSame) {
  EXPECT_EQ(words("1951-07-03", "en", DateForm::day), "3 July");
  EXPECT_EQ(words("1951-07", "en", DateForm::day), "July");
  EXPECT_EQ(words("1951-07~", "ru", DateForm::day), "около июля");
  EXPECT_EQ(words("1951", "en", DateForm::day), "1951");
  EXPECT_EQ(words("1951-03/1951-06", "en", DateForm::day), words("1951-03/1951-06", "en"));
}

TEST(DateWords, OfTheJulianCalendarStayInIt) {
  EXPECT_EQ(words("1500-02-29", "en", DateForm::day_and_year, Calendar::julian), "29 February 1500");
  EXPECT_EQ(words("1917-10-25", "en", DateForm::day_and_year, Calendar::julian), "25 October 1917 (Julian)")
      << "a reader would take it for another day";
  EXPECT_EQ(words("1917-10", "en", DateForm::day_and_year, Calendar::julian), "October 1917 (Julian)");
  EXPECT_EQ(words("1917", "en", DateForm::day_and_year, Calendar::julian), "1917");
  EXPECT_EQ(words("1900-02-29", "ru", DateForm::day, Calendar::julian), "29 февраля (ст. ст.)");
  EXPECT_EQ(words("1500-02-27/1500-02-29", "en", DateForm::day_and_year, Calendar::julian),
            "27 February 1500 – 29 February 1500");
  EXPECT_EQ(words("-0044-02-29", "en", DateForm::day_and_year, Calendar::julian), "29 February 45 BC");
}

TEST(DateWords, CountTheTimeBetween) {
  EXPECT_EQ(words(Elapsed{Elapsed::Unit::days, 156}, "ru"), "156\u00A0дней");
  EXPECT_EQ(words(Elapsed{Elapsed::Unit::months, 3}, "en"), "3\u00A0months");
  EXPECT_EQ(words(Elapsed{Elapsed::Unit::months, 22}, "ru"), "22\u00A0месяца");
  EXPECT_EQ(words(Elapsed{Elapsed::Unit::years, 10}, "ru"), "10\u00A0лет");
  EXPECT_EQ(words(Elapsed{Elapsed::Unit::years, 2}, "zh"), "2年");
  EXPECT_EQ(words(Elapsed{Elapsed::Unit::months, 5}, "ko"), "5개월");
  EXPECT_EQ(words(Elapsed{}, "en"), "");
}

TEST(DateWords, CenturiesAreCountedAsTheLanguageDoes) {
  EXPECT_EQ(century_number(19, "en"), "19th");
  EXPECT_EQ(century_number(21, "en"), "21st");
  EXPECT_EQ(century_number(19, "de"), "19.");
  EXPECT_EQ(century_number(19, "ru"), "XIX");
  EXPECT_EQ(century_number(19, "fr"), "XIX");
  EXPECT_EQ(century_number(19, "zh-Hant"), "19");
}

}  // namespace
}  // namespace lectern::compiler
