// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "tests/assets/compiler/readings/read.hpp"

namespace lectern::compiler {
namespace {

using test::read;

std::string hocr(const std::string& inside) {
  return "<?xml version=\"1.0\"?><!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"x\"><html "
         "lang=\"en\">"
         "<head><meta name='ocr-system' content='tesseract 5.3.0'/></head><body><div class='ocr_page' title='image "
         "\"001.jpg\"; bbox 0 0 100 200'>" +
         inside + "</div></body></html>";
}

TEST(Hocr, HasLinesOfAllKinds) {
  EXPECT_EQ(
      read(hocr("<p class='ocr_par' lang='fra'><span class='ocr_header' title='bbox 0 0 9 9'><span class='ocrx_word' "
                "title='bbox 0 0 4 9; x_wconf 90'>Le</span> <span class='ocrx_word' title='bbox 5 0 9 9'><em>1"
                "</em></span></span><span class='ocr_caption' title='bbox 0 10 9 19; textangle 180'>dit&nbsp;tout"
                "</span></p><span class='x ocr_textfloat'>a &amp; b</span>")),
      "1: Le 1 (0,0 9x9)\n1: dit tout (0,10 9x9)\n1: a & b (nowhere)\n");
}

TEST(Hocr, IsOfTheLanguageOfItsParagraphs) {
  const auto reading = read_scan_reading(
      hocr("<p class='ocr_par' lang='fra'><span class='ocr_line'>Bonjour</span></p><p class='ocr_par' lang='eng'><span "
           "class='ocr_line'>Hi</span></p>"));
  ASSERT_TRUE(reading);
  EXPECT_EQ(reading->language, "fra");
  EXPECT_EQ(reading->made_by, "Tesseract 5.3.0");
  EXPECT_EQ(reading->pages.at(0).picture, "001.jpg");
  EXPECT_EQ(reading->pages.at(0).width, 100);
}

TEST(Hocr, TakesABoxThatEndsBeforeItBeginsTheOtherWay) {
  EXPECT_EQ(read(hocr("<span class='ocr_line' title='bbox 9 9 0 0'>a</span>")),
            "0: a (0,0 9x9)\n? 1 a box ends before it begins\n");
}

}  // namespace
}  // namespace lectern::compiler
