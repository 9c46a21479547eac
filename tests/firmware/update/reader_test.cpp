// SPDX-License-Identifier: MIT
// Opening, turning and lighting in the small pack; what a real exhibit asks for: tests/scenario.
#include "firmware/update/reader.hpp"

#include <gtest/gtest.h>

#include "firmware/plan/text_column.hpp"
#include "tests/assets/pack/plain.hpp"
#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using testing::looking_over;
using testing::small_metrics;
using testing::SmallWorld;
using testing::wall_metrics;

TEST(ReadingADocument, BeginsAtItsFirstPageInTheVisitorsLanguage) {
  SmallWorld small;
  State state = looking_over(wall_metrics());
  state.overlay = HelpCard{};
  state.language = 1;  // Russian: the layer reading.ru
  open_document(state, small.world(), 1);
  EXPECT_EQ(state.screen, ScreenId::reader);
  EXPECT_EQ(state.reader.document, 1U);
  EXPECT_EQ(state.reader.page, 0U);
  EXPECT_EQ(state.reader.layer, 1U);
  EXPECT_TRUE(std::holds_alternative<std::monostate>(state.overlay));
  EXPECT_EQ(state.reader.view.fitted(), state.reader.view.filling());
  open_whole(state, small.world(), 0);
  EXPECT_EQ(state.reader.view.fitted(), scan::Fit::page);
}

TEST(ReadingADocument, TheTextTurnsWithThePage) {
  SmallWorld small(testing::add_page);
  const World world = small.world();
  State state = looking_over(small_metrics());
  open_document(state, world, 0);
  turn_to(state, world, 1);
  EXPECT_EQ(state.reader.page, 1U);
  const auto place = TextColumn(state, world).find(1, 0);
  ASSERT_TRUE(place);
  const double end = std::max(0.0, text_ends(state, world).last);
  const double margin = state.metrics.px(40);
  EXPECT_EQ(state.reader.text.at(), std::clamp(place->rect.y - margin, 0.0, end));
  EXPECT_FALSE(state.reader.text.moving());
  turn_to(state, world, 0);
  const auto first = TextColumn(state, world).find(0, 0);
  ASSERT_TRUE(first);
  EXPECT_EQ(state.reader.text.at(), std::min<double>(first->rect.y, end))
      << "a small glass begins at the first passage";
}

TEST(ReadingADocument, APassageOfAnotherPageTurnsToItWhenItIsLit) {
  SmallWorld small(testing::add_page);
  State state = looking_over(wall_metrics());
  open_document(state, small.world(), 0);
  highlight(state, small.world(), 1);
  EXPECT_EQ(state.reader.highlighted, 1);
  EXPECT_EQ(state.reader.page, 1U);
  highlight(state, small.world(), 0);
  EXPECT_EQ(state.reader.page, 0U);
}

TEST(ReadingADocument, AStepFromTheWholePageGoesToItsWidthAndBack) {
  SmallWorld small;
  State state = looking_over(wall_metrics());
  open_whole(state, small.world(), 0);
  step_fit(state, small.world());
  EXPECT_EQ(state.reader.view.fitted(), state.reader.view.filling());
  step_fit(state, small.world());
  EXPECT_EQ(state.reader.view.fitted(), scan::Fit::page);
}

TEST(ReadingADocument, AnotherLayerKeepsThePassageWhereItWas) {
  SmallWorld small;
  const World world = small.world();
  State state = looking_over(small_metrics());
  open_document(state, world, 0);
  state.reader.text.jump(text_ends(state, world).last);
  rest_text(state, world);
  const auto before = TextColumn(state, world).find(1, 0);
  ASSERT_TRUE(before);
  const double above = before->rect.y - state.reader.text.at();
  keep_place(state, world, [&] { state.reader.layer = 1; });
  const auto after = TextColumn(state, world).find(1, 0);
  ASSERT_TRUE(after);
  EXPECT_NEAR(after->rect.y - state.reader.text.at(), above, 1) << "both layers hold the same words";
}

}  // namespace
}  // namespace lectern::app
