// SPDX-License-Identifier: MIT
// Page, sentence and its attribution on every glass: nothing is cut off, nothing lies over anything.
#include "firmware/plan/arrival.hpp"

#include <gtest/gtest.h>
#include <string>

#include "firmware/audit/range.hpp"
#include "tests/assets/pack/plain.hpp"
#include "tests/assets/pack/small_pack.hpp"
#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using testing::SmallWorld;
using testing::wall_metrics;

std::string words_of_length(std::size_t letters) {
  std::string words;
  while (words.size() < letters) words += words.size() % 8 == 7 ? ' ' : 'a';
  return words;
}

/// Lines may end at spaces.
std::unique_ptr<test::plain::TextT> broken(const std::string& words) {
  auto text = test::text(words);
  for (std::uint32_t i = 1; i < words.size(); ++i)
    if (words[i - 1] == ' ') text->breaks.emplace_back(i, test::plain::BreakKind::allowed);
  return text;
}

/// `gloss` letters of one in the second language, which has no sentence of its own; 0: it has none.
SmallWorld with_sentence(std::size_t letters, bool page = true, std::size_t gloss = 0) {
  return SmallWorld([=](test::plain::IndexT& index) {
    test::add_sentence(index, 0, 0, words_of_length(letters));
    test::plain::AttractSentenceT& sentence = *index.attract_sentences[0];
    sentence.text = broken(words_of_length(letters));
    if (!page) sentence.page = 65'535;
    if (gloss > 0) {
      sentence.glosses.push_back(test::text(""));
      sentence.glosses.push_back(broken(words_of_length(gloss)));
    }
    for (auto& line : index.documents[0]->line) line = broken(words_of_length(100));
    for (auto& title : index.title) title = broken("Five of them");
  });
}

Arrival arrival_in(SmallWorld& small, const Metrics& metrics, std::size_t language, bool still = false) {
  const World world = small.world();
  State state = initial(metrics, {language, false, false});
  state.setting.reduced_motion = still;
  return arrival_of(Glass(state, world), AttractTurns(small.index(), language).still());
}

std::vector<Rect> rects_of(const Arrival& arrival) {
  std::vector<Rect> rects = {arrival.sentence.rect};
  if (!arrival.label.empty()) rects.push_back(arrival.label);
  for (const PlacedText& head : arrival.heads) rects.push_back(head.rect);
  const std::vector<PlacedText> none;
  for (const auto* parts : {arrival.turns ? &none : &arrival.stands, arrival.turns ? &none : &arrival.told})
    for (const PlacedText& part : *parts) rects.push_back(part.rect);
  rects.push_back(arrival.foot.button.moved(arrival.foot_at.x, arrival.foot_at.y));
  for (const BeginFoot::Other& other : arrival.foot.others)
    rects.push_back(other.rect.moved(arrival.foot_at.x, arrival.foot_at.y));
  return rects;
}

TEST(Arrival, OnTheWallThePageFillsTheGlassAboveASentenceOf64Pixels) {
  SmallWorld small = with_sentence(60);
  const Arrival arrival = arrival_in(small, wall_metrics(), 0);
  EXPECT_EQ(arrival.sentence.type.size, 64);
  EXPECT_EQ(arrival.page.x, 0);
  EXPECT_EQ(arrival.page.w, 1920);
  EXPECT_EQ(arrival.page.bottom(), arrival.night.y);
  EXPECT_GT(arrival.page.h, 1080 / 3);
  EXPECT_FALSE(arrival.label.empty()) << "a re-set page says so";
  EXPECT_FALSE(arrival.turns);
  EXPECT_TRUE(arrival.stands.empty());
  ASSERT_EQ(arrival.told.size(), 2U);
  EXPECT_EQ(arrival.told[0].name, "byline");
  EXPECT_EQ(arrival.told[1].name, "whose");
}

TEST(Arrival, ALanguageThatBorrowsHasTheExhibitsLineBelow) {
  SmallWorld small = with_sentence(60);
  const Arrival arrival = arrival_in(small, wall_metrics(), 1);
  ASSERT_EQ(arrival.stands.size(), 2U);
  EXPECT_EQ(arrival.stands[0].name, "by-exhibit");
  EXPECT_EQ(arrival.stands[1].text, pack::at(*small.index().documents(), 0).line()->Get(1));
}

