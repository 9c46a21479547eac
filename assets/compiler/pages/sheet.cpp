// SPDX-License-Identifier: MIT
#include "assets/compiler/pages/sheet.hpp"

#include <algorithm>

namespace lectern::compiler {

Sheet::Sheet(Size size)
    : size_(size), pixels_(static_cast<std::size_t>(size.w) * static_cast<std::size_t>(size.h), 255) {}

void Sheet::stamp(const draw::Mask& mask, Point at) {
  const Rect part = intersection({at.x, at.y, mask.width, mask.height}, {0, 0, size_.w, size_.h});
  for (int y = part.y; y < part.bottom(); ++y) {
    const std::uint8_t* coverage = mask.coverage.data() + static_cast<std::ptrdiff_t>(y - at.y) * mask.width - at.x;
    for (int x = part.x; x < part.right(); ++x) {
      std::uint8_t& pixel = row(y)[x];
      pixel = static_cast<std::uint8_t>((pixel * (255 - coverage[x]) + 127) / 255);
    }
  }
}

Sheet halved(const Sheet& sheet) {
  const auto [w, h] = sheet.size();
  Sheet result({(w + 1) / 2, (h + 1) / 2});
  for (int y = 0; y < result.size().h; ++y) {
    const std::uint8_t* above = sheet.row(2 * y);
    const std::uint8_t* below = sheet.row(std::min(2 * y + 1, h - 1));
    for (int x = 0; x < result.size().w; ++x) {
      const int left = 2 * x;
      const int right = std::min(left + 1, w - 1);
      result.row(y)[x] = static_cast<std::uint8_t>((above[left] + above[right] + below[left] + below[right] + 2) / 4);
    }
  }
  return result;
}

Sheet cut(const Sheet& sheet, Rect part) {
  Sheet result(part.size());
  for (int y = 0; y < part.h; ++y) std::copy_n(sheet.row(part.y + y) + part.x, part.w, result.row(y));
  return result;
}

Sheet reduced(const Sheet& sheet, Rect part, Size size) {
  Sheet result(size);
  // Everything is counted in pixels of the source times pixels of the result, so that all shares are whole numbers.
  for (int y = 0; y < size.h; ++y)
    for (int x = 0; x < size.w; ++x) {
      std::int64_t sum = 0;
      for (int sy = y * part.h / size.h; sy * size.h < (y + 1) * part.h; ++sy) {
        const int high = std::min((sy + 1) * size.h, (y + 1) * part.h) - std::max(sy * size.h, y * part.h);
        for (int sx = x * part.w / size.w; sx * size.w < (x + 1) * part.w; ++sx) {
          const int wide = std::min((sx + 1) * size.w, (x + 1) * part.w) - std::max(sx * size.w, x * part.w);
          sum += static_cast<std::int64_t>(high) * wide * sheet.row(part.y + sy)[part.x + sx];
        }
      }
      const std::int64_t area = static_cast<std::int64_t>(part.w) * part.h;
      result.row(y)[x] = static_cast<std::uint8_t>((sum + area / 2) / area);
    }
  return result;
}

}  // namespace lectern::compiler
