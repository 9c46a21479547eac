// SPDX-License-Identifier: MIT
// Blobs and packs of a few bytes that name one of their parts again and again, or hold more than a viewer can bear.
// Used by tests/assets/pack and tests/bench alone: the program `bombs` measures what each costs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"
#include "tests/assets/pack/small_pack.hpp"

namespace lectern::test {

/// A block that is named again and again: its kind, and one text that is named so often in it.
struct RepeatedBlock {
  plain::BlockKind kind = plain::BlockKind::rule;
  std::size_t texts = 0;
  std::size_t bytes = 0;  ///< of that text
};

/// A text blob whose blocks, `count` in number, are all one and the same table.
[[nodiscard]] Bytes text_of_one_block(std::size_t count, const RepeatedBlock& repeated);

/// The page of 400 x 300 of the small pack's first document with so many zones.
[[nodiscard]] Bytes page_of_zones(std::size_t count);

/// A pack of `pages` pages of `side` x `side` pixels: one and the same page blob, whose tiles are all one and the same.
[[nodiscard]] Result<void> write_endless_pages(const std::filesystem::path& path, std::size_t pages,
                                               std::uint32_t side);

struct Bomb {
  std::string name;
  std::string words;  ///< that its refusal holds
  std::function<Result<void>(const std::filesystem::path&)> write;
};

/// Packs that must be refused when they are opened or read whole.
[[nodiscard]] std::vector<Bomb> bombs(const Bytes& font = stand_ins().font);

/// Packs within every limit that cost a trial as much as they can; one without words costs a trial what it may.
[[nodiscard]] std::vector<Bomb> heavy(const Bytes& font = stand_ins().font);

}  // namespace lectern::test
