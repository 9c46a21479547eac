// SPDX-License-Identifier: MIT
// The index of a made pack: one document, one layer, every text empty. Used by tests/bench and tests/render/scan alone.
#pragma once

#include <vector>

#include "assets/base/bytes.hpp"
#include "assets/base/geometry.hpp"
#include "assets/pack/schema.hpp"
#include "assets/pack/writer.hpp"

namespace lectern::test {

/// A page that was written: its blob and its size.
struct WrittenPage {
  pack::fb::Blob blob;
  Size size;
  bool grey = true;
};

/// Ends a pack: writes an index over these pages.  `thumbnail` is a JPEG of at most 960 x 480 px.
void finish_pack(pack::Writer& writer, const std::vector<WrittenPage>& pages, const pack::fb::Blob& thumbnail);

}  // namespace lectern::test
