// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "tests/assets/compiler/readings/read.hpp"

namespace lectern::compiler {
namespace {

TEST(PdfText, HasPagesOfLinesInPoints) {
  const std::string text =
      "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title/></head><body><doc><page width=\"595.0\" "
      "height=\"842.0\"><flow><block xMin=\"1\"><line xMin=\"1.5\" yMin=\"2\" xMax=\"9.5\" yMax=\"8\"><word "
      "xMin=\"1.5\" "
      "yMin=\"2\" xMax=\"4\" "
      "yMax=\"8\">Lieber</word><word>Freund</word></line></block></flow></page></doc></body></html>";
  EXPECT_EQ(test::read(text), "1: Lieber Freund (1.5,2 8x6)\n");
  const auto reading = read_scan_reading(text);
  ASSERT_TRUE(reading);
  EXPECT_EQ(reading->pages.at(0).unit, ReadUnit::point);
}

}  // namespace
}  // namespace lectern::compiler
