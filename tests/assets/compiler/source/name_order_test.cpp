// SPDX-License-Identifier: MIT
#include "assets/compiler/source/name_order.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <string>

namespace lectern::compiler {
namespace {

using Paths = std::vector<std::filesystem::path>;

/// `wanted`, sorted from backwards and from a turned order: what comes must not depend on what came.
void expect_order(const Paths& wanted) {
  Paths backwards(wanted.rbegin(), wanted.rend());
  sort_by_name(backwards);
  EXPECT_EQ(backwards, wanted);
  Paths turned = wanted;
  std::rotate(turned.begin(), turned.begin() + static_cast<std::ptrdiff_t>(turned.size() / 2), turned.end());
  sort_by_name(turned);
  EXPECT_EQ(turned, wanted);
}

TEST(NameOrder, CountsAsPeopleDo) {
  expect_order({"1.jpg", "2.jpg", "9.jpg", "10.jpg", "11.jpg", "100.jpg"});
  expect_order({"1r.jpg", "1v.jpg", "2r.jpg", "2v.jpg", "10r.jpg", "10v.jpg"});
  expect_order({"img_9.jpg", "IMG_10.jpg", "img_11.JPG"});
  expect_order({"1948-2.jpg", "1948-10.jpg", "1949-1.jpg"});
  expect_order({"s1p2.tif", "s1p10.tif", "s2p1.tif", "s10p1.tif"});
  expect_order({"scan.1", "scan.2", "scan.10"});
  expect_order({"٢.jpg", "١٠.jpg"});
}

TEST(NameOrder, LeavesWordsByTheirLetters) {
  expect_order({"1.jpg", "2.jpg", "back.jpg", "Cover.jpg", "front.jpg"});
  expect_order({"Ähre.jpg", "Apfel.jpg", "zebra.jpg", "Анна.jpg", "яма.jpg"});
}

TEST(NameOrder, PutsAPageBeforeItsParts) {
  expect_order({"001.jpg", "001 (2).jpg", "002.jpg"});
  expect_order({"page.jpg", "page-2.jpg", "page-10.jpg"});
  expect_order({"1.jpg", "1a.jpg", "1b.jpg", "2.jpg"});
}

TEST(NameOrder, TellsNamesThatAreAlikeApartTheSameWayAlways) {
  expect_order({"page02.tif", "page2.tif", "page3.tif"});
  expect_order({"A1.jpg", "a1.jpg"});
  expect_order({"001.JPG", "001.jpg", "001.pdf", "001.TIF", "001.tif"});
  expect_order({"\xFE.jpg", "\xFF.jpg"});
}

TEST(NameOrder, TakesNumbersOfAnyLength) {
  const std::string long_number(200, '9');
  expect_order({"7.jpg", long_number + ".jpg", "1" + long_number + ".jpg"});
  expect_order({std::string(190, '0') + "2.jpg", "10.jpg"});
}

}  // namespace
}  // namespace lectern::compiler
