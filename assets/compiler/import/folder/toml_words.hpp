// SPDX-License-Identifier: MIT
// Values and comments of the TOML that import writes. Used by exhibit_file, document_file and add. Pure.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "assets/compiler/source/text_model.hpp"

namespace lectern::compiler {

/// In quotation marks, whatever it holds.
[[nodiscard]] std::string toml_text(std::string_view words);
/// `["a", "b"]`
[[nodiscard]] std::string toml_texts(std::span<const std::string> words);
/// A key as TOML takes it: bare where it may be.
[[nodiscard]] std::string toml_key(std::string_view key);
/// "key = …\n" for each language.
[[nodiscard]] std::string toml_languages(const ByLanguage& words);
/// Lines that begin with "# ".
[[nodiscard]] std::string toml_comment(std::string_view words);

/// One line; line ends and runs of blanks are a blank.
[[nodiscard]] std::string in_one_line(std::string_view words);

/// `words`, or its beginning and "…" where a pack has no room for more.
[[nodiscard]] std::string within_index(std::string_view words);
[[nodiscard]] bool is_within_index(std::string_view words);

}  // namespace lectern::compiler
