// SPDX-License-Identifier: MIT
#include "assets/compiler/scans/make_page.hpp"

#include <utility>

#include "assets/compiler/scans/colours.hpp"
#include "assets/compiler/scans/ink.hpp"
#include "assets/compiler/scans/open_page.hpp"
#include "assets/compiler/scans/rows.hpp"
#include "assets/compiler/scans/vips_warnings.hpp"
#include "assets/compiler/tiles/jpeg.hpp"
#include "assets/compiler/tiles/page_file.hpp"
#include "assets/compiler/tiles/pyramid.hpp"
#include "assets/compiler/tiles/thumbnail.hpp"

namespace lectern::compiler {

namespace {

constexpr int colour = 3;

Result<Image> opened(const PageAt& at, Format format, const Warn& warn) {
  LECTERN_TRY(stored, open_page(at, format));
  return in_srgb(stored, warn);
}

Result<Image> grey_of(const Image& image) {
  // Green: of the three the one that stands for lightness.
  VipsImage* green = nullptr;
  if (vips_extract_band(image.get(), &green, 1, nullptr) != 0) return fail(ErrorCode::malformed, vips_words());
  return Image(green);
}

/// Pages of common sizes are decoded once and held; the larger are opened again for the tiles, for rows come once.
constexpr std::uint64_t most_held = 32'000'000;

Result<Image> held(const Image& image) {
  VipsImage* memory = vips_image_copy_memory(image.get());
  if (memory == nullptr) return fail(ErrorCode::malformed, vips_words());
  return Image(memory);
}

std::uint64_t pixels_of(const Image& image) {
  return static_cast<std::uint64_t>(vips_image_get_width(image.get())) *
         static_cast<std::uint64_t>(vips_image_get_height(image.get()));
}

/// One band where the page is grey in truth: a third of the memory and half of the decoding on the board.
Result<Image> grey_or_colour(const PageAt& at, Format format, const Warn& warn) {
  LECTERN_TRY(image, opened(at, format, warn));
  if (vips_image_get_bands(image.get()) != colour) return image;
  const bool is_held = pixels_of(image) <= most_held;
  if (is_held) {
    LECTERN_TRY(memory, held(image));
    image = std::move(memory);
  }
  LECTERN_TRY(colourless, is_colourless(image));
  if (!is_held) {
    const Warn told_already = [](const std::string&) {};
    LECTERN_TRY(again, opened(at, format, told_already));
    image = std::move(again);
  }
  if (!colourless) return image;
  return grey_of(image);
}

Result<void> cut(const Image& image, int quality, const Warn& warn, PageFileWriter& writer, PageFile& kept) {
  const Size size{vips_image_get_width(image.get()), vips_image_get_height(image.get())};
  const int bands = vips_image_get_bands(image.get());
  for (const Size level : level_sizes(size))
    kept.page.levels.push_back({static_cast<std::uint32_t>(level.w), static_cast<std::uint32_t>(level.h), {}, {}});
  Thumbnail thumbnail(size, bands);
  PyramidCutter cutter(
      size, bands,
      [&](std::size_t level, const Pixels& tile) -> Result<void> {
        LECTERN_TRY(jpeg, encode_jpeg(tile, quality));
        LECTERN_TRY(put, writer.add(jpeg));
        kept.page.levels[level].kept.push_back(put);
        return {};
      },
      [&](std::size_t level, const Pixels& band) -> Result<void> {
        thumbnail.take(level, band);
        return {};
      });
  Ink ink;
  const TakeRows add = [&](const std::uint8_t* rows, int count, std::size_t stride) -> Result<bool> {
    ink.add(rows, count, size.w, bands, stride);
    LECTERN_CHECK(cutter.add(rows, count, stride));
    return true;
  };
  LECTERN_CHECK(pull_rows(image, add));
  if (const auto warning = ink.warning()) warn(*warning);
  LECTERN_TRY(jpeg, thumbnail.jpeg(quality));
  LECTERN_TRY(put, writer.add(jpeg));
  kept.thumbnail = put;
  return {};
}

}  // namespace

Result<void> make_page(const PageOrder& order, const Warn& warn) {
  LECTERN_TRY(format, format_of(order.at.file));
  PageFile kept;
  const Warn keep = [&](const std::string& warning) {
    kept.warnings.push_back(warning);
    warn(warning);
  };
  const VipsWarnings listening(keep);
  LECTERN_TRY(image, grey_or_colour(order.at, format, keep));
  kept.page.grey = vips_image_get_bands(image.get()) == 1;
  kept.page.dpi = dpi_of(image.get());
  LECTERN_TRY(writer, PageFileWriter::begin(order.output, order.key));
  LECTERN_CHECK(cut(image, order.quality, keep, writer, kept));
  return writer.finish(kept);
}

}  // namespace lectern::compiler
