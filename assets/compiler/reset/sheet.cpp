// SPDX-License-Identifier: MIT
#include "assets/compiler/reset/sheet.hpp"

namespace lectern::compiler {

void Sheet::stamp(const draw::Mask& mask, Point at) {
  const Size size = pixels_.size;
  const Rect part = intersection({at.x, at.y, mask.width, mask.height}, {0, 0, size.w, size.h});
  for (int y = part.y; y < part.bottom(); ++y) {
    const std::uint8_t* coverage = mask.coverage.data() + static_cast<std::ptrdiff_t>(y - at.y) * mask.width - at.x;
    for (int x = part.x; x < part.right(); ++x) {
      std::uint8_t& pixel = pixels_.row(y)[x];
      pixel = static_cast<std::uint8_t>((pixel * (255 - coverage[x]) + 127) / 255);
    }
  }
}

}  // namespace lectern::compiler
