// SPDX-License-Identifier: MIT
#include "assets/compiler/source/pages.hpp"

#include <gtest/gtest.h>

#include "assets/compiler/source/links/page_marks.hpp"
#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler {
namespace {

using test::dump;
using test::layer_of;
using Pictures = std::vector<std::optional<std::size_t>>;

SourceDocument scanned(std::size_t pages) {
  SourceDocument document;
  document.scans = {{"a.pdf", std::vector<ScanPage>(pages - 1, {0, 100, 200, 0})}, {"b.tif", {{0, 100, 200, 0}}}};
  return document;
}

SourceDocument with_text(const std::string& text, std::vector<std::string> labels = {}) {
  Report report;
  SourceDocument document;
  document.labels = std::move(labels);
  document.layers.push_back(layer_of("transcript.de.md", text, report));
  EXPECT_EQ(dump(report), "");
  return document;
}

/// What is found, and the pages that the marks then name.
std::string linked(SourceDocument document) {
  Report report;
  link_page_marks(document, report);
  std::string said = dump(report);
  for (const SourceBlock& block : document.layers[0].blocks)
    for (const Cell& cell : block.cells)
      for (const SourceSpan& span : cell.spans)
        if (span.kind == SpanKind::page) said += span.target + " ";
  return said;
}

TEST(Pages, FillThePlacesThatAreNotLost) {
  SourceDocument document = scanned(2);
  document.lost = {2};
  EXPECT_EQ(pages_of(document), 3U);
  EXPECT_EQ(pictures_of(document), (Pictures{0, std::nullopt, 1}));
  document.lost = {1, 4};
  EXPECT_EQ(pictures_of(document), (Pictures{std::nullopt, 0, 1, std::nullopt}));
}

TEST(Pages, OfWordsAloneAreThoseThatAreMarkedAndHaveNoPicture) {
  const SourceDocument document = with_text("<!-- page 1 -->\na\n\n<!-- page 2 -->\nb");
  EXPECT_FALSE(has_pictures(document));
  EXPECT_EQ(pictures_of(document), Pictures(2));
}

TEST(Pages, AreCalledByTheirLabelElseByTheirNumber) {
  SourceDocument document = scanned(3);
  EXPECT_EQ(page_named(document, "2"), 2U);
  EXPECT_EQ(name_of_page(document, 2), "2");
  document.labels = {"front board", "1", "2"};
  EXPECT_EQ(page_named(document, "2"), 3U);
  EXPECT_EQ(page_named(document, "front board"), 1U);
  EXPECT_EQ(page_named(document, "back"), 0U);
  EXPECT_EQ(page_named(document, "2r"), 0U);
  EXPECT_EQ(name_of_page(document, 2), "1");
  EXPECT_EQ(name_of_page(document, 4), "4");
}

TEST(Pages, AreTurnedAllOrByName) {
  SourceDocument document = scanned(3);
  document.lost = {2};
  document.labels = {"1r", "1v", "2r", "2v"};
  document.turns.all = 180;
  document.turns.pages = {{"2r", 90}, {"1v", 270}};
  turn_scans(document);
  EXPECT_EQ(document.scans[0].pages[0].turn, 180);
  EXPECT_EQ(document.scans[0].pages[0].width, 100U);
  EXPECT_EQ(document.scans[0].pages[1].turn, 90) << "the third page is the second picture";
  EXPECT_EQ(document.scans[0].pages[1].width, 200U);
  EXPECT_EQ(document.scans[1].pages[0].turn, 180);
}

TEST(Pages, HaveTheSizeOfAllOrTheirOwn) {
  SourceDocument document = scanned(3);
  EXPECT_FALSE(paper_of(document, 1));
  document.labels = {"1r", "1v", "2r"};
  document.papers.pages = {{"1v", {297, 210}}};
  EXPECT_FALSE(paper_of(document, 1));
  document.papers.all = PaperSize{210, 297};
  EXPECT_EQ(paper_of(document, 1)->width, 210);
  EXPECT_EQ(paper_of(document, 2)->width, 297);
  EXPECT_EQ(paper_of(document, 3)->height, 297);
}

TEST(PageMarks, NameLabelsOrNumbers) {
  EXPECT_EQ(linked(with_text("<!-- page 1r -->\na\n\n<!-- page 1v -->\nb", {"1r", "1v"})), "1 2 ");
  EXPECT_EQ(linked(with_text("<!-- page front board -->\na\n\n<!-- page 2 -->\nb", {"front board", "1r"})), "1 2 ");
  EXPECT_EQ(linked(with_text("a\n\n<!-- page 2 -->\nb")), "2 ");
}

TEST(PageMarks, ThatNameNoPageAreTold) {
  EXPECT_EQ(linked(with_text("<!-- page two -->\na")),
            "error 1:1: \"two\" is no page number; pages are counted from 1: <!-- page 2 -->; to call a page \"two\", "
            "write labels = [\"…\"] in document.toml, one for each page\n");
  EXPECT_NE(linked(with_text("<!-- page 0 -->\na")).find("\"0\" is no page number"), std::string::npos);
  EXPECT_EQ(linked(with_text("<!-- page lr -->\na", {"1r", "1v"})),
            "error 1:1: no page has the label \"lr\"; did you mean 1r?\n");
}

TEST(PageMarks, ThatMayBeALabelOrANumberAreToldOnce) {
  const std::string said =
      linked(with_text("<!-- page cover -->\na\n\n<!-- page 1 -->\nb\n\n<!-- page 2 -->\nc", {"cover", "1", "2"}));
  EXPECT_NE(said.find("warning 4:1: \"1\" is the label of page 2, and also the number of another page"),
            std::string::npos);
  EXPECT_EQ(said.find("warning", 1), std::string::npos);
  EXPECT_NE(said.find("\n1 2 3 "), std::string::npos);
}

}  // namespace
}  // namespace lectern::compiler
