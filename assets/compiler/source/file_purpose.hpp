// SPDX-License-Identifier: MIT
// What a file in an exhibit's folder is for, by its name alone; what a scan holds is looked at later, in scans/.
// Used by copies, document, folder, portraits, check and import.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string_view>
#include <vector>

namespace lectern::compiler {

/// True for what systems and programs leave in any folder unasked: Thumbs.db, .DS_Store, locks, checksums, files half
/// copied. Nothing ever reads it.
[[nodiscard]] bool is_litter(std::string_view name);

enum class FilePurpose {
  picture,         ///< of a format that is read, or a PDF
  unread_picture,  ///< a camera's raw file, or one in a picture program's own format; some pass for a TIFF
  writing,         ///< of a word processor
  list,            ///< plain texts, tables and remarks
  sidecar,         ///< what programs put beside scans: machine readings, lists of files, small copies
  other            ///< perhaps a picture; its content tells
};

[[nodiscard]] FilePurpose purpose_of(const std::filesystem::path& file);

/// True for the name of a picture of a format that is read, a PDF, or a picture that most programs show and that is
/// told as what it is.
[[nodiscard]] bool is_named_as_picture(const std::filesystem::path& file);

/// Of every format that is read, with its point and in small letters, the best first.
[[nodiscard]] std::vector<std::string_view> picture_endings();

/// How well a picture's format keeps a page: 0 is the best. What has no ending of a picture comes last.
/// Source: docs/decisions.md.
[[nodiscard]] std::size_t rank_of(const std::filesystem::path& file);

/// True for what stands in `scans/` to be shown: a picture, or what may be one. A folder named as a picture is taken
/// for one gone wrong.
[[nodiscard]] bool is_scan(const std::filesystem::path& file);

}  // namespace lectern::compiler
