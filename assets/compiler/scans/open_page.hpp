// SPDX-License-Identifier: MIT
// Opens one page of a scan for reading from the top to the bottom, upright, as it is stored otherwise. Used when a page
// is looked at or made. No pixel is decoded before its size was held against the limits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>

#include "assets/base/result.hpp"
#include "assets/compiler/scans/page_at.hpp"
#include "assets/compiler/vips/format.hpp"
#include "assets/compiler/vips/vips.hpp"

namespace lectern::compiler {

/// Pages that a file says it has: those of a PDF, the pictures of a TIFF; any other kind has one.
/// Errors: missing, unreadable, malformed.
[[nodiscard]] Result<std::size_t> stored_pages(const std::filesystem::path& file, Format format);

/// As the file says that it stands, and turned by `at.turn` from there.  Rows come in order and once; what is turned is
/// decoded first, to a temporary file if it is large. Errors: malformed (it cannot be opened, or has no size),
/// too_large.
[[nodiscard]] Result<Image> open_page(const PageAt& at, Format format);

/// Whether its file says that it stands in another way than its rows do: on its side, on its head, mirrored (EXIF).
/// Errors: as open_page.
[[nodiscard]] Result<bool> says_turned(const PageAt& at, Format format);

/// Pixels an inch, 0 where the file does not say.
[[nodiscard]] std::uint16_t dpi_of(VipsImage* image);

}  // namespace lectern::compiler
