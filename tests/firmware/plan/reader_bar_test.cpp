// SPDX-License-Identifier: MIT
#include "firmware/plan/reader_bar.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "tests/assets/pack/plain.hpp"
#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using testing::reading;
using testing::small_metrics;
using testing::SmallWorld;
using testing::wall_metrics;

void add_pages(test::plain::IndexT& index) {
  auto& document = *index.documents[0];
  while (document.pages.size() < 9)
    document.pages.push_back(std::make_unique<test::plain::PageT>(*document.pages.front()));
}

const Button* button_of(const ReaderBar& bar, std::string_view id) {
  for (const BarRow& row : bar.rows)
    for (const auto* side : {&row.left, &row.right})
      for (const Button& button : *side)
        if (button.id == id) return &button;
  return nullptr;
}

TEST(BarOfTheReader, EveryRowFitsOnEveryGlass) {
  SmallWorld small(add_pages);
  const World world = small.world();
  for (const Metrics& metrics : {wall_metrics(), small_metrics(), measure({800, 1280}, Millimetres{136})}) {
    const State state = reading(metrics);
    const Glass glass(state, world);
    const ReaderBar bar = reader_bar_of(glass);
    for (const BarRow& row : bar.rows) EXPECT_TRUE(fits(glass, row)) << metrics.glass.w;
  }
}

TEST(BarOfTheReader, ASmallGlassHasFiveButtonsAndANarrowOneFourAndTheRestInAList) {
  SmallWorld small(add_pages);
  const World world = small.world();
  const auto buttons = [&](const Metrics& metrics, bool page, std::size_t number = 0) {
    State state = reading(metrics);
    state.reader.page_alone = page;
    state.reader.page = number;
    const ReaderBar bar = reader_bar_of(Glass(state, world));
    std::vector<std::string> ids;
    for (const auto* side : {&bar.rows[0].left, &bar.rows[0].right})
      for (const Button& button : *side) ids.push_back(button.id);
    ids.emplace_back("|");
    for (const Button& button : bar.more) ids.push_back(button.id);
    return ids;
  };
  using Ids = std::vector<std::string>;
  const Metrics seven_inches = measure({800, 480}, Millimetres{155});
  const Metrics upright = measure({720, 1280}, Millimetres{86});
  EXPECT_EQ(buttons(seven_inches, false), (Ids{"overview", "show-page", "previous-document", "next-document", "more",
                                               "|", "about", "text-size", "contrast", "language"}));
  EXPECT_EQ(buttons(seven_inches, true), (Ids{"overview", "show-text", "previous-page", "next-page", "more", "|",
                                              "about", "page-tools", "text-size", "contrast", "language"}));
  EXPECT_EQ(buttons(upright, true),
            (Ids{"overview", "show-text", "next-page", "more", "|", "about", "page-tools", "contrast", "language"}))
      << "nothing is before the first page, and a larger text makes no difference there";
  EXPECT_EQ(buttons(upright, true, 1)[5], "previous-page");
}

TEST(BarOfTheReader, ADocumentOfOnePageIsNotTurned) {
  SmallWorld small;
  const World world = small.world();
  const State state = reading(wall_metrics());
  const ReaderBar bar = reader_bar_of(Glass(state, world));
  EXPECT_EQ(button_of(bar, "next-page"), nullptr);
  EXPECT_TRUE(bar.strip.pane.empty());
}

TEST(BarOfTheReader, PageKeysDoWhatItsArrowsDoAndNothingAtTheEnds) {
  SmallWorld small(add_pages);
  const World world = small.world();
  State state = reading(wall_metrics());
  state.reader.page = 8;
  const ReaderBar bar = reader_bar_of(Glass(state, world));
  const Button* before = button_of(bar, "previous-page");
  const Button* after = button_of(bar, "next-page");
  ASSERT_TRUE(before != nullptr && after != nullptr);
  EXPECT_EQ(before->key, FocusStep::previous_page);
  EXPECT_EQ(after->key, FocusStep::next_page);
  EXPECT_TRUE(before->enabled);
  EXPECT_EQ(std::get<TurnTo>(before->act).page, 7U);
  EXPECT_FALSE(after->enabled);
}

TEST(BarOfTheReader, TheStripShowsThreePagesAtTheLeast) {
  SmallWorld small(add_pages);
  const World world = small.world();
  const State state = reading(wall_metrics());
  const Strip strip = strip_of(state, world);
  EXPECT_EQ(strip.pages, 9U);
  EXPECT_TRUE(strip.alone || strip.in_sight() >= 3);
}

TEST(BarOfTheReader, NeighboursAreNamedByTheirDays) {
  SmallWorld small;
  const World world = small.world();
  const State state = reading(wall_metrics());
  const ReaderBar bar = reader_bar_of(Glass(state, world));
  const Button* before = button_of(bar, "previous-document");
  const Button* after = button_of(bar, "next-document");
  ASSERT_TRUE(before != nullptr && after != nullptr);
  EXPECT_FALSE(before->enabled);
  EXPECT_EQ(std::get<OpenDocument>(after->act).document, 1U);
}

}  // namespace
}  // namespace lectern::app
