// SPDX-License-Identifier: MIT
// The number of a page mark. Used by check and build. Pure.
#pragma once

#include <charconv>
#include <cstddef>

#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// The page, from 1; 0 where the mark holds no number.
[[nodiscard]] inline std::size_t page_of_mark(const SourceSpan& mark) {
  std::size_t number = 0;
  std::from_chars(mark.target.data(), mark.target.data() + mark.target.size(), number);
  return number;
}

}  // namespace lectern::compiler
