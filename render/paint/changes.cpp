// SPDX-License-Identifier: MIT
#include "render/paint/changes.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>
#include <variant>

namespace lectern::paint {

namespace {

constexpr std::size_t most_rects = 16;
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

bool same_tile(draw::Tile a, const draw::Tile& b) {
  a.around = b.around;
  return a == b;
}

/// Whether two commands paint the same where both paint, but for what a tile's neighbours lend to its edges.
bool alike(const Measured& one, std::size_t i, const Measured& other, std::size_t j) {
  const draw::Command& a = one.list.commands[i];
  const draw::Command& b = other.list.commands[j];
  if (a.index() != b.index()) return false;
  if (const auto* run = std::get_if<draw::Glyphs>(&a)) return same_glyphs(one, *run, other, std::get<draw::Glyphs>(b));
  if (const auto* tile = std::get_if<draw::Tile>(&a)) return same_tile(*tile, std::get<draw::Tile>(b));
  // A plain ground looks the same wherever it begins.
  if (const auto* fill = std::get_if<draw::Fill>(&a); fill != nullptr && fill->radius == 0)
    return fill->colour == std::get<draw::Fill>(b).colour && std::get<draw::Fill>(b).radius == 0;
  if (const auto* tint = std::get_if<draw::Tint>(&a)) return tint->colour == std::get<draw::Tint>(b).colour;
  return a == b;
}

/// Whether they paint the same.
bool same(const Measured& one, std::size_t i, const Measured& other, std::size_t j) {
  return one.bounds[i] == other.bounds[j] && alike(one, i, other, j);
}

/// The edge of a tile on which a neighbour's coming or going can be seen.
Rect edge_towards(const draw::Tile& tile, std::size_t part) {
  const double side = draw::tile_side * tile.scale;
  const double reach = std::ceil(std::max(1.0, tile.scale)) + 2;
  const auto span = [&](double start, std::size_t where) {
    const double end = start + side;
    return where == 0   ? std::pair(start, start + reach)
           : where == 1 ? std::pair(start, end)
                        : std::pair(end - reach, end);
  };
  const auto [left, right] = span(tile.id.column * side, part % 3);
  const auto [top, bottom] = span(tile.id.row * side, part / 3);
  const RectF edge = draw::turned(RectF{left, top, right - left, bottom - top}, tile.turn);
  const int x = static_cast<int>(std::floor(tile.origin.x + edge.x));
  const int y = static_cast<int>(std::floor(tile.origin.y + edge.y));
  return {x, y, static_cast<int>(std::ceil(tile.origin.x + edge.right())) - x,
          static_cast<int>(std::ceil(tile.origin.y + edge.bottom())) - y};
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

/// Adds what of a rect lies outside another.
void add_outside(std::vector<Rect>& rects, Rect rect, Rect other) {
  const Rect both = intersection(rect, other);
  if (both.empty()) return add(rects, rect);
  const Rect parts[] = {{rect.x, rect.y, rect.w, both.y - rect.y},
                        {rect.x, both.bottom(), rect.w, rect.bottom() - both.bottom()},
                        {rect.x, both.y, both.x - rect.x, both.h},
                        {both.right(), both.y, rect.right() - both.right(), both.h}};
  for (const Rect& part : parts)
    if (!part.empty()) add(rects, part);
}

/// Joins the two rects that cost least together, until there are few.
void join(std::vector<Rect>& rects, std::size_t most) {
  while (rects.size() > most) {
    std::pair<std::size_t, std::size_t> best{0, 1};
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    for (std::size_t i = 0; i < rects.size(); ++i)
      for (std::size_t j = i + 1; j < rects.size(); ++j) {
        const std::int64_t more = area(united(rects[i], rects[j])) - area(rects[i]) - area(rects[j]);
        if (more >= least) continue;
        least = more;
        best = {i, j};
      }
    const Rect both = united(rects[best.first], rects[best.second]);
    rects.erase(rects.begin() + static_cast<std::ptrdiff_t>(best.second));
    rects.erase(rects.begin() + static_cast<std::ptrdiff_t>(best.first));
    add(rects, both);
  }
}

/// Adds the edges of a tile at which it has other neighbours now.
void add_edges(std::vector<Rect>& rects, const Measured& before, std::size_t i, const Measured& now, std::size_t j) {
  const auto* tile = std::get_if<draw::Tile>(&now.list.commands[j]);
  if (tile == nullptr) return;
  const int differ = std::get<draw::Tile>(before.list.commands[i]).around ^ tile->around;
  for (std::size_t part = 0; part < 9; ++part) {
    if ((differ >> part & 1) == 0) continue;
    const Rect edge = intersection(edge_towards(*tile, part), now.bounds[j]);
    if (!edge.empty()) add(rects, edge);
  }
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

/// Whether the next command is one that a clip shows more or less of, as of a curtain, and so on with the one after it:
/// then it paints the same in what is shown of both.
bool cut_otherwise(const Measured& before, std::span<const std::size_t> old_ones, const Measured& now,
                   std::span<const std::size_t> new_ones) {
  if (old_ones.empty() || new_ones.empty() || !alike(before, old_ones[0], now, new_ones[0])) return false;
  if (intersection(before.bounds[old_ones[0]], now.bounds[new_ones[0]]).empty()) return false;
  return old_ones.size() < 2 || new_ones.size() < 2 || alike(before, old_ones[1], now, new_ones[1]);
}

}  // namespace

std::vector<Rect> changes(const Measured& before, const Measured& now) {
  const std::vector<std::size_t> old_indices = that_paint(before);
  const std::vector<std::size_t> new_indices = that_paint(now);
  std::span<const std::size_t> old_ones(old_indices);
  std::span<const std::size_t> new_ones(new_indices);
  std::vector<Rect> rects;
  while (!old_ones.empty() || !new_ones.empty()) {
    if (!old_ones.empty() && !new_ones.empty() && same(before, old_ones.front(), now, new_ones.front())) {
      add_edges(rects, before, old_ones.front(), now, new_ones.front());
      old_ones = old_ones.subspan(1);
      new_ones = new_ones.subspan(1);
      continue;
    }
    if (cut_otherwise(before, old_ones, now, new_ones)) {
      const Rect was = before.bounds[old_ones.front()];
      const Rect is = now.bounds[new_ones.front()];
      add_outside(rects, was, is);
      add_outside(rects, is, was);
      add_edges(rects, before, old_ones.front(), now, new_ones.front());
      old_ones = old_ones.subspan(1);
      new_ones = new_ones.subspan(1);
      continue;
    }
    const auto [gone, come] = gap(before, old_ones, now, new_ones);
    for (const std::size_t i : old_ones.first(gone)) add(rects, before.bounds[i]);
    for (const std::size_t i : new_ones.first(come)) add(rects, now.bounds[i]);
    old_ones = old_ones.subspan(gone);
    new_ones = new_ones.subspan(come);
  }
  join(rects, most_rects);
  return rects;
}

}  // namespace lectern::paint
