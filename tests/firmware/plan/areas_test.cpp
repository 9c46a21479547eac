// SPDX-License-Identifier: MIT
// Properties of where the parts of a screen stand, on glasses of every size that is large enough.
#include "firmware/plan/areas.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "firmware/state/state.hpp"
#include "tests/firmware/frames.hpp"

namespace lectern::app {
namespace {

Metrics any_metrics() {
  const Size glass{*rc::gen::inRange(480, 4000), *rc::gen::inRange(480, 4000)};
  const double mm = *rc::gen::inRange(150, 2000);
  Metrics metrics = measure(glass, Millimetres{mm});
  metrics.text_percent = *rc::gen::elementOf(std::vector<int>(text_sizes.begin(), text_sizes.end()));
  RC_PRE(large_enough(metrics));
  return metrics;
}

State any_reader() {
  State state = initial(any_metrics(), {});
  state.screen = ScreenId::reader;
  state.reader.side_by_side = *rc::gen::arbitrary<bool>();
  state.reader.page_alone = *rc::gen::arbitrary<bool>();
  state.text_room = *rc::gen::inRange(0, 4000);
  state.reader.band = *rc::gen::arbitrary<bool>();
  return state;
}

RC_GTEST_PROP(ShapeOfTheReader, PartsStandOnTheGlassAndApart, ()) {
  const State state = any_reader();
  const ReaderAreas areas = reader_areas(state);
  const Rect glass{0, 0, state.metrics.glass.w, state.metrics.glass.h};
  const Rect bar = bar_rect(state.metrics);
  // On a small glass tabs scroll with the text: what of them is in sight.
  const Rect tabs = state.metrics.compact() ? intersection(areas.tabs, areas.scrolled) : areas.tabs;
  for (const Rect part : {areas.page, areas.band, areas.text, areas.head, tabs, areas.scrolled}) {
    if (part.empty()) continue;
    RC_ASSERT(intersection(part, glass) == part);
    RC_ASSERT(intersection(part, bar).empty());
  }
  RC_ASSERT(intersection(areas.page, areas.text).empty());
  RC_ASSERT(intersection(areas.page, areas.band).empty());
  RC_ASSERT(areas.text.empty() || areas.flow_x >= areas.text.x);
  RC_ASSERT(areas.flow_width > 0);
}

RC_GTEST_PROP(ShapeOfTheReader, ThePageTakesTheRoomOfABandThatSaysNothing, ()) {
  State state = any_reader();
  state.reader.band = false;
  const ReaderAreas areas = reader_areas(state);
  RC_ASSERT(areas.band.empty());
  if (areas.page.empty()) return;
  const int below = areas.text.y > 0 ? areas.text.y : bar_rect(state.metrics).y;
  RC_ASSERT(areas.page.bottom() == below);
}

RC_GTEST_PROP(ShapeOfTheReader, SomethingToReadIsAlwaysThere, ()) {
  const ReaderAreas areas = reader_areas(any_reader());
  RC_ASSERT(!areas.page.empty() || !areas.text.empty());
}

RC_GTEST_PROP(ShapeOfTheReader, TheTextHasItsLeastAndLeavesThePageItsOwn, ()) {
  const State state = any_reader();
  const Split split = split_of(state);
  if (split.one_pane) return;
  RC_ASSERT(split.text >= split.least);
  RC_ASSERT(split.text <= split.most);
}

RC_GTEST_PROP(ShapeOfAPanel, StandsOnTheGlassWithItsTextInside, ()) {
  const Metrics metrics = any_metrics();
  for (const PanelAreas& areas : {about_areas(metrics), card_areas(metrics, *rc::gen::inRange(1, 9000))}) {
    const Rect glass{0, 0, metrics.glass.w, metrics.glass.h};
    RC_ASSERT(intersection(areas.panel, glass) == areas.panel);
    RC_ASSERT(intersection(areas.scrolled, areas.panel) == areas.scrolled);
    RC_ASSERT(intersection(areas.foot, areas.panel) == areas.foot);
    RC_ASSERT(intersection(areas.scrolled, areas.foot).empty());
  }
}

TEST(ShapeOfTheReader, OnASmallGlassTabsStandAboveTheTextAndGoWithIt) {
  State state = initial(measure({1280, 800}, Millimetres{217}), {});
  state.screen = ScreenId::reader;
  const ReaderAreas at_text = reader_areas(state);
  EXPECT_TRUE(intersection(at_text.tabs, at_text.scrolled).empty());
  state.reader.text.jump(-tabs_height(state.metrics));
  const ReaderAreas at_tabs = reader_areas(state);
  EXPECT_EQ(intersection(at_tabs.tabs, at_tabs.scrolled), at_tabs.tabs);
  state.reader.section = 1;
  EXPECT_TRUE(reader_areas(state).tabs.empty()) << "they stand above the whole text, not above each of its parts";
}

TEST(ShapeOfTheReader, AThirdOfAnUprightGlassStaysThePagesWhileTextGrows) {
  State state = initial(measure({1080, 1920}, Millimetres{268}), {});
  state.screen = ScreenId::reader;
  state.metrics.text_percent = 150;
  const ReaderAreas areas = reader_areas(state);
  const int room = areas.page.h + areas.text.h;
  EXPECT_GE(areas.page.h * 10, room * 3);
  state.metrics.text_percent = 200;
  EXPECT_TRUE(reader_areas(state).page.empty());
}

TEST(ShapeOfTheBar, AnUprightGlassHasTwoRowsWhereItIsNotSmall) {
  EXPECT_EQ(bar_rows(testing::wall_metrics()), 1);
  EXPECT_EQ(bar_rows(measure({720, 1280}, Millimetres{86})), 1);
  EXPECT_EQ(bar_rows(measure({1080, 1920}, Millimetres{268})), 2);
}

}  // namespace
}  // namespace lectern::app
