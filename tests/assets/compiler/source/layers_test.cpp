// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "assets/compiler/source/texts/layer.hpp"
#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler {
namespace {

TEST(LayerName, IsKindLanguageAndEnding) {
  ASSERT_TRUE(layer_name("transcript.ru.md"));
  EXPECT_EQ(layer_name("transcript.ru.md")->id(), "transcript.ru");
  EXPECT_EQ(layer_name("reading.zh-Hans.txt")->language, "zh-Hans");
  for (const char* name :
       {"reading.ru.md", "transcript.ru.txt", "transcripts.ru.md", "translation.md", "translation.english-words.md",
        "document.toml", "reading..txt", ".txt", "translation.en.md.bak"})
    EXPECT_FALSE(layer_name(name)) << name;
}

TEST(LayerKind, HasAMakerWherePeopleWroteIt) {
  EXPECT_TRUE(has_maker(LayerKind::transcript));
  EXPECT_TRUE(has_maker(LayerKind::translation));
  EXPECT_FALSE(has_maker(LayerKind::reading));
  EXPECT_FALSE(has_maker(LayerKind::gist));
}

TEST(Layer, WithoutTextIsAnError) {
  Report report;
  (void)test::layer_of("reading.ru.txt", "\n<!-- page 1 -->\n", report);
  EXPECT_EQ(test::dump(report), "error 1:1: the text is empty; fill it in, or remove the file\n");
}

TEST(Layer, KnowsWhetherItIsMarked) {
  Report report;
  EXPECT_TRUE(test::layer_of("reading.ru.txt", "<!-- passage p1 -->a", report).marked);
  EXPECT_FALSE(test::layer_of("reading.ru.txt", "<!-- page 1 -->a", report).marked);
}

}  // namespace
}  // namespace lectern::compiler
