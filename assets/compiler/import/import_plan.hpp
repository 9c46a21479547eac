// SPDX-License-Identifier: MIT
// An import from beginning to end: what is read of a source, what becomes of each file of an exhibit's folder, and the
// doing of it. Used by commands.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/compiler/import/folder/update.hpp"
#include "assets/compiler/import/opened_source.hpp"
#include "assets/compiler/progress.hpp"
#include "assets/compiler/report.hpp"

namespace lectern::compiler {

/// Where an exhibit is to be made, and by what.
struct ImportTarget {
  std::filesystem::path folder;
  std::string id;                             ///< of the exhibit
  std::set<std::string> interface_languages;  ///< that Lectern brings
  std::string version;                        ///< of Lectern
};

struct ImportPlan {
  std::string kind;                                     ///< the reader's name
  ExhibitFiles files;                                   ///< what the exhibit is to hold
  std::map<std::string, std::filesystem::path> copies;  ///< of pictures: where they lie, by path in the exhibit
  std::vector<FileStep> steps;                          ///< by path
  ImportRecord record;
  std::string sources;          ///< SOURCES.md as it is to be
  bool sources_change = false;  ///< it is not so yet
  std::vector<Remark> by_hand;  ///< what a curator has to write into files that import leaves alone
};

/// Reads the source and looks at the folder; writes nothing.
/// Errors: those of readers, and usage (the folder is there and no import made it, or one of another source); what is
/// in the report stops it too.
[[nodiscard]] Result<ImportPlan> plan_import(OpenedSource& source, const ImportTarget& target, Report& report,
                                             Progress& progress);

/// Errors: as put_files.
[[nodiscard]] Result<void> carry_out(const ImportPlan& plan, const OpenedSource& source,
                                     const std::filesystem::path& folder, Progress& progress);

}  // namespace lectern::compiler
