// SPDX-License-Identifier: MIT
// The first 64 bytes of a pack, as numbers; FORMAT.md draws them. Used by pack, commands, choice, import and seal
// alone.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"
#include "assets/pack/hash.hpp"
#include "assets/pack/limits.hpp"

namespace lectern::pack {

struct Header {
  std::uint16_t major = major_version;
  std::uint16_t minor = minor_version;
  std::uint32_t index_size = 0;
  std::uint64_t index_offset = 0;
  std::uint64_t file_size = 0;
};

/// The header's bytes, with the hash over its first half and the index.
[[nodiscard]] std::array<std::byte, header_size> encode(const Header& header, ByteView index);

/// Takes a header apart and checks what can be checked without the index.
/// Shape: `bytes` holds header_size bytes; `actual_size` is the file's.  Errors: not_ours, other_version, damaged,
/// too_large.
[[nodiscard]] Result<Header> decode(ByteView bytes, std::uint64_t actual_size, std::string_view name);

/// Whether a file that begins so is, or was, a pack of any version.
[[nodiscard]] bool begins_as_pack(ByteView bytes);

/// The hash in the header: it stands for all that the pack holds.  Shape: `bytes` holds header_size bytes.
[[nodiscard]] Hash seal_of(ByteView bytes);

/// Whether the hash in the header is that of the header's first half and the index.
[[nodiscard]] bool matches(ByteView header, ByteView index);

}  // namespace lectern::pack
