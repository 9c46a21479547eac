// SPDX-License-Identifier: MIT
// Settings in the box font, where a letter is five pixels wide at ten pixels an em, so that every figure is arithmetic.
#include "render/text/set.hpp"

#include <gtest/gtest.h>

#include "tests/render/text/prepared.hpp"

namespace lectern::text {
namespace {

using pack::fb::BreakKind;
using tests::Prepared;
using tests::tag;
using tests::ten;

constexpr F26Dot6 px(int n) {
  return F26Dot6::from_px(n);
}
constexpr F26Dot6 half(int n) {
  return {n * 32};
}

class Set : public ::testing::Test {
 protected:
  Fonts fonts{&tests::load_box};
  Typesetter typesetter{fonts, {"en"}};
};

TEST_F(Set, AnEmptyTextHasNoLines) {
  const SetText set = typesetter.set(*Prepared(""), ten, px(100));
  EXPECT_TRUE(set.lines.empty());
  EXPECT_TRUE(set.complete);
}

TEST_F(Set, LinesEndAtSpacesThatHang) {
  const Prepared text("aa bb cc");
  const SetText set = typesetter.set(*text, ten, px(24));
  ASSERT_EQ(set.lines.size(), 2U);
  EXPECT_EQ(set.lines[0].end, 6U);
  EXPECT_EQ(set.lines[0].width, half(45));
  EXPECT_EQ(set.lines[1].width, px(10));
  EXPECT_EQ(set.glyphs.size(), 7U);  // the space that hangs is not drawn
}

TEST_F(Set, ASpaceThatBearsAMarkIsSeenAtALinesEnd) {
  const SetText set = typesetter.set(*Prepared("aa \u0301"), ten, px(24));
  EXPECT_GT(set.clusters.back().width, px(0));
  EXPECT_GT(set.lines[0].width, px(10));
}

TEST_F(Set, WhatIsNeverDrawnDoesNotHoldSpacesBack) {
  const SetText set = typesetter.set(*Prepared("aa \u00AD \u2060"), ten, px(100));
  EXPECT_EQ(set.lines[0].width, px(10));
}

TEST_F(Set, WhatIsJoinedIsOneCluster) {
  const Prepared text("abcd", {{4}}, {}, 0, {1, 3});
  const SetText set = typesetter.set(*text, ten, px(8));
  ASSERT_EQ(set.lines.size(), 2U);
  EXPECT_EQ(set.lines[0].end, 2U);
  EXPECT_EQ(set.clusters.size(), 2U);
  EXPECT_EQ(set.glyphs.size(), 4U);
}

TEST_F(Set, LettersOffTheLineAreSmallerAndDoNotMoveIt) {
  const std::vector<pack::fb::Mark> marks = {{1, 2, pack::fb::MarkKind::superscript},
                                             {2, 3, pack::fb::MarkKind::subscript}};
  const SetText set = typesetter.set(*Prepared("aaaa", {{1}, {2}, {3}, {4}}, {}, 0, {}, marks), ten, px(100));
  ASSERT_EQ(set.glyphs.size(), 4U);
  EXPECT_EQ(set.runs[1].size, F26Dot6{410});  // 0.64 em
  EXPECT_EQ(set.glyphs[1].y, F26Dot6{-218});  // 0.34 em up
  EXPECT_EQ(set.glyphs[2].y, F26Dot6{90});    // 0.14 em down
  EXPECT_EQ(set.glyphs[3].y, px(0));
  EXPECT_EQ(set.glyphs[2].x, px(5) + F26Dot6{205});
  EXPECT_EQ(set.runs[2].size, ten);
}

TEST_F(Set, SmallCapitalsAreSmallerWhereALetterIsDrawnAsAnother) {
  const std::vector<pack::fb::Mark> marks = {{0, 2, pack::fb::MarkKind::small_capitals}};
  const SetText set = typesetter.set(*Prepared("Mi", {{1}, {2}}, {}, 0, {}, marks, {{1U, U'M'}}), ten, px(100));
  const SetText capitals = typesetter.set(*Prepared("M"), ten, px(100));
  ASSERT_EQ(set.glyphs.size(), 2U);
  EXPECT_EQ(set.runs[0].size, ten);
  EXPECT_EQ(set.runs[1].size, F26Dot6{499});  // 0.78 em
  EXPECT_EQ(set.glyphs[1].id, capitals.glyphs[0].id);
}

TEST_F(Set, GlyphsStandSideBySide) {
  const SetText set = typesetter.set(*Prepared("aiM"), ten, px(100));
  ASSERT_EQ(set.glyphs.size(), 3U);
  EXPECT_EQ(set.glyphs[1].x, px(5));
  EXPECT_EQ(set.glyphs[2].x, half(15));
  EXPECT_EQ(set.lines[0].width, half(35));
}

TEST_F(Set, AlignmentMovesWhatIsNarrower) {
  const Prepared text("aa");
  EXPECT_EQ(typesetter.set(*text, ten, px(30), Alignment::centre).glyphs[0].x, px(10));
  EXPECT_EQ(typesetter.set(*text, ten, px(30), Alignment::end).glyphs[0].x, px(20));
}

TEST_F(Set, LineEndsThatAreToldStay) {
  const SetText set = typesetter.set(*Prepared("a\n\nb"), ten, px(100));
  ASSERT_EQ(set.lines.size(), 3U);
  EXPECT_EQ(set.lines[1].width, px(0));
  EXPECT_EQ(set.glyphs.size(), 2U);
}

TEST_F(Set, IsCutAfterSoManyLines) {
  const SetText set = typesetter.set(*Prepared("a\nb\nc"), ten, px(100), Alignment::start, 2);
  EXPECT_EQ(set.lines.size(), 2U);
  EXPECT_FALSE(set.complete);
}

TEST_F(Set, AHyphenIsDrawnWhereOneIsAllowed) {
  const Prepared text("abcd", {{4}}, {{2, BreakKind::hyphen}});
  const SetText set = typesetter.set(*text, ten, px(13));
  ASSERT_EQ(set.lines.size(), 2U);
  EXPECT_TRUE(set.lines[0].hyphen);
  EXPECT_EQ(set.lines[0].width, px(13));  // two letters and U+2010, 300 units
  ASSERT_EQ(set.glyphs.size(), 5U);
  EXPECT_EQ(set.glyphs[2].x, px(10));
}

TEST_F(Set, AHyphenThatDoesNotFitIsNoneAndTheWordEndsWhereItMust) {
  const SetText set = typesetter.set(*Prepared("abcd", {{4}}, {{2, BreakKind::hyphen}}), ten, px(12));
  EXPECT_FALSE(set.lines[0].hyphen);
  EXPECT_EQ(set.lines[0].end, 2U);
}

TEST_F(Set, WhatALineEndPartsIsShapedAgain) {
  const Prepared text("afib", {{4}}, {{2, BreakKind::allowed}});
  EXPECT_EQ(typesetter.width(*text, ten), px(18));  // the ligature is 800 units
  const SetText set = typesetter.set(*text, ten, px(12));
  ASSERT_EQ(set.lines.size(), 2U);
  EXPECT_EQ(set.lines[0].width, px(10));
  EXPECT_EQ(set.lines[1].width, half(15));
}

TEST_F(Set, ALineThatGrowsByShapingAgainEndsEarlier) {
  const Prepared text("aAVb", {{4}}, {{1, BreakKind::allowed}, {2, BreakKind::allowed}});
  // A stands 100 units closer to V than to nothing: "aA" seems to take 9 pixels and takes 10.
  const SetText set = typesetter.set(*text, ten, half(19));
  EXPECT_EQ(set.lines[0].end, 1U);
}

TEST_F(Set, AnotherEmSquareGivesTheSameUnits) {
  EXPECT_EQ(typesetter.width(*Prepared("aa", 1), ten), px(14));
}

TEST_F(Set, FontsChangeWithinALine) {
  const Prepared text("abc", {{1, 0}, {2, 1}, {3, 0}}, {});
  const SetText set = typesetter.set(*text, ten, px(100));
  ASSERT_EQ(set.runs.size(), 3U);
  EXPECT_EQ(set.runs[1].font, 1);
  EXPECT_EQ(set.glyphs[2].x, px(12));
}

TEST_F(Set, MarksHaveNoRoomOfTheirOwn) {
  const Prepared text("a\u0301b");
  const SetText set = typesetter.set(*text, ten, px(100));
  EXPECT_EQ(set.lines[0].width, px(10));
  ASSERT_EQ(set.clusters.size(), 2U);
  EXPECT_EQ(set.clusters[0].end, 3U);
  EXPECT_EQ(set.glyphs[1].x, px(2));  // the anchor of "a"
}

TEST_F(Set, HebrewRunsFromTheRight) {
  // "a" HE "b" in a paragraph from the left
  const Prepared text("a\u05D0\u05D1b", {{1}, {5, 0, tag("Hebr"), 1}, {6}}, {});
  const SetText set = typesetter.set(*text, ten, px(100));
  ASSERT_EQ(set.clusters.size(), 4U);
  EXPECT_EQ(set.clusters[1].x, px(11));
  EXPECT_EQ(set.clusters[2].x, px(5));
  EXPECT_EQ(set.clusters[3].x, px(17));
}

TEST_F(Set, ALigatureFromTheRightIsDrawnFromItsLastLetter) {
  // Shin and tav, of 800 units: the last letter is the one at the left.
  const SetText set = typesetter.set(*Prepared("\u05E9\u05EA", {{4, 0, tag("Hebr"), 1}}, {}), ten, px(100));
  ASSERT_EQ(set.clusters.size(), 2U);
  ASSERT_EQ(set.glyphs.size(), 1U);
  EXPECT_EQ(set.clusters[0].x, px(4));
  EXPECT_EQ(set.clusters[1].x, px(0));
  EXPECT_EQ(set.glyphs[0].x, px(0));
}

TEST_F(Set, AParagraphFromTheRightStartsAtTheRight) {
  const Prepared text("\u05D0\u05D1 \u05D2", {{7, 0, tag("Hebr"), 1}}, {{5, BreakKind::allowed}}, 1);
  const SetText set = typesetter.set(*text, ten, px(21));
  ASSERT_EQ(set.lines.size(), 1U);
  EXPECT_EQ(set.clusters[0].x, px(15));
  const SetText narrow = typesetter.set(*text, ten, px(14));
  ASSERT_EQ(narrow.lines.size(), 2U);
  EXPECT_EQ(narrow.lines[0].width, px(12));
  EXPECT_EQ(narrow.clusters[0].x, px(8));
}

TEST_F(Set, AHyphenFromTheRightStandsAtTheLeft) {
  const Prepared text("\u05D0\u05D1\u05D2", {{6, 0, tag("Hebr"), 1}}, {{4, BreakKind::hyphen}}, 1);
  const SetText set = typesetter.set(*text, ten, px(15));
  ASSERT_EQ(set.lines.size(), 2U);
  EXPECT_TRUE(set.lines[0].hyphen);
  EXPECT_EQ(set.glyphs[0].x, px(0));
  EXPECT_EQ(set.clusters[0].x, px(9));
}

TEST_F(Set, ArabicJoinsAndIsJoinedAnewWhereAWordIsCut) {
  // three beh: 500 + 300 + 300; cut after the first they are 600 and 500 + 300
  const Prepared text("\u0628\u0628\u0628", {{6, 0, tag("Arab"), 1}}, {{2, BreakKind::allowed}}, 1);
  EXPECT_EQ(typesetter.width(*text, ten), px(11));
  const SetText set = typesetter.set(*text, ten, px(8));
  ASSERT_EQ(set.lines.size(), 2U);
  EXPECT_EQ(set.lines[0].width, px(6));
  EXPECT_EQ(set.lines[1].width, px(8));
}

TEST_F(Set, ATabIsAnEmWideAndDrawsNothing) {
  const SetText set = typesetter.set(*Prepared("a\tb"), ten, px(100));
  EXPECT_EQ(set.lines[0].width, px(20));
  EXPECT_EQ(set.glyphs.size(), 2U);
}

TEST_F(Set, AFontThatFailsDrawsNothingAndIsNamed) {
  const Prepared text("ab", {{1, 0}, {2, 7}}, {});
  const SetText set = typesetter.set(*text, ten, px(100));
  EXPECT_EQ(set.glyphs.size(), 1U);
  EXPECT_EQ(set.clusters.size(), 2U);
  ASSERT_EQ(fonts.failures().size(), 1U);
  EXPECT_EQ(fonts.failures()[0].font, 7);
}

TEST_F(Set, ExtentsFollowTheLines) {
  const SetText set = typesetter.set(*Prepared("aa bb cc"), ten, px(24));
  const auto found = extents(set, 3, 8);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].line, 0U);
  EXPECT_EQ(found[0].from, half(25));
  EXPECT_EQ(found[0].to, half(45));
  EXPECT_EQ(found[1].line, 1U);
  EXPECT_EQ(found[1].to, px(10));
  EXPECT_TRUE(extents(set, 2, 2).empty());
}

