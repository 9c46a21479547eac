// SPDX-License-Identifier: MIT
#include "assets/compiler/readings/to_picture.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <utility>

#include "assets/compiler/readings/read_boxes.hpp"

namespace lectern::compiler {

namespace {

constexpr double quarter = 90;
constexpr double half = 180;

/// How far the shapes of page and picture may differ: scanners round, and some programs cut a border off.
constexpr double same_shape = 0.03;

struct Extent {
  double w = 0, h = 0;
};

struct Scale {
  double x = 1, y = 1;
};

double pixels_of(ReadUnit unit, std::uint32_t dpi) {
  constexpr double tenths_of_millimetre = 254;
  constexpr double twelve_hundredths = 1200;
  constexpr double points = 72;
  if (dpi == 0) return 1;
  switch (unit) {
    case ReadUnit::tenth_of_millimetre:
      return dpi / tenths_of_millimetre;
    case ReadUnit::twelve_hundredth_of_inch:
      return dpi / twelve_hundredths;
    case ReadUnit::point:
      return dpi / points;
    case ReadUnit::pixel:
      return 1;
  }
  return 1;
}

bool is_same_shape(Extent one, Extent other) {
  const double a = one.w / one.h;
  const double b = other.w / other.h;
  return std::abs(a - b) <= same_shape * std::max(a, b);
}

/// A box of the picture before it was turned, in the picture as it is shown.
RectF turned(RectF box, int turn, Extent before) {
  if (turn == static_cast<int>(quarter)) return {before.h - box.bottom(), box.x, box.h, box.w};
  if (turn == static_cast<int>(half)) return {before.w - box.right(), before.h - box.bottom(), box.w, box.h};
  if (turn == static_cast<int>(half + quarter)) return {box.y, before.w - box.right(), box.h, box.w};
  return box;
}

class Placing {
 public:
  Placing(const PageReading& page, const ShownPicture& picture) : picture_(picture), placed_{page, {}} {}

  PlacedPage run() {
    if (picture_.width == 0 || picture_.height == 0 || !take_scale()) {
      for_each_box([](RectF& box) { box = {}; });
      return std::move(placed_);
    }
    for_each_box([&](RectF& box) { place(box); });
    if (clipped_ > 0) tell(fmt::format("{} of its places lie partly beyond the scan's edge, and end there", clipped_));
    if (outside_ > 0) tell(fmt::format("{} of its places lie outside the scan, and are not lit", outside_));
    return std::move(placed_);
  }

 private:
  void tell(std::string what) {
    placed_.remarks.push_back({0, 0, std::move(what), "compare it with the scan: it may be of another one"});
  }

  template <class Change>
  void for_each_box(Change change) {
    for (ReadLine& line : placed_.page.lines) {
      change(line.box);
      for (ReadWord& word : line.words) change(word.box);
    }
  }

  /// Whether places of the file can be told in the picture.
  bool take_scale() {
    const Extent shown{static_cast<double>(picture_.width), static_cast<double>(picture_.height)};
    before_ = picture_.turn % static_cast<int>(half) == 0 ? shown : Extent{shown.h, shown.w};
    turn_ = picture_.turn;
    Extent said{placed_.page.width, placed_.page.height};
    if (said.w <= 0 || said.h <= 0) {
      const double pixels = pixels_of(placed_.page.unit, picture_.dpi);
      scale_ = {pixels, pixels};
      return true;
    }
    // Of a page with Rotate pdftotext gives places as it is shown, and the size that it has without.
    const bool of_pdf = placed_.page.unit == ReadUnit::point;
    if (of_pdf && !is_same_shape(said, before_) && is_same_shape({said.h, said.w}, before_)) std::swap(said.w, said.h);
    if (!is_same_shape(said, before_) && is_same_shape(said, shown)) {
      // It was made of the picture as it is shown.
      turn_ = 0;
      before_ = shown;
    }
    if (!is_same_shape(said, before_)) {
      tell(
          fmt::format("it was made of a picture of {:.0f} by {:.0f}, and the scan has {:.0f} by {:.0f}: its places "
                      "cannot be told in it",
                      said.w, said.h, before_.w, before_.h));
      return false;
    }
    scale_ = {before_.w / said.w, before_.h / said.h};
    return true;
  }

  void place(RectF& box) {
    if (!has_place(box)) return;
    const RectF scaled{box.x * scale_.x, box.y * scale_.y, box.w * scale_.x, box.h * scale_.y};
    const RectF shown = turned(scaled, turn_, before_);
    const double left = std::max(0.0, shown.x);
    const double top = std::max(0.0, shown.y);
    const double right = std::min<double>(picture_.width, shown.right());
    const double bottom = std::min<double>(picture_.height, shown.bottom());
    if (right - left < 1 || bottom - top < 1) {
      ++outside_;
      box = {};
      return;
    }
    // A pixel is what rounding costs.
    if (left - shown.x > 1 || top - shown.y > 1 || shown.right() - right > 1 || shown.bottom() - bottom > 1) ++clipped_;
    box = {left, top, right - left, bottom - top};
  }

  ShownPicture picture_;
  PlacedPage placed_;
  Extent before_;
  Scale scale_;
  int turn_ = 0;
  std::size_t clipped_ = 0, outside_ = 0;
};

}  // namespace

PlacedPage to_picture(const PageReading& page, const ShownPicture& picture) {
  return Placing(page, picture).run();
}

}  // namespace lectern::compiler
