// SPDX-License-Identifier: MIT
// Files as readers of editions are given them, from disk or from a test's own words; what they make as text; and its
// letters counted. Used by tests.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "assets/compiler/import/reader.hpp"
#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler::test {

/// A file on disk with all files below its folder; an address under a base of `maps` is read from the folder it names.
[[nodiscard]] ImportSource source_at(const std::filesystem::path& file,
                                     const std::map<std::string, std::string>& maps = {});

/// A folder on disk.
[[nodiscard]] ImportSource folder_at(const std::filesystem::path& folder);

/// A file of these words, with others beside it.
[[nodiscard]] ImportSource source_of(std::string name, std::string_view words,
                                     std::map<std::string, std::string> beside = {});

/// All of it, a line each thing.
[[nodiscard]] std::string dump(const Imported& imported);

/// How often each letter and digit stands in `text`; signs and blanks do not count.
using Letters = std::map<char32_t, std::size_t>;
void count_letters(std::string_view text, Letters& letters);
/// Of all texts of a document, their notes too.
[[nodiscard]] Letters letters_of(const ImportedDocument& document);

/// What breaks what every reader promises; empty where nothing does.
[[nodiscard]] std::string broken_promise(const Imported& imported);

}  // namespace lectern::compiler::test
