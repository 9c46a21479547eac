// SPDX-License-Identifier: MIT
// The proof that quoted words stand in their passage, once and in one paragraph, and find room where they are shown; in
// one set of findings for all who quote. Used by check/attract and check/quotes alone.
#pragma once

#include <cstddef>
#include <string_view>

#include "assets/compiler/report.hpp"
#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// What findings call the words, and what is there for them.
struct QuotedKind {
  std::string_view noun;         ///< "sentence"
  std::string_view table;        ///< of the TOML file: "attract"
  std::string_view holder;       ///< "the smallest glass"
  std::size_t longest = 0;       ///< characters, of the words as of a gloss
  bool counts_by_width = false;  ///< of the words: a Chinese character is two of them
};

/// Reports what is wrong with words that are quoted from a document.  Keys that lack were reported by the reader.
void check_quoted(const SourceDocument& document, const SourceQuoted& quoted, const QuotedKind& kind, Report& report);

}  // namespace lectern::compiler
