// SPDX-License-Identifier: MIT
#include "render/paint/shift.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <tuple>
#include <variant>

#include "render/draw/moved.hpp"

namespace lectern::paint {

namespace {

using Corners = std::tuple<int, int, int, int>;

Corners corners(Rect r) {
  return {r.x, r.y, r.w, r.h};
}

/// Something that can be found again in the next frame: a tile, or the beginning of a run of glyphs, in its clip.
struct Landmark {
  Corners clip;
  draw::TileId tile;
  double scale = 0;  ///< of a tile; 0 for glyphs
  std::uint16_t font = 0;
  int size = 0;
  std::array<std::uint32_t, 4> glyphs{};
  auto operator<=>(const Landmark&) const = default;
};

struct Found {
  Point at;
  Rect clip;
  bool unique = true;
};

using Landmarks = std::map<Landmark, Found>;

void put(Landmarks& landmarks, const Landmark& landmark, Point at, Rect clip) {
  const auto [it, fresh] = landmarks.try_emplace(landmark, Found{at, clip});
  it->second.unique = fresh;
}

void put_glyphs(Landmarks& landmarks, const draw::List& list, const draw::Glyphs& run, Rect clip) {
  if (run.first == run.end || (list.glyphs[run.first].x.raw & 63) != 0 || (list.glyphs[run.first].y.raw & 63) != 0)
    return;
  Landmark landmark{corners(clip), {}, 0, run.font, run.size.raw, {}};
  for (std::uint32_t i = run.first; i < std::min(run.end, run.first + 4); ++i)
    landmark.glyphs[i - run.first] = list.glyphs[i].id + 1;
  put(landmarks, landmark, {list.glyphs[run.first].x.floor(), list.glyphs[run.first].y.floor()}, clip);
}

Landmarks landmarks_of(const Measured& frame) {
  Landmarks landmarks;
  std::vector<Rect> clips;
  for (std::size_t i = 0; i < frame.list.commands.size(); ++i) {
    const draw::Command& command = frame.list.commands[i];
    if (const auto* push = std::get_if<draw::PushClip>(&command)) {
      clips.push_back(clips.empty() ? push->rect : intersection(push->rect, clips.back()));
    } else if (std::holds_alternative<draw::PopClip>(command)) {
      if (!clips.empty()) clips.pop_back();
    } else if (clips.empty() || frame.bounds[i].empty()) {
      continue;
    } else if (const auto* tile = std::get_if<draw::Tile>(&command)) {
      const PointF at = tile->origin;
      if (at.x == std::floor(at.x) && at.y == std::floor(at.y))
        put(landmarks, {corners(clips.back()), tile->id, tile->scale, 0, 0, {}},
            {static_cast<int>(at.x), static_cast<int>(at.y)}, clips.back());
    } else if (const auto* run = std::get_if<draw::Glyphs>(&command)) {
      put_glyphs(landmarks, frame.list, *run, clips.back());
    }
  }
  return landmarks;
}

std::vector<Rect> within(std::span<const Rect> bounds, Rect part, Point by = {}) {
  std::vector<Rect> result;
  result.reserve(bounds.size());
  for (const Rect rect : bounds) result.push_back(intersection(rect.moved(by.x, by.y), part));
  return result;
}

}  // namespace

std::optional<Shift> shift_between(const Measured& before, const Measured& now) {
  const Landmarks old_ones = landmarks_of(before);
  std::optional<Shift> best;
  std::int64_t most = 0;
  for (const auto& [landmark, found] : landmarks_of(now)) {
    const auto old = old_ones.find(landmark);
    if (old == old_ones.end() || !old->second.unique || !found.unique || old->second.at == found.at) continue;
    const Point by = found.at - old->second.at;
    const Rect to = intersection(found.clip, found.clip.moved(by.x, by.y));
    const std::int64_t area = static_cast<std::int64_t>(to.w) * to.h;
    if (area <= most) continue;
    most = area;
    best = Shift{to, by};
  }
  return best;
}

std::vector<Rect> changes_after(const Shift& shift, const Measured& before, const Measured& now, Rect glass) {
  const draw::List list = draw::moved(before.list, shift.by);
  const std::vector<Rect> old_bounds = within(before.bounds, shift.to, shift.by);
  const std::vector<Rect> new_bounds = within(now.bounds, shift.to);
  std::vector<Rect> rects = changes({list, old_bounds}, {now.list, new_bounds});
  const Rect to = shift.to;
  const std::array<Rect, 4> around = {Rect{glass.x, glass.y, glass.w, to.y - glass.y},
                                      Rect{glass.x, to.bottom(), glass.w, glass.bottom() - to.bottom()},
                                      Rect{glass.x, to.y, to.x - glass.x, to.h},
                                      Rect{to.right(), to.y, glass.right() - to.right(), to.h}};
  for (const Rect part : around) {
    const std::vector<Rect> outside_before = within(before.bounds, part);
    const std::vector<Rect> outside_now = within(now.bounds, part);
    const std::vector<Rect> outside = changes({before.list, outside_before}, {now.list, outside_now});
    rects.insert(rects.end(), outside.begin(), outside.end());
  }
  return rects;
}

}  // namespace lectern::paint
