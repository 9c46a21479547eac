// SPDX-License-Identifier: MIT
#include "firmware/update/movement.hpp"

#include <gtest/gtest.h>

#include "firmware/update/update.hpp"
#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using namespace std::chrono_literals;
using testing::looking_over;
using testing::reading;
using testing::SmallWorld;
using testing::target;
using testing::wall_metrics;

class Moving : public ::testing::Test {
 protected:
  explicit Moving(const std::function<void(pack::plain::IndexT&)>& change = testing::add_page)
      : small_(change), world_(small_.world()) {}
  [[nodiscard]] State after(State state, const Action& action, const Frame& frame = {}) {
    return update(std::move(state), action, world_, frame);
  }

  SmallWorld small_;
  World world_;
};

TEST_F(Moving, TheAttractScreenLiftsOff) {
  State state = initial(wall_metrics(), {});
  state.language = 1;
  const State begun = after(state, Act{Begin{0}});
  EXPECT_EQ(begun.movement.what, Moves::attract);
  EXPECT_EQ(begun.movement.language, 1U) << "as it was spoken";
}

TEST_F(Moving, APageGrowsOutOfItsCard) {
  const std::string id = "document:" + world_.index().documents()->Get(0)->id()->str();
  Frame frame;
  frame.targets = {target(id, TargetKind::card, {100, 500, 300, 200})};
  const State opened = after(looking_over(wall_metrics()), Act{OpenDocument{0}}, frame);
  EXPECT_EQ(opened.movement.what, Moves::page);
  EXPECT_EQ(opened.movement.from, (Rect{100, 500, 300, 200}));
  EXPECT_EQ(after(looking_over(wall_metrics()), Act{OpenDocument{0}}).movement.what, Moves::nothing)
      << "out of no card";
}

TEST_F(Moving, PagesSlideOnwardAndBack) {
  const State second = after(reading(wall_metrics()), Act{TurnTo{1}});
  EXPECT_EQ(second.movement.what, Moves::turning);
  EXPECT_EQ(second.movement.page, 0U);
  EXPECT_EQ(second.movement.way, 1);
  EXPECT_EQ(after(second, Act{TurnTo{0}}).movement.way, -1);
}

TEST_F(Moving, AnotherTextRises) {
  EXPECT_EQ(after(reading(wall_metrics()), Act{ShowLayer{1}}).movement.what, Moves::text);
  EXPECT_EQ(after(reading(wall_metrics()), Act{OpenDocument{1}}).movement.what, Moves::text);
}

TEST_F(Moving, ACardComesFromTheWordThatItExplains) {
  Frame frame;
  frame.targets = {target("word:a", TargetKind::person, {10, 20, 30, 40})};
  State state = reading(wall_metrics());
  state.pressed = "word:a";
  const State opened = after(state, Act{OpenPerson{0}}, frame);
  EXPECT_EQ(opened.movement.what, Moves::card);
  EXPECT_EQ(opened.movement.from, (Rect{10, 20, 30, 40}));
  EXPECT_EQ(after(opened, Act{Close{}}).movement.what, Moves::nothing);
}

TEST_F(Moving, EndsInItsTimeAndWithTheNextTouch) {
  State state = after(reading(wall_metrics()), Act{TurnTo{1}});
  EXPECT_TRUE(moving(state));
  EXPECT_EQ(after(state, Grab{PaneId::text, {}}).movement.what, Moves::nothing);
  const Moment began = state.now;
  state = advance(std::move(state), began + 239ms, world_);
  EXPECT_EQ(state.movement.what, Moves::turning);
  state = advance(std::move(state), began + 240ms, world_);
  EXPECT_EQ(state.movement.what, Moves::nothing);
}

TEST_F(Moving, NothingMovesWhereMotionIsToBeReduced) {
  State state = reading(wall_metrics());
  state.setting.reduced_motion = true;
  EXPECT_EQ(after(state, Act{TurnTo{1}}).movement.what, Moves::nothing);
}

}  // namespace
}  // namespace lectern::app
