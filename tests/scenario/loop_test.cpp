// SPDX-License-Identifier: MIT
// The loop on a screen in memory: a page of which nothing is there yet waits a little before it is shown.
#include "firmware/loop.hpp"

#include <gtest/gtest.h>

#include "tests/render/scan/tiled_pack.hpp"
#include "tests/scenario/player.hpp"

namespace lectern::app::testing {
namespace {

using namespace std::chrono_literals;

constexpr Size glass{1280, 800};

std::unique_ptr<Show> show_of_a_page() {
  const auto path = folder_of_test() / "it.pack";
  test::write_tiled_pack(path, {{{1000, 1400}}});
  auto show = Show::open(path, store_options(std::nullopt, glass, 0), [] {});
  EXPECT_TRUE(show);
  return std::move(*show);
}

TEST(Loop, ABlankPageIsKeptBackForTwoFramesAndNoLonger) {
  const auto show = show_of_a_page();
  screen::MemoryScreen screen(glass);
  AppOptions options;
  options.open = 0;
  run(screen, *show, options, Millimetres{477});
  EXPECT_EQ(screen.counters().frames, 1U);
  EXPECT_GE(screen.now(), Moment{32ms});
}

TEST(Loop, APageThatIsThereIsShownAtOnce) {
  const auto show = show_of_a_page();
  show->tiles().request(std::vector<draw::TileId>{{0, 0, 0, 0, 2}});
  show->tiles().wait_idle();
  screen::MemoryScreen screen(glass);
  AppOptions options;
  options.open = 0;
  run(screen, *show, options, Millimetres{477});
  EXPECT_EQ(screen.counters().frames, 1U);
  EXPECT_EQ(screen.now(), Moment{});
}

}  // namespace
}  // namespace lectern::app::testing
