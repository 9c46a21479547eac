// SPDX-License-Identifier: MIT
// The maker of re-set pages: the machine reading of a document without scans, typed anew on grey pages, with the zones
// that we thereby know. Used when a pack is written; never linked into the viewer. It changes no word.
#pragma once

#include "assets/base/result.hpp"
#include "assets/compiler/report.hpp"
#include "assets/compiler/source/model.hpp"
#include "assets/compiler/tiles/made_page.hpp"

namespace lectern::compiler {

/// Types the machine reading of `document` on pages.
/// Errors: missing (no reading), unavailable (a font is not installed, or a tile cannot be encoded), too_large (a page
/// holds more than a sheet). A letter that no font has is a box, and a warning.
[[nodiscard]] Result<MadePages> make_reset_pages(const SourceDocument& document, Report& report);

/// The same without the work of typing: pages of that number and size, with their zones and no tiles.  Errors: the
/// same.
[[nodiscard]] Result<MadePages> measure_reset_pages(const SourceDocument& document, Report& report);

}  // namespace lectern::compiler
