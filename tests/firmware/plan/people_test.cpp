// SPDX-License-Identifier: MIT
#include "firmware/plan/people.hpp"

#include <gtest/gtest.h>
#include <set>

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

/// 40 persons and 10 places.
void add_people(test::plain::IndexT& index) {
  test::add_entries(index);
  auto& people = index.people;
  while (people.size() < 50) {
    people.push_back(std::make_unique<test::plain::PersonT>(*people[people.size() < 41 ? 0 : 1]));
    people.back()->id += std::to_string(people.size());
  }
  for (auto& order : index.people_order) {
    order->people = {0};
    for (std::uint16_t number = 2; number < 41; ++number) order->people.push_back(number);
    order->people.push_back(1);
    for (std::uint16_t number = 41; number < 50; ++number) order->people.push_back(number);
  }
}

PeoplePlan plan_on(SmallWorld& small, const Metrics& metrics, std::optional<std::uint16_t> unfolded = {},
                   std::size_t language = 0) {
  const Measure measure = small.measure(metrics);
  return plan_people(small.index(), language, measure, measure_people(small.index(), language, measure), unfolded);
}

/// Upright, and as small as glasses are.
Metrics narrow_metrics() {
  return measure({720, 1280}, Millimetres{86});
}

TEST(PlanOfPeople, NothingOverlapsAndEverythingStandsInItsEntry) {
  SmallWorld small(add_people);
  for (const Metrics& metrics : {wall_metrics(), small_metrics(), narrow_metrics()}) {
    const PeoplePlan plan = plan_on(small, metrics, 0);
    ASSERT_EQ(plan.entries.size(), 50U);
    for (std::size_t i = 0; i < plan.entries.size(); ++i) {
      const EntryPlan& entry = plan.entries[i];
      std::vector<Rect> parts{entry.name, entry.sentence};
      if (!entry.badge.empty()) parts.push_back(entry.badge);
      for (const Rect& part : parts) EXPECT_EQ(intersection(part, entry.head), part) << i;
      for (const PlaceChip& chip : entry.chips) parts.push_back(chip.rect);
      for (const Rect& part : parts) EXPECT_EQ(intersection(part, entry.rect), part) << i;
      for (std::size_t a = 0; a < parts.size(); ++a)
        for (std::size_t b = a + 1; b < parts.size(); ++b) EXPECT_TRUE(intersection(parts[a], parts[b]).empty()) << i;
      for (const PlaceChip& chip : entry.chips) EXPECT_TRUE(intersection(chip.rect, entry.head).empty());
      for (std::size_t k = i + 1; k < plan.entries.size(); ++k)
        ASSERT_TRUE(intersection(entry.rect, plan.entries[k].rect).empty()) << i << " and " << k;
      EXPECT_LE(entry.rect.right(), metrics.glass.w - metrics.px(metrics.margin()));
    }
    EXPECT_GT(plan.entries[0].rect.y, plan.headings.at(0).rect.bottom());
    EXPECT_GT(plan.headings[0].rect.y, plan.title.bottom());
  }
}

TEST(PlanOfPeople, DaysAreAsLargeAndAsFarApartAsFingersNeed) {
  SmallWorld small(add_people);
  for (const Metrics& metrics : {wall_metrics(), small_metrics(), narrow_metrics()}) {
    const PeoplePlan plan = plan_on(small, metrics, 0);
    const EntryPlan& entry = plan.entries[0];
    ASSERT_EQ(entry.chips.size(), 2U);
    for (const PlaceChip& chip : entry.chips)
      EXPECT_GE(std::min(chip.rect.w, chip.rect.h), metrics.mm(Millimetres{15}));
    const Rect a = entry.chips[0].rect;
    const Rect b = entry.chips[1].rect;
    EXPECT_GE(std::max(b.x - a.right(), b.y - a.bottom()), metrics.mm(Millimetres{3}));
    EXPECT_GE(entry.head.h, metrics.mm(Millimetres{15}));
  }
}

