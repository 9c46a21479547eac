// SPDX-License-Identifier: MIT
// One character of well-formed UTF-8 and how it behaves at a line's end. Used only inside this folder.
// Packs are checked for well-formed text when they are read, so nothing is checked here.
#pragma once

#include <cstdint>
#include <string_view>

#include "render/text/shape.hpp"

namespace lectern::text {

struct Character {
  char32_t value = 0;
  std::uint32_t length = 1;  ///< bytes
};

[[nodiscard]] constexpr Character character_at(std::string_view utf8, std::size_t i) {
  const auto byte = [&](std::size_t k) { return static_cast<char32_t>(static_cast<unsigned char>(utf8[i + k])); };
  const auto low = [&](std::size_t k) { return byte(k) & 0x3F; };
  const char32_t lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) return {((lead & 0x1F) << 6) | low(1), 2};
  if (lead < 0xF0) return {((lead & 0x0F) << 12) | (low(1) << 6) | low(2), 3};
  return {((lead & 0x07) << 18) | (low(1) << 12) | (low(2) << 6) | low(3), 4};
}

/// Source: UAX #9, rule L1 and the bidi classes S, B, WS, BN and the isolates of Unicode 15.0. Spaces that do not break
/// (U+00A0, U+202F) are text at a line's end.
[[nodiscard]] constexpr ClusterKind kind_of(char32_t c) {
  if (c == '\t' || c == 0x1F || c == 0x0B) return ClusterKind::separator;
  if (c == ' ' || c == '\n' || c == '\r' || c == '\f') return ClusterKind::space;
  if (c < 0x1680) return ClusterKind::text;
  if (c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x205F || c == 0x3000)
    return ClusterKind::space;
  if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069)) return ClusterKind::space;
  return ClusterKind::text;
}

/// Line ends and other controls: no font is asked for them.
[[nodiscard]] constexpr bool is_never_drawn(char32_t c) {
  return c < 0x20 || c == 0x2028 || c == 0x2029;
}

}  // namespace lectern::text
