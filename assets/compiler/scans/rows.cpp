// SPDX-License-Identifier: MIT
#include "assets/compiler/scans/rows.hpp"

#include <algorithm>

namespace lectern::compiler {

namespace {

/// A few megabytes even of the widest page, in each step between file and tile.
constexpr int rows_at_once = 64;

/// Of 255: what conversion between colour spaces leaves on a pixel that was grey.
constexpr int unseen_colour = 3;

bool has_colour(const std::uint8_t* pixels, int count) {
  for (int i = 0; i < count; ++i, pixels += 3) {
    const auto [least, most] = std::minmax({pixels[0], pixels[1], pixels[2]});
    if (most - least > unseen_colour) return true;
  }
  return false;
}

}  // namespace

Result<void> pull_rows(const Image& image, const TakeRows& take) {
  const std::unique_ptr<VipsRegion, Unref> region(vips_region_new(image.get()));
  const int width = vips_image_get_width(image.get());
  const int height = vips_image_get_height(image.get());
  for (int top = 0; top < height; top += rows_at_once) {
    const VipsRect part{0, top, width, std::min(rows_at_once, height - top)};
    if (vips_region_prepare(region.get(), &part) != 0) return fail(ErrorCode::malformed, vips_words());
    LECTERN_TRY(goes_on, take(VIPS_REGION_ADDR(region.get(), 0, top), part.height,
                              static_cast<std::size_t>(VIPS_REGION_LSKIP(region.get()))));
    if (!goes_on) return {};
  }
  return {};
}

Result<bool> is_colourless(const Image& image) {
  const int width = vips_image_get_width(image.get());
  bool colourless = true;
  LECTERN_CHECK(pull_rows(image, [&](const std::uint8_t* rows, int count, std::size_t stride) -> Result<bool> {
    for (int y = 0; y < count && colourless; ++y)
      colourless = !has_colour(rows + static_cast<std::size_t>(y) * stride, width);
    return colourless;
  }));
  return colourless;
}

}  // namespace lectern::compiler
