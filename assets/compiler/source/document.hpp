// SPDX-License-Identifier: MIT
// One document from its folder: document.toml, layers, the names of its scans. Used by exhibit alone.
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

}  // namespace lectern::compiler
