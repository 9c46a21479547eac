// SPDX-License-Identifier: MIT
#include "assets/compiler/source/edtf.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace lectern::compiler {
namespace {

using enum Calendar;

Edtf date(std::string_view text, Calendar calendar = gregorian) {
  const auto read = parse_edtf(text, calendar);
  EXPECT_TRUE(read.has_value()) << text << ": " << (read ? "" : read.error().what);
  return read.value_or(Edtf{});
}

/// "byte: what is wrong; what to write".
std::string wrong(std::string_view text, Calendar calendar = gregorian) {
  const auto read = parse_edtf(text, calendar);
  if (read) return "read as " + to_text(*read);
  return fmt::format("{}: {}; {}", read.error().at, read.error().what, read.error().mend);
}

std::int64_t day(int year, int month, int number) {
  return day_number(year, month, number, gregorian);
}

TEST(Edtf, SaysWhatIsKnown) {
  EXPECT_EQ(date("1951").first, (EdtfDate{Precision::year, 1951, 1951, Season::none, 0, 0, false, false}));
  EXPECT_EQ(date("1951-05").first, (EdtfDate{Precision::month, 1951, 1951, Season::none, 5, 0, false, false}));
  EXPECT_EQ(date("1951-05-03").first, (EdtfDate{Precision::day, 1951, 1951, Season::none, 5, 3, false, false}));
  EXPECT_EQ(date("1951-21").first, (EdtfDate{Precision::season, 1951, 1951, Season::spring, 0, 0, false, false}));
  EXPECT_EQ(date("195X").first, (EdtfDate{Precision::decade, 1950, 1959, Season::none, 0, 0, false, false}));
  EXPECT_EQ(date("19XX").first, (EdtfDate{Precision::century, 1900, 1999, Season::none, 0, 0, false, false}));
  EXPECT_EQ(date("XXXX").first, EdtfDate{});
  EXPECT_TRUE(is_undated(date("XXXX")));
}

TEST(Edtf, SaysHowSureItIs) {
  EXPECT_TRUE(date("1951~").first.about);
  EXPECT_FALSE(date("1951~").first.uncertain);
  EXPECT_TRUE(date("1951-05?").first.uncertain);
  EXPECT_FALSE(date("1951-05?").first.about);
  EXPECT_TRUE(date("1951-05-03%").first.about);
  EXPECT_TRUE(date("1951-05-03%").first.uncertain);
  EXPECT_TRUE(date("195X~").first.about);
  EXPECT_TRUE(date("1951-24?").first.uncertain);
}

TEST(Edtf, OpenMonthsAndDaysSayNoMoreThanTheYear) {
  EXPECT_EQ(date("1951-XX"), date("1951"));
  EXPECT_EQ(date("1951-XX-XX"), date("1951"));
  EXPECT_EQ(date("1951-05-XX"), date("1951-05"));
}

TEST(Edtf, YearsAreCountedAsAstronomersDo) {
  EXPECT_EQ(date("0000").first.first_year, 0);
  EXPECT_EQ(date("-0043-03-15").first.first_year, -43);
  EXPECT_EQ(date("-004X").first.first_year, -49);
  EXPECT_EQ(date("-004X").first.last_year, -40);
  EXPECT_EQ(date("-00XX").first.first_year, -99);
  EXPECT_EQ(date("-00XX").first.last_year, 0);
  EXPECT_EQ(date("Y-170000").first.first_year, -170'000);
  EXPECT_EQ(date("Y999999999").first.first_year, 999'999'999);
}

TEST(Edtf, IntervalsHaveEnds) {
  const Edtf months = date("1916-03/1916-06~");
  EXPECT_TRUE(months.interval);
  EXPECT_EQ(months.first.month, 3);
  EXPECT_EQ(months.last.month, 6);
  EXPECT_TRUE(months.last.about);
  EXPECT_EQ(date("1951/..").end, End::open);
  EXPECT_EQ(date("../1951").begin, End::open);
  EXPECT_EQ(date("1951/").end, End::unknown);
  EXPECT_EQ(date("/1951").begin, End::unknown);
  EXPECT_EQ(date("1951/1951").first, date("1951").first);
  EXPECT_TRUE(date("1951-05/1951").interval);
  EXPECT_TRUE(date("195X/196X").interval);
}

TEST(Edtf, DaysAreThoseOfTheirCalendar) {
  EXPECT_EQ(date("2000-02-29").first.day, 29);
  EXPECT_EQ(date("1500-02-29", julian).first.day, 29);
  EXPECT_EQ(date("0000-02-29").first.day, 29);
  EXPECT_EQ(wrong("1500-02-29"),
            "8: 1500-02 has 28 days in the Gregorian calendar; write calendar = \"julian\" beside it if the date is of "
            "the Julian calendar, else a day from 01 to 28");
  EXPECT_EQ(wrong("1951-02-29"),
            "8: 1951-02 has 28 days; write a day from 01 to 28, or \"1951-02\" if it is not known");
  EXPECT_EQ(wrong("1951-04-31", julian),
            "8: 1951-04 has 30 days; write a day from 01 to 30, or \"1951-04\" if it is not known");
  EXPECT_EQ(wrong("1951-05-00"),
            "8: 1951-05 has 31 days; write a day from 01 to 31, or \"1951-05\" if it is not known");
}

constexpr const char* any_form =
    "write a year as \"1951\", a month as \"1951-07\", a day as \"1951-07-03\", about 1951 as \"1951~\", from one to "
    "another as \"1951/1953\", and where nothing is known \"XXXX\"";

TEST(Edtf, MistakesSayWhereAndWhatToWrite) {
  EXPECT_EQ(wrong(""), std::string("0: the date is empty; ") + any_form);
  EXPECT_EQ(wrong("ca. 1951"), std::string("0: \"c\" is no sign of a date; ") + any_form);
  EXPECT_EQ(wrong("1951年"), std::string("4: \"年\" is no sign of a date; ") + any_form);
  EXPECT_EQ(wrong("1951 "), std::string("4: there is a space in the date; ") + any_form);
  EXPECT_EQ(wrong("51"), "0: the year has not four digits; write a year with four digits, as \"1951\" or \"0079\"");
  EXPECT_EQ(wrong("12000"),
            "0: the year has more than four digits; write Y before a year of more than four digits, as \"Y12000\"");
  EXPECT_EQ(wrong("3.5.1916"), std::string("1: \".\" is no sign of a date; ") + any_form);
  EXPECT_EQ(wrong("-0000"), "0: there is no year -0000; write 1 BC as \"0000\", 2 BC as \"-0001\"");
  EXPECT_EQ(wrong("Y1951"),
            "1: Y begins a year of more than four digits; write a year with four digits, as \"1951\" or \"0079\"");
  EXPECT_EQ(wrong("Y1000000000"), "1: the year has too many digits; write a year of 9 digits at most");
  EXPECT_EQ(wrong("1951-13"),
            "5: there is no month 13; write a month with two digits, as \"1951-07\", or a season as \"1951-21\" "
            "(spring), 22, 23 or 24 (winter)");
  EXPECT_EQ(wrong("1951-5"),
            "5: this is no month; write a month with two digits, as \"1951-07\", or a season as \"1951-21\" (spring), "
            "22, 23 or 24 (winter)");
  EXPECT_EQ(wrong("1951-05-3"), "8: this is no day; write a day with two digits, as \"1951-07-03\"");
  EXPECT_EQ(wrong("1951-05-03-01"), "11: there is more after the day; take out what follows it");
  EXPECT_EQ(wrong("1951-05-03T10:00"), "10: there is a time after the day; write the day alone, as \"1951-07-03\"");
  EXPECT_EQ(wrong("1951-21-03"), "8: there is more after the season; take out what follows it");
  EXPECT_EQ(wrong("1951-XX-03"),
            "8: the day is given and its month is not; write \"XX\" for the day, or the year alone");
  EXPECT_EQ(wrong("195x"),
            "3: the sign for an open digit is a capital X; leave digits open from the right, as \"195X\" or \"19XX\"; "
            "where nothing is known write \"XXXX\"");
  EXPECT_EQ(wrong("1XXX"),
            "1: three digits of the year are open; leave digits open from the right, as \"195X\" or \"19XX\"; where "
            "nothing is known write \"XXXX\"");
  EXPECT_EQ(wrong("195X-05"), "5: a year with open digits has a month or a day; take the month and the day out");
  EXPECT_EQ(wrong("XXXX~"), "0: nothing is known of the year, and something is said of it; write \"XXXX\" alone");
  EXPECT_EQ(wrong("1951~?"),
            "4: there are several signs after the date; write one: ~ for about, ? for uncertain, % for both");
  EXPECT_EQ(wrong("1951?-05"), "4: ? stands within the date; write ~, ? or % at the end of the date, for all of it");
}

TEST(Edtf, MistakesOfIntervals) {
  EXPECT_EQ(
      wrong("1951/1952/1953"),
      "9: an interval has two ends; write the first and the last, as \"1951-07/1951-09\"; a day is \"1951-07-03\"");
  EXPECT_EQ(wrong("../.."), "0: neither end of the interval is known; write \"XXXX\" where nothing is known");
  EXPECT_EQ(wrong("/"), "0: neither end of the interval is known; write \"XXXX\" where nothing is known");
  EXPECT_EQ(wrong("1953/1951"), "5: the interval ends before it begins; write \"1951/1953\" if the two were exchanged");
  EXPECT_EQ(wrong("1951-12/1951-11").substr(0, 43), "8: the interval ends before it begins; writ");
  EXPECT_EQ(wrong("1951/195").substr(0, 33), "5: the year has not four digits; ");
  EXPECT_EQ(wrong("XXXX/1951").substr(0, 46), "0: nothing is known of this end of the interva");
  EXPECT_EQ(wrong("1951..1953").substr(0, 27), "4: an open end has no /; wr");
}

TEST(Edtf, NothingElseIsOne) {
  for (const char* text :
       {"1951-",         "1951--05", "-",          "--1951",   "~",           "?",        "Y",       "Y-",   "Y0012000",
        "YXXXX",         "+1951",    "1951-05-",   "1951-XX-", "1951-X5",     "1951-1X",  "19X1",    "X951", "1951-25",
        "1951-41",       "1951/05",  "1951-05/06", ".",        "...",         "1951/.",   "/..",     "../",  "1951~/~",
        "1951-05-XX-XX", "-XXXX",    "1951%%",     "~1951",    "[1951,1952]", "1951-W05", "１９５１"})
    EXPECT_FALSE(parse_edtf(text, gregorian).has_value()) << text;
}

TEST(Edtf, HasAFirstAndALastDay) {
  const auto days = [](std::string_view text, Calendar calendar = gregorian) {
    const Edtf read = date(text, calendar);
    return std::pair(earliest_day(read), latest_day(read));
  };
  EXPECT_EQ(days("1951"), std::pair(std::optional(day(1951, 1, 1)), std::optional(day(1951, 12, 31))));
  EXPECT_EQ(days("1952-02~"), std::pair(std::optional(day(1952, 2, 1)), std::optional(day(1952, 2, 29))));
  EXPECT_EQ(days("195X"), std::pair(std::optional(day(1950, 1, 1)), std::optional(day(1959, 12, 31))));
  EXPECT_EQ(days("-004X"), std::pair(std::optional(day(-49, 1, 1)), std::optional(day(-40, 12, 31))));
  EXPECT_EQ(days("1951-21"), std::pair(std::optional(day(1951, 1, 1)), std::optional(day(1951, 12, 31))));
  EXPECT_EQ(days("1951-24"), std::pair(std::optional(day(1951, 1, 1)), std::optional(day(1952, 2, 29))));
  EXPECT_EQ(days("1916-03/1916-06"), std::pair(std::optional(day(1916, 3, 1)), std::optional(day(1916, 6, 30))));
  EXPECT_EQ(days("1951/.."), std::pair(std::optional(day(1951, 1, 1)), std::optional<std::int64_t>()));
  EXPECT_EQ(days("/1951"), std::pair(std::optional<std::int64_t>(), std::optional(day(1951, 12, 31))));
  EXPECT_EQ(days("XXXX"), std::pair(std::optional<std::int64_t>(), std::optional<std::int64_t>()));
  EXPECT_EQ(days("1917-10-25", julian), std::pair(std::optional(day(1917, 11, 7)), std::optional(day(1917, 11, 7))));
}

TEST(Edtf, KeysHoldWhatIsKnown) {
  EXPECT_EQ(sort_key(date("1951-05-03")), (CalendarDate{1951, 5, 3}));
  EXPECT_EQ(sort_key(date("1951-05~")), (CalendarDate{1951, 5, 0}));
  EXPECT_EQ(sort_key(date("1951-21")), (CalendarDate{1951, 0, 0}));
  EXPECT_EQ(sort_key(date("195X")), (CalendarDate{1950, 0, 0}));
  EXPECT_EQ(sort_key(date("-0043-03-15")), (CalendarDate{-43, 3, 15}));
  EXPECT_EQ(sort_key(date("../1951-05")), (CalendarDate{1951, 5, 0}));
  EXPECT_EQ(sort_key(date("XXXX")), (CalendarDate{0, 0, 0}));
}

TEST(Edtf, StandInTheOrderOfTime) {
  const std::vector<std::string> order = {"-0043",   "0079",       "19XX",       "195X",    "1951",
                                          "1951-02", "1951-21",    "1951-03-01", "1951-22", "1951-07",
                                          "1951-24", "1952-01-01", "XXXX"};
  for (std::size_t i = 1; i < order.size(); ++i) {
    EXPECT_TRUE(comes_before(date(order[i - 1]), date(order[i]))) << order[i];
    EXPECT_FALSE(comes_before(date(order[i]), date(order[i - 1]))) << order[i];
  }
  EXPECT_FALSE(comes_before(date("1951"), date("1951~")));
  EXPECT_FALSE(comes_before(date("1951~"), date("1951")));
}

/// Any date that there is, written down.
std::string any_date() {
  const std::string year = year_text(*rc::gen::weightedOneOf<int>(
      {{6, rc::gen::inRange(1, 2100)}, {3, rc::gen::inRange(-9999, 9999)}, {1, rc::gen::inRange(-999'999, 999'999)}}));
  const std::string sign = *rc::gen::element<std::string>("", "", "~", "?", "%");
  const bool plain = year.size() == 4;
  switch (*rc::gen::inRange(0, plain ? 7 : 1)) {
    case 1:
      return fmt::format("{}-{:02}{}", year, *rc::gen::inRange(1, 13), sign);
    case 2:
      return fmt::format("{}-{:02}-{:02}{}", year, *rc::gen::inRange(1, 13), *rc::gen::inRange(1, 29), sign);
    case 3:
      return fmt::format("{}-{}{}", year, *rc::gen::inRange(21, 25), sign);
    case 4:
      return year.substr(0, 3) + "X" + sign;
    case 5:
      return *rc::gen::element<std::string>("", "-") + year.substr(0, 2) + "XX" + sign;
    case 6:
      return fmt::format("{}-{:02}-XX{}", year, *rc::gen::inRange(1, 13), sign);
    default:
      return year + sign;
  }
}

std::string any_edtf() {
  switch (*rc::gen::inRange(0, 6)) {
    case 0:
      return any_date() + "/" + any_date();
    case 1:
      return any_date() + *rc::gen::element<std::string>("/", "/..");
    case 2:
      return *rc::gen::element<std::string>("/", "../") + any_date();
    default:
      return any_date();
  }
}

RC_GTEST_PROP(EdtfProperty, WhatIsPrintedIsReadAsTheSame, ()) {
  const Calendar calendar = *rc::gen::element(gregorian, julian);
  const auto read = parse_edtf(any_edtf(), calendar);
  RC_PRE(read.has_value());
  RC_ASSERT((parse_edtf(to_text(*read), calendar) == *read));
}

RC_GTEST_PROP(EdtfProperty, ADateIsReadUnlessItsEndsAreExchanged, ()) {
  RC_ASSERT(parse_edtf(any_date(), gregorian).has_value());
  const std::string text = any_edtf();
  const auto read = parse_edtf(text, gregorian);
  RC_ASSERT((read.has_value() || read.error().what == "the interval ends before it begins"));
}

RC_GTEST_PROP(EdtfProperty, TheFirstDayIsNotAfterTheLast, ()) {
  const auto read = parse_edtf(any_edtf(), gregorian);
  RC_PRE(read.has_value());
  const auto first = earliest_day(*read);
  const auto last = latest_day(*read);
  if (first && last) RC_ASSERT(*first <= *last);
  RC_ASSERT((first || last || is_undated(*read)));
}

RC_GTEST_PROP(EdtfProperty, AnyTextIsADateOrAMistakeWithinIt, ()) {
  const auto text = *rc::gen::container<std::string>(
      rc::gen::element('1', '9', '0', '2', '-', '/', '.', '~', '?', '%', 'X', 'Y', 'a'));
  const auto read = parse_edtf(text, gregorian);
  if (read) {
    RC_ASSERT((parse_edtf(to_text(*read), gregorian) == *read));
  } else {
    RC_ASSERT(read.error().at <= text.size());
    RC_ASSERT(!read.error().what.empty() && !read.error().mend.empty());
  }
}

}  // namespace
}  // namespace lectern::compiler
