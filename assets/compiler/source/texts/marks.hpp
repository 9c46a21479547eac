// SPDX-License-Identifier: MIT
// The marks of a text (`<!-- page 2 -->`, `<!-- passage p4 -->`, `<!-- form f1 -->`, `<!-- passage -->`, `<!-- lines
// -->`), found before anything else reads it. Used by layer, markdown, passages and reading; knows nothing of Markdown,
// readings or passages' meaning.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "assets/compiler/report.hpp"
#include "assets/compiler/source/texts/text_file.hpp"

namespace lectern::compiler {

enum class MarkKind { page, passage, passage_end };

struct Mark {
  MarkKind kind = MarkKind::passage;
  std::string target;  ///< the page's label or number, or the passage's id
  std::size_t at = 0;  ///< offset into MarkedText::text before which it stood
  Place place;
  bool form = false;  ///< of a passage: `<!-- form f1 -->`, a form's own print
};

/// A text without its marks, and the marks. Remembers where each byte stood in the file.
struct MarkedText {
  std::filesystem::path file;
  std::string text;
  std::vector<Mark> marks;  ///< in order; `at` never falls
  std::vector<std::pair<std::size_t, std::size_t>>
      kept;  ///< stretches of `text` whose line ends stay, in order; told by with_kept_lines()

  std::string original;
  std::vector<std::pair<std::size_t, std::size_t>> origins;  ///< from this offset of text on, that one of original
  LineIndex lines{""};

  /// Where the byte at `offset` of `text` stands in the file.  Shape: offset <= text.size().
  [[nodiscard]] Place place(std::size_t offset) const;
};

/// Takes the marks out of a text.  A line that holds nothing but marks goes whole; of two spaces that a mark parts one
/// goes; nothing else does.  Errors: into the report, a comment that is no mark, and what was meant as one, with its
/// place; both are taken out too, and
/// mark what they were meant to, so that nothing is missed for them.
[[nodiscard]] MarkedText take_marks(const std::filesystem::path& file, std::string text, Report& report);

}  // namespace lectern::compiler
