// SPDX-License-Identifier: MIT
#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "assets/compiler/import/office/sheets.hpp"
#include "assets/compiler/import/office/xml.hpp"
#include "assets/compiler/lowered.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

using Part = std::unique_ptr<pugi::xml_document>;

/// "_x000D_" is a character that XML cannot hold.
std::string unescaped_signs(std::string_view text) {
  constexpr std::size_t size = 7;
  constexpr int hexadecimal = 16;
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::string_view one = text.substr(at, size);
    const bool whole = one.size() == size && one.starts_with("_x") && one.back() == '_';
    unsigned number = 0;
    if (whole) {
      const auto [end, error] = std::from_chars(one.data() + 2, one.data() + size - 1, number, hexadecimal);
      if (error == std::errc() && end == one.data() + size - 1) {
        if (number == '\r') number = '\n';
        if (number >= U' ' || number == U'\n' || number == U'\t') append_utf8(result, number);
        at += size;
        continue;
      }
    }
    result += text[at++];
  }
  return result;
}

/// The words of a string item: its runs, and nothing of the readings that stand above them in Japanese.
std::string string_item(const pugi::xml_node& item) {
  std::string words;
  for (const pugi::xml_node one : item.children()) {
    if (local_name(one) == "t") words += words_below(one);
    if (local_name(one) == "r") words += words_below(child(one, "t"));
  }
  return unescaped_signs(words);
}

struct CellPlace {
  std::size_t column = 0, row = 0;  ///< from 1; 0 where it does not say
};

CellPlace cell_place(std::string_view name) {
  constexpr std::size_t letters = 26;
  constexpr std::size_t most_row_digits = 9;
  CellPlace place;
  std::size_t at = 0;
  for (; at < name.size() && at < 4 && name[at] >= 'A' && name[at] <= 'Z'; ++at)
    place.column = place.column * letters + static_cast<std::size_t>(name[at] - 'A' + 1);
  if (name.size() - at > most_row_digits) return {};
  std::from_chars(name.data() + at, name.data() + name.size(), place.row);
  return place;
}

class XlsxReader {
 public:
  XlsxReader(const std::string& name, const ZipFiles& files) : name_(name), files_(files), size_(name) {}

  Result<std::vector<Table>> run() {
    LECTERN_TRY(book, part("xl/workbook.xml"));
    const pugi::xml_node root = book->document_element();
    const std::string_view from_1904 = attribute(child(root, "workbookPr"), "date1904");
    from_1904_ = from_1904 == "1" || from_1904 == "true";
    LECTERN_CHECK(read_strings());
    LECTERN_CHECK(read_formats());
    LECTERN_TRY(targets, relations());
    std::vector<Table> tables;
    std::size_t number = 0;
    for (const pugi::xml_node sheet : child(root, "sheets").children()) {
      ++number;
      auto target = targets.find(std::string(attribute(sheet, "id")));
      const std::string path =
          target != targets.end() ? target->second : fmt::format("xl/worksheets/sheet{}.xml", number);
      if (!files_.contains(path)) continue;
      LECTERN_TRY(table, read_sheet(path));
      table.name = attribute(sheet, "name");
      tables.push_back(std::move(table));
    }
    return tables;
  }

 private:
  Result<Part> part(std::string_view path) const {
    const auto found = files_.find(path);
    if (found == files_.end())
      return fail(ErrorCode::missing, fmt::format("{} lacks its part {}; save it anew as .xlsx", name_, path));
    return parse_xml(fmt::format("{} in {}", path, name_), found->second);
  }

  Result<std::map<std::string, std::string>> relations() const {
    std::map<std::string, std::string> targets;
    if (!files_.contains("xl/_rels/workbook.xml.rels")) return targets;
    LECTERN_TRY(xml, part("xl/_rels/workbook.xml.rels"));
    for (const pugi::xml_node one : xml->document_element().children()) {
      const std::string_view target = attribute(one, "Target");
      targets[std::string(attribute(one, "Id"))] =
          target.starts_with('/') ? std::string(target.substr(1)) : fmt::format("xl/{}", target);
    }
    return targets;
  }

