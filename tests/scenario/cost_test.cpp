// SPDX-License-Identifier: MIT
// What things cost, by counting: an idle reader draws nothing, scrolling shapes and lays out nothing.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/scenario/player.hpp"

namespace lectern::app::testing {
namespace {

using nlohmann::json;

constexpr std::string_view open_reader =
    "1s tap @begin\n+0ms settle\n+0ms tap @document:1951-07-03-five-points\n+0ms settle\n";

class Cost : public ::testing::Test {
 protected:
  json dump_of(std::string_view name) { return json::parse(read_text(out_ / (std::string(name) + ".json"))); }
  void play(const std::string& rest, const PlayOptions& options = {}) {
    play_script(std::string(open_reader) + rest, out_, options);
  }
  std::filesystem::path out_ = fresh_folder(::testing::UnitTest::GetInstance()->current_test_info()->name());
};

TEST_F(Cost, AnIdleReaderDrawsNoFrame) {
  play("+0ms dump before\n+30s dump after\n");
  EXPECT_EQ(dump_of("before")["counters"], dump_of("after")["counters"]);
}

TEST_F(Cost, FiftyScrollFramesShapeAndLayOutNothing) {
  // The first drag brings every label of the scrolled reader into being; the second is counted.
  PlayOptions painted;
  painted.paint = true;
  play(
      "+0ms drag 1500,800 1500,600 200\n+0ms settle\n+0ms dump before\n+0ms drag 1500,900 1500,150 900\n+0ms dump "
      "after\n",
      painted);
  const json before = dump_of("before")["counters"];
  const json after = dump_of("after")["counters"];
  EXPECT_GE(after["frames"].get<int>() - before["frames"].get<int>(), 50);
  EXPECT_EQ(after["shapes"], before["shapes"]);
  EXPECT_EQ(after["layouts"], before["layouts"]);
  EXPECT_EQ(after["tiles_decoded"], before["tiles_decoded"]);
}

TEST_F(Cost, TheAttractScreenMakesTenFramesASecondAtMost) {
  play_script("0s dump before\n10s dump after\n", out_);
  const int frames =
      dump_of("after")["counters"]["frames"].get<int>() - dump_of("before")["counters"]["frames"].get<int>();
  EXPECT_GT(frames, 50);
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
    const std::size_t held = dump_of(name)["counters"]["pixel_bytes"].get<std::size_t>();
    EXPECT_GT(held, 0U) << name;
    EXPECT_LE(held, budget) << name;
  }
}

}  // namespace
}  // namespace lectern::app::testing
