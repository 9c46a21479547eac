// SPDX-License-Identifier: MIT
// One document from its folder: document.toml, layers, the names of its scans. Used by exhibit and check.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>

#include "assets/compiler/report.hpp"
#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// Reads a document, with its passages paired and its notes linked.  Nothing where there is no document.toml that can
/// be read; the report then says why.  `root` is the exhibit's folder, `languages` are its.
[[nodiscard]] std::optional<SourceDocument> read_document(const std::filesystem::path& root,
                                                          const std::filesystem::path& folder,
                                                          std::span<const std::string> languages, Report& report);

/// True for what stands in `scans/` to be shown: everything but texts, lists and folders. What a file holds is told
/// when it is looked at, never by its name; a folder named as a picture is taken for one gone wrong.
[[nodiscard]] bool is_scan(const std::filesystem::path& file);

}  // namespace lectern::compiler
