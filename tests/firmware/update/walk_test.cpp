// SPDX-License-Identifier: MIT
// Walking a path, and a path that plays by itself.
#include "firmware/update/walk.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "firmware/plan/attract.hpp"
#include "firmware/plan/slip.hpp"
#include "firmware/update/update.hpp"
#include "tests/assets/pack/plain.hpp"
#include "tests/assets/pack/small_pack.hpp"
#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using namespace std::chrono_literals;
using testing::looking_over;
using testing::SmallWorld;
using testing::wall_metrics;

constexpr std::size_t steps = 2;  // of the small pack's path

SmallWorld with_path(bool plays, int words = 1) {
  return SmallWorld([=](test::plain::IndexT& index) {
    test::add_path(index);
    index.paths.front()->plays = plays;
    std::string said;
    for (int i = 0; i < words; ++i) said += "words ";
    for (auto& step : index.paths.front()->steps)
      for (auto& text : step->text) text = test::text(said);
  });
}

class Walking : public ::testing::Test {
 protected:
  [[nodiscard]] State after(const State& state, const Act& act) { return update(state, act, world_, Frame{}); }

  SmallWorld small_ = with_path(false);
  World world_ = small_.world();
  State start_ = looking_over(wall_metrics());
};

TEST_F(Walking, EachStepLightsItsPassageAndReadsTheLayerThatItNames) {
  State state = after(start_, WalkPath{0});
  EXPECT_EQ(state.screen, ScreenId::reader);
  EXPECT_EQ(state.reader.document, 0U);
  EXPECT_EQ(state.reader.highlighted, 1);
  state = after(state, WalkTo{1});
  EXPECT_EQ(state.reader.document, 1U);
  EXPECT_EQ(state.reader.highlighted, 1);
  EXPECT_EQ(state.reader.layer, 1U);
  state = after(state, WalkTo{steps});
  EXPECT_EQ(step_of(state, world_), nullptr);
  EXPECT_EQ(state.reader.document, 1U);
}

TEST_F(Walking, ThePanesEndAtTheSlip) {
  const State off = after(start_, OpenDocument{0});
  const State on = after(start_, WalkPath{0});
  const Slip slip = slip_of(Glass(on, world_));
  EXPECT_EQ(on.reader.view.pane().bottom() + slip.takes, off.reader.view.pane().bottom());
  EXPECT_EQ(on.walk->slip, slip.takes);
  // Off the path all of it comes back.
  EXPECT_EQ(after(on, LeavePath{}).reader.view.pane(), off.reader.view.pane());
  EXPECT_TRUE(slip_of(Glass(after(on, LeavePath{}), world_)).rect.empty());
}

TEST_F(Walking, IsTakenUpWhereItWasLeftHoweverItWasLeft) {
  const std::vector<Act> ways = {LeavePath{}, ShowOverview{}, ShowPeople{}};
  for (std::size_t step = 0; step < steps; ++step)
    for (const Act& way : ways) {
      const State left = after(after(after(start_, WalkPath{0}), WalkTo{step}), way);
      EXPECT_FALSE(left.walk->on);
      const State again = after(left, WalkPath{0});
      EXPECT_TRUE(again.walk->on);
      EXPECT_EQ(again.walk->step, step);
      EXPECT_EQ(again.reader.document, step);
    }
  // From its end it begins again.
  const State ended = after(after(after(start_, WalkPath{0}), WalkTo{steps}), ShowOverview{});
  EXPECT_EQ(after(ended, WalkPath{0}).walk->step, 0U);
}

TEST_F(Walking, EndsWithItsDocument) {
  const State on = after(start_, WalkPath{0});
  EXPECT_FALSE(after(on, OpenDocument{1}).walk->on);
  EXPECT_TRUE(after(on, PutOut{}).walk->on);
  EXPECT_TRUE(after(on, OpenAbout{}).walk->on);
}

TEST(WalkingWithManyWords, WordsAndDocumentTakeTurns) {
  SmallWorld small = with_path(false, 150);
  const World world = small.world();
  const auto after = [&](const State& state, const Act& act) { return update(state, act, world, Frame{}); };
  const State state = after(looking_over(measure({800, 480}, Millimetres{155})), WalkPath{0});
  ASSERT_TRUE(slip_of(Glass(state, world)).turns);
  EXPECT_TRUE(slip_of(Glass(state, world)).covers());
  const State folded = after(state, FoldSlip{true});
  EXPECT_FALSE(slip_of(Glass(folded, world)).covers());
  EXPECT_EQ(folded.reader.view.pane(), state.reader.view.pane());
  // The next step begins with its words.
  EXPECT_TRUE(slip_of(Glass(after(folded, WalkTo{1}), world)).covers());
}

