// SPDX-License-Identifier: MIT
#include "assets/compiler/source/links/aliases.hpp"

#include <gtest/gtest.h>

#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler {
namespace {

/// A translation.en with these people linked in it.
std::string linked(std::string text, std::vector<std::pair<std::string, std::vector<std::string>>> people,
                   const std::string& language = "en") {
  Report report;
  SourceExhibit exhibit;
  for (auto& [id, aliases] : people) exhibit.people.push_back({id, {}, {{language, aliases}}, {}, {}, {}});
  exhibit.documents.emplace_back().layers.push_back(test::layer_of("translation.en.md", std::move(text), report));
  link_aliases(exhibit);
  return test::dump(exhibit.documents[0].layers[0].blocks);
}

TEST(Aliases, AreFoundAsWholeWordsWhateverTheirCase) {
  EXPECT_EQ(linked("To MAO, Maoist", {{"mao", {"Mao"}}}), "paragraph: To MAO, Maoist\n  person mao: MAO\n");
  EXPECT_EQ(linked("a Maoist mao's", {{"mao", {"Mao"}}}), "paragraph: a Maoist mao's\n  person mao: mao\n");
}

TEST(Aliases, OfferACardOnceInAPassage) {
  EXPECT_EQ(linked("Mao and Mao", {{"mao", {"Mao"}}}), "paragraph: Mao and Mao\n  person mao: Mao\n");
  EXPECT_EQ(linked("Mao and <!-- passage p1 -->Mao, Mao", {{"mao", {"Mao"}}}),
            "paragraph: Mao and Mao, Mao\n  person mao: Mao\n  passage p1: Mao, Mao\n  person mao: Mao\n");
}

TEST(Aliases, IgnoreSpacing) {
  EXPECT_EQ(linked("to Ф И Л И П П О В У.", {{"f", {"ФИЛИППОВУ"}}}),
            "paragraph: to Ф И Л И П П О В У.\n  person f: Ф И Л И П П О В У\n");
  EXPECT_EQ(linked("to ФИЛИППОВУ.", {{"f", {"Ф И Л И П П О В У"}}}),
            "paragraph: to ФИЛИППОВУ.\n  person f: ФИЛИППОВУ\n");
  EXPECT_EQ(linked("Kim  Il\\\nSung", {{"kim", {"Kim Il Sung"}}}),
            "paragraph: Kim  Il\\nSung\n  person kim: Kim  Il\\nSung\n");
}

TEST(Aliases, OfTheLongestFormWin) {
  EXPECT_EQ(linked("Mao Zedong and Mao", {{"m", {"Mao"}}, {"z", {"Mao Zedong"}}}),
            "paragraph: Mao Zedong and Mao\n  person z: Mao Zedong\n  person m: Mao\n");
  EXPECT_EQ(linked("a b c", {{"ab", {"a b"}}, {"bc", {"b-c"}}}), "paragraph: a b c\n");
  EXPECT_EQ(linked("aa bb cc", {{"ab", {"aa bb"}}, {"bc", {"bb cc"}}}), "paragraph: aa bb cc\n  person ab: aa bb\n");
}

TEST(Aliases, LeaveWordsThatAreTiedAlready) {
  EXPECT_EQ(linked("[To Mao](person:x) Mao", {{"mao", {"Mao"}}}),
            "paragraph: To Mao Mao\n  person x: To Mao\n  person mao: Mao\n");
}

TEST(Aliases, MayHoldSigns) {
  EXPECT_EQ(linked("the VKP(b) CC, f., op.", {{"cc", {"VKP(b) CC"}}, {"f", {"f., op."}}}),
            "paragraph: the VKP(b) CC, f., op.\n  person cc: VKP(b) CC\n  person f: f., op.\n");
}

TEST(Aliases, HoldForTheirLanguage) {
  EXPECT_EQ(linked("Mao", {{"mao", {"Mao"}}}, "ru"), "paragraph: Mao\n");
  EXPECT_TRUE(serves("zh", "zh-Hans"));
  EXPECT_FALSE(serves("zh-Hans", "zh"));
  EXPECT_FALSE(serves("e", "en"));
}

}  // namespace
}  // namespace lectern::compiler
