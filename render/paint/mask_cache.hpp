// SPDX-License-Identifier: MIT
// Masks of glyphs, icons, corners and coasts, asked of their source once. Owned by the painter. It has a ceiling of
// bytes that is never passed: a frame that shows more asks for some of them again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "render/draw/source.hpp"

namespace lectern::paint {

class MaskCache {
 public:
  explicit MaskCache(std::size_t ceiling) : ceiling_(ceiling) {}

  /// Another source: everything is forgotten.
  void use(draw::MaskSource* source);
  /// A new frame: when the ceiling is near, what the last frame did not show is forgotten.
  void begin_frame();

  /// Lifetime of a mask: until the next call. Without a source they are empty.
  [[nodiscard]] const draw::Mask& glyph(const draw::GlyphKey& key);
  [[nodiscard]] const draw::Mask& icon(draw::IconId id, int side);
  [[nodiscard]] const draw::Mask& corner(int radius, int width);
  [[nodiscard]] const draw::Mask& coast(Size size, int line);

  [[nodiscard]] std::size_t bytes() const { return bytes_; }
  [[nodiscard]] std::size_t most_bytes() const { return most_bytes_; }  ///< since the start
  /// Masks asked of the source so far.
  [[nodiscard]] std::uint64_t fetched() const { return fetched_; }

 private:
  struct Kept {
    draw::Mask mask;
    std::uint64_t frame = 0;
  };
  struct HashGlyph {
    std::size_t operator()(const draw::GlyphKey& key) const;
  };
  template <class Map, class Fetch>
  const draw::Mask& get(Map& map, const typename Map::key_type& key, Fetch fetch);
  template <class Map>
  void forget_old(Map& map);
  void forget_old();
  void forget_all();

  draw::MaskSource* source_ = nullptr;
  std::size_t ceiling_;
  std::size_t bytes_ = 0;
  std::size_t most_bytes_ = 0;
  std::uint64_t frame_ = 1;
  std::uint64_t fetched_ = 0;
  std::unordered_map<draw::GlyphKey, Kept, HashGlyph> glyphs_;
  std::map<std::pair<draw::IconId, int>, Kept> icons_;
  std::map<std::pair<int, int>, Kept> corners_;
  std::map<std::tuple<int, int, int>, Kept> coasts_;  ///< by width, height and line
};

}  // namespace lectern::paint
