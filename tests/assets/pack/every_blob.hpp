// SPDX-License-Identifier: MIT
// Every blob that a pack names, with what it is, so that a test or a fuzzer can read them all. Never used outside
// tests.
#pragma once

#include <vector>

#include "assets/base/result.hpp"
#include "assets/pack/pack.hpp"

namespace lectern::test {

enum class BlobKind { opaque, text, page, tile };

struct NamedBlob {
  BlobKind kind = BlobKind::opaque;
  pack::fb::Blob blob;
  const pack::fb::Document* document = nullptr;  ///< null: of the whole exhibit
  const pack::fb::Page* page = nullptr;          ///< of a page blob
};

/// The blobs that the index names: tiles are not among them.  Lifetime: the pack's.
[[nodiscard]] std::vector<NamedBlob> blobs_of_index(const pack::Pack& pack);

/// All blobs, with the tiles of the pages that can be read.
[[nodiscard]] std::vector<NamedBlob> every_blob(const pack::Pack& pack);

/// Reads a blob as the viewer would, with the checks that its kind asks for.
[[nodiscard]] Result<void> read(const pack::Pack& pack, const NamedBlob& named);

}  // namespace lectern::test
