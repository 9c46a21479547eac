// SPDX-License-Identifier: MIT
#include "assets/compiler/reset/zones.hpp"

#include <gtest/gtest.h>

#include "tests/assets/compiler/reset/typed.hpp"

namespace lectern::compiler {
namespace {

constexpr int cell = 20;

std::vector<MadeZone> zones(const std::vector<std::string>& paragraphs) {
  static Reading reading;
  reading = test::reading(paragraphs);
  const auto pages = lay_out(reading, cell);
  return zones_of(pages.at(0), reading);
}

std::string words(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += "слово ";
  return text;
}

TEST(Zones, OneForTheLinesOfAPassage) {
  const auto made = zones({"{p1}" + words(40) + "."});
  ASSERT_EQ(made.size(), 1U);
  EXPECT_EQ(made[0].passage, "p1");
  EXPECT_EQ(made[0].x, static_cast<std::uint32_t>(text_area.x - cell / 2));
  EXPECT_EQ(made[0].h, 4U * 42U);
}

TEST(Zones, OneForSeveralParagraphsOfAPassage) {
  EXPECT_EQ(zones({"{f1}МАО ЦЗЕ-ДУН", "{f1}№ 3305", "{f1}№ 1|{f1}№ 2"}).size(), 1U);
}

TEST(Zones, ALineThatTwoPassagesShareHasAZoneForEach) {
  const auto made = zones({"{p1}" + words(15) + "{p2}" + words(30) + "."});
  ASSERT_EQ(made.size(), 4U);
  EXPECT_EQ(made[0].passage, "p1");
  EXPECT_EQ(made[1].passage, "p1");
  EXPECT_EQ(made[2].passage, "p2");
  EXPECT_EQ(made[3].passage, "p2");
  // The end of p1 and the beginning of p2 stand side by side on one line.
  EXPECT_EQ(made[1].y, made[2].y);
  EXPECT_LE(made[1].x + made[1].w, made[2].x + static_cast<unsigned>(cell));
  // What follows begins below.
  EXPECT_EQ(made[3].y, made[2].y + made[2].h);
}

TEST(Zones, WhatIsInNoPassageHasNone) {
  EXPECT_TRUE(zones({"/см.сл. лист/"}).empty());
}

TEST(Zones, StayOnThePageAndApart) {
  const auto made =
      zones({"{f1}ШИФРТЕЛЕГРАММА № 1", "{p1}" + words(30) + ".", "{p2}" + words(30) + ".", "{p3}" + words(3)});
  ASSERT_EQ(made.size(), 4U);
  for (std::size_t i = 0; i < made.size(); ++i) {
    EXPECT_LE(made[i].x + made[i].w, static_cast<std::uint32_t>(page_size.w));
    EXPECT_TRUE(i == 0 || made[i].y >= made[i - 1].y + made[i - 1].h);
  }
}

}  // namespace
}  // namespace lectern::compiler
