// SPDX-License-Identifier: MIT
#include "assets/compiler/source/file_purpose.hpp"

#include <algorithm>
#include <gtest/gtest.h>

#include "assets/compiler/source/exhibit.hpp"
#include "tests/assets/compiler/source/filled_folder.hpp"

namespace lectern::compiler {
namespace {

TEST(FilePurpose, KnowsWhatSystemsAndProgramsLeaveAnywhere) {
  for (const char* name : {"Thumbs.db", "THUMBS.DB", "desktop.ini", ".DS_Store", "._001.tif", "~$letter.docx",
                           "001.md5", "001.tif.SHA256", "IMG_1.XMP", "IMG_1.AAE", "001.tif.aux.xml", "mets.xml",
                           "manifest.json", "001.tif.part", "x.tmp", "document.toml~", "@eaDir", "__MACOSX"})
    EXPECT_TRUE(is_litter(name)) << name;
  for (const char* name : {"001.tif", "document.toml", "transcript.en.md", "temporary.jpg", "part.jpg", "thumbs.jpg",
                           "notes.docx", "~1.tif", "scans", "001.hocr", "001.alto.xml"})
    EXPECT_FALSE(is_litter(name)) << name;
}

// microsoft/WSL issues 4609 and 7456: what Windows keeps within a file becomes a file of its own in a folder of Linux.
TEST(FilePurpose, KnowsWhatWindowsLeavesBesideAFileThatIsCopiedToLinux) {
  for (const char* name : {"001.jpg:Zone.Identifier", "letter.docx:Zone.Identifier:$DATA",
                           "001.tif\uF03AZone.Identifier", "001.jpg:com.dropbox.attributes", "001.pdf:SmartScreen"})
    EXPECT_TRUE(is_litter(name)) << name;
  for (const char* name : {"Zone.Identifier.jpg", "f. 12:3.jpg"}) EXPECT_FALSE(is_litter(name)) << name;
}

TEST(FilePurpose, TakesForAScanWhatMayBeOne) {
  for (const char* name : {"001.tif", "002.JPG", "003.jfif", "004", "005.BMP", "006.xyz", "007.pdf"})
    EXPECT_TRUE(is_scan(name)) << name;
  for (const char* name : {"001.txt", "list.xlsx", "README", "001.json", "001.tsv", "notes.docx", "brief.odt",
                           "001.hocr", "001.xml", "001.CR2", "001.dng", "001.psd"})
    EXPECT_FALSE(is_scan(name)) << name;
}

TEST(FilePurpose, TellsWhatIsNamedAsAPicture) {
  for (const char* name : {"001.tif", "002.JPG", "003.jfif", "004.j2k", "005.BMP", "006.gif", "007.pdf"})
    EXPECT_TRUE(is_named_as_picture(name)) << name;
  for (const char* name : {"001", "001.xyz", "001.txt", "001.CR2", "jpg"})
    EXPECT_FALSE(is_named_as_picture(name)) << name;
  const auto endings = picture_endings();
  ASSERT_FALSE(endings.empty());
  EXPECT_EQ(endings.front(), ".tif");
  EXPECT_EQ(std::count(endings.begin(), endings.end(), ".bmp"), 0) << "it is not read";
}

TEST(FilePurpose, OfScansIsToldWhenADocumentIsRead) {
  const test::FilledFolder folder;
  folder.write("exhibit.toml", "id = \"x\"\nrevision = 1\nlanguages = [\"en\"]\n");
  folder.write("documents/a/document.toml", "date = 1921-05-09\n");
  for (const char* name : {"10.jpg", "2.jpg", "Cover.jpg", "2.CR2", "3.nef", "Thumbs.db", "._2.jpg", "2.xmp", "2.txt",
                           "2.docx", "@eaDir/2.jpg", "thumbs/2.jpg"})
    folder.write(std::string("documents/a/scans/") + name, "x");
  folder.write("documents/__MACOSX/x", "x");
  Report report;
  const SourceExhibit exhibit = read_exhibit(folder.path(), LECTERN_SOURCE_DIR "/assets/strings", report);
  ASSERT_EQ(exhibit.documents.size(), 1U);
  std::vector<std::string> names;
  for (const SourceScan& scan : exhibit.documents[0].scans) names.push_back(scan.file.filename().string());
  EXPECT_EQ(names, (std::vector<std::string>{"2.jpg", "10.jpg", "Cover.jpg"}));
  EXPECT_EQ(exhibit.documents[0].scans[0].copies.at(0).filename(), "2.CR2");
  EXPECT_EQ(exhibit.unread.documents, std::vector<std::string>());
  std::string of_scans;
  for (const Finding& finding : report.findings())
    if (finding.place.file.parent_path().filename() == "scans")
      of_scans += finding.place.file.filename().string() + ": " + finding.what + "\n";
  EXPECT_EQ(of_scans, "3.nef: a camera's raw picture, or one in a picture program's own format, is not read\n");
}

}  // namespace
}  // namespace lectern::compiler
