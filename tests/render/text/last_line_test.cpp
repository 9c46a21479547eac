// SPDX-License-Identifier: MIT
#include "render/text/last_line.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <string>
#include <string_view>

namespace lectern::text {
namespace {

using pack::fb::BreakKind;

constexpr int letter_px = 10;

/// A text of letters that are ten pixels wide, with a place for a line's end behind every space; `|` is another.
struct Letters {
  std::vector<Measured> clusters;
  std::vector<Opportunity> places;

  explicit Letters(std::string_view text, BreakKind kind = BreakKind::allowed) {
    for (const char c : text) {
      const auto at = static_cast<std::uint32_t>(clusters.size());
      if (c == '|') {
        places.push_back({at, kind, {}});
        continue;
      }
      if (at > 0 && clusters.back().hangs && c != ' ') places.push_back({at, BreakKind::allowed, {}});
      clusters.push_back({F26Dot6::from_px(letter_px), c == ' '});
    }
  }
  /// How many letters and spaces each line holds when it is filled for its last line.
  [[nodiscard]] std::vector<std::uint32_t> lines(int width) const {
    const F26Dot6 given = F26Dot6::from_px(width);
    std::vector<std::uint32_t> ends;
    for (const Filled& line : fill(clusters, places, width_for_last_line(clusters, places, given).value_or(given)))
      ends.push_back(line.end);
    return ends;
  }
};

using Ends = std::vector<std::uint32_t>;

TEST(LastLine, AWordAloneGetsCompany) {
  EXPECT_EQ(Letters("aa bb cc dd").lines(80), (Ends{6, 11}));
  EXPECT_EQ(Letters("aa bb cc dd ee").lines(110), (Ends{9, 14}));
}

TEST(LastLine, IsAsWideAsItMayBe) {
  EXPECT_EQ(width_for_last_line(Letters("aa bb cc ff").clusters, Letters("aa bb cc ff").places, F26Dot6::from_px(80)),
            F26Dot6({80 * 64 - 1}));
}

TEST(LastLine, IsLeftWhereItHasCompany) {
  EXPECT_EQ(Letters("aa bb cc dd").lines(60), (Ends{6, 11}));
  EXPECT_FALSE(width_for_last_line(Letters("aa bb").clusters, Letters("aa bb").places, F26Dot6::from_px(90)));
}

TEST(LastLine, IsAloneWhereNothingElseHasAsManyLines) {
  EXPECT_EQ(Letters("aaaaaaaa bb").lines(80), (Ends{9, 11}));
  EXPECT_EQ(Letters("aa bbbbbbbb cc").lines(110), (Ends{12, 14}));
}

TEST(LastLine, OfALongTextFallsAsItMay) {
  EXPECT_EQ(Letters("aa bb aa bb aa bb aa bb cc").lines(50), (Ends{6, 12, 18, 24, 26}));
  EXPECT_EQ(Letters("aa bb aa bb aa bb cc").lines(50), (Ends{6, 12, 18, 20}));  // no narrower one has four lines
}

TEST(LastLine, OfCharactersWithoutSpacesHasMoreThanTwo) {
  const Letters text("a|b|c|d|e|f|g|h|i");
  EXPECT_EQ(text.lines(80), (Ends{6, 9}));
  EXPECT_EQ(text.lines(70), (Ends{6, 9}));
  EXPECT_EQ(text.lines(60), (Ends{6, 9}));
}

TEST(LastLine, AWordWithAHyphenIsOneWord) {
  EXPECT_TRUE(is_one_word(Letters("well-|known").clusters, Letters("well-|known").places, 0));
  EXPECT_TRUE(
      is_one_word(Letters("hy|phen", BreakKind::hyphen).clusters, Letters("hy|phen", BreakKind::hyphen).places, 0));
  EXPECT_TRUE(is_one_word(Letters("word  ").clusters, Letters("word  ").places, 0));
  EXPECT_FALSE(is_one_word(Letters("a b").clusters, Letters("a b").places, 0));
}

TEST(LastLine, ALineEndThatIsGivenStays) {
  const Letters text("aa bb |cc", BreakKind::mandatory);
  EXPECT_EQ(text.lines(200), (Ends{6, 8}));
}

RC_GTEST_PROP(LastLine, IsAloneOnlyWhereNoWidthGivesItCompany, ()) {
  std::string text;
  const int words = *rc::gen::inRange(1, 9);
  for (int i = 0; i < words; ++i)
    text += std::string(static_cast<std::size_t>(*rc::gen::inRange(1, 7)), 'a') + (i + 1 < words ? " " : "");
  const Letters letters(text);
  const int width = *rc::gen::inRange(2, 30) * letter_px;
  const auto filled = [&](int px) { return fill(letters.clusters, letters.places, F26Dot6::from_px(px)); };
  const auto alone = [&](const std::vector<Filled>& lines) {
    return lines.size() > 1 && is_one_word(letters.clusters, letters.places, lines[lines.size() - 2].end);
  };
  const auto whole = [&](const std::vector<Filled>& lines) {
    return std::all_of(lines.begin(), lines.end() - 1,
                       [&](const Filled& line) { return letters.clusters[line.end - 1].hangs; });
  };
  const std::vector<Filled> given = filled(width);
  RC_PRE(whole(given) && given.size() <= most_lines_of_short_text);
  const Ends found = letters.lines(width);
  RC_ASSERT(found.size() == given.size());
  bool possible = !alone(given);
  for (int px = letter_px; px < width; px += letter_px) {
    const std::vector<Filled> lines = filled(px);
    possible = possible || (lines.size() == given.size() && whole(lines) && !alone(lines));
  }
  const bool found_alone = found.size() > 1 && is_one_word(letters.clusters, letters.places, found[found.size() - 2]);
  RC_ASSERT(found_alone == (!possible && given.size() > 1));
}

}  // namespace
}  // namespace lectern::text
