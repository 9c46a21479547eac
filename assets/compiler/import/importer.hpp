// SPDX-License-Identifier: MIT
// What makes an exhibit folder out of something else. Each maker is a row of one table; `new` asks which of them knows
// what it was given. It writes nothing itself.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/compiler/report.hpp"

namespace lectern::compiler {

struct ImportedFile {
  std::string_view path;  ///< below the exhibit's folder
  std::string text;
};

struct Importer {
  std::string_view name;  ///< as `--help` and messages call it
  bool (*recognises)(const std::filesystem::path& source);
  /// The files of an exhibit with that id.  Errors: unreadable, malformed (the report says what and where).
  Result<std::vector<ImportedFile>> (*read)(const std::filesystem::path& source, std::string_view id, Report& report);
};

/// All there are.
[[nodiscard]] std::span<const Importer> importers();

/// The first that recognises a source; null where none does. An empty path is no source: a new exhibit begins with what
/// was invented for it.
[[nodiscard]] const Importer* importer_of(const std::filesystem::path& source);

}  // namespace lectern::compiler
