// SPDX-License-Identifier: MIT
#include "assets/compiler/prepare/breaks.hpp"

#include <fstream>
#include <gtest/gtest.h>
#include <string>

#include "assets/compiler/prepare/hyphens.hpp"
#include "tests/assets/base/temporary_folder.hpp"

namespace lectern::compiler {
namespace {

using pack::fb::Break;
using pack::fb::BreakKind;

// The text with its breaks: | allowed, / mandatory, ~ hyphen.
std::string marked(std::string_view utf8, const std::vector<Break>& breaks) {
  std::string result;
  std::uint32_t from = 0;
  for (const Break& place : breaks) {
    result += utf8.substr(from, place.at() - from);
    result += place.kind() == BreakKind::allowed ? '|' : place.kind() == BreakKind::mandatory ? '/' : '~';
    from = place.at();
  }
  return result + std::string(utf8.substr(from));
}

std::string broken(std::string_view utf8, std::string_view language) {
  return marked(utf8, line_breaks(Decoded(utf8), language));
}

std::string hyphenated(std::string_view utf8, std::string_view language) {
  const Decoded text(utf8);
  std::vector<Break> breaks = line_breaks(text, language);
  Hyphens hyphens;
  hyphens.add(text, language, breaks);
  return marked(utf8, breaks);
}

TEST(Breaks, AfterSpacesAndLineEnds) {
  EXPECT_EQ(broken("To the\nwar", "en"), "To |the\n/war");
}

TEST(Breaks, ALineEndAtTheVeryEndIsNoBreak) {
  EXPECT_EQ(broken("a\n", "en"), "a\n");
}

TEST(Breaks, ChineseBetweenCharactersButNotBeforePunctuation) {
  EXPECT_EQ(broken("停火，五点", "zh"), "停|火，|五|点");
}

TEST(Breaks, NumbersStayWithWhatTheyCount) {
  EXPECT_EQ(broken("1951년에 16개 사단분", "ko"), "1951년에 |16개 |사단분");
  EXPECT_EQ(broken("1951年交付16个师", "zh"), "1951年|交|付|16个|师");
}

TEST(Breaks, KoreanBetweenWords) {
  EXPECT_EQ(broken("휴전을 위한 항목", "ko"), "휴전을 |위한 |항목");
}

TEST(Breaks, ThaiByItsDictionary) {
  EXPECT_EQ(broken("ภาษาไทย", "th"), "ภาษา|ไทย");
}

TEST(Breaks, ASoftHyphenShows) {
  EXPECT_EQ(broken("cease\u00ADfire", "en"), "cease\u00AD~fire");
}

TEST(Breaks, HyphensByPatterns) {
  EXPECT_EQ(hyphenated("representatives", "en"), "rep~re~sen~ta~tives");
  EXPECT_EQ(hyphenated("прекращение огня", "ru"), "пре~краще~ние |огня");
}

TEST(Breaks, HyphensOfEachLanguageWithPatterns) {
  EXPECT_EQ(hyphenated("Menschenrechte", "de"), "Men~schen~rechte");
  EXPECT_EQ(hyphenated("Menschenrechte", "de-1996"), "Men~schen~rechte");
  EXPECT_EQ(hyphenated("internationale", "fr"), "in~ter~na~tio~nale");
  EXPECT_EQ(hyphenated("sprawiedliwości", "pl"), "spra~wie~dli~wo~ści");
  EXPECT_EQ(hyphenated("szabadságának", "hu"), "sza~bad~sá~gá~nak");
  EXPECT_EQ(hyphenated("справедливості", "uk"), "справедли~вості");
}

TEST(Breaks, TwoLettersStandBeforeAHyphenAndThreeBehindWhateverPatternsAllow) {
  const test::TemporaryFolder folder;
  std::ofstream(folder / "hyph_en_US.dic") << "UTF-8\nLEFTHYPHENMIN 1\nRIGHTHYPHENMIN 1\na1\n";
  Hyphens hyphens(folder.path());
  const auto hyphenated = [&](std::string_view word) {
    std::vector<Break> breaks;
    hyphens.add(Decoded(word), "en-US", breaks);
    return marked(word, breaks);
  };
  EXPECT_EQ(hyphenated("aaaaaaa"), "aa~a~a~aaa");
  EXPECT_EQ(hyphenated("aaaaa"), "aa~aaa");
  EXPECT_EQ(hyphenated("aaaa"), "aaaa");
}

TEST(Breaks, PatternsAreThoseThatAProgramBringsElseDebians) {
  const test::TemporaryFolder folder;
  const std::filesystem::path program = folder / "libexec/lectern-pack";
  EXPECT_EQ(hyphen_folder(program), "/usr/share/hyphen");
  std::filesystem::create_directories(folder / "share/hyphen");
  EXPECT_EQ(hyphen_folder(program), folder / "share/hyphen");
}

TEST(Breaks, NoPatternsNoHyphens) {
  EXPECT_EQ(hyphenated("representatives", "la"), "representatives");
}

TEST(Breaks, ClustersHoldTheirMarks) {
  EXPECT_EQ(cluster_ends(Decoded("e\u0301a")), (std::vector<std::size_t>{2, 3}));
  EXPECT_EQ(cluster_ends(Decoded("👩‍🚀!")), (std::vector<std::size_t>{3, 4}));
}

TEST(Breaks, ReadingUnitsAreWordsOrHalfOfTheCharacters) {
  EXPECT_EQ(reading_units(Decoded("Five points for a ceasefire."), "en"), 5);
  EXPECT_EQ(reading_units(Decoded("3 июля 1951 г."), "ru"), 4);
  EXPECT_EQ(reading_units(Decoded("停火五点。"), "zh"), 2);
  EXPECT_EQ(reading_units(Decoded("휴전을 위한"), "ko"), 3);
  EXPECT_EQ(reading_units(Decoded(""), "en"), 0);
}

}  // namespace
}  // namespace lectern::compiler
