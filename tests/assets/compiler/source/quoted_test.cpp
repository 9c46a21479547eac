// SPDX-License-Identifier: MIT
// Words that a curator quotes from a passage.
#include "assets/compiler/source/quoted.hpp"

#include <gtest/gtest.h>

#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler {
namespace {

class Quoted : public testing::Test {
 protected:
  SourceLayer layer(std::string_view name, std::string_view text) {
    Report report;
    return test::layer_of(std::string(name), std::string(text), report);
  }
  std::string found(const SourceLayer& layer, SourceSentence sentence) {
    sentence.passage = "p2";
    const auto stretch = stretch_of(sentence, layer);
    return stretch ? words_of(*stretch) : "nothing";
  }
  static SourceSentence ends(std::string first, std::string last) {
    SourceSentence sentence;
    sentence.first = std::move(first);
    sentence.last = std::move(last);
    return sentence;
  }
  static SourceSentence whole(std::string words) {
    SourceSentence sentence;
    sentence.words = std::move(words);
    return sentence;
  }

  SourceLayer plain_ = layer("translation.en.md",
                             "<!-- passage p1 -->The end of it.\n\n<!-- passage p2 -->We *do* not know. We ask [you]"
                             "(person:you) to do it.\nIt is the end.\n\n<!-- passage p3 -->We do not know.");
};

TEST_F(Quoted, StandsFromItsFirstWordsToItsLast) {
  EXPECT_EQ(found(plain_, ends("We ask", "do it.")), "We ask you to do it.");
  EXPECT_EQ(found(plain_, ends("We do", "know.")), "We do not know.");
  EXPECT_EQ(found(plain_, ends("We ask", "the end.")), "We ask you to do it. It is the end.");
  EXPECT_EQ(found(plain_, whole("We do not know.")), "We do not know.");
  // Both ends may be one.
  EXPECT_EQ(found(plain_, ends("not know.", "not know.")), "not know.");
}

TEST_F(Quoted, OfAnotherPassageOrTwiceOrTheWrongWayRoundIsNothing) {
  EXPECT_EQ(found(plain_, whole("The end of it.")), "nothing");
  EXPECT_EQ(found(plain_, whole("we do not know.")), "nothing") << "every sign counts";
  EXPECT_EQ(found(plain_, whole("We")), "nothing") << "it stands there twice";
  EXPECT_EQ(found(plain_, ends("We ask", "know.")), "nothing");
  EXPECT_EQ(found(plain_, ends("not know.", "We")), "nothing") << "the last words stand there twice";
  EXPECT_EQ(found(plain_, ends("We ask", "")), "nothing");
  EXPECT_EQ(found(plain_, whole("")), "nothing");
}

TEST_F(Quoted, ALineEndOfAReadingIsASpace) {
  const SourceLayer reading =
      layer("reading.en.txt", "<!-- passage p2 -->\nWe do\nnot know. We\nask you.\n\n<!-- passage p3 -->\nWe.");
  EXPECT_EQ(found(reading, ends("We do not", "know.")), "We do not know.");
  EXPECT_EQ(found(reading, whole("do\nnot know.")), "do not know.");
}

TEST_F(Quoted, APageMarkPartsNoSentence) {
  const SourceLayer paged =
      layer("translation.en.md", "<!-- page 1 --><!-- passage p2 -->We do <!-- page 2 -->not know.\n\nAnd so on.");
  EXPECT_EQ(found(paged, whole("We do not know.")), "We do not know.");
  EXPECT_EQ(found(paged, ends("not", "so on.")), "nothing") << "of two paragraphs";
}

TEST_F(Quoted, TheNearestWordsAreWhereItsBeginningStands) {
  const auto near = [&](std::string_view words) {
    const auto stretch = nearest_words(passage_of(plain_, "p2"), words);
    return stretch ? words_of(*stretch) : "nothing";
  };
  EXPECT_EQ(near("We ask yuo to do it."), "We ask you to do it.");
  EXPECT_EQ(near("We do not knew"), "We do not know.");
  EXPECT_EQ(near("Nobody knows."), "nothing");
  EXPECT_EQ(near(""), "nothing");
  const SourceLayer russian = layer("transcript.ru.md", "<!-- passage p2 -->Мы не знаем. Просим.");
  const auto there = nearest_words(passage_of(russian, "p2"), "Мы не знали");
  ASSERT_TRUE(there);
  EXPECT_EQ(words_of(*there), "Мы не знаем.");
}

}  // namespace
}  // namespace lectern::compiler
