// SPDX-License-Identifier: MIT
#include "firmware/plan/people_plans.hpp"

#include <gtest/gtest.h>

#include "tests/assets/pack/plain.hpp"
#include "tests/assets/pack/small_pack.hpp"
#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using testing::looking_over;
using testing::small_metrics;
using testing::SmallWorld;
using testing::wall_metrics;

/// 400 entries, more than labels are kept.
void add_many(test::plain::IndexT& index) {
  test::add_entries(index);
  auto& people = index.people;
  while (people.size() < 400) people.push_back(std::make_unique<test::plain::PersonT>(*people[1]));
  for (auto& order : index.people_order)
    for (std::uint16_t number = 2; number < 400; ++number) order->people.push_back(number);
}

TEST(PlansOfPeople, AreMadeAnewForAnotherGlassLanguageOrEntryOnly) {
  SmallWorld small(test::add_entries);
  const World world = small.world();
  State state = looking_over(wall_metrics());
  const EntryPlan* first = people_of(state, world).entries.data();
  state.people.jump(100);
  EXPECT_EQ(people_of(state, world).entries.data(), first);
  EXPECT_EQ(people_of(state, world).entries[0].chips[1].place, 2U);
  state.unfolded = 0;
  EXPECT_EQ(people_of(state, world).entries[0].chips[1].place, 1U);
  state.language = 1;
  EXPECT_EQ(people_of(state, world).entries[0].chips.size(), 1U);
  const int wide = people_of(state, world).entries[0].rect.w;
  state.metrics = small_metrics();
  EXPECT_NE(people_of(state, world).entries[0].rect.w, wide);
}

TEST(PlansOfPeople, MeasureOnceWhateverIsUnfolded) {
  SmallWorld small(add_many);
  const World world = small.world();
  State state = looking_over(wall_metrics());
  ASSERT_EQ(people_of(state, world).entries.size(), 400U);
  const std::uint64_t layouts = world.flows.typesetter().counters().layouts;
  for (int i = 0; i < 10; ++i) {
    state.unfolded = i % 2 == 0 ? std::optional<std::uint16_t>(0) : std::nullopt;
    state.people.jump(100.0 * i);
    ASSERT_EQ(people_of(state, world).entries.size(), 400U);
  }
  EXPECT_LE(world.flows.typesetter().counters().layouts - layouts, 10 * 3U) << "but for the headings";
}

}  // namespace
}  // namespace lectern::app
