// SPDX-License-Identifier: MIT
// Ties page marks to pages: by label where a page is called so, else by number. Used once, by document, before anything
// else reads a mark's page.
#pragma once

#include "assets/compiler/report.hpp"
#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// Writes the page's number into every page mark.  Errors: into the report, a mark that names no page, which is then
/// taken out, and one warning where labels are numbers of other pages.
void link_page_marks(SourceDocument& document, Report& report);

}  // namespace lectern::compiler
