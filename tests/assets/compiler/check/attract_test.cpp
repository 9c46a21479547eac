// SPDX-License-Identifier: MIT
// What is said of the attract screen's sentences, finding by finding.
#include <gtest/gtest.h>

#include "tests/assets/compiler/check/made.hpp"

namespace lectern::compiler {
namespace {

/// A sentence of a translation, in a document that has a reading too.
SourceExhibit exhibit_with_a_sentence() {
  SourceDocument document = test::document_of(
      {{"translation.en.md",
        "<!-- passage p1 -->We do not know. We <s>cannot</s> say.\n\n<!-- passage p2 -->It ends, and it ends here.\n\n"
        "Then it goes on."},
       {"reading.ru.txt", "<!-- passage p1 -->\nМы не знаем.\n\n<!-- passage p3 -->\nКонец."}});
  document.id = "five-points";
  document.passages = {"p1", "p2", "p3"};
  SourceExhibit exhibit;
  exhibit.languages = {"en", "ko"};
  exhibit.documents.push_back(std::move(document));
  SourceSentence sentence{{"p1", "translation.en", "We do", "know.", {}, {}, {}, {"exhibit.toml", 5, 1}},
                          "five-points"};
  for (const auto& [key, line] : {std::pair("document", 6U), std::pair("passage", 7U), std::pair("layer", 8U),
                                  std::pair("first", 9U), std::pair("last", 10U), std::pair("words", 11U)})
    sentence.places[key] = {"exhibit.toml", line, 1};
  exhibit.sentences.push_back(std::move(sentence));
  return exhibit;
}

struct SentenceMistake {
  const char* name;
  void (*make)(SourceExhibit&);
  const char* said;
};

// `x` is the exhibit, `s` its sentence.
#define MISTAKE(name, said, ...)                               \
  SentenceMistake {                                            \
    #name,                                                     \
        [](SourceExhibit& x) {                                 \
          [[maybe_unused]] SourceSentence& s = x.sentences[0]; \
          __VA_ARGS__;                                         \
        },                                                     \
        said                                                   \
  }

const SentenceMistake sentence_mistakes[] = {
    MISTAKE(None, "", ),
    MISTAKE(NoDocument, "error 6:1: there is no document five-point; did you mean five-points?\n",
            s.document = "five-point"),
    MISTAKE(ADocumentThatCouldNotBeRead, "", (s.document = "lost", x.unread.documents = {"lost"})),
    MISTAKE(NoDocumentSaid, "", s.document = ""),
    MISTAKE(
        OtherWords,
        "error 9:1: \"We do now\" does not stand in p1 of translation.en; there stands \"We do not\"; copy the words "
        "from the text, with every sign\n",
        s.first = "We do now"),
    MISTAKE(ALongGloss,
            "error 5:1: attract.gloss.ko has 201 characters, 1 too many: the smallest glass holds 200; shorten it\n",
            s.gloss["ko"] = std::string(201, 'a')),
    MISTAKE(
        NeverWritten,
        "warning 5:1: reading.ru of five-points is never written: every language has sentences that come before it; "
        "take the sentence out, or list its language in `languages`\n",
        (x.languages = {"en"}, x.sentences.emplace_back(s), x.sentences[1].layer = "reading.ru",
         x.sentences[1].first = "Мы", x.sentences[1].last = "знаем.")),
    MISTAKE(PagesBesideSentences,
            "warning 0:0: attract_pages: no page drifts past where sentences are written; take "
            "attract_pages out, or [[attract]]\n",
            x.attract.push_back({"five-points", "1", {}})),
};
#undef MISTAKE

class SentenceMistakes : public testing::TestWithParam<SentenceMistake> {};

TEST_P(SentenceMistakes, AreSaidWithTheirPlaceAndTheirMend) {
  SourceExhibit exhibit = exhibit_with_a_sentence();
  GetParam().make(exhibit);
  Report report;
  check_attract(exhibit, report);
  EXPECT_EQ(test::dump(report), GetParam().said);
}

INSTANTIATE_TEST_SUITE_P(Attract, SentenceMistakes, testing::ValuesIn(sentence_mistakes),
                         [](const auto& one) { return std::string(one.param.name); });

std::string said_of_length(const std::string& words) {
  SourceExhibit exhibit = exhibit_with_a_sentence();
  SourceSentence& sentence = exhibit.sentences[0];
  exhibit.documents[0].layers[0] = test::document_of({{"translation.en.md", "<!-- passage p1 -->" + words}}).layers[0];
  sentence.words = words;
  sentence.first = sentence.last = {};
  Report report;
  check_attract(exhibit, report);
  return test::dump(report);
}

TEST(Attract, ASentenceIsAsLongAsTheSmallestGlassHolds) {
  const auto repeated = [](std::string_view letter, int count) {
    std::string text;
    for (int i = 0; i < count; ++i) text += letter;
    return text;
  };
  EXPECT_EQ(said_of_length(repeated("a", 200)), "");
  EXPECT_EQ(
      said_of_length(repeated("a", 201)),
      "error 5:1: the sentence has 201 characters, 1 too many: the smallest glass holds 200, a Chinese one counted "
      "twice; choose a shorter one, or end it earlier\n");
  EXPECT_EQ(said_of_length(repeated("中", 100)), "");
  EXPECT_NE(said_of_length(repeated("中", 101)), "");
  EXPECT_EQ(said_of_length(repeated("й", 200)), "");
}

}  // namespace
}  // namespace lectern::compiler
