// SPDX-License-Identifier: MIT
// Every blob that a pack names, with what it is, so that all of it can be read: before a pack is put on show, by tests
// and by fuzzers. Used by trial and tests; never by loop.
#pragma once

#include <cstdint>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/pack/pack.hpp"

namespace lectern::pack {

enum class BlobKind { opaque, text, page, tile };

struct NamedBlob {
  BlobKind kind = BlobKind::opaque;
  fb::Blob blob;
  const fb::Document* document = nullptr;  ///< null: of the whole exhibit
  const fb::Page* page = nullptr;          ///< of a page blob
};

/// The blobs that the index names: tiles are not among them.  Lifetime: the pack's.
[[nodiscard]] std::vector<NamedBlob> blobs_of_index(const Pack& pack);

/// All blobs, with the tiles of the pages that can be read.
[[nodiscard]] std::vector<NamedBlob> every_blob(const Pack& pack);

/// Reads a blob as the viewer would, with the checks that its kind asks for.
[[nodiscard]] Result<void> read(const Pack& pack, const NamedBlob& named);

/// What a pack may take to be read whole: each part is read once, but those of whom several readings make sense.
[[nodiscard]] std::uint64_t most_read(const Pack& pack);

/// Reads every blob, and what is named again once.  Errors: unreadable, damaged (the first that is met, or more than
/// `most` bytes are named).  Cost: the whole file is read once; a sound pack's names of texts and pages are kept.
[[nodiscard]] Result<void> read_whole(const Pack& pack, std::uint64_t most);
[[nodiscard]] inline Result<void> read_whole(const Pack& pack) {
  return read_whole(pack, most_read(pack));
}

}  // namespace lectern::pack
