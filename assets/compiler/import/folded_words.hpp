// SPDX-License-Identifier: MIT
// Words of names and texts as they are compared: folded, without the signs between them. Used by import.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lectern::compiler {

/// "karl", "müller" of "Karl  MÜLLER,".
[[nodiscard]] std::vector<std::string> folded_words(std::string_view text);

}  // namespace lectern::compiler
