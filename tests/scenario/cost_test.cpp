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
  play(
      "+0ms drag 1500,800 1500,600 200\n+0ms settle\n+0ms dump before\n+0ms drag 1500,900 1500,150 900\n+0ms dump "
      "after\n",
      {.paint = true});
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
  std::string rest;
  for (int i = 0; i < 6; ++i) rest += fmt::format("+0ms tap @zoom-in\n+0ms settle\n+0ms dump in{}\n", i);
  rest += "+0ms tap @fit\n+0ms settle\n+0ms tap @next-page\n+0ms settle\n+0ms dump next\n";
  play(rest.substr(0, rest.find("+0ms tap @zoom-in\n+0ms settle\n+0ms dump in3")) + "+0ms dump end\n",
       {.pixel_budget = 16U << 20, .paint = true});
  for (const char* name : {"in0", "in1", "in2", "end"})
    EXPECT_LE(dump_of(name)["counters"]["pixel_bytes"].get<std::size_t>(), 24U << 20) << name;
}

}  // namespace
}  // namespace lectern::app::testing
