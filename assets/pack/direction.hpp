// SPDX-License-Identifier: MIT
// Which way texts and languages run. Used by layout, state, texts and view.
#pragma once

#include <cstddef>

#include "assets/pack/schema.hpp"
#include "assets/pack/words.hpp"

namespace lectern::pack {

/// Whether a paragraph's lines begin at the right.  Source: UAX #9, rules P2 and P3, by the compiler.
[[nodiscard]] inline bool runs_from_right(const fb::Text& text) {
  return text.base_level() % 2 == 1;
}

/// Whether a language of the interface is written from right to left, as its own name is.
[[nodiscard]] inline bool reads_from_right(const fb::Index& index, std::size_t language) {
  return runs_from_right(at(*index.language_names(), language));
}

}  // namespace lectern::pack
