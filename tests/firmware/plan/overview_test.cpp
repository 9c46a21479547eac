// SPDX-License-Identifier: MIT
#include "firmware/plan/overview.hpp"

#include <gtest/gtest.h>

#include "firmware/plan/areas.hpp"
#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using testing::small_metrics;
using testing::SmallWorld;
using testing::wall_metrics;

TEST(PlanOfTheOverview, OnAWideGlassCardsStandInARow) {
  SmallWorld small;
  const OverviewPlan plan = plan_overview(small.index(), 0, small.measure(wall_metrics()));
  EXPECT_FALSE(plan.list);
  ASSERT_EQ(plan.items.size(), 3U) << "two documents, and the museum's line between them";
  EXPECT_TRUE(plan.items[1].context);
  EXPECT_EQ(plan.of_document, (std::vector<std::size_t>{0, 2}));
  for (std::size_t i = 1; i < plan.items.size(); ++i) {
    EXPECT_GT(plan.items[i].rect.x, plan.items[i - 1].rect.right());
    EXPECT_EQ(plan.items[i].rect.y, plan.items[0].rect.y);
  }
  EXPECT_LE(plan.items[0].rect.bottom(), bar_rect(wall_metrics()).y);
}

TEST(PlanOfTheOverview, WithLargeTypeOrUprightTheyStandInAList) {
  SmallWorld small;
  Metrics large = wall_metrics();
  large.text_percent = 125;
  const Metrics upright = measure({1080, 1920}, Millimetres{268});
  for (const Metrics& metrics : {large, upright, small_metrics()}) {
    const OverviewPlan plan = plan_overview(small.index(), 0, small.measure(metrics));
    EXPECT_TRUE(plan.list);
    EXPECT_EQ(plan.axis(), Axis::down);
    for (std::size_t i = 1; i < plan.items.size(); ++i)
      EXPECT_GT(plan.items[i].rect.y, plan.items[i - 1].rect.bottom());
  }
}

TEST(PlanOfTheOverview, NearIsWhatIsInSightAndSoManyPixelsBeyond) {
  SmallWorld small;
  const OverviewPlan plan = plan_overview(small.index(), 0, small.measure(small_metrics()));
  const auto at_top = plan.near(0, 0);
  ASSERT_FALSE(at_top.empty());
  EXPECT_EQ(at_top.data(), plan.items.data());
  const int below_first = plan.items[0].rect.bottom();
  EXPECT_EQ(plan.near(below_first, 0).data(), &plan.items[1]);
  EXPECT_EQ(plan.near(below_first, 1).data(), &plan.items[0]);
}

TEST(PlanOfTheOverview, ACardHoldsWhatIsSaidOfItsDocument) {
  SmallWorld small;
  const CardLay lay = lay_card(small.index(), 1, 1, small.measure(wall_metrics()), {344, 120, 0}, true);
  std::vector<std::string_view> names;
  for (const PlacedText& part : lay.parts) names.push_back(part.name);
  EXPECT_EQ(names,
            (std::vector<std::string_view>{"day", "from", "to", "answers", "answers", "short-title", "line", "holds"}));
  EXPECT_FALSE(lay.arrow.empty());
  EXPECT_GT(lay.height, lay.parts.back().rect.bottom());
}

}  // namespace
}  // namespace lectern::app
