// SPDX-License-Identifier: MIT
// Who may include whom: the rules as tables, and the one function that holds a tree against them.
#pragma once

#include <string>
#include <vector>

#include "tests/house/tree.hpp"

namespace lectern::house {

/// One sentence for each include that the house does not allow: "path:line includes X; only Y may".
[[nodiscard]] std::vector<std::string> forbidden_includes(const std::vector<SourceFile>& tree);

/// A .cpp file that does not include its own header, the one of its name, before all others: that is how each header is
/// known to include what it needs. Headers without such a file are compiled alone (CMakeLists.txt beside this one).
[[nodiscard]] std::vector<std::string> own_header_not_first(const std::vector<SourceFile>& tree);

/// Rooms that stand in the tree and in no rule, so that a new room asks to be thought about.
[[nodiscard]] std::vector<std::string> rooms_without_rule(const std::vector<SourceFile>& tree);

}  // namespace lectern::house
