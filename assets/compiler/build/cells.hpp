// SPDX-License-Identifier: MIT
// A cell of a source text as a prepared text, with what makes words stand out and what a hand did to them. Used by
// attract, layers, panels and people.
#pragma once

#include <vector>

#include "assets/compiler/prepare/prepare.hpp"
#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// The words of several blocks in one text, a blank line between them.
[[nodiscard]] Cell joined_cell(const std::vector<SourceBlock>& blocks);

/// Errors: as Preparer::prepare.
[[nodiscard]] Prepared prepare_cell(const Cell& cell, const Wish& wish, Preparer& preparer);

}  // namespace lectern::compiler
