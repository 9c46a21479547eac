// SPDX-License-Identifier: MIT
// A pack of grey pages with known pixels, for tests of tiles. One document, one layer with nothing in it.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <vector>

#include "assets/base/geometry.hpp"
#include "assets/base/storage.hpp"
#include "assets/pack/pack.hpp"
#include "render/draw/list.hpp"

namespace lectern::test {

struct MadeTile {
  draw::TileId id;
  pack::fb::Blob blob;
};

/// A pack in memory, and where its tiles lie in it.
struct MadePack {
  std::unique_ptr<pack::Pack> pack;
  std::vector<MadeTile> tiles;
  std::shared_ptr<Bytes> bytes;  ///< of the file: a test may damage them
  [[nodiscard]] const pack::fb::Blob& blob(const draw::TileId& id) const;
};

/// The value of a pixel of the finest level; coarser levels average it.
using PageValue = std::function<std::uint8_t(int page, int x, int y)>;

[[nodiscard]] MadePack made_pack(const std::vector<Size>& pages, const PageValue& value);

}  // namespace lectern::test
