// SPDX-License-Identifier: MIT
// How words are written so that Markdown, its neighbours and Lectern's marks take no sign of them for their own. Used
// by markdown_cell and markdown_writer. Pure.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lectern::compiler {

/// What a writer does so that a text reads the same again; each does more than the one before and is harder to edit.
enum class Caution {
  light,    ///< a backslash where a sign means something, *signs* around what stands out where they are sure
  tags,     ///< a backslash before every sign, tags around what stands out
  figures,  ///< every sign by its number
};

/// Where in its block a word stands.
struct SignPlace {
  bool begins_line = false;
  bool in_row = false;
  bool in_heading = false;
};

/// The letter or sign at `at` of a cell's text as it is written.  Shape: at < text.size(), on a letter's edge; the
/// result stands for `size` bytes of the text.
struct WrittenSign {
  std::string words;
  std::size_t size = 1;
};
[[nodiscard]] WrittenSign written_sign(std::string_view text, std::size_t at, SignPlace place, Caution caution);

/// "&#32;"
[[nodiscard]] std::string by_number(char32_t sign);

}  // namespace lectern::compiler
