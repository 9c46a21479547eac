// SPDX-License-Identifier: MIT
// A sheet as a grey JPEG. Used for tiles and thumbnails. By libvips, which real scans go through as well: one encoder
// for every tile of a pack. Nothing of the clock or the path is in the bytes.
#pragma once

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"
#include "assets/compiler/pages/sheet.hpp"

namespace lectern::compiler {

/// One component, baseline, quality 85.  Errors: unavailable (libvips fails).
[[nodiscard]] Result<Bytes> encode_jpeg(const Sheet& sheet);

}  // namespace lectern::compiler
