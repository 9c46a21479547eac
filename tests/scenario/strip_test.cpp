// SPDX-License-Identifier: MIT
// The strip of pages: where it goes, what stays, what it costs, and what stands in its place where it has no room.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/render/scan/tiled_pack.hpp"
#include "tests/scenario/played.hpp"

namespace lectern::app::testing {
namespace {

constexpr Size a4{2480, 3508};
const std::string open_third =
    opening("1951-01-16-spring-offensive") + "+0ms tap @next-document\n+0ms tap @next-document\n+0ms settle\n";
const std::string open_made = opening("made");

class StripOfPages : public Played {
 protected:
  PlayOptions many(std::size_t pages) {
    PlayOptions options;
    options.pack = out_ / fmt::format("{}.pack", pages);
    test::write_tiled_pack(options.pack, std::vector<test::TiledPage>(pages, {a4}));
    return options;
  }
  /// The pages in sight, in order.
  static std::vector<int> cells(const json& dump) {
    std::vector<int> pages;
    for (const json& one : dump["targets"])
      if (one["kind"] == "page") pages.push_back(std::stoi(one["id"].get<std::string>().substr(5)));
    std::reverse(pages.begin(), pages.end());
    return pages;
  }
};

TEST_F(StripOfPages, ATapGoesToThatPageAndZoomPaneAndLayerStay) {
  const std::string zoomed = open_third + "+0ms tap @tab:transcript.ru\n+0ms settle\n+0ms tap @zoom-in\n+0ms settle\n";
  const json end = after(zoomed + "+0ms dump before\n+0ms tap @page:3\n");
  const json before = dumped("before");
  EXPECT_EQ(cells(before), (std::vector<int>{1, 2, 3}));
  EXPECT_EQ(before["page"], 1);
  EXPECT_EQ(end["page"], 3);
  EXPECT_EQ(end["scan"]["scale"], before["scan"]["scale"]);
  EXPECT_EQ(end["scan"]["pane"], before["scan"]["pane"]);
  EXPECT_EQ(end["layers"], before["layers"]);
  EXPECT_EQ(target(end, "page:3")["label"], "Page 3");
}

TEST_F(StripOfPages, StandsOnAnUprightGlassAndAtEverySizeOfText) {
  PlayOptions upright;
  upright.glass = {1080, 1920};
  EXPECT_EQ(cells(after(open_third, upright)), (std::vector<int>{1, 2, 3}));
  std::string sizes = open_third;
  for (int i = 0; i < 3; ++i) sizes += fmt::format("+0ms tap @text-size\n+0ms settle\n+0ms dump size{}\n", i);
  after(sizes);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(cells(dumped(fmt::format("size{}", i))), (std::vector<int>{1, 2, 3})) << i;
}

TEST_F(StripOfPages, KeepsThePresentPageInSightBetweenItsNeighbours) {
  std::string script = open_made;
  for (int page = 2; page <= 14; ++page)
    script += fmt::format("+0ms tap @next-page\n+0ms settle\n+0ms dump at{}\n", page);
  after(script, many(30));
  for (int page = 2; page <= 14; ++page) {
    const json dump = dumped(fmt::format("at{}", page));
    EXPECT_EQ(dump["page"], page);
    for (int beside = page - 1; beside <= page + 1; ++beside)
      EXPECT_FALSE(target(dump, fmt::format("page:{}", beside)).is_null()) << beside << " at page " << page;
  }
  // Scrolled away, it comes back with the next turn.
  const json back = after(open_made + "+0ms drag 900,1020 400,1020 300\n+0ms settle\n+0ms tap @next-page\n", many(30));
  EXPECT_FALSE(target(back, "page:2").is_null());
}

TEST_F(StripOfPages, StripAndTextAreWhereTheyBelongAsSoonAsThePageIsTurned) {
  const json end = after(
      open_third + "+0ms tap @tab:transcript.ru\n+0ms settle\n+0ms dump before\n+0ms tap @page:3\n+40ms dump turned\n");
  const json turned = dumped("turned");
  EXPECT_NE(turned["text"], dumped("before")["text"]);
  EXPECT_EQ(turned["text"], end["text"]);
  EXPECT_EQ(turned["targets"], end["targets"]);
}

TEST_F(StripOfPages, AFingerScrollsItByWholePagesAndTurnsNone) {
  const json end = after(open_made + "+0ms dump before\n+0ms drag 900,1020 480,1020 400\n", many(30));
  const json before = dumped("before");
  EXPECT_EQ(end["page"], 1);
  EXPECT_EQ(cells(before).front(), 1);
  EXPECT_GT(cells(end).front(), 3);
  EXPECT_EQ(cells(end).size(), cells(before).size());
  EXPECT_EQ(target(end, fmt::format("page:{}", cells(end).front()))["rect"], target(before, "page:1")["rect"]);
  // What lies beyond comes into being when the finger brings it, and the page it is put on is turned to.
  EXPECT_EQ(after(open_made + "+0ms drag 900,1020 480,1020 400\n+0ms settle\n+0ms tap @page:12\n", many(30))["page"],
            12);
}

TEST_F(StripOfPages, KeysScrollItWithTheFocus) {
  std::string script = open_made;
  for (int i = 0; i < 40; ++i) script += fmt::format("+0ms key Right\n+0ms settle\n+0ms dump key{}\n", i);
  after(script, many(30));
  int reached = 0;
  for (int i = 0; i < 40; ++i) {
    const json dump = dumped(fmt::format("key{}", i));
    const std::string focus = focused(dump);
    ASSERT_NE(focus, "") << i;
    if (!focus.starts_with("page:")) continue;
    const int page = std::stoi(focus.substr(5));
    EXPECT_TRUE(page == reached + 1 || page == reached) << page << " after " << reached;
    reached = page;
  }
  EXPECT_GT(reached, 12);
}

TEST_F(StripOfPages, ThreeHundredPagesCostWhatThirtyDo) {
  const std::string script = open_made + "+0ms drag 900,1020 480,1020 400\n+0ms settle\n+0ms tap @page:12\n";
  const json few = after(script, many(30));
  const json hundreds = after(script, many(300));
  EXPECT_LE(cells(hundreds).size(), 12U);
  EXPECT_EQ(hundreds["targets"].size(), few["targets"].size());
  EXPECT_LE(hundreds["counters"]["tiles_decoded"].get<int>(), few["counters"]["tiles_decoded"].get<int>());
  EXPECT_LE(hundreds["counters"]["shapes"].get<int>(), few["counters"]["shapes"].get<int>() + 10);
}

TEST_F(StripOfPages, ADocumentOfOnePageHasNone) {
  const json end = after(
      open_third + "+0ms tap @next-document\n+0ms settle\n+0ms dump four\n+0ms tap @next-document\n+0ms settle\n");
  EXPECT_EQ(cells(dumped("four")).size(), 4U);
  EXPECT_EQ(end["pages"], 1);
  EXPECT_TRUE(cells(end).empty());
  EXPECT_TRUE(target(end, "next-page").is_null());
}

TEST_F(StripOfPages, GivesWayToANumberWhereThereIsNoRoom) {
  PlayOptions small;
  small.glass = {1280, 800};
  small.width = Millimetres{260};
  const json end = after(open_third + "+0ms tap @show-page\n+0ms settle\n+0ms tap @next-page\n", small);
  EXPECT_TRUE(cells(end).empty());
  std::vector<std::string> numbers;
  for (const json& text : end["text"])
    if (text["id"] == "page" || text["id"] == "pages") numbers.push_back(text["string"]);
  EXPECT_EQ(numbers, (std::vector<std::string>{"2", "3"}));
}

}  // namespace
}  // namespace lectern::app::testing
