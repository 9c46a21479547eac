// SPDX-License-Identifier: MIT
// Fonts that a pack cannot hold. Each is the box font with one thing changed.
#include "assets/compiler/prepare/font_check.hpp"

#include <gtest/gtest.h>
#include <string_view>

#include "assets/base/storage.hpp"
#include "assets/compiler/prepare/subset.hpp"

namespace lectern::compiler {
namespace {

constexpr std::size_t directory = 12;  // bytes before the list of tables
constexpr std::size_t entry = 16;      // of a table in it

Bytes box() {
  return read_file(LECTERN_SOURCE_DIR "/tests/render/text/fonts/box.ttf", 1 << 20).value();
}

// The font with a table called otherwise.
Bytes renamed(std::string_view from, std::string_view to) {
  Bytes font = box();
  for (std::size_t at = directory; at + entry <= font.size(); at += entry) {
    if (as_text(ByteView(font).subspan(at, 4)) != from) continue;
    for (std::size_t i = 0; i < 4; ++i) font[at + i] = static_cast<std::byte>(to[i]);
    return font;
  }
  ADD_FAILURE() << "the box font has no table " << from;
  return font;
}

std::string why_not(ByteView font, unsigned index = 0) {
  const auto checked = check_font(font, index);
  return checked ? "" : checked.error().what;
}

TEST(FontCheck, ASoundFontIsTaken) {
  EXPECT_EQ(why_not(box()), "");
}

TEST(FontCheck, WhatIsNoFontIsTold) {
  EXPECT_EQ(why_not({}), "is damaged, or no font");
  EXPECT_EQ(why_not(as_bytes(std::string_view("<html>not found</html>"))), "is damaged, or no font");
  const Bytes font = box();
  EXPECT_EQ(why_not(ByteView(font).first(800)), "is damaged: its table \"cmap\" is lacking");
}

TEST(FontCheck, ALackingTableIsNamed) {
  for (const std::string_view table : {"cmap", "head", "hhea", "hmtx", "maxp"})
    EXPECT_EQ(why_not(renamed(table, "none")), "is damaged: its table \"" + std::string(table) + "\" is lacking");
  EXPECT_EQ(why_not(renamed("glyf", "none")),
            "has no outlines: the tables \"glyf\" and \"loca\", or \"CFF \", are lacking");
}

// The font whose records of "cmap" are all of a platform.
Bytes of_platform(int platform) {
  Bytes font = box();
  const auto number = [&](std::size_t at, int bytes) {
    std::size_t value = 0;
    for (int i = 0; i < bytes; ++i)
      value = value << 8 | std::to_integer<std::size_t>(font[at + static_cast<std::size_t>(i)]);
    return value;
  };
  for (std::size_t at = directory; at + entry <= font.size(); at += entry) {
    if (as_text(ByteView(font).subspan(at, 4)) != "cmap") continue;
    const std::size_t table = number(at + 8, 4);
    for (std::size_t i = 0; i < number(table + 2, 2); ++i)
      font[table + 4 + 8 * i + 1] = static_cast<std::byte>(platform);
    return font;
  }
  ADD_FAILURE() << "the box font has no table cmap";
  return font;
}

TEST(FontCheck, CharactersOfAnotherEncodingAreTold) {
  EXPECT_EQ(why_not(of_platform(0)), "");
  EXPECT_EQ(why_not(of_platform(1)), "has no characters of Unicode: its table \"cmap\" is of another encoding");
}

TEST(FontCheck, FontsOfOtherKindsAreTold) {
  EXPECT_EQ(why_not(renamed("post", "fvar")), "is variable: install one file for each of its weights instead");
  EXPECT_EQ(why_not(renamed("post", "CFF2")), "is variable: install one file for each of its weights instead");
  for (const std::string_view table : {"COLR", "SVG ", "CBDT", "sbix"})
    EXPECT_EQ(why_not(renamed("post", table)), "is coloured, and text is set in one ink");
  EXPECT_EQ(why_not(renamed("glyf", "EBDT")), "has bitmaps of some sizes and no outlines");
  EXPECT_EQ(why_not(renamed("GSUB", "morx")), "chooses its glyphs by Apple's table \"morx\" and has no \"GSUB\"");
  EXPECT_EQ(why_not(renamed("GPOS", "kerx")), "places its glyphs by Apple's table \"kerx\" and has no \"GPOS\"");
}

TEST(FontCheck, AFaceThatACollectionHasNotIsTold) {
  EXPECT_EQ(why_not(box(), 1), "has 1 face, and no number 1");
  EXPECT_EQ(why_not(box(), 1U << 16), "is a cut of a variable font: install it as a file of its own");
}

TEST(FontCheck, NothingIsCutFromAFontThatIsRefused) {
  const auto cut = subset(renamed("post", "fvar"), 0, {U'a'});
  ASSERT_FALSE(cut.has_value());
  EXPECT_EQ(cut.error().what, "the font is variable: install one file for each of its weights instead");
}

// Each cut length of the font ends well: an error, or a font that has the letter.
TEST(FontCheck, ADamagedFontIsCutOrRefused) {
  const Bytes font = box();
  std::size_t refused = 0;
  for (std::size_t length = 0; length < font.size(); length += 7)
    if (!subset(ByteView(font).first(length), 0, {U'a'}, {{"a", "en", 0, false}}).has_value()) ++refused;
  EXPECT_GT(refused, font.size() / 7 / 2);
  EXPECT_TRUE(subset(font, 0, {U'a'}, {{"a", "en", 0, false}}).has_value());
}

}  // namespace
}  // namespace lectern::compiler
