// SPDX-License-Identifier: MIT
// What a visitor does with a page, and how long it stays so.
#include "firmware/update/page_tools.hpp"

#include <gtest/gtest.h>

#include "firmware/plan/page_map.hpp"
#include "firmware/plan/page_tools.hpp"
#include "firmware/update/idle.hpp"
#include "firmware/update/update.hpp"
#include "tests/assets/pack/plain.hpp"
#include "tests/assets/pack/small_pack.hpp"
#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using testing::looking_over;
using testing::SmallWorld;
using testing::wall_metrics;

class AtAPage : public ::testing::Test {
 protected:
  /// Two pages; the first is a scan of a sheet of 40 x 30 mm.
  static void with_scans(test::plain::IndexT& index) {
    testing::add_page(index);
    auto& page = *index.documents[0]->pages[0];
    page.reset = false;
    page.paper_width = 400;
    page.paper_height = 300;
    for (std::size_t language = 0; language < index.languages.size(); ++language)
      page.paper.push_back(test::text("4.0 × 3.0 cm"));
  }
  [[nodiscard]] State after(State state, const Act& act) {
    state = update(std::move(state), act, world_, Frame{});
    state.reader.view.step(std::chrono::hours(1));
    return state;
  }
  [[nodiscard]] State used(const State& state, PageTool tool) { return after(state, UsePageTool{tool}); }

  SmallWorld small_{with_scans};
  World world_ = small_.world();
  State open_ = update(looking_over(wall_metrics()), Act{OpenDocument{0}}, world_, Frame{});
};

TEST_F(AtAPage, EachPageIsTurnedForItselfWhileItsDocumentIsOpen) {
  State state = used(open_, PageTool::rotate);
  EXPECT_EQ(state.reader.view.lies(), draw::Turn::quarter);
  state = after(state, TurnTo{1});
  EXPECT_EQ(state.reader.view.lies(), draw::Turn::none);
  state = used(used(state, PageTool::rotate), PageTool::rotate);
  EXPECT_EQ(state.reader.view.lies(), draw::Turn::half);
  state = after(state, TurnTo{0});
  EXPECT_EQ(state.reader.view.lies(), draw::Turn::quarter);
  for (int i = 0; i < 3; ++i) state = used(state, PageTool::rotate);
  EXPECT_EQ(state.reader.view.lies(), draw::Turn::none);
  state = used(state, PageTool::rotate);
  EXPECT_EQ(after(state, OpenDocument{0}).reader.view.lies(), draw::Turn::none) << "another visit of it";
}

TEST_F(AtAPage, LightIsOfAllPagesAndForgottenWithTheDocumentAndTheVisitor) {
  State state = open_;
  for (int i = 0; i < 5; ++i) state = used(state, PageTool::darker);
  state = used(state, PageTool::invert);
  EXPECT_EQ(state.reader.look.tone, (draw::Tone{-draw::most_light, true}));
  state = used(after(state, TurnTo{1}), PageTool::lighter);
  EXPECT_EQ(state.reader.look.tone, (draw::Tone{1 - draw::most_light, true}));
  EXPECT_EQ(after(state, OpenDocument{1}).reader.look.tone, draw::Tone{});
  EXPECT_EQ(put_away(state).reader.look.tone, draw::Tone{});
  EXPECT_FALSE(put_away(state).reader.look.panel_open);
  EXPECT_EQ(used(state, PageTool::reset).reader.look.tone, draw::Tone{});
  EXPECT_EQ(used(used(state, PageTool::rotate), PageTool::reset).reader.view.lies(), draw::Turn::none);
}

TEST_F(AtAPage, ActualSizeIsThereAndBackAgain) {
  const State before = open_;
  State state = used(before, PageTool::actual_size);
  ASSERT_TRUE(is_actual(state, world_));
  EXPECT_NEAR(state.reader.view.page_rect().w * wall_metrics().mm_per_px, 40, 0.3);
  // Also where it is turned.
  EXPECT_TRUE(is_actual(used(state, PageTool::rotate), world_));
  state = used(state, PageTool::actual_size);
  EXPECT_FALSE(is_actual(state, world_));
  EXPECT_EQ(state.reader.view.view(), before.reader.view.view());
  EXPECT_EQ(state.reader.view.fitted(), before.reader.view.fitted());
}

TEST_F(AtAPage, ActualSizeOfAPageWithoutPaperDoesNothing) {
  const State second = after(open_, TurnTo{1});
  const State state = used(second, PageTool::actual_size);
  EXPECT_EQ(state.reader.view.view(), second.reader.view.view());
  EXPECT_FALSE(is_actual(state, world_));
}

TEST_F(AtAPage, ThePanelOpensAndClosesAndKeysGoWithIt) {
  State state = used(open_, PageTool::panel);
  EXPECT_TRUE(state.reader.look.panel_open);
  EXPECT_FALSE(used(state, PageTool::panel).reader.look.panel_open);
  State keys = open_;
  keys.focus = "page-tools";
  use_page_tool(keys, world_, PageTool::panel);
  EXPECT_EQ(keys.focus, "actual-size");
  keys = update(keys, Action{Key{FocusStep::back}}, world_, Frame{});
  EXPECT_EQ(keys.screen, ScreenId::reader);
  EXPECT_FALSE(keys.reader.look.panel_open);
  EXPECT_EQ(keys.focus, "page-tools");
  keys = update(keys, Action{Key{FocusStep::back}}, world_, Frame{});
  EXPECT_EQ(keys.screen, ScreenId::overview);
}

TEST_F(AtAPage, AMapLeadsToWhereItIsTouchedAndKeysToTheNextPart) {
  State state = open_;
  for (int i = 0; i < 4; ++i) state = after(state, ZoomBy{+1});
  const PageMap map = page_map_of(Glass(state, world_), reader_areas(state));
  ASSERT_FALSE(map.rect.empty());
  const PointF corner{map.picture.right() - 1.0, map.picture.bottom() - 1.0};
  const State there = after(state, GoOnPage{corner});
  EXPECT_GT(there.reader.view.centre().x, state.reader.view.centre().x);
  EXPECT_GT(there.reader.view.centre().y, state.reader.view.centre().y);
  EXPECT_DOUBLE_EQ(there.reader.view.scale(), state.reader.view.scale());
  EXPECT_NE(after(state, GoOnPage{}).reader.view.centre(), state.reader.view.centre());
  // Nothing is gone to where there is no map.
  EXPECT_EQ(after(open_, GoOnPage{corner}).reader.view.view(), after(open_, Stay{}).reader.view.view());
}

}  // namespace
}  // namespace lectern::app
