// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "tests/assets/compiler/readings/read.hpp"

namespace lectern::compiler {
namespace {

using test::read;

std::string page_xml(const std::string& inside) {
  return "<PcGts xmlns=\"http://schema.primaresearch.org/PAGE/gts/pagecontent/2013-07-15\"><Page imageWidth=\"100\" "
         "imageHeight=\"200\">" +
         inside + "</Page></PcGts>";
}

std::string region(const std::string& id, const std::string& more, const std::string& text) {
  return "<TextRegion id=\"" + id + "\" " + more +
         "><TextLine><Coords points=\"1,2 11,2 11,8 1,8\"/><TextEquiv><Unicode>" + text +
         "</Unicode></TextEquiv></TextLine></TextRegion>";
}

TEST(PageXml, IsReadInTheOrderThatReadingOrderGives) {
  EXPECT_EQ(
      read(page_xml("<ReadingOrder><OrderedGroup><RegionRefIndexed index=\"1\" regionRef=\"a\"/><RegionRefIndexed "
                    "index=\"0\" regionRef=\"b\"/></OrderedGroup></ReadingOrder>" +
                    region("a", "", "second") + region("b", "", "first"))),
      "1: first (1,2 10x6)\n2: second (1,2 10x6)\n");
}

TEST(PageXml, TellsWhereTheTwoOrdersDiffer) {
  EXPECT_EQ(
      read(page_xml("<ReadingOrder><OrderedGroup><RegionRefIndexed index=\"0\" regionRef=\"a\"/><RegionRefIndexed "
                    "index=\"1\" regionRef=\"b\"/></OrderedGroup></ReadingOrder>" +
                    region("a", "custom=\"readingOrder {index:1;}\"", "a") +
                    region("b", "custom=\"readingOrder {index:0;}\"", "b"))),
      "1: a (1,2 10x6)\n2: b (1,2 10x6)\n? 1 ReadingOrder and custom=\"readingOrder\" differ: ReadingOrder is "
      "followed\n");
  EXPECT_EQ(read(page_xml(region("a", "custom=\"readingOrder {index:1;}\"", "a") +
                          region("b", "custom=\"readingOrder {index:0;}\"", "b"))),
            "1: b (1,2 10x6)\n2: a (1,2 10x6)\n? 1 regions stand in another order than they say\n");
}

TEST(PageXml, TakesTheWordingOfTheLowestIndex) {
  EXPECT_EQ(
      read(page_xml("<TextRegion><TextLine><Coords points=\"1,2 3,4\"/><TextEquiv index=\"1\"><Unicode>worse"
                    "</Unicode></TextEquiv><TextEquiv index=\"0\"><Unicode>better</Unicode></TextEquiv></TextLine>"
                    "<TextLine><TextEquiv><Unicode/></TextEquiv></TextLine></TextRegion>")),
      "1: better (1,2 2x2)\n? 1 a line is read in several ways: the one of the lowest index is taken\n? 1 a line or "
      "region has no words\n");
}

TEST(PageXml, TakesPointsBeyondTheEdgeAndOfFractions) {
  EXPECT_EQ(read(page_xml("<TextRegion><TextLine><Coords points=\"-5,2.5 10,2.5 10,8 -5,8\"/><TextEquiv><Unicode>a"
                          "</Unicode></TextEquiv></TextLine></TextRegion>")),
            "1: a (-5,2.5 15x5.5)\n");
  EXPECT_EQ(read(page_xml("<TextRegion><TextLine><Coords><Point x=\"1\" y=\"2\"/><Point x=\"3\" y=\"5\"/></Coords>"
                          "<TextEquiv><Unicode>a</Unicode></TextEquiv></TextLine></TextRegion>")),
            "1: a (1,2 2x3)\n");
}

TEST(PageXml, DropsPlacesOfWordsThatTheirLineDoesNotSayAnyMore) {
  const auto reading = read_scan_reading(page_xml(
      "<TextRegion><TextLine><Coords points=\"0,0 9,9\"/><Word><Coords points=\"0,0 4,9\"/><TextEquiv><Unicode>"
      "olde</Unicode></TextEquiv></Word><TextEquiv><Unicode>old</Unicode></TextEquiv></TextLine></TextRegion>"));
  ASSERT_TRUE(reading);
  EXPECT_EQ(reading->pages.at(0).lines.at(0).text, "old");
  EXPECT_TRUE(reading->pages.at(0).lines.at(0).words.empty());
}

TEST(PageXml, ReadsRegionsWithoutLinesAndWithinTables) {
  EXPECT_EQ(read(page_xml("<TextRegion><Coords points=\"0,0 9,9\"/><TextEquiv><Unicode>all of it</Unicode></TextEquiv>"
                          "</TextRegion><TableRegion>" +
                          region("cell", "", "in a cell") + "</TableRegion>")),
            "1: all of it (0,0 9x9)\n3: in a cell (1,2 10x6)\n");
}

}  // namespace
}  // namespace lectern::compiler
