// SPDX-License-Identifier: MIT
#include "firmware/plan/slip.hpp"

#include <gtest/gtest.h>

#include "firmware/plan/areas.hpp"
#include "tests/assets/pack/plain.hpp"
#include "tests/assets/pack/small_pack.hpp"
#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using testing::reading;
using testing::SmallWorld;
using testing::wall_metrics;

/// On the path of the small pack, at a step or at its end.
State on_the_path(const Metrics& metrics, std::size_t step) {
  State state = reading(metrics);
  state.walk = Walk{};
  state.walk->step = step;
  state.walk->on = true;
  return state;
}

TEST(SlipOfAPath, StandsOverTheBarAsHighAsItsWords) {
  SmallWorld small(test::add_path);
  const World world = small.world();
  const State state = on_the_path(wall_metrics(), 0);
  const Slip slip = slip_of(Glass(state, world));
  EXPECT_EQ(slip.rect.bottom(), bar_rect(state.metrics).y);
  EXPECT_EQ(slip.rect.h, slip.takes);
  EXPECT_FALSE(slip.turns);
  EXPECT_EQ(slip.end(), 0);
  EXPECT_TRUE(slip_of(Glass(reading(wall_metrics()), world)).rect.empty());
}

TEST(SlipOfAPath, SaysWhichStepItIsAndWhatElseTheStepHas) {
  SmallWorld small(test::add_path);
  const World world = small.world();
  const auto names = [&](std::size_t step) {
    std::vector<std::string_view> found;
    const State state = on_the_path(wall_metrics(), step);
    for (const PlacedText& part : slip_of(Glass(state, world)).parts) found.push_back(part.name);
    return found;
  };
  EXPECT_EQ(names(0), (std::vector<std::string_view>{"path/byline", "path/text"}));
  EXPECT_EQ(names(1), (std::vector<std::string_view>{"path/number", "path/byline", "path/text", "path/note"}));
  EXPECT_EQ(names(2), (std::vector<std::string_view>{"path/number", "path/text"}));
}

TEST(SlipOfAPath, LeavesALineOfItselfWhereItIsFolded) {
  SmallWorld small([](test::plain::IndexT& index) {
    test::add_path(index);
    std::string words;
    for (int i = 0; i < 150; ++i) words += "words ";
    for (auto& text : index.paths.front()->steps[1]->text) text = test::text(words);
  });
  const World world = small.world();
  State state = on_the_path(measure({800, 480}, Millimetres{155}), 1);
  const Slip whole = slip_of(Glass(state, world));
  EXPECT_TRUE(whole.covers());
  EXPECT_EQ(whole.rect.y, 0);
  EXPECT_GT(whole.end(), 0);
  state.walk->folded = true;
  const Slip folded = slip_of(Glass(state, world));
  EXPECT_EQ(folded.takes, whole.takes);
  EXPECT_EQ(folded.rect.h, folded.takes);
  EXPECT_EQ(folded.parts.size(), 1U);
}

}  // namespace
}  // namespace lectern::app
