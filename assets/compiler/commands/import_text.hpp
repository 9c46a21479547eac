// SPDX-License-Identifier: MIT
// What an import did, or would do, for the curator to read: in the order in which one mends. Used by import alone.
// Pure.
#pragma once

#include <filesystem>
#include <string>

#include "assets/compiler/import/import_plan.hpp"

namespace lectern::compiler {

[[nodiscard]] std::string import_as_text(const ImportPlan& plan, const std::filesystem::path& folder, bool dry_run);

}  // namespace lectern::compiler
