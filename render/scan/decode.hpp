// SPDX-License-Identifier: MIT
// One tile's JPEG to pixels. Used by workers and show; its bytes were verified before. The only place with stb_image.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>

#include "assets/base/bytes.hpp"
#include "assets/base/geometry.hpp"
#include "assets/base/result.hpp"
#include "assets/pack/limits.hpp"

namespace lectern::scan {

/// Memory of the decoder, freed as it was taken.
struct FreePixels {
  void operator()(std::uint8_t* memory) const;
};

/// Shape: rows without padding; 1 component (grey) or 3 (RGB).
struct Decoded {
  Size size;
  int components = 1;
  std::unique_ptr<std::uint8_t, FreePixels> pixels;

  [[nodiscard]] std::size_t bytes() const {
    return static_cast<std::size_t>(size.w) * static_cast<std::size_t>(size.h) * static_cast<std::size_t>(components);
  }
};

inline constexpr std::uint32_t max_tile_bytes = 4U
                                                << 20;  ///< of JPEG: six times what 512 x 512 colour pixels weigh bare

/// What decoding takes besides the pixels, at the most: as much again (a baseline JPEG, as our compiler writes them).
inline constexpr std::size_t decoder_bytes =
    std::size_t{3} * std::max(pack::tile_size * pack::tile_size, pack::max_thumbnail_width* pack::max_thumbnail_height);

/// Decodes a JPEG no larger than `most`; grey stays grey. Size and kind are looked at before anything is decoded.
/// Errors: damaged (no JPEG that we decode), too_large.  Cost: its pixels, and once as much while it lasts.
[[nodiscard]] Result<Decoded> decode_jpeg(ByteView bytes, Size most);

}  // namespace lectern::scan
