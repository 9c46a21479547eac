// SPDX-License-Identifier: MIT
// Cuts a font down to the characters a pack needs, by hb-subset: the features that shaping asks for by itself stay,
// hints and names go. Used when all texts are prepared. The same font and characters give the same bytes.
#pragma once

#include <set>

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"

namespace lectern::compiler {

/// Errors: malformed (the font cannot be cut, or lacks one of the characters afterwards).
[[nodiscard]] Result<Bytes> subset(ByteView file, unsigned index, const std::set<char32_t>& characters);

}  // namespace lectern::compiler
