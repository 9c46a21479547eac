// SPDX-License-Identifier: MIT
// What stands at the reading line of the small pack, and when the page goes there; whole texts: tests/scenario.
#include "firmware/update/follow.hpp"

#include <gtest/gtest.h>

#include "firmware/plan/text_column.hpp"
#include "firmware/update/reader.hpp"
#include "tests/assets/pack/plain.hpp"
#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using namespace std::chrono_literals;
using testing::looking_over;
using testing::small_metrics;
using testing::SmallWorld;
using testing::wall_metrics;

/// The first document, on its second page while the text stands at its beginning.
State on_second_page(const World& world, const Metrics& metrics) {
  State state = looking_over(metrics);
  open_document(state, world, 0);
  put_page(state, world, 1);
  state.now = Moment{100s};
  return state;
}

TEST(FollowText, TheLineIsAtTheHeadOfTheBeginningAndAtTheFootOfTheEnd) {
  SmallWorld small;
  const World world = small.world();
  State state = looking_over(small_metrics());
  open_document(state, world, 0);
  state.reader.text.jump(0);  // on a small glass it opens at its first passage
  const auto passages = static_cast<std::int32_t>(world.document(state).passages()->size());
  EXPECT_EQ(detail::at_reading_line(state, world).passage, 0);
  EXPECT_EQ(detail::at_reading_line(state, world).passed, 0);
  std::int32_t before = 0;
  for (double at = 0; at <= text_ends(state, world).last; at += 20) {
    state.reader.text.jump(at);
    const auto line = detail::at_reading_line(state, world);
    EXPECT_GE(line.passage, before) << "reading goes on";
    before = line.passage;
  }
  state.reader.text.jump(text_ends(state, world).last);
  EXPECT_EQ(detail::at_reading_line(state, world).passage, passages - 1);
}

TEST(FollowText, ThePageTurnsToWhatIsRead) {
  SmallWorld small(testing::add_page);
  const World world = small.world();
  State state = on_second_page(world, wall_metrics());
  follow_text(state, world);
  EXPECT_EQ(state.reader.page, 0U);
}

TEST(FollowText, ThePageStaysForTenSecondsWhereItWasTaken) {
  SmallWorld small(testing::add_page);
  const World world = small.world();
  State state = on_second_page(world, wall_metrics());
  hold_page(state);
  state.now = Moment{109s};
  follow_text(state, world);
  EXPECT_EQ(state.reader.page, 1U);
  state.now = Moment{110s};
  follow_text(state, world);
  EXPECT_EQ(state.reader.page, 0U);
}

TEST(FollowText, ThePageStaysUnderAFinger) {
  SmallWorld small(testing::add_page);
  const World world = small.world();
  State state = on_second_page(world, wall_metrics());
  state.page_held = true;
  follow_text(state, world);
  EXPECT_EQ(state.reader.page, 1U);
}

TEST(FollowText, APageThatIsNotShownStays) {
  SmallWorld small(testing::add_page);
  const World world = small.world();
  State state = on_second_page(world, small_metrics());
  follow_text(state, world);
  EXPECT_EQ(state.reader.page, 1U);
}

}  // namespace
}  // namespace lectern::app
