// SPDX-License-Identifier: MIT
// A book: opened, scrolled and leapt through as if it were a page. 20,000 words, and as long tests 200,000.
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <map>

#include "firmware/exhibit/show.hpp"
#include "firmware/plan/areas.hpp"
#include "firmware/plan/text_column.hpp"
#include "firmware/texts/measure.hpp"
#include "firmware/update/panes.hpp"
#include "firmware/update/update.hpp"
#include "firmware/view/view.hpp"
#include "tests/exhibits/book_exhibit.hpp"
#include "tests/scenario/compiled.hpp"
#include "tests/scenario/player.hpp"

namespace lectern::app::testing {
namespace {

const std::size_t words = number_in("LECTERN_BOOK_WORDS", 20000);
constexpr std::size_t most_text_bytes = std::size_t{8} << 20;
constexpr std::uint64_t near_the_glass = 80;  // paragraphs of 50 words and labels; a book has hundreds
constexpr Metrics glass() {
  return {{1920, 1080}, 1, design_pixel_mm, 100};
}

class Book : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto folder = folder_of_test();
    const auto written = test::write_book_exhibit(folder / "book", words);
    ASSERT_TRUE(written) << written.error().what;
    auto show = Show::open(compiled(folder / "book"), interface_words(), {}, [] {});
    ASSERT_TRUE(show) << show.error().what;
    show_ = std::move(*show);
  }

  World world() { return show_->world(); }
  const pack::fb::Document& document(std::size_t i) {
    return *world().index().documents()->Get(static_cast<flatbuffers::uoffset_t>(i));
  }
  std::size_t layer_of(std::string_view id) {
    const auto& layers = *document(1).layers();
    for (flatbuffers::uoffset_t i = 0; i < layers.size(); ++i)
      if (layers.Get(i)->id()->string_view() == id) return i;
    ADD_FAILURE() << id;
    return 0;
  }
  State doing(const State& state, const Act& act) { return update(state, act, world(), Frame{}); }
  State opened() {
    State state = doing(initial(glass(), {0, true, false}), OpenDocument{1});
    state.allowed = std::chrono::hours(1);
    return state;
  }
  /// Until nothing moves any more.
  State rested(State state) {
    for (int frame = 0; frame < 1000 && moving(state); ++frame)
      state = advance(state, state.now + std::chrono::milliseconds(16), world());
    EXPECT_EQ(state.screen, ScreenId::reader);
    return state;
  }
  std::uint64_t layouts() { return show_->typesetter().counters().layouts; }
  std::size_t text_bytes() { return show_->typesetter().counters().cached_bytes + show_->flows().bytes(); }
  std::uint16_t last_passage() { return static_cast<std::uint16_t>(document(1).passages()->size() - 1); }

  /// Where the texts of the column begin and end whose beginnings and ends are in sight.  Units: px of the glass.
  std::map<std::string, int> edges(const State& state) {
    const Frame frame = view(state, world());
    const Rect pane = reader_areas(state).scrolled;
    std::map<std::string, int> found;
    for (const TextBlock& block : frame.texts) {
      if (block.layer.empty()) continue;
      if (block.rect.y > pane.y) found[block.id + " begins"] = block.rect.y;
      if (block.rect.bottom() < pane.bottom()) found[block.id + " ends"] = block.rect.bottom();
    }
    return found;
  }

  /// What stands in both frames moved by so much, and some of it does.
  static void expect_moved(const std::map<std::string, int>& before, const std::map<std::string, int>& after, int by) {
    int both = 0;
    for (const auto& [id, y] : before)
      if (const auto found = after.find(id); found != after.end()) {
        EXPECT_EQ(found->second, y + by) << id;
        ++both;
      }
    EXPECT_GT(both, 0);
  }

  /// Scrolls down to the end in steps, looking at each; how many there were.
  int read_through(State state, int step) {
    int steps = 0;
    std::size_t most = 0;
    for (auto before = edges(state);; ++steps) {
      const std::pair place(state.reader.section, state.reader.text.at());
      scroll_pane(state, world(), PaneId::text, step);
      if (std::pair(state.reader.section, state.reader.text.at()) == place) break;
      const auto after = edges(state);
      if (text_ends(state, world()).last > state.reader.text.at()) expect_moved(before, after, -step);
      before = after;
      most = std::max(most, text_bytes());
      EXPECT_LE(most, most_text_bytes);
      if (HasFailure()) break;
    }
    fmt::print("{} words a layer: {} bytes of text at the most\n", words, most);
    return steps;
  }

  std::unique_ptr<Show> show_;
};

