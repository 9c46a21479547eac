// SPDX-License-Identifier: MIT
// An exhibit of the Universal Declaration of Human Rights, made at test time from the files in LECTERN_TEST_DATA: one
// document, its twenty languages as layers, its articles as passages, with an interface in English, Arabic and Hebrew.
// Used by tests/exhibits and tests/scenario alone.
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "assets/base/result.hpp"

namespace lectern::test {

/// A text of the declaration.
struct Declaration {
  std::string language;  ///< BCP 47
  std::string title;
  std::string markdown;  ///< with a passage for the preamble and one for each article
  std::vector<std::pair<std::string, std::string>> passages;  ///< and their headings
};

/// All files udhr_*.xml of a folder, by language.  Errors: missing, malformed.
[[nodiscard]] Result<std::vector<Declaration>> declarations(const std::filesystem::path& folder);

/// Writes the exhibit of `data`/udhr, with a re-set page for each passage of the English.  `folder` is made, and what
/// it held is replaced file by file.
[[nodiscard]] Result<void> write_udhr_exhibit(const std::filesystem::path& folder, const std::filesystem::path& data);

}  // namespace lectern::test
