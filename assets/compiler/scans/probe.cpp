// SPDX-License-Identifier: MIT
#include "assets/compiler/scans/probe.hpp"

#include <fmt/format.h>
#include <numeric>
#include <tiffio.h>
#include <utility>

#include "assets/compiler/scans/colours.hpp"
#include "assets/compiler/scans/ink.hpp"
#include "assets/compiler/scans/open_page.hpp"
#include "assets/compiler/scans/rows.hpp"
#include "assets/compiler/scans/vips_warnings.hpp"
#include "assets/pack/limits.hpp"

namespace lectern::compiler {

namespace {

struct CloseTiff {
  void operator()(TIFF* tiff) const { TIFFClose(tiff); }
};

tl::unexpected<Error> too_many(std::size_t pages) {
  return fail(ErrorCode::too_large, fmt::format("it has {} pages; {} are the most", pages, pack::max_pages));
}

/// The pictures of a TIFF that are pages: libvips does not say which are smaller copies of another.
/// Source: TIFF 6.0, NewSubfileType; bit 0 a reduced copy, bit 2 a mask.
Result<std::vector<std::size_t>> tiff_pages(const std::filesystem::path& file) {
  constexpr std::uint32_t copy_or_mask = 5;
  const std::unique_ptr<TIFF, CloseTiff> tiff(TIFFOpen(file.c_str(), "rm"));
  if (tiff == nullptr) return fail(ErrorCode::malformed, vips_words());
  std::vector<std::size_t> pages;
  for (std::size_t number = 0;; ++number) {
    if (number == pack::max_pages) return too_many(number + 1);
    std::uint32_t kind = 0;
    TIFFGetFieldDefaulted(tiff.get(), TIFFTAG_SUBFILETYPE, &kind);
    if ((kind & copy_or_mask) == 0) pages.push_back(number);
    if (TIFFLastDirectory(tiff.get()) != 0) break;
    if (TIFFReadDirectory(tiff.get()) == 0)
      return fail(ErrorCode::malformed,
                  fmt::format("its list of pictures is damaged, or leads in a circle, after {}", number + 1));
  }
  return pages;
}

Result<std::vector<std::size_t>> pages_of(const std::filesystem::path& file, Format format) {
  if (format == Format::tiff) return tiff_pages(file);
  LECTERN_TRY(count, stored_pages(file, format));
  if (count > pack::max_pages) return too_many(count);
  std::vector<std::size_t> pages(count);
  std::iota(pages.begin(), pages.end(), std::size_t{0});
  return pages;
}

Result<ScanPage> page_of(const PageAt& at, Format format) {
  LECTERN_TRY(stored, open_page(at, format));
  ScanPage page;
  page.number = at.number;
  page.width = static_cast<std::uint32_t>(vips_image_get_width(stored.get()));
  page.height = static_cast<std::uint32_t>(vips_image_get_height(stored.get()));
  page.dpi = dpi_of(stored.get());
  return page;
}

}  // namespace

Result<std::vector<ScanPage>> probe(const std::filesystem::path& file) {
  LECTERN_TRY(format, format_of(file));
  LECTERN_TRY(numbers, pages_of(file, format));
  std::vector<ScanPage> pages;
  for (const std::size_t number : numbers) {
    auto page = page_of({file, number}, format);
    if (!page && numbers.size() > 1)
      return fail(page.error().code, fmt::format("on page {}: {}", pages.size() + 1, page.error().what));
    if (!page) return tl::unexpected(page.error());
    pages.push_back(*page);
  }
  if (pages.empty()) return fail(ErrorCode::malformed, "it has no pages");
  return pages;
}

Result<void> read_page(const PageAt& at, const Warn& warn) {
  LECTERN_TRY(format, format_of(at.file));
  const VipsWarnings listening(warn);
  LECTERN_TRY(stored, open_page(at, format));
  LECTERN_TRY(image, in_srgb(stored, warn));
  const int width = vips_image_get_width(image.get());
  const int bands = vips_image_get_bands(image.get());
  Ink ink;
  LECTERN_CHECK(pull_rows(image, [&](const std::uint8_t* rows, int count, std::size_t stride) -> Result<bool> {
    ink.add(rows, count, width, bands, stride);
    return true;
  }));
  if (const auto warning = ink.warning()) warn(*warning);
  return {};
}

}  // namespace lectern::compiler
