// SPDX-License-Identifier: MIT
#include "assets/compiler/align/find_zones.hpp"

#include <gtest/gtest.h>
#include <memory>

#include "assets/compiler/source/links/pairs.hpp"
#include "tests/assets/compiler/align/reading_of.hpp"
#include "tests/assets/compiler/readings/read.hpp"
#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler {
namespace {

SourceExhibit exhibit_of(const std::string& transcript, const std::vector<PageReading>& pages) {
  Report report;
  SourceDocument document;
  document.original_language = "en";
  document.layers.push_back(test::layer_of("transcript.en.md", transcript, report));
  SourceScan scan{"scans/001.pdf"};
  ScanReading reading;
  reading.pages = pages;
  scan.pages = std::vector<ScanPage>(pages.size(), {0, 1000, 1000, 0, 0});
  scan.reading = std::make_shared<ReadingBeside>(ReadingBeside{"scans/001.xml", reading});
  document.scans.push_back(std::move(scan));
  pair_passages(document, report);
  SourceExhibit exhibit;
  exhibit.documents.push_back(std::move(document));
  return exhibit;
}

std::string found(SourceExhibit exhibit) {
  Report report;
  find_zones(exhibit, report);
  std::string said;
  const SourceDocument& document = exhibit.documents.front();
  for (std::size_t picture = 0; picture < document.found_zones.size(); ++picture)
    for (const FoundZone& zone : document.found_zones[picture])
      said += std::to_string(picture + 1) + " " + zone.passage + " " + test::box_words(zone.box) + "\n";
  for (const Finding& finding : report.findings()) said += "? " + finding.what + "\n";
  return said;
}

TEST(FindZones, OfPassagesByThePagesThatAreMarked) {
  EXPECT_EQ(
      found(exhibit_of("Dear Grete, I am well.\n\n<!-- page 2 -->\nThe food is good here.",
                       {test::reading_of({"Dear Grete l am well"}), test::reading_of({"The food", "is good here"})})),
      "1 p1 100,92 200x34\n2 p2 100,92 120x74\n? letters that were found in the readings of the scans: page 1 93 %, "
      "page 2 100 %\n");
}

TEST(FindZones, OfATextWithoutPageMarksOnWhicheverPageItStands) {
  EXPECT_EQ(
      found(exhibit_of("Dear Grete, I am well.\n\nThe food is good here.",
                       {test::reading_of({"Dear Grete I am well"}), test::reading_of({"The food", "is good here"})})),
      "1 p1 100,92 200x34\n2 p2 100,92 120x74\n? letters that were found in the readings of the scans: page 1 100 %, "
      "page 2 100 %\n");
}

TEST(FindZones, LightsNothingOnAPageThatSaysSomethingElse) {
  EXPECT_EQ(
      found(exhibit_of("Dear Grete, I am well and the food is good here.",
                       {test::reading_of({"Sphinx of black quartz"})})),
      "? of this text 0 % was found in the reading of page 1: no passage is lit there\n? letters that were found in "
      "the readings of the scans: page 1 0 %\n");
}

}  // namespace
}  // namespace lectern::compiler
