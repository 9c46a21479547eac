// SPDX-License-Identifier: MIT
// A text as what two readings of it have in common: letters and digits, folded, each with its place. Used by align.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::compiler {

/// Shape: as many origins as letters.
struct Letters {
  std::u32string folded;
  std::vector<std::uint32_t> origins;  ///< UTF-8 byte offsets into the text
};

/// Adds those of `text`: case, marks and compatibility forms folded ("Ё" and "е", "ﬁ" and "fi"), all else left out.
/// `origin` is added to each offset.  Errors: none (total).
void append_letters(std::string_view text, std::size_t origin, Letters& letters);

}  // namespace lectern::compiler
