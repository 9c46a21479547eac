// SPDX-License-Identifier: MIT
// On which pages a passage stands, as the page marks in the texts say it: for pages that have no zones, which scans
// are. Pure. Used by documents.
#pragma once

#include <cstdint>
#include <vector>

#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// For each passage of a document its pages, from 0, ascending.
using MarkedPages = std::vector<std::vector<std::uint16_t>>;

/// Pages are below `pages`; a passage that no marked text holds has none.
/// The first layer with page marks that holds a passage decides: reading, then transcript, then translations.
[[nodiscard]] MarkedPages marked_pages(const SourceDocument& document, std::size_t pages);

}  // namespace lectern::compiler
