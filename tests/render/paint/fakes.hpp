// SPDX-License-Identifier: MIT
// Masks and tiles that tests can work out by hand. Used by tests/render/paint and tests/render/screen alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <vector>

#include "render/draw/source.hpp"

namespace lectern::test {

inline draw::Mask solid(int width, int height, int left, int top, std::uint8_t coverage = 255) {
  draw::Mask mask;
  mask.width = width;
  mask.height = height;
  mask.left = left;
  mask.top = top;
  mask.coverage.assign(static_cast<std::size_t>(width * height), coverage);
  return mask;
}

/// Every glyph is a box half an em wide and high that stands on the baseline; glyph 9 is half covered. Corners are
/// squares with their outermost pixel free; land is the left half of every map.
class BoxMasks final : public draw::MaskSource {
 public:
  draw::Mask glyph(const draw::GlyphKey& key) override {
    ++asked;
    last = key;
    const int side = key.size.round() / 2;
    return solid(side, side, 0, side, key.glyph == 9 ? 128 : 255);
  }
  draw::Mask icon(draw::IconId, int side) override {
    ++asked;
    return solid(side, side, 0, 0);
  }
  draw::Mask coast(Size size, int) override {
    ++asked;
    return solid(size.w / 2, size.h, 0, 0);
  }
  draw::Mask corner(int radius, int width) override {
    ++asked;
    draw::Mask mask = solid(radius, radius, 0, 0, 0);
    for (int y = 0; y < radius; ++y)
      for (int x = 0; x < radius; ++x)
        if ((x + y > 0) && (width == 0 || x < width || y < width))
          mask.coverage[static_cast<std::size_t>(y * radius + x)] = 255;
    return mask;
  }

  int asked = 0;
  draw::GlyphKey last;
};

/// One level of an image, cut into tiles of any side (the painter takes them to be 512).
class CutImage final : public draw::TileSource {
 public:
  using Value = std::function<std::uint8_t(int x, int y, int component)>;

  CutImage(int width, int height, int components, int side, const Value& value) : components_(components) {
    for (int top = 0; top < height; top += side)
      for (int left = 0; left < width; left += side) {
        Kept kept{std::min(side, width - left), std::min(side, height - top), {}};
        for (int y = 0; y < kept.height; ++y)
          for (int x = 0; x < kept.width; ++x)
            for (int c = 0; c < components; ++c) kept.data.push_back(value(left + x, top + y, c));
        draw::TileId id;
        id.column = static_cast<std::uint16_t>(left / side);
        id.row = static_cast<std::uint16_t>(top / side);
        tiles_.emplace(id, std::move(kept));
      }
  }
  [[nodiscard]] draw::Pixels tile(const draw::TileId& id) const override {
    const auto it = tiles_.find(id);
    if (it == tiles_.end()) return {};
    return {it->second.width, it->second.height, components_, it->second.data.data()};
  }
  [[nodiscard]] draw::Pixels thumbnail(std::uint16_t) const override { return tile({}); }
  void forget(const draw::TileId& id) { tiles_.erase(id); }

 private:
  struct Kept {
    int width, height;
    std::vector<std::uint8_t> data;
  };
  int components_;
  std::map<draw::TileId, Kept> tiles_;
};

}  // namespace lectern::test
