// SPDX-License-Identifier: MIT
#include "assets/compiler/source/copies.hpp"

#include <gtest/gtest.h>

namespace lectern::compiler {
namespace {

using Paths = std::vector<std::filesystem::path>;

SourceScan scan_of(const char* file, std::size_t pages = 1) {
  return {file, std::vector<ScanPage>(pages, {0, 100, 200, 300})};
}

/// "1.tif (1.pdf) 2.tif": what is shown, and what is not for it.
std::string once(std::vector<SourceScan> scans) {
  take_pages_once(scans);
  std::string text;
  for (const SourceScan& scan : scans) {
    text += (text.empty() ? "" : " ") + scan.file.string();
    for (const auto& copy : scan.copies) text += " (" + copy.string() + ")";
  }
  return text;
}

TEST(Copies, OfAPageLeaveTheBestOne) {
  EXPECT_EQ(once({scan_of("001.pdf"), scan_of("001.tif"), scan_of("002.tif")}), "001.tif (001.pdf) 002.tif");
  EXPECT_EQ(once({scan_of("001.jpg"), scan_of("001.tif")}), "001.tif (001.jpg)");
  EXPECT_EQ(once({scan_of("IMG_1.HEIC"), scan_of("IMG_1.JPG")}), "IMG_1.HEIC (IMG_1.JPG)");
  EXPECT_EQ(once({scan_of("1.jpg"), scan_of("1.pdf"), scan_of("1.png"), scan_of("1.webp")}),
            "1.png (1.jpg) (1.pdf) (1.webp)");
  EXPECT_EQ(once({scan_of("1"), scan_of("1.pdf")}), "1.pdf (1)");
}

TEST(Copies, OfOneFormatLeaveTheFirst) {
  EXPECT_EQ(once({scan_of("1.JPG"), scan_of("1.jpeg"), scan_of("1.jpg")}), "1.JPG (1.jpeg) (1.jpg)");
}

TEST(Copies, HaveTheSameNameToTheLetter) {
  EXPECT_EQ(once({scan_of("1.jpg"), scan_of("01.pdf"), scan_of("1a.tif"), scan_of("a1.jpg"), scan_of("A1.tif")}),
            "1.jpg 01.pdf 1a.tif a1.jpg A1.tif");
  EXPECT_EQ(once({scan_of("scan.001"), scan_of("scan.002"), scan_of("1.2.jpg"), scan_of("1.3.jpg")}),
            "scan.001 scan.002 1.2.jpg 1.3.jpg");
}

TEST(Copies, HaveAsManyPages) {
  EXPECT_EQ(once({scan_of("cover.jpg"), scan_of("cover.pdf", 3)}), "cover.jpg cover.pdf");
  EXPECT_EQ(once({scan_of("book.pdf", 3), scan_of("book.tif", 3)}), "book.tif (book.pdf)");
  EXPECT_EQ(once({scan_of("1.jpg", 0), scan_of("1.tif", 0)}), "1.jpg 1.tif") << "nobody knows their pages";
}

TEST(Copies, OfACameraAreLeftForThePictureThatWasMadeOfThem) {
  std::vector<SourceScan> scans = {scan_of("IMG_1.JPG"), scan_of("IMG_1.tif")};
  EXPECT_EQ(join_unread({"IMG_1.CR2", "IMG_2.CR2"}, scans), Paths({"IMG_2.CR2"}));
  EXPECT_EQ(once(scans), "IMG_1.tif (IMG_1.JPG) (IMG_1.CR2)");
}

}  // namespace
}  // namespace lectern::compiler
