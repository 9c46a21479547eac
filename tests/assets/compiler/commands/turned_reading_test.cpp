// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/turned_reading.hpp"

#include <gtest/gtest.h>

#include "assets/compiler/readings/read_scan.hpp"
#include "assets/compiler/readings/to_picture.hpp"

namespace lectern::compiler {
namespace {

/// A picture of 100 by 40 as it is stored, whose word stands at 10,5 to 30,12, as Tesseract reads it after a turn.
std::string read_after(int degrees) {
  switch (degrees) {
    case 90:
      return "<html><div class='ocr_page' title='image \"a\"; bbox 0 0 40 100'><span class='ocr_line' title='bbox 28 "
             "10 "
             "35 30; baseline 0 -1'>word</span></div></html>";
    case 180:
      return "<html><div class='ocr_page' title='image \"a\"; bbox 0 0 100 40'><span class='ocr_line' title='bbox 70 "
             "28 "
             "90 35; baseline 0 -1'>word</span></div></html>";
    case 270:
      return "<html><div class='ocr_page' title='image \"a\"; bbox 0 0 40 100'><span class='ocr_line' title='bbox 5 70 "
             "12 90; baseline 0 -1'>word</span></div></html>";
    default:
      return "<html><div class='ocr_page' title='image \"a\"; bbox 0 0 100 40'><span class='ocr_line' title='bbox 10 5 "
             "30 12; baseline 0 -1'>word</span></div></html>";
  }
}

TEST(TurnedReading, StandsInThePictureAsItIsStored) {
  for (const int degrees : {0, 90, 180, 270}) EXPECT_EQ(turned_back(read_after(degrees), degrees), read_after(0));
}

TEST(TurnedReading, LightsWhereItWasRead) {
  for (const int degrees : {0, 90, 180, 270}) {
    const auto reading = read_scan_reading(turned_back(read_after(degrees), degrees));
    ASSERT_TRUE(reading);
    const bool upright = degrees % 180 == 0;
    const ShownPicture shown{upright ? 100U : 40U, upright ? 40U : 100U, 0, degrees};
    const PlacedPage placed = to_picture(reading->pages.front(), shown);
    const auto seen = read_scan_reading(read_after(degrees));
    ASSERT_TRUE(seen);
    EXPECT_EQ(placed.page.lines.front().box, seen->pages.front().lines.front().box) << degrees;
    EXPECT_TRUE(placed.remarks.empty());
  }
}

TEST(TurnedReading, IsLeftAloneWhereItSaysNoSize) {
  for (const char* text : {"", "bbox 1 2 3 4", "ocr_page", "ocr_page bbox 1 2", "ocr_page bbox 0 0 9 9 bbox x"})
    EXPECT_EQ(turned_back(text, 0), text);
  EXPECT_EQ(turned_back("ocr_page bbox 1 2", 90), "ocr_page bbox 1 2");
  EXPECT_EQ(turned_back("ocr_page bbox 0 0 9 8 bbox x", 180), "ocr_page bbox 0 0 9 8 bbox x");
}

}  // namespace
}  // namespace lectern::compiler
