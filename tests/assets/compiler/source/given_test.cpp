// SPDX-License-Identifier: MIT
#include "assets/compiler/source/dates/given.hpp"

#include <gtest/gtest.h>

#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler {
namespace {

const std::vector<std::string> languages = {"en", "de"};

struct Given {
  std::string date;
  std::string said;
};

Given given(const std::string& lines) {
  Report report;
  const auto root = parse_toml("document.toml", lines, report);
  if (!root) return {"", "no TOML"};
  const Edtf date = given_date(*root, languages, report);
  return {to_text(date), test::dump(report)};
}

TEST(GivenDate, IsADayOrTheWordsOfEdtf) {
  for (const auto& [line, date] :
       std::vector<std::pair<std::string, std::string>>{{"date = 1951-07-03", "1951-07-03"},
                                                        {"date = \"1951-07-03\"", "1951-07-03"},
                                                        {"date = \"1951-05~\"", "1951-05~"},
                                                        {"date = \"XXXX\"", "XXXX"},
                                                        {"title = \"t\"", "XXXX"}}) {
    EXPECT_EQ(given(line).date, date) << line;
    EXPECT_EQ(given(line).said, "") << line;
  }
}

TEST(GivenDate, IsOfTheCalendarThatIsNamed) {
  EXPECT_EQ(given("date = \"1500-02-29\"\ncalendar = \"julian\"").date, "1500-02-29");
  EXPECT_EQ(given("date = \"1500-02-29\"").said,
            "error 1:17: date = \"1500-02-29\": 1500-02 has 28 days in the Gregorian calendar; write date = "
            "\"1500-02-29\", and calendar = "
            "\"julian\" below it: the Gregorian calendar has no such day\n");
  EXPECT_EQ(given("date = 1900-02-28\ncalendar = \"julian\"").date, "1900-02-28");
}

TEST(GivenDate, ThatIsNoneSaysWhatToWrite) {
  EXPECT_EQ(given("title = \"t\"\ndate = \"ca. 1951\"").said,
            "error 2:9: date = \"ca. 1951\": \"c\" is no sign of a date; write date = \"1951~\"\n");
  EXPECT_EQ(given("date = \"3. Mai 1916\"").said,
            "error 1:10: date = \"3. Mai 1916\": \".\" is no sign of a date; write date = \"1916-05-03\"\n");
  EXPECT_EQ(given("date = 1951").said, "error 1:8: date is a number; write date = \"1951\"\n");
  EXPECT_EQ(given("date = 1951-07-03T10:00:00").said,
            "error 1:8: date is a date with a time; write a day, as 1951-07-03, or what is known of it in quotation "
            "marks, as \"1951-07\"\n");
  EXPECT_EQ(given("date = \"ca. 1951\"").date, "XXXX");
}

TEST(GivenDate, ThatPeopleWriteForAnotherIsAHint) {
  EXPECT_EQ(
      given("date = \"1920-21\"").said,
      "hint 1:8: date = \"1920-21\" may be read in two ways; write date = \"1920/1921\" if two years are meant: 21 "
      "at the end is a season\n");
  EXPECT_EQ(given("date = \"1920-21\"").date, "1920-21");
}

}  // namespace
}  // namespace lectern::compiler
