// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/last_word.hpp"

#include <gtest/gtest.h>
#include <string>

namespace lectern::compiler {
namespace {

std::string word_of(const std::string& text) {
  const auto [start, end] = last_word(text);
  return text.substr(start, end - start);
}

TEST(LastWord, IsTheOneThatASignStandsBehind) {
  EXPECT_EQ(word_of("Es grüßt Dich Grete"), "Grete");
  EXPECT_EQ(word_of("Grete."), "Grete");
  EXPECT_EQ(word_of("(naß!)*"), "(naß");
  EXPECT_EQ(word_of("grau\n"), "grau");
}

TEST(LastWord, OfSignsAloneIsTheSigns) {
  EXPECT_EQ(word_of("so ..."), "...");
  EXPECT_EQ(word_of(""), "");
  EXPECT_EQ(word_of(" \n"), "");
}

TEST(LastWord, OfAScriptWithoutSpacesIsItsLastLetters) {
  std::string text;
  for (int i = 0; i < 50; ++i) text += "電";
  EXPECT_EQ(word_of(text + "斯大林"), "大林");
  EXPECT_EQ(word_of("毛泽东"), "毛泽东");
}

}  // namespace
}  // namespace lectern::compiler
