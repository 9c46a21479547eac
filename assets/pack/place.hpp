// SPDX-License-Identifier: MIT
// Where a blob may lie in a pack: behind the header, on a multiple of 8, with zeros up to the next. Used by pack alone;
// FORMAT.md draws it.
#pragma once

#include <cstdint>

#include "assets/pack/limits.hpp"
#include "assets/pack/schema.hpp"

namespace lectern::pack {

/// The bytes that a blob of `size` takes up, with the zeros behind it.
[[nodiscard]] constexpr std::uint64_t padded(std::uint64_t size) {
  return (size + blob_alignment - 1) / blob_alignment * blob_alignment;
}

/// Whether a blob lies between the header and `blobs_end` and is no larger than blobs may be.
[[nodiscard]] inline bool lies_well(const fb::Blob& blob, std::uint64_t blobs_end) {
  return blob.offset() >= header_size && blob.offset() % blob_alignment == 0 && blob.size() <= max_blob_size &&
         blob.offset() <= blobs_end && padded(blob.size()) <= blobs_end - blob.offset();
}

}  // namespace lectern::pack
