// SPDX-License-Identifier: MIT
// The exhibit that `new` makes: a postcard and its reply, invented here. Small, whole, and without a finding.
#pragma once

#include <string_view>
#include <vector>

#include "assets/compiler/import/importer.hpp"

namespace lectern::compiler {

/// The files of an exhibit with that id.
[[nodiscard]] std::vector<ImportedFile> starter_files(std::string_view id);

}  // namespace lectern::compiler
