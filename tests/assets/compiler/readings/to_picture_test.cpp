// SPDX-License-Identifier: MIT
#include "assets/compiler/readings/to_picture.hpp"

#include <gtest/gtest.h>

#include "tests/assets/compiler/readings/read.hpp"

namespace lectern::compiler {
namespace {

using test::box_words;

PageReading page_of(double width, double height, RectF box) {
  PageReading page;
  page.width = width;
  page.height = height;
  page.lines.push_back({box, "a", {}, 0, {}});
  return page;
}

std::string placed(const PageReading& page, const ShownPicture& picture) {
  const PlacedPage there = to_picture(page, picture);
  std::string said = box_words(there.page.lines.at(0).box);
  for (const ReadRemark& remark : there.remarks) said += "; " + remark.what;
  return said;
}

TEST(ToPicture, ScalesToThePicture) {
  EXPECT_EQ(placed(page_of(100, 200, {10, 20, 30, 40}), {200, 400, 0, 0}), "20,40 60x80");
}

TEST(ToPicture, TakesAUnitForAPixelWhereSizesAreMissing) {
  EXPECT_EQ(placed(page_of(0, 0, {10, 20, 30, 40}), {200, 400, 0, 0}), "10,20 30x40");
  PageReading page = page_of(0, 0, {254, 0, 254, 254});
  page.unit = ReadUnit::tenth_of_millimetre;
  EXPECT_EQ(placed(page, {200, 400, 100, 0}), "100,0 100x100");
}

TEST(ToPicture, ClipsAndTellsWhatLiesOutside) {
  EXPECT_EQ(placed(page_of(100, 100, {-5, 90, 30, 40}), {100, 100, 0, 0}),
            "0,90 25x10; 1 of its places lie partly beyond the scan's edge, and end there");
  EXPECT_EQ(placed(page_of(100, 100, {150, 0, 30, 40}), {100, 100, 0, 0}),
            "nowhere; 1 of its places lie outside the scan, and are not lit");
}

TEST(ToPicture, TurnsWithTheScan) {
  EXPECT_EQ(placed(page_of(100, 200, {10, 20, 30, 40}), {200, 100, 0, 90}), "140,10 40x30");
  EXPECT_EQ(placed(page_of(100, 200, {10, 20, 30, 40}), {100, 200, 0, 180}), "60,140 30x40");
  EXPECT_EQ(placed(page_of(100, 200, {10, 20, 30, 40}), {200, 100, 0, 270}), "20,60 40x30");
  EXPECT_EQ(placed(page_of(200, 100, {10, 20, 30, 40}), {200, 100, 0, 90}), "10,20 30x40");
}

TEST(ToPicture, TakesPagesOfAPdfAsTheyAreShownThoughTheirSizeIsNot) {
  PageReading page = page_of(400, 600, {395, 150, 22, 66});
  page.unit = ReadUnit::point;
  EXPECT_EQ(placed(page, {1200, 800, 0, 0}), "790,300 44x132");
}

TEST(ToPicture, LightsNothingWhereItIsOfAnotherPicture) {
  EXPECT_EQ(
      placed(page_of(100, 100, {10, 20, 30, 40}), {100, 200, 0, 0}),
      "nowhere; it was made of a picture of 100 by 100, and the scan has 100 by 200: its places cannot be told in "
      "it");
}

}  // namespace
}  // namespace lectern::compiler
