// SPDX-License-Identifier: MIT
#include "assets/compiler/tiles/thumbnail.hpp"

#include <algorithm>

#include "assets/compiler/tiles/jpeg.hpp"
#include "assets/compiler/tiles/pyramid.hpp"
#include "assets/pack/limits.hpp"

namespace lectern::compiler {

namespace {

constexpr int widest = pack::max_thumbnail_width;
constexpr int highest = pack::max_thumbnail_height;

}  // namespace

Thumbnail::Thumbnail(Size page, int components) {
  const std::vector<Size> sizes = level_sizes(page);
  while (level_ + 1 < sizes.size() && sizes[level_ + 1].w >= widest) ++level_;
  const Size size = sizes[level_];
  top_ = Pixels({size.w, std::min(size.h, std::max(1, size.w * highest / widest))}, components);
}

void Thumbnail::take(std::size_t level, const Pixels& band) {
  if (level != level_) return;
  const int count = std::min(band.size.h, top_.size.h - filled_);
  for (int y = 0; y < count; ++y) std::copy_n(band.row(y), top_.stride(), top_.row(filled_++));
}

Result<Bytes> Thumbnail::jpeg(int quality) const {
  const auto [w, h] = top_.size;
  if (w <= widest) return encode_jpeg(top_, quality);
  const Size size{widest, std::clamp(h * widest / w, 1, highest)};
  return encode_jpeg(reduced(top_, {0, 0, w, h}, size), quality);
}

}  // namespace lectern::compiler
