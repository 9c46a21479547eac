// SPDX-License-Identifier: MIT
// Never blank and never a wait: what is decoded when, by counters and by draw lists.
#include <algorithm>
#include <gtest/gtest.h>

#include "tests/render/scan/tiled_pack.hpp"
#include "tests/scenario/player.hpp"

namespace lectern::app::testing {
namespace {

using namespace std::chrono_literals;

/// A reader of eight pages whose workers work only when they are told to.
class Ahead : public ::testing::Test {
 protected:
  Ahead() {
    const auto path = folder_of_test() / "it.pack";
    test::write_tiled_pack(path, std::vector<test::TiledPage>(8, {{2480, 3508}}));
    auto show = Show::open(path, interface_words(), store_options(std::nullopt, glass, 0), [] {});
    EXPECT_TRUE(show);
    show_ = std::move(*show);
    AppOptions options;
    options.metrics = measure(glass, Millimetres{glass.w * design_pixel_mm});
    app_.emplace(*show_, options);
    turn();
    tap("begin");
    work();
    tap("document:made");
  }
  void turn() { app_->turn(now_); }
  /// All that is asked for is decoded.
  void work() {
    while (show_->tiles().wait_idle()) {
      app_->tiles_changed();
      turn();
    }
  }
  void tap(std::string_view id) {
    if (app_->fresh() != Fresh::nothing) now_ = now_ + 400ms;  // until a touch hits what has just come
    const auto& targets = app_->frame().targets;
    const auto target = std::find_if(targets.begin(), targets.end(), [&](const Target& t) { return t.id == id; });
    ASSERT_NE(target, targets.end()) << id;
    const Point at = target->rect.centre();
    for (const auto kind : {screen::Touch::Kind::down, screen::Touch::Kind::up}) {
      app_->handle(screen::Touch{kind, 1, {at.x * 1.0, at.y * 1.0}}, now_);
      now_ = now_ + 80ms;
      turn();
    }
  }
  [[nodiscard]] bool sharp() const { return app_->frame().scan->sharp; }
  [[nodiscard]] std::size_t tiles_drawn() const {
    const auto& commands = app_->frame().list.commands;
    return static_cast<std::size_t>(std::count_if(commands.begin(), commands.end(), [](const draw::Command& command) {
      return std::holds_alternative<draw::Tile>(command);
    }));
  }
  [[nodiscard]] std::uint64_t decoded() const { return show_->tiles().counters().tiles_decoded; }

  static constexpr Size glass{1920, 1080};
  std::unique_ptr<Show> show_;
  std::optional<App> app_;
  Moment now_;
};

TEST_F(Ahead, ThePagesBesideAreThereBeforeTheyAreTurnedTo) {
  EXPECT_FALSE(sharp());
  work();
  EXPECT_TRUE(sharp());
  tap("next-page");
  EXPECT_EQ(app_->state().reader.page, 1U);
  EXPECT_TRUE(sharp());
  EXPECT_GT(tiles_drawn(), 1U);
}

TEST_F(Ahead, NothingIsFetchedAheadBeforeThePageIsSharp) {
  EXPECT_TRUE(app_->frame().ahead.empty());
  work();
  EXPECT_FALSE(app_->frame().ahead.empty());
}

TEST_F(Ahead, EachTurnDecodesOnePageAndTurningBackNone) {
  work();
  tap("next-page");
  work();
  const std::uint64_t before = decoded();
  tap("next-page");
  work();
  const std::uint64_t a_page = decoded() - before;
  EXPECT_GE(a_page, 4U);  // its coarsest tile is there since the strip showed it
  tap("next-page");
  work();
  EXPECT_EQ(decoded() - before, 2 * a_page);
  tap("previous-page");
  work();
  EXPECT_EQ(decoded() - before, 2 * a_page);
}

TEST_F(Ahead, APageFarAwayIsShownCoarseAsSoonAsOneTileIsThere) {
  work();
  tap("page:8");
  EXPECT_FALSE(sharp());
  const std::vector<draw::TileId> wanted = app_->frame().tiles;
  EXPECT_EQ(wanted.front().level, 3);
  show_->tiles().request({wanted.data(), 1});
  show_->tiles().wait_idle();
  app_->tiles_changed();
  turn();
  EXPECT_GT(tiles_drawn(), 0U);
  EXPECT_FALSE(sharp());
  work();
  EXPECT_TRUE(sharp());
}

TEST_F(Ahead, WhatLeftTheGlassIsGivenUp) {
  work();
  const std::uint64_t before = decoded();
  for (int i = 0; i < 4; ++i) tap("zoom-in");
  tap("page:8");
  tap("fit");
  const std::uint64_t cancelled = show_->tiles().counters().tiles_cancelled;
  EXPECT_GT(cancelled, 0U);
  tap("page:1");
  EXPECT_GT(show_->tiles().counters().tiles_cancelled, cancelled);
  EXPECT_EQ(decoded(), before);
}

}  // namespace
}  // namespace lectern::app::testing
