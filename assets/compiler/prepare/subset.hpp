// SPDX-License-Identifier: MIT
// Cuts a font down to the characters a pack needs, by hb-subset: the features that shaping asks for by itself stay,
// hints and names go. What is cut is held against the whole font, word by word. Used when all texts are prepared. The
// same font, characters and words give the same bytes.
#pragma once

#include <compare>
#include <cstdint>
#include <set>
#include <string>

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"

namespace lectern::compiler {

/// Words that the pack sets in a font, as the viewer will shape them.
struct Sample {
  std::string utf8;
  std::string language;  ///< BCP 47
  std::uint32_t script = 0;
  bool right_to_left = false;
  bool small_capitals = false;  ///< the face's own
  auto operator<=>(const Sample&) const = default;
};

/// Errors: malformed (the font cannot be cut, or lacks one of the characters afterwards, or shapes a sample otherwise);
/// those of check_font().
[[nodiscard]] Result<Bytes> subset(ByteView file, unsigned index, const std::set<char32_t>& characters,
                                   const std::set<Sample>& samples = {});

}  // namespace lectern::compiler
