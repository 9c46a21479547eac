// SPDX-License-Identifier: MIT
#include "firmware/view/mirror.hpp"

#include <gtest/gtest.h>

namespace lectern::app {
namespace {

constexpr int width = 1000;
constexpr Rect rect{10, 20, 100, 50};
constexpr Rect other_side{890, 20, 100, 50};
constexpr Colour dark{1, 2, 3, 255};
constexpr Colour light{200, 210, 220, 255};

draw::IconId mirrored_icon(draw::IconId id) {
  draw::Icon icon{id, rect, light};
  mirror(icon, width);
  EXPECT_EQ(icon.rect, other_side);
  return icon.id;
}

TEST(Mirror, ShapesStandOnTheOtherSide) {
  draw::Fill fill;
  fill.rect = rect;
  mirror(fill, width);
  EXPECT_EQ(fill.rect, other_side);
  mirror(fill, width);
  EXPECT_EQ(fill.rect, rect);
}

TEST(Mirror, ArrowsPointTheOtherWayAndOtherSignsDoNot) {
  using enum draw::IconId;
  EXPECT_EQ(mirrored_icon(arrow_left), arrow_right);
  EXPECT_EQ(mirrored_icon(arrow_right), arrow_left);
  EXPECT_EQ(mirrored_icon(chevron_left), chevron_right);
  EXPECT_EQ(mirrored_icon(chevron_right), chevron_left);
  EXPECT_EQ(mirrored_icon(plus), plus);
}

TEST(Mirror, AShadeFallsTheOtherWayAndAnUprightOneStands) {
  draw::Gradient across{rect, dark, light, true};
  mirror(across, width);
  EXPECT_EQ(across, (draw::Gradient{other_side, light, dark, true}));
  draw::Gradient down{rect, dark, light, false};
  mirror(down, width);
  EXPECT_EQ(down, (draw::Gradient{other_side, dark, light, false}));
}

TEST(Mirror, ATileMovesWithItsPageAndIsNotTurned) {
  draw::Tile tile;
  tile.target = rect;
  tile.origin = {-30, 5};
  mirror(tile, width);
  EXPECT_EQ(tile.target, other_side);
  EXPECT_EQ(tile.origin, (PointF{-30.0 + 880, 5}));
}

TEST(Mirror, APictureMovesAndShowsTheSamePart) {
  draw::Picture picture;
  picture.source = {1, 2, 3, 4};
  picture.target = rect;
  mirror(picture, width);
  EXPECT_EQ(picture.target, other_side);
  EXPECT_EQ(picture.source, (RectF{1, 2, 3, 4}));
}

}  // namespace
}  // namespace lectern::app
