// SPDX-License-Identifier: MIT
// Where a typist would put each paragraph of a page: in the middle, to the right, indented, in columns. Worked out from
// lengths, capitals and passages alone, for any document; it decides places and sizes, which are ours, never words.
#pragma once

#include <cstdint>
#include <vector>

#include "assets/compiler/reset/reading.hpp"

namespace lectern::compiler {

enum class Role : std::uint8_t {
  title,      ///< the one large line of a document's first page
  centred,    ///< a line of a letterhead, or of a further page's head
  right,      ///< a short line of its own: numbers, stamps, sheet marks
  left,       ///< from the margin, not indented
  body,       ///< a paragraph of the text: first line indented
  signature,  ///< a short line in capitals after the text
  table
};

/// Shape: roles[i] belongs to page.items[i].
[[nodiscard]] std::vector<Role> roles_of(const ReadPage& page, bool first_page);

/// Whether a paragraph is set beside the one before it, on the same line: a short mark to the right of a short line.
[[nodiscard]] bool stands_beside(const TypeItem& before, Role before_role, const TypeItem& item, Role role);

}  // namespace lectern::compiler
