// SPDX-License-Identifier: MIT
#include "assets/compiler/processes/hash_text.hpp"

#include <charconv>
#include <fmt/format.h>

namespace lectern::compiler {

std::string as_text(const pack::Hash& hash) {
  return fmt::format("{:02x}", fmt::join(hash, ""));
}

std::optional<pack::Hash> hash_of_text(std::string_view text) {
  constexpr int hexadecimal = 16;
  pack::Hash hash{};
  if (text.size() != 2 * hash.size()) return std::nullopt;
  for (std::size_t i = 0; i < hash.size(); ++i) {
    const char* digits = text.data() + 2 * i;
    if (std::from_chars(digits, digits + 2, hash[i], hexadecimal).ptr != digits + 2) return std::nullopt;
  }
  return hash;
}

}  // namespace lectern::compiler
