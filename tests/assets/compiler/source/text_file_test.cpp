// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/text_file.hpp"

#include <gtest/gtest.h>

#include "tests/assets/compiler/source/dump.hpp"
#include "tests/assets/compiler/source/filled_folder.hpp"

namespace lectern::compiler {
namespace {

std::string findings_of(std::string bytes) {
  Report report;
  (void)accept_text("a.txt", std::move(bytes), report);
  return test::dump(report);
}

TEST(TextFile, TellsEveryMalformedPlace) {
  EXPECT_EQ(
      findings_of("ж\xFF\nб\xD0 \xED\xA0\x80"),
      "error 1:2: these bytes are not UTF-8: FF; write the letter that is meant, and save the file as UTF-8\n"
      "error 2:2: these bytes are not UTF-8: D0; write the letter that is meant, and save the file as UTF-8\n"
      "error 2:4: these bytes are not UTF-8: ED A0 80; write the letter that is meant, and save the file as UTF-8\n");
}

TEST(TextFile, MalformedBytesSideBySideAreOnePlace) {
  EXPECT_EQ(
      findings_of("жжжжжжжжжж" + std::string(9, '\xFF') + "b\xFF"),
      "error 1:11: these bytes are not UTF-8: FF FF FF FF FF FF FF FF …; write the letter that is meant, and save "
      "the file as UTF-8\n"
      "error 1:21: these bytes are not UTF-8: FF; write the letter that is meant, and save the file as UTF-8\n");
}

TEST(TextFile, StopsTellingAfterFourHundredPlaces) {
  std::string bytes;
  for (int i = 0; i < 480; ++i) bytes += "ж\xFF ";
  Report report;
  EXPECT_FALSE(accept_text("a.txt", bytes, report));
  EXPECT_EQ(report.findings().size(), 401U);
  EXPECT_EQ(report.findings().back().what, "80 more places like these");
}

TEST(TextFile, RefusesWhatCannotBeShown) {
  const std::string mend =
      "; write the character that is meant, or take it out; most editors show a box for it, or nothing\n";
  EXPECT_EQ(findings_of(std::string("a\0b", 3)),
            "error 1:2: the character U+0000 is a control character and cannot be shown" + mend);
  EXPECT_EQ(findings_of("\xEF\xB7\x90"), "error 1:1: the character U+FDD0 is not a character of Unicode" + mend);
  EXPECT_EQ(findings_of("a\nж \u0378"), "error 2:3: the character U+0378 is not a character of Unicode" + mend);
  EXPECT_EQ(findings_of("a\nж \uE000"),
            "error 2:3: the character U+E000 is for private use and means nothing by itself" + mend);
  EXPECT_EQ(findings_of("a\tb\n"), "");
}

TEST(TextFile, DropsAByteOrderMarkWithAWarning) {
  Report report;
  EXPECT_EQ(accept_text("a.txt", "\xEF\xBB\xBFx", report), "x");
  EXPECT_EQ(test::dump(report), "warning 1:1: the file begins with a byte order mark; save it as UTF-8 without one\n");
}

TEST(TextFile, MakesLineEndsPlain) {
  Report report;
  EXPECT_EQ(accept_text("a.txt", "a\r\nb\rc\n\r\n", report), "a\nb\nc\n\n");
}

TEST(TextFile, TellsWhatCannotBeRead) {
  Report report;
  EXPECT_FALSE(read_text_file("/", "/nowhere/a.txt", report));
  EXPECT_EQ(report.count(Severity::error), 1U);
  const test::FilledFolder folder;
  folder.write("big.txt", std::string(max_text_file + 1, 'a'));
  EXPECT_FALSE(read_text_file(folder.path(), folder.path() / "big.txt", report));
  EXPECT_EQ(report.findings().back().mend, "divide the file");
}

TEST(LineIndex, CountsCodePoints) {
  const std::string text = "ab\nжб\n";
  const LineIndex lines(text);
  EXPECT_EQ(lines.place("a", text, 5).column, 2U);
  EXPECT_EQ(lines.place("a", text, 5).line, 2U);
  EXPECT_EQ(lines.place("a", text, text.size()).line, 3U);
}

}  // namespace
}  // namespace lectern::compiler
