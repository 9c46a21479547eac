// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "assets/compiler/source/links/aliases.hpp"
#include "tests/assets/compiler/check/made.hpp"

namespace lectern::compiler {
namespace {

std::string said(std::vector<std::pair<std::string, std::vector<std::string>>> people, const std::string& reading) {
  SourceExhibit exhibit;
  for (const auto& [id, aliases] : people)
    exhibit.people.push_back({id, {}, {{"ru", aliases}}, {}, {}, {"people.toml", 1, 1}});
  exhibit.documents.push_back(test::document_of({{"reading.ru.txt", reading}}));
  link_aliases(exhibit);
  Report report;
  check_people(exhibit, report);
  return test::dump(report);
}

TEST(CheckPeople, HintsAtFormsOneLetterAway) {
  EXPECT_EQ(said({{"filippov", {"Филиппову"}}}, "Филиппову, ФИЛИПОВУ\n\nФ и л и п о в у"),
            "hint 1:1: \"ФИЛИПОВУ\" is one letter away from \"Филиппову\" of filippov (2 times); if it is meant, add "
            "the form to [filippov.aliases] ru\n");
  EXPECT_NE(said({{"kim", {"Ким Ир Сен"}}}, "Ким Ир Сену").find("hint"), std::string::npos);
}

TEST(CheckPeople, HintsAtNothingInShortFormsAndTiedWords) {
  EXPECT_EQ(said({{"mao", {"Мао"}}}, "Мар"), "");
  EXPECT_EQ(said({{"a", {"Сталину"}}, {"b", {"Сталина"}}}, "Сталина Сталину"), "");
}

TEST(CheckPeople, RefusesOneFormOfTwoPeople) {
  EXPECT_EQ(said({{"a", {"Мао Цзе"}}, {"b", {"МАОЦЗЕ"}}}, "x"),
            "error 1:1: \"МАОЦЗЕ\" is an alias of a and of b; leave it with one of them; link the other by hand: "
            "[words](person:b)\n");
  EXPECT_EQ(said({{"a", {"Мао", "МАО", "М А О"}}}, "x"), "");
}

}  // namespace
}  // namespace lectern::compiler
