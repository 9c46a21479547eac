// SPDX-License-Identifier: MIT
// The lines of a picture's pages as ALTO 4, beside the picture. Used by exhibit_files alone. Pure.
#pragma once

#include <span>
#include <string>

#include "assets/compiler/import/imported.hpp"

namespace lectern::compiler {

/// Shape: the pages that one file of pictures holds, in order; at least one has lines. Where a page's size is not known
/// it is as large as its lines reach.  Source: ALTO 4.4, http://www.loc.gov/standards/alto/ns-v4#.
[[nodiscard]] std::string alto_file(std::span<const ImportedPage* const> pages, const std::string& picture);

}  // namespace lectern::compiler
