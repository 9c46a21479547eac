// SPDX-License-Identifier: MIT
// Which line of which file a fault that the viewer found is to be mended in. Used by commands. Pure.
#pragma once

#include <vector>

#include "assets/compiler/audit/answer.hpp"
#include "assets/compiler/report.hpp"
#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// One finding a text, whatever is wrong with it and in however many languages.
void report_faults(const SourceExhibit& exhibit, const TrialAnswer& answer, Report& report);

}  // namespace lectern::compiler
