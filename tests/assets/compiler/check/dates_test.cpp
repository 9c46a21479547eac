// SPDX-License-Identifier: MIT
// The date that visitors read, held against the archive's words for it.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <string_view>

#include "tests/assets/compiler/check/made.hpp"

namespace lectern::compiler {
namespace {

using test::document_of;

std::string said(std::string_view date, const char* as_given, Calendar calendar = Calendar::gregorian) {
  SourceDocument document = document_of({});
  document.date = parse_edtf(date, calendar).value();
  document.date_as_given = as_given;
  const std::vector<std::string> languages{"en", "de"};
  return test::said_of([&](const SourceDocument& one, Report& report) { check_date(one, languages, report); },
                       document);
}

TEST(DateAsGiven, OfTheSameDayIsWell) {
  EXPECT_EQ(said("1951-01-16", "January 16, 1951"), "");
  EXPECT_EQ(said("1916-05-03", "3.5.1916"), "");
  EXPECT_EQ(said("1916-03-05", "3/5/1916"), "") << "of two that may be meant it is one";
  EXPECT_EQ(said("1951~", "ca. 1951"), "");
  EXPECT_EQ(said("1953-03/1953-06", "1953-03/1953-06"), "");
}

TEST(DateAsGiven, ThatNobodyCanTellIsWell) {
  EXPECT_EQ(said("1951-01-16", "the Tuesday after Epiphany"), "");
}

TEST(DateAsGiven, ThatSaysLessMakesAnInventedDayAWarning) {
  EXPECT_EQ(
      said("1951-01-01", "ca. 1951"),
      "warning 1:1: visitors read 1951-01-01 as the date, and date_as_given = \"ca. 1951\" says 1951~; write date "
      "= \"1951~\" if no more is known\n");
  EXPECT_NE(said("1952-05-01", "May 1952").find("warning"), std::string::npos);
  EXPECT_NE(said("1953-03-01", "between March and June 1953").find("write date = \"1953-03/1953-06\""),
            std::string::npos);
  EXPECT_NE(said("1951-01-01", "o. D.").find("write date = \"XXXX\""), std::string::npos);
}

TEST(DateAsGiven, OfAnotherDayIsAHint) {
  EXPECT_NE(said("1951-05-02", "1951").find("hint"), std::string::npos) << "a postmark may say it";
  EXPECT_NE(said("1917-02-26", "13 February 1917").find("hint"), std::string::npos);
}

TEST(DateAsGiven, ThatContradictsTheDateIsAWarning) {
  EXPECT_EQ(said("1921-05-02", "3 June 1922"),
            "warning 1:1: visitors read 1921-05-02 as the date, and date_as_given = \"3 June 1922\" says 1922-06-03; "
            "correct the one that is wrong\n");
}

TEST(DateAsGiven, ThatIsToBeShownIsThere) {
  SourceDocument document = document_of({});
  document.shows_date_as_given = true;
  EXPECT_NE(test::said_of([](const SourceDocument& one, Report& report) { check_date(one, {}, report); }, document)
                .find("there is no date_as_given"),
            std::string::npos);
}

TEST(DateAsGiven, ThatIsShownItselfIsWell) {
  SourceDocument document = document_of({});
  document.date = parse_edtf("1951-01-01", Calendar::gregorian).value();
  document.date_as_given = "ca. 1951";
  document.shows_date_as_given = true;
  EXPECT_EQ(test::said_of([](const SourceDocument& one, Report& report) { check_date(one, {}, report); }, document),
            "");
}

}  // namespace
}  // namespace lectern::compiler
