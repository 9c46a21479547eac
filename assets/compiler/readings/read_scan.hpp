// SPDX-License-Identifier: MIT
// The readings of scans that other programs make, as one shape: ALTO 2 to 4, PAGE 2009 to 2019, hOCR and the layout
// that pdftotext writes. Pure functions of bytes; no address or file that they name is ever opened. Used by source,
// commands and import.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "assets/base/result.hpp"
#include "assets/compiler/readings/scan_reading.hpp"

namespace lectern::compiler {

/// The most that is read of one file: hOCR of a book of 500 pages has about 50 MiB.  Units: bytes.
inline constexpr std::size_t max_reading_file = std::size_t{64} << 20;

/// Lines and words that one file may have.
inline constexpr std::size_t max_read_lines = 200'000;
inline constexpr std::size_t max_read_words = 2'000'000;

/// The kind of a reading by the first element and what stands in its head; nothing for any other file.
/// Cost: looks at the first 64 KiB.
[[nodiscard]] std::optional<ReadFormat> reading_format(std::string_view bytes);

[[nodiscard]] std::string_view name_of(ReadFormat format);

/// Reads one file.  Errors: malformed (with line and column in its words), too_large.
[[nodiscard]] Result<ScanReading> read_scan_reading(std::string bytes);

/// All words of a page, a line each; what two readings of a page are compared by.
[[nodiscard]] std::string words_of(const PageReading& page);

}  // namespace lectern::compiler
