// SPDX-License-Identifier: MIT
#include "render/paint/kept_tile.hpp"

#include <gtest/gtest.h>

namespace lectern::paint {
namespace {

constexpr Colour blue{10, 20, 200, 255};

class Kept : public testing::Test {
 protected:
  bool paint(const draw::Tile& tile, Rect clip) {
    return kept_.paint(tile, canvas_, clip, [&](const draw::Tile& alone, Canvas& pixels) {
      ++scaled_;
      EXPECT_EQ(alone.target, pixels.rect());
      pixels.fill(pixels.rect(), blue, pixels.rect());
    });
  }
  static draw::Tile tile_at(int x, int y) {
    draw::Tile tile;
    tile.target = {x, y, 20, 10};
    tile.origin = {x + 0.25, y + 0.0};
    return tile;
  }

  KeptTile kept_;
  Canvas canvas_{{60, 40}};
  int scaled_ = 0;
};

TEST_F(Kept, IsScaledOnceWhereverItStands) {
  EXPECT_TRUE(paint(tile_at(5, 5), canvas_.rect()));
  EXPECT_TRUE(paint(tile_at(5, 5), {10, 5, 3, 3}));
  EXPECT_TRUE(paint(tile_at(30, 20), canvas_.rect()));
  EXPECT_EQ(scaled_, 1);
  EXPECT_EQ(canvas_.row(20)[30], opaque(blue));
  EXPECT_EQ(canvas_.row(29)[49], opaque(blue));
}

TEST_F(Kept, PaintsNothingBesideItsTargetItsClipAndTheCanvas) {
  EXPECT_TRUE(paint(tile_at(-5, 35), {0, 0, 10, 40}));
  EXPECT_EQ(canvas_.row(35)[0], opaque(blue));
  EXPECT_EQ(canvas_.row(35)[9], opaque(blue));
  EXPECT_NE(canvas_.row(35)[10], opaque(blue));
  EXPECT_NE(canvas_.row(34)[0], opaque(blue));
}

TEST_F(Kept, IsScaledAgainWhenItLooksOtherwiseOrIsForgotten) {
  draw::Tile tile = tile_at(0, 0);
  paint(tile, canvas_.rect());
  tile.ramp.tone.inverted = true;
  paint(tile, canvas_.rect());
  tile.turn = draw::Turn::quarter;
  paint(tile, canvas_.rect());
  tile.target.w = 30;
  paint(tile, canvas_.rect());
  EXPECT_EQ(scaled_, 4);
  kept_.forget();
  paint(tile, canvas_.rect());
  EXPECT_EQ(scaled_, 5);
}

TEST_F(Kept, IsNoneThatIsLarge) {
  draw::Tile tile = tile_at(0, 0);
  tile.target = {0, 0, most_kept_pixels, 2};
  EXPECT_FALSE(paint(tile, canvas_.rect()));
  EXPECT_EQ(scaled_, 0);
}

}  // namespace
}  // namespace lectern::paint
