// SPDX-License-Identifier: MIT
// Where the passages of a document stand on its scans, found by the readings beside them. Used by build alone. Scans
// were probed before; it changes no word.
#pragma once

#include "assets/compiler/report.hpp"
#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// Fills in found_zones of each document that has readings of scans, and gives the reading that was taken from them
/// the passages of the text that was found in it.  The report says of each page how much of the text was found; a page
/// of which less than half was found gets no zones, and a warning.
void find_zones(SourceExhibit& exhibit, Report& report);

/// The share of letters of a page's text that must be found in its reading.
inline constexpr double least_sure = 0.5;

}  // namespace lectern::compiler
