// SPDX-License-Identifier: MIT
#include "assets/compiler/source/links/words.hpp"

#include <gtest/gtest.h>

namespace lectern::compiler {
namespace {

std::string words(std::string_view text) {
  std::string result;
  for (const Word& word : words_of(text)) result += (result.empty() ? "" : "/") + word.folded;
  return result;
}

TEST(Words, AreLettersAndDigitsFolded) {
  EXPECT_EQ(words("Товарищу ФИЛИППОВУ, 38!"), "товарищу/филиппову/,/38/!");
  EXPECT_EQ(words("МАО ЦЗЕ-ДУН"), "мао/цзе/-/дун");
}

TEST(Words, SetWithSpacesAreOne) {
  EXPECT_EQ(words("Товарищу Ф И Л И П П О В У."), "товарищу/филиппову/.");
  EXPECT_EQ(words("К И М  И Р  С Е Н"), "ким/ир/сен");
  EXPECT_EQ(words("м а я о р Петров"), "маяор/петров");
}

TEST(Words, OfOneLetterAreWords) {
  EXPECT_EQ(words("он и с ним"), "он/и/с/ним");
  EXPECT_EQ(words("a, b, c"), "a/,/b/,/c");
}

TEST(Words, OfScriptsWithoutSpacesAreLetters) {
  EXPECT_EQ(words("毛泽东 и 斯"), "毛/泽/东/и/斯");
}

TEST(Words, KeepTheirPlaces) {
  const std::vector<Word> found = words_of("ж Ф И О!");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].folded, "жфио");
  EXPECT_EQ(found[0].end, 11U);
  EXPECT_TRUE(found[1].is_sign);
}

TEST(Words, HaveAKeyWithoutSpaces) {
  EXPECT_EQ(key_of("Ким\nИр Сен"), "кимирсен");
}

}  // namespace
}  // namespace lectern::compiler
