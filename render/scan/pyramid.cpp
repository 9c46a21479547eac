// SPDX-License-Identifier: MIT
#include "render/scan/pyramid.hpp"

#include <algorithm>
#include <cmath>

#include "assets/pack/limits.hpp"
#include "render/scan/tile_store.hpp"

namespace lectern::scan {

namespace {

constexpr double most_source_pixels = 1.4;  // of a level for one of the glass; half of it is the least

constexpr int tile_size = static_cast<int>(pack::tile_size);

/// A level as it lies on the glass.
struct Lying {
  const Viewport& viewport;
  PointF origin;     ///< of its own top left corner
  double scale = 1;  ///< px of the glass for one px of the level
  double finer = 1;  ///< px of the finest level for one of this
  Rect page;         ///< the whole page
  Rect seen;         ///< what of it can be seen
};

Lying lie(const Viewport& viewport, std::size_t level) {
  const Rect page = viewport.page_rect();
  const auto finer = static_cast<double>(std::uint64_t{1} << level);
  return {viewport, viewport.painted_origin(),          viewport.scale() * finer, finer,
          page,     intersection(page, viewport.pane())};
}

/// A tile's place: edges computed once for all tiles, and the last ones end with the page.
Rect place_of(const Lying& lying, int column, int row) {
  const double side = tile_size * lying.finer;
  return intersection(lying.viewport.on_glass({column * side, row * side, side, side}), lying.page);
}

int tiles_across(Size level) {
  return (level.w + tile_size - 1) / tile_size;
}
int tiles_down(Size level) {
  return (level.h + tile_size - 1) / tile_size;
}

/// Calls `visit(column, row, place)` for each tile of a level that can be seen.
template <class Visit>
void each_seen(const Pyramid& pyramid, const Lying& lying, std::size_t level, Visit visit) {
  if (lying.seen.empty()) return;
  const double side = tile_size * lying.scale;
  const auto first = [&](double from) { return std::max(0, static_cast<int>(std::floor((from - 1) / side))); };
  const auto last = [&](double to, int count) {
    return std::min(count - 1, static_cast<int>(std::floor((to + 1) / side)));
  };
  const Size size = pyramid.levels[level];
  // From the level's own corner, as it lies when upright.
  const RectF seen = draw::turned_back(
      RectF{lying.seen.x - lying.origin.x, lying.seen.y - lying.origin.y, lying.seen.w + 0.0, lying.seen.h + 0.0},
      lying.viewport.lies());
  const int end_column = last(seen.right(), tiles_across(size));
  const int end_row = last(seen.bottom(), tiles_down(size));
  for (int row = first(seen.y); row <= end_row; ++row)
    for (int column = first(seen.x); column <= end_column; ++column) {
      const Rect place = place_of(lying, column, row);
      if (!intersection(place, lying.seen).empty()) visit(column, row, place);
    }
}

draw::TileId id_of(const Pyramid& pyramid, std::size_t level, int column, int row) {
  return {pyramid.document, pyramid.page, static_cast<std::uint16_t>(column), static_cast<std::uint16_t>(row),
          static_cast<std::uint8_t>(level)};
}

/// Which tiles around one are there.
std::uint16_t around(const TileStore& store, draw::TileId id) {
  std::uint16_t there = 0;
  for (int part = 0; part < 9; ++part) {
    const int column = id.column + part % 3 - 1;
    const int row = id.row + part / 3 - 1;
    if (part == 4 || column < 0 || row < 0) continue;
    draw::TileId beside = id;
    beside.column = static_cast<std::uint16_t>(column);
    beside.row = static_cast<std::uint16_t>(row);
    if (store.state(beside) == TileState::ready) there = static_cast<std::uint16_t>(there | 1U << part);
  }
  return there;
}

/// Appends tiles and holes of the level that the view wants; where they are not there yet a coarser one, and over it
/// the finer ones that a zoom out leaves behind, so that what was sharp stays so.
class Placer {
 public:
  Placer(draw::List& list, const Pyramid& pyramid, const Viewport& viewport, const TileStore& store, draw::Ramp ramp)
      : list_(list), pyramid_(pyramid), viewport_(viewport), store_(store), ramp_(ramp) {}

  void run(Colour hole) {
    const std::size_t level = level_for(pyramid_, viewport_.scale());
    const Lying lying = lie(viewport_, level);
    std::vector<draw::Command> sharp;
    bool all = true;
    each_seen(pyramid_, lying, level, [&](int column, int row, Rect place) {
      const draw::TileId id = id_of(pyramid_, level, column, row);
      const TileState state = store_.state(id);
      if (state == TileState::ready)
        sharp.emplace_back(tile(id, place, lying));
      else if (state == TileState::damaged)
        sharp.emplace_back(draw::Hole{place, hole});
      else
        put_coarser(level, column, row, place);
      all = all && state != TileState::absent;
    });
    if (!all && level > 0) put_finer(level - 1);
    list_.commands.insert(list_.commands.end(), sharp.begin(), sharp.end());
  }