TEST_F(Set, AnExtentMayPartALigature) {
  const SetText set = typesetter.set(*Prepared("fi"), ten, px(100));
  const auto found = extents(set, 0, 1);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].to, px(4));
}

TEST_F(Set, AnExtentInTwoDirectionsHasTwoStretches) {
  // from "a" into the middle of the Hebrew
  const SetText set = typesetter.set(*Prepared("a\u05D0\u05D1", {{1}, {5, 0, tag("Hebr"), 1}}, {}), ten, px(100));
  const auto found = extents(set, 0, 3);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].to, px(5));
  EXPECT_EQ(found[1].from, px(11));
}

TEST_F(Set, SettingTwiceShapesOnce) {
  const Prepared text("aa bb cc");
  (void)typesetter.set(*text, ten, px(24));
  const std::uint64_t shapes = typesetter.counters().shapes;
  EXPECT_EQ(shapes, 1U);
  (void)typesetter.set(*text, ten, px(24));
  (void)typesetter.set(*text, {1000}, px(40));
  (void)typesetter.width(*text, ten);
  EXPECT_EQ(typesetter.counters().shapes, shapes);
  EXPECT_EQ(typesetter.counters().layouts, 4U);
}

TEST_F(Set, KeepsNoMoreThanItsCeiling) {
  Typesetter small(fonts, {"en"}, {2000});
  for (char c = 'a'; c <= 'z'; ++c) (void)small.set(*Prepared(std::string(20, c)), ten, px(1000));
  EXPECT_EQ(small.counters().shapes, 26U);
  EXPECT_LE(small.counters().cached_bytes, 2000U);
}

}  // namespace
}  // namespace lectern::text
