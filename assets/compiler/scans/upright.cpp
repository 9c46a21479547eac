// SPDX-License-Identifier: MIT
#include "assets/compiler/scans/upright.hpp"

#include <fmt/format.h>
#include <utility>

#include "assets/compiler/scans/open_page.hpp"
#include "assets/compiler/vips/format.hpp"

namespace lectern::compiler {

namespace {

/// Kinds that Tesseract is not always built to read.
bool is_rare(Format format) {
  return format == Format::heif || format == Format::jpeg_2000 || format == Format::webp;
}

}  // namespace

Result<bool> save_upright(const PageAt& at, const std::filesystem::path& output) {
  LECTERN_TRY(format, format_of(at.file));
  // Of a TIFF or PDF Tesseract and pdftotext read each page, and turn it as it says.
  if (format == Format::pdf || format == Format::tiff) return false;
  LECTERN_TRY(is_held_turned, says_turned(at, format));
  if (!is_held_turned && at.turn == 0 && !is_rare(format)) return false;
  LECTERN_TRY(image, open_page(at, format));
  constexpr int quick = 1;
  if (vips_pngsave(image.get(), output.c_str(), "compression", quick, nullptr) != 0)
    return fail(ErrorCode::unwritable, fmt::format("{} cannot be written: {}", output.string(), vips_words()));
  return true;
}

}  // namespace lectern::compiler
