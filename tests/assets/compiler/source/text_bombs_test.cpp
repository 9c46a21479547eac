// SPDX-License-Identifier: MIT
// Texts as large as they may be, all on one line and full of faults: each ends, and what is kept of it has an end.
#include <gtest/gtest.h>

#include "assets/compiler/source/texts/text_file.hpp"
#include "assets/compiler/source/texts/utf8.hpp"
#include "assets/compiler/source/toml/value.hpp"
#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler {
namespace {

std::string times(std::string_view words, std::size_t bytes) {
  std::string text;
  text.reserve(bytes);
  while (text.size() + words.size() <= bytes) text += words;
  return text;
}

/// Each fault counted its column from the line's beginning: 256 KiB of them took minutes.
TEST(TextBombs, FaultsOfOneLineEnd) {
  constexpr std::size_t bytes = std::size_t{1} << 20;
  for (const char* words : {"a<b>", "<!-- x -->", "< !-- page 2 -->", "[a](b)", "[a](person:x)"}) {
    Report report;
    (void)test::layer_of("translation.en.md", times(words, bytes), report);
    EXPECT_LE(report.findings().size(), most_findings_of_a_file) << words;
  }
}

TEST(TextBombs, MarksOfOneLineEnd) {
  constexpr std::size_t bytes = std::size_t{1} << 17;
  for (const char* words :
       {"<u>", "<u>a</s>", "<b>a", "~a~", "^a", "a ==b ", "a**b ", "a[^1]", "[a]{.y}", "[[a|b]]", "`a` ", "3*4"}) {
    Report report;
    (void)test::layer_of("translation.en.md", times(words, bytes), report);
    EXPECT_LE(report.findings().size(), most_findings_of_a_file) << words;
  }
}

TEST(TextBombs, ALineHasALimit) {
  const std::string longest(max_text_line, 'a');
  Report report;
  EXPECT_TRUE(accept_text("a.md", longest + "\n" + longest, report));
  EXPECT_EQ(test::dump(report), "");
  EXPECT_FALSE(accept_text("a.md", "a\n" + longest + "a\n", report));
  EXPECT_EQ(test::dump(report),
            "error 2:1: this line has 131073 bytes; 131072 are the most; break it, or divide it by a blank line\n");
  report = {};
  EXPECT_FALSE(accept_text("a.md", times("|a", max_text_file), report));
  EXPECT_EQ(report.findings().size(), 1U);
}

TEST(TextBombs, TomlThatIsNestedDeeplyIsOneError) {
  constexpr std::size_t bytes = std::size_t{1} << 20;
  for (const char* words : {"[", "{a=", "[[a", "[a.", "a."}) {
    Report report;
    EXPECT_FALSE(parse_toml("a.toml", "a=" + times(words, bytes), report)) << words;
    EXPECT_FALSE(parse_toml("a.toml", times(words, bytes), report)) << words;
    EXPECT_EQ(report.findings().size(), 2U) << words << test::dump(report);
  }
}

TEST(LineIndex, CountsOnLongLinesAsOnShortOnes) {
  std::string text;
  for (std::size_t i = 0; i < 3'000; ++i) text += i % 700 == 699 ? "\n" : i % 3 == 0 ? "ж" : i % 7 == 0 ? "\xFF" : "a";
  const LineIndex lines(text);
  std::size_t line = 1, column = 1;
  for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).size) {
    const Place place = lines.place("a", text, at);
    ASSERT_EQ(std::pair(place.line, place.column), std::pair(line, column)) << at;
    column = text[at] == '\n' ? 1 : column + 1;
    line += text[at] == '\n' ? 1 : 0;
  }
}

TEST(Report, KeepsSoManyFindingsOfAFileAndCountsTheRest) {
  Report report;
  for (std::size_t i = 0; i < most_findings_of_a_file * 10; ++i) report.error({"a"}, "x", "y");
  report.warning({"b"}, "x", "y");
  EXPECT_EQ(report.findings().size(), most_findings_of_a_file + 1);
  EXPECT_EQ(report.count(Severity::error), most_findings_of_a_file * 10);
  EXPECT_EQ(report.count(Severity::warning), 1U);
  EXPECT_EQ(report.not_kept(), most_findings_of_a_file * 9);
}

TEST(Report, KeepsSoManyFindingsOfAllFiles) {
  Report report;
  for (std::size_t i = 0; i < most_findings * 2; ++i) report.warning({std::to_string(i)}, "x", "y");
  EXPECT_EQ(report.findings().size(), most_findings);
  EXPECT_EQ(report.not_kept(), most_findings);
  EXPECT_FALSE(report.has_errors());
  report.error({"a"}, "x", "y");
  EXPECT_TRUE(report.has_errors()) << "an error that is not kept is one";
}

}  // namespace
}  // namespace lectern::compiler
