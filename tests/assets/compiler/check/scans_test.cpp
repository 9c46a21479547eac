// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "tests/assets/compiler/check/made.hpp"

namespace lectern::compiler {
namespace {

using test::document_of;
using test::said_of;

SourceDocument scanned(const std::vector<std::string>& names, const std::string& text = "a") {
  SourceDocument document = document_of({{"reading.ru.txt", text}});
  document.reset_pages = false;
  for (const std::string& name : names) document.scans.push_back({"scans/" + name, {{0, 100, 200, 300}}});
  return document;
}

TEST(CheckScans, AreWellInTheOrderOfTheirNames) {
  EXPECT_EQ(said_of(check_scans, scanned({"001.jpg", "002.jpg", "010.jpg"})), "");
  EXPECT_EQ(said_of(check_scans, scanned({"a-9.jpg", "b-1.jpg", "b-2.tif"})), "");
  EXPECT_EQ(said_of(check_scans, scanned({"1.jpg", "1a.jpg", "2.jpg"})), "");
  EXPECT_EQ(said_of(check_scans, scanned({"1948-2.jpg", "1949-1.jpg"})), "");
}

TEST(CheckScans, LookWrongWhereTenStandsBeforeTwo) {
  EXPECT_EQ(said_of(check_scans, scanned({"1.jpg", "10.jpg", "2.jpg", "20.jpg", "3.jpg"})),
            "warning 0:0: the order of scans looks wrong: 10.jpg stands before 2.jpg; number them with as many digits "
            "each: 001, 002 … 010\n");
  EXPECT_NE(said_of(check_scans, scanned({"page12v.jpg", "page9r.jpg"})), "");
}

TEST(CheckScans, OfSeveralPagesCountEach) {
  SourceDocument document = scanned({"1.pdf"}, "<!-- page 1 -->a\n\n<!-- page 2 -->b");
  document.scans[0].pages.push_back({1, 100, 200, 300});
  EXPECT_EQ(said_of(check_scans, document), "");
  EXPECT_EQ(pages_of(document), 2U);
}

TEST(CheckScans, AreShownInsteadOfAResetPage) {
  SourceDocument document = scanned({"1.jpg"});
  document.places["pages"] = {"document.toml", 7, 9};
  EXPECT_NE(said_of(check_scans, document).find("warning 7:9: pages = \"reset\" is not followed"), std::string::npos);
}

TEST(CheckScans, AreNotMoreThanADocumentHolds) {
  SourceDocument document = scanned({"1.pdf"});
  document.scans[0].pages.resize(10'001, {0, 100, 200, 300});
  EXPECT_NE(said_of(check_scans, document).find("the scans have 10001 pages"), std::string::npos);
}

TEST(CheckLimits, TakeAQualityThatKeepsTypeLegible) {
  const auto said = [](int quality) {
    SourceExhibit exhibit;
    exhibit.scan_quality = quality;
    Report report;
    check_limits(exhibit, report);
    return test::dump(report).find("scan_quality is") != std::string::npos;
  };
  EXPECT_TRUE(said(29));
  EXPECT_FALSE(said(30));
  EXPECT_FALSE(said(100));
  EXPECT_TRUE(said(101));
}

}  // namespace
}  // namespace lectern::compiler
