// SPDX-License-Identifier: MIT
// A text of a document as letters: which passage and which page each is of. Used by find_zones alone. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// Shape: an entry of `passages` and `pages` for each letter.
struct LayerText {
  std::u32string letters;
  std::vector<std::uint32_t> passages;  ///< into SourceDocument::passages, or no_unit
  std::vector<std::uint32_t> pages;     ///< from 0
  bool has_page_marks = false;
};

[[nodiscard]] LayerText text_of_layer(const SourceDocument& document, const SourceLayer& layer);

}  // namespace lectern::compiler
