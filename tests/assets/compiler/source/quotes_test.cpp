// SPDX-License-Identifier: MIT
// Which quote a visitor is shown, and what is read for cards.
#include "assets/compiler/source/quotes.hpp"

#include <gtest/gtest.h>

#include "assets/compiler/source/exhibit.hpp"
#include "tests/assets/compiler/source/dump.hpp"
#include "tests/assets/compiler/source/filled_folder.hpp"

namespace lectern::compiler {
namespace {

SourceDocument quoted_document() {
  Report report;
  SourceDocument document;
  for (const auto& [name, text] :
       {std::pair("translation.en.md", "<!-- passage p1 -->I do not know. Do as much as is possible."),
        std::pair("reading.ru.txt",
                  "<!-- passage p1 -->\nНе знаю можно\nли это. Прошу Вас.\n\n<!-- passage p2 -->\nМАО")})
    document.layers.push_back(test::layer_of(name, text, report));
  return document;
}

SourceQuoted quote_of(std::string layer, std::string words) {
  SourceQuoted quote;
  quote.passage = "p1";
  quote.layer = std::move(layer);
  quote.words = std::move(words);
  return quote;
}

TEST(Quotes, AVisitorSeesTheirOwnLanguageThenATranslationThenAnyText) {
  SourceDocument document = quoted_document();
  EXPECT_EQ(quote_for(document, "en"), nullptr);
  document.quotes = {quote_of("reading.ru", "Прошу Вас."), quote_of("translation.en", "I do not know."),
                     quote_of("translation.en", "Do as much as is possible.")};
  document.quotes[2].gloss["zh"] = "…";
  EXPECT_EQ(quote_for(document, "ru"), &document.quotes[0]);
  EXPECT_EQ(quote_for(document, "en"), &document.quotes[1]);
  EXPECT_EQ(quote_for(document, "ko"), &document.quotes[1]);
  EXPECT_EQ(quote_for(document, "zh"), &document.quotes[2]) << "of equal ones that with a gloss";
  document.quotes.resize(1);
  EXPECT_EQ(quote_for(document, "zh"), &document.quotes[0]);
  document.quotes[0].words = "elsewhere";
  EXPECT_EQ(quote_for(document, "zh"), nullptr) << "words that do not stand there are shown to nobody";
}

class OverviewKeys : public testing::Test {
 protected:
  SourceExhibit read(const std::string& exhibit, const std::string& document) {
    folder.write("exhibit.toml",
                 "id = \"x\"\nrevision = 1\nlanguages = [\"en\"]\n[title]\nen = \"T\"\n[introduction]\nen = \"I\"\n"
                 "[viewpoint]\nen = \"V\"\n" +
                     exhibit);
    folder.write(
        "documents/a/document.toml",
        "date = 1951-07-03\nfrom = \"m\"\nto = \"m\"\ntitle = \"t\"\noriginal_language = \"en\"\nsummary = \"s\"\n"
        "citation = \"c\"\narchive_reference = \"r\"\ncredits = \"c\"\nrights = \"r\"\ncontents = [\"x\"]\n" +
            document + "[short_title]\nen = \"S\"\n[line]\nen = \"L\"\n");
    folder.write("documents/a/transcript.en.md", "<!-- passage p1 -->One word.");
    return read_exhibit(folder.path(), LECTERN_SOURCE_DIR "/assets/strings", report);
  }
  test::FilledFolder folder;
  Report report;
};

TEST_F(OverviewKeys, AQuestionDatedLinesAndTheirSourcesAreRead) {
  const SourceExhibit exhibit = read(
      "[hook]\nen = \"What?\"\n[[context]]\ndate = \"1950-10\"\n[context.text]\nen = \"A line\"\n[context.source]\n"
      "en = \"A book\"\n[[context]]\nafter = \"a\"\n[context.text]\nen = \"Another\"\n",
      "");
  EXPECT_EQ(exhibit.hook.at("en"), "What?");
  ASSERT_EQ(exhibit.context.size(), 2U);
  ASSERT_TRUE(exhibit.context[0].date);
  EXPECT_EQ(to_text(*exhibit.context[0].date), "1950-10");
  EXPECT_EQ(exhibit.context[0].source.at("en"), "A book");
  EXPECT_EQ(exhibit.context[0].places.at("date").line, 13U);
  EXPECT_FALSE(exhibit.context[1].date);
}

TEST_F(OverviewKeys, QuotesAndADetailAreRead) {
  const SourceExhibit exhibit =
      read("",
           "detail = { page = 2, x = 0, y = 20, w = 100, h = 30 }\n[[quote]]\npassage = \"p1\"\n"
           "layer = \"transcript.en\"\nwords = \"One\"\n[quote.gloss]\nen = \"G\"\n[[quote]]\npassage = \"p1\"\n"
           "layer = \"transcript.en\"\nfirst = \"One\"\nlast = \"word.\"\n");
  ASSERT_EQ(exhibit.documents.size(), 1U);
  const SourceDocument& document = exhibit.documents[0];
  ASSERT_EQ(document.quotes.size(), 2U);
  EXPECT_EQ(document.quotes[0].gloss.at("en"), "G");
  EXPECT_EQ(document.quotes[1].first, "One");
  EXPECT_EQ(document.quotes[1].last, "word.");
  ASSERT_TRUE(document.detail);
  EXPECT_EQ(document.detail->page, "2");
  EXPECT_EQ(document.detail->y, 20);
  EXPECT_EQ(document.detail->h, 30);
}

TEST_F(OverviewKeys, WhatIsNoPartOfAPageIsTold) {
  (void)read("", "detail = { page = true, x = -1, y = 101, w = \"10\", h = 5 }\n");
  const std::string said = test::dump(report);
  for (const char* part : {"detail.page is true or false; write a text in quotation marks",
                           "detail.x is -1; write a whole number from 0 to 100, in hundredths of the page",
                           "detail.y is 101; write a whole number", "detail.w is a text; write a whole number from 0"})
    EXPECT_NE(said.find(part), std::string::npos) << part << "\n" << said;
}

}  // namespace
}  // namespace lectern::compiler
