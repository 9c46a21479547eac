// SPDX-License-Identifier: MIT
#include "render/paint/mask_cache.hpp"

#include <algorithm>
#include <iterator>

namespace lectern::paint {

namespace {

/// What an entry costs beside its coverage: the node, the keys, the vector's own block.
constexpr std::size_t entry_cost = 128;

std::size_t cost(const draw::Mask& mask) {
  return mask.coverage.size() + entry_cost;
}

}  // namespace

std::size_t MaskCache::HashGlyph::operator()(const draw::GlyphKey& key) const {
  std::uint64_t h = (static_cast<std::uint64_t>(key.glyph) << 32) ^ (static_cast<std::uint64_t>(key.font) << 16) ^
                    (static_cast<std::uint64_t>(static_cast<std::uint32_t>(key.size.raw)) << 2) ^ key.quarter;
  // The finaliser of splitmix64, so that neighbouring glyph ids spread.
  h = (h ^ (h >> 30)) * 0xBF58476D1CE4E5B9ULL;
  h = (h ^ (h >> 27)) * 0x94D049BB133111EBULL;
  return static_cast<std::size_t>(h ^ (h >> 31));
}

void MaskCache::use(draw::MaskSource* source) {
  source_ = source;
  forget_all();
}

void MaskCache::forget_all() {
  glyphs_.clear();
  icons_.clear();
  corners_.clear();
  coasts_.clear();
  bytes_ = 0;
}

void MaskCache::begin_frame() {
  // A quarter is left for what the new frame brings.
  if (bytes_ > ceiling_ / 4 * 3) forget_old();
  ++frame_;
}

void MaskCache::forget_old() {
  forget_old(glyphs_);
  forget_old(icons_);
  forget_old(corners_);
  forget_old(coasts_);
}

template <class Map>
void MaskCache::forget_old(Map& map) {
  for (auto it = map.begin(); it != map.end();) {
    const bool old = it->second.frame < frame_;
    if (old) bytes_ -= cost(it->second.mask);
    it = old ? map.erase(it) : std::next(it);
  }
}

template <class Map, class Fetch>
const draw::Mask& MaskCache::get(Map& map, const typename Map::key_type& key, Fetch fetch) {
  if (const auto found = map.find(key); found != map.end()) {
    found->second.frame = frame_;
    return found->second.mask;
  }
  draw::Mask mask;
  if (source_ != nullptr) {
    mask = fetch(*source_);
    ++fetched_;
  }
  const std::size_t needed = cost(mask);
  if (bytes_ + needed > ceiling_) forget_old();
  if (bytes_ + needed > ceiling_) forget_all();
  bytes_ += needed;
  most_bytes_ = std::max(most_bytes_, bytes_);
  return map.emplace(key, Kept{std::move(mask), frame_}).first->second.mask;
}

const draw::Mask& MaskCache::glyph(const draw::GlyphKey& key) {
  return get(glyphs_, key, [&](draw::MaskSource& source) { return source.glyph(key); });
}

const draw::Mask& MaskCache::icon(draw::IconId id, int side) {
  return get(icons_, std::pair(id, side), [&](draw::MaskSource& source) { return source.icon(id, side); });
}

const draw::Mask& MaskCache::corner(int radius, int width) {
  return get(corners_, std::pair(radius, width),
             [&](draw::MaskSource& source) { return source.corner(radius, width); });
}

const draw::Mask& MaskCache::coast(Size size, int line) {
  return get(coasts_, std::tuple(size.w, size.h, line),
             [&](draw::MaskSource& source) { return source.coast(size, line); });
}

}  // namespace lectern::paint
