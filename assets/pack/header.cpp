// SPDX-License-Identifier: MIT
#include "assets/pack/header.hpp"

#include <algorithm>
#include <cstring>
#include <fmt/format.h>

namespace lectern::pack {

namespace {

// A byte above 127 and both line ends show at once that a transfer has changed the file as if it were text.
constexpr std::array<unsigned char, 8> magic = {0x89, 'L', 'E', 'C', 'T', 'R', '\r', '\n'};
constexpr std::size_t hash_offset = 32;

}  // namespace

std::array<std::byte, header_size> encode(const Header& header, ByteView index) {
  std::array<std::byte, header_size> bytes{};
  std::memcpy(bytes.data(), magic.data(), magic.size());
  store_little_endian(bytes, 8, header.major);
  store_little_endian(bytes, 10, header.minor);
  store_little_endian(bytes, 12, header.index_size);
  store_little_endian(bytes, 16, header.index_offset);
  store_little_endian(bytes, 24, header.file_size);
  const Hash sum = hash({ByteView(bytes).first(hash_offset), index});
  std::memcpy(bytes.data() + hash_offset, sum.data(), sum.size());
  return bytes;
}

bool begins_as_pack(ByteView bytes) {
  return bytes.size() >= magic.size() && std::memcmp(bytes.data(), magic.data(), magic.size()) == 0;
}

Result<Header> decode(ByteView bytes, std::uint64_t actual_size, std::string_view name) {
  if (!begins_as_pack(bytes))
    return fail(ErrorCode::not_ours, fmt::format("{} is not an exhibit pack; make one with lectern-pack build", name));
  Header header;
  header.major = load_little_endian<std::uint16_t>(bytes, 8);
  header.minor = load_little_endian<std::uint16_t>(bytes, 10);
  header.index_size = load_little_endian<std::uint32_t>(bytes, 12);
  header.index_offset = load_little_endian<std::uint64_t>(bytes, 16);
  header.file_size = load_little_endian<std::uint64_t>(bytes, 24);
  if (header.major != major_version)
    return fail(ErrorCode::other_version,
                fmt::format("{} is a pack of version {}.{}; this program shows version {}. Build it again with the "
                            "lectern-pack that came with this program",
                            name, header.major, header.minor, major_version));
  if (header.file_size != actual_size)
    return fail(ErrorCode::damaged,
                fmt::format("{} should have {} bytes and has {}; copy it again", name, header.file_size, actual_size));
  if (header.file_size > max_pack_size || header.index_size > max_index_size)
    return fail(ErrorCode::too_large, fmt::format("{} is larger than this program shows", name));
  if (header.index_offset < header_size || header.index_offset % blob_alignment != 0 ||
      header.index_offset > header.file_size || header.file_size - header.index_offset != header.index_size)
    return fail(ErrorCode::damaged, fmt::format("{} is damaged in its header; copy it again", name));
  return header;
}

Hash seal_of(ByteView bytes) {
  Hash seal{};
  std::memcpy(seal.data(), bytes.data() + hash_offset, seal.size());
  return seal;
}

bool matches(ByteView header, ByteView index) {
  const Hash sum = hash({header.first(hash_offset), index});
  return std::memcmp(header.data() + hash_offset, sum.data(), sum.size()) == 0;
}

}  // namespace lectern::pack
