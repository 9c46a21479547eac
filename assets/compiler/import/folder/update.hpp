// SPDX-License-Identifier: MIT
// What an import does with each file of an exhibit: made, changed, or left alone because somebody's hand was on it.
// Used by commands. Pure.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "assets/compiler/import/folder/record.hpp"

namespace lectern::compiler {

enum class FileFate {
  made,       ///< it is new
  changed,    ///< it was as import wrote it, and the source says something else now
  same,       ///< it is as it is to be
  kept,       ///< a hand changed it, or put it there: never touched
  deleted,    ///< a hand deleted it: it stays deleted
  forgotten,  ///< import made it, and the source has it no longer: it stays, and is told
};

struct FileStep {
  std::string path;
  FileFate fate = FileFate::made;
  bool source_changed =
      false;  ///< of what is kept or deleted: the source says something else now than when it was written
};

/// What is to be, by path: the SHA-256 of each.
using Sums = std::map<std::string, std::string>;

/// Shape: `there` holds what lies in the exhibit's folder, of all paths of `wanted` and `before`. A document whose
/// document.toml a hand deleted is deleted whole: nothing is made in its folder again.
[[nodiscard]] std::vector<FileStep> update_steps(const Sums& wanted, const std::map<std::string, WrittenFile>& before,
                                                 const Sums& there);

/// "documents/letter-3/" of a path in it; empty elsewhere.
[[nodiscard]] std::string document_folder(std::string_view path);

}  // namespace lectern::compiler
