// SPDX-License-Identifier: MIT
// Files that were made to harm, or by chance would, as whole processes of import: each is refused with what to do, or
// comes in and is told, and takes neither minutes nor gigabytes.
#include <filesystem>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "assets/base/sanitized.hpp"
#include "tests/assets/compiler/commands/run.hpp"
#include "tests/assets/compiler/import/office/made_zip.hpp"
#include "tests/assets/compiler/source/filled_folder.hpp"

namespace lectern::compiler {
namespace {

using test::FilledFolder;
using test::run_pack;
using test::Said;

/// Processor seconds and KiB of memory; sanitizers take terabytes of addresses.
constexpr const char* within = sanitized ? "ulimit -t 120 &&" : "ulimit -t 40 && ulimit -d 1048576 &&";

std::string repeated(std::string_view words, std::size_t times) {
  std::string all;
  all.reserve(words.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += words;
  return all;
}

/// What import says of one file; it must end by itself, and a file that is refused leaves nothing.
std::string imported(const std::string& name, const std::string& bytes, const std::string& options = {}) {
  const FilledFolder folder;
  folder.write("in/" + name, bytes);
  const Said said = run_pack(folder.path(), "import 'in/" + name + "' out " + options, within);
  EXPECT_TRUE(said.status == 0 || said.status == 1) << name << ' ' << said.status << said.out;
  EXPECT_EQ(std::filesystem::exists(folder.path() / "out"), said.status == 0) << name << said.out;
  EXPECT_EQ(folder.entries(), said.status == 0 ? 2 : 1) << name;
  return said.out;
}

void expect_said(const std::string& said, std::string_view words) {
  EXPECT_NE(said.find(words), std::string::npos) << said.substr(0, 2000);
}

std::string row_of(std::string_view cells, std::string_view attributes = {}) {
  return fmt::format("<table:table-row {}>{}</table:table-row>", attributes, cells);
}

std::string cell_of(std::string_view words, std::string_view attributes = {}) {
  return fmt::format("<table:table-cell {}><text:p>{}</text:p></table:table-cell>", attributes, words);
}

const std::string ods_head = row_of(cell_of("Datum") + cell_of("Titel"));

std::string sheet(const std::string& rows) {
  return test::ods_of("<table:table table:name=\"L\">" + ods_head + rows + "</table:table>");
}

TEST(HostileImport, RepeatedCellsAndRowsHaveAnEnd) {
  const std::string day = cell_of("3.5.1951");
  expect_said(imported("a.ods", sheet(row_of(day + cell_of("x", "table:number-columns-repeated=\"1000000000\"")))),
              "words in more than 1024 columns; delete");
  const std::string rows = row_of(day + cell_of("x"), "table:number-rows-repeated=\"1000000000\"");
  expect_said(imported("a.ods", sheet(rows)), "is repeated 1000000000 times; a list may have 100000 rows: delete");
  expect_said(imported("a.ods", sheet("<table:table-row-group><table:table-row-group>" + rows +
                                      "</table:table-row-group></table:table-row-group>")),
              "is repeated 1000000000 times");
  expect_said(imported("a.ods", sheet(row_of(cell_of("x", "table:number-columns-repeated=\"1000\""),
                                             "table:number-rows-repeated=\"90000\""))),
              "has more than 2000000 cells with words; keep");
  expect_said(
      imported("a.ods", sheet(row_of(cell_of(std::string(1'000'000, 'x')), "table:number-rows-repeated=\"90000\""))),
      "are more than 128 MiB");
  // Empty ones are what programs end a sheet with.
  expect_said(imported("a.ods", sheet(row_of(day + cell_of("x")) +
                                      row_of("<table:table-cell table:number-columns-repeated=\"16384\"/>",
                                             "table:number-rows-repeated=\"1048573\""))),
              "1 document");
}

TEST(HostileImport, CellsFarAwayAndMergedOnesHaveAnEnd) {
  const std::string head =
      "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>Datum</v></c><c r=\"B1\" t=\"str\"><v>Titel</v></c></row>";
  const std::string row = "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>3.5.1951</v></c></row>";
  expect_said(imported("a.xlsx", test::xlsx_of("<sheetData>" + head + row +
                                               "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"str\"><v>x</v></c></row>"
                                               "</sheetData>")),
              "row 1048576 has words in more than 1024 columns; delete");
  std::string rows = head;
  for (int i = 2; i < 3000; ++i) rows += fmt::format("<row r=\"{0}\"><c r=\"A{0}\" t=\"str\"><v>x</v></c></row>", i);
  expect_said(imported("a.xlsx", test::xlsx_of("<sheetData>" + rows + "</sheetData><mergeCells>" +
                                               repeated("<mergeCell ref=\"A2:A1048576\"/>", 3000) + "</mergeCells>")),
              "has more than 2000000 cells");
}

TEST(HostileImport, ListsOfTextHaveAnEnd) {
  expect_said(imported("a.csv", repeated("k;", 100'000) + "\n" + repeated("a;", 100'000) + "\n"),
              "row 1 has more than 1024 columns; keep");
  expect_said(imported("a.csv", "Datum;Titel\n" + repeated("3.5.1951;Brief\n", 200'000)),
              "has more than 100000 rows; divide");
  expect_said(imported("a.csv", "Datum;Titel\n3.5.1951;" + std::string(50U << 20U, 'x') + "\n"), "too long for a card");
  imported("a.csv", std::string("Datum;Titel\n3.5.1951;Br\0ief\0\n\0\0;x\n", 33));
  // Names that are none of a folder's on some computer, or lead out of it.
  expect_said(imported("a.csv", "Datum;Titel\n;CON\n;..\n;a/b\n;nul.\n;\u202Eabc\n"), "5 documents");
}

TEST(HostileImport, ZipsThatAreDamagedAreSaidToBe) {
  const std::string whole = test::docx_of("<w:p><w:r><w:t>Lieber Karl</w:t></w:r></w:p>");
  expect_said(imported("a.docx", whole.substr(0, whole.size() - 200)), "a.docx is damaged and cannot be unpacked");
  const std::string list = test::xlsx_of("<sheetData/>");
  expect_said(imported("a.xlsx", list.substr(0, list.size() - 200)), "a.xlsx is damaged and cannot be unpacked");
  test::ZipParts many = {{"word/document.xml", "<w/>"}};
  for (int i = 0; i < 20'001; ++i) many.emplace_back(fmt::format("{}", i), "");
  expect_said(imported("a.docx", test::made_zip(many)), "a.docx holds more than 20000 files");
}

TEST(HostileImport, WordFilesThatNestOrExpandHaveAnEnd) {
  expect_said(imported("a.docx", test::docx_of(repeated("<w:ins>", 100'000) + repeated("</w:ins>", 100'000))),
              "has elements 200 deep");
  expect_said(imported("a.docx", test::docx_of("<w:p>" + repeated("<w:r><w:t>ab </w:t></w:r>", 1'000'000) + "</w:p>")),
              "1 document");
  expect_said(
      imported("a.docx", test::made_zip({{"[Content_Types].xml", "<Types/>"},
                                         {"_rels/.rels", "<Relationships/>"},
                                         {"word/document.xml",
                                          "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><w>&x;</w>"}})),
      "DOCTYPE");
  expect_said(imported("a.docx", test::docx_of("<w:p><w:r><w:t>Lieber Karl</w:t></w:r></w:p>",
                                               {{"footnotes", std::string(200U << 20U, ' ')}})),
              "word/footnotes.xml in a.docx unpacks to more than");
}

constexpr std::string_view manifest_head =
    "{\"@context\":\"http://iiif.io/api/presentation/3/context.json\",\"type\":\"Manifest\",\"id\":\"https://x/m\",";

TEST(HostileImport, JsonThatNestsHasAnEnd) {
  expect_said(imported("a.json", fmt::format("{}\"label\":{}{}}}", manifest_head, repeated("[", 100'000),
                                             repeated("]", 100'000))),
              "more than 200 deep");
}

TEST(HostileImport, EditionsThatNestOrExpandHaveAnEnd) {
  const auto tei = [](const std::string& type, const std::string& body) {
    return type +
           "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><teiHeader><fileDesc><titleStmt><title>T</title></titleStmt>"
           "</fileDesc></teiHeader><text xml:lang=\"de\"><body>" +
           body + "</body></text></TEI>";
  };
  std::string bomb = "<!DOCTYPE TEI [<!ENTITY a \"aaaaaaaaaa\">";
  for (char c = 'b'; c < 'm'; ++c)
    bomb += fmt::format("<!ENTITY {} \"{}\">", c, repeated(fmt::format("&{};", static_cast<char>(c - 1)), 10));
  imported("a.xml", tei(bomb + "]>", "<p>&l;</p>"));
  const std::string outside =
      imported("a.xml", tei("<!DOCTYPE TEI [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "<p>Lieber Karl &a;</p>"));
  EXPECT_EQ(outside.find("root:"), std::string::npos);
  expect_said(imported("a.xml", tei("", "<p>" + repeated("<hi>", 100'000) + "x" + repeated("</hi>", 100'000) + "</p>")),
              "deep");
}

TEST(HostileImport, FilesThatAreNoneAreNotOpened) {
  const FilledFolder folder;
  folder.write("in/1.txt", "Lieber Karl, ich schreibe dir.\n");
  ASSERT_EQ(::mkfifo((folder.path() / "in/2.txt").c_str(), 0600), 0);
  ASSERT_EQ(::mkfifo((folder.path() / "in/3.jpg").c_str(), 0600), 0);
  std::filesystem::create_directory_symlink(".", folder.path() / "in/again");
  std::filesystem::create_symlink("loop.txt", folder.path() / "in/loop.txt");
  std::filesystem::create_symlink("/etc/passwd", folder.path() / "in/out.txt");
  folder.write("in/\xFF\xFE.txt", "Lieber Karl, noch einer.\n");
  folder.write("in/" + std::string(250, 'a') + ".txt", "Lieber Karl, der letzte.\n");
  const Said said = run_pack(folder.path(), "import in out", within);
  EXPECT_EQ(said.status, 0) << said.out;
  EXPECT_EQ(said.out.find("root:"), std::string::npos);
  EXPECT_EQ(run_pack(folder.path(), "check out", within).status, 0) << said.out;
  for (const char* words : {"import in in", "import in in/new", "import in/2.txt new", "import in/1.txt in/1.txt/x"})
    EXPECT_NE(run_pack(folder.path(), words, within).status, 0) << words;
}

}  // namespace
}  // namespace lectern::compiler
