// SPDX-License-Identifier: MIT
#include "firmware/plan/coast_map.hpp"

#include <functional>
#include <gtest/gtest.h>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "firmware/plan/areas.hpp"
#include "firmware/plan/overview.hpp"
#include "firmware/plan/text_column.hpp"
#include "tests/assets/pack/plain.hpp"
#include "tests/assets/pack/small_pack.hpp"
#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using test::plain::IndexT;
using test::plain::MapPlace;
using test::plain::PersonT;
using testing::reading;
using testing::small_metrics;
using testing::SmallWorld;
using testing::wall_metrics;

/// The first person's place, and more of them.  Units: of the small pack's map, 40 to 30.
std::function<void(IndexT&)> with_places(const std::vector<std::pair<int, int>>& more, const char* name = "Place") {
  return [=](IndexT& index) {
    test::add_map(index);
    for (std::size_t i = 0; i < more.size(); ++i) {
      index.people.push_back(std::make_unique<PersonT>(*index.people[0]));
      index.people.back()->id = "place-" + std::to_string(i + 1);
      for (auto& text : index.people.back()->names) text = test::text(name + std::to_string(i + 1));
      index.people.back()->place = std::make_unique<MapPlace>(static_cast<std::uint16_t>(more[i].first),
                                                              static_cast<std::uint16_t>(more[i].second));
    }
  };
}

const std::vector<std::pair<int, int>> crowd = {{21, 20}, {22, 21}, {20, 22}, {5, 5},   {38, 28}, {39, 1},
                                                {1, 29},  {24, 20}, {10, 15}, {30, 15}, {20, 3}};

std::vector<Metrics> glasses() {
  std::vector<Metrics> all = {wall_metrics(), small_metrics(), measure({1080, 1920}, Millimetres{268}),
                              measure({3840, 2160}, Millimetres{477}), measure({1920, 480}, Millimetres{360})};
  const std::size_t count = all.size();
  for (std::size_t i = 0; i < count; ++i)
    for (const int percent : text_sizes) {
      all.push_back(all[i]);
      all.back().text_percent = percent;
    }
  return all;
}

TEST(CoastMap, PutsPointsWhereTheyLie) {
  SmallWorld small(with_places({{0, 0}, {40, 30}}));
  const CoastMap map = coast_map_in({100, 50, 400, 300}, small.index(), 0, small.measure(wall_metrics()), {});
  ASSERT_EQ(map.dots.size(), 3U);
  EXPECT_EQ(map.dots[0].at, (Point{300, 250}));
  EXPECT_EQ(map.dots[1].at, (Point{100, 50}));
  EXPECT_EQ(map.dots[2].at, (Point{500, 350}));
  EXPECT_EQ(places_of(small.index()), 3U);
}

TEST(CoastMap, NamesNeverCoverEachOtherOrAPointOrLeaveTheMap) {
  SmallWorld small(with_places(crowd));
  for (const Metrics& metrics : glasses()) {
    const int width = metrics.px(card_map_width * metrics.growth());
    const Rect rect{40, 30, width, width * 3 / 4};
    const CoastMap map = coast_map_in(rect, small.index(), 0, small.measure(metrics), {{2}, {5, 6}});
    std::size_t named = 0;
    for (std::size_t i = 0; i < map.dots.size(); ++i) {
      const Rect name = map.dots[i].name;
      if (name.empty()) continue;
      ++named;
      EXPECT_EQ(intersection(name, rect), name);
      for (std::size_t k = 0; k < map.dots.size(); ++k) {
        EXPECT_TRUE(intersection(name, map.dots[k].rect()).empty());
        EXPECT_TRUE(k == i || intersection(name, map.dots[k].name).empty());
      }
    }
    EXPECT_GE(named, 1U) << metrics.glass.w << " " << metrics.text_percent;
  }
}

