// SPDX-License-Identifier: MIT
#include "assets/compiler/align/unit_zones.hpp"

#include <gtest/gtest.h>

#include "tests/assets/compiler/align/reading_of.hpp"
#include "tests/assets/compiler/readings/read.hpp"

namespace lectern::compiler {
namespace {

/// "unit: x,y wxh" for a page whose words are owned as `owners` says.
std::string zones(const PageReading& page, const std::vector<std::uint32_t>& owners) {
  ReadTokens tokens;
  append_tokens(page, 0, tokens);
  std::string said;
  for (const UnitZone& zone : unit_zones(tokens, owners, page, 0))
    said += std::to_string(zone.unit) + ": " + test::box_words(zone.box) + "\n";
  return said;
}

TEST(UnitZones, AreTheLinesOfAUnitGrownByWhatLettersReach) {
  EXPECT_EQ(zones(test::reading_of({"aaaa bbbb", "cccc"}), {0, 0, 0}), "0: 100,92 90x74\n");
}

TEST(UnitZones, ReachNoFurtherThanHalfWayToAnother) {
  EXPECT_EQ(zones(test::reading_of({"aaaa", "bbbb"}), {0, 1}), "0: 100,92 40x34\n1: 100,132 40x34\n");
  PageReading page = test::reading_of({"aaaa", "bbbb"});
  page.lines[1] = test::line_of("bbbb", {100, 124});
  EXPECT_EQ(zones(page, {0, 1}), "0: 100,92 40x30\n1: 100,122 40x28\n");
}

TEST(UnitZones, OfALineThatTwoShareAreParted) {
  EXPECT_EQ(zones(test::reading_of({"aaaa bbbb", "cccc"}), {0, 1, 1}),
            "0: 100,92 40x34\n1: 150,92 40x34\n1: 100,132 40x34\n");
}

TEST(UnitZones, TakeAWordOfAFewLettersWithTheLineThatItBegins) {
  EXPECT_EQ(zones(test::reading_of({"aaaa", "il bbbbbbbbbb"}), {0, 0, 1}), "0: 100,92 40x34\n1: 100,132 130x34\n");
}

TEST(UnitZones, OfTwoColumnsAreTwo) {
  PageReading page = test::reading_of({"aaaa", "bbbb"});
  page.lines.push_back(test::line_of("cccc", {600, 100}));
  page.lines.push_back(test::line_of("dddd", {600, 140}));
  EXPECT_EQ(zones(page, {0, 0, 0, 0}), "0: 100,92 40x74\n0: 600,92 40x74\n");
}

TEST(UnitZones, CoverNoLineOfAnother) {
  EXPECT_EQ(zones(test::reading_of({"aaaa", "bbbb", "cccc"}), {0, 1, 0}),
            "0: 100,92 40x34\n1: 100,132 40x34\n0: 100,172 40x34\n");
}

}  // namespace
}  // namespace lectern::compiler
