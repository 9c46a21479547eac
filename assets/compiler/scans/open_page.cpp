// SPDX-License-Identifier: MIT
#include "assets/compiler/scans/open_page.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "assets/compiler/scans/limits.hpp"
#include "assets/pack/limits.hpp"

namespace lectern::compiler {

namespace {

tl::unexpected<Error> not_opened() {
  return fail(ErrorCode::malformed, vips_words());
}

Result<Image> load(const PageAt& at, Format format, VipsAccess access) {
  const char* file = at.file.c_str();
  const int page = static_cast<int>(at.number);
  VipsImage* image = nullptr;
  int failed = 0;
  switch (format) {
    case Format::jpeg:
      failed = vips_jpegload(file, &image, "access", access, "fail_on", VIPS_FAIL_ON_ERROR, nullptr);
      break;
    case Format::png:
      failed = vips_pngload(file, &image, "access", access, "fail_on", VIPS_FAIL_ON_ERROR, nullptr);
      break;
    case Format::tiff:
      failed = vips_tiffload(file, &image, "access", access, "fail_on", VIPS_FAIL_ON_ERROR, "page", page, nullptr);
      break;
    case Format::jpeg_2000:
      failed = vips_jp2kload(file, &image, "access", access, "fail_on", VIPS_FAIL_ON_ERROR, nullptr);
      break;
    case Format::webp:
      failed = vips_webpload(file, &image, "access", access, "fail_on", VIPS_FAIL_ON_ERROR, nullptr);
      break;
    case Format::heif:
      failed = vips_heifload(file, &image, "access", access, "fail_on", VIPS_FAIL_ON_ERROR, nullptr);
      break;
    case Format::pdf:
      failed = vips_pdfload(file, &image, "access", access, "fail_on", VIPS_FAIL_ON_ERROR, "page", page, "dpi",
                            static_cast<double>(pdf_dpi), nullptr);
      break;
  }
  if (failed != 0) return not_opened();
  return Image(image);
}

/// It cannot be read row by row: all of it stands in memory while it is decoded.
bool is_decoded_whole(VipsImage* image, Format format) {
  const auto says = [&](const char* name) {
    int value = 0;
    return vips_image_get_typeof(image, name) != 0 && vips_image_get_int(image, name, &value) == 0 && value != 0;
  };
  return format == Format::webp || format == Format::heif || says("interlaced") || says("jpeg-multiscan");
}

Result<void> check_size(VipsImage* image, Format format) {
  const auto width = static_cast<std::uint64_t>(vips_image_get_width(image));
  const auto height = static_cast<std::uint64_t>(vips_image_get_height(image));
  if (width == 0 || height == 0) return fail(ErrorCode::malformed, "it has no pixels");
  if (std::max(width, height) > pack::max_page_side)
    return fail(ErrorCode::too_large, fmt::format("it has {} x {} pixels; {} a side are the most", width, height,
                                                  std::uint32_t{pack::max_page_side}));
  const bool whole = is_decoded_whole(image, format);
  const std::uint64_t most = whole ? max_whole_pixels : max_scan_pixels;
  if (width * height > most)
    return fail(ErrorCode::too_large,
                fmt::format("it has {} x {} pixels; {} megapixels are the most{}", width, height, most / 1'000'000,
                            whole ? " for a progressive JPEG, an interlaced PNG, WebP or HEIF" : ""));
  return {};
}

Result<Image> checked(const PageAt& at, Format format, VipsAccess access) {
  LECTERN_TRY(image, load(at, format, access));
  LECTERN_CHECK(check_size(image.get(), format));
  return image;
}

Result<Image> turned_by(int degrees, Image upright) {
  if (degrees == 0) return upright;
  constexpr int half_turn = 180;
  const VipsAngle angle = degrees < half_turn    ? VIPS_ANGLE_D90
                          : degrees == half_turn ? VIPS_ANGLE_D180
                                                 : VIPS_ANGLE_D270;
  VipsImage* turned = nullptr;
  if (vips_rot(upright.get(), &turned, angle, nullptr) != 0) return not_opened();
  return Image(turned);
}

}  // namespace

Result<std::size_t> stored_pages(const std::filesystem::path& file, Format format) {
  if (format != Format::pdf && format != Format::tiff) return std::size_t{1};
  LECTERN_TRY(image, load({file, 0}, format, VIPS_ACCESS_SEQUENTIAL));
  // vips_image_get_n_pages would say 1 of a file that has 10,000 and more.
  int pages = 1;
  if (vips_image_get_typeof(image.get(), VIPS_META_N_PAGES) != 0 &&
      vips_image_get_int(image.get(), VIPS_META_N_PAGES, &pages) != 0)
    return not_opened();
  return static_cast<std::size_t>(std::max(1, pages));
}

Result<Image> open_page(const PageAt& at, Format format) {
  LECTERN_TRY(image, checked(at, format, VIPS_ACCESS_SEQUENTIAL));
  // EXIF: 1 is upright, 2 mirrored within each row; all others need the last rows first.
  const int orientation = vips_image_get_orientation(image.get());
  if (orientation <= 1 && at.turn == 0) return image;
  constexpr int mirrored = 2;
  if (orientation > mirrored || at.turn != 0) {
    LECTERN_TRY(again, checked(at, format, VIPS_ACCESS_RANDOM));
    image = std::move(again);
  }
  VipsImage* turned = nullptr;
  if (vips_autorot(image.get(), &turned, nullptr) != 0) return not_opened();
  return turned_by(at.turn, Image(turned));
}

Result<bool> says_turned(const PageAt& at, Format format) {
  LECTERN_TRY(image, checked(at, format, VIPS_ACCESS_SEQUENTIAL));
  return vips_image_get_orientation(image.get()) > 1;
}

std::uint16_t dpi_of(VipsImage* image) {
  constexpr double millimetres_an_inch = 25.4;
  const double dpi = std::round(vips_image_get_xres(image) * millimetres_an_inch);
  return dpi >= min_dpi && dpi <= max_dpi ? static_cast<std::uint16_t>(dpi) : 0;
}

}  // namespace lectern::compiler
