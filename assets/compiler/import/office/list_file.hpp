// SPDX-License-Identifier: MIT
// A list's file as sheets of rows, whichever program saved it. Used by office and list.
#pragma once

#include <string>
#include <vector>

#include "assets/compiler/import/office/table.hpp"
#include "assets/compiler/import/reader.hpp"

namespace lectern::compiler {

struct ListFile {
  std::vector<Table> tables;
  std::vector<Remark> questions;  ///< an encoding that was guessed
};

/// Whether bytes are an .xlsx, an .ods or a list as text; of text only where its `name` ends as a list's does, or its
/// first row has columns that are known.
[[nodiscard]] bool is_list_file(const std::string& name, ByteView bytes);

/// Whether a name ends as a list's does.
[[nodiscard]] bool is_list_name(std::string_view name);

/// Errors: malformed, too_large, usage (--encoding), not_ours (an .xls; what to do).
[[nodiscard]] Result<ListFile> read_list_file(const ImportSource& source);

}  // namespace lectern::compiler
