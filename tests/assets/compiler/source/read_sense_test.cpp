// SPDX-License-Identifier: MIT
#include "assets/compiler/source/read_sense.hpp"

#include <gtest/gtest.h>

namespace lectern::compiler {
namespace {

constexpr const char* german =
    "Lieber Hans, wir haben lange nichts von dir gehört und machen uns große Sorgen um dich.";

TEST(ReadSense, IsHadByWordsOfTheLanguage) {
  EXPECT_EQ(why_no_sense(german, "de"), "");
  EXPECT_EQ(why_no_sense("Товарищу Сталину. Прошу Вашего согласия на переговоры о перемирии в Корее.", "ru"), "");
  EXPECT_EQ(
      why_no_sense("人人生而自由在尊严和权利上一律平等他们赋有理性和良心并应以兄弟关系的精神相对待人人有资格享有本宣言",
                   "zh-Hans"),
      "");
}

TEST(ReadSense, IsNotHadByLettersThatWereMoved) {
  std::string moved(german);
  for (char& c : moved)
    if (c >= 'a' && c <= 'z') c = static_cast<char>('a' + (c - 'a' + 3) % 26);
  EXPECT_EQ(why_no_sense(moved, "de"), "has letters that make no words: the file does not say which its letters are");
}

TEST(ReadSense, IsNotHadByOtherLettersAndByNone) {
  EXPECT_EQ(why_no_sense(german, "ru"), "is not in the letters of the language ru");
  EXPECT_EQ(why_no_sense("\"#$%&'()*+,-./:;<=>?@[]^_{|}~!\"#$%&'()*+,-./:;<=>?@", "de"), "has more signs than letters");
  std::string unknown;
  for (int i = 0; i < 60; ++i) unknown += "\uE012";
  EXPECT_EQ(why_no_sense(unknown, "de"), "has characters that mean nothing outside its fonts");
}

TEST(ReadSense, OfFewLettersIsNotTold) {
  EXPECT_EQ(why_no_sense("xqz 1951", "ru"), "");
}

}  // namespace
}  // namespace lectern::compiler
