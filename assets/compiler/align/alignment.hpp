// SPDX-License-Identifier: MIT
// Which letter of one text is which of another, when both say nearly the same. Used by align and tests. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace lectern::compiler {

inline constexpr std::uint32_t no_partner = 0xFFFFFFFF;

/// For each letter of `reading` its partner in `text`, which is the same letter; no_partner where there is none.
/// Partners rise.
/// Source: Needleman and Wunsch 1970, between anchors that stand once in both texts and in the same order, as passim
/// and RETAS have them.  Cost: as the product of the stretches between anchors; of stretches over
/// `widest_whole` letters a band is searched, so that it stays linear.
[[nodiscard]] std::vector<std::uint32_t> align_letters(std::u32string_view text, std::u32string_view reading);

/// Letters of a stretch without anchors up to which all of it is compared with all.
inline constexpr std::size_t widest_whole = 4'000;

/// The best place of `needle` within `hay` and how many letters they share there.
struct NearMatch {
  std::size_t start = 0, end = 0;  ///< in `hay`, half-open
  std::size_t same = 0;
};
/// Cost: needle times hay.
[[nodiscard]] NearMatch find_nearly(std::u32string_view needle, std::u32string_view hay);

}  // namespace lectern::compiler
