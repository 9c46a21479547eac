// SPDX-License-Identifier: MIT
#include "assets/compiler/build/gists.hpp"

#include <gtest/gtest.h>
#include <string>

#include "tests/assets/compiler/build/exhibit.hpp"

namespace lectern::compiler {
namespace {

std::string of_so_many_words(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += "reading ";
  return text;
}

/// What is said of a gist beside a reading and a translation of so many words.
std::string said_of_gist(const std::string& gist, std::size_t reading, std::size_t translation,
                         const std::string& language = "en") {
  SourceDocument document = tests::document("a", "1951");
  document.layers = {
      tests::layer(LayerKind::translation, "de", {tests::paragraph(of_so_many_words(translation), "p1")}),
      tests::layer(LayerKind::reading, "ru", {tests::paragraph(of_so_many_words(reading), "p1")}),
      tests::layer(LayerKind::gist, language, {tests::paragraph(gist, "p1")})};
  Report report;
  check_gists(document, report);
  std::string said;
  for (const Finding& finding : report.findings()) said += finding.what + "; " + finding.mend + "\n";
  return said;
}

TEST(Gists, TakeNoLongerToReadThanTheirPassageInItsLongestText) {
  EXPECT_EQ(said_of_gist(of_so_many_words(12), 12, 10), "");
  EXPECT_EQ(said_of_gist(of_so_many_words(12), 10, 12), "");
  EXPECT_EQ(
      said_of_gist(of_so_many_words(13), 12, 10),
      "the gist of p1 takes longer to read than the passage: 13 words against 12; say it in 12 words at most; two "
      "characters of Chinese, Japanese or Korean count as one\n");
}

TEST(Gists, OfPassagesOfFewLettersMayBeLonger) {
  EXPECT_EQ(said_of_gist(of_so_many_words(30), 7, 7), "") << "of 56 letters";
  EXPECT_NE(said_of_gist(of_so_many_words(30), 8, 7), "") << "of 64";
}

TEST(Gists, AreMeasuredAsTheirLanguageIsRead) {
  std::string characters;
  for (int i = 0; i < 24; ++i) characters += "文";
  EXPECT_EQ(said_of_gist(characters, 12, 1, "zh"), "");
  EXPECT_NE(said_of_gist(characters + "文", 12, 1, "zh"), "");
}

}  // namespace
}  // namespace lectern::compiler
