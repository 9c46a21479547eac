// SPDX-License-Identifier: MIT
#include "render/scan/viewport.hpp"

#include <algorithm>
#include <cmath>

namespace lectern::scan {

namespace {

constexpr double zoom_step = 1.5;
constexpr double widest_scroll = 3.0;  // times the pane's own shape; beyond, a page as wide as the pane is but a strip
constexpr double near_fit = 1.15;      // a step out that ends this near to the whole page shows the whole page
constexpr double most_pixels = 3.0;    // px of the glass for one of the page, where the page is not smaller still
constexpr double ease_seconds = 0.28;
constexpr double friction = 3.5;           // per second: a fling loses 97 % of its speed in a second
constexpr double spring = 14.0;            // per second: back from beyond an edge in about a third of a second
constexpr double spring_seconds = 0.8;     // after which less than a hundredth of a pixel is left of any bounce
constexpr double resting_speed = 6.0;      // px a second, below which a fling has ended
constexpr double greatest_speed = 9000.0;  // px a second
constexpr double give = 0.55;              // of a finger's way that the page follows, just beyond its edge
constexpr double hardly_gives = 0.98;      // of the farthest it can be pulled
constexpr double zoom_give = 0.69;         // ln 2: a pinch can pull the scale to twice its limit, in the end
constexpr int air = 24;                    // px between a zone that is shown and the pane's edge

/// How far the page follows a pull of `by` beyond its edge; never farther than `most`.
double resisted(double by, double most) {
  return give * by * most / (most + give * by);
}
double pull_for(double seen, double most) {
  return seen * most / (give * (most - seen));
}

/// Moves a coordinate by a finger's way: freely within the range and back to it, against resistance away from it.
double dragged(double at, double by, double low, double high, double most) {
  if (by == 0) return at;
  const double edge = by > 0 ? high : low;
  const double sign = by > 0 ? 1 : -1;
  const double free = std::max(0.0, (edge - at) * sign);
  const double way = std::abs(by);
  if (way <= free) return at + by;
  const double beyond = std::max(0.0, (at - edge) * sign);
  if (beyond >= hardly_gives * most) return at;
  return edge + sign * resisted(pull_for(beyond, most) + way - free, most);
}

double axis_bounded(double at, double low, double high) {
  return std::clamp(at, low, high);
}

View zoomed(View from, PointF about, double scale) {
  const double ratio = scale / from.scale;
  return {scale, {about.x - (about.x - from.origin.x) * ratio, about.y - (about.y - from.origin.y) * ratio}};
}

PointF middle(Rect r) {
  return {r.x + r.w / 2.0, r.y + r.h / 2.0};
}

}  // namespace

double Viewport::Glide::hits_edge_at() const {
  const double edge = velocity > 0 ? high : low;
  return -std::log(1 - friction * (edge - start) / velocity) / friction;
}

double Viewport::Glide::at(double t) const {
  const auto sprung = [](double away, double speed, double time) {
    return (away + (speed + spring * away) * time) * std::exp(-spring * time);
  };
  if (start < low || start > high) {
    const double edge = start < low ? low : high;
    const double away = start - edge;
    // A throw back inwards ends at the edge; it does not swing through.
    const double speed = away > 0 ? std::max(velocity, -spring * away) : std::min(velocity, -spring * away);
    return edge + sprung(away, speed, t);
  }
  if (velocity == 0) return start;
  const double rest = start + velocity / friction;
  if (rest >= low && rest <= high) return start + velocity / friction * (1 - std::exp(-friction * t));
  const double hit = hits_edge_at();
  if (t <= hit) return start + velocity / friction * (1 - std::exp(-friction * t));
  const double edge = velocity > 0 ? high : low;
  return edge + sprung(0, velocity * std::exp(-friction * hit), t - hit);
}

double Viewport::Glide::lasts() const {
  if (start < low || start > high) return spring_seconds;
  const double slowing =
      std::abs(velocity) > resting_speed ? std::log(std::abs(velocity) / resting_speed) / friction : 0;
  const double rest = start + velocity / friction;
  if (rest >= low && rest <= high) return slowing;
  return hits_edge_at() + spring_seconds;
}

Viewport::Viewport(Size page, Rect pane, Size margin) : page_(page), pane_(pane), margin_(margin) {
  view_ = settled(fitted_view(Fit::page));
}

double Viewport::scale_of(Fit how) const {
  const double across = static_cast<double>(std::max(1, pane_.w - 2 * margin_.w)) / std::max(1, page_.w);
  const double down = static_cast<double>(std::max(1, pane_.h - 2 * margin_.h)) / std::max(1, page_.h);
  return how == Fit::width ? across : how == Fit::height ? down : std::min(across, down);
}

double Viewport::least_scale() const {
  return scale_of(Fit::page);
}

Viewport Viewport::on_the_way(View view) const {
  Viewport passing = *this;
  passing.stop();
  passing.view_ = view;
  return passing;
}

Fit Viewport::filling() const {
  return scale_of(Fit::height) > widest_scroll * scale_of(Fit::width) ? Fit::height : Fit::width;
}

double Viewport::greatest_scale() const {
  return std::max(most_pixels, most_pixels * least_scale());
}

bool Viewport::can_zoom_in() const {
  return heading_for().scale < greatest_scale() * 0.999;
}
bool Viewport::can_zoom_out() const {
  return heading_for().scale > least_scale() * 1.001;
}

Viewport::Range Viewport::range_x(double scale) const {
  const double room = pane_.w - 2 * margin_.w;
  const double extent = page_.w * scale;
  const double start = pane_.x + margin_.w;
  if (extent <= room) return {start + (room - extent) / 2, start + (room - extent) / 2};
  return {start + room - extent, start};
}

Viewport::Range Viewport::range_y(double scale) const {
  const double room = pane_.h - 2 * margin_.h;
  const double extent = page_.h * scale;
  const double start = pane_.y + margin_.h;
  if (extent <= room) return {start + (room - extent) / 2, start + (room - extent) / 2};
  return {start + room - extent, start};
}

bool Viewport::can_pan_x(int direction) const {
  const Range range = range_x(view_.scale);
  return direction > 0 ? view_.origin.x < range.high - 1 : view_.origin.x > range.low + 1;
}

View Viewport::bounded(View view) const {
  const double scale = std::clamp(view.scale, lowest_scale(), highest_scale());
  if (scale != view.scale) view = zoomed(view, middle(pane_), scale);
  const Range x = range_x(scale);
  const Range y = range_y(scale);
  return {scale, {axis_bounded(view.origin.x, x.low, x.high), axis_bounded(view.origin.y, y.low, y.high)}};
}

/// Bounded, and at whole pixels: where a page may come to rest.
View Viewport::settled(View view) const {
  View result = bounded(view);
  result.origin = {std::round(result.origin.x), std::round(result.origin.y)};
  return result;
}

PointF Viewport::corner() const {
  switch (turn_) {
    case draw::Turn::none:
      break;
    case draw::Turn::quarter:
      return {page_.w + 0.0, 0};
    case draw::Turn::half:
      return {page_.w + 0.0, page_.h + 0.0};
    case draw::Turn::three_quarters:
      return {0, page_.h + 0.0};
  }
  return {0, 0};
}

RectF Viewport::as_it_lies(RectF part) const {
  const RectF turned = draw::turned(part, turn_);
  return {corner().x + turned.x, corner().y + turned.y, turned.w, turned.h};
}

View Viewport::fitted_view(Fit how) const {
  return bounded(zoomed(heading_for(), middle(pane_), scale_of(how)));
}

void Viewport::stop() {
  movement_ = Movement::none;
  zooming_ = false;
}

void Viewport::ease_to(View target, Fit fit) {
  from_ = view_;
  to_ = settled(target);
  fit_ = fit;
  stop();
  if (from_ == to_) return;
  movement_ = Movement::ease;
  elapsed_ = 0;
  lasts_ = ease_seconds;
  zooming_ = from_.scale != to_.scale;
}

void Viewport::set_page(Size upright, draw::Turn turn) {
  const Size page = draw::turned(upright, turn);
  own_scale_.reset();
  turn_ = turn;
  const View before = heading_for();
  const PointF at = middle(pane_);
  const PointF part{(at.x - before.origin.x) / (before.scale * page_.w),
                    (at.y - before.origin.y) / (before.scale * page_.h)};
  const double scale = before.scale * page_.w / std::max(1, page.w);
  stop();
  page_ = page;
  view_ = {scale, {at.x - part.x * scale * page.w, at.y - part.y * scale * page.h}};
  view_ = settled(fit_ == Fit::none ? view_ : fitted_view(fit_));
}

void Viewport::turn(draw::Turn turn) {
  if (turn == turn_) return;
  const View before = heading_for();
  const PointF at = middle(pane_);
  const PointF looked_at = seen_from(before, at);
  const Size upright = page();
  stop();
  touched_.reset();
  turn_ = turn;
  page_ = draw::turned(upright, turn);
  const PointF way = draw::turned(looked_at, turn);
  view_ = {before.scale, {at.x - (corner().x + way.x) * before.scale, at.y - (corner().y + way.y) * before.scale}};
  view_ = settled(fit_ == Fit::none ? view_ : fitted_view(fit_));
}

void Viewport::set_pane(Rect pane) {
  if (pane == pane_) return;
  View view = heading_for();
  const bool at_head = view.origin.y >= pane_.y;
  const PointF before = middle(pane_);
  const PointF after = middle(pane);
  view.origin = {view.origin.x + after.x - before.x, view.origin.y + after.y - before.y};
  stop();
  pane_ = pane;
  view_ = view;
  view_ = settled(fit_ == Fit::none ? view_ : fitted_view(fit_));
  if (at_head) scroll_to(0);  // a page that is read from its head is so in any pane
}

void Viewport::fit(Fit how) {
  touched_.reset();
  own_scale_.reset();
  if (how != Fit::none) ease_to(fitted_view(how), how);
}

void Viewport::place(View view) {
  stop();
  own_scale_.reset();
  fit_ = Fit::none;
  view_ = bounded(view);
}

void Viewport::step_zoom(PointF about, int direction) {
  touched_ = about;
  own_scale_.reset();
  const View from = heading_for();
  double scale =
      std::clamp(direction > 0 ? from.scale * zoom_step : from.scale / zoom_step, least_scale(), greatest_scale());
  const bool whole = direction < 0 && scale < least_scale() * near_fit;
  if (whole) scale = least_scale();
  ease_to(zoomed(from, about, scale), whole ? Fit::page : Fit::none);
}

void Viewport::show(RectF part) {
  const RectF zone = as_it_lies(part);
  View view = heading_for();
  const double room_x = std::max(1, pane_.w - 2 * air);
  const double room_y = std::max(1, pane_.h - 2 * air);
  const double fits = std::min(room_x / std::max(1.0, zone.w), room_y / std::max(1.0, zone.h));
  const Fit fit = fits < view.scale ? Fit::none : fit_;
  if (fits < view.scale) view = zoomed(view, middle(pane_), std::max(fits, least_scale()));
  // The least way that brings [start, end) between the edges. What is larger is as large as the page, which is whole.
  const auto shift = [](double start, double end, double low, double high) {
    if (start < low) return low - start;
    return end > high ? high - end : 0;
  };
  const double x = view.origin.x + zone.x * view.scale;
  const double y = view.origin.y + zone.y * view.scale;
  view.origin.x += shift(x, x + zone.w * view.scale, pane_.x + air, pane_.right() - air);
  view.origin.y += shift(y, y + zone.h * view.scale, pane_.y + air, pane_.bottom() - air);
  ease_to(view, fit);
}

void Viewport::zoom_to(RectF part) {
  const RectF zone = as_it_lies(part);
  own_scale_.reset();
  const double room_x = std::max(1, pane_.w - 2 * air);
  const double room_y = std::max(1, pane_.h - 2 * air);
  const double fits = std::min(room_x / std::max(1.0, zone.w), room_y / std::max(1.0, zone.h));
  const double scale = std::clamp(fits, least_scale(), greatest_scale());
  touched_.reset();
  const PointF at = middle(pane_);
  ease_to({scale, {at.x - (zone.x + zone.w / 2) * scale, at.y - (zone.y + zone.h / 2) * scale}}, Fit::none);
}

void Viewport::go_to(PointF point) {
  const View from = heading_for();
  const PointF way = draw::turned(point, turn_);
  const PointF at = middle(pane_);
  touched_.reset();
  ease_to({from.scale, {at.x - (corner().x + way.x) * from.scale, at.y - (corner().y + way.y) * from.scale}}, fit_);
}

void Viewport::show_at(double scale) {
  if (!(scale > 0)) return;
  touched_.reset();
  own_scale_ = scale;
  ease_to(zoomed(heading_for(), middle(pane_), scale), Fit::none);
}

void Viewport::go_back(View view, Fit how) {
  own_scale_.reset();
  touched_.reset();
  ease_to({how == Fit::none ? view.scale : scale_of(how), view.origin}, how);
}

void Viewport::scroll_to(double fraction) {
  const Range y = range_y(view_.scale);
  stop();
  view_.origin.y = y.high + (y.low - y.high) * fraction;
  view_ = settled(view_);
}

void Viewport::begin_at(bool right) {
  const Range x = range_x(view_.scale);
  stop();
  view_.origin.x = right ? x.low : x.high;
  view_ = settled(view_);
}

void Viewport::grab(PointF at) {
  stop();
  touched_ = at;
}

void Viewport::drag(PointF by) {
  stop();
  if (touched_) touched_ = {touched_->x + by.x, touched_->y + by.y};
  const Range x = range_x(view_.scale);
  const Range y = range_y(view_.scale);
  view_.origin = {dragged(view_.origin.x, by.x, x.low, x.high, pane_.w),
                  dragged(view_.origin.y, by.y, y.low, y.high, pane_.h)};
}

void Viewport::pinch(PointF about, double factor, PointF moved) {
  stop();
  if (!(factor > 0)) return;
  own_scale_.reset();
  // In logarithms a zoom is a way, and the limits of scale are edges like any other.
  const double scale = std::exp(
      dragged(std::log(view_.scale), std::log(factor), std::log(least_scale()), std::log(greatest_scale()), zoom_give));
  view_.origin = {view_.origin.x + moved.x, view_.origin.y + moved.y};
  view_ = zoomed(view_, about, scale);
  pinched_about_ = about;
  touched_ = about;
  fit_ = Fit::none;
  zooming_ = true;
}

void Viewport::release(PointF velocity) {
  const double scale = std::clamp(view_.scale, lowest_scale(), highest_scale());
  if (scale != view_.scale)
    return ease_to(zoomed(view_, pinched_about_, scale), scale == least_scale() ? Fit::page : Fit::none);
  stop();
  if (scale <= least_scale() && !own_scale_) fit_ = Fit::page;
  const auto speed = [](double v) {
    return std::abs(v) < resting_speed ? 0 : std::clamp(v, -greatest_speed, greatest_speed);
  };
  const Range x = range_x(scale);
  const Range y = range_y(scale);
  glide_x_ = {view_.origin.x, speed(velocity.x), x.low, x.high};
  glide_y_ = {view_.origin.y, speed(velocity.y), y.low, y.high};
  elapsed_ = 0;
  lasts_ = std::max(glide_x_.lasts(), glide_y_.lasts());
  movement_ = lasts_ > 0 ? Movement::glide : Movement::none;
}

bool Viewport::step(Duration passed) {
  if (movement_ == Movement::none) return false;
  elapsed_ += seconds(passed);
  const bool ended = elapsed_ >= lasts_;
  if (movement_ == Movement::ease) {
    const double left = 1 - std::min(1.0, elapsed_ / lasts_);
    const double part = 1 - left * left * left;
    const double scale = from_.scale * std::pow(to_.scale / from_.scale, part);
    // In step with the scale one point of the glass keeps its place: the page grows about it, and does not swim.
    const double way = zooming_ ? (scale - from_.scale) / (to_.scale - from_.scale) : part;
    view_ = {scale,
             {from_.origin.x + (to_.origin.x - from_.origin.x) * way,
              from_.origin.y + (to_.origin.y - from_.origin.y) * way}};
    if (ended) view_ = to_;
  } else {
    // Each axis stops by itself; a formula past its end would creep on.
    const double t = std::min(elapsed_, lasts_);
    view_.origin = {glide_x_.at(std::min(t, glide_x_.lasts())), glide_y_.at(std::min(t, glide_y_.lasts()))};
    if (ended) view_ = settled(view_);
  }
  if (ended) stop();
  return !ended;
}

PointF Viewport::seen_from(const View& view, PointF glass) const {
  const PointF lying{(glass.x - view.origin.x) / view.scale, (glass.y - view.origin.y) / view.scale};
  return draw::turned_back(PointF{lying.x - corner().x, lying.y - corner().y}, turn_);
}

PointF Viewport::to_page(PointF glass) const {
  return seen_from(view_, glass);
}

PointF Viewport::attention() const {
  const bool inside = touched_ && touched_->x >= pane_.x && touched_->y >= pane_.y && touched_->x < pane_.right() &&
                      touched_->y < pane_.bottom();
  return inside ? *touched_ : middle(pane_);
}

PointF Viewport::centre() const {
  return to_page(middle(pane_));
}

PointF Viewport::painted_origin() const {
  const PointF at{view_.origin.x + corner().x * view_.scale, view_.origin.y + corner().y * view_.scale};
  return zooming_ ? at : PointF{std::round(at.x), std::round(at.y)};
}

Rect Viewport::on_glass(RectF part) const {
  const PointF origin = painted_origin();
  const auto edge = [&](double start, double at) { return static_cast<int>(std::lround(start + at * view_.scale)); };
  const RectF turned = draw::turned(part, turn_);
  const int x = edge(origin.x, turned.x);
  const int y = edge(origin.y, turned.y);
  return {x, y, edge(origin.x, turned.right()) - x, edge(origin.y, turned.bottom()) - y};
}

Rect Viewport::page_rect() const {
  const Size upright = page();
  return on_glass({0, 0, static_cast<double>(upright.w), static_cast<double>(upright.h)});
}

}  // namespace lectern::scan
