// SPDX-License-Identifier: MIT
// The places of a reading that was made of a picture which had been turned for it, told in the picture as it was
// before. Used by read. Pure.
#pragma once

#include <string>
#include <string_view>

namespace lectern::compiler {

/// hOCR of one page whose picture was turned by `degrees` clockwise (0, 90, 180 or 270), with each bbox as it stands in
/// the picture before that; all else is as it was.
[[nodiscard]] std::string turned_back(std::string_view hocr, int degrees);

}  // namespace lectern::compiler
