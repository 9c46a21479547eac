// SPDX-License-Identifier: MIT
// The checks that index, text blobs and page blobs share: structure, hash and one prepared text. Used by check_blob,
// check_walk, interface and pack.
#pragma once

#include <cstddef>
#include <string_view>

#include "assets/base/bytes.hpp"
#include "assets/pack/limits.hpp"
#include "assets/pack/schema.hpp"

namespace lectern::pack {

/// What a text's numbers may point at.
struct TextLimits {
  std::size_t fonts = 0;
  std::size_t tags = 0;
  std::size_t first = 0;  ///< the number of the first of each
};

/// Well-formed UTF-8, runs that cover it, breaks in order and on characters' edges.
[[nodiscard]] bool makes_sense(const fb::Text& text, TextLimits limits);

/// Whether no UTF-8 sequence of `text` goes on over `offset`; its end is an edge too.
[[nodiscard]] bool on_edge(std::string_view text, std::size_t offset);

[[nodiscard]] inline std::string_view view(const flatbuffers::String& text) {
  return {text.c_str(), text.size()};
}

/// Whether these are the bytes that a blob's hash was made of.
[[nodiscard]] bool is_of(const fb::Blob& blob, ByteView bytes);

/// Whether a flatbuffer says that it is of this kind.
[[nodiscard]] inline bool has_identifier(ByteView bytes, const char* identifier) {
  constexpr std::size_t smallest = 8;  // an offset and an identifier
  return bytes.size() >= smallest && flatbuffers::BufferHasIdentifier(bytes.data(), identifier);
}

/// The root of a flatbuffer whose structure holds, or null.  Lifetime: that of `bytes`.
template <class Root>
[[nodiscard]] const Root* verified(ByteView bytes, const char* identifier) {
  if (!has_identifier(bytes, identifier)) return nullptr;
  const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
  flatbuffers::Verifier verifier(data, bytes.size(), max_depth, max_tables);
  return verifier.VerifyBuffer<Root>(identifier) ? flatbuffers::GetRoot<Root>(data) : nullptr;
}

}  // namespace lectern::pack
