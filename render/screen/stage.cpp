// SPDX-License-Identifier: MIT
#include "render/screen/stage.hpp"

#include <cstddef>
#include <cstdint>
#include <utility>

#include "render/paint/changes.hpp"

namespace lectern::screen {

namespace {

constexpr std::size_t mask_ceiling = 4U << 20;  // bytes: a screen of text in four sizes needs less than one MiB
constexpr Colour black{0, 0, 0, 255};

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
  const std::vector<Rect> rects =
      shown_ ? paint::changes({list_, bounds_}, {list, bounds}, canvas_.rect()) : std::vector<Rect>{canvas_.rect()};
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
  return rects;
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
  return counters;
}

}  // namespace lectern::screen
