// SPDX-License-Identifier: MIT
// The fonts of the fault screen, compiled into the program (made at build time by toolchain/fault_font from Debian's
// fonts-paratype and fonts-noto-cjk). Used by fault_masks alone.
#pragma once

#include <span>

namespace lectern::sdl {

/// Latin and Cyrillic.
[[nodiscard]] std::span<const unsigned char> fault_font_latin();
/// The Chinese and Korean letters that the fault screen's own words need.
[[nodiscard]] std::span<const unsigned char> fault_font_chinese();
[[nodiscard]] std::span<const unsigned char> fault_font_korean();

}  // namespace lectern::sdl
