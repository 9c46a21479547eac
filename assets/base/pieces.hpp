// SPDX-License-Identifier: MIT
// A file read in pieces, so that large ones do not lie in memory. Used by storage, page_cache, opened_source,
// put_files, copied and import.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"
#include "assets/base/storage.hpp"

namespace lectern {

/// Hands `size` bytes from `offset` on, a mebibyte each, in order to what gives a Result<void>.
/// Errors: those of reading and of `take`.
template <class Take>
Result<void> for_each_piece(const ReadableFile& file, std::uint64_t offset, std::uint64_t size, Take take) {
  constexpr std::uint64_t most = 1U << 20;
  Bytes piece(static_cast<std::size_t>(std::min(most, size)));
  for (std::uint64_t done = 0; done < size; done += piece.size()) {
    piece.resize(static_cast<std::size_t>(std::min(most, size - done)));
    LECTERN_CHECK(file.read_at(offset + done, piece));
    LECTERN_CHECK(take(piece));
  }
  return {};
}

/// The same of all of a large file that nobody reads again soon: while a piece is taken the next ones are already
/// being read, and what was taken does not stay in memory, where it would take the place of what others read.
template <class Take>
Result<void> for_each_piece_once(const ReadableFile& file, Take take) {
  constexpr std::uint64_t ahead = 4U << 20;
  constexpr std::uint64_t stretch = 8U << 20;
  std::uint64_t done = 0, expected = 0, forgotten = 0;
  const auto taken = for_each_piece(file, 0, file.size(), [&](const Bytes& piece) -> Result<void> {
    done += piece.size();
    if (expected < done + ahead / 2) {
      expected = std::max(expected, done);
      file.expect(expected, ahead);
      expected += ahead;
    }
    LECTERN_CHECK(take(piece));
    // In stretches: what was read this moment cannot be forgotten yet without waiting for other processors.
    if (done - forgotten < 2 * stretch) return {};
    file.forget(forgotten, stretch);
    forgotten += stretch;
    return {};
  });
  file.forget(forgotten, file.size() - forgotten);
  return taken;
}

/// The same of all of a file.
template <class Take>
Result<void> for_each_piece(const ReadableFile& file, Take take) {
  return for_each_piece(file, 0, file.size(), take);
}

}  // namespace lectern
