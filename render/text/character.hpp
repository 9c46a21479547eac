// SPDX-License-Identifier: MIT
// One character of well-formed UTF-8 and how it behaves at a line's end. Used by render/text alone. Packs are checked
// for well-formed text when they are read, so nothing is checked here.
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

/// Source: UAX #9, rules X9 and L1, and DerivedBidiClass of Unicode 15.0: B and S, WS and the isolates, BN and the
/// embeddings. Spaces that do not break (U+00A0, U+202F) are text at a line's end.
[[nodiscard]] constexpr ClusterKind kind_of(char32_t c) {
  const auto within = [c](char32_t first, char32_t last) { return c >= first && c <= last; };
  if (c < 0x20) {
    if (within(0x09, 0x0B) || c == '\r' || within(0x1C, 0x1F)) return ClusterKind::separator;
    return c == '\f' ? ClusterKind::space : ClusterKind::nothing;
  }
  if (c == ' ') return ClusterKind::space;
  if (c < 0x7F) return ClusterKind::text;
  if (c == 0x85 || c == 0x2029) return ClusterKind::separator;
  if (within(0x7F, 0x9F) || c == 0xAD) return ClusterKind::nothing;
  if (c < 0x1680) return ClusterKind::text;
  if (c == 0x1680 || within(0x2000, 0x200A) || c == 0x2028 || c == 0x205F || c == 0x3000) return ClusterKind::space;
  if (within(0x2066, 0x2069)) return ClusterKind::space;
  if (c == 0x180E || within(0x200B, 0x200D) || within(0x202A, 0x202E)) return ClusterKind::nothing;
  if (within(0x2060, 0x206F) || within(0xFDD0, 0xFDEF) || c == 0xFEFF || within(0xFFF0, 0xFFF8))
    return ClusterKind::nothing;
  if (within(0x1BCA0, 0x1BCA3) || within(0x1D173, 0x1D17A)) return ClusterKind::nothing;
  if ((c & 0xFFFE) == 0xFFFE || (within(0xE0000, 0xE0FFF) && !within(0xE0100, 0xE01EF))) return ClusterKind::nothing;
  return ClusterKind::text;
}

/// Of a cluster's characters: what is seen outweighs what is not.
[[nodiscard]] constexpr ClusterKind kind_of(std::string_view utf8) {
  ClusterKind kind = ClusterKind::nothing;
  for (std::size_t i = 0; i < utf8.size();) {
    const Character character = character_at(utf8, i);
    const ClusterKind here = kind_of(character.value);
    if (here == ClusterKind::text) return here;
    if (kind != ClusterKind::separator && here != ClusterKind::nothing) kind = here;
    i += character.length;
  }
  return kind;
}

/// Line ends and other controls: no font is asked for them.
[[nodiscard]] constexpr bool is_never_drawn(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

}  // namespace lectern::text
