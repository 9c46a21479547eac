// SPDX-License-Identifier: MIT
// Brings whatever a scan is stored in to what a tile holds: 8 bits, grey or sRGB, on white paper. Used when a page is
// made. It never sharpens, stretches or mends.
#pragma once

#include "assets/base/result.hpp"
#include "assets/compiler/scans/page_at.hpp"
#include "assets/compiler/vips/vips.hpp"

namespace lectern::compiler {

/// Shape: one band or three of bytes.  An ICC profile leads to sRGB; one that does not fit is left out with a warning.
/// Errors: malformed (an arrangement of channels that is no picture).
[[nodiscard]] Result<Image> in_srgb(const Image& stored, const Warn& warn);

}  // namespace lectern::compiler
