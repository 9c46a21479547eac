// SPDX-License-Identifier: MIT
// Movements in virtual time: the same touches give the same path at 30, 60 and 120 frames a second.
#include <cmath>
#include <functional>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <vector>

#include "render/scan/viewport.hpp"

namespace lectern::scan {
namespace {

using namespace std::chrono_literals;

constexpr Size page{2480, 3508};
constexpr Rect pane{0, 0, 1020, 898};

Viewport resting(int steps) {
  Viewport viewport(page, pane, {112, 26});
  for (int i = 0; i < steps; ++i) viewport.step_zoom({510, 449}, +1);
  while (viewport.step(100ms)) {
  }
  return viewport;
}

/// The views at every thirtieth of a second, stepping `rate` times a second.
std::vector<View> path(Viewport viewport, int rate) {
  std::vector<View> views;
  for (int frame = 0; frame < 60; ++frame) {
    for (int i = 0; i < rate / 30; ++i) {
      const std::int64_t before = (frame * rate / 30 + i) * std::int64_t{1'000'000} / rate;
      const std::int64_t after = (frame * rate / 30 + i + 1) * std::int64_t{1'000'000} / rate;
      viewport.step(Duration(after - before));
    }
    views.push_back(viewport.view());
  }
  return views;
}

/// How far two views lie apart on the glass, at the corners of the page.
double apart(const View& a, const View& b) {
  const double x = (a.scale - b.scale) * page.w;
  const double y = (a.scale - b.scale) * page.h;
  const double dx = a.origin.x - b.origin.x;
  const double dy = a.origin.y - b.origin.y;
  return std::max({std::abs(dx), std::abs(dy), std::abs(dx + x), std::abs(dy + y)});
}

void expect_one_path(const Viewport& begun) {
  const std::vector<View> slow = path(begun, 30);
  for (const int rate : {60, 120}) {
    const std::vector<View> quick = path(begun, rate);
    for (std::size_t i = 0; i < slow.size(); ++i) RC_ASSERT(apart(slow[i], quick[i]) < 1);
  }
  RC_ASSERT(slow.back() == path(begun, 120).back());
}

PointF any_point() {
  return {*rc::gen::inRange(0, pane.w) * 1.0, *rc::gen::inRange(0, pane.h) * 1.0};
}

RC_GTEST_PROP(Movement, AStepOfZoomTakesOnePathAtAnyFrameRate, ()) {
  Viewport viewport = resting(*rc::gen::inRange(0, 4));
  viewport.step_zoom(any_point(), *rc::gen::element(-1, 1));
  expect_one_path(viewport);
}

RC_GTEST_PROP(Movement, AFitTakesOnePathAtAnyFrameRate, ()) {
  Viewport viewport = resting(*rc::gen::inRange(0, 5));
  viewport.fit(*rc::gen::element(Fit::page, Fit::width, Fit::height));
  expect_one_path(viewport);
}

RC_GTEST_PROP(Movement, AWayToAZoneTakesOnePathAtAnyFrameRate, ()) {
  Viewport viewport = resting(*rc::gen::inRange(0, 5));
  const RectF zone{*rc::gen::inRange(0, 2000) * 1.0, *rc::gen::inRange(0, 3000) * 1.0, 400, 300};
  if (*rc::gen::arbitrary<bool>())
    viewport.zoom_to(zone);
  else
    viewport.show(zone);
  expect_one_path(viewport);
}

RC_GTEST_PROP(Movement, WhatFingersLeaveBehindTakesOnePathAtAnyFrameRate, ()) {
  Viewport viewport = resting(*rc::gen::inRange(0, 6));
  viewport.grab(any_point());
  viewport.pinch(any_point(), *rc::gen::inRange(30, 300) / 100.0, {20, -10});
  viewport.drag({*rc::gen::inRange(-1500, 1500) * 1.0, *rc::gen::inRange(-1500, 1500) * 1.0});
  viewport.release({*rc::gen::inRange(-6000, 6000) * 1.0, *rc::gen::inRange(-6000, 6000) * 1.0});
  expect_one_path(viewport);
}

/// Two fingers on straight ways, sampled `samples` times: where the page is when they have come to their ends.
View pinched(Viewport viewport, PointF a0, PointF b0, PointF a1, PointF b1, int samples) {
  const auto at = [&](PointF from, PointF to, int i) {
    const double part = static_cast<double>(i) / samples;
    return PointF{from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part};
  };
  const auto middle = [](PointF a, PointF b) { return PointF{(a.x + b.x) / 2, (a.y + b.y) / 2}; };
  const auto far = [](PointF a, PointF b) { return std::hypot(a.x - b.x, a.y - b.y); };
  for (int i = 1; i <= samples; ++i) {
    const PointF before = middle(at(a0, a1, i - 1), at(b0, b1, i - 1));
    const PointF now = middle(at(a0, a1, i), at(b0, b1, i));
    viewport.pinch(now, far(at(a0, a1, i), at(b0, b1, i)) / far(at(a0, a1, i - 1), at(b0, b1, i - 1)),
                   {now.x - before.x, now.y - before.y});
  }
  return viewport.view();
}

RC_GTEST_PROP(Movement, APinchEndsInOnePlaceHoweverOftenFingersAreSampled, ()) {
  const Viewport viewport = resting(*rc::gen::inRange(0, 5));
  const double spread = *rc::gen::inRange(40, 400);
  const double wider = *rc::gen::inRange(40, 400);
  const PointF a = any_point();
  const PointF b = any_point();
  const PointF a0{a.x - spread, a.y};
  const PointF b0{a.x + spread, a.y};
  const PointF a1{b.x - wider, b.y};
  const PointF b1{b.x + wider, b.y};
  const View slow = pinched(viewport, a0, b0, a1, b1, 10);
  for (const int samples : {20, 40}) RC_ASSERT(apart(slow, pinched(viewport, a0, b0, a1, b1, samples)) < 1);
}

TEST(Movement, TheFillingFitIsTheWidthButForAScroll) {
  EXPECT_EQ(resting(0).filling(), Fit::width);
  EXPECT_EQ(Viewport({1000, 30'000}, pane, {}).filling(), Fit::width);
  EXPECT_EQ(Viewport({3508, 2480}, pane, {}).filling(), Fit::width);
  EXPECT_EQ(Viewport({30'000, 1000}, pane, {}).filling(), Fit::height);
}

TEST(Movement, AFitToTheHeightFillsThePaneFromTopToBottom) {
  Viewport viewport({30'000, 1000}, pane, {0, 20});
  viewport.fit(Fit::height);
  while (viewport.step(16ms)) {
  }
  EXPECT_EQ(viewport.page_rect().h, pane.h - 40);
  EXPECT_TRUE(viewport.can_pan_x(-1));
  viewport.set_page({60'000, 1000});
  EXPECT_EQ(viewport.fitted(), Fit::height);
  EXPECT_EQ(viewport.page_rect().h, pane.h - 40);
}

TEST(Movement, ZoomsToAZoneUntilItFillsThePane) {
  Viewport viewport = resting(0);
  viewport.zoom_to({600, 1200, 1100, 200});
  while (viewport.step(16ms)) {
  }
  const Rect seen = viewport.on_glass({600, 1200, 1100, 200});
  EXPECT_EQ(intersection(seen, pane), seen);
  EXPECT_GT(seen.w, pane.w * 9 / 10);
}

TEST(Movement, LooksWhereAFingerWas) {
  Viewport viewport = resting(3);
  EXPECT_EQ(viewport.attention(), (PointF{510, 449}));
  viewport.grab({100, 200});
  viewport.drag({30, -20});
  EXPECT_EQ(viewport.attention(), (PointF{130, 180}));
  viewport.pinch({700, 300}, 1.2);
  EXPECT_EQ(viewport.attention(), (PointF{700, 300}));
  viewport.fit(Fit::page);
  EXPECT_EQ(viewport.attention(), (PointF{510, 449}));
  viewport.grab({100, -200});
  EXPECT_EQ(viewport.attention(), (PointF{510, 449}));
}

}  // namespace
}  // namespace lectern::scan
