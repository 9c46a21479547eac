// SPDX-License-Identifier: MIT
#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <memory>
#include <utility>

#include "assets/compiler/import/office/open_document.hpp"
#include "assets/compiler/import/office/sheets.hpp"
#include "assets/compiler/import/office/xml.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

/// The words of a paragraph in a cell: white space as ODF counts it, a comment's words left out.
void add_cell_words(const pugi::xml_node& parent, std::string& into) {
  for (const pugi::xml_node one : parent.children()) {
    if (one.type() == pugi::node_pcdata || one.type() == pugi::node_cdata) {
      for (const char c : std::string_view(one.value())) {
        const bool space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!space)
          into += c;
        else if (!into.empty() && into.back() != ' ' && into.back() != '\n')
          into += ' ';
      }
      continue;
    }
    const std::string_view name = local_name(one);
    if (name == "s" || name == "tab")
      into += ' ';
    else if (name == "line-break")
      into += '\n';
    else if (name != "annotation" && name != "ruby-text")
      add_cell_words(one, into);
  }
}

class OdsReader {
 public:
  OdsReader(const std::string& name, const ZipFiles& files) : name_(name), files_(files), size_(name) {}

  Result<std::vector<Table>> run() {
    LECTERN_TRY(xml, content_of(files_, name_, ".ods"));
    std::vector<Table> tables;
    for (const pugi::xml_node sheet : child(child(xml->document_element(), "body"), "spreadsheet").children()) {
      if (local_name(sheet) != "table") continue;
      table_ = {};
      table_.name = attribute(sheet, "name");
      number_ = 0;
      merged_.clear();
      LECTERN_CHECK(rows(sheet));
      if (comments_ > 0)
        table_.left_out.push_back({{name_, 0, 0}, fmt::format("{} comments of cells were left out", comments_), ""});
      comments_ = 0;
      tables.push_back(std::move(table_));
    }
    return tables;
  }

 private:
  Result<void> rows(const pugi::xml_node& parent) {
    for (const pugi::xml_node one : parent.children()) {
      const std::string_view name = local_name(one);
      if (name == "table-header-rows" || name == "table-rows" || name == "table-row-group") LECTERN_CHECK(rows(one));
      if (name == "table-row") LECTERN_CHECK(row(one));
    }
    return {};
  }

  Result<void> row(const pugi::xml_node& node) {
    const int said = number_of(attribute(node, "number-rows-repeated"), 1);
    const auto times = static_cast<std::size_t>(std::max(said, 1));
    TableRow row;
    LECTERN_CHECK(cells(node, row));
    // Programs end a sheet with a million empty rows: they are counted, not made.
    if (row.cells.empty()) {
      number_ += times;
      return {};
    }
    if (table_.rows.size() + times > max_table_rows)
      return fail(ErrorCode::too_large,
                  fmt::format("{}: row {} is repeated {} times; a list may have {} rows: delete those that repeat it",
                              name_, number_ + 1, times, max_table_rows));
    for (std::size_t i = 0; i < times; ++i) {
      row.number = ++number_;
      TableRow whole = row;
      fill_merged(whole);
      LECTERN_CHECK(size_.add(whole));
      table_.rows.push_back(std::move(whole));
    }
    return {};
  }

  /// Cells that are merged downwards all have the words of the first.
  void fill_merged(TableRow& row) {
    std::erase_if(merged_, [&](const auto& one) { return one.second.last_row < row.number; });
    for (const auto& [column, merged] : merged_) {
      if (row.cells.size() <= column) row.cells.resize(column + 1);
      if (row.cells[column].text.empty()) row.cells[column] = merged.value;
    }
  }

  Result<void> cells(const pugi::xml_node& node, TableRow& row) {
    std::size_t column = 0;
    for (const pugi::xml_node cell : node.children()) {
      const std::string_view name = local_name(cell);
      if (name != "table-cell" && name != "covered-table-cell") continue;
      const auto times =
          static_cast<std::size_t>(std::max(number_of(attribute(cell, "number-columns-repeated"), 1), 1));
      const TableCell value = value_of(cell);
      if (trimmed(value.text).empty()) {
        column += times;
        continue;
      }
      if (column + times > max_table_columns)
        return fail(ErrorCode::too_large,
                    fmt::format("{}: row {} has words in more than {} columns; delete the cells that repeat, or keep "
                                "the list to the columns that it needs",
                                name_, number_ + 1, max_table_columns));
      if (const int rows = number_of(attribute(cell, "number-rows-spanned"), 1); rows > 1)
        for (std::size_t i = 0; i < times; ++i) merged_[column + i] = {value, number_ + static_cast<std::size_t>(rows)};
      row.cells.resize(column + times);
      std::fill_n(row.cells.begin() + static_cast<std::ptrdiff_t>(column), times, value);
      column += times;
    }
    return {};
  }

  TableCell value_of(const pugi::xml_node& cell) {
    TableCell value;
    for (const pugi::xml_node one : cell.children()) {
      if (local_name(one) == "annotation") ++comments_;
      if (local_name(one) != "p" && local_name(one) != "h") continue;
      if (!value.text.empty()) value.text += '\n';
      add_cell_words(one, value.text);
    }
    constexpr std::size_t day_size = 10;
    if (attribute(cell, "value-type") == "date") value.day = attribute(cell, "date-value").substr(0, day_size);
    if (value.text.empty() && !value.day.empty()) value.text = value.day;
    if (value.text.empty()) value.text = attribute(cell, "string-value");
    return value;
  }

  /// A cell that reaches down over others.
  struct Merged {
    TableCell value;
    std::size_t last_row = 0;
  };

  std::string name_;
  const ZipFiles& files_;
  TableSize size_;
  Table table_;
  std::map<std::size_t, Merged> merged_;  ///< by column, from 0
  std::size_t number_ = 0;
  std::size_t comments_ = 0;
};

}  // namespace

Result<std::vector<Table>> read_ods(const std::string& name, const ZipFiles& files) {
  return OdsReader(name, files).run();
}

}  // namespace lectern::compiler
