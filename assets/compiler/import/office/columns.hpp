// SPDX-License-Identifier: MIT
// What a list's columns are: their names in English, German, Russian, French and Chinese, in one table, and what a
// curator says of them on the command line. Used by list_file and list_rows.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/compiler/import/office/table.hpp"

namespace lectern::compiler {

enum class Column {
  number,
  date,
  date_as_given,
  from,
  to,
  title,
  short_title,
  summary,
  line,
  reference,
  archive,
  credits,
  rights,
  citation,
  address,
  language,
  pictures,
  pages,
  transcript,
  translation,
  transcriber,
  translator,
  note,
  place,
  unknown
};

/// The name of a column on the command line: "short_title".
[[nodiscard]] std::string_view name_of(Column column);

/// A header's meaning; unknown for one that is in no list.
struct ColumnMeaning {
  Column column = Column::unknown;
  std::string language;  ///< in which the header is written
};
[[nodiscard]] ColumnMeaning column_meaning(std::string_view header);

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
