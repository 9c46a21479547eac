// SPDX-License-Identifier: MIT
#include "firmware/plan/walk_bar.hpp"

#include <gtest/gtest.h>
#include <set>
#include <string>

#include "tests/assets/pack/small_pack.hpp"
#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using testing::reading;
using testing::small_metrics;
using testing::SmallWorld;
using testing::wall_metrics;

constexpr std::size_t steps = 2;

State at_step(Metrics metrics, std::size_t step, int percent = 100) {
  metrics.text_percent = percent;
  State state = reading(metrics);
  state.walk = Walk{};
  state.walk->step = step;
  state.walk->on = true;
  return state;
}

/// Of the bar and of its list.
std::set<std::string> ids_of(const ReaderBar& bar) {
  std::set<std::string> ids;
  for (const BarRow& row : bar.rows)
    for (const auto* side : {&row.left, &row.right})
      for (const Button& button : *side) ids.insert(button.id);
  for (const Button& button : bar.more) ids.insert(button.id);
  return ids;
}

TEST(BarOfAPath, LeavesTheWayOnInItsPlace) {
  SmallWorld small(test::add_path);
  const World world = small.world();
  const auto before_the_way_on = [&](std::size_t step) {
    const State state = at_step(wall_metrics(), step);
    const Glass glass(state, world);
    const ReaderBar bar = walk_bar_of(glass);
    int width = 0;
    for (const Button& button : bar.rows.back().left) {
      if (button.id == "path-next") break;
      width += button_width(glass, button);
    }
    return width;
  };
  EXPECT_EQ(before_the_way_on(0), before_the_way_on(1));
}

TEST(BarOfAPath, HasTheWaysOnAndOffAtEveryStepOfEveryGlass) {
  SmallWorld small(test::add_path);
  const World world = small.world();
  for (const Metrics& metrics : {wall_metrics(), measure({1080, 1920}, Millimetres{268}), small_metrics(),
                                 measure({800, 480}, Millimetres{155}), measure({720, 1280}, Millimetres{86})})
    for (const int percent : text_sizes)
      for (std::size_t step = 0; step <= steps; ++step) {
        const State state = at_step(metrics, step, percent);
        const Glass glass(state, world);
        const ReaderBar bar = walk_bar_of(glass);
        for (const BarRow& row : bar.rows) EXPECT_TRUE(fits(glass, row)) << metrics.glass.w << " " << percent;
        const std::set<std::string> ids = ids_of(bar);
        for (const char* id : {"overview", "path-alone", "contrast"}) EXPECT_TRUE(ids.contains(id)) << id;
        EXPECT_EQ(ids.contains("path-next"), step < steps);
        EXPECT_EQ(ids.contains("path-again"), step == steps);
        if (step > 0) {
          EXPECT_TRUE(ids.contains("path-back"));
        }
      }
}

TEST(BarOfAPath, IsTheReadersWhileThePathIsWalked) {
  SmallWorld small(test::add_path);
  const World world = small.world();
  State state = at_step(wall_metrics(), 0);
  EXPECT_TRUE(ids_of(reader_bar_of(Glass(state, world))).contains("path-next"));
  state.walk->on = false;
  EXPECT_FALSE(ids_of(reader_bar_of(Glass(state, world))).contains("path-next"));
}

}  // namespace
}  // namespace lectern::app
