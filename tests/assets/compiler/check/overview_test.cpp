// SPDX-License-Identifier: MIT
// What is said of the question over the cards and of the museum's lines.
#include <gtest/gtest.h>

#include "tests/assets/compiler/check/made.hpp"

namespace lectern::compiler {
namespace {

std::string said(const SourceExhibit& exhibit) {
  Report report;
  check_overview(exhibit, report);
  return test::dump(report);
}

TEST(CheckOverview, AQuestionHasAHundredAndTwentyCharacters) {
  SourceExhibit exhibit;
  exhibit.places["hook.ru"] = {"exhibit.toml", 4, 1};
  exhibit.hook["en"] = std::string(120, 'a');
  EXPECT_EQ(said(exhibit), "");
  for (int i = 0; i < 500; ++i) exhibit.hook["ru"] += "ж";
  EXPECT_EQ(
      said(exhibit),
      "error 4:1: hook.ru has 500 characters, 380 too many: 120 are read at a glance; shorten it to one question; "
      "what is more belongs into the introduction\n");
}

TEST(CheckOverview, ALineOfContextSaysWhereItStands) {
  SourceExhibit exhibit;
  SourceContext line{"", {{"en", "A line"}}, {"exhibit.toml", 9, 1}};
  exhibit.context.push_back(line);
  EXPECT_EQ(said(exhibit),
            "error 9:1: the line of context does not say where it stands; write date = 1951-07-10 for its place on the "
            "line of time, or after = \"…\" with the document that it follows\n");
  exhibit.context[0].places["after"] = {"exhibit.toml", 10, 1};
  EXPECT_EQ(said(exhibit), "");
  exhibit.context[0].places = {{"date", {"exhibit.toml", 11, 1}}};
  exhibit.context[0].date = parse_edtf("1950-10", Calendar::gregorian).value();
  EXPECT_EQ(said(exhibit), "");
  exhibit.context[0].date = parse_edtf("1951/..", Calendar::gregorian).value();
  EXPECT_EQ(said(exhibit),
            "warning 11:1: context.date has an open end, and no place on the line of time; write a day, a month or a "
            "year; or take the date out and name the document that it follows\n");
}

}  // namespace
}  // namespace lectern::compiler
