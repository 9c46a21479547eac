// SPDX-License-Identifier: MIT
#include "render/scan/viewport.hpp"

#include <cmath>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace lectern::scan {
namespace {

using namespace std::chrono_literals;

constexpr Size page{1654, 2339};
constexpr Rect pane{0, 0, 1060, 960};
constexpr int margin = 20;

Viewport fitted() {
  return {page, pane, {margin, margin}};
}

void settle(Viewport& viewport) {
  for (int i = 0; i < 600 && viewport.step(16'667us); ++i) {
  }
}

/// Zoomed in by steps about a point, at rest.
Viewport zoomed_in(int steps, PointF about = {530, 480}) {
  Viewport viewport = fitted();
  for (int i = 0; i < steps; ++i) viewport.step_zoom(about, +1);
  settle(viewport);
  return viewport;
}

TEST(Viewport, BeginsWithTheWholePageInTheMiddle) {
  const Viewport viewport = fitted();
  const Rect rect = viewport.page_rect();
  EXPECT_EQ(rect.h, 920);
  EXPECT_EQ(rect.y, 20);
  EXPECT_NEAR(rect.x + rect.w / 2.0, 530, 1);
  EXPECT_FALSE(viewport.can_zoom_out());
  EXPECT_FALSE(viewport.can_pan_x(-1));
}

TEST(Viewport, FitsTheWidth) {
  Viewport viewport = fitted();
  viewport.fit(Fit::width);
  EXPECT_TRUE(viewport.moving());
  settle(viewport);
  EXPECT_EQ(viewport.page_rect().w, 1020);
  EXPECT_EQ(viewport.page_rect().x, 20);
  EXPECT_EQ(viewport.fitted(), Fit::width);
}

RC_GTEST_PROP(Viewport, APinchKeepsThePointUnderTheFingers, ()) {
  Viewport viewport = zoomed_in(*rc::gen::inRange(0, 3));
  const PointF about{*rc::gen::inRange(100, 900) * 1.0, *rc::gen::inRange(100, 900) * 1.0};
  const double factor = *rc::gen::inRange(70, 180) / 100.0;
  viewport.grab({400, 300});
  const PointF before = viewport.to_page(about);
  for (int i = 0; i < 5; ++i) viewport.pinch(about, std::pow(factor, 0.2));
  const PointF after = viewport.to_page(about);
  RC_ASSERT(std::abs(after.x - before.x) * viewport.scale() < 0.01);
  RC_ASSERT(std::abs(after.y - before.y) * viewport.scale() < 0.01);
}

RC_GTEST_PROP(Viewport, AStepInTheMiddleOfThePageKeepsItsPointAllTheWay, ()) {
  Viewport viewport = zoomed_in(3);
  const PointF about{*rc::gen::inRange(300, 700) * 1.0, *rc::gen::inRange(300, 700) * 1.0};
  const PointF before = viewport.to_page(about);
  viewport.step_zoom(about, +1);
  while (viewport.step(8ms)) {
    const PointF now = viewport.to_page(about);
    RC_ASSERT(std::abs(now.x - before.x) * viewport.scale() < 1.01);
    RC_ASSERT(std::abs(now.y - before.y) * viewport.scale() < 1.01);
  }
}

/// The page's corner at each sixtieth of a second after letting go, stepping so many times a second.
std::vector<PointF> path(Viewport viewport, PointF velocity, int per_second) {
  viewport.release(velocity);
  std::vector<PointF> points;
  const int steps = per_second / 30;
  for (int i = 0; i < 90; ++i) {
    for (int k = 0; k < steps; ++k) viewport.step(Duration(33'333 / steps));
    points.push_back(viewport.view().origin);
  }
  return points;
}

RC_GTEST_PROP(Viewport, TheSamePathAtAnyFrameRate, ()) {
  Viewport viewport = zoomed_in(4);
  viewport.grab({400, 300});
  viewport.drag({*rc::gen::inRange(-900, 900) * 1.0, *rc::gen::inRange(-900, 900) * 1.0});
  const PointF velocity{*rc::gen::inRange(-4000, 4000) * 1.0, *rc::gen::inRange(-4000, 4000) * 1.0};
  const auto slow = path(viewport, velocity, 30);
  for (const int rate : {60, 120}) {
    const auto quick = path(viewport, velocity, rate);
    for (std::size_t i = 0; i < slow.size(); ++i) {
      RC_ASSERT(std::abs(slow[i].x - quick[i].x) < 1);
      RC_ASSERT(std::abs(slow[i].y - quick[i].y) < 1);
    }
  }
}

RC_GTEST_PROP(Viewport, NothingEverJumps, ()) {
  Viewport viewport = zoomed_in(4);
  viewport.grab({400, 300});
  viewport.drag({*rc::gen::inRange(-2000, 2000) * 1.0, *rc::gen::inRange(-2000, 2000) * 1.0});
  const double speed = *rc::gen::inRange(-5000, 5000);
  viewport.release({speed, -speed / 2});
  PointF before = viewport.view().origin;
  // Steps of a millisecond: a bounce of the strongest spring moves less than its speed and pull allow.
  do {
    const PointF now = viewport.view().origin;
    RC_ASSERT(std::hypot(now.x - before.x, now.y - before.y) < 12);
    before = now;
  } while (viewport.step(1ms));
  const PointF end = viewport.view().origin;
  RC_ASSERT(std::hypot(end.x - before.x, end.y - before.y) < 1);
}

RC_GTEST_PROP(Viewport, ComesToRestWithinItsBoundsAtWholePixels, ()) {
  Viewport viewport = zoomed_in(*rc::gen::inRange(0, 6));
  viewport.grab({400, 300});
  viewport.pinch({400, 300}, *rc::gen::inRange(20, 500) / 100.0, {30, -40});
  viewport.drag({*rc::gen::inRange(-2000, 2000) * 1.0, 0});
  viewport.release({*rc::gen::inRange(-9000, 9000) * 1.0, 500});
  settle(viewport);
  RC_ASSERT(!viewport.moving());
  RC_ASSERT(viewport.scale() >= viewport.least_scale() * 0.999);
  RC_ASSERT(viewport.scale() <= viewport.greatest_scale() * 1.001);
  const Rect rect = viewport.page_rect();
  RC_ASSERT(rect.x <= pane.x + margin + 1 || rect.w <= pane.w - 2 * margin + 1);
  RC_ASSERT(rect.right() >= pane.right() - margin - 1 || rect.w <= pane.w - 2 * margin + 1);
  const PointF origin = viewport.view().origin;
  RC_ASSERT(origin.x == std::round(origin.x) && origin.y == std::round(origin.y));
}

TEST(Viewport, ResistsBeyondTheEdgeAndComesBack) {
  Viewport viewport = zoomed_in(3);
  viewport.scroll_to(0);
  const double rest = viewport.view().origin.y;
  viewport.grab({400, 300});
  viewport.drag({0, 300});
  const double pulled = viewport.view().origin.y - rest;
  EXPECT_GT(pulled, 50);
  EXPECT_LT(pulled, 200);
  viewport.drag({0, 30'000});
  EXPECT_LE(viewport.view().origin.y - rest, pane.h);
  viewport.release({0, 0});
  settle(viewport);
  EXPECT_EQ(viewport.view().origin.y, rest);
}

TEST(Viewport, FollowsTheFingerExactlyWithinThePage) {
  Viewport viewport = zoomed_in(4);
  const PointF before = viewport.view().origin;
  viewport.grab({400, 300});
  viewport.drag({-37, 21});
  EXPECT_EQ(viewport.view().origin, (PointF{before.x - 37, before.y + 21}));
}

TEST(Viewport, ResistanceDoesNotDependOnHowOftenAFingerIsSampled) {
  Viewport once = zoomed_in(3);
  once.scroll_to(0);
  Viewport often = once;
  once.drag({0, 240});
  for (int i = 0; i < 240; ++i) often.drag({0, 1});
  EXPECT_NEAR(once.view().origin.y, often.view().origin.y, 0.01);
}

TEST(Viewport, TwoStepsInAHurryBothHappen) {
  Viewport viewport = fitted();
  const double before = viewport.scale();
  viewport.step_zoom({530, 480}, +1);
  viewport.step(30ms);
  viewport.step_zoom({530, 480}, +1);
  settle(viewport);
  EXPECT_NEAR(viewport.scale() / before, 2.25, 1e-6);
}

TEST(Viewport, StepsOutEndWithTheWholePage) {
  Viewport viewport = zoomed_in(4);
  for (int i = 0; i < 4; ++i) viewport.step_zoom({530, 480}, -1);
  settle(viewport);
  EXPECT_EQ(viewport.fitted(), Fit::page);
  EXPECT_EQ(viewport.page_rect(), fitted().page_rect());
}

TEST(Viewport, AStepOutEndsWithTheWholePageOnlyWhereItIsNearlyWhole) {
  const auto after_a_step_from = [](double wholes) {
    Viewport viewport = fitted();
    viewport.place({viewport.least_scale() * wholes, {-100, -100}});
    viewport.step_zoom({530, 480}, -1);
    settle(viewport);
    return std::pair(viewport.fitted(), viewport.scale() / viewport.least_scale());
  };
  const auto [none, far] = after_a_step_from(2.5);
  EXPECT_EQ(none, Fit::none);
  EXPECT_NEAR(far, 2.5 / 1.5, 1e-9);
  const auto [whole, near] = after_a_step_from(1.7);
  EXPECT_EQ(whole, Fit::page);
  EXPECT_NEAR(near, 1, 1e-9);
}

TEST(Viewport, StepsInEndAtTheLimit) {
  Viewport viewport = zoomed_in(40);
  EXPECT_DOUBLE_EQ(viewport.scale(), 3.0);
  EXPECT_FALSE(viewport.can_zoom_in());
}

TEST(Viewport, AFingerStopsAFling) {
  Viewport viewport = zoomed_in(4);
  viewport.release({-3000, 0});
  viewport.step(50ms);
  viewport.grab({400, 300});
  const View held = viewport.view();
  EXPECT_FALSE(viewport.step(50ms));
  EXPECT_EQ(viewport.view(), held);
}

TEST(Viewport, AFitStaysAFitInAnotherPaneAndOnAnotherPage) {
  Viewport viewport = fitted();
  viewport.set_pane({0, 0, 700, 960});
  EXPECT_EQ(viewport.page_rect().h, 920);
  viewport.set_pane({0, 0, 1060, 1200});
  EXPECT_EQ(viewport.page_rect().h, 1160);
  viewport.set_pane({0, 0, 700, 960});
  EXPECT_EQ(viewport.page_rect().h, 920);
  viewport.set_page({800, 400});
  EXPECT_EQ(viewport.page_rect().w, 660);
  EXPECT_EQ(viewport.page_rect().h, 330);
}

TEST(Viewport, AZoomKeepsItsPlaceOnTheNextPageAndInAnotherPane) {
  Viewport viewport = zoomed_in(3);
  const PointF before = viewport.centre();
  viewport.set_page({2 * page.w, 2 * page.h});
  EXPECT_NEAR(viewport.centre().x, 2 * before.x, 3);
  EXPECT_NEAR(viewport.page_rect().w, zoomed_in(3).page_rect().w, 1);
  viewport.set_page(page);
  viewport.set_pane({100, 0, 900, 800});
  EXPECT_NEAR(viewport.centre().x, before.x, 2);
}

TEST(Viewport, ShowsAZoneByTheLeastWay) {
  Viewport viewport = zoomed_in(4);
  viewport.scroll_to(0);
  const double scale = viewport.scale();
  viewport.show({600, 2000, 400, 90});
  settle(viewport);
  EXPECT_EQ(viewport.scale(), scale);
  const Rect seen = viewport.on_glass({600, 2000, 400, 90});
  EXPECT_LE(seen.bottom(), pane.bottom());
  EXPECT_NEAR(seen.bottom(), pane.bottom() - 24, 1) << "with air between them and no more way than that";
  viewport.show({600, 2000, 400, 90});
  EXPECT_FALSE(viewport.moving());
}

TEST(Viewport, ShowsAZoneThatDoesNotFitByZoomingOut) {
  Viewport viewport = zoomed_in(6);
  viewport.show({100, 100, 1400, 1400});
  settle(viewport);
  const Rect seen = viewport.on_glass({100, 100, 1400, 1400});
  EXPECT_EQ(intersection(seen, pane), seen);
}

TEST(Viewport, AnUntouchedFitHasNothingToShow) {
  Viewport viewport = fitted();
  viewport.show({200, 2000, 1200, 90});
  EXPECT_FALSE(viewport.moving());
  EXPECT_EQ(viewport.fitted(), Fit::page);
}

TEST(Viewport, APanMovesAllPaintedEdgesTogether) {
  Viewport viewport = zoomed_in(4);
  const Rect before = viewport.on_glass({111, 222, 333, 444});
  viewport.grab({400, 300});
  viewport.drag({-10.4, 3.3});
  const Rect after = viewport.on_glass({111, 222, 333, 444});
  EXPECT_EQ(after.size(), before.size());
}

TEST(Viewport, BearsAnEmptyPaneAndAnEmptyPage) {
  Viewport viewport({0, 0}, {0, 0, 0, 0}, {margin, margin});
  viewport.step_zoom({0, 0}, 1);
  viewport.show({0, 0, 10, 10});
  settle(viewport);
  EXPECT_TRUE(std::isfinite(viewport.scale()));
}

// A page that is turned.
RC_GTEST_PROP(TurnedViewport, FindsWhatItPutsOnTheGlass, ()) {
  Viewport viewport = zoomed_in(*rc::gen::inRange(0, 4));
  viewport.turn(static_cast<draw::Turn>(*rc::gen::inRange(0, 4)));
  viewport.drag({*rc::gen::inRange(-400, 400) + 0.0, *rc::gen::inRange(-400, 400) + 0.0});
  const PointF at{*rc::gen::inRange(0, page.w) + 0.0, *rc::gen::inRange(0, page.h) + 0.0};
  const Rect there = viewport.on_glass({at.x, at.y, 40, 20});
  const Size lies = draw::turned(Size{40, 20}, viewport.lies());
  RC_ASSERT(std::abs(there.w - lies.w * viewport.scale()) <= 1);
  RC_ASSERT(std::abs(there.h - lies.h * viewport.scale()) <= 1);
  const PointF middle = viewport.to_page({there.x + there.w / 2.0, there.y + there.h / 2.0});
  RC_ASSERT(std::abs(middle.x - (at.x + 20)) <= 2 / viewport.scale());
  RC_ASSERT(std::abs(middle.y - (at.y + 10)) <= 2 / viewport.scale());
}

TEST(TurnedViewport, StaysFittedAndKeepsWhatIsInTheMiddle) {
  Viewport whole = fitted();
  whole.turn(draw::Turn::quarter);
  EXPECT_EQ(whole.fitted(), Fit::page);
  EXPECT_EQ(whole.page(), page);
  EXPECT_EQ(whole.page_rect().w, pane.w - 2 * margin);
  EXPECT_EQ(intersection(whole.page_rect(), pane), whole.page_rect());
  for (const draw::Turn turn : {draw::Turn::quarter, draw::Turn::half, draw::Turn::three_quarters}) {
    Viewport viewport = zoomed_in(3);
    const PointF before = viewport.centre();
    viewport.turn(turn);
    EXPECT_NEAR(viewport.centre().x, before.x, 1);
    EXPECT_NEAR(viewport.centre().y, before.y, 1);
  }
}

TEST(TurnedViewport, BringsZonesIntoSight) {
  for (const draw::Turn turn : {draw::Turn::none, draw::Turn::quarter, draw::Turn::half, draw::Turn::three_quarters}) {
    Viewport viewport = zoomed_in(3);
    viewport.turn(turn);
    const RectF zone{1200, 2000, 300, 100};
    viewport.show(zone);
    settle(viewport);
    const Rect seen = viewport.on_glass(zone);
    EXPECT_EQ(intersection(seen, pane), seen) << draw::degrees(turn);
    viewport.go_to({200, 300});
    settle(viewport);
    EXPECT_NEAR(viewport.centre().x, 200, page.w) << "as far as the page goes";
    viewport.zoom_to(zone);
    settle(viewport);
    EXPECT_NEAR(viewport.centre().x, 1350, 2);
    EXPECT_NEAR(viewport.centre().y, 2050, 2);
  }
}

TEST(TurnedViewport, AnotherPageLiesAsItIsAskedFor) {
  Viewport viewport = fitted();
  viewport.set_page({1000, 500}, draw::Turn::quarter);
  EXPECT_EQ(viewport.page(), (Size{1000, 500}));
  EXPECT_GT(viewport.page_rect().h, viewport.page_rect().w);
  viewport.set_page({1000, 500});
  EXPECT_EQ(viewport.lies(), draw::Turn::none);
  EXPECT_LT(viewport.page_rect().h, viewport.page_rect().w);
}

// A scale that is asked for may lie beyond the limits of zooming.
TEST(ViewportScale, GoesBeyondTheLimitsAndBack) {
  for (const double scale : {0.05, 0.5, 9.0}) {
    Viewport viewport = zoomed_in(2);
    const View before = viewport.goal();
    const Fit how = viewport.fitted();
    viewport.show_at(scale);
    settle(viewport);
    EXPECT_DOUBLE_EQ(viewport.scale(), scale);
    // It stays while it is dragged and while its pane changes.
    viewport.grab({500, 500});
    viewport.drag({-30, -40});
    viewport.release({0, 0});
    settle(viewport);
    EXPECT_DOUBLE_EQ(viewport.scale(), scale);
    viewport.set_pane({0, 0, 900, 700});
    viewport.set_pane(pane);
    EXPECT_DOUBLE_EQ(viewport.scale(), scale);
    viewport.go_back(before, how);
    settle(viewport);
    EXPECT_EQ(viewport.view(), before);
  }
}

TEST(ViewportScale, EndsWithTheNextZoom) {
  Viewport viewport = fitted();
  viewport.show_at(0.05);
  settle(viewport);
  EXPECT_EQ(viewport.fitted(), Fit::none);
  EXPECT_FALSE(viewport.can_zoom_out());
  viewport.step_zoom({500, 400}, +1);
  settle(viewport);
  EXPECT_GE(viewport.scale(), viewport.least_scale());
  viewport.go_back(View{}, Fit::page);
  settle(viewport);
  EXPECT_EQ(viewport.fitted(), Fit::page);
  EXPECT_DOUBLE_EQ(viewport.scale(), viewport.least_scale());
}

}  // namespace
}  // namespace lectern::scan
