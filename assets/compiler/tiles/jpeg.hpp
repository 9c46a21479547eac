// SPDX-License-Identifier: MIT
// Pixels as a JPEG. Used for tiles and thumbnails of scans and of re-set pages: one encoder for every tile of a pack.
// Nothing of the clock or the path is in the bytes.
#pragma once

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"
#include "assets/compiler/tiles/pixels.hpp"

namespace lectern::compiler {

/// Baseline, one component or three.  Units: `quality` is libjpeg's, 1 to 100.  Errors: unavailable (there is no
/// memory, or there are no pixels).  Source: libjpeg-turbo.
[[nodiscard]] Result<Bytes> encode_jpeg(const Pixels& pixels, int quality);

}  // namespace lectern::compiler