TEST_F(Book, IsPartedAtTheSamePassagesInBothLanguages) {
  const auto& left = *document(1).layers()->Get(static_cast<flatbuffers::uoffset_t>(layer_of("transcript.ru")));
  const auto& right = *document(1).layers()->Get(static_cast<flatbuffers::uoffset_t>(layer_of("translation.en")));
  ASSERT_GT(left.parts()->size(), words / 1000);
  ASSERT_EQ(left.parts()->size(), right.parts()->size());
  for (flatbuffers::uoffset_t i = 0; i < left.parts()->size(); ++i)
    EXPECT_EQ(left.parts()->Get(i)->passages()->Get(0), right.parts()->Get(i)->passages()->Get(0));
  EXPECT_EQ(sections_of(left, right).size(), left.parts()->size());
  EXPECT_EQ(document(0).layers()->Get(0)->parts()->size(), 1U);
}

TEST_F(Book, OpeningItLaysOutWhatIsNearTheGlass) {
  const std::uint64_t before = layouts();
  (void)view(opened(), world());
  EXPECT_LE(layouts() - before, near_the_glass);
}

TEST_F(Book, ALeapLaysOutWhereItLandsAndNothingBetween) {
  State state = opened();
  (void)view(state, world());
  for (const std::uint16_t passage :
       {last_passage(), std::uint16_t{0}, static_cast<std::uint16_t>(last_passage() / 2)}) {
    const std::uint64_t before = layouts();
    state = rested(doing(state, Highlight{passage}));
    EXPECT_LE(layouts() - before, near_the_glass);
    const std::string id = document(1).passages()->Get(passage)->id()->str();
    const Frame frame = view(state, world());
    EXPECT_TRUE(std::any_of(frame.texts.begin(), frame.texts.end(), [&](const TextBlock& block) {
      return block.passage == id && block.rect.h > 0;
    })) << id;
    EXPECT_LE(text_bytes(), most_text_bytes);
  }
}

TEST_F(Book, ATurnedPageBringsItsTextAlong) {
  State state = opened();
  const std::size_t page = document(1).pages()->size() - 2;
  state = doing(state, TurnTo{page});
  const std::string id = fmt::format("p{}", page * test::words_of_book_page / test::words_of_paragraph + 1);
  const auto frame = view(state, world());
  const auto found =
      std::find_if(frame.texts.begin(), frame.texts.end(), [&](const TextBlock& block) { return block.passage == id; });
  ASSERT_NE(found, frame.texts.end());
  EXPECT_LT(found->rect.y, reader_areas(state).scrolled.y + 100);
}

TEST_F(Book, NothingJumpsWhileItIsReadThrough) {
  EXPECT_GT(read_through(opened(), 100), static_cast<int>(words / 100));
}

TEST_F(Book, NothingJumpsWhileTwoLanguagesAreReadThrough) {
  EXPECT_GT(read_through(doing(opened(), ShowSideBySide{}), 100), static_cast<int>(words / 100));
}

TEST_F(Book, ThereAndBackIsTheSamePlace) {
  State state = doing(opened(), Highlight{static_cast<std::uint16_t>(last_passage() / 2)});
  const auto before = edges(state);
  for (int i = 0; i < 40; ++i) scroll_pane(state, world(), PaneId::text, 333);
  for (int i = 0; i < 40; ++i) scroll_pane(state, world(), PaneId::text, -333);
  EXPECT_EQ(edges(state), before);
}

TEST_F(Book, ItEndsWithItsLastWordsAboveTheBar) {
  State state = doing(opened(), Highlight{last_passage()});
  scroll_pane(state, world(), PaneId::text, 100'000);
  const Frame frame = view(state, world());
  const Rect pane = reader_areas(state).scrolled;
  int bottom = 0;
  for (const TextBlock& block : frame.texts)
    if (!block.layer.empty()) bottom = std::max(bottom, block.rect.bottom());
  EXPECT_LT(bottom, pane.bottom());
  EXPECT_GT(bottom, pane.bottom() - 120);
}

TEST_F(Book, AFlingStopsAtItsBeginning) {
  State state = opened();
  scroll_pane(state, world(), PaneId::text, 5000);
  state.reader.text.fling(-60'000);
  state = rested(state);
  EXPECT_EQ(state.reader.section, 0U);
  EXPECT_EQ(state.reader.text.at(), 0);
  EXPECT_FALSE(moving(state));
}

TEST_F(Book, AnotherSizeOrLanguageKeepsThePassage) {
  State state = doing(opened(), Highlight{static_cast<std::uint16_t>(last_passage() / 3)});
  const auto first_in_sight = [&] {
    const Frame frame = view(state, world());
    for (const TextBlock& block : frame.texts)
      if (!block.passage.empty()) return block.passage;
    return std::string();
  };
  state.reader.highlighted.reset();
  const std::string passage = first_in_sight();
  for (int i = 0; i < 4; ++i) {
    state = doing(state, NextTextSize{});
    EXPECT_EQ(first_in_sight(), passage);
  }
  state = doing(state, ShowLayer{layer_of("transcript.ru")});
  EXPECT_EQ(first_in_sight(), passage);
  state = doing(state, ShowSideBySide{});
  EXPECT_EQ(first_in_sight(), passage);
}

}  // namespace
}  // namespace lectern::app::testing
