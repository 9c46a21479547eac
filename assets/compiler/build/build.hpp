// SPDX-License-Identifier: MIT
// From a read exhibit to a pack on the disk: the calls behind `lectern-pack check` and `build`, made by commands/. It
// never reads the exhibit folder itself, but for scans.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/compiler/progress.hpp"
#include "assets/compiler/report.hpp"
#include "assets/compiler/scans/limits.hpp"
#include "assets/compiler/source/model.hpp"
#include "assets/pack/writer.hpp"

namespace lectern::compiler {

struct BuildOptions {
  std::filesystem::path output;     ///< empty: all is done but for writing, as `check` does
  std::filesystem::path cache{};    ///< where made pages are kept for the next check or build; empty: nowhere
  std::filesystem::path program{};  ///< lectern-pack, which opens scans as its own child; empty: this program
  std::chrono::seconds scan_time{max_exhibit_seconds};  ///< of the processor, for all scans together
  pack::GrownPack* grown = nullptr;  ///< the pack goes on with this one, and `output` is its path; null: it is whole
};

/// What was built, for the report that follows a build.
struct BuildSummary {
  std::size_t pages = 0;
  std::size_t tiles = 0;
  std::uint64_t bytes = 0;                             ///< of the pack
  std::vector<std::string> fonts;                      ///< names of the faces in the pack
  std::map<std::string, std::size_t> fallback_glyphs;  ///< by face: characters that the exhibit's own fonts lack
  std::uint64_t worst_page_bytes = 0;                  ///< pixels in memory of the page that needs most
};

/// Runs every rule, decodes every scan to its last row and, where nothing was found, goes through a whole build without
/// writing it: what this lets pass can be built.  Of `options` cache, program and scan_time count: with a cache each
/// page is made there, and not opened again by the build that follows; without one it is only read.  Errors: into the
/// report; what scans hold into the exhibit.
void check_with_scans(SourceExhibit& exhibit, const BuildOptions& options, Report& report, Progress& progress);

/// Checks and prepares the exhibit and writes the pack to `options.output`, whole or not at all.
/// Errors: unwritable, too_large, malformed (the report says what and where), unavailable (this computer lacks what is
/// needed, or somebody asked to stop).
[[nodiscard]] Result<BuildSummary> build(SourceExhibit exhibit, const BuildOptions& options, Report& report,
                                         Progress& progress);

}  // namespace lectern::compiler
