// SPDX-License-Identifier: MIT
// The dates of a list's column, as people type them: to EDTF where they can mean but one thing, else a question. A
// column whose other dates say whether the day stands first decides those that do not. Used by list_rows alone.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "assets/compiler/import/office/table.hpp"

namespace lectern::compiler {

struct TypedDate {
  std::string date;      ///< EDTF; empty: not known, or not sure
  std::string given;     ///< as typed, where that says more than `date`
  std::string question;  ///< empty: none
  std::string mend;
};

/// Shape: one for each cell, in order.  `languages` are those in which months' names are looked for first.
[[nodiscard]] std::vector<TypedDate> typed_dates(std::span<const TableCell> cells,
                                                 std::span<const std::string> languages);

}  // namespace lectern::compiler
