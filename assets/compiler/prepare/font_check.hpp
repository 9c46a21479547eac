// SPDX-License-Identifier: MIT
// Which font files Lectern can draw: sound, one face of outlines in one ink, one shape a glyph, shaped by OpenType's
// tables. Asked for the exhibit's own families when they are opened, and for every font before it is cut.
#pragma once

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"

namespace lectern::compiler {

/// Errors: malformed (no font, damaged, no such face, a table is lacking), unavailable (variable, coloured, of bitmaps,
/// or shaped by Apple's tables alone).  The sentence goes on from "the font …".
[[nodiscard]] Result<void> check_font(ByteView file, unsigned index);

}  // namespace lectern::compiler
