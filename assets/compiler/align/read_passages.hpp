// SPDX-License-Identifier: MIT
// Passages of a reading that was taken from scans, by whose its lines are. Used by find_zones alone. Pure.
#pragma once

#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// For each line of a page of a reading the passage that its words are of, into SourceDocument::passages, or no_unit.
using LineOwners = std::map<std::pair<const ReadingBeside*, std::size_t>, std::vector<std::uint32_t>>;

/// Gives each passage the longest stretch of lines that are its own.  Shape: `layer` is of scans (read_layer.hpp).
void give_passages(const LineOwners& owners, const std::vector<std::string>& passages, SourceLayer& layer);

}  // namespace lectern::compiler
