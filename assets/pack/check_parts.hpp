// SPDX-License-Identifier: MIT
// Whether one prepared text makes sense; the part of `check` that index and text blobs share.
#pragma once

#include <cstddef>

#include "assets/pack/schema.hpp"

namespace lectern::pack {

/// What a text's numbers may point at.
struct TextLimits {
  std::size_t fonts;
  std::size_t tags;
};

/// Well-formed UTF-8, runs that cover it, breaks in order and on characters' edges.
[[nodiscard]] bool makes_sense(const fb::Text& text, TextLimits limits);

}  // namespace lectern::pack
