// SPDX-License-Identifier: MIT
// Where one stays when the exhibit is built anew. The places of texts that changed: tests/scenario/preview_test.
#include "firmware/update/carried.hpp"

#include <gtest/gtest.h>

#include "firmware/update/reader.hpp"
#include "tests/assets/pack/plain.hpp"
#include "tests/assets/pack/small_pack.hpp"
#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using testing::SmallWorld;
using testing::wall_metrics;

class Carried : public ::testing::Test {
 protected:
  State reading(std::size_t document) {
    State state = initial(wall_metrics(), {});
    open_document(state, world_, document);
    return state;
  }

  SmallWorld small_{[](test::plain::IndexT& index) {
    testing::add_page(index);
    test::add_path(index);
  }};
  World world_ = small_.world();
};

TEST_F(Carried, WhatDidNotChangeIsSeenAsBefore) {
  State state = reading(0);
  turn_to(state, world_, 1);
  state.language = 1;
  state.contrast = true;
  state.metrics.text_percent = 150;
  highlight(state, world_, 1);
  state.reader.look.tone.inverted = true;
  const State now = carried(state, world_, world_);
  EXPECT_EQ(now.screen, ScreenId::reader);
  EXPECT_EQ(now.reader.document, 0U);
  EXPECT_EQ(now.reader.page, 1U);
  EXPECT_EQ(now.reader.highlighted, std::optional<std::uint16_t>(1));
  EXPECT_EQ(now.language, 1U);
  EXPECT_TRUE(now.contrast);
  EXPECT_EQ(now.metrics, state.metrics);
  EXPECT_TRUE(now.reader.look.tone.inverted);
}

TEST_F(Carried, ADocumentIsFoundByItsIdWhateverStandsBeforeIt) {
  SmallWorld other([](test::plain::IndexT& index) {
    std::swap(index.documents[0]->id, index.documents[1]->id);
    index.languages = {"ru", "en"};
  });
  const World is = other.world();
  State state = reading(1);
  state.language = 0;
  const State now = carried(state, world_, is);
  EXPECT_EQ(now.reader.document, 0U);
  EXPECT_EQ(now.language, 1U) << "a language is found by its code";
}

TEST_F(Carried, ADocumentThatIsGoneLeavesTheOverview) {
  SmallWorld other([](test::plain::IndexT& index) { index.documents[0]->id = "another"; });
  const World is = other.world();
  State state = reading(0);
  state.overlay = AboutPanel{};
  const State now = carried(state, world_, is);
  EXPECT_EQ(now.screen, ScreenId::overview);
  EXPECT_EQ(now.overlay.index(), 0U);
}

TEST_F(Carried, APageThatIsGoneLeavesTheLast) {
  SmallWorld other;
  const World is = other.world();
  State state = reading(0);
  turn_to(state, world_, 1);
  EXPECT_EQ(carried(state, world_, is).reader.page, 0U);
}

TEST_F(Carried, CardsAndPathsThatAreGoneAreClosed) {
  SmallWorld other([](test::plain::IndexT& index) {
    index.people[0]->id = "another";
    index.documents[0]->notes[0]->id = "another";
  });
  const World is = other.world();
  State state = reading(0);
  state.walk = Walk{};
  state.overlay = PersonCard{0};
  EXPECT_EQ(carried(state, world_, world_).overlay.index(), state.overlay.index());
  EXPECT_TRUE(carried(state, world_, world_).walk);
  EXPECT_EQ(carried(state, world_, is).overlay.index(), 0U);
  EXPECT_FALSE(carried(state, world_, is).walk);
  state.overlay = NoteCard{0};
  EXPECT_EQ(carried(state, world_, is).overlay.index(), 0U);
}

TEST_F(Carried, ErrorsThatAreNewOpenTheBandAgain) {
  SmallWorld broken({}, testing::add_bands);
  const World is = broken.world();
  State state = reading(1);
  state.band_folded = true;
  EXPECT_FALSE(carried(state, world_, is).band_folded);
  EXPECT_TRUE(carried(state, is, is).band_folded) << "what was put away stays so";
}

}  // namespace
}  // namespace lectern::app
