// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/assets/compiler/readings/read.hpp"

namespace lectern::compiler {
namespace {

using test::read;

TEST(BadReadings, AreToldWithTheirPlace) {
  EXPECT_EQ(read("<alto><Layout>\n<Page></Layout></alto>").substr(0, 34), "it is no well-formed XML: Start-en");
  EXPECT_NE(read("<alto><Layout>\n<Page></Layout></alto>").find("in line 2"), std::string::npos);
  EXPECT_EQ(read("<mets/>"), "it is neither ALTO, PAGE nor hOCR");
  EXPECT_EQ(read("<alto/>"), "? 1 it holds no page\n");
}

TEST(BadReadings, ExpandNoEntities) {
  const std::string bomb =
      "<!DOCTYPE alto [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><alto><Layout><Page><TextBlock>"
      "<TextLine><String CONTENT=\"&b; &lt;\"/></TextLine></TextBlock></Page></Layout></alto>";
  EXPECT_EQ(read(bomb), "0: &b; < (nowhere)\n? 1 it has entities of its own, which are not read\n");
}

TEST(BadReadings, OfElementsWithinElementsHaveAnEnd) {
  std::string deep = "<alto><Layout><Page>";
  for (int i = 0; i < 100'000; ++i) deep += "<ComposedBlock>";
  for (int i = 0; i < 100'000; ++i) deep += "</ComposedBlock>";
  deep += "</Page></Layout></alto>";
  EXPECT_EQ(read(deep), "its elements lie more than 200 deep in each other");
}

TEST(BadReadings, OfOtherEncodingsAreNotShownWrong) {
  EXPECT_EQ(read("<alto><Layout><Page><TextBlock><TextLine><String CONTENT=\"\xE4\xF6\"/></TextLine></TextBlock></Page>"
                 "</Layout></alto>"),
            "its letters are not those of UTF-8: save it in that encoding");
}

TEST(BadReadings, WithNumbersThatAreNoneHaveNoPlace) {
  EXPECT_EQ(
      read("<alto><Layout><Page WIDTH=\"nan\" HEIGHT=\"1e99\"><TextBlock><TextLine HPOS=\"inf\" VPOS=\"x\" "
           "WIDTH=\"1\" HEIGHT=\"1\"><String CONTENT=\"a\"/></TextLine></TextBlock></Page></Layout></alto>"),
      "0: a (nowhere)\n? 1 the page's WIDTH is no size\n? 1 the page's HEIGHT is no size\n? 1 HPOS is no number that "
      "lies in a picture\n? 1 VPOS is no number that lies in a picture\n");
  const std::string page = "<PcGts><Page imageWidth=\"-5\" imageHeight=\"x\"><TextRegion><TextLine><Coords points=\"1,";
  const std::string words = "\"/><TextEquiv><Unicode>a</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>";
  EXPECT_EQ(read(page + "nan 1e308,inf" + words),
            "1: a (nowhere)\n? 1 the page's imageWidth is no size\n? 1 the page's imageHeight is no size\n? 1 a place "
            "has not "
            "two points of numbers that lie in a picture\n");
  EXPECT_EQ(read("<html><div class='ocr_page' title='bbox 0 0 9 9'><span class='ocr_line' title='bbox 1 1 1e308 "
                 "nan'>a</span></div></html>"),
            "0: a (nowhere)\n? 1 a bbox has not four numbers that lie in a picture\n");
}

/// An order of reading of so many blocks was looked through for each of them.
TEST(BadReadings, OfVeryManyBlocksAreReadInTheirOrder) {
  constexpr int count = 100'000;
  std::string blocks;
  std::string regions;
  std::string order;
  std::string region_order;
  for (int i = 0; i < count; ++i) {
    blocks += fmt::format("<TextBlock ID=\"b{0}\"><TextLine><String CONTENT=\"w{0}\"/></TextLine></TextBlock>", i);
    order += fmt::format("<ElementRef REF=\"b{}\"/>", count - 1 - i);
    regions += fmt::format(
        "<TextRegion id=\"b{0}\"><TextLine><TextEquiv><Unicode>w{0}</Unicode></TextEquiv></TextLine></TextRegion>", i);
    region_order += fmt::format("<RegionRefIndexed index=\"{}\" regionRef=\"b{}\"/>", i, count - 1 - i);
  }
  const std::string alto = "<alto><Layout><Page><ReadingOrder>" + order + "</ReadingOrder><PrintSpace>" + blocks +
                           "</PrintSpace></Page></Layout></alto>";
  const std::string page = "<PcGts><Page><ReadingOrder><OrderedGroup>" + region_order +
                           "</OrderedGroup></ReadingOrder>" + regions + "</Page></PcGts>";
  for (const std::string& file : {alto, page}) {
    const auto reading = read_scan_reading(file);
    ASSERT_TRUE(reading);
    const auto& lines = reading->pages.front().lines;
    ASSERT_EQ(lines.size(), std::size_t{count});
    for (std::size_t i = 0; i < lines.size(); ++i) ASSERT_EQ(lines[i].text, fmt::format("w{}", count - 1 - i));
  }
}

/// As browsers take it: elements that nobody ended, attributes without quotation marks, "&" alone, a DOCTYPE.
TEST(BadReadings, OfHtmlThatIsNoXmlAreReadAsBrowsersReadThem) {
  EXPECT_EQ(read("<!DOCTYPE html>\n<html><head><meta charset=utf-8><meta name=ocr-system content='tesseract 3'>"
                 "<link rel=x><body>\n<div class=ocr_page title='bbox 0 0 100 50'>\n<p class=ocr_par lang=deu>\n"
                 "<span class=ocr_line title=\"bbox 1 2 30 12\">Müller &amp; Söhne & Co<br></span>\n"
                 "<p><span class=ocr_line title='bbox 1 20 30 32'>zwei &nbsp;drei</div></body></html>"),
            "1: Müller & Söhne & Co (1,2 29x10)\n1: zwei \u00A0drei (1,20 29x12)\n? 1 it is no well-formed XML: Error "
            "parsing element attribute in line 2, column 27; it was read as browsers read it\n");
  std::string deep = "<html><body><div class=ocr_page>";
  for (int i = 0; i < 100'000; ++i) deep += "<div>";
  EXPECT_EQ(read(deep), "its elements lie more than 200 deep in each other");
}

}  // namespace
}  // namespace lectern::compiler
