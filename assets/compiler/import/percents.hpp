// SPDX-License-Identifier: MIT
// Names as addresses spell them: "a%20b". Used by import.
#pragma once

#include <string>
#include <string_view>

namespace lectern::compiler {

/// "a b" of "a%20b"; a sign that no two figures follow stays.
[[nodiscard]] inline std::string without_percents(std::string_view text) {
  constexpr std::size_t base = 16;
  const auto figure_of = [](char c) {
    constexpr std::string_view figures = "0123456789abcdef";
    return figures.find(c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c);
  };
  std::string plain;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_sign = text[at] == '%' && at + 2 < text.size();
    const std::size_t high = is_sign ? figure_of(text[at + 1]) : std::string_view::npos;
    const std::size_t low = high != std::string_view::npos ? figure_of(text[at + 2]) : std::string_view::npos;
    if (low == std::string_view::npos) {
      plain += text[at];
      continue;
    }
    plain += static_cast<char>(high * base + low);
    at += 2;
  }
  return plain;
}

}  // namespace lectern::compiler
