// SPDX-License-Identifier: MIT
// The rows of a sheet as documents: their fields, people, dates, pictures and texts. Used by list and word.
#pragma once

#include <string>

#include "assets/compiler/import/imported.hpp"
#include "assets/compiler/import/office/columns.hpp"
#include "assets/compiler/import/office/table.hpp"
#include "assets/compiler/import/reader.hpp"

namespace lectern::compiler {

/// A document for each row below the headers. What is not sure stands in `questions` with the row and column.
/// Shape: `source` is the list's file; `columns` are those of `table`.
[[nodiscard]] Imported documents_of_rows(const ImportSource& source, const Table& table, const Columns& columns);

/// The language in which Lectern speaks to visitors of a list in `language`: one that it brings words for.
[[nodiscard]] std::string interface_language(const std::string& language);

}  // namespace lectern::compiler
