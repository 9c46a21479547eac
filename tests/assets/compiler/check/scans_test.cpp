// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "assets/compiler/source/pages.hpp"
#include "tests/assets/compiler/check/made.hpp"
#include "tests/assets/compiler/source/filled_folder.hpp"

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

TEST(CheckScans, AreWellWhateverTheirNames) {
  EXPECT_EQ(said_of(check_scans, scanned({"001.jpg", "002.jpg", "010.jpg"})), "");
  EXPECT_EQ(said_of(check_scans, scanned({"1r.jpg", "1v.jpg", "10r.jpg", "back.tif"})), "");
}

TEST(CheckScans, AreToldOnceForAllFilesThatAreLeftOut) {
  SourceDocument document = scanned({"001.tif"});
  document.scans[0].copies = {"scans/001.pdf"};
  EXPECT_EQ(said_of(check_scans, document),
            "warning 0:0: 1 file is left out as a copy of a page: 001.pdf (001.tif "
            "is shown); move what is left out to sources/; if it is another page, give it a name of its own\n");
  document = scanned({"1.tif", "2.tif", "3.tif"});
  document.scans[0].copies = {"scans/1.jpg", "scans/1.pdf"};
  document.scans[1].copies = {"scans/2.TIF"};
  document.scans[2].copies = {"scans/3.CR2"};
  EXPECT_NE(said_of(check_scans, document)
                .find("4 files are left out as copies of pages: 1.jpg (1.tif is "
                      "shown), 1.pdf (1.tif is shown), 2.TIF (2.tif is shown) and 1 more; "),
            std::string::npos);
}

TEST(CheckScans, OfOneFileUnderTwoNamesAreTold) {
  const test::FilledFolder folder;
  folder.write("IMG_1.jpg", "a picture");
  folder.write("IMG_1 (1).jpg", "a picture");
  folder.write("IMG_2.jpg", "a picturf");
  SourceDocument document = scanned({});
  for (const char* name : {"IMG_1.jpg", "IMG_1 (1).jpg", "IMG_2.jpg"})
    document.scans.push_back({folder.path() / name, {{0, 100, 200, 300}}});
  EXPECT_EQ(said_of(check_scans, document),
            "warning 0:0: it is the same file as IMG_1.jpg, byte for byte, and both are shown; move one to sources/, "
            "unless the page is to be seen twice\n");
}

TEST(CheckScans, OfOneNameAndMorePagesAreAllShownAndTold) {
  SourceDocument document = scanned({"cover.jpg", "cover.pdf"});
  document.scans[1].pages.resize(3, {0, 100, 200, 300});
  EXPECT_EQ(said_of(check_scans, document),
            "warning 0:0: cover.jpg has 1 page and cover.pdf has 3 pages: both are shown, though they have one name; "
            "if one holds the pages of the other, move it to sources/; if not, give each a name of its own\n");
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
