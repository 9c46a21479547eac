// SPDX-License-Identifier: MIT
// The fault screen's own small setting: letters of any UTF-8, broken into lines. Used where render/text may be what
// failed, so it shares nothing with it. One letter a code point, left to right, no shaping.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace lectern::sdl {

inline constexpr std::uint32_t no_letter = 0;  ///< is shown as a box

struct Letter {
  std::uint16_t font = 0;
  std::uint32_t code_point = no_letter;
  int advance = 0;  ///< px
};

/// Code points of `utf8`; bytes that are none, and control characters but the line end, are `no_letter`; a tab is a
/// space.
[[nodiscard]] std::vector<std::uint32_t> code_points(std::string_view utf8);

/// Breaks letters into lines no wider than `width` px: at line ends, after spaces, slashes and hyphens, and where
/// nothing else helps, anywhere.  Shape: parts of `letters` in order; spaces and line ends at a break are left out.
[[nodiscard]] std::vector<std::span<const Letter>> broken(std::span<const Letter> letters, int width);

[[nodiscard]] int width_of(std::span<const Letter> letters);

}  // namespace lectern::sdl
