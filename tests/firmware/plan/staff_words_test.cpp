// SPDX-License-Identifier: MIT
#include "firmware/plan/staff_words.hpp"

#include <set>

#include "tests/firmware/plan/staff_page_world.hpp"

namespace lectern::app {
namespace {

using namespace std::chrono_literals;

class WordsOfTheStaffPage : public testing::StaffPageWorld {
 protected:
  [[nodiscard]] std::string said(const pack::fb::Text& text) const { return text.utf8()->str(); }
};

TEST(WordsOfOutcomes, EachHasASentenceOfItsOwn) {
  std::set<pack::StringId> words;
  for (int i = 1; i < staff::outcomes; ++i) {
    const auto outcome = static_cast<staff::Outcome>(i);
    const pack::StringId id = words_of(outcome);
    EXPECT_TRUE(words.insert(id).second) << i;
    std::string name(staff::name_of(outcome));
    std::replace(name.begin(), name.end(), '-', '_');
    EXPECT_EQ(pack::string_keys[static_cast<std::size_t>(id)], "outcome_" + name);
  }
}

TEST_F(WordsOfTheStaffPage, TimesAndSizesAreAsLargeAsPeopleSayThem) {
  const Glass on = glass();
  const StaffWords words(on);
  EXPECT_EQ(said(words.time(268h)), "11 d 4 h");
  EXPECT_EQ(said(words.time(220s)), "3 min 40 s");
  EXPECT_EQ(said(words.size(38'400'000)), "38 MB");
  EXPECT_EQ(said(words.size(9'960'000)), "10 MB");
  EXPECT_EQ(said(words.size(9'940'000)), "9.9 MB");
  EXPECT_EQ(said(words.size(300'000)), "0.3 MB");
  EXPECT_EQ(said(words.size(1)), "0.1 MB") << "what is there is not nothing";
  EXPECT_EQ(said(words.size(0)), "0 MB");
  EXPECT_EQ(said(words.size(1'949'000'000)), "1.9 GB");
  EXPECT_EQ(said(words.size(999'700'000)), "1.0 GB");
}

TEST_F(WordsOfTheStaffPage, WhatNoFontHoldsIsAQuestionMarkAndATitleGivesWayToTheId) {
  const Glass on = glass();
  const StaffWords words(on);
  EXPECT_EQ(said(words.plain("a\xf0\x9f\x8e\xba{b}")), "a??b?");
  staff::Found found = pack(staff::Where::stick, staff::Outcome::none);
  EXPECT_EQ(said(words.name(found)), "a.pack");
  found.id = "letters";
  EXPECT_EQ(said(words.name(found)), "letters");
  found.title = "Letters";
  EXPECT_EQ(said(words.name(found)), "Letters");
  found.title = "\xf0\x9f\x8e\xba";
  EXPECT_EQ(said(words.name(found)), "letters");
}

TEST_F(WordsOfTheStaffPage, TheOneOnShowAndTheProgramsOwnAreNotOffered) {
  staff::Report report;
  report.found = {pack(staff::Where::kept, staff::Outcome::none), pack(staff::Where::stick, staff::Outcome::none),
                  pack(staff::Where::built_in, staff::Outcome::none)};
  report.found[0].on_show = true;
  EXPECT_EQ(offers(report), (std::vector<std::size_t>{1}));
}

}  // namespace
}  // namespace lectern::app
