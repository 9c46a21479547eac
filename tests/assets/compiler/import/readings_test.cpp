// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>
#include <map>
#include <sstream>

#include "assets/compiler/import/readings/page_files.hpp"
#include "assets/compiler/import/readings/read_readings.hpp"

namespace lectern::compiler {
namespace {

std::string page_of(const std::string& words) {
  return "<PcGts><Page imageFilename=\"001.jpg\" imageWidth=\"100\" imageHeight=\"200\"><TextRegion><TextLine><Coords "
         "points=\"1,2 11,8\"/><TextEquiv><Unicode>" +
         words + "</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>";
}

/// A folder of these files.
ImportSource folder_of(const std::map<std::string, std::string>& files) {
  ImportSource source;
  source.name = "Briefe 1921";
  source.is_folder = true;
  source.options.language = "de";
  for (const auto& [name, text] : files) source.names.push_back(name);
  source.beside = [files](std::string_view name) -> Result<Bytes> {
    const auto found = files.find(std::string(name));
    if (found == files.end()) return fail(ErrorCode::missing, "it is not there");
    const ByteView bytes = as_bytes(found->second);
    return Bytes(bytes.begin(), bytes.end());
  };
  return source;
}

/// What was made, as lines.
std::string said(const Result<Imported>& all) {
  if (!all) return all.error().what;
  std::string text;
  for (const ImportedDocument& document : all->documents) {
    text += document.id + " " + document.original_language + "\n";
    for (const ImportedPage& page : document.pages) {
      text += "  page " + (page.picture ? page.picture->name : "-") + (page.reading.empty() ? "" : " read");
      for (const ImportedLine& line : page.lines) text += " |" + line.text;
      text += "\n";
    }
    for (const ImportedText& layer : document.texts) {
      text += layer.kind == LayerKind::transcript ? "  transcript" : "  reading";
      for (const SourceBlock& block : layer.blocks)
        for (const SourceSpan& span : block.cells.at(0).spans) text += " [" + span.target + "]";
      text += "\n";
    }
  }
  for (const Remark& remark : all->left_out) text += "- " + remark.place.file.string() + ": " + remark.what + "\n";
  for (const Remark& remark : all->questions) text += "? " + remark.what + "\n";
  return text;
}

TEST(ImportReadings, TakesWhatTranskribusExports) {
  Report report;
  const ImportSource source = folder_of({{"001.jpg", "x"},
                                         {"002.jpg", "x"},
                                         {"alto/001.xml", "<alto><Layout><Page/></Layout></alto>"},
                                         {"mets.xml", "<mets/>"},
                                         {"page/001.xml", page_of("Lieber Hans")},
                                         {"page/002.xml", page_of("Deine Grete")}});
  EXPECT_TRUE(knows_readings(source));
  EXPECT_EQ(said(read_readings(source, report)),
            "briefe-1921 de\n  page 001.jpg read |Lieber Hans\n  page 002.jpg read |Deine Grete\n  reading [1] [2]\n"
            "- alto/001.xml: it holds no page\n"
            "- alto/001.xml: this reads the page otherwise than page/001.xml, which is taken: page/ goes before alto/, "
            "that before hocr/ and ocr/\n"
            "- mets.xml: this is not read: pages stand in the order of their names\n"
            "? did a person correct this text? It is taken for a machine reading\n");
  EXPECT_NE(said(read_transcripts(source, report)).find("  transcript [1] [2]\n"), std::string::npos);
}

TEST(ImportReadings, KnowsPicturesThatAreNotHere) {
  Report report;
  const std::string text = said(read_readings(folder_of({{"page/001.xml", page_of("Lieber Hans")}}), report));
  EXPECT_NE(text.find("  page 001.jpg read |Lieber Hans\n"), std::string::npos);
}

TEST(ImportReadings, MakesADocumentOfEachFolder) {
  Report report;
  const std::string text = said(read_readings(folder_of({{"A/1.jpg", "x"},
                                                         {"A/page/1.xml", page_of("a")},
                                                         {"B/1.jpg", "x"},
                                                         {"B/1.xml", page_of("b")},
                                                         {"C/notes.txt", "x"}}),
                                              report));
  EXPECT_NE(text.find("a de\n"), std::string::npos);
  EXPECT_NE(text.find("b de\n"), std::string::npos);
}

TEST(ImportReadings, TellsBrokenOnesAndRefusesFoldersWithoutAny) {
  Report report;
  const ImportSource source = folder_of({{"001.jpg", "x"}, {"001.xml", "<PcGts><Page></PcGts>"}});
  EXPECT_EQ(said(read_readings(source, report)), "Briefe 1921 holds no reading of a page that can be read");
  EXPECT_FALSE(knows_readings(folder_of({{"001.jpg", "x"}, {"001.xml", "<TEI/>"}})));
}

TEST(ImportReadings, KnowsPdfsByTheirHead) {
  ImportSource source;
  const ByteView head = as_bytes("\n%PDF-1.4");
  source.bytes = Bytes(head.begin(), head.end());
  source.name = "Brief.pdf";
  EXPECT_TRUE(knows_pdf(source));
  Report report;
  EXPECT_EQ(said(read_pdf(source, report)),
            "brief und\n  page Brief.pdf\n- Brief.pdf: its text is not taken: it does not lie in a folder\n? in which "
            "language is it? The file does not say so\n");
}

}  // namespace
}  // namespace lectern::compiler
