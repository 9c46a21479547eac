// SPDX-License-Identifier: MIT
// Fills lines: arithmetic over the widths of clusters and the places where a line may end. Used by measure; it takes
// measurements and knows no fonts. Spaces at the end of a line hang: they belong to it and take no room.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "assets/base/geometry.hpp"
#include "assets/pack/schema.hpp"

namespace lectern::text {

struct Measured {
  F26Dot6 width;
  bool hangs = false;  ///< a space: takes no room at the end of a line
};

/// A line may, or must, end before `cluster`.
struct Opportunity {
  std::uint32_t cluster = 0;
  pack::fb::BreakKind kind = pack::fb::BreakKind::allowed;
  F26Dot6 hyphen;  ///< what the hyphen drawn there adds
};

struct Filled {
  std::uint32_t end = 0;  ///< the cluster after the line's last
  F26Dot6 width;          ///< without what hangs, with the hyphen
  bool hyphen = false;
};

/// Takes as much as fits from cluster `first` on: up to the last opportunity that fits, else up to the last cluster
/// that fits, and always at least one.  Without `may_hyphenate` a hyphen is
/// taken only where the word would be parted anywhere else. Shape: opportunities ascend by cluster; `first` <
/// clusters.size(); the end returned is at most `at_most` where that is beyond `first`.  Units: 26.6 px.  Errors: none
/// (total).  Source: UAX #14, prepared by the compiler.
[[nodiscard]] Filled fill_line(std::span<const Measured> clusters, std::span<const Opportunity> opportunities,
                               std::uint32_t first, F26Dot6 width,
                               std::uint32_t at_most = std::numeric_limits<std::uint32_t>::max(),
                               bool may_hyphenate = true);

/// At most two lines in a row end with a hyphen.
class HyphensInARow {
 public:
  void add(bool hyphen) { count_ = hyphen ? count_ + 1 : 0; }
  [[nodiscard]] bool may_follow() const { return count_ < 2; }

 private:
  int count_ = 0;
};

/// Every line of a paragraph.  Shape: the lines cover the clusters.
[[nodiscard]] std::vector<Filled> fill(std::span<const Measured> clusters, std::span<const Opportunity> opportunities,
                                       F26Dot6 width);

}  // namespace lectern::text
