// SPDX-License-Identifier: MIT
// The fake of the storage door for reading: a file in memory whose card can be made to fail. Used by tests alone.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <utility>

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"
#include "assets/base/storage.hpp"

namespace lectern::test {

/// What the card does, and what was asked of it. Shared with the test, which may change it while the file is open.
struct Card {
  Bytes bytes;
  std::uint64_t size = 0;  ///< what the file says it has; may be more than is there
  std::uint64_t fails_from = std::numeric_limits<std::uint64_t>::max();  ///< a read that reaches this byte fails
  std::size_t reads_until_failure = std::numeric_limits<std::size_t>::max();
  std::size_t reads = 0;
  std::uint64_t bytes_read = 0;

  explicit Card(Bytes content) : bytes(std::move(content)), size(bytes.size()) {}
};

class MemoryFile final : public ReadableFile {
 public:
  explicit MemoryFile(std::shared_ptr<Card> card) : card_(std::move(card)) {}

  [[nodiscard]] std::uint64_t size() const override { return card_->size; }

  [[nodiscard]] Result<void> read_at(std::uint64_t offset, std::span<std::byte> into) const override {
    const std::uint64_t end = offset + into.size();
    if (card_->reads++ >= card_->reads_until_failure || end > card_->fails_from)
      return fail(ErrorCode::unreadable, "the card fails");
    if (end > card_->bytes.size()) return fail(ErrorCode::damaged, "the file ends before its content does");
    std::copy_n(card_->bytes.begin() + static_cast<std::ptrdiff_t>(offset), into.size(), into.begin());
    card_->bytes_read += into.size();
    return {};
  }

 private:
  std::shared_ptr<Card> card_;  // shared, so that a test can let the card fail after the pack has taken the file
};

/// A file in memory that reads well.
[[nodiscard]] inline std::unique_ptr<ReadableFile> memory_file(Bytes content) {
  return std::make_unique<MemoryFile>(std::make_shared<Card>(std::move(content)));
}

}  // namespace lectern::test
