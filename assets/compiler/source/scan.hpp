// SPDX-License-Identifier: MIT
// The scans of a document as its curator put them there. Part of model.hpp; scans/ looks into the files.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <vector>

#include "assets/compiler/readings/scan_reading.hpp"

namespace lectern::compiler {

/// Typed letters show no ringing at 300 %, and a grey page of A4 at 300 dpi weighs a few megabytes at most.
inline constexpr int default_scan_quality = 85;

/// A page of a scan file.
struct ScanPage {
  std::size_t number = 0;  ///< within its file, from 0; not every picture of a TIFF is a page
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  std::uint16_t dpi = 0;  ///< 0: the file does not say
  int turn = 0;           ///< degrees clockwise from how the file has it: 0, 90, 180 or 270
};

/// What was read on a scan, from a file beside it.
struct ReadingBeside {
  std::filesystem::path file;
  ScanReading reading;
};

struct SourceScan {
  std::filesystem::path file;
  std::vector<ScanPage> pages = {};                   ///< filled in by scans/; empty where the file could not be read
  std::vector<std::filesystem::path> copies = {};     ///< the same page in files that are not shown
  std::shared_ptr<const ReadingBeside> reading = {};  ///< nothing: there is none
};

}  // namespace lectern::compiler
