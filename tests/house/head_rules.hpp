// SPDX-License-Identifier: MIT
// Whether the heads of headers tell the truth about who includes them. The rule is a function from files to sentences,
// so that a test can plant a head that is false.
#pragma once

#include <string>
#include <vector>

#include "tests/house/tree.hpp"

namespace lectern::house {

/// A claim of a head, which is the comment above `#pragma once`, is written
///
///     Used by NAMES.    Used by NAMES alone.    Used by NAMES; never by NAMES.    Never used by NAMES.
///
/// NAMES are "a", "a and b", "a, b and c"; a colon or a semicolon may stand for the full stop. A name is a folder or a
/// file without its ending, in as few words of its path as one likes: "update", "update/panes". Tests are named by
/// "tests" or a path that begins so.
///
/// A finding is a head that names somebody who does not include the header, says "alone" where others do or "never"
/// where one does, or is not written as above. What counts is an include of the header itself, not through another one,
/// and not that of its own .cpp; tests never make "alone" false, unless the header is theirs.
[[nodiscard]] std::vector<std::string> false_heads(const std::vector<SourceFile>& tree);

}  // namespace lectern::house
