// SPDX-License-Identifier: MIT
// The pages of a document as blobs: tiles, pyramids, zones. Used by documents.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/compiler/build/targets.hpp"
#include "assets/compiler/tiles/made_page.hpp"
#include "assets/pack/writer.hpp"

namespace lectern::compiler {

struct WrittenPage {
  std::optional<pack::fb::Blob> blob;  ///< nothing: no picture of it is held
  std::uint32_t width = 0, height = 0;
  bool grey = true;
  std::uint16_t dpi = 0;
  std::vector<std::uint16_t> passages;  ///< with a zone on it, ascending, each once
  std::size_t tiles = 0;
};

/// Writes tiles, the coarsest level first, and the page blob.  Errors: unwritable, too_large.
[[nodiscard]] Result<WrittenPage> write_page(const MadePage& page, const Targets& targets, pack::Writer& writer);

}  // namespace lectern::compiler
