// SPDX-License-Identifier: MIT
// What things cost, by counting: an idle reader draws nothing, scrolling shapes and lays out nothing.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/scenario/played.hpp"

namespace lectern::app::testing {
namespace {

class Cost : public Played {
 protected:
  void play(const std::string& rest, const PlayOptions& options = {}) {
    play_script(opening("1951-07-03-five-points") + rest, out_, options);
  }
};

TEST_F(Cost, AnIdleReaderDrawsNoFrame) {
  // Once it has shown that page and text answer each other.
  play("+2s settle\n+0ms dump before\n+30s dump after\n");
  EXPECT_EQ(dumped("before")["counters"], dumped("after")["counters"]);
}

TEST_F(Cost, FiftyScrollFramesShapeAndLayOutNothing) {
  // The first drag brings every label of the scrolled reader into being; the second is counted.
  PlayOptions painted;
  painted.paint = true;
  play(
      "+0ms drag 1500,800 1500,600 200\n+0ms settle\n+0ms dump before\n+0ms drag 1500,900 1500,150 900\n+0ms dump "
      "after\n",
      painted);
  const json before = dumped("before")["counters"];
  const json after = dumped("after")["counters"];
  EXPECT_GE(after["frames"].get<int>() - before["frames"].get<int>(), 50);
  EXPECT_EQ(after["shapes"], before["shapes"]);
  EXPECT_EQ(after["layouts"], before["layouts"]);
  EXPECT_EQ(after["tiles_decoded"], before["tiles_decoded"]);
}

TEST_F(Cost, TheAttractScreenMakesTenFramesASecondAtMost) {
  play_script("0s dump before\n10s dump after\n", out_);
  const int frames =
      dumped("after")["counters"]["frames"].get<int>() - dumped("before")["counters"]["frames"].get<int>();
  EXPECT_GT(frames, 30);
  EXPECT_LE(frames, 100);
}

TEST_F(Cost, PixelsStayWithinTheirBudget) {
  constexpr std::size_t budget = 16U << 20;
  PlayOptions options;
  options.pixel_budget = budget;
  options.paint = true;
  std::string rest;
  for (int i = 0; i < 2; ++i)
    rest += fmt::format("+0ms tap @next-document\n+0ms settle\n+0ms tap @zoom-in\n+0ms settle\n+0ms dump at{}\n", i);
  play(rest, options);
  for (const char* name : {"at0", "at1"}) {
    const std::size_t held = dumped(name)["counters"]["pixel_bytes"].get<std::size_t>();
    EXPECT_GT(held, 0U) << name;
    EXPECT_LE(held, budget) << name;
  }
}

}  // namespace
}  // namespace lectern::app::testing
