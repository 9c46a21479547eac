// SPDX-License-Identifier: MIT
// The answers that are no gaps: an archive that names nobody, gives nothing, states nothing. Used by credits and
// wording alone.
#pragma once

#include <array>
#include <string_view>
#include <utility>

namespace lectern::compiler {

/// As a curator writes them, and the interface's word for each.
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 3> answers_of_none = {{
    {"none given", "none_given"},
    {"not named", "not_named"},
    {"not stated", "not_stated"},
}};

[[nodiscard]] constexpr bool says_none(std::string_view words) {
  for (const auto& [answer, key] : answers_of_none)
    if (answer == words) return true;
  return false;
}

}  // namespace lectern::compiler
