// SPDX-License-Identifier: MIT
// The order in which people read the names of a folder. Used by folder alone.
#pragma once

#include <filesystem>
#include <vector>

namespace lectern::compiler {

/// Sorts the paths of one folder: numbers by their value (2 before 10, in any script), letters without regard to case,
/// `page.jpg` before `page-2.jpg`.  Names that are alike so (`page2`, `page02`) are told apart by their endings, then
/// by their bytes.  Errors: none (total); what is no UTF-8 is compared too.  Source: UTS #10, ICU's root collation.
void sort_by_name(std::vector<std::filesystem::path>& paths);

}  // namespace lectern::compiler
