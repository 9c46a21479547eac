// SPDX-License-Identifier: MIT
// Where long texts are cut into parts, so that the viewer lays out what is near the glass and no more: at the same
// passages in every layer, so that two can be read side by side part by part. Used by layers.
#pragma once

#include <cstddef>
#include <set>
#include <string>

#include "assets/compiler/source/model.hpp"

namespace lectern::compiler {

/// Bytes of a layer's words.  What is no longer than `whole_text` is one part (2,000 Russian words); of what is longer
/// each part has `part_text` and a few paragraphs, or twice as many where no passage begins.
inline constexpr std::size_t whole_text = std::size_t{32} << 10;
inline constexpr std::size_t part_text = std::size_t{4} << 10;

/// Ids of passages; a part begins with the block that begins one of them.
using CutPassages = std::set<std::string>;

/// Empty where no layer is longer than `whole_text`.
[[nodiscard]] CutPassages cut_passages(const SourceDocument& document);

[[nodiscard]] std::size_t bytes_of(const SourceBlock& block);
[[nodiscard]] std::size_t bytes_of(const SourceLayer& layer);

/// The passage that begins with a block, null for none.
[[nodiscard]] const std::string* passage_begun_by(const SourceBlock& block);

/// Whether a part may end before block `i`: not inside a table, nor between a heading and its text.
[[nodiscard]] bool may_cut_before(const SourceLayer& layer, std::size_t i);

}  // namespace lectern::compiler
