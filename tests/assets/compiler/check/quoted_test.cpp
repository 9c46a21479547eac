// SPDX-License-Identifier: MIT
// What is said of words that are quoted, finding by finding, whoever quotes them.
#include "assets/compiler/check/quoted.hpp"

#include <gtest/gtest.h>

#include "tests/assets/compiler/check/made.hpp"

namespace lectern::compiler {
namespace {

constexpr QuotedKind line_kind{"line", "poster", "a poster", 60, true};

/// A document with a translation and a reading, and words quoted from the one.
struct Quoting {
  SourceDocument document = test::document_of(
      {{"translation.en.md",
        "<!-- passage p1 -->We do not know. We <s>cannot</s> say.\n\n<!-- passage p2 -->It ends, and it ends here.\n\n"
        "Then it goes on."},
       {"reading.ru.txt", "<!-- passage p1 -->\nМы не\nзнаем.\n\n<!-- passage p3 -->\nКонец."}});
  SourceQuoted quoted{"p1", "translation.en", "We do", "know.", {}, {}, {}, {"x.toml", 5, 1}};

  Quoting() {
    document.id = "five-points";
    document.passages = {"p1", "p2", "p3"};
    for (const auto& [key, line] : {std::pair("passage", 7U), std::pair("layer", 8U), std::pair("first", 9U),
                                    std::pair("last", 10U), std::pair("words", 11U), std::pair("gloss.zh", 12U)})
      quoted.places[key] = {"x.toml", line, 1};
  }
  /// All of it in `words`.
  void whole(std::string words) {
    quoted.words = std::move(words);
    quoted.first = quoted.last = {};
  }
  [[nodiscard]] std::string said() const {
    Report report;
    check_quoted(document, quoted, line_kind, report);
    return test::dump(report);
  }
};

struct QuotedSlip {
  const char* name;
  void (*make)(Quoting&);
  const char* said;
};

// `x` quotes `q` from `d`.
#define QUOTED(name, said, ...)                            \
  QuotedSlip {                                             \
    #name,                                                 \
        [](Quoting& x) {                                   \
          [[maybe_unused]] SourceQuoted& q = x.quoted;     \
          [[maybe_unused]] SourceDocument& d = x.document; \
          __VA_ARGS__;                                     \
        },                                                 \
        said                                               \
  }

const QuotedSlip quoted_slips[] = {
    QUOTED(None, "", ),
    QUOTED(WholeWords, "", x.whole("We do not know.")),
    QUOTED(OverALineEnd, "", (x.whole("Мы  не знаем."), q.layer = "reading.ru")),
    QUOTED(NoWords,
           "error 5:1: the line does not say which words it is; copy its first words into `first` and its last into "
           "`last`, or all of it into `words`\n",
           q.last = ""),
    QUOTED(TwoWays,
           "error 11:1: the line has `words` and `first` or `last`; keep the first and the last words, or all of them "
           "in `words`\n",
           q.words = "We do not know."),
    QUOTED(NoLayer,
           "error 8:1: five-points has no text gist.fr; its texts are translation.en, reading.ru; name one of them\n",
           q.layer = "gist.fr"),
    QUOTED(AMistypedLayer, "error 8:1: five-points has no text translation.fr; did you mean translation.en?\n",
           q.layer = "translation.fr"),
    QUOTED(ALayerThatCouldNotBeRead, "", (q.layer = "translation.fr", d.unread_layers = {"translation.fr"})),
    QUOTED(NoPassage, "error 7:1: five-points has no passage p4; did you mean p1?\n",
           (q.passage = "p4", q.first = "Nobody")),
    QUOTED(NoPassageWhereALayerCouldNotBeRead, "", (q.passage = "p4", d.unread_layers = {"translation.fr"})),
    QUOTED(AMistypedPassage,
           "error 7:1: five-points has no passage p4; it stands in the passage p1: write passage = \"p1\"\n",
           q.passage = "p4"),
    QUOTED(PassageOfAnotherLayer, "error 8:1: translation.en does not hold the passage p3; it stands in reading.ru\n",
           (q.passage = "p3", q.first = "Nobody")),
    QUOTED(WordsOfAPassageOfAnotherLayer,
           "error 8:1: translation.en does not hold the passage p3; it stands in p3 of reading.ru: write layer = "
           "\"reading.ru\"\n",
           (x.whole("Конец."), q.passage = "p3")),
    QUOTED(OtherWords,
           "error 9:1: \"We do now\" does not stand in p1 of translation.en; there stands \"We do not\"; copy the "
           "words from the text, with every sign\n",
           q.first = "We do now"),
    QUOTED(AnotherFirstWord,
           "error 11:1: \"Wee do not know.\" does not stand in p1 of translation.en; there stands \"We do not know.\"; "
           "copy the words from the text, with every sign\n",
           x.whole("Wee do not know.")),
    QUOTED(OtherCapitals,
           "error 11:1: \"WE DO NOT know\" does not stand in p1 of translation.en; there stands \"We do not know\"; "
           "copy the words from the text, with every sign\n",
           x.whole("WE DO NOT know")),
    QUOTED(HalfAWord,
           "error 10:1: \"kno\" does not stand in p1 of translation.en; the passage begins \"We do not know. We cannot "
           "say.\"; copy the words from the text, with every sign\n",
           q.last = "kno"),
    QUOTED(WordsThatAreNotThereAtAll,
           "error 9:1: \"Nobody\" does not stand in p1 of translation.en; the passage begins \"We do not know. We "
           "cannot say.\"; copy the words from the text, with every sign\n",
           q.first = "Nobody"),
    QUOTED(WordsOfAnotherPassage,
           "error 11:1: \"Then it\" does not stand in p1 of translation.en; the passage begins \"We do not know. We "
           "cannot say.\"; it stands in the passage p2: write passage = \"p2\"\n",
           x.whole("Then it")),
    QUOTED(WordsOfAnotherPassageOfAnotherLayer,
           "error 11:1: \"Конец.\" does not stand in p1 of translation.en; the passage begins \"We do not know. We "
           "cannot say.\"; it stands in p3 of reading.ru: write passage = \"p3\" and layer = \"reading.ru\"\n",
           x.whole("Конец.")),
    QUOTED(ABeginningOfAnotherPassage,
           "error 9:1: \"Then it\" does not stand in p1 of translation.en; the passage begins \"We do not know. We "
           "cannot say.\"; these words stand in p2 of translation.en; copy all from one passage, with every sign\n",
           q.first = "Then it"),
    QUOTED(BothEndsWrong,
           "error 9:1: \"Nobody\" does not stand in p1 of translation.en; the passage begins \"We do not know. We "
           "cannot say.\"; copy the words from the text, with every sign\n"
           "error 10:1: \"goes on.\" does not stand in p1 of translation.en; the passage begins \"We do not know. We "
           "cannot say.\"; these words stand in p2 of translation.en; copy all from one passage, with every sign\n",
           (q.first = "Nobody", q.last = "goes on.")),
    QUOTED(Twice,
           "error 9:1: \"We\" stands 2 times in p1 of translation.en; write more of its words, until they stand there "
           "once\n",
           q.first = "We"),
    QUOTED(WholeTwice,
           "error 11:1: \"ends\" stands 2 times in p2 of translation.en; write more of its words, until they stand "
           "there once\n",
           (x.whole("ends"), q.passage = "p2")),
    QUOTED(TheWrongWayRound,
           "error 10:1: \"We do\" stands before \"know.\" in p1; write the words with which the line begins into "
           "`first`, those with which it ends into `last`\n",
           std::swap(q.first, q.last)),
    QUOTED(OfTwoParagraphs,
           "error 10:1: the line begins in one paragraph and ends in another; choose words of one paragraph\n",
           (q.passage = "p2", q.first = "It ends", q.last = "goes on.")),
    QUOTED(AHandsMarks,
           "warning 5:1: a hand marked words of the line, which is shown without those marks; choose one without "
           "struck-out, underlined or doubtful words\n",
           (q.first = "We cannot", q.last = "say.")),
    QUOTED(ALongGloss, "error 12:1: poster.gloss.zh has 61 characters, 1 too many: a poster holds 60; shorten it\n",
           for (int i = 0; i < 61; ++i) q.gloss["zh"] += "字"),
};
#undef QUOTED

class QuotedSlips : public testing::TestWithParam<QuotedSlip> {};

TEST_P(QuotedSlips, AreSaidWithTheirPlaceAndTheirMend) {
  Quoting quoting;
  GetParam().make(quoting);
  EXPECT_EQ(quoting.said(), GetParam().said);
}

INSTANTIATE_TEST_SUITE_P(Quoted, QuotedSlips, testing::ValuesIn(quoted_slips),
                         [](const auto& one) { return std::string(one.param.name); });

std::string said_of_letters(std::string_view letter, int count, bool by_width) {
  std::string text;
  for (int i = 0; i < count; ++i) text += letter;
  const SourceDocument document = test::document_of({{"translation.en.md", "<!-- passage p1 -->" + text}});
  QuotedKind kind = line_kind;
  kind.counts_by_width = by_width;
  Report report;
  check_quoted(document, {"p1", "translation.en", {}, {}, text, {}, {}, {"x.toml", 5, 1}}, kind, report);
  return test::dump(report);
}

TEST(CheckQuoted, WordsAreAsLongAsThereIsRoom) {
  EXPECT_EQ(said_of_letters("a", 60, true), "");
  EXPECT_EQ(said_of_letters("a", 61, true),
            "error 5:1: the line has 61 characters, 1 too many: a poster holds 60, a Chinese one counted twice; choose "
            "a shorter one, or end it earlier\n");
  EXPECT_EQ(said_of_letters("й", 60, true), "");
  EXPECT_EQ(said_of_letters("中", 30, true), "");
  EXPECT_NE(said_of_letters("中", 31, true), "");
  EXPECT_EQ(said_of_letters("中", 60, false), "");
  EXPECT_EQ(said_of_letters("中", 61, false),
            "error 5:1: the line has 61 characters, 1 too many: a poster holds 60; choose a shorter one, or end it "
            "earlier\n");
}

}  // namespace
}  // namespace lectern::compiler