TEST(PlanOfPeople, StandsInTheOrderOfTheLanguageUnderItsHeadings) {
  SmallWorld small([](test::plain::IndexT& index) {
    add_people(index);
    std::reverse(index.people_order[1]->people.begin(), index.people_order[1]->people.begin() + 40);
  });
  const PeoplePlan english = plan_on(small, wall_metrics());
  const PeoplePlan russian = plan_on(small, wall_metrics(), {}, 1);
  EXPECT_EQ(english.entries[0].person, 0);
  EXPECT_EQ(russian.entries[39].person, 0);
  EXPECT_EQ(english.entries[40].person, 1) << "places come after people";
  ASSERT_EQ(english.headings.size(), 2U);
  EXPECT_EQ(english.headings[1].words, pack::StringId::entries_places);
  EXPECT_GT(english.headings[1].rect.y, english.entries[39].rect.bottom());
  EXPECT_LT(english.headings[1].rect.bottom(), english.entries[40].rect.y);
  EXPECT_FALSE(english.entries[0].badge.empty());
  EXPECT_TRUE(english.entries[40].badge.empty()) << "what is no person has no face";
}

TEST(PlanOfPeople, OfOneKindHasNoHeadings) {
  SmallWorld one;
  const PeoplePlan plan = plan_on(one, wall_metrics());
  EXPECT_TRUE(plan.headings.empty());
  EXPECT_EQ(plan.end, 0);
  ASSERT_EQ(plan.entries.size(), 1U);
  EXPECT_TRUE(plan.entries[0].chips.empty()) << "a pack of before says of no place";
  EXPECT_TRUE(plan.entries[0].sentence.empty());
}

TEST(PlanOfPeople, FoldsWhatThePackFolds) {
  SmallWorld small(add_people);
  const PeoplePlan folded = plan_on(small, wall_metrics());
  ASSERT_EQ(folded.entries[0].chips.size(), 2U);
  EXPECT_EQ(folded.entries[0].chips[1].place, 2U) << "what says that there are more";
  const PeoplePlan unfolded = plan_on(small, wall_metrics(), 0);
  ASSERT_EQ(unfolded.entries[0].chips.size(), 2U);
  EXPECT_EQ(unfolded.entries[0].chips[1].place, 1U);
  EXPECT_EQ(unfolded.entries[1].chips[1].place, 2U) << "of no other entry";
  EXPECT_EQ(plan_on(small, wall_metrics(), 0, 1).entries[0].chips.size(), 1U) << "one place in the other language";
}

TEST(PlanOfPeople, RowsAreLevel) {
  SmallWorld small([](test::plain::IndexT& index) {
    add_people(index);
    index.people[2]->sentences[0] = test::text(std::string(300, 'w'));
    index.people[3]->occurrences[0]->where.clear();
    index.people[3]->occurrences[0]->more.reset();
    index.people[3]->occurrences[0]->shown = 65'535;
  });
  const PeoplePlan plan = plan_on(small, wall_metrics());
  for (std::size_t i = 0; i + 1 < 40; i += 2) {
    ASSERT_EQ(plan.entries[i].rect.y, plan.entries[i + 1].rect.y);
    EXPECT_EQ(plan.entries[i].rect.h, plan.entries[i + 1].rect.h);
    if (plan.entries[i].chips.empty() || plan.entries[i + 1].chips.empty()) continue;
    EXPECT_EQ(plan.entries[i].chips[0].rect.y, plan.entries[i + 1].chips[0].rect.y);
  }
}

TEST(PlanOfPeople, ScrollsAsFarAsTheLastNameIsSeen) {
  SmallWorld small(add_people);
  const PeoplePlan plan = plan_on(small, small_metrics());
  EXPECT_GT(plan.end, 0);
  EXPECT_GE(plan.pane.bottom(), plan.entries.back().rect.bottom() - plan.end);
}

TEST(PlanOfPeople, KnowsWhichAreInSight) {
  SmallWorld small(add_people);
  for (const std::optional<std::uint16_t> unfolded :
       {std::optional<std::uint16_t>(), std::optional<std::uint16_t>(0)}) {
    const PeoplePlan plan = plan_on(small, wall_metrics(), unfolded);
    for (int at = 0; at <= plan.end; at += 37) {
      std::set<std::uint16_t> seen;
      for (const EntryPlan& entry : plan.near(at)) seen.insert(entry.person);
      for (const EntryPlan& entry : plan.entries)
        EXPECT_TRUE(entry.rect.bottom() <= at || entry.rect.y >= at + plan.pane.h || seen.contains(entry.person)) << at;
      EXPECT_LT(seen.size(), 20U);
    }
  }
}

}  // namespace
}  // namespace lectern::app
