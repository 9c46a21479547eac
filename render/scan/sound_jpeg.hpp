// SPDX-License-Identifier: MIT
// Whether a tile is a JPEG as our compiler writes them: baseline, one scan, every table whole and there before it is
// used. Used before decoding: stb_image trusts tables that it has not seen, and we decode nothing else.
#pragma once

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"

namespace lectern::scan {

/// Walks the markers; decodes nothing.  Errors: damaged (what is wrong).  Source: ITU-T T.81, annex B.
[[nodiscard]] Result<void> check_jpeg(ByteView bytes);

}  // namespace lectern::scan
