// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "tests/assets/compiler/check/made.hpp"

namespace lectern::compiler {
namespace {

using test::document_of;
using test::said_of;

/// Two upright scans, of sheets of A4.
SourceDocument two_sheets() {
  SourceDocument document = document_of({{"transcript.ru.md", "<!-- passage p1 -->\na"}});
  document.passages = {"p1"};
  document.reset_pages = false;
  for (const char* name : {"1.jpg", "2.jpg"}) document.scans.push_back({name, {{0, 1240, 1754, 0}}});
  document.papers.all = PaperSize{210, 297};
  document.places = {{"paper_mm", {"document.toml", 1, 1}},
                     {"paper_mm.9", {"document.toml", 2, 1}},
                     {"paper_mm.2", {"document.toml", 3, 1}}};
  return document;
}

std::string told_of_paper(const SourceDocument& document) {
  return said_of(check_paper, document);
}

TEST(PaperSizes, OfTheShapeOfTheirPicturesAreWell) {
  SourceDocument document = two_sheets();
  EXPECT_EQ(told_of_paper(document), "");
  document.scans[1].pages[0].width = 1300;
  EXPECT_EQ(told_of_paper(document), "") << "a margin beside the sheet";
  document.scans[1].pages[0] = {0, 1754, 1240, 0};
  document.papers.pages = {{"2", {297, 210}}};
  EXPECT_EQ(told_of_paper(document), "");
  document.papers = {};
  document.scans.clear();
  EXPECT_EQ(told_of_paper(document), "");
}

TEST(PaperSizes, OfAnotherShapeAreToldOnce) {
  SourceDocument document = two_sheets();
  document.papers.all = PaperSize{297, 210};
  EXPECT_EQ(
      told_of_paper(document),
      "warning 1:1: paper_mm is 297 x 210 mm, but the picture of page 1 has another shape, 1240 x 1754 pixels, and "
      "of 1 more; width comes first: [210, 297]; pages that lie across have a line of their own\n");
  document.papers.all = PaperSize{100, 100};
  document.papers.pages = {{"1", {210, 297}}};
  EXPECT_EQ(told_of_paper(document),
            "warning 1:1: paper_mm is 100 x 100 mm, but the picture of page 2 has another shape, 1240 x 1754 pixels; "
            "measure what the picture shows from edge to edge, width first; or cut the picture to it\n");
}

TEST(PaperSizes, AreOfPagesThatThereAre) {
  SourceDocument document = two_sheets();
  document.papers.pages = {{"9", {210, 297}}};
  EXPECT_EQ(told_of_paper(document),
            "error 2:1: paper_mm: there is no page 9; its pages are 1 to 2, or as `labels` calls them\n");
  document.papers.pages = {{"2", {210, 297}}};
  document.lost = {2};
  EXPECT_EQ(told_of_paper(document), "error 3:1: paper_mm: of page 2 no picture is held; take it out\n");
}

TEST(PaperSizes, AreNoneOfPagesThatAreReset) {
  SourceDocument document = two_sheets();
  document.scans.clear();
  EXPECT_EQ(told_of_paper(document),
            "error 1:1: there are no scans whose paper could have a size; take paper_mm out\n");
  document.reset_pages = true;
  EXPECT_EQ(told_of_paper(document),
            "error 1:1: the pages are re-set, and have no paper of a size; take paper_mm out\n");
}

}  // namespace
}  // namespace lectern::compiler
