// SPDX-License-Identifier: MIT
#include "render/text/shape_cache.hpp"

#include <utility>

namespace lectern::text {

namespace {

constexpr std::size_t entry_cost = 128;  // of list and map nodes, about

void write_key(const Words& words, std::string& key) {
  key.assign(words.utf8);
  const auto append = [&](std::uint32_t value) {
    for (int shift = 0; shift < 32; shift += 8) key.push_back(static_cast<char>((value >> shift) & 0xFF));
  };
  append(words.script);
  append((static_cast<std::uint32_t>(words.font) << 16) | words.language);
  key.push_back(words.right_to_left ? 'R' : 'L');
  for (const std::uint32_t place : words.joined) append(place - words.start);
  if (words.small_capitals) key.push_back('C');
  if (words.drawn.empty()) return;
  key.push_back('D');
  for (const pack::fb::Drawn& one : words.drawn) {
    append(one.at() - words.start);
    append(one.character());
  }
}

}  // namespace

ShapeCache::ShapeCache(Fonts& fonts, Tags tags, std::size_t ceiling)
    : fonts_(fonts), tags_(std::move(tags)), ceiling_(ceiling) {}

const Shaped& ShapeCache::shape(const Words& words) {
  write_key(words, key_);
  if (const auto known = known_.find(key_); known != known_.end()) {
    entries_.splice(entries_.begin(), entries_, known->second);
    return entries_.front().shaped;
  }
  entries_.push_front({key_, text::shape(fonts_.face(words.font), words, tags_.of(words.language)), 0});
  Entry& entry = entries_.front();
  entry.bytes = 2 * entry.key.capacity() + entry.shaped.clusters.capacity() * sizeof(ShapedCluster) +
                entry.shaped.glyphs.capacity() * sizeof(ShapedGlyph) + entry_cost;
  known_.emplace(entry.key, entries_.begin());
  bytes_ += entry.bytes;
  ++shapes_;
  return entry.shaped;
}

void ShapeCache::trim() {
  while (bytes_ > ceiling_ && !entries_.empty()) {
    bytes_ -= entries_.back().bytes;
    known_.erase(entries_.back().key);
    entries_.pop_back();
  }
}

}  // namespace lectern::text
