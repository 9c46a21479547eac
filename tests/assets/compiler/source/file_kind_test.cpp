// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/file_kind.hpp"

#include <gtest/gtest.h>

#include "assets/compiler/source/texts/text_file.hpp"
#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler {
namespace {

using namespace std::string_literals;

/// A packed file's head for a name that is packed in it.
std::string zip_with(const std::string& name, const std::string& bytes = "\xAA\xBB\xCC\0\xFF"s) {
  return "PK\x03\x04\x14\0\0\0\x08\0"s + name + bytes;
}

std::string told(const std::string& bytes) {
  Report report;
  EXPECT_FALSE(accept_text("transcript.en.md", bytes, report));
  EXPECT_EQ(report.findings().size(), 1U) << test::dump(report);
  return report.findings().at(0).what;
}

TEST(FileKind, NamesDocumentsOfPrograms) {
  EXPECT_EQ(told(zip_with("[Content_Types].xml") + zip_with("word/document.xml")),
            "this is a Word document (.docx) that is named as a text");
  EXPECT_EQ(told(zip_with("mimetype", "application/vnd.oasis.opendocument.text")),
            "this is an OpenDocument text (.odt) that is named as a text");
  EXPECT_EQ(told(zip_with("Index/Document.iwa")), "this is a Pages document (.pages) that is named as a text");
  EXPECT_EQ(told(zip_with("a.txt")), "this is a packed file (.zip) that is named as a text");
  EXPECT_EQ(told("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + "\0\0W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"s),
            "this is a Word document (.doc) that is named as a text");
  EXPECT_EQ(told("{\\rtf1\\ansi Dear Karl}"), "this is a document in Rich Text Format (.rtf) that is named as a text");
  EXPECT_EQ(told("%PDF-1.4\n%\xE2\xE3\xCF\xD3"), "this is a PDF that is named as a text");
}

TEST(FileKind, NamesWebPagesAndXml) {
  for (const char* page : {"<!DOCTYPE html>\n<html>", "\xEF\xBB\xBF\n<HTML lang=en>", "<?xml version='1.0'?>\n<html>"})
    EXPECT_EQ(told(page), "this is a web page (HTML) that is named as a text");
  EXPECT_EQ(told("<?xml version='1.0'?><TEI>"), "this is an XML file that is named as a text");
}

TEST(FileKind, NamesPicturesAndSounds) {
  EXPECT_EQ(told("\xFF\xD8\xFF\xE0\0\x10JFIF"s), "this is a picture (JPEG) that is named as a text");
  EXPECT_EQ(told("\x89PNG\r\n\x1A\n"s), "this is a picture (PNG) that is named as a text");
  EXPECT_EQ(told("MM\0*\0\0\0\x08"s), "this is a picture (TIFF) that is named as a text");
  EXPECT_EQ(told("RIFF\x10\0\0\0WAVEfmt "s), "this is a recording (WAV) that is named as a text");
}

TEST(FileKind, TellsOtherBytesOnce) {
  std::string bytes;
  for (int i = 0; i < 5'000; ++i) bytes.push_back(static_cast<char>(i * i * 7 + i / 3));
  EXPECT_EQ(told(bytes), "this is no text, though it is named as one");
}

TEST(FileKind, GivesTheWayOut) {
  EXPECT_EQ(
      file_kind(zip_with("word/document.xml")).mend,
      "give it its own ending again, open it in the program that wrote it, and save its text as plain text in UTF-8");
}

TEST(FileKind, LetsTextsBe) {
  for (const char* text : {"", "PK", "A note. WEBP is a format", "see ftyp in the file", "<p>", "# <html> in words",
                           "word/document.xml", "MM", "%PDF is a format"})
    EXPECT_EQ(file_kind(text).what, "") << text;
}

}  // namespace
}  // namespace lectern::compiler
