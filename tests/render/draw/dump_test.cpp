// SPDX-License-Identifier: MIT
#include "render/draw/dump.hpp"

#include <gtest/gtest.h>

namespace lectern::draw {
namespace {

constexpr Colour ink = Colour::from_rgb(0x231F1A);
constexpr Colour paper = Colour::from_rgb(0xF5EFE1);

TEST(DrawDump, HasALineForEachKindOfCommand) {
  List list;
  list.glyphs = {{7, F26Dot6::from_px(10), {20 * 64 + 32}}, {8, {20 * 64 + 1}, F26Dot6::from_px(20)}};
  list.commands = {Fill{{1, 2, 3, 4}, ink, 0},
                   Fill{{1, 2, 3, 4}, ink.with_alpha(128), 5},
                   Tint{{1, 2, 3, 4}, paper},
                   Frame{{1, 2, 3, 4}, ink, 2, 6},
                   Corners{{1, 2, 30, 40}, ink, 2, 6},
                   Gradient{{0, 0, 9, 9}, ink, paper, false},
                   PushClip{{0, 0, 100, 50}},
                   Glyphs{3, F26Dot6::from_px(34), ink, 0, 2},
                   Dots{{5, 6, 70, 3}, paper},
                   PopClip{},
                   Icon{IconId::chevron_left, {0, 0, 24, 24}, paper},
                   Icon{IconId::overview, {0, 0, 24, 24}, paper},
                   Coast{{0, 0, 90, 50}, paper},
                   Coast{{0, 0, 90, 50}, paper, 2},
                   Tile{{1, 2, 3, 4, 5}, {0, 0, 512, 512}, {-0.001, 10.5}, 0.46875, {ink, paper}},
                   Picture{4, {0, 0, 960, 480}, {10, 20, 480, 240}, {ink, paper}},
                   Picture{3, {0, 0, 300, 300}, {10, 20, 90, 90}, {ink, paper}, true},
                   Hole{{0, 0, 8, 8}, ink}};
  EXPECT_EQ(dump(list),
            "fill 1,2 3x4 #231f1a\n"
            "fill 1,2 3x4 #231f1a/128 radius 5\n"
            "tint 1,2 3x4 #f5efe1\n"
            "frame 1,2 3x4 #231f1a width 2 radius 6\n"
            "corners 1,2 30x40 #231f1a width 2 length 6\n"
            "gradient 0,0 9x9 #231f1a..#f5efe1 down\n"
            "clip 0,0 100x50\n"
            "  glyphs font 3 size 34 #231f1a 7@10,20.5 8@20.015625,20\n"
            "  dots 5,6 70x3 #f5efe1\n"
            "end\n"
            "icon chevron-left 0,0 24x24 #f5efe1\n"
            "icon overview 0,0 24x24 #f5efe1\n"
            "coast 0,0 90x50 #f5efe1\n"
            "coast 0,0 90x50 #f5efe1 line 2\n"
            "tile 1/2 level 5 3,4 on 0,0 512x512 origin 0,10.5 scale 0.468750 #231f1a..#f5efe1\n"
            "picture 4 0,0 960x480 on 10,20 480x240 #231f1a..#f5efe1\n"
            "portrait 3 0,0 300x300 on 10,20 90x90 #231f1a..#f5efe1\n"
            "hole 0,0 8x8 #231f1a\n");
}

TEST(DrawDump, OfNothingIsEmpty) {
  EXPECT_EQ(dump({}), "");
}

}  // namespace
}  // namespace lectern::draw
