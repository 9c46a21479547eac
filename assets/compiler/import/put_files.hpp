// SPDX-License-Identifier: MIT
// An exhibit's folder filled or updated with what import made: all of it or nothing of a new one, and of one that is
// there each file whole. Used by commands.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/compiler/import/opened_source.hpp"
#include "assets/compiler/progress.hpp"

namespace lectern::compiler {

/// A file to write.
struct FileToPut {
  std::string path;            ///< below the folder
  std::string text;            ///< where it is no copy
  std::filesystem::path copy;  ///< of which it is a copy; empty where it holds text
  std::string sha256;          ///< what a copy must come to
};

/// Writes them beside the folder first, sees that the source is what it was, then puts them in their places, the last
/// of `files` last. `folder` is new where nothing of that name is there, or an empty folder. Errors: unwritable (a full
/// disk), unreadable (the source changed), elsewhere (a link leads out of the folder), unavailable (somebody asked to
/// stop). After one a new folder is not there and an old one as it was, but for files that had their places already.
[[nodiscard]] Result<void> put_files(const std::filesystem::path& folder, const std::vector<FileToPut>& files,
                                     const OpenedSource& source, Progress& progress);

/// Copies a file's bytes and returns their sum.  Errors: missing, unreadable, unwritable.
[[nodiscard]] Result<std::string> copy_bytes(const std::filesystem::path& from, const std::filesystem::path& to);

}  // namespace lectern::compiler
