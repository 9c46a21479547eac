// SPDX-License-Identifier: MIT
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "assets/compiler/import/readings/page_files.hpp"
#include "assets/compiler/import/readings/read_readings.hpp"
#include "tests/exhibits/test_data.hpp"

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

/// Words of an XML file, found without any reader: of ALTO, PAGE and hOCR.
std::multiset<std::string> words_in(const std::string& file) {
  static const std::regex texts(R"rx((?:CONTENT="([^"]*)"|<Unicode>([^<]*)</Unicode>|'ocrx_word'[^>]*>([^<]*)<))rx");
  std::multiset<std::string> words;
  for (std::sregex_iterator at(file.begin(), file.end(), texts), end; at != end; ++at)
    for (std::size_t group = 1; group < at->size(); ++group) {
      std::string text = (*at)[group].str();
      for (const auto& [name, sign] : std::map<std::string, std::string>{{"&amp;", "&"},
                                                                         {"&lt;", "<"},
                                                                         {"&gt;", ">"},
                                                                         {"&quot;", "\""},
                                                                         {"&apos;", "'"},
                                                                         {"&#39;", "'"},
                                                                         {"&#x27;", "'"}})
        for (std::size_t found = 0; (found = text.find(name, found)) != std::string::npos; ++found)
          text.replace(found, name.size(), sign);
      std::istringstream parts(text);
      words.insert(std::istream_iterator<std::string>(parts), {});
    }
  return words;
}

std::multiset<std::string> words_in(const Imported& all) {
  std::multiset<std::string> words;
  for (const ImportedDocument& document : all.documents)
    for (const ImportedText& text : document.texts)
      for (const SourceBlock& block : text.blocks) {
        std::istringstream parts(block.cells.at(0).text);
        words.insert(std::istream_iterator<std::string>(parts), {});
      }
  return words;
}

TEST(RealReadings, KeepEveryWord) {
  LECTERN_NEEDS_TEST_DATA();
  std::size_t files = 0;
  for (const char* folder : {"scans", "hocr"})
    for (const auto& entry : std::filesystem::recursive_directory_iterator(lectern::test::test_data() / folder)) {
      if (entry.path().extension() != ".xml" && entry.path().extension() != ".hocr") continue;
      std::ifstream file(entry.path());
      const std::string text((std::istreambuf_iterator<char>(file)), {});
      ImportSource source;
      source.name = entry.path().filename().string();
      source.options.language = "de";
      const ByteView bytes = as_bytes(text);
      source.bytes = Bytes(bytes.begin(), bytes.end());
      Report report;
      const auto all = read_readings(source, report);
      ASSERT_TRUE(all) << entry.path();
      EXPECT_EQ(words_in(*all), words_in(text)) << entry.path();
      ++files;
    }
  EXPECT_EQ(files, 32U);
}

}  // namespace
}  // namespace lectern::compiler
