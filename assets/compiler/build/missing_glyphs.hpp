// SPDX-License-Identifier: MIT
// Machine readings may hold characters that no font has: each is shown as a box and reported. Used for the
// layer of a reading; elsewhere such a character is an error.
#pragma once

#include "assets/compiler/prepare/lacking_letters.hpp"
#include "assets/compiler/prepare/pack_fonts.hpp"
#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// The cell with U+25A1 in place of what no font has, which goes into `lacking`; its spans moved with the words.
[[nodiscard]] Cell with_boxes(const Cell& cell, const std::string& language, PackFonts& fonts, LackingLetters& lacking);

}  // namespace lectern::compiler
