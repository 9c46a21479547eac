// SPDX-License-Identifier: MIT
#include "assets/compiler/scans/colours.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace lectern::compiler {

namespace {

tl::unexpected<Error> not_converted() {
  return fail(ErrorCode::malformed, fmt::format("its colours cannot be read: {}", vips_words()));
}

bool is_grey(VipsImage* image) {
  const VipsInterpretation kind = vips_image_get_interpretation(image);
  return kind == VIPS_INTERPRETATION_B_W || kind == VIPS_INTERPRETATION_GREY16;
}

bool is_cmyk(VipsImage* image) {
  return vips_image_get_interpretation(image) == VIPS_INTERPRETATION_CMYK;
}

/// What is see-through shows paper: white, which the viewer draws in its paper's colour on grey pages; no ink in CMYK.
Result<Image> on_paper(VipsImage* image) {
  constexpr double most_of_8 = 255;
  constexpr double most_of_16 = 65535;
  const double most = vips_image_get_format(image) == VIPS_FORMAT_USHORT ? most_of_16 : most_of_8;
  const std::array<double, 1> paper = {is_cmyk(image) ? 0 : most};
  VipsArrayDouble* background = vips_array_double_new(paper.data(), static_cast<int>(paper.size()));
  VipsImage* flat = nullptr;
  const int failed = vips_flatten(image, &flat, "background", background, "max_alpha", most, nullptr);
  vips_area_unref(VIPS_AREA(background));
  if (failed != 0) return not_converted();
  return Image(flat);
}

/// Through the profile that the scan brings, or libvips's own for bare CMYK.
Result<Image> by_profile(VipsImage* image, const Warn& warn) {
  const bool own = vips_image_get_typeof(image, VIPS_META_ICC_NAME) != 0;
  VipsImage* converted = nullptr;
  if (own && vips_icc_transform(image, &converted, "srgb", "embedded", TRUE, "depth", 8, nullptr) == 0)
    return Image(converted);
  if (own) warn(fmt::format("its colour profile does not fit it and was left out: {}", vips_words()));
  if (is_cmyk(image) &&
      vips_icc_transform(image, &converted, "srgb", "input_profile", "cmyk", "depth", 8, nullptr) == 0)
    return Image(converted);
  if (vips_colourspace(image, &converted, is_grey(image) ? VIPS_INTERPRETATION_B_W : VIPS_INTERPRETATION_sRGB,
                       nullptr) != 0)
    return not_converted();
  return Image(converted);
}

Result<Image> in_bytes(VipsImage* image, int bands) {
  VipsImage* some = nullptr;
  if (vips_extract_band(image, &some, 0, "n", bands, nullptr) != 0) return not_converted();
  const Image held(some);
  VipsImage* bytes = nullptr;
  if (vips_cast(some, &bytes, VIPS_FORMAT_UCHAR, nullptr) != 0) return not_converted();
  return Image(bytes);
}

}  // namespace

Result<Image> in_srgb(const Image& stored, const Warn& warn) {
  VipsImage* source = stored.get();
  const VipsBandFormat format = vips_image_get_format(source);
  if (vips_image_get_coding(source) != VIPS_CODING_NONE || vips_band_format_iscomplex(format))
    return fail(ErrorCode::malformed, "its pixels are numbers of a kind that no picture has");
  const bool grey = is_grey(source);
  Image flat;
  if (vips_image_hasalpha(source)) {
    LECTERN_TRY(opaque, on_paper(source));
    flat = std::move(opaque);
    source = flat.get();
  }
  LECTERN_TRY(converted, by_profile(source, warn));
  constexpr int colour = 3;
  const int bands = grey ? 1 : colour;
  if (vips_image_get_bands(converted.get()) < bands)
    return fail(ErrorCode::malformed, fmt::format("it has {} channels of colour; 1, 3 or 4 make a picture",
                                                  vips_image_get_bands(stored.get())));
  return in_bytes(converted.get(), bands);
}

}  // namespace lectern::compiler
