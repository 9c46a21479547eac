// SPDX-License-Identifier: MIT
// The HTML tags that stand for marks on words: `<s>`, `<u>`, `<span class="smallcaps">`, and what else editors write.
// Used by layer, markdown_marks,
// markdown_tree and pandoc_marks.
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assets/compiler/source/model.hpp"
#include "assets/compiler/source/texts/marks.hpp"

namespace lectern::compiler {

struct InlineTag {
  enum class Kind { opening, closing, gap, line_end };
  Kind kind = Kind::opening;
  std::string name;                  ///< in small letters
  std::vector<Emphasis> marks;       ///< of one that opens; a `<span>` may have several, illegible the first
  std::vector<std::string> unknown;  ///< classes of a `<span>` that mean nothing, beside others that do
};

/// What a tag means; nothing for one that means no mark.
[[nodiscard]] std::optional<InlineTag> inline_tag(std::string_view html);

/// In small letters.
[[nodiscard]] std::string tag_name(std::string_view html);

/// The classes of `<span>` that mean a mark, as a list in words.
inline constexpr std::string_view read_classes =
    "smallcaps, underline, strikeout, mark, inserted, unclear and illegible";

/// How to mend a tag that means none.
[[nodiscard]] std::string mend_tag(std::string_view html);

/// What stands where a tag says that something cannot be read.
inline constexpr std::string_view gap_sign = "[…]";

/// Stands before a tag that begins a line, so that Markdown does not take the lines from there on for HTML; U+FDD1, a
/// noncharacter, which no source may hold. The reader takes it out again.
inline constexpr std::string_view tag_guard = "\xEF\xB7\x91";
[[nodiscard]] MarkedText with_guarded_tags(MarkedText marked);
[[nodiscard]] std::string without_guards(std::string_view text);

/// The marks of one cell, from tag to tag; they may cross each other.
class OpenMarks {
 public:
  struct Open {
    std::string name;
    std::vector<Emphasis> marks;
    std::size_t start = 0;  ///< byte of the cell's text
    std::size_t at = 0;     ///< where the tag stands in the source
    bool is_read = true;    ///< false for one that was told as an error: neither is its end told, nor the lack of one
  };

  void open(Open one) { open_[one.name].push_back(std::move(one)); }
  /// The latest of a name, which ends here; nothing where there is none.
  [[nodiscard]] std::optional<Open> close(std::string_view name);
  /// Those that nothing ended, in the order of the source.
  [[nodiscard]] std::vector<Open> take();

 private:
  std::map<std::string, std::vector<Open>, std::less<>> open_;  ///< by name
};

}  // namespace lectern::compiler
