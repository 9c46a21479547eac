// SPDX-License-Identifier: MIT
#include "assets/compiler/reset/roles.hpp"

#include <gtest/gtest.h>

#include "tests/assets/compiler/reset/typed.hpp"

namespace lectern::compiler {
namespace {

const std::string sentence =
    "{p2}Во время совещания военных представителей обеих сторон, мы намерены выдвинуть следующие 5 основных пунктов:";

std::vector<Role> roles(const std::vector<std::string>& paragraphs, bool first = true) {
  return roles_of(test::reading(paragraphs).pages.at(0), first);
}

TEST(Roles, OfAFormAndItsText) {
  EXPECT_EQ(roles({"223", "{f1}ВТОРОЕ ГЛАВНОЕ УПРАВЛЕНИЕ ГЕНШТАБА", "{f1}ШИФРТЕЛЕГРАММА № 21405",
                   "{f1}Снятые копии воспрещаются", "{f1}НЕ СЕКРЕТНО", "{f1}№ 1|{f1}Тов. Сталину",
                   "{p1}Товарищ Филиппов!", sentence, "/см.сл. лист/", "ПОДЛЕЖИТ ВОЗВРАТУ ЧЕРЕЗ 6 СУТОК В ОТДЕЛ"}),
            (std::vector<Role>{Role::right, Role::centred, Role::title, Role::left, Role::right, Role::table,
                               Role::left, Role::body, Role::right, Role::left}));
}

TEST(Roles, OfAFurtherPage) {
  EXPECT_EQ(
      roles({"Продолжение шифртелеграммы № 21405", "Экз. № 2", sentence, "{p3}МАО ЦЗЕ-ДУН", "{p3}3.7.51 г."}, false),
      (std::vector<Role>{Role::centred, Role::right, Role::body, Role::signature, Role::left}));
}

TEST(Roles, ATextInCapitalsIsAText) {
  std::string capitals;
  for (int i = 0; i < 30; ++i) capitals += "ИСХОДЯ ИЗ ";
  EXPECT_EQ(roles({"{p1}" + capitals + "."}, false).at(0), Role::body);
}

TEST(Roles, WithoutPassagesLengthAloneDecides) {
  EXPECT_EQ(roles({"ШИФРТЕЛЕГРАММА № 1951", sentence.substr(4)}), (std::vector<Role>{Role::title, Role::body}));
}

TEST(Roles, AMarkStandsBesideAShortLineOfItsOwnPassage) {
  const auto page = test::reading({"{f1}Снятые копии воспрещаются", "{f1}НЕ СЕКРЕТНО", "{p1}резолюций"}).pages[0];
  EXPECT_TRUE(stands_beside(page.items[0], Role::left, page.items[1], Role::right));
  EXPECT_FALSE(stands_beside(page.items[0], Role::left, page.items[2], Role::right));
  EXPECT_FALSE(stands_beside(page.items[0], Role::centred, page.items[1], Role::right));
}

}  // namespace
}  // namespace lectern::compiler
