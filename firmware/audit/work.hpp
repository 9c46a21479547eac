// SPDX-License-Identifier: MIT
// Work of ours that an exhibit costs, counted and not timed, so that the same pack is refused on every computer. Used
// by trial: strangers made its packs, and numbers in a pack may be valid and huge.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "assets/base/storage.hpp"
#include "firmware/exhibit/show.hpp"

namespace lectern::app {

struct Work {
  std::uint64_t runs = 0;    ///< shaped
  std::uint64_t lines = 0;   ///< filled
  std::uint64_t bytes = 0;   ///< read of the pack
  std::uint64_t pixels = 0;  ///< decoded
  std::uint64_t views = 0;   ///< painted and judged
};

/// What a trial may cost at the most: many times what the telegrams cost. `tests/bench/bombs` says what packs cost.
inline constexpr Work most_work{20'000'000, 40'000'000, 64ULL << 30, 200'000'000'000, 50'000};

/// What was done since an exhibit was opened.  Shape: `bytes` and `views` are the caller's.
[[nodiscard]] Work work_of(const Show& show, std::uint64_t bytes, std::uint64_t views);

/// Which work is more than `most`, in a sentence; nothing: none is.
[[nodiscard]] std::optional<std::string> too_much(const Work& done, const Work& most);

/// A file that counts what is read of it.  Lifetime: the file outlives it.
class CountedFile final : public ReadableFile {
 public:
  CountedFile(const ReadableFile& file, std::uint64_t& bytes) : file_(file), bytes_(bytes) {}

  [[nodiscard]] std::uint64_t size() const override { return file_.size(); }
  /// Not safe from several threads: a trial has one.
  [[nodiscard]] Result<void> read_at(std::uint64_t offset, std::span<std::byte> into) const override {
    bytes_ += into.size();
    return file_.read_at(offset, into);
  }

 private:
  const ReadableFile& file_;
  std::uint64_t& bytes_;
};

}  // namespace lectern::app
