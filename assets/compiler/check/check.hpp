// SPDX-License-Identifier: MIT
// What is wrong with an exhibit that was read and whose scans were looked at. Called by `check` and
// before every `build`; each rule has a file of its own.
#pragma once

#include "assets/compiler/report.hpp"
#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// Runs every rule.
void check_exhibit(const SourceExhibit& exhibit, Report& report);

}  // namespace lectern::compiler
