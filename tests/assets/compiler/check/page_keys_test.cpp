// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "tests/assets/compiler/check/made.hpp"

namespace lectern::compiler {
namespace {

using test::document_of;
using test::said_of;

/// Two scans of a page each; every key stands in a line of its own.
SourceDocument two_pages() {
  SourceDocument document = document_of({{"transcript.ru.md", "<!-- passage p1 -->\na"}});
  document.passages = {"p1"};
  document.reset_pages = false;
  for (const char* name : {"1.jpg", "2.jpg"}) document.scans.push_back({name, {{0, 100, 200, 0}}});
  document.places = {{"lost", {"document.toml", 1, 1}},   {"labels", {"document.toml", 2, 1}},
                     {"turn", {"document.toml", 3, 1}},   {"turn.9", {"document.toml", 4, 1}},
                     {"turn.2", {"document.toml", 5, 1}}, {"passages.p9", {"document.toml", 6, 1}}};
  return document;
}

std::string said(const SourceDocument& document) {
  return said_of(check_page_keys, document);
}

TEST(PageKeys, ThatFitThePagesAreWell) {
  SourceDocument document = two_pages();
  document.lost = {2};
  document.labels = {"1r", "1v", "2r"};
  document.turns.pages = {{"2r", 90}, {"1", 270}};
  document.halves = {{"p1", Side::left}};
  EXPECT_EQ(said(document), "");
  EXPECT_EQ(said(two_pages()), "");
}

TEST(PageKeys, LoseNoPageThatThereIsNotAndNoneTwice) {
  SourceDocument document = two_pages();
  document.lost = {5};
  EXPECT_NE(said(document).find("error 1:1: lost names page 5, but with 1 lost page there are 3 pages in all"),
            std::string::npos);
  document.lost = {2, 2};
  EXPECT_NE(said(document).find("error 1:1: lost names page 2 twice"), std::string::npos);
  document.scans.clear();
  document.lost = {5};
  EXPECT_NE(said(document).find("but there are no scans at all"), std::string::npos);
}

TEST(PageKeys, GiveEachPageALabelOfItsOwn) {
  SourceDocument document = two_pages();
  document.labels = {"1r"};
  EXPECT_EQ(said(document),
            "error 2:1: labels has 1 label for 2 pages; write one for each page, in their order, also for those that "
            "are lost\n");
  document.labels = {"1r", "1r"};
  EXPECT_EQ(said(document), "error 2:1: pages 1 and 2 have one label, \"1r\"; give each page a label of its own\n");
  document.labels = {"1r", std::string(65, 'a')};
  EXPECT_NE(said(document).find("has 65 bytes; 64 are the most"), std::string::npos);
}

TEST(PageKeys, TurnPagesThatThereAre) {
  SourceDocument document = two_pages();
  document.turns.pages = {{"9", 90}};
  EXPECT_EQ(said(document), "error 4:1: turn: there is no page 9; its pages are 1 to 2, or as `labels` calls them\n");
  document.turns.pages = {{"2", 90}};
  document.lost = {2};
  EXPECT_EQ(said(document), "error 5:1: turn: of page 2 no picture is held; take it out\n");
  document = two_pages();
  document.scans.clear();
  document.turns.all = 90;
  EXPECT_EQ(said(document), "error 3:1: there are no scans to turn; take the key out\n");
}

TEST(PageKeys, HalveForPassagesThatThereAre) {
  SourceDocument document = two_pages();
  document.halves = {{"p9", Side::left}};
  EXPECT_EQ(said(document), "error 6:1: no text has the passage p9; did you mean p1?\n");
}

}  // namespace
}  // namespace lectern::compiler