  Result<void> read_strings() {
    if (!files_.contains("xl/sharedStrings.xml")) return {};
    LECTERN_TRY(xml, part("xl/sharedStrings.xml"));
    for (const pugi::xml_node item : xml->document_element().children())
      if (local_name(item) == "si") strings_.push_back(string_item(item));
    return {};
  }

  Result<void> read_formats() {
    if (!files_.contains("xl/styles.xml")) return {};
    LECTERN_TRY(xml, part("xl/styles.xml"));
    const pugi::xml_node root = xml->document_element();
    std::map<int, std::string> codes;
    for (const pugi::xml_node one : child(root, "numFmts").children())
      codes[number_of(attribute(one, "numFmtId"), -1)] = attribute(one, "formatCode");
    for (const pugi::xml_node one : child(root, "cellXfs").children()) {
      const int id = number_of(attribute(one, "numFmtId"), 0);
      const auto code = codes.find(id);
      formats_.push_back(code != codes.end() ? day_format(code->second) : built_in(id));
    }
    return {};
  }

  /// Numbers of formats that have no code in the file.  Source: ECMA-376 part 1, 18.8.30.
  static DayFormat built_in(int id) {
    constexpr int month_and_year = 17;
    if (id == month_and_year) return DayFormat::month;
    const bool day =
        (id >= 14 && id <= 22 && (id < 18 || id == 22)) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58);
    return day ? DayFormat::day : DayFormat::none;
  }

  Result<Table> read_sheet(const std::string& path) {
    LECTERN_TRY(xml, part(path));
    const pugi::xml_node root = xml->document_element();
    Table table;
    std::size_t number = 0;
    for (const pugi::xml_node row : child(root, "sheetData").children()) {
      if (local_name(row) != "row") continue;
      const std::size_t said = cell_place(attribute(row, "r")).row;
      number = said > 0 ? said : number + 1;
      TableRow into;
      into.number = number;
      LECTERN_CHECK(read_row(row, into));
      if (into.cells.empty()) continue;
      if (table.rows.size() >= max_table_rows)
        return fail(ErrorCode::too_large,
                    fmt::format("{} has more than {} rows; divide it into several", name_, max_table_rows));
      LECTERN_CHECK(size_.add(into));
      table.rows.push_back(std::move(into));
    }
    std::stable_sort(table.rows.begin(), table.rows.end(),
                     [](const TableRow& a, const TableRow& b) { return a.number < b.number; });
    for (const pugi::xml_node merged : child(root, "mergeCells").children())
      LECTERN_CHECK(spread(attribute(merged, "ref"), table));
    return table;
  }

  Result<void> read_row(const pugi::xml_node& row, TableRow& into) {
    std::size_t column = 0;
    for (const pugi::xml_node cell : row.children()) {
      if (local_name(cell) != "c") continue;
      const std::size_t said = cell_place(attribute(cell, "r")).column;
      column = said > 0 ? said : column + 1;
      TableCell value = value_of(cell);
      if (trimmed(value.text).empty()) continue;
      if (column > max_table_columns)
        return fail(ErrorCode::too_large,
                    fmt::format("{}: row {} has words in more than {} columns; delete what stands far to the right of "
                                "the list",
                                name_, into.number, max_table_columns));
      if (into.cells.size() < column) into.cells.resize(column);
      into.cells[column - 1] = std::move(value);
    }
    return {};
  }

  [[nodiscard]] TableCell value_of(const pugi::xml_node& cell) const {
    const std::string_view type = attribute(cell, "t");
    if (type == "inlineStr") return {string_item(child(cell, "is")), {}};
    const std::string value = words_below(child(cell, "v"));
    if (type == "s") {
      const int index = number_of(value, -1);
      const bool there = index >= 0 && static_cast<std::size_t>(index) < strings_.size();
      return {there ? strings_[static_cast<std::size_t>(index)] : std::string(), {}};
    }
    if (type == "str") return {unescaped_signs(value), {}};
    if (type == "b") return {value == "1" ? "TRUE" : "FALSE", {}};
    if (type == "e") return {};
    if (type == "d") return {value.substr(0, 10), value.substr(0, 10)};
    return number(value, number_of(attribute(cell, "s"), 0));
  }

  [[nodiscard]] TableCell number(const std::string& value, int style) const {
    const bool known = style >= 0 && static_cast<std::size_t>(style) < formats_.size();
    const DayFormat format = known ? formats_[static_cast<std::size_t>(style)] : DayFormat::none;
    if (format == DayFormat::none || value.empty()) return {value, {}};
    double serial = 0;
    const auto error = std::from_chars(value.data(), value.data() + value.size(), serial).ec;
    if (error != std::errc()) return {value, {}};
    std::string day = excel_day(serial, from_1904_);
    constexpr std::size_t month_size = 7;
    if (format == DayFormat::month) day.resize(std::min(day.size(), month_size));
    return day.empty() ? TableCell{value, {}} : TableCell{day, day};
  }

  /// Cells that are merged downwards all have the words of the first.  Errors: too_large.
  Result<void> spread(std::string_view reference, Table& table) {
    const std::size_t colon = reference.find(':');
    if (colon == std::string_view::npos) return {};
    const CellPlace first = cell_place(reference.substr(0, colon));
    const CellPlace last = cell_place(reference.substr(colon + 1));
    if (first.row == 0 || first.column == 0 || last.row <= first.row) return {};
    const auto top = std::lower_bound(table.rows.begin(), table.rows.end(), first.row,
                                      [](const TableRow& row, std::size_t number) { return row.number < number; });
    if (top == table.rows.end() || top->number != first.row || top->cells.size() < first.column) return {};
    const TableCell value = top->cells[first.column - 1];
    for (auto row = std::next(top); row != table.rows.end() && row->number <= last.row; ++row) {
      LECTERN_CHECK(size_.add(1, value.text.size()));
      if (row->cells.size() < first.column) row->cells.resize(first.column);
      if (row->cells[first.column - 1].text.empty()) row->cells[first.column - 1] = value;
    }
    return {};
  }

  std::string name_;
  const ZipFiles& files_;
  TableSize size_;
  bool from_1904_ = false;
  std::vector<std::string> strings_;
  std::vector<DayFormat> formats_;
};

}  // namespace

