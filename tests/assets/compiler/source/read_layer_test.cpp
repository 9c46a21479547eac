// SPDX-License-Identifier: MIT
#include "assets/compiler/source/read_layer.hpp"

#include <gtest/gtest.h>
#include <memory>

#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler {
namespace {

SourceScan scan_of(const std::string& name, std::vector<std::vector<std::string>> pages) {
  ScanReading reading;
  reading.made_by = "Tesseract 5.3.0";
  reading.language = "fra";
  for (const auto& lines : pages) {
    PageReading& page = reading.pages.emplace_back();
    for (const std::string& line : lines) page.lines.push_back({{}, line, {}, line.front() == '+' ? 1U : 0U, {}});
  }
  SourceScan scan{"scans/" + name + ".jpg"};
  scan.reading = std::make_shared<ReadingBeside>(ReadingBeside{"scans/" + name + ".xml", std::move(reading)});
  return scan;
}

/// "[1] text | text", a line a paragraph.
std::string text_of(const SourceLayer& layer) {
  std::string said = layer.id + "\n";
  for (const SourceBlock& block : layer.blocks) {
    for (const SourceSpan& span : block.cells.at(0).spans)
      if (span.kind == SpanKind::page) said += "[" + span.target + "] ";
    said += block.cells.at(0).text + "\n";
  }
  return said;
}

TEST(ReadLayer, IsMadeOfTheReadingsOfAllScans) {
  SourceDocument document;
  document.original_language = "fr";
  document.scans = {scan_of("001", {{"Cher ami", "comment", "+va"}}), scan_of("002", {{"bien"}})};
  Report report;
  add_read_layer(document, report);
  name_read_layer(document);
  ASSERT_EQ(document.layers.size(), 1U);
  EXPECT_EQ(text_of(document.layers[0]), "reading.fr\n[1] Cher ami\ncomment\n+va\n[2] bien\n");
  EXPECT_EQ(document.layers[0].credit.by, "Tesseract 5.3.0, fra");
  ASSERT_EQ(report.findings().size(), 1U);
  EXPECT_EQ(report.findings()[0].what,
            "the machine reading reading.fr of this document is taken from 001.xml and 1 more (Tesseract 5.3.0, fra)");
}

TEST(ReadLayer, IsNumberedWhenPagesAreKnown) {
  SourceDocument document;
  document.original_language = "fr";
  document.scans = {SourceScan{"scans/000.pdf"}, scan_of("001", {{"un"}, {}, {"trois"}})};
  Report report;
  add_read_layer(document, report);
  document.scans[0].pages = std::vector<ScanPage>(4);
  document.scans[1].pages = std::vector<ScanPage>(3);
  document.lost = {1};
  number_read_pages(document);
  EXPECT_EQ(text_of(document.layers.at(0)), "reading.fr\n[6] un\n[7] [8] trois\n");
}

TEST(ReadLayer, IsNotMadeWhereThereIsAReading) {
  SourceDocument document;
  document.original_language = "fr";
  document.scans = {scan_of("001", {{"un"}})};
  Report report;
  document.layers.push_back(test::layer_of("reading.fr.txt", "un", report));
  add_read_layer(document, report);
  EXPECT_EQ(document.layers.size(), 1U);
}

TEST(ReadLayer, IsNotMadeOfWhatPeopleWrote) {
  SourceDocument document;
  document.original_language = "fr";
  document.has_machine_reading = false;
  document.scans = {scan_of("001", {{"un"}})};
  Report report;
  add_read_layer(document, report);
  EXPECT_TRUE(document.layers.empty());
  EXPECT_TRUE(report.findings().empty());
}

TEST(ReadLayer, LeavesOutWhatNoFontCanShowAndTellsIt) {
  SourceDocument document;
  document.original_language = "fr";
  document.scans = {scan_of("001", {{"u\uE012n"}})};
  Report report;
  add_read_layer(document, report);
  EXPECT_EQ(text_of(document.layers.at(0)), "reading.fr\n[1] un\n");
  EXPECT_EQ(report.findings().at(0).what,
            "1 character in the readings of the scans that no font shows, left out: U+E012 first");
}

}  // namespace
}  // namespace lectern::compiler
