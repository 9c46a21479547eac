// SPDX-License-Identifier: MIT
// Footnotes as pandoc writes them: `[^1]` behind a word, and a paragraph `[^1]: words`. Taken out of a text before
// Markdown reads it. Used by layer and markdown_tree.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assets/compiler/report.hpp"
#include "assets/compiler/source/texts/marks.hpp"

namespace lectern::compiler {

struct FootnoteText {
  std::string label;  ///< "1"
  Place place;
  std::string words;                                         ///< as Markdown
  std::vector<std::pair<std::size_t, std::size_t>> origins;  ///< of the words, as MarkedText has them
};

struct WithFootnotes {
  MarkedText text;  ///< without the notes' words; a link to "footnote:1" stands for `[^1]`
  std::vector<FootnoteText> notes;
};

/// Errors: into the report, with the place: a note without words, one that nothing points at, two of one label.
[[nodiscard]] WithFootnotes take_footnotes(MarkedText marked, Report& report);

/// The address that stands for a footnote, and the label that is meant by it; empty where it means none.
[[nodiscard]] std::string footnote_address(std::string_view label);
[[nodiscard]] std::string_view footnote_label(std::string_view address);

}  // namespace lectern::compiler
