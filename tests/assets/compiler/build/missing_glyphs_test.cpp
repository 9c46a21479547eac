// SPDX-License-Identifier: MIT
#include "assets/compiler/build/missing_glyphs.hpp"

#include <gtest/gtest.h>

namespace lectern::compiler {
namespace {

constexpr char unknown[] = "\U00018B00";  // four bytes, the Khitan script; no font of Debian 12 has it

Cell with_unknown() {
  Cell cell;
  cell.text = std::string("ab") + unknown + "cd";
  cell.spans = {{0, 2, SpanKind::passage, "p1", {}}, {6, 8, SpanKind::passage, "p2", {}}};
  cell.place = {"reading.ru.txt", 3, 1};
  return cell;
}

TEST(MissingGlyphs, ABoxStandsForWhatNoFontHas) {
  const InstalledFonts installed = InstalledFonts::open().value();
  PackFonts fonts = PackFonts::open(installed, {}).value();
  Report report;
  LackingLetters lacking;
  const Cell cell = with_boxes(with_unknown(), "ru", fonts, lacking);
  (void)with_boxes(with_unknown(), "ru", fonts, lacking);
  lacking.tell("the reading shows", report);
  EXPECT_EQ(cell.text, "ab\u25A1cd");
  EXPECT_EQ(cell.spans[0].end, 2U);
  EXPECT_EQ(cell.spans[1].start, 5U);
  EXPECT_EQ(cell.spans[1].end, 7U);
  ASSERT_EQ(report.findings().size(), 1U);
  EXPECT_EQ(report.findings()[0].severity, Severity::warning);
  EXPECT_EQ(report.findings()[0].place.line, 3U);
  EXPECT_EQ(report.findings()[0].what, "no installed font has U+18B00; the reading shows a box in its place");
}

TEST(MissingGlyphs, PrivateUseIsNoBoxButAnErrorLater) {
  const InstalledFonts installed = InstalledFonts::open().value();
  PackFonts fonts = PackFonts::open(installed, {}).value();
  Report report;
  LackingLetters lacking;
  Cell cell;
  cell.text = "\uE000";
  EXPECT_EQ(with_boxes(cell, "ru", fonts, lacking).text, cell.text);
  lacking.tell("the reading shows", report);
  EXPECT_TRUE(report.findings().empty());
}

TEST(MissingGlyphs, OtherTextsStayAsTheyAre) {
  const InstalledFonts installed = InstalledFonts::open().value();
  PackFonts fonts = PackFonts::open(installed, {}).value();
  Report report;
  LackingLetters lacking;
  Cell cell;
  cell.text = "№ 21405\nТоварищ";
  EXPECT_EQ(with_boxes(cell, "ru", fonts, lacking).text, cell.text);
  lacking.tell("the reading shows", report);
  EXPECT_TRUE(report.findings().empty());
}

}  // namespace
}  // namespace lectern::compiler
