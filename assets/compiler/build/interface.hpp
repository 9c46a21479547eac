// SPDX-License-Identifier: MIT
// The interface's pack: Lectern's own words in all the languages that a folder has. Called by commands/.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/compiler/build/band.hpp"
#include "assets/compiler/report.hpp"

namespace lectern::compiler {

struct InterfaceSummary {
  std::vector<std::string> languages;
  std::size_t fonts = 0;
  std::uint64_t bytes = 0;  ///< of the pack
};

/// Reads LANG.toml of `strings` and writes the pack, whole or not at all.
/// Errors: malformed (the report says what and where), unwritable, unavailable (a font is not installed).
[[nodiscard]] Result<InterfaceSummary> build_interface(const std::filesystem::path& strings,
                                                       const std::filesystem::path& output, Report& report);

/// The same for the window of a preview, in the exhibit's languages and English alone, with what was found in it.  The
/// exhibit's own words in `folder`/strings are the exhibit's pack's.
/// Errors: as build_interface; what no font here can draw is drawn as boxes.
[[nodiscard]] Result<InterfaceSummary> build_preview_interface(const std::filesystem::path& strings,
                                                               const std::filesystem::path& folder,
                                                               const std::vector<std::string>& languages,
                                                               const BandWords& found,
                                                               const std::filesystem::path& output);

}  // namespace lectern::compiler
