// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "tests/assets/compiler/check/made.hpp"

namespace lectern::compiler {
namespace {

std::string told(const SourceExhibit& exhibit) {
  Report report;
  check_sentences(exhibit, report);
  return test::dump(report);
}

SourceExhibit with_person(const std::string& name, const std::string& sentence) {
  SourceExhibit exhibit;
  exhibit.people.push_back({"anna", {{"en", name}}, {}, {{"en", sentence}}, {}, {"people.toml", 3, 1}});
  return exhibit;
}

TEST(CheckSentences, MarksOfCardsAreRead) {
  EXPECT_EQ(told(with_person("Anna", "Wrote *Letters* on 1<sup>st</sup> May, ~~twice~~ once.")), "");
  EXPECT_EQ(told(with_person("Anna", "3*4*5 of them\nand a line")), "");
}

TEST(CheckSentences, WhatNothingEndsInACardIsTold) {
  EXPECT_NE(told(with_person("Anna", "Wrote **Letters.")).find("warning 3:1: asterisks that begin or end nothing"),
            std::string::npos)
      << told(with_person("Anna", "Wrote **Letters."));
  EXPECT_NE(told(with_person("Anna", "Wrote <blue>.")).find("error 3:1"), std::string::npos);
  EXPECT_NE(told(with_person("Anna", "<!-- page 2 --> Wrote.")).find("mean nothing in the text of a card"),
            std::string::npos);
  EXPECT_NE(told(with_person("Anna", "Wrote[^1].")).find("the sign of a footnote"), std::string::npos);
  EXPECT_NE(told(with_person("Anna", "# 4")).find(R"(written twice: \\)"), std::string::npos) << "it is TOML's too";
  EXPECT_NE(told(with_person("Anna", "A [friend](person:karl).")).find("open nothing"), std::string::npos);
}

TEST(CheckSentences, MarksInNamesAndTitlesAreTold) {
  for (const char* name : {"*Anna*", "Anna <s>B.</s>", "Anna 1<sup>st</sup>", "~~Anna~~", "[Anna](person:a)"})
    EXPECT_EQ(told(with_person(name, "")),
              "warning 3:1: anna.name.en is shown as it is typed, with the signs of its marks; write the words alone; "
              "marks are read in texts, in `sentence` and `text` of people.toml and in `text` of notes\n")
        << name;
  for (const char* name : {"Anna", "3*4*5", "Anna [sic]", "A_b_c", "a < b", "Anna *"})
    EXPECT_EQ(told(with_person(name, "")), "") << name;
  SourceExhibit exhibit;
  exhibit.introduction = {{"en", "These are **five**."}};
  EXPECT_NE(told(exhibit).find("introduction.en is shown as it is typed"), std::string::npos);
  SourceSentence sentence;
  sentence.gloss = {{"ko", "**Five** of them."}};
  sentence.places = {{"gloss.ko", {"exhibit.toml", 7, 1}}};
  exhibit.sentences.push_back(sentence);
  EXPECT_NE(told(exhibit).find("warning 7:1: attract.gloss.ko is shown as it is typed"), std::string::npos);
}

}  // namespace
}  // namespace lectern::compiler
