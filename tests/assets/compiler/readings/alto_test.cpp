// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "tests/assets/compiler/readings/read.hpp"

namespace lectern::compiler {
namespace {

using test::read;

std::string alto(const std::string& lines, const std::string& head = {}) {
  return "<?xml version=\"1.0\"?>\n<alto xmlns=\"http://www.loc.gov/standards/alto/ns-v4#\"><Description>" + head +
         "</Description><Layout><Page WIDTH=\"100\" HEIGHT=\"200\"><PrintSpace><TextBlock ID=\"b\">\n" + lines +
         "</TextBlock></PrintSpace></Page></Layout></alto>";
}

TEST(Alto, HasLinesOfWordsWithTheirPlaces) {
  EXPECT_EQ(read(alto("<TextLine HPOS=\"1\" VPOS=\"2\" WIDTH=\"30\" HEIGHT=\"4\"><String CONTENT=\"Guten\"/><SP/>"
                      "<String CONTENT=\"Tag\"/><String CONTENT=\"!\"/></TextLine>")),
            "0: Guten Tag! (1,2 30x4)\n");
}

TEST(Alto, PartsWordsWhereNoSpaceIsWrittenBetweenAny) {
  EXPECT_EQ(read(alto("<TextLine><String CONTENT=\"Guten\" HPOS=\"1\" VPOS=\"2\" WIDTH=\"3\" HEIGHT=\"4\"/>"
                      "<String CONTENT=\"Tag\" HPOS=\"5\" VPOS=\"1\" WIDTH=\"3\" HEIGHT=\"4\"/></TextLine>")),
            "0: Guten Tag (1,1 7x5)\n");
}

TEST(Alto, SaysAPartedWordOnceAndItsHyphen) {
  EXPECT_EQ(read(alto("<TextLine><String CONTENT=\"Grup\" SUBS_TYPE=\"HypPart1\" SUBS_CONTENT=\"Gruppe\"/><HYP "
                      "CONTENT=\"-\"/></TextLine><TextLine><String CONTENT=\"pe\" SUBS_TYPE=\"HypPart2\" "
                      "SUBS_CONTENT=\"Gruppe\"/></TextLine>")),
            "0: Grup- (nowhere)\n0: pe (nowhere)\n");
  EXPECT_EQ(read(alto("<TextLine><String CONTENT=\"Grup\"/><HYP/></TextLine>")), "0: Grup- (nowhere)\n");
  EXPECT_EQ(read(alto("<TextLine><String CONTENT=\"Grup-\"/><HYP CONTENT=\"-\"/></TextLine>")), "0: Grup- (nowhere)\n");
}

TEST(Alto, TellsOfLinesWithoutWordsOnce) {
  EXPECT_EQ(read(alto("<TextLine/>\n<TextLine/>\n<TextLine><String CONTENT=\"a\"/></TextLine>")),
            "0: a (nowhere)\n? 3 a line has no words (2 times in this file)\n");
}

TEST(Alto, TakesAReversedBoxTheOtherWay) {
  EXPECT_EQ(
      read(alto("<TextLine HPOS=\"31\" VPOS=\"2\" WIDTH=\"-30\" HEIGHT=\"4\"><String CONTENT=\"a\"/></TextLine>")),
      "0: a (1,2 30x4)\n? 3 a width or height is less than nothing\n");
}

TEST(Alto, SaysItsUnitAndWhoMadeIt) {
  const auto reading = read_scan_reading(
      alto("",
           "<MeasurementUnit>mm10</MeasurementUnit><Processing><processingSoftware><softwareName>Kraken"
           "</softwareName><softwareVersion>4.1</softwareVersion></processingSoftware></Processing>"));
  ASSERT_TRUE(reading);
  EXPECT_EQ(reading->made_by, "Kraken 4.1");
  EXPECT_EQ(reading->pages.at(0).unit, ReadUnit::tenth_of_millimetre);
  EXPECT_EQ(read(alto("", "<MeasurementUnit>furlong</MeasurementUnit>")),
            "? 2 its unit \"furlong\" is none of ALTO's: pixels are taken\n");
}

}  // namespace
}  // namespace lectern::compiler
