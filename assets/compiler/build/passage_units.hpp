// SPDX-License-Identifier: MIT
// How much there is to read of one passage. Used by paths and gists.
#pragma once

#include <cstdint>
#include <string>

#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// Of a passage in a layer; 0 where that does not hold it.  Units: as pack::fb::Text.reading_units.
[[nodiscard]] std::int64_t passage_units(const SourceLayer& layer, const std::string& passage);

}  // namespace lectern::compiler
