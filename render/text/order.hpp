// SPDX-License-Identifier: MIT
// The order of a line from left to right. Pure; used when a line is put together and by tests.
// Source: UAX #9, rules L1 and L2; the levels come from the compiler.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "render/text/shape.hpp"

namespace lectern::text {

/// L1: separators, spaces before them and spaces at the line's end take the paragraph's level.
/// Shape: one level and one kind a cluster of the line, in logical order.
void reset_levels(std::span<std::uint8_t> levels, std::span<const ClusterKind> kinds, std::uint8_t base);

/// L2: the logical numbers of the clusters from left to right.  Shape: a permutation of [0, levels.size()).
[[nodiscard]] std::vector<std::uint32_t> visual_order(std::span<const std::uint8_t> levels);

}  // namespace lectern::text
