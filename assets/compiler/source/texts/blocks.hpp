// SPDX-License-Identifier: MIT
// A text after its reader (readings or Markdown) and before its marks mean anything: blocks, and for each mark the
// place in them where it stands. Made by reading.cpp and markdown.cpp, completed by passages.cpp.
#pragma once

#include <cstddef>
#include <vector>

#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// A place in a text's blocks; past the last block it means the end.
struct Anchor {
  std::size_t block = 0;
  std::size_t cell = 0;
  std::size_t offset = 0;
  auto operator<=>(const Anchor&) const = default;
};

struct ParsedText {
  std::vector<SourceBlock> blocks;  ///< with links and emphasis, without passages and pages
  std::vector<Anchor> anchors;      ///< one a mark, never falling
};

}  // namespace lectern::compiler
