// SPDX-License-Identifier: MIT
#include "assets/compiler/prepare/script.hpp"

#include <gtest/gtest.h>
#include <string>

#include "assets/compiler/prepare/language.hpp"

namespace lectern::compiler {
namespace {

const std::uint32_t latin = script_tag(USCRIPT_LATIN);
const std::uint32_t cyrillic = script_tag(USCRIPT_CYRILLIC);
const std::uint32_t han = script_tag(USCRIPT_HAN);
const std::uint32_t kana = script_tag(USCRIPT_KATAKANA);

using Tags = std::vector<std::uint32_t>;

TEST(Script, TagsAreFourLetters) {
  EXPECT_EQ(cyrillic, 0x4379726CU);
}

TEST(Script, SignsJoinWhatStandsBefore) {
  EXPECT_EQ(scripts_of(U"№ Я, a!", latin), (Tags{cyrillic, cyrillic, cyrillic, cyrillic, cyrillic, latin, latin}));
}

TEST(Script, DigitsAloneTakeTheLanguages) {
  EXPECT_EQ(scripts_of(U"1951", han), (Tags{han, han, han, han}));
}

TEST(Script, ASignOfSomeScriptsJoinsOnlyThose) {
  EXPECT_EQ(scripts_of(U"Яー", latin)[1], scripts_of(U"ー", latin)[0]);  // the sound mark is not Cyrillic
  EXPECT_EQ(scripts_of(U"カー", latin), (Tags{kana, kana}));
}

TEST(Script, LanguagesHaveScriptsDirectionsAndForms) {
  EXPECT_EQ(script_of_language("ru"), cyrillic);
  EXPECT_EQ(script_of_language("zh"), han);
  EXPECT_EQ(runs_from_right("he"), true);
  EXPECT_EQ(runs_from_right("ar-EG"), true);
  EXPECT_EQ(runs_from_right("ko"), false);
  EXPECT_EQ(runs_from_right("qaa"), std::nullopt);
  EXPECT_EQ(runs_from_right("qaa-Hebr"), true);
  EXPECT_EQ(han_forms("zh"), "SC");
  EXPECT_EQ(han_forms("zh-TW"), "TC");
  EXPECT_EQ(han_forms("zh-Hant"), "TC");
  EXPECT_EQ(han_forms("zh-HK"), "HK");
  EXPECT_EQ(han_forms("ja"), "JP");
  EXPECT_EQ(han_forms("ko"), "KR");
  EXPECT_EQ(han_forms("ru"), "SC");
}

}  // namespace
}  // namespace lectern::compiler
