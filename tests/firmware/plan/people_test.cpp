// SPDX-License-Identifier: MIT
#include "firmware/plan/people.hpp"

#include <gtest/gtest.h>

#include "firmware/plan/areas.hpp"
#include "tests/assets/pack/plain.hpp"
#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using testing::small_metrics;
using testing::SmallWorld;
using testing::wall_metrics;

void add_people(test::plain::IndexT& index) {
  while (index.people.size() < 40)
    index.people.push_back(std::make_unique<test::plain::PersonT>(*index.people.front()));
}

TEST(PlanOfPeople, NamesStandInColumnsThatNeverOverlap) {
  SmallWorld small(add_people);
  const PeoplePlan plan = plan_people(small.index(), 0, small.measure(wall_metrics()));
  ASSERT_EQ(plan.names.size(), 40U);
  EXPECT_EQ(plan.names[1].y, plan.names[0].y) << "a wide glass has several columns";
  for (std::size_t i = 0; i < plan.names.size(); ++i)
    for (std::size_t k = i + 1; k < plan.names.size(); ++k)
      ASSERT_TRUE(intersection(plan.names[i], plan.names[k]).empty()) << i << " and " << k;
  EXPECT_GT(plan.names[0].y, plan.title.bottom());
}

TEST(PlanOfPeople, ScrollsAsFarAsTheLastNameIsSeen) {
  SmallWorld small(add_people);
  const PeoplePlan plan = plan_people(small.index(), 0, small.measure(small_metrics()));
  EXPECT_LT(plan.names[0].right(), small_metrics().glass.w);
  EXPECT_GT(plan.end, 0);
  EXPECT_GE(plan.pane.bottom(), plan.names.back().bottom() - plan.end);
  SmallWorld one;
  EXPECT_EQ(plan_people(one.index(), 0, one.measure(wall_metrics())).end, 0);
}

}  // namespace
}  // namespace lectern::app
