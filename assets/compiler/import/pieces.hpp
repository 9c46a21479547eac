// SPDX-License-Identifier: MIT
// A file read in pieces, so that large ones do not lie in memory. Used by import.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"
#include "assets/base/storage.hpp"

namespace lectern::compiler {

/// Hands each piece on, in order, to what gives a Result<void>.  Errors: those of reading and of `take`.
template <class Take>
Result<void> for_each_piece(ReadableFile& file, Take take) {
  Bytes piece(std::size_t{1} << 20);
  for (std::uint64_t at = 0; at < file.size(); at += piece.size()) {
    piece.resize(static_cast<std::size_t>(std::min<std::uint64_t>(piece.size(), file.size() - at)));
    LECTERN_CHECK(file.read_at(at, piece));
    LECTERN_CHECK(take(piece));
  }
  return {};
}

}  // namespace lectern::compiler
