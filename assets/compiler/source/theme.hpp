// SPDX-License-Identifier: MIT
// The colours of an exhibit: its own where it sets them, else Lectern's. Used by check and index.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// Every colour by name, 0xRRGGBB.  Source of Lectern's own: the visitor's specification, measured there.
[[nodiscard]] std::map<std::string, std::uint32_t> theme_of(const SourceExhibit& exhibit);

}  // namespace lectern::compiler
