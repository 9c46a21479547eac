// SPDX-License-Identifier: MIT
#include "render/paint/painter.hpp"

#include <algorithm>
#include <variant>

#include "render/draw/portrait_id.hpp"
#include "render/paint/shapes.hpp"

namespace lectern::paint {

namespace {

/// Where a glyph stands: its whole pixel, and which quarter of it.
struct Stand {
  Point pen;
  std::uint8_t quarter = 0;
};

Stand stand(const draw::Glyph& glyph) {
  constexpr int half_quarter = 8;  // in 1/64 px
  const int quarters = (glyph.x.raw + half_quarter) >> 4;
  return {{quarters >> 2, glyph.y.round()}, static_cast<std::uint8_t>(quarters & 3)};
}

/// Whether any of a glyph may show in `clip`. No glyph of ours is larger than two em in any direction.
bool may_show(Point pen, F26Dot6 size, Rect clip) {
  const int reach = 2 * size.ceil();
  return pen.x + reach >= clip.x && pen.x - reach < clip.right() && pen.y + reach >= clip.y &&
         pen.y - reach < clip.bottom();
}

Rect mask_rect(const draw::Mask& mask, Point pen) {
  return {pen.x + mask.left, pen.y - mask.top, mask.width, mask.height};
}

/// Icons are square, in the middle of their rect.
Rect icon_rect(Rect rect) {
  const int side = std::min(rect.w, rect.h);
  return {rect.x + (rect.w - side) / 2, rect.y + (rect.h - side) / 2, side, side};
}

}  // namespace

void Painter::use(draw::MaskSource* masks, const draw::TileSource* tiles) {
  masks_.use(masks);
  kept_.forget();
  tiles_ = tiles;
}

struct Painter::Measure {
  Painter& painter;
  const draw::List& list;

  [[nodiscard]] Rect clip() const { return painter.clips_.back(); }

  Rect operator()(const draw::Glyphs& run) const {
    Rect all;
    for (std::uint32_t i = run.first; i < run.end; ++i) {
      const draw::Glyph& glyph = list.glyphs[i];
      const Stand at = stand(glyph);
      if (!may_show(at.pen, run.size, clip())) continue;
      all = united(all, mask_rect(painter.masks_.glyph({run.font, glyph.id, run.size, at.quarter}), at.pen));
    }
    return intersection(all, clip());
  }
  Rect operator()(const draw::Icon& icon) const {
    const Rect rect = icon_rect(icon.rect);
    if (intersection(rect, clip()).empty()) return {};
    static_cast<void>(painter.masks_.icon(icon.id, rect.w));
    return intersection(rect, clip());
  }
  Rect operator()(const draw::Coast& coast) const {
    if (intersection(coast.rect, clip()).empty()) return {};
    static_cast<void>(painter.masks_.coast(coast.rect.size(), coast.line));
    return intersection(coast.rect, clip());
  }
  Rect operator()(const draw::Tile& tile) const { return intersection(tile.target, clip()); }
  Rect operator()(const draw::Picture& picture) const { return intersection(picture.target, clip()); }
  Rect operator()(const draw::PushClip& push) const {
    painter.clips_.push_back(intersection(push.rect, clip()));
    return {};
  }
  Rect operator()(const draw::PopClip&) const {
    if (painter.clips_.size() > 1) painter.clips_.pop_back();
    return {};
  }
  template <class Shape>
  Rect operator()(const Shape& shape) const {
    return intersection(shape.rect, clip());
  }
};

void Painter::measure(const draw::List& list, Rect glass, std::vector<Rect>& bounds) {
  masks_.begin_frame();
  clips_.assign(1, glass);
  bounds.resize(list.commands.size());
  std::transform(list.commands.begin(), list.commands.end(), bounds.begin(), [&](const draw::Command& command) {
    return std::visit(Measure{*this, list}, command);
  });
}

struct Painter::Paint {
  Painter& painter;
  const draw::List& list;
  Canvas& canvas;
  Rect clip;  ///< what the command may paint on

