// SPDX-License-Identifier: MIT
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
  EXPECT_EQ(read("<alto><Layout><Page WIDTH=\"nan\" HEIGHT=\"1e99\"><TextBlock><TextLine HPOS=\"inf\" VPOS=\"x\" "
                 "WIDTH=\"1\" HEIGHT=\"1\"><String CONTENT=\"a\"/></TextLine></TextBlock></Page></Layout></alto>"),
            "0: a (nowhere)\n");
}

}  // namespace
}  // namespace lectern::compiler
