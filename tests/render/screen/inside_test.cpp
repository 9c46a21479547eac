// SPDX-License-Identifier: MIT
#include "render/screen/inside.hpp"

#include <gtest/gtest.h>

namespace lectern::screen {
namespace {

using Kind = Touch::Kind;
constexpr Size glass{800, 480};

TEST(Inside, AFingerBesideThePictureDoesNothingUntilItIsUp) {
  Inside inside;
  Touch touch{Kind::down, 1, {-3, 100}};
  EXPECT_FALSE(inside.takes(touch, glass));
  touch = {Kind::move, 1, {50, 100}};
  EXPECT_FALSE(inside.takes(touch, glass));
  touch = {Kind::up, 1, {50, 100}};
  EXPECT_FALSE(inside.takes(touch, glass));
  touch = {Kind::down, 1, {50, 100}};
  EXPECT_TRUE(inside.takes(touch, glass));
}

TEST(Inside, AFingerThatLeavesThePictureIsFollowedAlongItsEdge) {
  Inside inside;
  Touch touch{Kind::down, 1, {790, 100}};
  EXPECT_TRUE(inside.takes(touch, glass));
  touch = {Kind::move, 1, {830, -20}};
  EXPECT_TRUE(inside.takes(touch, glass));
  EXPECT_EQ(touch.at, (PointF{800, 0}));
  touch = {Kind::up, 1, {830, 500}};
  EXPECT_TRUE(inside.takes(touch, glass));
  EXPECT_EQ(touch.at, (PointF{800, 480}));
}

TEST(Inside, FingersAreToldApart) {
  Inside inside;
  Touch beside{Kind::down, 1, {900, 100}}, on{Kind::down, 2, {10, 10}};
  EXPECT_FALSE(inside.takes(beside, glass));
  EXPECT_TRUE(inside.takes(on, glass));
  beside = {Kind::move, 1, {700, 100}};
  on = {Kind::move, 2, {20, 10}};
  EXPECT_FALSE(inside.takes(beside, glass));
  EXPECT_TRUE(inside.takes(on, glass));
}

TEST(Inside, WhatIsCancelledIsForgotten) {
  Inside inside;
  Touch touch{Kind::down, 1, {-3, 100}};
  EXPECT_FALSE(inside.takes(touch, glass));
  touch = {Kind::cancel, mouse_finger, {}};
  EXPECT_TRUE(inside.takes(touch, glass));
  touch = {Kind::move, 1, {50, 100}};
  EXPECT_TRUE(inside.takes(touch, glass));
}

}  // namespace
}  // namespace lectern::screen
