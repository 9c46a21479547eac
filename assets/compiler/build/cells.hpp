// SPDX-License-Identifier: MIT
// A cell of a source text as a prepared text, with what makes words stand out and what a hand did to them. Used by
// layers and panels.
#pragma once

#include "assets/compiler/prepare/prepare.hpp"
#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// Errors: as Preparer::prepare.
[[nodiscard]] Prepared prepare_cell(const Cell& cell, const Wish& wish, Preparer& preparer);

}  // namespace lectern::compiler
