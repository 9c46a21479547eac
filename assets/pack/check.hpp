// SPDX-License-Identifier: MIT
// What must hold in a pack beyond its hashes, so that every room after this may rely on it: structure (the flatbuffers
// Verifier), and sense (every number points at something, every list by language is whole). Used at reading and
// writing.
#pragma once

#include <cstdint>

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"
#include "assets/pack/schema.hpp"

namespace lectern::pack {

/// Checks an index.  Units: `blobs_end` is where in the file the blobs end.  Errors: damaged.
[[nodiscard]] Result<void> check_index(ByteView index, std::uint64_t blobs_end);

/// The same for the index of an interface's pack.  Errors: damaged.
[[nodiscard]] Result<void> check_interface(ByteView index, std::uint64_t blobs_end);

/// Checks how much a text blob holds, before anybody knows what it belongs to: for the writer.  Errors: damaged.
[[nodiscard]] Result<void> check_text_counts(ByteView blob);

/// Checks a text blob; without a document it may hold no passages, notes or pages.  Errors: damaged.
[[nodiscard]] Result<void> check_text_blob(ByteView blob, const fb::Index& index, const fb::Document* document);

/// Checks a page blob: a pyramid that fits the page, tiles among the blobs, zones within the page.  Errors: damaged.
[[nodiscard]] Result<void> check_page_blob(ByteView blob, const fb::Document& document, const fb::Page& page,
                                           std::uint64_t blobs_end);

}  // namespace lectern::pack