 private:
  [[nodiscard]] draw::Tile tile(draw::TileId id, Rect place, const Lying& lying) const {
    return {id, place, lying.origin, lying.scale, ramp_, around(store_, id), viewport_.lies()};
  }

  /// The finest coarser tile that is there, of which only the missing part is shown.
  void put_coarser(std::size_t level, int column, int row, Rect place) {
    for (std::size_t coarser = level + 1; coarser < pyramid_.levels.size(); ++coarser) {
      column /= 2;
      row /= 2;
      const draw::TileId id = id_of(pyramid_, coarser, column, row);
      if (store_.state(id) != TileState::ready) continue;
      list_.commands.emplace_back(tile(id, place, lie(viewport_, coarser)));
      return;
    }
  }

  void put_finer(std::size_t level) {
    const Lying lying = lie(viewport_, level);
    each_seen(pyramid_, lying, level, [&](int column, int row, Rect place) {
      const draw::TileId id = id_of(pyramid_, level, column, row);
      if (store_.state(id) == TileState::ready) list_.commands.emplace_back(tile(id, place, lying));
    });
  }

  draw::List& list_;
  const Pyramid& pyramid_;
  const Viewport& viewport_;
  const TileStore& store_;
  draw::Ramp ramp_;
};

}  // namespace

draw::TileId coarsest(std::uint16_t document, std::uint16_t page, Size finest) {
  std::uint8_t level = 0;
  for (; std::max(finest.w, finest.h) > tile_size; ++level) finest = {(finest.w + 1) / 2, (finest.h + 1) / 2};
  return {document, page, 0, 0, level};
}

std::size_t level_for(const Pyramid& pyramid, double scale) {
  const double source_pixels = 1 / scale;
  // The rounding of a scale that is exactly at the border must not choose another level.
  const double level = std::ceil(std::log2(source_pixels / most_source_pixels) - 1e-9);
  return std::min(static_cast<std::size_t>(std::max(0.0, level)), pyramid.levels.size() - 1);
}

std::vector<draw::TileId> wanted(const Pyramid& pyramid, const Viewport& viewport) {
  std::vector<draw::TileId> result;
  const std::size_t coarsest = pyramid.levels.size() - 1;
  result.push_back(id_of(pyramid, coarsest, 0, 0));
  const std::size_t level = level_for(pyramid, viewport.scale());
  if (level == coarsest) return result;
  struct Near {
    draw::TileId id;
    double distance;
  };
  std::vector<Near> tiles;
  const PointF looked_at = viewport.attention();
  each_seen(pyramid, lie(viewport, level), level, [&](int column, int row, Rect place) {
    const Point at = place.centre();
    tiles.push_back({id_of(pyramid, level, column, row), std::hypot(at.x - looked_at.x, at.y - looked_at.y)});
  });
  std::stable_sort(tiles.begin(), tiles.end(), [](const Near& a, const Near& b) { return a.distance < b.distance; });
  for (const Near& tile : tiles) result.push_back(tile.id);
  return result;
}

std::vector<draw::TileId> beyond_edge(const Pyramid& pyramid, const Viewport& viewport) {
  std::vector<draw::TileId> result;
  const std::size_t level = level_for(pyramid, viewport.scale());
  Lying lying = lie(viewport, level);
  const Rect seen = lying.seen;
  if (seen.empty()) return result;
  lying.seen = intersection(lying.page, seen.inset(-static_cast<int>(tile_size * lying.scale / 2)));
  each_seen(pyramid, lying, level, [&](int column, int row, Rect place) {
    if (intersection(place, seen).empty()) result.push_back(id_of(pyramid, level, column, row));
  });
  return result;
}

bool sharp(const Pyramid& pyramid, const Viewport& viewport, const TileStore& store) {
  const std::size_t level = level_for(pyramid, viewport.scale());
  bool all = true;
  each_seen(pyramid, lie(viewport, level), level, [&](int column, int row, Rect) {
    all = all && store.state(id_of(pyramid, level, column, row)) != TileState::absent;
  });
  return all;
}

void place(draw::List& list, const Pyramid& pyramid, const Viewport& viewport, const TileStore& store, draw::Ramp ramp,
           Colour hole) {
  if (pyramid.levels.empty()) return;
  list.commands.emplace_back(draw::PushClip{viewport.pane()});
  list.commands.emplace_back(draw::Fill{viewport.page_rect(), draw::toned(ramp.paper, ramp.tone)});
  Placer(list, pyramid, viewport, store, ramp).run(hole);
  list.commands.emplace_back(draw::PopClip{});
}

}  // namespace lectern::scan