TEST(CoastMap, WhatIsMostImportantComesFirstAndHasItsName) {
  SmallWorld small(with_places(crowd));
  const CoastMap map = coast_map_in({0, 0, 324, 243}, small.index(), 0, small.measure(wall_metrics()), {{9}, {5, 6}});
  EXPECT_EQ(map.dots[0].person, 9);
  EXPECT_EQ(map.dots[0].look, DotLook::own);
  EXPECT_FALSE(map.dots[0].name.empty());
  EXPECT_EQ(map.dots[1].look, DotLook::lit);
  EXPECT_EQ(map.dots[1].person, 5);
  EXPECT_GT(map.dots[0].radius, map.dots[1].radius);
  EXPECT_GT(map.dots[1].radius, map.dots.back().radius);
  const CoastMap other = coast_map_in(map.rect, small.index(), 0, small.measure(wall_metrics()), {{2}, {}});
  for (const MapDot& dot : other.dots) EXPECT_NE(dot.person, 1) << "it lies under the card's own point";
}

TEST(CoastMap, ANameStandsNearestToItsOwnPoint) {
  SmallWorld small(with_places({{22, 20}}));
  const CoastMap map = coast_map_in({0, 0, 400, 300}, small.index(), 0, small.measure(wall_metrics()), {});
  ASSERT_EQ(map.dots.size(), 2U);
  EXPECT_LT(map.dots[0].name.right(), map.dots[0].at.x) << "left, as the other stands on its right";
  EXPECT_GT(map.dots[1].name.x, map.dots[1].at.x);
}

TEST(CoastMap, ANameThatFindsNoRoomIsLeftOut) {
  SmallWorld small(with_places({{5, 5}}, "A name that is much longer than the map is wide "));
  const CoastMap map = coast_map_in({0, 0, 324, 243}, small.index(), 0, small.measure(wall_metrics()), {});
  EXPECT_TRUE(map.dots[1].name.empty());
}

TEST(CoastMap, StandsOnTheCardOfAPlaceAlone) {
  SmallWorld small(with_places({}));
  EXPECT_TRUE(card_map_of(wall_metrics(), small.index(), 0));
  SmallWorld none;
  EXPECT_FALSE(card_map_of(wall_metrics(), none.index(), 0));
  SmallWorld without([](IndexT& index) {
    test::add_map(index);
    index.people[0]->place.reset();
  });
  EXPECT_FALSE(card_map_of(wall_metrics(), without.index(), 0));
}

TEST(CoastMap, OfACardStandsBesideTheWordsOrBelowThemAndIsNeverCut) {
  SmallWorld small(with_places({}));
  const World world = small.world();
  EXPECT_TRUE(card_map_of(wall_metrics(), small.index(), 0).value().beside);
  for (const Metrics& metrics : glasses()) {
    State state = reading(metrics);
    state.overlay = PersonCard{0};
    const Panel panel = panel_of(state, world).value();
    if (!panel.map) {
      EXPECT_EQ(panel.below, 0);
      continue;
    }
    EXPECT_LE(panel.map->size.h, panel.areas.scrolled.h);
    EXPECT_LE(panel.map->size.w, panel.areas.scrolled.w);
    EXPECT_EQ(panel.below, panel.map->takes);
    EXPECT_TRUE(!panel.map->beside || panel.flow.width < panel.areas.scrolled.w - panel.map->size.w);
  }
}

TEST(CoastMap, PlacesOfTheLitPassageAreItsWords) {
  SmallWorld small(with_places({}));
  const World world = small.world();
  State state = reading(wall_metrics());
  EXPECT_TRUE(named_in_passage(state, world).empty());
  state.reader.highlighted = 0;
  EXPECT_EQ(named_in_passage(state, world), (std::vector<std::uint16_t>{0}));
  state.reader.highlighted = 1;
  EXPECT_TRUE(named_in_passage(state, world).empty());
  state.reader.highlighted = 0;
  state.screen = ScreenId::overview;
  EXPECT_TRUE(named_in_passage(state, world).empty());
}

}  // namespace
}  // namespace lectern::app
