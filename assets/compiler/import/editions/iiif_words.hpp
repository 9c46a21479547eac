// SPDX-License-Identifier: MIT
// Labels and values of IIIF in all their shapes, valid or not: a text, a list, `{"en": ["x"]}`, `{"en": "x"}`,
// `{"@value": "x", "@language": "en"}`. Used by import/editions alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "assets/compiler/import/editions/json_file.hpp"
#include "assets/compiler/source/text_model.hpp"

namespace lectern::compiler {

/// Words and the language that they are said to be in.
struct Worded {
  std::string language;  ///< BCP 47; empty where none is said, or none that there is
  std::string text;      ///< without HTML's tags
};

/// All that a value says, a language each, in the order of the file.  Shape: several values of one language are joined
/// by "; ".
[[nodiscard]] std::vector<Worded> words_of(const JsonValue& value);

/// What is said in the language, else without one, else first; empty where nothing is said.
[[nodiscard]] std::string said_in(const std::vector<Worded>& words, std::string_view language);

/// The same in each language that is named.
[[nodiscard]] ByLanguage by_language(const std::vector<Worded>& words);

}  // namespace lectern::compiler
