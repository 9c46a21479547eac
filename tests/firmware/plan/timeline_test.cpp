// SPDX-License-Identifier: MIT
#include "firmware/plan/timeline.hpp"

#include <cstdlib>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/assets/pack/plain.hpp"
#include "tests/assets/pack/small_pack.hpp"
#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using testing::SmallWorld;
using testing::wall_metrics;

constexpr Rect room{52, 300, 1816, 0};

/// The small pack with documents on these days, all of one sender, and no line of the museum's.
class Days {
 public:
  explicit Days(const std::vector<std::int64_t>& days)
      : small_([&](test::plain::IndexT& index) { change(index, days); }) {}
  [[nodiscard]] Timeline line() { return plan_timeline(small_.index(), 0, small_.measure(wall_metrics()), room); }

 private:
  static void change(test::plain::IndexT& index, const std::vector<std::int64_t>& days) {
    index.context.clear();
    index.paths.clear();
    index.documents[0]->same_point.clear();
    index.documents[0]->answers.clear();
    const test::plain::DocumentT first = *index.documents[0];
    index.documents.clear();
    index.attract.clear();
    for (const std::int64_t day : days) {
      index.documents.push_back(std::make_unique<test::plain::DocumentT>(first));
      index.documents.back()->days = std::make_unique<test::plain::Days>(day, day);
    }
  }
  SmallWorld small_;
};

TEST(TimelineOfARow, HasALaneForEachOfTwoSendersAndATickForALineOfTheMuseums) {
  SmallWorld small(test::add_overview);
  const Timeline line = plan_timeline(small.index(), 0, small.measure(wall_metrics()), room);
  ASSERT_EQ(line.lanes.size(), 2U);
  EXPECT_LT(line.lanes[0], line.lanes[1]);
  ASSERT_EQ(line.of_documents.size(), 2U);
  EXPECT_EQ(line.of_documents[0].lane, 0U);
  EXPECT_EQ(line.of_documents[1].lane, 1U);
  ASSERT_EQ(line.ticks.size(), 1U);
  const int middle = (line.of_documents[0].x + line.of_documents[1].x) / 2;
  EXPECT_LE(std::abs(line.ticks[0].x - middle), 1) << "to scale: a day after one, a day before the other";
  EXPECT_TRUE(line.ticks[0].label.x <= line.ticks[0].x && line.ticks[0].x < line.ticks[0].label.right());
  ASSERT_EQ(line.names.size(), 3U) << "how many are shown here, and two names";
  EXPECT_EQ(line.names[1].name, "lane:1");
  ASSERT_TRUE(line.counted) << "a point before how many there are: not the dates beside it are counted";
  EXPECT_LT(line.counted->x, line.names[0].rect.x);
  EXPECT_TRUE(line.names[0].rect.y < line.counted->y && line.counted->y < line.names[0].rect.bottom());
  Timeline lower = line;
  move_down(lower, 7);
  EXPECT_EQ(lower.counted->y, line.counted->y + 7);
}

TEST(TimelineOfARow, OneOfThreeSendersOrOfNoneHasOneLane) {
  SmallWorld small([](test::plain::IndexT& index) {
    test::add_overview(index);
    index.documents[1]->sender = 65'535;
  });
  EXPECT_EQ(plan_timeline(small.index(), 0, small.measure(wall_metrics()), room).lanes.size(), 1U);
}

TEST(TimelineOfARow, IsNotThereForFewerThanTwoDays) {
  SmallWorld small;
  EXPECT_TRUE(plan_timeline(small.index(), 0, small.measure(wall_metrics()), room).rect.empty());
  EXPECT_TRUE(Days({100}).line().rect.empty());
  EXPECT_FALSE(Days({100, 100}).line().rect.empty()) << "two on one day stand on one place";
}

TEST(TimelineOfARow, IsBrokenWhereNothingIsShownForLong) {
  // 156 days, then a month as the telegrams have it.
  Days days({0, 156, 168, 185, 186});
  const Timeline line = days.line();
  ASSERT_EQ(line.pieces.size(), 2U);
  EXPECT_GT(line.pieces[0].to, line.of_documents[0].x);
  EXPECT_LT(line.pieces[1].from, line.of_documents[1].x);
  const double day = (line.of_documents[3].x - line.of_documents[1].x) / 29.0;
  EXPECT_NEAR(line.of_documents[2].x - line.of_documents[1].x, 12 * day, 2);
  EXPECT_LT(line.of_documents[1].x - line.of_documents[0].x, 5 * day) << "156 days take less than five";
  EXPECT_EQ(Days({0, 10, 21, 30, 42, 50}).line().pieces.size(), 1U);
}

TEST(TimelineOfARow, PointsThatWouldTouchAreOneStretch) {
  std::vector<std::int64_t> days;
  for (std::int64_t day = 0; day < 400; ++day) days.push_back(4 * day);
  const Timeline line = Days(days).line();
  EXPECT_EQ(line.stretches.size(), 1U);
  EXPECT_EQ(line.stretches[0].from, line.of_documents.front().x);
  EXPECT_EQ(line.stretches[0].to, line.of_documents.back().x);
  EXPECT_EQ(Days({0, 10, 20}).line().stretches.size(), 3U);
}

TEST(TimelineOfARow, ADayThatIsNotKnownIsToldFromOneThatIs) {
  SmallWorld small([](test::plain::IndexT& index) {
    test::add_overview(index);
    index.documents[1]->days = std::make_unique<test::plain::Days>(0, 30);
  });
  const Timeline line = plan_timeline(small.index(), 0, small.measure(wall_metrics()), room);
  ASSERT_EQ(line.stretches.size(), 2U);
  EXPECT_TRUE(line.stretches[0].exact);
  EXPECT_FALSE(line.stretches[1].exact);
}

/// Whether a leader's way down is crossed by another's way across.
bool crosses(const Leader& down, const Leader& across) {
  const int left = std::min(across.from.x, across.to);
  const int right = std::max(across.from.x, across.to);
  const bool from = left < down.from.x && down.from.x < right && down.level > across.level;
  const bool to = left < down.to && down.to < right && down.level < across.level;
  return from || to;
}

RC_GTEST_PROP(Leaders, NeverCross, ()) {
  std::vector<Leader> leaders;
  int from = 0;
  int to = 0;
  for (int i = *rc::gen::inRange(0, 12); i > 0; --i) {
    from += *rc::gen::inRange(1, 300);
    to += *rc::gen::inRange(1, 300);
    leaders.push_back({{true, from, 0}, to, 0});
  }
  choose_levels(leaders);
  for (std::size_t i = 0; i < leaders.size(); ++i)
    for (std::size_t k = 0; k < leaders.size(); ++k) RC_ASSERT(i == k || !crosses(leaders[i], leaders[k]));
}

RC_GTEST_PROP(TimelineOfARow, EveryPointStandsOnTheLineInOrderOfTime, ()) {
  std::vector<std::int64_t> days{0};
  for (int i = *rc::gen::inRange(1, 12); i > 0; --i) days.push_back(days.back() + *rc::gen::inRange(0, 2'000));
  const Timeline line = Days(days).line();
  int before = line.pieces.front().from;
  for (const TimePoint& point : line.of_documents) {
    RC_ASSERT(point.stands);
    RC_ASSERT(point.x >= before);
    before = point.x;
    bool on_a_piece = false;
    for (const TimePiece& piece : line.pieces)
      on_a_piece = on_a_piece || (piece.from <= point.x && point.x <= piece.to);
    RC_ASSERT(on_a_piece);
  }
  RC_ASSERT(before <= room.right());
}

}  // namespace
}  // namespace lectern::app
