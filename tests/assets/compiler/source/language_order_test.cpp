// SPDX-License-Identifier: MIT
#include "assets/compiler/source/language_order.hpp"

#include <gtest/gtest.h>

namespace lectern::compiler {
namespace {

std::vector<std::string> ordered(const std::vector<std::string>& names, std::string_view language) {
  std::vector<std::string> result;
  for (const std::size_t number : language_order(names, language)) result.push_back(names[number]);
  return result;
}

using Names = std::vector<std::string>;

TEST(LanguageOrder, IsThatOfTheLanguage) {
  EXPECT_EQ(ordered({"Zoë", "Émile", "Anna", "emil"}, "en"), (Names{"Anna", "emil", "Émile", "Zoë"}));
  EXPECT_EQ(ordered({"Яков", "Жуков", "Ёлкин", "Егоров", "Анна"}, "ru"),
            (Names{"Анна", "Егоров", "Ёлкин", "Жуков", "Яков"}));
  // By pinyin: bei, gao, mao, peng.
  EXPECT_EQ(ordered({"毛泽东", "彭德怀", "北京", "高岗"}, "zh"), (Names{"北京", "高岗", "毛泽东", "彭德怀"}));
  EXPECT_EQ(ordered({"스탈린", "가오강", "김일성"}, "ko"), (Names{"가오강", "김일성", "스탈린"}));
  EXPECT_EQ(ordered({"يوسف", "أحمد", "خالد"}, "ar"), (Names{"أحمد", "خالد", "يوسف"}));
  EXPECT_EQ(ordered({"תמר", "אברהם", "משה"}, "he"), (Names{"אברהם", "משה", "תמר"}));
}

TEST(LanguageOrder, DiffersFromOneToAnother) {
  EXPECT_EQ(ordered({"Zorn", "Öst"}, "de"), (Names{"Öst", "Zorn"}));
  EXPECT_EQ(ordered({"Öst", "Zorn"}, "sv"), (Names{"Zorn", "Öst"}));
}

TEST(LanguageOrder, CountsNumbersAndKeepsWhatIsAlike) {
  EXPECT_EQ(ordered({"Hill 10", "Hill 9"}, "en"), (Names{"Hill 9", "Hill 10"}));
  EXPECT_EQ(language_order({"b", "a", "b", "a"}, "en"), (std::vector<std::size_t>{1, 3, 0, 2}));
  EXPECT_EQ(ordered({"b", "a"}, "xx-unknown"), (Names{"a", "b"}));
  EXPECT_TRUE(language_order({}, "en").empty());
}

}  // namespace
}  // namespace lectern::compiler
