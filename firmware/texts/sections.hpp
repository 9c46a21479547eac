// SPDX-License-Identifier: MIT
// How a text is parted for laying out: what the compiler wrote as one part is a section, and of two texts side by side
// what lies between two passages that begin a part in both. Asked by what lays texts out and by what scrolls them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "assets/pack/schema.hpp"

namespace lectern::app {

/// What is laid out together.  Shape: half-open ranges into Layer.parts, the second one's of the text beside it.
struct Section {
  std::size_t first = 0, end = 0;
  std::size_t beside_first = 0, beside_end = 0;
  bool operator==(const Section&) const = default;
};

/// Shape: at least one; together they cover the parts in order.
[[nodiscard]] std::vector<Section> sections_of(const pack::fb::Layer& layer);
/// Bytes of the parts that are laid out together at the most, if they are more than two: an uncut text of 32 KiB has
/// about 150,000 beside another. Laid out it takes some five times as many.
inline constexpr std::uint32_t most_section_bytes = 1U << 20;

/// Texts that share no passage at the beginning of a part are one section, or, where that has more than
/// `most_section_bytes`, stand part by part; one of its sides may then be empty.
[[nodiscard]] std::vector<Section> sections_of(const pack::fb::Layer& left, const pack::fb::Layer& right);

/// Whether words of a passage may stand in the parts [first, end); a pack before 2.2 does not say.
[[nodiscard]] bool may_hold(const pack::fb::Layer& layer, std::size_t first, std::size_t end, std::uint16_t passage);

/// Bytes of the parts [first, end): about as much room as their words take.
[[nodiscard]] std::uint64_t weight_of(const pack::fb::Layer& layer, std::size_t first, std::size_t end);

}  // namespace lectern::app
