// SPDX-License-Identifier: MIT
#include "assets/base/geometry.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace lectern {
namespace {

Rect any_rect() {
  const auto place = rc::gen::inRange(-4000, 4000);
  const auto extent = rc::gen::inRange(0, 4000);
  return {*place, *place, *extent, *extent};
}

Point any_point() {
  const auto place = rc::gen::inRange(-8000, 8000);
  return {*place, *place};
}

bool holds(Rect outer, Rect inner) {
  return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() && inner.bottom() <= outer.bottom();
}

TEST(Rect, HoldsItsLeftAndTopEdgeAndNotItsRightAndBottom) {
  constexpr Rect rect{10, 20, 30, 40};
  EXPECT_TRUE(rect.contains({10, 20}));
  EXPECT_TRUE(rect.contains({39, 59}));
  EXPECT_FALSE(rect.contains({40, 59}));
  EXPECT_FALSE(rect.contains({39, 60}));
  EXPECT_FALSE(rect.contains({9, 20}));
}

TEST(Rect, OnesThatOnlyTouchHaveNothingInCommon) {
  EXPECT_TRUE(intersection({0, 0, 10, 10}, {10, 0, 10, 10}).empty());
  EXPECT_EQ(intersection({0, 0, 10, 10}, {9, 9, 10, 10}), (Rect{9, 9, 1, 1}));
}

TEST(Rect, InsetAndMoved) {
  constexpr Rect rect{10, 20, 30, 40};
  EXPECT_EQ(rect.inset(5), (Rect{15, 25, 20, 30}));
  EXPECT_EQ(rect.inset(-5).inset(5), rect);
  EXPECT_TRUE(rect.inset(15).empty());
  EXPECT_EQ(rect.moved(-10, 1), (Rect{0, 21, 30, 40}));
  EXPECT_EQ(rect.centre(), (Point{25, 40}));
}

TEST(Rect, MirroredStandsAsFarFromTheOtherSide) {
  constexpr Rect rect{10, 20, 100, 50};
  EXPECT_EQ(mirrored(rect, 1000), (Rect{890, 20, 100, 50}));
  EXPECT_EQ(mirrored(mirrored(rect, 1000), 1000), rect);
  EXPECT_EQ(mirrored({0, 0, 1000, 5}, 1000), (Rect{0, 0, 1000, 5}));
}

RC_GTEST_PROP(Rect, APointInTheIntersectionIsInBoth, ()) {
  const Rect a = any_rect();
  const Rect b = any_rect();
  const Point p = any_point();
  RC_ASSERT(intersection(a, b).contains(p) == (a.contains(p) && b.contains(p)));
}

RC_GTEST_PROP(Rect, IntersectionDoesNotKnowItsSides, ()) {
  const Rect a = any_rect();
  const Rect b = any_rect();
  RC_ASSERT(intersection(a, b) == intersection(b, a));
  RC_ASSERT(intersection(a, a) == (a.empty() ? Rect{} : a));
}

RC_GTEST_PROP(Rect, UnitedHoldsBothAndNoLessWouldDo, ()) {
  const Rect a = any_rect();
  const Rect b = any_rect();
  const Rect both = united(a, b);
  if (a.empty()) {
    RC_ASSERT(both == b);
  } else if (b.empty()) {
    RC_ASSERT(both == a);
  } else {
    RC_ASSERT(holds(both, a) && holds(both, b));
    RC_ASSERT(both.x == std::min(a.x, b.x) && both.bottom() == std::max(a.bottom(), b.bottom()));
  }
}

RC_GTEST_PROP(F26Dot6, RoundsAsItsNamesSay, ()) {
  const F26Dot6 length{*rc::gen::inRange(-1'000'000, 1'000'000)};
  const double px = length.raw / 64.0;
  RC_ASSERT(length.floor() <= px && px < length.floor() + 1);
  RC_ASSERT(length.ceil() - 1 < px && px <= length.ceil());
  RC_ASSERT(length.round() - 0.5 <= px && px < length.round() + 0.5);
}

TEST(F26Dot6, AddsAndCompares) {
  constexpr F26Dot6 half{32};
  EXPECT_EQ(half + half, F26Dot6::from_px(1));
  EXPECT_EQ(F26Dot6::from_px(1) - half, half);
  EXPECT_LT(half, F26Dot6::from_px(1));
  EXPECT_EQ(F26Dot6{-32}.round(), 0);
  EXPECT_EQ(F26Dot6{-33}.round(), -1);
}

}  // namespace
}  // namespace lectern
