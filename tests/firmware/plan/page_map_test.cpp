// SPDX-License-Identifier: MIT
// The small map of a page that is zoomed in.
#include "firmware/plan/page_map.hpp"

#include <cmath>
#include <gtest/gtest.h>

#include "firmware/plan/page_tools.hpp"
#include "tests/assets/pack/plain.hpp"
#include "tests/assets/pack/small_pack.hpp"
#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using testing::reading;
using testing::SmallWorld;
using testing::wall_metrics;

/// The first document's page, enlarged as often as that beyond the whole of it.
State enlarged(const Metrics& metrics, const World& world, double times, draw::Turn turn = draw::Turn::none) {
  State state = reading(metrics);
  state.reader.page_alone = true;
  const auto& page = *world.document(state).pages()->Get(0);
  scan::Viewport& view = state.reader.view;
  view = scan::Viewport({static_cast<int>(page.width()), static_cast<int>(page.height())}, page_pane(state, world),
                        {20, 20});
  view.turn(turn);
  if (times > 1) view.place({view.least_scale() * times, {0, 0}});
  return state;
}

PageMap map_of(const State& state, const World& world) {
  return page_map_of(Glass(state, world), reader_areas(state));
}

TEST(MapOfAPage, IsThereWhileItIsEnlargedAndFramesWhatIsSeen) {
  SmallWorld small;
  const World world = small.world();
  EXPECT_TRUE(map_of(enlarged(wall_metrics(), world, 1), world).rect.empty());
  for (const draw::Turn turn : {draw::Turn::none, draw::Turn::quarter, draw::Turn::half}) {
    const State state = enlarged(wall_metrics(), world, 4, turn);
    const PageMap map = map_of(state, world);
    ASSERT_FALSE(map.rect.empty());
    const ReaderAreas areas = reader_areas(state);
    EXPECT_EQ(intersection(map.rect, areas.page), map.rect);
    EXPECT_LE(map.rect.w * map.rect.h * 5, areas.page.w * areas.page.h);
    EXPECT_EQ(map.picture.w > map.picture.h, !draw::lies_across(turn)) << "as the page lies";
    const scan::Viewport& view = state.reader.view;
    EXPECT_NEAR(map.seen.w * view.page_rect().w, map.picture.w * view.pane().w, 2 * view.page_rect().w);
    EXPECT_EQ(intersection(map.seen, map.picture), map.seen);
    // A touch in the frame's middle stays where one is.
    const PointF middle{map.seen.x + map.seen.w / 2.0, map.seen.y + map.seen.h / 2.0};
    const PointF there = on_page(Glass(state, world), map, middle);
    EXPECT_NEAR(there.x, view.centre().x, 2 / map.scale);
    EXPECT_NEAR(there.y, view.centre().y, 2 / map.scale);
  }
}

TEST(MapOfAPage, IsAbsentWhileAPathIsWalkedAndWhereNoPictureIs) {
  SmallWorld small(test::add_path);
  const World world = small.world();
  State state = enlarged(wall_metrics(), world, 4);
  EXPECT_FALSE(map_of(state, world).rect.empty());
  state.walk = Walk{};
  state.walk->on = true;
  EXPECT_TRUE(map_of(state, world).rect.empty());
  SmallWorld lost([](test::plain::IndexT& index) { index.documents[0]->pages[0]->blob = nullptr; });
  EXPECT_TRUE(map_of(enlarged(wall_metrics(), lost.world(), 4), lost.world()).rect.empty());
}

TEST(MapOfAPage, StandsInNobodysWay) {
  SmallWorld small;
  const World world = small.world();
  for (const Metrics& metrics : {wall_metrics(), measure({1080, 1920}, Millimetres{268}),
                                 measure({800, 480}, Millimetres{155}), measure({720, 1280}, Millimetres{86})})
    for (const bool open : {false, true}) {
      State state = enlarged(metrics, world, 4);
      state.reader.look.panel_open = open;
      const Glass glass(state, world);
      const ReaderAreas areas = reader_areas(state);
      const PageMap map = page_map_of(glass, areas);
      if (map.rect.empty()) continue;
      EXPECT_LE(map.rect.w * map.rect.h * 5, areas.page.w * areas.page.h);
      EXPECT_TRUE(intersection(map.rect, page_tools_of(glass, areas).panel).empty());
      for (const PlacedButton& one : page_buttons(glass, areas)) EXPECT_TRUE(intersection(map.rect, one.rect).empty());
    }
}

TEST(MapOfAPage, KeysGoOverAllOfIt) {
  SmallWorld small;
  const World world = small.world();
  for (const bool from_right : {false, true}) {
    State state = enlarged(wall_metrics(), world, 3);
    scan::Viewport& view = state.reader.view;
    view.scroll_to(0);
    view.begin_at(from_right);
    const PointF begin = view.centre();
    Rect seen;
    int steps = 0;
    do {
      // What is seen now lies beside what was seen before.
      seen = united(
          seen, Rect{static_cast<int>(view.to_page({0, 0}).x), static_cast<int>(view.to_page({0, 0}).y),
                     static_cast<int>(view.pane().w / view.scale()), static_cast<int>(view.pane().h / view.scale())});
      view.go_to(next_part(view, from_right));
      view.step(std::chrono::hours(1));
      ++steps;
    } while (steps < 40 && (std::abs(view.centre().x - begin.x) > 1 || std::abs(view.centre().y - begin.y) > 1));
    EXPECT_LT(steps, 40) << "comes round";
    EXPECT_GE(steps, 9);
    EXPECT_GE(seen.w + 40 / view.scale(), view.page().w);
    EXPECT_GE(seen.h + 40 / view.scale(), view.page().h);
  }
}

}  // namespace
}  // namespace lectern::app
