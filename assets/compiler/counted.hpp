// SPDX-License-Identifier: MIT
// Counts in English sentences for the curator: "1 page", "2 pages". Used by check, commands, prepare and source; what
// visitors read is counted by CLDR's rules in build/.
#pragma once

#include <cstddef>
#include <fmt/format.h>
#include <string>
#include <string_view>

namespace lectern::compiler {

/// The number and the noun, whose plural has an s.
[[nodiscard]] inline std::string counted(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

}  // namespace lectern::compiler
