// SPDX-License-Identifier: MIT
#include "assets/compiler/import/office/list_file.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <utility>

#include "assets/compiler/import/office/columns.hpp"
#include "assets/compiler/import/office/csv.hpp"
#include "assets/compiler/import/office/legacy.hpp"
#include "assets/compiler/import/office/sheets.hpp"
#include "assets/compiler/import/office/zip.hpp"
#include "assets/compiler/lowered.hpp"

namespace lectern::compiler {

namespace {

constexpr std::size_t head_size = std::size_t{64} << 10;

/// Which spreadsheet's files a zip holds.
enum class Sheets { xlsx, ods, none };

Sheets sheets_in(const ZipFiles& files) {
  if (files.contains("xl/workbook.xml")) return Sheets::xlsx;
  const auto mime = files.find("mimetype");
  const bool is_sheet = mime != files.end() && mime->second.find("opendocument.spreadsheet") != std::string::npos;
  return files.contains("content.xml") && is_sheet ? Sheets::ods : Sheets::none;
}

bool is_flat_ods(ByteView bytes) {
  const std::string_view text = as_text(bytes).substr(0, head_size);
  return text.find("<office:document") != std::string_view::npos &&
         text.find("opendocument.spreadsheet") != std::string_view::npos;
}

Result<std::vector<Table>> read_zipped(const ImportSource& source) {
  LECTERN_TRY(files, read_zip(source.name, source.bytes, is_office_xml));
  switch (sheets_in(files)) {
    case Sheets::xlsx:
      return read_xlsx(source.name, files);
    case Sheets::ods:
      return read_ods(source.name, files);
    case Sheets::none:
      break;
  }
  return fail(ErrorCode::not_ours,
              fmt::format("{} is a zip, but no list of Excel (.xlsx) or LibreOffice (.ods)", source.name));
}

}  // namespace

bool is_list_name(std::string_view name) {
  constexpr auto endings = std::to_array<std::string_view>({".csv", ".tsv", ".tab", ".xlsx", ".xlsm", ".ods", ".fods"});
  const std::string small = lowered(name);
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view one) { return small.ends_with(one); });
}

bool is_list_file(const std::string& name, ByteView bytes) {
  if (is_flat_ods(bytes)) return true;
  if (is_zip(bytes)) {
    const auto files = read_zip(name, bytes, [](std::string_view file) { return file == "mimetype"; });
    return files ? sheets_in(*files) != Sheets::none : is_list_name(name);
  }
  if (legacy_kind(bytes)) return false;
  const auto text = csv_text(name, as_text(bytes).substr(0, head_size), "");
  // A list that is damaged, or that has too many columns, is a list: its reader says where.
  if (!text || text->words.find('\n') == std::string::npos) return is_list_name(name);
  if (!looks_like_csv(text->words)) return false;
  if (is_list_name(name)) return true;
  const auto table = parse_csv(name, std::string_view(text->words).substr(0, text->words.rfind('\n')));
  if (!table) return false;
  const auto columns = columns_of(*table, {});
  return columns && columns->known >= 2;
}

Result<ListFile> read_list_file(const ImportSource& source) {
  ListFile list;
  if (is_flat_ods(source.bytes)) {
    ZipFiles one;
    one.emplace("content.xml", as_text(source.bytes));
    LECTERN_TRY(tables, read_ods(source.name, one));
    list.tables = std::move(tables);
    return list;
  }
  if (const auto legacy = legacy_kind(source.bytes))
    return fail(ErrorCode::not_ours, fmt::format("{} is {}; {}", source.name, legacy->what, legacy->mend));
  if (is_zip(source.bytes)) {
    LECTERN_TRY(tables, read_zipped(source));
    list.tables = std::move(tables);
    return list;
  }
  LECTERN_TRY(text, csv_text(source.name, as_text(source.bytes), source.options.encoding));
  if (!text.certain)
    list.questions.push_back({{source.name, 0, 0},
                              fmt::format("the list was read as {}, which its letters make likely", text.encoding),
                              "if letters above ASCII are wrong, name the encoding (--encoding), or save it as UTF-8"});
  LECTERN_TRY(table, parse_csv(source.name, text.words));
  list.tables.push_back(std::move(table));
  return list;
}

}  // namespace lectern::compiler
