// SPDX-License-Identifier: MIT
// Gathers the top of a page while it is cut, and makes the picture for its card. Used when a page is made.
#pragma once

#include <cstddef>
#include <vector>

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"
#include "assets/compiler/tiles/pixels.hpp"

namespace lectern::compiler {

class Thumbnail {
 public:
  Thumbnail(Size page, int components);

  /// A PyramidCutter::PutBand: takes what it needs of the level that it is made of.
  void take(std::size_t level, const Pixels& band);

  /// The page's whole width from its top, as wide as high, or wider where the page is.
  /// Shape: at most pack::max_thumbnail_width x max_thumbnail_height.  Errors: unavailable.
  [[nodiscard]] Result<Bytes> jpeg(int quality) const;

 private:
  std::size_t level_ = 0;
  Pixels top_;  ///< of that level
  int filled_ = 0;
};

}  // namespace lectern::compiler
