// SPDX-License-Identifier: MIT
// The ways to begin, in as many languages as there are, on every glass.
#include "firmware/plan/begin.hpp"

#include <gtest/gtest.h>
#include <string>
#include <utility>

#include "firmware/audit/range.hpp"
#include "tests/assets/pack/plain.hpp"
#include "tests/assets/pack/small_pack.hpp"
#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using testing::SmallWorld;
using testing::wall_metrics;

/// An exhibit in more languages; each speaks with the words of the first.
SmallWorld in_languages(std::size_t count) {
  return SmallWorld([=](test::plain::IndexT& index) {
    const auto fill = [&](auto& texts) {
      while (texts.size() < count) texts.push_back(test::text("Language"));
    };
    while (index.languages.size() < count) index.languages.push_back("en-x" + std::to_string(index.languages.size()));
    while (index.words.size() < count) index.words.push_back(std::make_unique<test::plain::WordsT>());
    for (auto* texts : {&index.language_names, &index.title, &index.subtitle, &index.short_title, &index.overview_title,
                        &index.introduction})
      fill(*texts);
    for (auto& person : index.people) {
      fill(person->names);
      while (person->cards.size() < count) person->cards.push_back(person->cards.front());
    }
    for (auto& document : index.documents) {
      for (auto* texts : {&document->day, &document->from, &document->to, &document->byline, &document->short_title,
                          &document->heading, &document->line, &document->holds, &document->missing})
        fill(*texts);
      if (!document->time_since_previous.empty()) fill(document->time_since_previous);
      for (auto& layer : document->layers) {
        fill(layer->tabs);
        fill(layer->labels);
      }
      for (auto& note : document->notes)
        while (note->cards.size() < count) note->cards.push_back(note->cards.front());
      while (document->about.size() < count) document->about.push_back(document->about.front());
    }
    for (auto& line : index.context) fill(line->text);
  });
}

/// That nothing of it lies over another part, or beyond its room.
void expect_room(const BeginFoot& foot, const Metrics& metrics, int width) {
  std::vector<Rect> parts = {foot.button};
  for (const BeginFoot::Other& other : foot.others) parts.push_back(other.rect);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    EXPECT_GE(parts[i].x, 0);
    EXPECT_GE(parts[i].y, 0);
    EXPECT_LE(parts[i].right(), width);
    EXPECT_LE(parts[i].bottom(), foot.height);
    EXPECT_GE(parts[i].h, metrics.px(metrics.control()));
    EXPECT_GE(parts[i].w, metrics.px(metrics.control()));
    for (std::size_t k = i + 1; k < parts.size(); ++k)
      EXPECT_TRUE(intersection(parts[i].inset(-metrics.px(6)), parts[k].inset(-metrics.px(6))).empty())
          << i << " " << k;
  }
  EXPECT_EQ(intersection(foot.words, foot.button), foot.words);
}

TEST(BeginFoot, OnTheWallTheButtonIs120PixelsHighAndEachLanguageSaysTouchToBegin) {
  SmallWorld small = in_languages(3);
  const State state = initial(wall_metrics(), {});
  const World world = small.world();
  const Glass glass(state, world);
  const BeginFoot foot = begin_foot(glass, 1816, 1);
  EXPECT_EQ(foot.button.h, 120);
  ASSERT_EQ(foot.others.size(), 2U);
  EXPECT_EQ(foot.others[0].language, 0U);
  EXPECT_EQ(foot.others[0].text, &glass.string(pack::StringId::touch_to_begin, 0));
  EXPECT_EQ(foot.others[1].language, 2U);
  EXPECT_EQ(foot.others[1].rect.right(), 1816);
}

TEST(BeginFoot, FindsRoomOnEveryGlassInAnyNumberOfLanguages) {
  for (const std::size_t count : {1U, 2U, 5U, 9U, 64U}) {
    SmallWorld small = count < 2 ? SmallWorld() : in_languages(count);
    const World world = small.world();
    for (const Metrics& metrics : whole_range().glasses) {
      const State state = initial(metrics, {});
      const int width = metrics.glass.w - 2 * metrics.px(metrics.margin());
      int top = 0;
      for (std::size_t shown = 0; shown < small.index().languages()->size(); ++shown) {
        const BeginFoot foot = begin_foot(Glass(state, world), width, shown);
        SCOPED_TRACE(std::to_string(count) + " " + std::to_string(metrics.glass.w) + " " + std::to_string(shown));
        expect_room(foot, metrics, width);
        EXPECT_TRUE(foot.others.empty() || foot.others.size() + 1 == small.index().languages()->size());
        // The others do not move while languages take turns.
        if (foot.others.empty()) continue;
        const int from_foot = foot.height - foot.others.back().rect.bottom();
        if (shown == 0) top = from_foot;
        EXPECT_EQ(from_foot, top);
      }
    }
  }
}

}  // namespace
}  // namespace lectern::app