std::string excel_day(double serial, bool from_1904) {
  constexpr double last = 2'958'465;  // the end of 9999
  // Excel counts a 29 February 1900, which there was not.
  constexpr double false_day = 60;
  if (!(serial >= 1) || serial > last || (!from_1904 && std::floor(serial) == false_day)) return {};
  const int days = static_cast<int>(serial);
  using namespace std::chrono;
  const sys_days base = from_1904            ? sys_days(year(1904) / January / 1)
                        : serial < false_day ? sys_days(year(1899) / December / 31)
                                             : sys_days(year(1899) / December / 30);
  const year_month_day day(base + std::chrono::days(days));
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                     static_cast<unsigned>(day.day()));
}

DayFormat day_format(std::string_view code) {
  bool year = false;
  bool month = false;
  bool day = false;
  for (std::size_t at = 0; at < code.size(); ++at) {
    const char c = code[at];
    if (c == '"') {
      at = std::min(code.find('"', at + 1), code.size());
    } else if (c == '[') {
      at = std::min(code.find(']', at + 1), code.size());
    } else if (c == '\\' || c == '_' || c == '*') {
      ++at;
    } else if (c == ';') {
      break;
    } else {
      year = year || c == 'y' || c == 'Y' || c == 'e';
      month = month || c == 'm' || c == 'M';
      day = day || c == 'd' || c == 'D';
    }
  }
  if (day) return DayFormat::day;
  return year && month ? DayFormat::month : DayFormat::none;
}

Result<std::vector<Table>> read_xlsx(const std::string& name, const ZipFiles& files) {
  return XlsxReader(name, files).run();
}

}  // namespace lectern::compiler
