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

SmallWorld with_sentence(std::size_t letters, bool page = true) {
  return SmallWorld([=](test::plain::IndexT& index) {
    test::add_sentence(index, 0, 0, words_of_length(letters));
    index.attract_sentences[0]->text = broken(words_of_length(letters));
    if (!page) index.attract_sentences[0]->page = 65'535;
    for (auto& line : index.documents[0]->line) line = broken(words_of_length(100));
    for (auto& title : index.title) title = broken("Five of them");
  });
}

Arrival arrival_in(SmallWorld& small, const Metrics& metrics, std::size_t language) {
  const World world = small.world();
  const State state = initial(metrics, {language, false, false});
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

TEST(Arrival, WithoutAPictureTheNightStaysEmpty) {
  SmallWorld small = with_sentence(60, false);
  const Arrival arrival = arrival_in(small, wall_metrics(), 0);
  EXPECT_TRUE(arrival.page.empty());
  EXPECT_TRUE(arrival.label.empty());
  EXPECT_EQ(arrival.sentence.type.size, 64);
}

TEST(Arrival, FindsRoomOnEveryGlassUpToItsLongest) {
  for (const std::size_t letters : {10U, 80U, 140U, 200U}) {
    SmallWorld small = with_sentence(letters);
    for (const Metrics& metrics : whole_range().glasses)
      for (const std::size_t language : {0U, 1U}) {
        const Arrival arrival = arrival_in(small, metrics, language);
        SCOPED_TRACE(std::to_string(letters) + " " + std::to_string(metrics.glass.w) + "x" +
                     std::to_string(metrics.glass.h) + " " + std::to_string(language));
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
