// SPDX-License-Identifier: MIT
#include "firmware/plan/overview.hpp"

#include <functional>
#include <gtest/gtest.h>
#include <memory>
#include <string>

#include "firmware/plan/areas.hpp"
#include "tests/assets/pack/plain.hpp"
#include "tests/assets/pack/small_pack.hpp"
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

TEST(PlanOfTheOverview, AQuestionStandsLargeWithTheIntroductionAndTheWayInBesideIt) {
  SmallWorld small([](test::plain::IndexT& index) {
    test::add_overview(index);
    test::add_path(index);
  });
  const OverviewPlan plan = plan_overview(small.index(), 0, small.measure(wall_metrics()));
  EXPECT_FALSE(plan.list);
  EXPECT_GT(plan.hook_type.size, interface_type.size);
  EXPECT_GE(plan.hook.y, plan.title.bottom());
  EXPECT_LE(plan.hook.w, plan.head.w / 3);
  EXPECT_GT(plan.introduction.x, plan.hook.right());
  EXPECT_GT(plan.provenance.y, plan.introduction.bottom());
  ASSERT_EQ(plan.paths.size(), 1U);
  EXPECT_GT(plan.paths[0].rect.x, plan.introduction.right());
  EXPECT_GT(plan.time.rect.y, plan.head.bottom());
  EXPECT_GT(plan.pane.y, plan.time.rect.bottom());
  EXPECT_EQ(plan.items.size(), 2U) << "the museum's line is a tick on the line of time";
}

TEST(PlanOfTheOverview, InAListTheMuseumsLinesStandBetweenTheCards) {
  SmallWorld small(test::add_overview);
  const OverviewPlan plan = plan_overview(small.index(), 0, small.measure(measure({1080, 1920}, Millimetres{268})));
  ASSERT_EQ(plan.items.size(), 3U);
  EXPECT_TRUE(plan.items[1].context);
  EXPECT_EQ(plan.in_time, 3U);
  EXPECT_TRUE(plan.time.rect.empty());
}

TEST(PlanOfTheOverview, ALineFromBeforeTheFirstCardNeverPutsItOutOfSight) {
  SmallWorld small([](test::plain::IndexT& index) {
    test::add_overview(index);
    index.context[0]->before = true;
  });
  const OverviewPlan high = plan_overview(small.index(), 0, small.measure(measure({1080, 1920}, Millimetres{268})));
  EXPECT_TRUE(high.items[0].context);
  EXPECT_EQ(high.of_document, (std::vector<std::size_t>{1, 2}));
  const OverviewPlan low = plan_overview(small.index(), 0, small.measure(small_metrics()));
  EXPECT_TRUE(low.items[2].context);
  EXPECT_EQ(low.in_time, 2U);
  EXPECT_GT(low.introduction.y, low.items[2].rect.bottom()) << "of a small glass the introduction ends the list";
}

/// A question, and so many places.
std::function<void(test::plain::IndexT&)> asking_with_places(std::size_t count) {
  return [count](test::plain::IndexT& index) {
    test::add_overview(index);
    test::add_map(index);
    while (index.people.size() < count + 1) {
      index.people.push_back(std::make_unique<test::plain::PersonT>(*index.people[0]));
      index.people.back()->id = "place-" + std::to_string(index.people.size());
    }
    for (std::size_t i = 0; i < index.people.size(); ++i)
      if (i != 1)
        index.people[i]->place = std::make_unique<test::plain::MapPlace>(static_cast<std::uint16_t>(3 * i), 9);
  };
}

TEST(PlanOfTheOverview, AMapNeedsAQuestionAndThreePlaces) {
  const auto map_of = [](const std::function<void(test::plain::IndexT&)>& change) {
    SmallWorld small(change);
    return plan_overview(small.index(), 0, small.measure(measure({1080, 1920}, Millimetres{268}))).map;
  };
  EXPECT_FALSE(map_of(asking_with_places(3)).empty());
  EXPECT_TRUE(map_of(asking_with_places(2)).empty());
  EXPECT_TRUE(map_of(test::add_map).empty());
}

TEST(PlanOfTheOverview, TheMapStandsBesideWhatElseThereIs) {
  SmallWorld small([](test::plain::IndexT& index) {
    asking_with_places(3)(index);
    test::add_path(index);
  });
  std::vector<Metrics> glasses = {wall_metrics(), small_metrics(), measure({1080, 1920}, Millimetres{268}),
                                  measure({1280, 800}, Millimetres{320}), measure({1920, 480}, Millimetres{360})};
  const std::size_t count = glasses.size();
  for (std::size_t i = 0; i < count; ++i)
    for (const int percent : text_sizes) {
      glasses.push_back(glasses[i]);
      glasses.back().text_percent = percent;
    }
  for (const Metrics& metrics : glasses) {
    const OverviewPlan plan = plan_overview(small.index(), 0, small.measure(metrics));
    if (!plan.list && plan.map.empty()) continue;
    ASSERT_FALSE(plan.map.empty()) << "a list has room for it at its end";
    const auto apart = [&](Rect other) { return intersection(plan.map, other).empty(); };
    for (const Rect& other : {plan.hook, plan.title, plan.introduction, plan.provenance, plan.time.rect})
      EXPECT_TRUE(apart(other)) << metrics.glass.w << " " << metrics.text_percent;
    for (const PathCard& path : plan.paths) EXPECT_TRUE(apart(path.rect));
    for (const OverviewItem& item : plan.items) EXPECT_TRUE(apart(item.rect));
    EXPECT_GE(plan.map.x, 0);
    EXPECT_LE(plan.map.right(), metrics.glass.w);
    if (plan.list) {
      EXPECT_LE(plan.map.bottom(), plan.end + plan.pane.h);
    }
  }
}

}  // namespace
}  // namespace lectern::app
