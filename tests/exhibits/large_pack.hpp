// SPDX-License-Identifier: MIT
// Packs of many large pages, made in seconds: pages share their tiles, so that 300 pages of 100 megapixels take as many
// bytes as a few tiles. Everything else of the pack is what the compiler writes. Used by tests/exhibits alone; what the
// pages show means nothing.
#pragma once

#include <cstdint>
#include <filesystem>

#include "assets/base/result.hpp"

namespace lectern::test {

struct LargePack {
  std::size_t documents = 1;
  std::size_t pages = 300;       ///< of each document
  std::uint32_t width = 10'000;  ///< pixels
  std::uint32_t height = 10'000;
  bool grey = true;
  std::uint16_t dpi = 300;
  std::size_t words = 2'000;  ///< of the transcript and of the translation of each document
};

/// Shape: real JPEG tiles of the sizes that their places ask for; a passage, with a zone, to each page.
[[nodiscard]] Result<void> write_large_pack(const std::filesystem::path& path, const LargePack& asked = {});

}  // namespace lectern::test
