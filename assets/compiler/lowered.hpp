// SPDX-License-Identifier: MIT
// Capitals of ASCII made small, for comparing what a curator wrote with what was meant: ids, endings, codes, hosts.
// Pure.
#pragma once

#include <string>
#include <string_view>

namespace lectern::compiler {

[[nodiscard]] inline std::string lowered(std::string_view text) {
  std::string small(text);
  for (char& c : small)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return small;
}

}  // namespace lectern::compiler
