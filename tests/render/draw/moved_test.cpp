// SPDX-License-Identifier: MIT
#include "render/draw/moved.hpp"

#include <gtest/gtest.h>

#include "render/draw/dump.hpp"

namespace lectern::draw {
namespace {

TEST(MovedList, EverythingOfItStandsElsewhere) {
  const Colour dark{1, 2, 3, 255};
  List list;
  list.glyphs = {{7, F26Dot6::from_px(10), F26Dot6::from_px(20)}};
  list.commands = {PushClip{{0, 0, 100, 50}},
                   Fill{{1, 2, 3, 4}, dark, 0},
                   Glyphs{3, F26Dot6::from_px(34), dark, 0, 1},
                   Tile{{1, 2, 3, 4, 5}, {0, 0, 512, 512}, {-0.5, 10.5}, 0.5, {dark, dark}},
                   Picture{4, {0, 0, 960, 480}, {10, 20, 480, 240}, {dark, dark}},
                   PopClip{}};
  const List there = moved(list, {5, -7});
  EXPECT_EQ(dump(there),
            "clip 5,-7 100x50\n"
            "  fill 6,-5 3x4 #010203\n"
            "  glyphs font 3 size 34 #010203 7@15,13\n"
            "  tile 1/2 level 5 3,4 on 5,-7 512x512 origin 4.5,3.5 scale 0.500000 #010203..#010203\n"
            "  picture 4 0,0 960x480 on 15,13 480x240 #010203..#010203\n"
            "end\n");
  EXPECT_EQ(dump(moved(there, {-5, 7})), dump(list));
}

}  // namespace
}  // namespace lectern::draw
