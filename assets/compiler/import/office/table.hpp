// SPDX-License-Identifier: MIT
// A spreadsheet's sheet as rows of words. Made by csv, xlsx and ods, taken by list_rows.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/compiler/import/imported.hpp"

namespace lectern::compiler {

struct TableCell {
  std::string text;
  std::string day;  ///< EDTF, where the file says that it is a date and which
};

struct TableRow {
  std::size_t number = 0;  ///< as the program counts them, from 1
  std::vector<TableCell> cells;
};

struct Table {
  std::string name;            ///< the sheet's; empty of a file that has but one
  std::vector<TableRow> rows;  ///< without empty ones
  std::vector<Remark> left_out;
};

/// What a list may have at the most.
inline constexpr std::size_t max_table_columns = 1024;
inline constexpr std::size_t max_table_rows = 100'000;
/// Cells with words, repeated and merged ones counted each: all rows with twenty columns.
inline constexpr std::size_t max_table_cells = 2'000'000;
inline constexpr std::size_t max_table_bytes = std::size_t{128} << 20;

/// How much of a list was read so far: a few bytes may say that a cell is repeated a thousand million times.
class TableSize {
 public:
  explicit TableSize(std::string name) : name_(std::move(name)) {}
  /// Errors: too_large.
  [[nodiscard]] Result<void> add(const TableRow& row);
  [[nodiscard]] Result<void> add(std::size_t cells, std::size_t bytes);

 private:
  std::string name_;
  std::size_t cells_ = 0, bytes_ = 0;
};

/// "AB" for the column 28, counted from 1.
[[nodiscard]] std::string column_name(std::size_t column);

}  // namespace lectern::compiler
