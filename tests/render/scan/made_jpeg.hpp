// SPDX-License-Identifier: MIT
// JPEGs of every kind, good and bad, for tests.
#pragma once

#include <cstdint>
#include <functional>

#include "assets/base/bytes.hpp"

namespace lectern::test {

enum class JpegKind { baseline, progressive, arithmetic, cmyk };

using PixelValue = std::function<std::uint8_t(int x, int y, int component)>;

[[nodiscard]] Bytes made_jpeg(int width, int height, int components, const PixelValue& value,
                              JpegKind kind = JpegKind::baseline, int quality = 100);

}  // namespace lectern::test
