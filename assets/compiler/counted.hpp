// SPDX-License-Identifier: MIT
// Counts in English sentences for the curator: "1 page", "2 pages". Used by check, commands, prepare and source; what
// visitors read is counted by CLDR's rules in build/.
#pragma once

#include <cstddef>
#include <fmt/format.h>
#include <span>
#include <string>
#include <string_view>

namespace lectern::compiler {

/// The number and the noun, whose plural has an s.
[[nodiscard]] inline std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

/// "a, b, c and 4 more": the first few of many.
[[nodiscard]] inline std::string some_of(std::span<const std::string> names) {
  constexpr std::size_t few = 3;
  std::string text;
  for (std::size_t i = 0; i < names.size() && i < few; ++i) text += (i == 0 ? "" : ", ") + names[i];
  if (names.size() > few) text += fmt::format(" and {} more", names.size() - few);
  return text;
}

}  // namespace lectern::compiler
