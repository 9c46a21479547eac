// SPDX-License-Identifier: MIT
// What a scan may be and what opening it may take. assets/README.md prints the same figures and a test compares.
#pragma once

#include <cstdint>

namespace lectern::compiler {

/// A gigapixel: newspaper spreads at 600 dpi have a quarter of that.
inline constexpr std::uint64_t max_scan_pixels = 1'000'000'000;
/// Of kinds that are decoded whole: progressive JPEG, interlaced PNG, WebP, HEIF.
inline constexpr std::uint64_t max_whole_pixels = 100'000'000;
/// Of one page while it is opened: bytes of memory and of temporary files, seconds of the processor.
inline constexpr std::uint64_t max_scan_memory = 2ULL << 30;
inline constexpr std::uint64_t max_scan_file = 16ULL << 30;
inline constexpr std::uint64_t max_scan_seconds = 600;
/// A worker that has taken so many seconds of the processor is replaced by a new one: the system's limit counts all
/// that a process has ever taken, and must leave each page the whole of its own.
inline constexpr std::uint64_t max_worker_seconds = 60;
/// Of all scans of an exhibit together, unless the curator allows more: seconds of the processor. Ten thousand pages of
/// typescript take about one and a half hours.
inline constexpr std::uint64_t max_exhibit_seconds = 4 * 60 * 60;
/// PDF pages are drawn at this; a scanner's usual one.
inline constexpr std::uint16_t pdf_dpi = 300;
/// What a scan may say of itself; else it was never set, and counts as unknown.
inline constexpr std::uint16_t min_dpi = 36;
inline constexpr std::uint16_t max_dpi = 9600;

}  // namespace lectern::compiler
