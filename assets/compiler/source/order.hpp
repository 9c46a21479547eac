// SPDX-License-Identifier: MIT
// The order in which an exhibit's documents are shown. Used by exhibit alone.
#pragma once

#include <vector>

#include "assets/compiler/report.hpp"
#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// In order of time, the undated last, of equals by their ids; those with `placed_after` directly behind the document
/// that it names.  Errors: into the report, a document that is not there, itself, and a ring; a warning where two days
/// that are known say otherwise.
void put_in_order(std::vector<SourceDocument>& documents, Report& report);

}  // namespace lectern::compiler
