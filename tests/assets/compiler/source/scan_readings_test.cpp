// SPDX-License-Identifier: MIT
#include "assets/compiler/source/scan_readings.hpp"

#include <gtest/gtest.h>

#include "tests/assets/compiler/source/filled_folder.hpp"

namespace lectern::compiler {
namespace {

std::string alto(const std::string& words, const std::string& picture = {}) {
  return "<alto><Description><sourceImageInformation><fileName>" + picture +
         "</fileName></sourceImageInformation></Description><Layout><Page><TextBlock><TextLine><String CONTENT=\"" +
         words + "\"/></TextLine></TextBlock></Page></Layout></alto>";
}

/// "001.jpg page/001.xml: words", a line a scan, then what was found wrong.
std::string taken(const test::FilledFolder& folder, const std::vector<std::string>& scans) {
  SourceDocument document;
  document.folder = folder.path();
  for (const std::string& scan : scans) document.scans.push_back({folder.path() / "scans" / scan});
  Report report;
  take_scan_readings(folder.path(), document, report);
  std::string said;
  for (const SourceScan& scan : document.scans) {
    said += scan.file.filename().string() + " ";
    if (scan.reading)
      said += scan.reading->file.lexically_relative(folder.path() / "scans").string() + ": " +
              scan.reading->reading.pages.at(0).lines.at(0).text;
    said += "\n";
  }
  for (const Finding& finding : report.findings())
    said += "? " + finding.place.file.lexically_relative(folder.path()).string() + " " + finding.what + "\n";
  return said;
}

TEST(ScanReadings, HaveTheNameOfTheirScan) {
  const test::FilledFolder folder;
  folder.write("scans/001.xml", alto("one"));
  folder.write("scans/002.alto.xml", alto("two"));
  folder.write("scans/page/003.xml", alto("three"));
  folder.write("scans/004.jpg.xml", alto("four"));
  folder.write("scans/mets.xml", "<mets/>");
  EXPECT_EQ(taken(folder, {"001.jpg", "002.tif", "003.png", "004.jpg", "005.jpg"}),
            "001.jpg 001.xml: one\n002.tif 002.alto.xml: two\n003.png page/003.xml: three\n004.jpg 004.jpg.xml: four\n"
            "005.jpg \n");
}

TEST(ScanReadings, ThatDifferAreTold) {
  const test::FilledFolder folder;
  folder.write("scans/alto/001.xml", alto("one"));
  folder.write("scans/page/001.xml", alto("other"));
  folder.write("scans/alto/002.xml", alto("same"));
  folder.write("scans/page/002.xml", alto("same"));
  EXPECT_EQ(
      taken(folder, {"001.jpg", "002.jpg"}),
      "001.jpg page/001.xml: other\n002.jpg page/002.xml: same\n? scans/alto/001.xml this reads page 1 otherwise than "
      "page/001.xml, which is used: what lies beside the scan goes before page/, that before alto/, hocr/ and "
      "ocr/\n");
}

TEST(ScanReadings, ThatAreBrokenStopNothing) {
  const test::FilledFolder folder;
  folder.write("scans/001.xml", "<alto><Layout></alto>");
  EXPECT_EQ(taken(folder, {"001.jpg"}),
            "001.jpg \n? scans/001.xml this reading of a scan is not used: it is no well-formed XML: Start-end tags "
            "mismatch in line 1, column 17\n");
}

TEST(ScanReadings, OfSeveralScansNameThem) {
  const test::FilledFolder folder;
  folder.write("scans/book.xml", alto("one", "C:\\out\\001.png"));
  folder.write("scans/other.xml", alto("nobody's"));
  EXPECT_EQ(taken(folder, {"001.jpg"}),
            "001.jpg book.xml: one\n? scans/other.xml no scan has the name of this reading, and it names none that is "
            "here\n");
}

}  // namespace
}  // namespace lectern::compiler
