// SPDX-License-Identifier: MIT
#include "assets/compiler/import/office/table.hpp"

#include <fmt/format.h>

namespace lectern::compiler {

Result<void> TableSize::add(const TableRow& row) {
  std::size_t words = 0;
  for (const TableCell& cell : row.cells) words += cell.text.size();
  return add(row.cells.size(), words);
}

Result<void> TableSize::add(std::size_t cells, std::size_t bytes) {
  cells_ += cells;
  bytes_ += bytes;
  if (cells_ > max_table_cells)
    return fail(ErrorCode::too_large,
                fmt::format("{} has more than {} cells with words; keep the list to the rows and columns that it needs",
                            name_, max_table_cells));
  if (bytes_ > max_table_bytes)
    return fail(ErrorCode::too_large,
                fmt::format("the words of {} are more than {} MiB; texts that are long belong in files beside the list",
                            name_, max_table_bytes >> 20U));
  return {};
}

}  // namespace lectern::compiler
