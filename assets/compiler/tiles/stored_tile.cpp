// SPDX-License-Identifier: MIT
#include "assets/compiler/tiles/stored_tile.hpp"

#include <fmt/format.h>

#include "assets/pack/limits.hpp"

namespace lectern::compiler {

Result<Bytes> read_tile(const ReadableFile& file, const StoredTile& tile) {
  const auto damaged = [&] {
    return fail(ErrorCode::damaged, fmt::format("a made page was changed at byte {}; build again", tile.offset));
  };
  if (tile.size > pack::max_blob_size || tile.offset > file.size() || tile.size > file.size() - tile.offset)
    return damaged();
  Bytes bytes(tile.size);
  LECTERN_CHECK(file.read_at(tile.offset, bytes));
  if (pack::hash({bytes}) != tile.hash) return damaged();
  return bytes;
}

}  // namespace lectern::compiler