/// Any visit with a path in it: what is walked always stands at a step that is there, and its document is the one read.
RC_GTEST_PROP(WalkingAtRandom, StandsAtAStepThatIsThere, ()) {
  SmallWorld small = with_path(false);
  const World world = small.world();
  State state = looking_over(wall_metrics());
  const std::vector<Act> acts = {WalkPath{0},     LeavePath{},     ShowOverview{},   ShowPeople{},
                                 OpenDocument{0}, OpenDocument{1}, SetLanguage{1},   NextTextSize{},
                                 Highlight{0},    PutOut{},        FoldSlip{true},   FoldSlip{false},
                                 OpenAbout{},     Close{},         ShowSideBySide{}, SwitchContrast{}};
  const auto moves = *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, acts.size() + 3));
  for (const std::size_t move : moves) {
    const Act act = move < acts.size() ? acts[move] : Act{WalkTo{move - acts.size()}};
    state = update(state, act, world, Frame{});
    if (!state.walk) continue;
    RC_ASSERT(state.walk->step <= steps);
    if (!state.walk->on) {
      RC_ASSERT(state.walk->slip == 0);
      continue;
    }
    RC_ASSERT(state.screen == ScreenId::reader);
    RC_ASSERT(state.reader.document == std::min(state.walk->step, steps - 1));
    RC_ASSERT(state.walk->slip == slip_of(Glass(state, world)).takes);
  }
}

class Playing : public ::testing::Test {
 protected:
  [[nodiscard]] State at(const State& state, Duration time) { return advance(state, Moment{time}, world_); }

  SmallWorld small_ = with_path(true);
  World world_ = small_.world();
};

TEST_F(Playing, BeginsWhenTheAttractScreenWasSeenAndEndsThere) {
  State state = initial(wall_metrics(), {0, true, false});
  const auto begins = next_change(state, world_, Moment{0s});
  ASSERT_TRUE(begins);
  state = at(state, begins->since_start - 1ms);
  EXPECT_EQ(state.screen, ScreenId::attract);
  std::vector<std::size_t> seen;
  for (int i = 0; i < 10; ++i) {
    const auto next = next_change(state, world_, state.now);
    ASSERT_TRUE(next);
    ASSERT_GT(*next, state.now);
    state = at(state, next->since_start);
    if (state.screen == ScreenId::attract) break;
    seen.push_back(state.walk->step);
    // Nobody is there, and nobody is asked.
    EXPECT_FALSE(state.asking);
  }
  EXPECT_EQ(seen, (std::vector<std::size_t>{0, 1, 2}));
  EXPECT_EQ(state.screen, ScreenId::attract);
  EXPECT_FALSE(state.walk);
}

TEST_F(Playing, BeginsWhenEverySentenceWasWritten) {
  SmallWorld small([](test::plain::IndexT& index) {
    test::add_path(index);
    index.paths.front()->plays = true;
    test::add_sentence(index, 0, 0, "We agree");
  });
  const World world = small.world();
  const Duration all = AttractTurns(small.index(), 0).whole();
  ASSERT_LT(all, 2min);
  for (const bool still : {false, true}) {
    const State state = initial(wall_metrics(), {0, still, false});
    EXPECT_EQ(advance(state, Moment{all - 1ms}, world).screen, ScreenId::attract);
    EXPECT_EQ(advance(state, Moment{all}, world).screen, ScreenId::reader);
    EXPECT_LE(*next_change(state, world, Moment{all - 1ms}), Moment{all});
  }
}

TEST_F(Playing, StopsAtAnyTouchWhichDoesNothingElse) {
  State state = at(initial(wall_metrics(), {0, true, false}), 10min);
  ASSERT_EQ(state.screen, ScreenId::reader);
  for (const Action& touch :
       {Action{Act{WalkTo{1}}}, Action{Grab{PaneId::page, {10, 10}}}, Action{Key{FocusStep::next}}}) {
    const State stopped = update(state, touch, world_, Frame{});
    EXPECT_FALSE(stopped.walk->plays_until);
    EXPECT_TRUE(stopped.walk->on);
    EXPECT_EQ(stopped.walk->step, 0U);
    EXPECT_EQ(fresh_of(stopped), Fresh::screen);
  }
}

TEST_F(Walking, NothingPlaysThatIsNotToPlay) {
  const State state = initial(wall_metrics(), {0, true, false});
  EXPECT_EQ(next_change(state, world_, Moment{0s}), std::nullopt);
  EXPECT_EQ(advance(state, Moment{1h}, world_).screen, ScreenId::attract);
}

}  // namespace
}  // namespace lectern::app
