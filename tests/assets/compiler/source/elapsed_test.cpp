// SPDX-License-Identifier: MIT
#include "assets/compiler/source/dates/elapsed.hpp"

#include <gtest/gtest.h>

namespace lectern::compiler {
namespace {

using enum Elapsed::Unit;

Elapsed between(std::string_view from, std::string_view to, Calendar one = Calendar::gregorian,
                Calendar other = Calendar::gregorian) {
  return elapsed(parse_edtf(from, one).value(), parse_edtf(to, other).value());
}

TEST(ElapsedTime, DaysLieBetweenKnownDaysBelowTwoYears) {
  EXPECT_EQ(between("1951-01-16", "1951-06-21"), (Elapsed{days, 156}));
  EXPECT_EQ(between("1951-07-20", "1951-07-20"), (Elapsed{days, 0}));
  EXPECT_EQ(between("1951-05-03", "1953-05-02"), (Elapsed{days, 730}));
  EXPECT_EQ(between("1951-05-03", "1953-05-03"), (Elapsed{years, 2}));
  EXPECT_EQ(between("1951-05-03", "1954-05-02"), (Elapsed{years, 2}));
  EXPECT_EQ(between("-0043-03-15", "-0042-03-15"), (Elapsed{days, 365}));
}

TEST(ElapsedTime, DaysOfTwoCalendarsStandOnOneLine) {
  EXPECT_EQ(between("1917-10-25", "1917-11-08", Calendar::julian), (Elapsed{days, 1}));
}

TEST(ElapsedTime, MonthsLieBetweenMonths) {
  EXPECT_EQ(between("1951-05", "1951-08"), (Elapsed{months, 3}));
  EXPECT_EQ(between("1951-05-03", "1952-08"), (Elapsed{months, 15}));
  EXPECT_EQ(between("1951-05", "1953-04"), (Elapsed{months, 23}));
  EXPECT_EQ(between("1951-05", "1953-05"), (Elapsed{years, 2}));
  EXPECT_EQ(between("1951-05", "1951-06"), Elapsed{});  // perhaps a day
  EXPECT_EQ(between("1951-05", "1951-05-03"), Elapsed{});
}

TEST(ElapsedTime, YearsLieBetweenYears) {
  EXPECT_EQ(between("1951", "1953"), (Elapsed{years, 2}));
  EXPECT_EQ(between("1951-05-03", "1961"), (Elapsed{years, 10}));
  EXPECT_EQ(between("1951-21", "1953-24"), (Elapsed{years, 2}));
  EXPECT_EQ(between("-0043", "0014"), (Elapsed{years, 57}));
  EXPECT_EQ(between("1951", "1952"), Elapsed{});  // perhaps a day
  EXPECT_EQ(between("1951", "1951"), Elapsed{});
}

TEST(ElapsedTime, NothingIsSaidOfWhatIsNotKnown) {
  for (const char* to : {"1961~", "1961-05-03?", "196X", "19XX", "XXXX", "1961/1962", "1961/..", "../1961"}) {
    EXPECT_EQ(between("1951-05-03", to), Elapsed{}) << to;
    EXPECT_EQ(between(to, "1999-05-03"), Elapsed{}) << to;
  }
}

TEST(ElapsedTime, NothingIsSaidBackwards) {
  EXPECT_EQ(between("1951-05-03", "1951-05-02"), Elapsed{});
  EXPECT_EQ(between("1953", "1951"), Elapsed{});
  EXPECT_EQ(between("1951-08", "1951-05"), Elapsed{});
}

}  // namespace
}  // namespace lectern::compiler
