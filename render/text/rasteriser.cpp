// SPDX-License-Identifier: MIT
#include "render/text/rasteriser.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include FT_STROKER_H

#include <algorithm>
#include <array>
#include <memory>
#include <type_traits>
#include <vector>

#include "render/text/face.hpp"
#include "render/text/paths.hpp"

namespace lectern::text {

namespace {

// Signed until FreeType 2.13.2, unsigned from 2.13.3.
using Tag = std::remove_pointer_t<decltype(FT_Outline::tags)>;
using PointNumber = std::remove_pointer_t<decltype(FT_Outline::contours)>;

constexpr FT_Pos quarter_pixel = 16;   // 26.6
constexpr FT_Pos longest_side = 2048;  // px; the widest signs take some ten em, and an em 136 px at the most

constexpr int longest_map = 8192;  // px: FreeType's smooth rasteriser takes 16,383

using Stroker = std::unique_ptr<FT_StrokerRec_, decltype(&FT_Stroker_Done)>;

// An outline that FreeType allocated.
class Outline {
 public:
  Outline(FT_Library library, FT_UInt points, FT_UInt contours) : library_(library) {
    valid_ = FT_Outline_New(library, points, static_cast<FT_Int>(contours), &outline_) == 0;
    outline_.n_points = 0;
    outline_.n_contours = 0;
  }
  ~Outline() {
    if (valid_) FT_Outline_Done(library_, &outline_);
  }
  Outline(const Outline&) = delete;
  Outline& operator=(const Outline&) = delete;
  [[nodiscard]] FT_Outline* get() { return valid_ ? &outline_ : nullptr; }

 private:
  FT_Library library_;
  FT_Outline outline_{};
  bool valid_ = false;
};

draw::Mask empty_mask(int width, int height) {
  draw::Mask mask;
  mask.width = width;
  mask.height = height;
  mask.coverage.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  return mask;
}

// Fills an outline over what stands in a mask, whose lower left corner is the outline's origin. Returns whether it did.
bool fill(FT_Library library, FT_Outline* outline, draw::Mask& mask) {
  FT_Bitmap bitmap{};
  bitmap.rows = static_cast<unsigned>(mask.height);
  bitmap.width = static_cast<unsigned>(mask.width);
  bitmap.pitch = mask.width;
  bitmap.buffer = mask.coverage.data();
  bitmap.num_grays = 256;
  bitmap.pixel_mode = FT_PIXEL_MODE_GRAY;
  return outline != nullptr && FT_Outline_Get_Bitmap(library, outline, &bitmap) == 0;
}

draw::Mask filled(FT_Library library, FT_Outline* outline, int width, int height) {
  draw::Mask mask = empty_mask(width, height);
  return fill(library, outline, mask) ? mask : draw::Mask{};
}

// One circle as a closed contour of four arcs.
struct Circle {
  std::array<FT_Vector, 12> points{};
  std::array<Tag, 12> tags{};

  Circle(FT_Pos centre_x, FT_Pos radius, bool reversed) {
    const FT_Pos r = radius;
    const FT_Pos k = radius * circle_control / 1000;
    const std::array<FT_Vector, 12> round = {
        {{r, 0}, {r, k}, {k, r}, {0, r}, {-k, r}, {-r, k}, {-r, 0}, {-r, -k}, {-k, -r}, {0, -r}, {k, -r}, {r, -k}}};
    for (std::size_t i = 0; i < round.size(); ++i) {
      const FT_Vector point = round[reversed ? (round.size() - i) % round.size() : i];
      points[i] = {centre_x + point.x, point.y};
      tags[i] = i % 3 == 0 ? FT_CURVE_TAG_ON : FT_CURVE_TAG_CUBIC;
    }
  }
};

// The points of the exhibit's map in a mask of this size.
struct Scaled {
  const pack::fb::Map& map;
  Size size;

