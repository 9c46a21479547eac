// SPDX-License-Identifier: MIT
#include "assets/compiler/build/passage_pages.hpp"

#include <gtest/gtest.h>

#include "tests/assets/compiler/build/exhibit.hpp"

namespace lectern::compiler {
namespace {

using tests::layer;
using tests::paragraph;
using Pages = std::vector<std::uint16_t>;

/// A paragraph of a passage with a page mark before byte `at`.
SourceBlock marked(std::string text, std::string passage, std::size_t at, std::string page) {
  SourceBlock block = paragraph(std::move(text), std::move(passage));
  block.cells[0].spans.push_back({at, at, SpanKind::page, std::move(page), {}});
  return block;
}

SourceDocument document_of(std::vector<SourceLayer> layers) {
  SourceDocument document;
  document.passages = {"p1", "p2", "p3"};
  document.layers = std::move(layers);
  return document;
}

TEST(MarkedPages, APassageStandsOnThePageItIsReadOn) {
  const auto pages = marked_pages(
      document_of({layer(LayerKind::transcript, "ru",
                         {marked("one", "p1", 0, "1"), marked("two", "p2", 0, "2"), paragraph("three", "p3")})}),
      2);
  EXPECT_EQ(pages, (std::vector<Pages>{{0}, {1}, {1}}));
}

TEST(MarkedPages, APassageOverAPageEndStandsOnBoth) {
  const auto pages = marked_pages(
      document_of({layer(LayerKind::transcript, "ru",
                         {marked("one two", "p1", 4, "2"), paragraph("two", "p2"), marked("three", "p3", 5, "3")})}),
      3);
  EXPECT_EQ(pages, (std::vector<Pages>{{0, 1}, {1}, {1}})) << "a mark at the very end is the next passage's";
}

TEST(MarkedPages, TheTranscriptSpeaksBeforeTheTranslation) {
  const auto pages = marked_pages(
      document_of({layer(LayerKind::translation, "en", {marked("one", "p1", 0, "2"), paragraph("two", "p2")}),
                   layer(LayerKind::transcript, "ru", {marked("one", "p1", 0, "1")})}),
      2);
  EXPECT_EQ(pages, (std::vector<Pages>{{0}, {1}, {}}));
}

TEST(MarkedPages, WithoutMarksOnlyASinglePageIsCertain) {
  const auto layers = {layer(LayerKind::transcript, "ru", {paragraph("one", "p1")})};
  EXPECT_EQ(marked_pages(document_of(layers), 2), (std::vector<Pages>{{}, {}, {}}));
  EXPECT_EQ(marked_pages(document_of(layers), 1), (std::vector<Pages>{{0}, {}, {}}));
}

TEST(MarkedPages, NoPageBeyondTheLast) {
  const auto pages = marked_pages(document_of({layer(LayerKind::transcript, "ru", {marked("one", "p1", 0, "7")})}), 2);
  EXPECT_EQ(pages, (std::vector<Pages>{{}, {}, {}}));
}

}  // namespace
}  // namespace lectern::compiler