  void operator()(const draw::Fill& fill) const { paint::paint(fill, painter.masks_, canvas, clip); }
  void operator()(const draw::Tint& tint) const { canvas.darken(tint.rect, tint.colour, clip); }
  void operator()(const draw::Frame& frame) const { paint::paint(frame, painter.masks_, canvas, clip); }
  void operator()(const draw::Corners& corners) const { paint::paint(corners, canvas, clip); }
  void operator()(const draw::Gradient& gradient) const { paint::paint(gradient, canvas, clip); }
  void operator()(const draw::Dots& dots) const { paint::paint(dots, canvas, clip); }
  void operator()(const draw::Hole& hole) const { paint::paint(hole, canvas, clip); }

  void operator()(const draw::Glyphs& run) const {
    for (std::uint32_t i = run.first; i < run.end; ++i) {
      const draw::Glyph& glyph = list.glyphs[i];
      const Stand at = stand(glyph);
      if (!may_show(at.pen, run.size, clip)) continue;
      const draw::Mask& mask = painter.masks_.glyph({run.font, glyph.id, run.size, at.quarter});
      canvas.stamp(mask, mask_rect(mask, at.pen).origin(), run.colour, clip);
    }
  }
  void operator()(const draw::Icon& icon) const {
    const Rect rect = icon_rect(icon.rect);
    canvas.stamp(painter.masks_.icon(icon.id, rect.w), rect.origin(), icon.colour, clip);
  }
  void operator()(const draw::Coast& coast) const {
    canvas.stamp(painter.masks_.coast(coast.rect.size(), coast.line), coast.rect.origin(), coast.colour, clip);
  }
  void operator()(const draw::Tile& tile) const {
    if (painter.tiles_ == nullptr || !(tile.scale > 0)) return;
    const auto alone = [&](const draw::Tile& small, Canvas& pixels) { scale(small, pixels, pixels.rect()); };
    const bool there = tile.kept && painter.tiles_->tile(tile.id).data != nullptr;
    if (there && painter.kept_.paint(tile, canvas, clip, alone)) return;
    scale(tile, canvas, clip);
  }
  void scale(const draw::Tile& tile, Canvas& on, Rect within) const {
    Patch patch;
    patch.at = {tile.id.column * draw::tile_side, tile.id.row * draw::tile_side};
    patch.parts[4] = painter.tiles_->tile(tile.id);
    if (patch.parts[4].data == nullptr) return;
    for (int row = -1; row <= 1; ++row)
      for (int column = -1; column <= 1; ++column) {
        const int c = tile.id.column + column;
        const int r = tile.id.row + row;
        const int part = (row + 1) * 3 + column + 1;
        if ((tile.around >> part & 1) == 0 || c < 0 || r < 0) continue;
        draw::TileId id = tile.id;
        id.column = static_cast<std::uint16_t>(c);
        id.row = static_cast<std::uint16_t>(r);
        patch.parts[static_cast<std::size_t>(part)] = painter.tiles_->tile(id);
      }
    painter.resampler_.paint(patch, {tile.origin, tile.scale, tile.scale, tile.turn}, tile.target, tile.ramp, on,
                             within);
  }
  void operator()(const draw::Picture& picture) const {
    if (painter.tiles_ == nullptr || !(picture.source.w > 0) || !(picture.source.h > 0)) return;
    Patch patch;
    patch.parts[4] = picture.portrait ? painter.tiles_->tile(draw::portrait_id(picture.document))
                                      : painter.tiles_->thumbnail(picture.document);
    const double across = picture.target.w / picture.source.w;
    const double down = picture.target.h / picture.source.h;
    const PointF origin{picture.target.x - picture.source.x * across, picture.target.y - picture.source.y * down};
    painter.resampler_.paint(patch, {origin, across, down, draw::Turn::none}, picture.target, picture.ramp, canvas,
                             clip);
  }
  void operator()(const draw::PushClip&) const {}
  void operator()(const draw::PopClip&) const {}
};

std::uint64_t Painter::paint(const draw::List& list, std::span<const Rect> bounds, Canvas& canvas, Rect clip) {
  std::uint64_t painted = 0;
  for (std::size_t i = 0; i < list.commands.size(); ++i) {
    // A command's bounds are already clipped by the list's own clips, so they are all the clip it needs.
    const Rect part = intersection(bounds[i], clip);
    if (part.empty()) continue;
    std::visit(Paint{*this, list, canvas, part}, list.commands[i]);
    ++painted;
  }
  return painted;
}

}  // namespace lectern::paint
