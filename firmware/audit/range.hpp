// SPDX-License-Identifier: MIT
// What an audit goes through: every glass at every text size in both themes and all languages, or so few of these that
// every two of them still meet once. Used by audit alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "assets/pack/schema.hpp"
#include "firmware/style/metrics.hpp"

namespace lectern::app {

/// Each glass at each text size in each theme.
struct AuditRange {
  std::vector<Metrics> glasses;
  std::vector<int> text_sizes;  ///< hundredths
  std::vector<bool> contrast;   ///< the theme in black and white, or not
};

/// The glasses that the screens are made for: landscape, upright, bars, the smallest and the largest; all sizes, both
/// themes.
[[nodiscard]] AuditRange whole_range();

/// One part of an exhibit in one language on one glass.
struct AuditCell {
  Metrics metrics;  ///< with the text size
  bool contrast = false;
  std::size_t language = 0;
  std::size_t part = 0;  ///< 0: the screens that belong to no document; else the document before this number
};

/// All of them, glass by glass.
[[nodiscard]] std::vector<AuditCell> cells_of(const AuditRange& range, const pack::fb::Index& index);

/// So few that every glass meets every text size, theme, language and part, and these each other (a covering array of
/// strength 2, found greedily). `turn` decides which: with time all come by.
[[nodiscard]] std::vector<AuditCell> covering_cells(const AuditRange& range, const pack::fb::Index& index,
                                                    std::uint32_t turn);

}  // namespace lectern::app
