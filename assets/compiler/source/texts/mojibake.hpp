// SPDX-License-Identifier: MIT
// Letters that were read in a wrong encoding and saved so: "CafÃ©" for "Café", "РџСЂРёРІРµС‚" for "Привет". Used by
// text_signs alone.
//
// Turned back into the bytes they were read from, they must make well-formed UTF-8 of what texts hold. One pair may
// stand rightly ("Рё" begins a name), so what one pair does not prove needs two side by side.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::compiler {

/// A stretch that was misread.  Half-open, in bytes.
struct Misread {
  std::size_t start = 0;
  std::size_t end = 0;
  std::string meant;
  std::string_view as;  ///< the encoding it was read in, as ICU and iconv know it
};

/// Finds them in order.  Shape: `text` is well-formed UTF-8.
[[nodiscard]] std::vector<Misread> find_misread(std::string_view text);

}  // namespace lectern::compiler
