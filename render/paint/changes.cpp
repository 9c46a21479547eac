// SPDX-License-Identifier: MIT
#include "render/paint/changes.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <variant>

namespace lectern::paint {

namespace {

constexpr std::size_t most_rects = 8;
constexpr std::size_t look_ahead = 64;  // commands added or taken away in one place before the rest counts as new

std::vector<std::size_t> that_paint(const Measured& frame) {
  std::vector<std::size_t> result;
  for (std::size_t i = 0; i < frame.bounds.size(); ++i)
    if (!frame.bounds[i].empty()) result.push_back(i);
  return result;
}

bool same_glyphs(const Measured& one, const draw::Glyphs& a, const Measured& other, const draw::Glyphs& b) {
  return a.font == b.font && a.size == b.size && a.colour == b.colour && a.end - a.first == b.end - b.first &&
         std::equal(one.list.glyphs.begin() + a.first, one.list.glyphs.begin() + a.end,
                    other.list.glyphs.begin() + b.first);
}

bool same(const Measured& one, std::size_t i, const Measured& other, std::size_t j) {
  if (one.bounds[i] != other.bounds[j]) return false;
  const draw::Command& a = one.list.commands[i];
  const draw::Command& b = other.list.commands[j];
  if (a.index() != b.index()) return false;
  if (const auto* run = std::get_if<draw::Glyphs>(&a)) return same_glyphs(one, *run, other, std::get<draw::Glyphs>(b));
  return a == b;
}

/// What a command's coming or going touches: a tile also lends its edge to its neighbours' scaling.
Rect touched(const Measured& frame, std::size_t i) {
  if (const auto* tile = std::get_if<draw::Tile>(&frame.list.commands[i]))
    return frame.bounds[i].inset(-(static_cast<int>(std::ceil(std::max(1.0, tile->scale))) + 1));
  return frame.bounds[i];
}

std::int64_t area(Rect r) {
  return static_cast<std::int64_t>(r.w) * r.h;
}

/// Adds a rect; rects that overlap, or that cost little more together, become one.
void add(std::vector<Rect>& rects, Rect rect) {
  for (std::size_t i = 0; i < rects.size();) {
    const Rect both = united(rects[i], rect);
    const bool join = !intersection(rects[i], rect).empty() || area(both) * 4 <= (area(rects[i]) + area(rect)) * 5;
    if (!join) {
      ++i;
      continue;
    }
    rect = both;
    rects.erase(rects.begin() + static_cast<std::ptrdiff_t>(i));
    i = 0;
  }
  rects.push_back(rect);
}

/// How many commands to leave out, of the frame before and of the new one, until both go on alike.
std::pair<std::size_t, std::size_t> gap(const Measured& before, std::span<const std::size_t> old_ones,
                                        const Measured& now, std::span<const std::size_t> new_ones) {
  for (std::size_t sum = 1; sum <= look_ahead; ++sum)
    for (std::size_t skip = 0; skip <= sum; ++skip) {
      const std::size_t left_out = sum - skip;
      if (skip < old_ones.size() && left_out < new_ones.size() && same(before, old_ones[skip], now, new_ones[left_out]))
        return {skip, left_out};
    }
  return {std::min(look_ahead, old_ones.size()), std::min(look_ahead, new_ones.size())};
}

}  // namespace

std::vector<Rect> changes(const Measured& before, const Measured& now, Rect glass) {
  const std::vector<std::size_t> old_indices = that_paint(before);
  const std::vector<std::size_t> new_indices = that_paint(now);
  std::span<const std::size_t> old_ones(old_indices);
  std::span<const std::size_t> new_ones(new_indices);
  std::vector<Rect> rects;
  while (!old_ones.empty() || !new_ones.empty()) {
    if (!old_ones.empty() && !new_ones.empty() && same(before, old_ones.front(), now, new_ones.front())) {
      old_ones = old_ones.subspan(1);
      new_ones = new_ones.subspan(1);
      continue;
    }
    const auto [gone, come] = gap(before, old_ones, now, new_ones);
    for (const std::size_t i : old_ones.first(gone)) add(rects, intersection(touched(before, i), glass));
    for (const std::size_t i : new_ones.first(come)) add(rects, intersection(touched(now, i), glass));
    old_ones = old_ones.subspan(gone);
    new_ones = new_ones.subspan(come);
  }
  if (rects.size() > most_rects) {
    Rect all;
    for (const Rect rect : rects) all = united(all, rect);
    rects.assign(1, all);
  }
  return rects;
}

}  // namespace lectern::paint
