// SPDX-License-Identifier: MIT
#include "render/text/fill.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <rapidcheck.h>

namespace lectern::text {
namespace {

using pack::fb::BreakKind;

constexpr F26Dot6 whole_px(int n) {
  return F26Dot6::from_px(n);
}

std::vector<Measured> letters(std::string_view text) {
  std::vector<Measured> clusters;
  for (const char c : text) clusters.push_back({whole_px(10), c == ' '});
  return clusters;
}

TEST(Fill, EndsAtTheLastOpportunityThatFits) {
  const auto clusters = letters("aa bb cc");
  const std::vector<Opportunity> places = {{3, BreakKind::allowed, {}}, {6, BreakKind::allowed, {}}};
  const Filled line = fill_line(clusters, places, 0, whole_px(75));
  EXPECT_EQ(line.end, 6U);
  EXPECT_EQ(line.width, whole_px(50));
}

TEST(Fill, SpacesHangBeyondTheWidth) {
  const auto clusters = letters("aaa   bb");
  const std::vector<Opportunity> places = {{6, BreakKind::allowed, {}}};
  const Filled line = fill_line(clusters, places, 0, whole_px(30));
  EXPECT_EQ(line.end, 6U);
  EXPECT_EQ(line.width, whole_px(30));
}

TEST(Fill, AWordThatDoesNotFitEndsAnywhere) {
  const auto clusters = letters("abcdefg");
  EXPECT_EQ(fill_line(clusters, {}, 0, whole_px(35)).end, 3U);
  EXPECT_EQ(fill_line(clusters, {}, 0, whole_px(5)).end, 1U);
}

TEST(Fill, AHyphenMustFitToo) {
  const auto clusters = letters("abcdef");
  const std::vector<Opportunity> places = {{2, BreakKind::hyphen, whole_px(5)}, {4, BreakKind::hyphen, whole_px(5)}};
  const Filled tight = fill_line(clusters, places, 0, whole_px(44));
  EXPECT_EQ(tight.end, 2U);
  EXPECT_TRUE(tight.hyphen);
  EXPECT_EQ(tight.width, whole_px(25));
  EXPECT_EQ(fill_line(clusters, places, 0, whole_px(45)).end, 4U);
}

TEST(Fill, NoMoreThanTwoHyphensFollowEachOther) {
  // Every third letter of a word may end a line of three and a half; so may the space between two words.
  const auto clusters = letters("aaabbbccc dddeeefffggg");
  std::vector<Opportunity> places;
  for (const std::uint32_t at : {3U, 6U}) places.push_back({at, BreakKind::hyphen, whole_px(5)});
  places.push_back({10, BreakKind::allowed, {}});
  for (const std::uint32_t at : {13U, 16U, 19U}) places.push_back({at, BreakKind::hyphen, whole_px(5)});
  const auto hyphens = [](const std::vector<Filled>& lines) {
    std::string said;
    for (const Filled& line : lines) said += line.hyphen ? '-' : ' ';
    return said;
  };
  // The last word has no other place: a hyphen is better than a word parted anywhere.
  EXPECT_EQ(hyphens(fill(clusters, places, whole_px(35))), "-- --- ");
  // The third line would end with a hyphen as well, and ends at a space before it.
  const auto words = letters("aaaa aaaaaa aaaaaa a aaaaaa");
  const std::vector<Opportunity> parts = {{5, BreakKind::allowed, {}},         {8, BreakKind::hyphen, whole_px(5)},
                                          {12, BreakKind::allowed, {}},        {15, BreakKind::hyphen, whole_px(5)},
                                          {19, BreakKind::allowed, {}},        {21, BreakKind::allowed, {}},
                                          {24, BreakKind::hyphen, whole_px(5)}};
  const auto lines = fill(words, parts, whole_px(95));
  EXPECT_EQ(hyphens(lines), "--  ");
  EXPECT_EQ(lines[2].end, 21U);
}

TEST(Fill, AMandatoryEndComesEarly) {
  const auto clusters = letters("aa bb");
  const std::vector<Opportunity> places = {{3, BreakKind::mandatory, {}}};
  EXPECT_EQ(fill_line(clusters, places, 0, whole_px(1000)).end, 3U);
  EXPECT_EQ(fill_line(clusters, places, 3, whole_px(1000)).end, 5U);
}

TEST(Fill, TakesNoMoreThanItIsAllowed) {
  const auto clusters = letters("aa bb cc");
  const std::vector<Opportunity> places = {{3, BreakKind::allowed, {}}, {6, BreakKind::allowed, {}}};
  EXPECT_EQ(fill_line(clusters, places, 0, whole_px(1000), 5).end, 3U);
  EXPECT_EQ(fill_line(clusters, places, 0, whole_px(1000), 2).end, 2U);
}

TEST(Fill, LinesCoverTheTextAndFit) {
  EXPECT_TRUE(rc::check([] {
    std::vector<Measured> clusters;
    std::vector<Opportunity> places;
    const auto count = *rc::gen::inRange<std::uint32_t>(0, 60);
    for (std::uint32_t i = 0; i < count; ++i) {
      clusters.push_back({{*rc::gen::inRange(0, 1500)}, *rc::gen::inRange(0, 4) == 0});
      const int kind = *rc::gen::inRange(0, 8);
      if (i > 0 && kind < 3) places.push_back({i, static_cast<BreakKind>(kind), {kind == 2 ? 300 : 0}});
    }
    const F26Dot6 width{*rc::gen::inRange(0, 8000)};
    std::uint32_t first = 0;
    for (const Filled& line : fill(clusters, places, width)) {
      RC_ASSERT(line.end > first && line.end <= count);
      const auto seen = std::count_if(clusters.begin() + first, clusters.begin() + line.end,
                                      [](const Measured& m) { return !m.hangs; });
      if (line.width > width) RC_ASSERT(seen <= 1);
      for (const Opportunity& place : places)
        if (place.kind == BreakKind::mandatory) RC_ASSERT(place.cluster <= first || place.cluster >= line.end);
      first = line.end;
    }
    RC_ASSERT(first == count);
  }));
}

}  // namespace
}  // namespace lectern::text
