// SPDX-License-Identifier: MIT
#include "render/screen/stage.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

#include "render/paint/shift.hpp"

namespace lectern::screen {

namespace {

constexpr Colour black{0, 0, 0, 255};
constexpr std::int64_t least_to_shift = 10'000;  // px: below it painting is quicker than looking for a shift
constexpr std::int64_t moving_costs = 8;         // moving so many pixels costs about as much as painting one

std::int64_t area(std::span<const Rect> rects) {
  std::int64_t sum = 0;
  for (const Rect r : rects) sum += static_cast<std::int64_t>(r.w) * r.h;
  return sum;
}

}  // namespace

Stage::Stage(paint::Canvas canvas) : painter_(mask_ceiling), canvas_(std::move(canvas)) {}

void Stage::use(Sources sources) {
  painter_.use(sources.masks, sources.tiles);
  // Ids mean other things now: nothing of the frame before can be kept.
  expose();
}

void Stage::resize(paint::Canvas canvas) {
  canvas_ = std::move(canvas);
  painted_ = false;
  expose();
}

void Stage::prepare(const draw::List& list) {
  std::vector<Rect> bounds;
  painter_.measure(list, canvas_.rect(), bounds);
}

std::vector<Rect> Stage::show(const draw::List& list) {
  std::vector<Rect> bounds;
  painter_.measure(list, canvas_.rect(), bounds);
  std::optional<Rect> shifted;
  std::vector<Rect> rects = differences({list, bounds}, shifted);
  for (const Rect rect : rects) {
    canvas_.fill(rect, black, rect);
    counters_.draws += painter_.paint(list, bounds, canvas_, rect);
    counters_.painted_pixels += static_cast<std::uint64_t>(rect.w) * static_cast<std::uint64_t>(rect.h);
  }
  ++counters_.frames;
  list_ = list;
  bounds_ = std::move(bounds);
  shown_ = true;
  painted_ = true;
  if (shifted) rects.push_back(*shifted);
  return rects;
}

std::vector<Rect> Stage::differences(const paint::Measured& now, std::optional<Rect>& shifted) {
  if (!shown_) return {canvas_.rect()};
  const paint::Measured before{list_, bounds_};
  std::vector<Rect> rects = paint::changes(before, now);
  if (area(rects) < least_to_shift) return rects;
  const auto shift = paint::shift_between(before, now);
  if (!shift) return rects;
  std::vector<Rect> rest = paint::changes_after(*shift, before, now, canvas_.rect());
  if (area(rest) + area({&shift->to, 1}) / moving_costs >= area(rects)) return rects;
  canvas_.shift(shift->to, shift->by);
  shifted = shift->to;
  return rest;
}

Result<Image> Stage::capture() const {
  if (!painted_) return fail(ErrorCode::unavailable, "no frame was shown yet");
  Image image{canvas_.size(), {}};
  image.rgb.reserve(static_cast<std::size_t>(image.size.w) * static_cast<std::size_t>(image.size.h) * 3);
  for (int y = 0; y < image.size.h; ++y) {
    const paint::Pixel* row = canvas_.row(y);
    for (int x = 0; x < image.size.w; ++x)
      for (const int shift : {16, 8, 0}) image.rgb.push_back(static_cast<std::uint8_t>(row[x] >> shift));
  }
  return image;
}

Counters Stage::counters() const {
  Counters counters = counters_;
  counters.uploads = painter_.masks().fetched();
  counters.glyph_bytes = painter_.masks().bytes();
  counters.most_glyph_bytes = painter_.masks().most_bytes();
  return counters;
}

}  // namespace lectern::screen
