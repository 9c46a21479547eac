// SPDX-License-Identifier: MIT
// Text blobs: prepared blocks, written as the viewer reads them. Used for layers, panels and cards.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "assets/base/bytes.hpp"
#include "assets/compiler/prepare/prepare.hpp"
#include "assets/pack/schema.hpp"

namespace lectern::compiler {

struct PreparedBlock {
  pack::fb::BlockKind kind = pack::fb::BlockKind::paragraph;
  std::uint8_t level = 0;
  std::vector<Prepared> texts;
  std::vector<pack::fb::Span> spans;              ///< by cell, then start; passages before the words in them
  std::vector<std::uint16_t> forms{};             ///< its passages that are forms
  std::vector<pack::fb::Alignment> alignments{};  ///< of a row, one a text

  /// Bytes of its words.
  [[nodiscard]] std::size_t size() const;
  [[nodiscard]] std::uint32_t reading_units() const;
};

/// A finished TextBlob.
[[nodiscard]] Bytes text_blob(std::span<const PreparedBlock> blocks);

}  // namespace lectern::compiler
