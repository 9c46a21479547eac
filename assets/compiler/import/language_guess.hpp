// SPDX-License-Identifier: MIT
// In which language a text is: what its file says is believed where its letters agree, else its letters and its most
// frequent words tell. A guess is said to be one. Used by import.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>

#include "assets/compiler/import/imported.hpp"

namespace lectern::compiler {

struct GuessedLanguage {
  std::string code;      ///< BCP 47; empty: cannot be told
  bool certain = false;  ///< by the file's own word, or by a script of one language
};

/// Shape: `declared` are the languages that the file names, with the letters of each.
[[nodiscard]] GuessedLanguage guess_language(std::string_view words,
                                             const std::map<std::string, std::size_t>& declared = {});

/// A text needs a language: whether `given`, which came of a guess or of nothing, is right.
[[nodiscard]] Remark ask_language(const Place& place, const GuessedLanguage& guess, std::string_view given);

/// The language that a file's or a column's name says: "Letter 1 english", "Übersetzung (en)"; empty: none.
[[nodiscard]] std::string language_in_name(std::string_view name);

/// The language that one word of a name says; empty: none.  Codes of two letters say one where the name ends.
[[nodiscard]] std::string_view language_of_word(std::string_view word, bool is_last);

}  // namespace lectern::compiler
