// SPDX-License-Identifier: MIT
// SOURCES.md of an exhibit that was imported: for people, and for the next import, which updates what still is as this
// one wrote it. Used by import. Pure.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assets/compiler/import/folder/exhibit_files.hpp"
#include "assets/compiler/import/imported.hpp"

namespace lectern::compiler {

/// A file of the source, as it was read.
struct SourceFile {
  std::string name;
  std::uint64_t size = 0;  ///< bytes
  std::string sha256;
};

/// What import wrote.
struct WrittenFile {
  std::string sha256;  ///< of what was written
  std::string from;    ///< the source's file of which it is a copy; empty for what was written of all
};

struct ImportRecord {
  std::string source;  ///< its name
  std::string kind;    ///< the reader's name
  std::string tools;   ///< "Lectern 1.2; pandoc 2.17"
  std::vector<SourceFile> sources;
  std::map<std::string, WrittenFile> files;  ///< by path in the exhibit
  std::vector<WantedPicture> wanted;
  std::vector<Remark> left_out, questions;
};

/// The file's text: what `before` holds outside of import's part stays, where a curator wrote it.
[[nodiscard]] std::string sources_md(const ImportRecord& record, std::string_view before);

/// What an earlier import wrote into SOURCES.md: its source, that source's files and what it wrote; nothing where none
/// did. What is malformed in it is as not written.
[[nodiscard]] std::optional<ImportRecord> read_sources_md(std::string_view text);

}  // namespace lectern::compiler
