// SPDX-License-Identifier: MIT
#include "assets/compiler/import/seen_kind.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "assets/compiler/lowered.hpp"

namespace lectern::compiler {

namespace {

using namespace std::string_view_literals;

struct Kind {
  std::string_view first;
  std::string_view says;
};

constexpr auto kinds = std::to_array<Kind>({
    {"{\\rtf"sv, "this is a text in RTF: open it in Word or LibreOffice and save it as .docx"sv},
    {"\x89PNG"sv,
     "this is a picture (PNG): put it into the scans/ of a document, or import the folder that it lies in"sv},
    {"\xFF\xD8\xFF"sv,
     "this is a picture (JPEG): put it into the scans/ of a document, or import the folder that it lies in"sv},
    {"II*\0"sv,
     "this is a picture (TIFF): put it into the scans/ of a document, or import the folder that it lies in"sv},
    {"MM\0*"sv,
     "this is a picture (TIFF): put it into the scans/ of a document, or import the folder that it lies in"sv},
    {"%PDF-"sv, "this is a PDF: put it into the scans/ of a document"sv},
    {"\x1F\x8B"sv, "this is packed (gzip): unpack it first"sv},
    {"7z\xBC\xAF"sv, "this is packed (7z): unpack it first"sv},
    {"Rar!"sv, "this is packed (RAR): unpack it first"sv},
    {"PK\x03\x04"sv, "this is a zip archive of a kind that is not known: unpack it, and import the folder"sv},
    {"SQLite format 3"sv, "this is a database (SQLite): save the list as .csv or .xlsx"sv},
    {"<!DOCTYPE html"sv, "this is a web page: save the file that it shows, not the page"sv},
    {"<html"sv, "this is a web page: save the file that it shows, not the page"sv},
    {"<?xml"sv, "this is XML of a kind that is not known"sv},
    {"{"sv, "this is JSON of a kind that is not known"sv},
});

/// Word 97, Excel 97 and others keep their files in one container.
std::string_view of_office_97(std::string_view name) {
  const std::string small = lowered(name);
  if (small.ends_with(".xls")) return "this is an .xls of Excel 97: save it as .xlsx";
  if (small.ends_with(".msg")) return "this is a message of Outlook: save its text as .docx";
  if (small.ends_with(".doc") || small.ends_with(".docx"))
    return "this is a .doc of Word 97, or a .docx with a password: save it as .docx, without one";
  return "this is a file of Office 97: save it as .docx or .xlsx";
}

}  // namespace

std::string seen_kind(const ImportSource& source) {
  if (source.is_folder)
    return source.names.empty() ? "the folder is empty" : "none of its files is of a kind that is known";
  std::string_view text = as_text(source.bytes);
  if (text.empty()) return "the file is empty";
  if (text.starts_with("\xD0\xCF\x11\xE0")) return std::string(of_office_97(source.name));
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  const auto kind =
      std::find_if(kinds.begin(), kinds.end(), [&](const Kind& one) { return text.starts_with(one.first); });
  return kind == kinds.end() ? std::string() : std::string(kind->says);
}

}  // namespace lectern::compiler
