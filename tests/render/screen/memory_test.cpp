// SPDX-License-Identifier: MIT
#include "render/screen/memory.hpp"

#include <gtest/gtest.h>

#include "tests/render/paint/fakes.hpp"

namespace lectern::screen {
namespace {

using namespace std::chrono_literals;
constexpr Colour red{200, 0, 0, 255};

draw::List ground_and_box(int x) {
  return {{draw::Fill{{0, 0, 64, 64}, {10, 10, 10, 255}}, draw::Fill{{x, 8, 4, 4}, red}}, {}};
}

TEST(MemoryScreen, ShowsWhatTheListSays) {
  MemoryScreen screen({64, 64});
  EXPECT_FALSE(screen.capture());
  screen.show(ground_and_box(8));
  const auto image = screen.capture();
  ASSERT_TRUE(image);
  EXPECT_EQ(image->at({7, 8}), (Colour{10, 10, 10, 255}));
  EXPECT_EQ(image->at({8, 8}), red);
}

TEST(MemoryScreen, RepaintsOnlyWhatChanged) {
  MemoryScreen screen({64, 64});
  screen.show(ground_and_box(8));
  EXPECT_EQ(screen.counters().painted_pixels, 64U * 64U);
  screen.show(ground_and_box(8));
  EXPECT_EQ(screen.counters().painted_pixels, 64U * 64U);
  screen.show(ground_and_box(40));
  EXPECT_EQ(screen.counters().painted_pixels, 64U * 64U + 32U);
  EXPECT_EQ(screen.counters().frames, 3U);
  EXPECT_EQ(screen.capture()->at({8, 8}), (Colour{10, 10, 10, 255}));
  EXPECT_EQ(screen.capture()->at({40, 8}), red);
}

TEST(MemoryScreen, FiftyFramesOfTheSameTextUploadNothing) {
  test::BoxMasks masks;
  MemoryScreen screen({64, 64});
  screen.use({&masks, nullptr});
  std::uint64_t after_first = 0;
  for (int i = 0; i < 50; ++i) {
    draw::List list;
    list.glyphs = {{1, F26Dot6::from_px(4), F26Dot6::from_px(8 + i % 30)}};
    list.commands = {draw::Glyphs{0, F26Dot6::from_px(8), red, 0, 1}};
    screen.show(list);
    if (i == 0) after_first = screen.counters().uploads;
  }
  EXPECT_EQ(after_first, 1U);
  EXPECT_EQ(screen.counters().uploads, after_first);
}

TEST(MemoryScreen, PreparesWithoutPainting) {
  test::BoxMasks masks;
  MemoryScreen screen({64, 64});
  screen.use({&masks, nullptr});
  draw::List list;
  list.glyphs = {{1, F26Dot6::from_px(4), F26Dot6::from_px(8)}};
  list.commands = {draw::Glyphs{0, F26Dot6::from_px(8), red, 0, 1}};
  screen.prepare(list);
  EXPECT_EQ(screen.counters().uploads, 1U);
  EXPECT_EQ(screen.counters().draws, 0U);
  EXPECT_FALSE(screen.capture());
}

TEST(MemoryScreen, TimePassesOnlyInAWait) {
  MemoryScreen screen({8, 8});
  EXPECT_EQ(screen.now(), Moment{});
  EXPECT_FALSE(screen.wait(16ms));
  EXPECT_EQ(screen.now(), Moment{16ms});
  screen.set_now(Moment{5ms});
  EXPECT_EQ(screen.now(), Moment{16ms});
}

TEST(MemoryScreen, GivesEventsInOrderThenWakesThenEnds) {
  MemoryScreen screen({8, 8});
  screen.put(KeyPress{.name = "Right"});
  screen.resize({16, 8});
  screen.wake();
  screen.wake();
  EXPECT_EQ(screen.size(), (Size{16, 8}));
  EXPECT_EQ(screen.wait(1s), Event(KeyPress{.name = "Right"}));
  EXPECT_EQ(screen.wait(1s), Event(Resized{{16, 8}}));
  EXPECT_EQ(screen.wait(1s), Event(Woken{}));
  EXPECT_EQ(screen.now(), Moment{});
  EXPECT_EQ(screen.wait(std::nullopt), Event(QuitAsked{}));
}

TEST(MemoryScreen, AfterAResizePaintsWhole) {
  MemoryScreen screen({64, 64});
  screen.show(ground_and_box(8));
  screen.resize({32, 16});
  EXPECT_FALSE(screen.capture());
  screen.show(ground_and_box(8));
  EXPECT_EQ(screen.capture()->size, (Size{32, 16}));
  EXPECT_EQ(screen.capture()->at({8, 8}), red);
}

}  // namespace
}  // namespace lectern::screen
