// SPDX-License-Identifier: MIT
// What the elements of TEI are to a text: which hold blocks, which are one, which stand within one; and what @rend
// makes of words. Used by import/editions alone.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "assets/compiler/import/editions/xml_file.hpp"
#include "assets/compiler/source/text_model.hpp"

namespace lectern::compiler {

enum class TeiRole {
  unknown,
  within,     ///< its words stand in the block around it
  container,  ///< holds blocks
  paragraph,
  heading,
  verse,  ///< holds lines
  line,
  list,
  table,
  choice,  ///< one of its children stands
  note,
  page,
  line_begins,
  column_begins,
  gap,
  space,
  supplied,
  character,  ///< one that fonts may lack
  figure,
  described,  ///< the editor's words on what is seen
  reference,
  named,        ///< somebody or something with an entry of its own
  register_of,  ///< a list of people, places or books
  quotation,
  page_print,  ///< running heads and page numbers
  rule,
  silent  ///< an element without words, which is told
};

[[nodiscard]] TeiRole role_of(std::string_view name);

/// Whether a div holds a translation of the others, by its type.
[[nodiscard]] bool is_translation(const pugi::xml_node& node);

/// CSS by the ids of a header's renditions: `rendition="#red"`.
using Renditions = std::map<std::string, std::string, std::less<>>;
[[nodiscard]] Renditions renditions_of(const pugi::xml_node& document);

/// How words of an element stand out, by what it is, its @rend, @rendition and @style.  Shape: each kind once.
[[nodiscard]] std::vector<Emphasis> emphases_of(const pugi::xml_node& node, const Renditions& renditions);

/// The letters that a header's charDecl gives for its own: by "#id" and, of private use, by the letter itself.
[[nodiscard]] std::map<std::string, std::string, std::less<>> characters_of(const pugi::xml_node& document);

/// Whether a text holds a letter of Unicode's private use.
[[nodiscard]] bool has_private_letters(std::string_view text);

}  // namespace lectern::compiler
