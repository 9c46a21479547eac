// SPDX-License-Identifier: MIT
// The commands of lectern-pack, each one call that returns the exit status. Used by commands alone.
#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include "assets/compiler/commands/audit.hpp"
#include "assets/compiler/commands/import.hpp"
#include "assets/compiler/commands/preview.hpp"

namespace lectern::compiler {

/// How a command prints: for people, or as JSON for tools.
enum class Format { text, json };

/// Makes a small working exhibit in a new folder, whole or not at all; its name is as people type it.
[[nodiscard]] int run_new(const std::filesystem::path& folder);

/// Prints every problem of an exhibit; all its scans may take `scan_time` of the processor, and pages that were looked
/// at are kept in `cache`, if it is not empty, so that a build need not open them again. Where an `audit` is wanted and
/// there are no errors, every view is tried too.
[[nodiscard]] int run_check(const std::filesystem::path& folder, const std::filesystem::path& strings,
                            const std::filesystem::path& cache, std::chrono::minutes scan_time, const Audit& audit,
                            Format format);

/// Checks an exhibit and makes a pack of it, whole or not at all; made pages are kept in `cache`, if it is not empty.
[[nodiscard]] int run_build(const std::filesystem::path& folder, const std::filesystem::path& strings,
                            const std::filesystem::path& output, const std::filesystem::path& cache,
                            std::chrono::minutes scan_time);

/// Shows an exhibit in a window as the kiosk would, and builds and shows it again at each save, until the window is
/// closed.
[[nodiscard]] int run_preview(const PreviewWish& wish);

/// Has scans without a reading read by Tesseract, in `language` or else that of their document, and takes the text that
/// PDFs have of their own: a file beside each scan. Of all documents where none is named; what others made stays.
[[nodiscard]] int run_read(const std::filesystem::path& folder, const std::filesystem::path& strings,
                           const std::string& language, const std::vector<std::string>& documents);

/// Prints what is inside a pack.
[[nodiscard]] int run_inspect(const std::filesystem::path& pack, Format format);

/// Makes an exhibit's folder of somebody else's files, or updates one that it made; `strings` is the folder of the
/// interface's words, whose languages an exhibit can have.
[[nodiscard]] int run_import(const ImportWish& wish, const std::filesystem::path& strings);

/// Makes the folder of a new document in an exhibit, named by words as people type them.
[[nodiscard]] int run_add(const std::filesystem::path& folder, const std::string& words,
                          const std::filesystem::path& strings);

/// Makes the interface's pack of a folder of words.
[[nodiscard]] int run_interface(const std::filesystem::path& strings, const std::filesystem::path& output);

}  // namespace lectern::compiler
