// SPDX-License-Identifier: MIT
// What the columns of a list are: by their headers, and by what a curator says of them on the command line. Used by
// list_file and list_rows.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/compiler/import/column_names.hpp"
#include "assets/compiler/import/office/table.hpp"

namespace lectern::compiler {

/// The name of a column on the command line: "short_title".
[[nodiscard]] std::string_view name_of(Column column);

struct Columns {
  std::vector<Column> meanings;      ///< by column
  std::vector<std::string> headers;  ///< as typed
  std::size_t first_row = 0;         ///< of `rows`, the first that is no header
  std::string language;              ///< of most headers that are known; empty: cannot be told
  std::size_t known = 0;
};

/// What the columns of a sheet are. `said` is what the command line says of them: a column's name to a header, a letter
/// or a number from 1.  Errors: usage (a name or a header that there is not, with those that there are).
[[nodiscard]] Result<Columns> columns_of(const Table& table, const std::map<std::string, std::string>& said);

}  // namespace lectern::compiler
