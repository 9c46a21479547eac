// SPDX-License-Identifier: MIT
#include "assets/compiler/import/office/sheets.hpp"

#include <gtest/gtest.h>

#include "assets/compiler/import/office/list_file.hpp"
#include "tests/assets/compiler/import/office/folder_source.hpp"
#include "tests/assets/compiler/import/office/made_zip.hpp"

namespace lectern::compiler {
namespace {

std::string rows_of(std::string name, const std::string& bytes) {
  const auto list = read_list_file(test::bytes_source(std::move(name), bytes));
  if (!list) return "error " + list.error().what;
  std::string result;
  for (const TableRow& row : list->tables.at(0).rows) {
    result += std::to_string(row.number) + ":";
    for (const TableCell& cell : row.cells) result += " [" + cell.text + (cell.day.empty() ? "" : "=" + cell.day) + "]";
    result += "\n";
  }
  return result;
}

TEST(Xlsx, ReadsStringsNumbersAndRowsWithoutNames) {
  EXPECT_EQ(
      rows_of("a.xlsx", test::xlsx_of("<sheetData><row><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>in</t></is></c>"
                                      "</row><row r=\"4\"><c r=\"B4\"><v>12</v></c><c r=\"D4\" t=\"str\"><v>x</v></c>"
                                      "</row><row><c t=\"s\"><v>7</v></c></row></sheetData>",
                                      "<si><r><t>Da</t></r><r><t>tum_x000D_\n</t></r><rPh><t>PHON</t></rPh></si>")),
      "1: [Datum\n\n] [in]\n4: [] [12] [] [x]\n");
}

TEST(Xlsx, TellsDaysByTheirFormats) {
  const std::string styles =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-407]d/ mmmm yyyy;@\"/><numFmt numFmtId=\"165\" "
      "formatCode=\"mmm\\ yy\"/><numFmt numFmtId=\"166\" formatCode=\"0&quot; days&quot;\"/></numFmts>"
      "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf "
      "numFmtId=\"166\"/></cellXfs>";
  const std::string sheet =
      "<sheetData><row><c s=\"0\"><v>5968</v></c><c s=\"1\"><v>5968</v></c><c s=\"2\"><v>5968.5</v></c><c "
      "s=\"3\"><v>5968</v></c><c s=\"4\"><v>5968</v></c></row></sheetData>";
  EXPECT_EQ(rows_of("a.xlsx", test::xlsx_of(sheet, "", styles)),
            "1: [5968] [1916-05-03=1916-05-03] [1916-05-03=1916-05-03] [1916-05=1916-05] [5968]\n");
  EXPECT_EQ(rows_of("a.xlsx", test::xlsx_of("<sheetData><row><c s=\"1\"><v>4506</v></c></row></sheetData>", "", styles,
                                            "<workbookPr date1904=\"1\"/>")),
            "1: [1916-05-03=1916-05-03]\n");
  EXPECT_EQ(excel_day(1, false), "1900-01-01");
  EXPECT_EQ(excel_day(59, false), "1900-02-28");
  EXPECT_EQ(excel_day(60, false), "");
  EXPECT_EQ(excel_day(61, false), "1900-03-01");
  EXPECT_EQ(excel_day(-1, false), "");
  EXPECT_EQ(excel_day(1e300, false), "");
}

TEST(Xlsx, MergedCellsHaveTheWordsOfTheFirst) {
  EXPECT_EQ(
      rows_of("a.xlsx",
              test::xlsx_of("<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>Grete</v></c><c r=\"B1\"><v>1</v></c>"
                            "</row><row r=\"2\"><c r=\"B2\"><v>2</v></c></row></sheetData><mergeCells>"
                            "<mergeCell ref=\"A1:A2\"/></mergeCells>")),
      "1: [Grete] [1]\n2: [Grete] [2]\n");
}

TEST(Ods, MergedCellsHaveTheWordsOfTheFirst) {
  const auto row = [](const std::string& cells) { return "<table:table-row>" + cells + "</table:table-row>"; };
  const std::string covered = "<table:covered-table-cell/>";
  const std::string one = "<table:table-cell><text:p>1</text:p></table:table-cell>";
  EXPECT_EQ(rows_of("a.ods", test::ods_of("<table:table>" +
                                          row("<table:table-cell table:number-rows-spanned=\"3\"><text:p>Grete</text:p>"
                                              "</table:table-cell>" +
                                              one) +
                                          row(covered + one) + "<table:table-row table:number-rows-repeated=\"2\">" +
                                          covered + "<table:table-cell/></table:table-row>" +
                                          row("<table:table-cell/>" + one) + "</table:table>")),
            "1: [Grete] [1]\n2: [Grete] [1]\n5: [] [1]\n");
}

TEST(Ods, RepeatedRowsAndColumnsDoNotHang) {
  const std::string words = "<text:p>x</text:p>";
  EXPECT_EQ(rows_of("a.ods",
                    test::ods_of(
                        "<table:table table:name=\"L\"><table:table-row><table:table-cell "
                        "table:number-columns-repeated=\"2\">" +
                        words +
                        "</table:table-cell><table:table-cell table:number-columns-repeated=\"16384\"/>"
                        "</table:table-row><table:table-row table:number-rows-repeated=\"1048573\"><table:table-cell "
                        "table:number-columns-repeated=\"1000000000\"/></table:table-row><table:table-row "
                        "table:number-rows-repeated=\"2\"><table:table-cell/><table:table-cell "
                        "office:value-type=\"date\" office:date-value=\"1916-05-03T00:00:00\"><text:p>3. Mai<text:s/>16"
                        "</text:p></table:table-cell></table:table-row></table:table>")),
            "1: [x] [x]\n1048575: [] [3. Mai 16=1916-05-03]\n1048576: [] [3. Mai 16=1916-05-03]\n");
  EXPECT_TRUE(rows_of("a.ods", test::ods_of("<table:table><table:table-row table:number-rows-repeated=\"1000000000\">"
                                            "<table:table-cell>" +
                                            words + "</table:table-cell></table:table-row></table:table>"))
                  .starts_with("error a.ods: row 1 is repeated 1000000000 times"));
  EXPECT_TRUE(rows_of("a.ods", test::ods_of("<table:table><table:table-row><table:table-cell "
                                            "table:number-columns-repeated=\"1000000000\">" +
                                            words + "</table:table-cell></table:table-row></table:table>"))
                  .starts_with("error a.ods: row 1 has words in more than 1024 columns"));
}

TEST(Csv, IsReadInItsEncodingAndSeparator) {
  EXPECT_EQ(rows_of("a.csv", "Datum;Empf\xE4nger\r\n1916;\"M\xFCller; Anna\"\r\n;\r\n"),
            "1: [Datum] [Empfänger]\n2: [1916] [Müller; Anna]\n");
  EXPECT_EQ(rows_of("a.csv",
                    "\xEF\xBB\xBF"
                    "a,b\n\"say \"\"no\"\"\",\"two\nlines\"\n"),
            "1: [a] [b]\n2: [say \"no\"] [two\nlines]\n");
  EXPECT_EQ(rows_of("a.csv", std::string("\xFF\xFE"
                                         "a\0\t\0b\0\n\0",
                                         10)),
            "1: [a] [b]\n");
  EXPECT_EQ(rows_of("a.csv", "sep=|\na|b;c\n"), "1: [a] [b;c]\n");
  EXPECT_EQ(rows_of("a.tsv", "\xC4\xE0\xF2\xE0\t\xCA\xEE\xEC\xF3\n3 \xEC\xE0\xFF 1916 \xE3.\t\xC0\xED\xED\xE5\n"),
            "1: [Дата] [Кому]\n2: [3 мая 1916 г.] [Анне]\n");
}

TEST(Csv, OfTwoEncodingsIsRefusedWithItsRow) {
  EXPECT_TRUE(rows_of("a.csv", "a;b\nM\xFCller;1\nM\xC3\xBCller;2\n").starts_with("error a.csv holds two encodings: "));
  EXPECT_NE(rows_of("a.csv", "a;b\nM\xFCller;1\nM\xC3\xBCller;2\n").find("row 3"), std::string::npos);
  EXPECT_TRUE(
      rows_of("a.csv", "a;b\n\"x;y\n").starts_with("error a.csv: the quotation mark that begins a cell in row 2"));
}

TEST(Csv, EncodingOnTheCommandLineOverrules) {
  ImportSource source = test::bytes_source("a.csv", "a;\x80\n");
  source.options.encoding = "windows-1251";
  EXPECT_EQ(read_list_file(source)->tables[0].rows[0].cells[1].text, "Ђ");
  source.options.encoding = "no such";
  EXPECT_FALSE(read_list_file(source));
}

}  // namespace
}  // namespace lectern::compiler
