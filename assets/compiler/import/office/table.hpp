// SPDX-License-Identifier: MIT
// A spreadsheet's sheet as rows of words. Made by csv, xlsx and ods, taken by list_rows.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

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

/// "AB" for the column 28, counted from 1.
[[nodiscard]] std::string column_name(std::size_t column);

}  // namespace lectern::compiler