  [[nodiscard]] FT_Vector at(flatbuffers::uoffset_t point) const {
    const pack::fb::MapPlace& place = *map.points()->Get(point);
    return {FT_Pos{place.x()} * size.w * 64 / map.width(),
            FT_Pos{size.h} * 64 - FT_Pos{place.y()} * size.h * 64 / map.height()};
  }
};

// What lies within an odd number of rings.
draw::Mask land_of(FT_Library library, const Scaled& scaled) {
  const auto& ends = *scaled.map.ends();
  std::vector<FT_Vector> points;
  for (flatbuffers::uoffset_t i = 0; i < scaled.map.points()->size(); ++i) points.push_back(scaled.at(i));
  std::vector<Tag> tags(points.size(), FT_CURVE_TAG_ON);
  std::vector<PointNumber> last_points;
  for (const std::uint16_t end : ends) last_points.push_back(static_cast<PointNumber>(end - 1));
  FT_Outline outline{};
  outline.n_contours = static_cast<PointNumber>(last_points.size());
  outline.n_points = static_cast<PointNumber>(points.size());
  outline.points = points.data();
  outline.tags = tags.data();
  outline.contours = last_points.data();
  outline.flags = FT_OUTLINE_EVEN_ODD_FILL;
  return filled(library, &outline, scaled.size.w, scaled.size.h);
}

// The rings as lines, some points at a time: an outline counts in 16 bits.
draw::Mask coasts_of(FT_Library library, const Scaled& scaled, int line) {
  constexpr flatbuffers::uoffset_t at_once = 2'000;
  FT_Stroker raw = nullptr;
  if (FT_Stroker_New(library, &raw) != 0) return {};
  const Stroker stroker(raw, &FT_Stroker_Done);
  FT_Stroker_Set(stroker.get(), FT_Pos{line} * 32, FT_STROKER_LINECAP_BUTT, FT_STROKER_LINEJOIN_BEVEL, 0);
  draw::Mask mask = empty_mask(scaled.size.w, scaled.size.h);
  flatbuffers::uoffset_t first = 0;
  for (const std::uint16_t end : *scaled.map.ends()) {
    for (flatbuffers::uoffset_t begin = first; begin < end; begin += at_once) {
      const flatbuffers::uoffset_t stop = std::min<flatbuffers::uoffset_t>(end, begin + at_once);
      FT_Vector from = scaled.at(begin);
      FT_Stroker_Rewind(stroker.get());
      FT_Stroker_BeginSubPath(stroker.get(), &from, 1);
      for (flatbuffers::uoffset_t i = begin + 1; i <= stop; ++i) {
        FT_Vector to = scaled.at(i < end ? i : first);
        FT_Stroker_LineTo(stroker.get(), &to);
      }
      FT_Stroker_EndSubPath(stroker.get());
      FT_UInt points = 0;
      FT_UInt contours = 0;
      if (FT_Stroker_GetCounts(stroker.get(), &points, &contours) != 0) continue;
      Outline outline(library, points, contours);
      if (outline.get() != nullptr) FT_Stroker_Export(stroker.get(), outline.get());
      fill(library, outline.get(), mask);
    }
    first = end;
  }
  return mask;
}

}  // namespace

draw::Mask Rasteriser::glyph(const draw::GlyphKey& key) {
  Face* face = fonts_.face(key.font);
  FT_GlyphSlot slot = face == nullptr ? nullptr : face->load(key.glyph, key.size);
  if (slot == nullptr || slot->outline.n_points == 0) return {};
  FT_Outline* outline = &slot->outline;
  FT_Outline_Translate(outline, quarter_pixel * key.quarter, 0);
  FT_BBox box;
  FT_Outline_Get_CBox(outline, &box);
  const FT_Pos left = box.xMin >> 6;
  const FT_Pos bottom = box.yMin >> 6;
  const FT_Pos right = (box.xMax + 63) >> 6;
  const FT_Pos top = (box.yMax + 63) >> 6;
  if (right - left > longest_side || top - bottom > longest_side) return {};
  FT_Outline_Translate(outline, -left * 64, -bottom * 64);
  draw::Mask mask = filled(fonts_.library(), outline, static_cast<int>(right - left), static_cast<int>(top - bottom));
  mask.left = static_cast<int>(left);
  mask.top = static_cast<int>(top);
  return mask;
}

draw::Mask Rasteriser::icon(draw::IconId id, int side) {
  FT_Library library = fonts_.library();
  FT_Stroker raw = nullptr;
  if (side <= 0 || FT_Stroker_New(library, &raw) != 0) return {};
  const Stroker stroker(raw, &FT_Stroker_Done);
  const auto length = [&](int units) { return FT_Pos{units} * side * 64 / icon_units; };
  const auto place = [&](Point p) { return FT_Vector{length(p.x), FT_Pos{side} * 64 - length(p.y)}; };
  FT_Stroker_Set(stroker.get(), length(icon_stroke) / 2, FT_STROKER_LINECAP_ROUND, FT_STROKER_LINEJOIN_ROUND, 0);
  bool open = false;
  for (const PathStep& step : icon_path(id)) {
    FT_Vector to = place(step.to);
    FT_Vector control_1 = place(step.control_1);
    FT_Vector control_2 = place(step.control_2);
    switch (step.kind) {
      case PathStep::Kind::move:
        if (open) FT_Stroker_EndSubPath(stroker.get());
        FT_Stroker_BeginSubPath(stroker.get(), &to, 1);
        open = true;
        break;
      case PathStep::Kind::line:
        FT_Stroker_LineTo(stroker.get(), &to);
        break;
      case PathStep::Kind::cubic:
        FT_Stroker_CubicTo(stroker.get(), &control_1, &control_2, &to);
        break;
    }
  }
  if (open) FT_Stroker_EndSubPath(stroker.get());
  FT_UInt points = 0;
  FT_UInt contours = 0;
  if (FT_Stroker_GetCounts(stroker.get(), &points, &contours) != 0) return {};
  Outline outline(library, points, contours);
  if (outline.get() != nullptr) FT_Stroker_Export(stroker.get(), outline.get());
  return filled(library, outline.get(), side, side);
}

draw::Mask Rasteriser::corner(int radius, int width) {
  if (radius <= 0) return {};
  const FT_Pos outer = FT_Pos{radius} * 64;
  Circle circle(outer, outer, false);
  Circle hole(outer, width > 0 ? FT_Pos{std::max(radius - width, 0)} * 64 : 0, true);
  std::array<FT_Vector, 24> points{};
  std::array<Tag, 24> tags{};
  std::copy(circle.points.begin(), circle.points.end(), points.begin());
  std::copy(hole.points.begin(), hole.points.end(), points.begin() + 12);
  std::copy(circle.tags.begin(), circle.tags.end(), tags.begin());
  std::copy(hole.tags.begin(), hole.tags.end(), tags.begin() + 12);
  std::array<PointNumber, 2> ends = {11, 23};
  FT_Outline outline{};
  outline.n_contours = width > 0 && width < radius ? 2 : 1;
  outline.n_points = static_cast<PointNumber>(outline.n_contours * 12);
  outline.points = points.data();
  outline.tags = tags.data();
  outline.contours = ends.data();
  return filled(fonts_.library(), &outline, radius, radius);
}

draw::Mask Rasteriser::coast(Size size, int line) {
  if (map_ == nullptr || size.w <= 0 || size.h <= 0 || std::max(size.w, size.h) > longest_map) return {};
  const Scaled scaled{*map_, size};
  return line > 0 ? coasts_of(fonts_.library(), scaled, line) : land_of(fonts_.library(), scaled);
}

}  // namespace lectern::text