TEST(Arrival, AGlossStandsInPlaceOfTheLine) {
  SmallWorld small = with_sentence(60, true, 60);
  const Arrival arrival = arrival_in(small, wall_metrics(), 1);
  ASSERT_EQ(arrival.stands.size(), 1U);
  const PlacedText& gloss = arrival.stands[0];
  EXPECT_EQ(gloss.name, "gloss");
  EXPECT_EQ(gloss.text, small.index().attract_sentences()->Get(0)->glosses()->Get(1));
  EXPECT_EQ(gloss.type.size, 44);
  EXPECT_GE(gloss.rect.y, arrival.sentence.rect.bottom());
  EXPECT_LE(gloss.rect.bottom(), arrival.told[0].rect.y);
  // Who reads the words has none, and nowhere is it larger than they are.
  EXPECT_TRUE(arrival_in(small, wall_metrics(), 0).stands.empty());
  for (const Metrics& metrics : whole_range().glasses) {
    const Arrival other = arrival_in(small, metrics, 1);
    ASSERT_EQ(other.stands.size(), 1U);
    EXPECT_LE(other.stands[0].type.size, other.sentence.type.size);
  }
}

TEST(Arrival, WhereNothingMayMoveAllOfItStandsTogether) {
  SmallWorld small = with_sentence(80, true, 40);
  for (const Metrics& metrics : whole_range().glasses)
    for (const std::size_t language : {0U, 1U}) {
      const Arrival arrival = arrival_in(small, metrics, language, true);
      SCOPED_TRACE(std::to_string(metrics.glass.w) + "x" + std::to_string(metrics.glass.h));
      EXPECT_FALSE(arrival.turns);
      const std::vector<Rect> rects = rects_of(arrival);
      for (std::size_t i = 0; i < rects.size(); ++i)
        for (std::size_t k = i + 1; k < rects.size(); ++k)
          EXPECT_TRUE(intersection(rects[i], rects[k]).empty()) << i << " " << k;
      EXPECT_EQ(intersection(arrival.told.back().rect, Rect{0, 0, metrics.glass.w, arrival.foot_at.y}),
                arrival.told.back().rect);
    }
}

TEST(Arrival, WithoutAPictureTheNightStaysEmpty) {
  SmallWorld small = with_sentence(60, false);
  const Arrival arrival = arrival_in(small, wall_metrics(), 0);
  EXPECT_TRUE(arrival.page.empty());
  EXPECT_TRUE(arrival.label.empty());
  EXPECT_EQ(arrival.sentence.type.size, 64);
}

TEST(Arrival, FindsRoomOnEveryGlassUpToItsLongest) {
  const std::pair<std::size_t, std::size_t> lengths[] = {{10, 0},  {80, 0},  {140, 0},   {200, 0},
                                                         {10, 40}, {80, 80}, {202, 216}, {202, 416}};
  for (const auto& [letters, gloss] : lengths) {
    SmallWorld small = with_sentence(letters, true, gloss);
    for (const Metrics& metrics : whole_range().glasses)
      for (const std::size_t language : {0U, 1U}) {
        const Arrival arrival = arrival_in(small, metrics, language);
        SCOPED_TRACE(std::to_string(letters) + " " + std::to_string(gloss) + " " + std::to_string(metrics.glass.w) +
                     "x" + std::to_string(metrics.glass.h) + " " + std::to_string(language));
        const Rect glass{0, 0, metrics.glass.w, metrics.glass.h};
        const std::vector<Rect> rects = rects_of(arrival);
        for (std::size_t i = 0; i < rects.size(); ++i) {
          EXPECT_EQ(intersection(rects[i], glass), rects[i]) << i;
          EXPECT_TRUE(intersection(rects[i], arrival.page).empty()) << i;
          for (std::size_t k = i + 1; k < rects.size(); ++k)
            EXPECT_TRUE(intersection(rects[i], rects[k]).empty()) << i << " " << k;
        }
        // What takes the sentence's place ends above the button too.
        for (const auto* parts : {&arrival.stands, &arrival.told, &arrival.titles})
          for (const PlacedText& part : *parts) {
            EXPECT_LE(part.rect.bottom(), arrival.foot_at.y) << part.name;
            EXPECT_GE(part.rect.y, 0) << part.name;
          }
        const Measure measure = small.measure(metrics);
        EXPECT_EQ(measure.height_of(*arrival.sentence.text, arrival.sentence.type, arrival.sentence.rect.w),
                  arrival.sentence.rect.h);
      }
  }
}

}  // namespace
}  // namespace lectern::app
