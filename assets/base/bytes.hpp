// SPDX-License-Identifier: MIT
// Bytes as they stand in files: an owner, a view, and little-endian numbers. Used wherever bytes are read or written.
// A ByteView never outlives what it looks at.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace lectern {

using Bytes = std::vector<std::byte>;
using ByteView = std::span<const std::byte>;

/// Reads a little-endian number.  Shape: `bytes` holds at least sizeof(T) from `offset`.
template <std::unsigned_integral T>
[[nodiscard]] constexpr T load_little_endian(ByteView bytes, std::size_t offset) {
  T value = 0;
  for (std::size_t i = 0; i < sizeof(T); ++i)
    value = static_cast<T>(value | (static_cast<T>(bytes[offset + i]) << (8 * i)));
  return value;
}

/// Writes a little-endian number over sizeof(T) bytes from `offset`.
template <std::unsigned_integral T>
constexpr void store_little_endian(std::span<std::byte> bytes, std::size_t offset, T value) {
  for (std::size_t i = 0; i < sizeof(T); ++i) bytes[offset + i] = static_cast<std::byte>((value >> (8 * i)) & 0xFFU);
}

[[nodiscard]] inline ByteView as_bytes(std::string_view text) {
  return std::as_bytes(std::span(text.data(), text.size()));
}

[[nodiscard]] inline std::string_view as_text(ByteView bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace lectern
