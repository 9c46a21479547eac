// SPDX-License-Identifier: MIT
// Which files of a folder without a list are texts of one document: those whose names are the same but for a language
// or for what says transcript and translation. Used by word. Pure: it knows names alone.
#pragma once

#include <string>
#include <vector>

namespace lectern::compiler {

/// Files that are one document by their names.
struct WordGroup {
  std::string title;               ///< what the names have in common, as the first is typed
  std::vector<std::string> files;  ///< in the order of `names`
  bool all_say_languages = false;  ///< each name has a language, and none says which text is the original
};

/// Shape: each of `names` in one group; groups in the order of their first files.
[[nodiscard]] std::vector<WordGroup> word_groups(const std::vector<std::string>& names);

}  // namespace lectern::compiler
