// SPDX-License-Identifier: MIT
// Zips made at test time: files of Word, LibreOffice and Excel of the parts that a test is about.
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <string>
#include <utility>
#include <vector>

namespace lectern::compiler::test {

using ZipParts = std::vector<std::pair<std::string, std::string>>;

inline std::string made_zip(const ZipParts& parts) {
  std::string bytes;
  ::archive* zip = ::archive_write_new();
  ::archive_write_set_format_zip(zip);
  ::archive_write_set_bytes_in_last_block(zip, 1);
  ::archive_write_open(
      zip, &bytes, nullptr,
      [](::archive*, void* into, const void* some, std::size_t size) -> la_ssize_t {
        static_cast<std::string*>(into)->append(static_cast<const char*>(some), size);
        return static_cast<la_ssize_t>(size);
      },
      nullptr);
  for (const auto& [name, text] : parts) {
    ::archive_entry* entry = ::archive_entry_new();
    ::archive_entry_set_pathname(entry, name.c_str());
    ::archive_entry_set_size(entry, static_cast<la_int64_t>(text.size()));
    ::archive_entry_set_filetype(entry, AE_IFREG);
    ::archive_entry_set_perm(entry, 0644);
    ::archive_write_header(zip, entry);
    ::archive_write_data(zip, text.data(), text.size());
    ::archive_entry_free(entry);
  }
  ::archive_write_close(zip);
  ::archive_write_free(zip);
  return bytes;
}

inline std::string word_xml(std::string_view root, std::string_view inside) {
  return "<?xml version=\"1.0\"?><w:" + std::string(root) +
         " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://r\" "
         "xmlns:mc=\"http://mc\" xmlns:wps=\"http://wps\" xmlns:v=\"http://v\">" +
         std::string(inside) + "</w:" + std::string(root) + ">";
}

/// A .docx with that body, and further parts by what they are: {"styles", xml}.
inline std::string docx_of(std::string_view body, const ZipParts& further = {}) {
  ZipParts parts = {{"[Content_Types].xml", "<Types/>"}};
  std::string relations = "<Relationships>";
  for (const auto& [type, xml] : further) {
    const bool outside = xml.starts_with("http");
    relations += "<Relationship Id=\"" + type + "\" Type=\"http://x/" + (outside ? std::string("hyperlink") : type) +
                 "\" Target=\"" + (outside ? xml + "\" TargetMode=\"External" : type + ".xml") + "\"/>";
    if (!outside) parts.emplace_back("word/" + type + ".xml", xml);
  }
  parts.emplace_back("_rels/.rels",
                     "<Relationships><Relationship Id=\"a\" Type=\"http://x/officeDocument\" "
                     "Target=\"word/document.xml\"/></Relationships>");
  parts.emplace_back("word/_rels/document.xml.rels", relations + "</Relationships>");
  parts.emplace_back("word/document.xml", word_xml("document", "<w:body>" + std::string(body) + "</w:body>"));
  return made_zip(parts);
}

inline std::string odf_xml(std::string_view root, std::string_view inside) {
  return "<office:" + std::string(root) +
         " xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"a\" xmlns:style=\"s\" xmlns:fo=\"f\" xmlns:draw=\"d\" "
         "xmlns:xlink=\"x\" xmlns:dc=\"c\">" +
         std::string(inside) + "</office:" + std::string(root) + ">";
}

inline std::string odt_of(std::string_view body, std::string_view styles = {}) {
  return made_zip(
      {{"mimetype", "application/vnd.oasis.opendocument.text"},
       {"content.xml", odf_xml("document-content", "<office:automatic-styles>" + std::string(styles) +
                                                       "</office:automatic-styles><office:body><office:text>" +
                                                       std::string(body) + "</office:text></office:body>")}});
}

inline std::string ods_of(std::string_view tables) {
  return made_zip(
      {{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
       {"content.xml", odf_xml("document-content", "<office:body><office:spreadsheet>" + std::string(tables) +
                                                       "</office:spreadsheet></office:body>")}});
}

/// An .xlsx of one sheet; `sheet` is what stands in its worksheet.
inline std::string xlsx_of(std::string_view sheet, std::string_view strings = {}, std::string_view styles = {},
                           std::string_view book = {}) {
  ZipParts parts = {
      {"[Content_Types].xml", "<Types/>"},
      {"xl/workbook.xml", "<workbook xmlns:r=\"r\">" + std::string(book) +
                              "<sheets><sheet name=\"Liste\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels",
       "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"},
      {"xl/worksheets/sheet1.xml", "<worksheet>" + std::string(sheet) + "</worksheet>"}};
  if (!strings.empty()) parts.emplace_back("xl/sharedStrings.xml", "<sst>" + std::string(strings) + "</sst>");
  if (!styles.empty()) parts.emplace_back("xl/styles.xml", "<styleSheet>" + std::string(styles) + "</styleSheet>");
  return made_zip(parts);
}

}  // namespace lectern::compiler::test
