// SPDX-License-Identifier: MIT
// Whose turn it is on the attract screen, and how much of a sentence is written.
#include "firmware/plan/attract.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <string>
#include <vector>

#include "tests/assets/pack/plain.hpp"
#include "tests/assets/pack/small_pack.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using namespace std::chrono_literals;
using testing::SmallWorld;

/// Two sentences in English, of which the second is of another document, and what a museum in English and Russian
/// writes.
SmallWorld with_sentences(bool russian) {
  return SmallWorld([=](test::plain::IndexT& index) {
    test::add_sentence(index, 0, 0, "We do not know");
    test::add_sentence(index, 1, 0, "We agree");
    if (russian) test::add_sentence(index, 0, 1, "Soglasny");
  });
}

class Turns : public ::testing::Test {
 protected:
  /// "en:We agree", turn by turn.
  static std::vector<std::string> said(const SmallWorld& small, std::size_t first) {
    const AttractTurns turns(small.index(), first);
    std::vector<std::string> all;
    for (std::size_t turn = 0; turn < turns.size(); ++turn) {
      const Arriving now = turns.at(turns.begins(turn));
      all.push_back(small.index().languages()->Get(static_cast<std::uint32_t>(now.language))->str() + ":" +
                    now.sentence->text()->utf8()->str() + (now.borrowed ? " (borrowed)" : ""));
    }
    return all;
  }
  using Said = std::vector<std::string>;
};

TEST_F(Turns, EachLanguageHasItsSentencesInTheOrderOfTheFile) {
  EXPECT_EQ(said(with_sentences(true), 0), (Said{"en:We do not know", "ru:Soglasny", "en:We agree", "ru:Soglasny"}));
  EXPECT_EQ(said(with_sentences(true), 1), (Said{"ru:Soglasny", "en:We do not know", "ru:Soglasny", "en:We agree"}));
}

TEST_F(Turns, ALanguageWithoutAnyBorrowsOthers) {
  EXPECT_EQ(said(with_sentences(false), 0),
            (Said{"en:We do not know", "ru:We agree (borrowed)", "en:We agree", "ru:We do not know (borrowed)"}));
  // Those in the language of their document come before others.
  SmallWorld small([](test::plain::IndexT& index) {
    index.languages[0] = "fr";
    test::add_sentence(index, 0, 0, "We do not know");
    test::add_sentence(index, 0, 1, "Soglasny");
  });
  EXPECT_EQ(said(small, 0), (Said{"fr:Soglasny (borrowed)", "ru:Soglasny"}));
}

TEST_F(Turns, WithoutSentencesNoneIsTaken) {
  const SmallWorld small;
  EXPECT_TRUE(AttractTurns(small.index(), 0).empty());
  EXPECT_EQ(AttractTurns(small.index(), 0).whole(), Duration(0));
}

TEST_F(Turns, TwoLettersComeWithEachFrame) {
  const SmallWorld small = with_sentences(true);
  const AttractTurns turns(small.index(), 0);
  EXPECT_EQ(turns.at(0s).letters, 0U);
  EXPECT_EQ(turns.at(0s).lasts, 1s);
  EXPECT_EQ(turns.at(1s - 1us).letters, 0U);
  std::size_t before = 0;
  for (int frame = 0; frame < 7; ++frame) {
    const Arriving now = turns.at(1s + frame * attract_frame);
    EXPECT_EQ(now.letters, before + letters_a_frame) << frame;
    EXPECT_EQ(turns.at(1s + frame * attract_frame + 99ms).letters, now.letters);
    EXPECT_FALSE(now.told);
    if (frame < 6) {
      EXPECT_EQ(now.lasts, attract_frame);
    }
    before = now.letters;
  }
  EXPECT_TRUE(turns.at(1s + 6 * attract_frame).written());
}

TEST_F(Turns, ThenItIsToldThenTitledThenTheNextComes) {
  const SmallWorld small = with_sentences(true);
  const AttractTurns turns(small.index(), 0);
  const Duration told = turns.told(0);
  EXPECT_FALSE(turns.at(told - 1us).told);
  EXPECT_TRUE(turns.at(told).told);
  EXPECT_FALSE(turns.at(told).late);
  const Duration late = told + turns.at(told).lasts;
  EXPECT_TRUE(turns.at(late).late);
  EXPECT_FALSE(turns.at(late).titled);
  const Duration titled = late + turns.at(late).lasts;
  EXPECT_GE(titled - told, 4s);
  EXPECT_TRUE(turns.at(titled).titled);
  EXPECT_EQ(titled + turns.at(titled).lasts, turns.begins(1));
  EXPECT_EQ(turns.at(turns.begins(1)).language, 1U);
  EXPECT_EQ(turns.at(turns.begins(1)).letters, 0U);
}

TEST_F(Turns, WhereNothingMayMoveTheFirstStandsWholeAndTold) {
  const SmallWorld small = with_sentences(true);
  const Arriving still = AttractTurns(small.index(), 1).still();
  EXPECT_EQ(still.language, 1U);
  EXPECT_TRUE(still.written());
  EXPECT_TRUE(still.told);
  EXPECT_FALSE(still.titled);
}

TEST_F(Turns, AGlossHasTimeToBeReadInPlaceOfTheLine) {
  const auto told_for = [](std::uint16_t line, std::uint16_t gloss, std::size_t language) {
    const SmallWorld small([&](test::plain::IndexT& index) {
      test::add_sentence(index, 0, 0, "We do not know");
      index.documents[0]->line[language]->reading_units = line;
      if (gloss == 0) return;
      for (const char* words : {"", "the gloss"}) index.attract_sentences[0]->glosses.push_back(test::text(words));
      index.attract_sentences[0]->glosses[1]->reading_units = gloss;
    });
    const AttractTurns turns(small.index(), language);
    return turns.at(turns.told(0)).lasts;
  };
  EXPECT_GT(told_for(4, 20, 1), told_for(4, 0, 1));
  EXPECT_EQ(told_for(4, 20, 1), told_for(8, 20, 1)) << "the line is not shown";
  EXPECT_EQ(told_for(4, 20, 0), told_for(4, 0, 0)) << "the words are read";
}

TEST_F(Turns, ASentenceOfATextOfAnUnknownKindIsPassedOver) {
  const SmallWorld small([](test::plain::IndexT& index) {
    test::add_sentence(index, 0, 0, "We agree");
    index.documents[0]->layers[0]->kind = static_cast<pack::plain::LayerKind>(9);
  });
  EXPECT_TRUE(AttractTurns(small.index(), 0).empty());
}

/// Whenever one looks, the picture stays what it is until the time that it says, and comes round in the end.
RC_GTEST_PROP(TurnsAtRandom, SayHowLongTheirPictureLasts, ()) {
  const SmallWorld small = with_sentences(*rc::gen::arbitrary<bool>());
  const AttractTurns turns(small.index(), *rc::gen::inRange<std::size_t>(0, 2));
  const Duration since(*rc::gen::inRange<std::int64_t>(0, 4 * turns.whole().count()));
  const auto same = [](const Arriving& a, const Arriving& b) {
    return a.language == b.language && a.sentence == b.sentence && a.letters == b.letters && a.told == b.told &&
           a.late == b.late && a.titled == b.titled;
  };
  const Arriving now = turns.at(since);
  RC_ASSERT(now.lasts > Duration(0));
  RC_ASSERT(same(now, turns.at(since + now.lasts - Duration(1))));
  RC_ASSERT(!same(now, turns.at(since + now.lasts)));
  RC_ASSERT(same(now, turns.at(since + turns.whole())));
}

}  // namespace
}  // namespace lectern::app
