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
  std::string found(const SourceLayer& layer, SourceQuoted quoted) {
    quoted.passage = "p2";
    const auto stretch = stretch_of(quoted, layer);
    return stretch ? on_one_line(*stretch) : "nothing";
  }
  static SourceQuoted ends(std::string first, std::string last) {
    SourceQuoted quoted;
    quoted.first = std::move(first);
    quoted.last = std::move(last);
    return quoted;
  }
  static SourceQuoted whole(std::string words) {
    SourceQuoted quoted;
    quoted.words = std::move(words);
    return quoted;
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

TEST_F(Quoted, WhiteSpaceOfAnyKindAndLengthIsASpace) {
  const SourceLayer spaced = layer("translation.en.md", "<!-- passage p2 -->We\u00a0do  not\nknow. We ask.");
  EXPECT_EQ(found(spaced, whole("We do not\n  know.")), "We\u00a0do  not know.") << "and stays as it is";
  EXPECT_EQ(found(spaced, whole("\n We ask. ")), "We ask.");
  EXPECT_EQ(found(spaced, whole("We d o")), "nothing");
  EXPECT_EQ(found(spaced, whole("Weask.")), "nothing");
  EXPECT_EQ(found(spaced, whole("  ")), "nothing");
}

TEST_F(Quoted, WordsAreWhole) {
  EXPECT_EQ(found(plain_, whole("kno")), "nothing");
  EXPECT_EQ(found(plain_, whole("s the end.")), "nothing");
  const SourceLayer other = layer("translation.en.md", "<!-- passage p2 -->It ends it. We, went on.");
  EXPECT_EQ(found(other, whole("We")), "We") << "what begins another word is not counted";
  EXPECT_EQ(found(other, whole("We,")), "We,");
  EXPECT_EQ(found(other, whole("it")), "it");
  // Where words are written without spaces between them, any letter may begin one.
  EXPECT_EQ(found(layer("transcript.zh.md", "<!-- passage p2 -->此后他将前往开城。"), whole("前往开城")), "前往开城");
  // A letter is not taken without its accent.
  EXPECT_EQ(found(layer("transcript.fr.md", "<!-- passage p2 -->Un cafe\u0301."), whole("Un cafe")), "nothing");
}

TEST_F(Quoted, APageMarkPartsNoWords) {
  for (const char* mark : {"<!-- page 2 -->", "\n<!-- page 2 --><!-- passage p2 -->"}) {
    const SourceLayer paged = layer("translation.en.md", "<!-- page 1 --><!-- passage p2 -->We do " +
                                                             std::string(mark) + "not know.\n\nAnd so on.");
    EXPECT_EQ(found(paged, whole("We do not know.")), "We do not know.") << mark;
    EXPECT_EQ(found(paged, ends("We do", "know.")), "We do not know.") << mark;
    EXPECT_EQ(found(paged, ends("not", "so on.")), "nothing") << "of two paragraphs";
  }
}

TEST_F(Quoted, OfADocumentAreThoseOfItsText) {
  SourceDocument document;
  document.layers.push_back(plain_);
  SourceQuoted quoted = whole("We do not know.");
  quoted.passage = "p2";
  quoted.layer = "translation.en";
  EXPECT_EQ(layer_of(document, "translation.en"), &document.layers[0]);
  EXPECT_TRUE(stretch_of(quoted, document));
  quoted.layer = "transcript.ru";
  EXPECT_EQ(layer_of(document, "transcript.ru"), nullptr);
  EXPECT_FALSE(stretch_of(quoted, document));
}

TEST_F(Quoted, TheNearestAreWhereMostOfTheWordsStand) {
  const auto near = [&](std::string_view words) {
    const auto stretch = nearest_words(passage_of(plain_, "p2"), words);
    return stretch ? on_one_line(*stretch) : "nothing";
  };
  EXPECT_EQ(near("We ask yuo to do it."), "We ask you to do it.");
  EXPECT_EQ(near("Wee ask you to do it."), "We ask you to do it.") << "the first word may be mistyped too";
  EXPECT_EQ(near("WE DO NOT"), "We do not");
  EXPECT_EQ(near("We do not knew"), "We do not know");
  EXPECT_EQ(near("Nobody knows."), "nothing") << "a full stop is like any other";
  EXPECT_EQ(near(""), "nothing");
  const SourceLayer russian = layer("transcript.ru.md", "<!-- passage p2 -->Мы не знаем. Просим.");
  const auto there = nearest_words(passage_of(russian, "p2"), "Мы не знали");
  ASSERT_TRUE(there);
  EXPECT_EQ(on_one_line(*there), "Мы не знаем");
}

}  // namespace
}  // namespace lectern::compiler
