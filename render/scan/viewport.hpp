// SPDX-License-Identifier: MIT
// How a page lies in its pane: scale and place, and how both move under fingers and by themselves. Used by state and
// pyramid. Pure: time comes in through `step`, every movement is a closed formula of it, so that the same touches give
// the same path at any frame rate. It knows no tiles and no gestures' meaning.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>

#include "assets/base/geometry.hpp"
#include "assets/base/time.hpp"
#include "render/draw/turn.hpp"

namespace lectern::scan {

/// Glass = origin + scale x page as it lies.  Units: `origin` px of the glass, `scale` px of the glass for one px of
/// the finest level.
struct View {
  double scale = 1;
  PointF origin;
  bool operator==(const View&) const = default;
};

enum class Fit : std::uint8_t { none, page, width, height };

class Viewport {
 public:
  /// A page of `page` px (finest level) in `pane`, fitted whole; `margin` px stay free beside and above a fitted page.
  Viewport(Size page, Rect pane, Size margin);

  /// Another page in its place: a fit stays a fit; a zoom keeps the page's width on the glass and the place on it.
  void set_page(Size page, draw::Turn turn = draw::Turn::none);
  /// The page lies otherwise, at once: a fit stays a fit, else what is in the pane's middle stays there.
  void turn(draw::Turn turn);
  /// The pane moves or takes another size: a fit stays a fit, else what is in its middle stays there.
  void set_pane(Rect pane);

  void fit(Fit how);  ///< eased
  /// Which fit fills the pane to be read: the width, but for a scroll so wide that nothing could then be read the
  /// height.
  [[nodiscard]] Fit filling() const;
  void place(View view);  ///< at once, within bounds (attract's drift, restoring a place)
  /// The same page for a moment on its way, bound by nothing.
  [[nodiscard]] Viewport on_the_way(View view) const;
  /// One step of zoom (+1 in, -1 out) about a point of the glass, eased; two in a hurry both happen.
  void step_zoom(PointF about, int direction);
  /// Moves so that a zone (px of the page) can be seen, eased, by the least way; zooms out only where it would not fit.
  void show(RectF zone);
  /// Moves and zooms so that a zone fills the pane, eased.
  void zoom_to(RectF zone);
  /// Brings a point of the page into the pane's middle, as far as the page goes, eased.
  void go_to(PointF point);
  /// To a scale about the pane's middle, eased, be it beyond the limits of zooming: a page as large as its paper is. It
  /// may stay so until it is zoomed otherwise.
  void show_at(double scale);
  /// Back to a view that was there before, eased.
  void go_back(View view, Fit fit);
  /// Puts the page's head (0), its foot (1) or what lies between at its place in the pane, at once: for page turns.
  void scroll_to(double fraction);

  /// Of a page that is wider than its pane, puts the end where it is read from at the pane's edge, at once.
  void begin_at(bool right);

  /// Fingers on the glass: `grab` stops any movement, then `drag` and `pinch` follow, then `release`.
  void grab(PointF at);
  /// Moves with a finger; beyond the page's edge it resists.
  void drag(PointF by);
  /// Zooms with two fingers about their middle, which has moved by `moved`; beyond the limits of scale it resists.
  void pinch(PointF about, double factor, PointF moved = {});
  /// Lets go at a speed in px a second: fling, spring back from beyond an edge, or rest.
  void release(PointF velocity);

  /// Lets time pass; true while something moves by itself.
  bool step(Duration passed);
  [[nodiscard]] bool moving() const { return movement_ != Movement::none; }

  [[nodiscard]] Size page() const { return draw::turned(page_, turn_); }  ///< as it is when upright
  [[nodiscard]] draw::Turn lies() const { return turn_; }
  [[nodiscard]] Rect pane() const { return pane_; }
  [[nodiscard]] Fit fitted() const { return fit_; }
  [[nodiscard]] const View& view() const { return view_; }
  [[nodiscard]] double scale() const { return view_.scale; }
  /// Where it is, or is on its way to.
  [[nodiscard]] const View& goal() const { return heading_for(); }
  [[nodiscard]] double least_scale() const;
  [[nodiscard]] double greatest_scale() const;
  [[nodiscard]] bool can_zoom_in() const;
  [[nodiscard]] bool can_zoom_out() const;
  /// Whether a drag in that direction (-1, +1) moves the page, or is already a swipe at its edge.
  [[nodiscard]] bool can_pan_x(int direction) const;

  /// The point of the glass that is looked at: where a finger last was, else the pane's middle.
  [[nodiscard]] PointF attention() const;
  /// The page's point in the middle of the pane, px of the finest level, also where the page is turned.
  [[nodiscard]] PointF centre() const;
  [[nodiscard]] PointF to_page(PointF glass) const;
  /// The whole page as painted: whole pixels, and it may go beyond the pane.
  [[nodiscard]] Rect page_rect() const;
  /// A part of the page as painted, to whole pixels that agree with the tiles.
  [[nodiscard]] Rect on_glass(RectF part) const;
  /// Where painting puts the page's own top left corner, wherever it is turned to: whole pixels, so that a page that
  /// pans does not shimmer, but for a zoom.
  [[nodiscard]] PointF painted_origin() const;

 private:
  /// One axis after a finger let go: friction, and a spring beyond an edge.  Units: px, seconds.
  struct Glide {
    double start = 0, velocity = 0, low = 0, high = 0;
    [[nodiscard]] double at(double t) const;
    [[nodiscard]] double lasts() const;
    [[nodiscard]] double hits_edge_at() const;
  };
  /// Where the page's corner may rest on one axis.
  struct Range {
    double low, high;
  };
  enum class Movement : std::uint8_t { none, ease, glide };

  [[nodiscard]] Range range_x(double scale) const;
  [[nodiscard]] Range range_y(double scale) const;
  [[nodiscard]] View fitted_view(Fit how) const;
  [[nodiscard]] View bounded(View view) const;
  [[nodiscard]] View settled(View view) const;
  [[nodiscard]] double scale_of(Fit how) const;
  [[nodiscard]] double lowest_scale() const { return std::min(least_scale(), own_scale_.value_or(least_scale())); }
  [[nodiscard]] double highest_scale() const {
    return std::max(greatest_scale(), own_scale_.value_or(greatest_scale()));
  }
  /// Where the page's own corner is on the page as it lies.  Units: px of the finest level.
  [[nodiscard]] PointF corner() const;
  [[nodiscard]] RectF as_it_lies(RectF part) const;
  /// The page's point that stands at one of the glass.
  [[nodiscard]] PointF seen_from(const View& view, PointF glass) const;
  void ease_to(View target, Fit fit);
  void stop();
  [[nodiscard]] const View& heading_for() const { return movement_ == Movement::ease ? to_ : view_; }

  Size page_;  ///< as it lies
  draw::Turn turn_ = draw::Turn::none;
  std::optional<double> own_scale_;  ///< may lie beyond the limits
  Rect pane_;
  Size margin_;
  Fit fit_ = Fit::page;
  View view_;
  PointF pinched_about_;
  std::optional<PointF> touched_;  ///< where a finger last was
  bool zooming_ = false;           ///< the scale is on the move
  Movement movement_ = Movement::none;
  double elapsed_ = 0;  ///< seconds since the movement began
  double lasts_ = 0;
  View from_, to_;
  Glide glide_x_, glide_y_;
};

}  // namespace lectern::scan
