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

/// A screen in memory that asks the program to end once it has shown a frame, and remembers when that was.
class OneFrame final : public screen::Screen {
 public:
  void use(screen::Sources sources) override { memory_.use(sources); }
  [[nodiscard]] Size size() const override { return memory_.size(); }
  [[nodiscard]] Moment now() override { return memory_.now(); }
  [[nodiscard]] std::optional<screen::Event> wait(std::optional<Duration> at_most) override {
    return memory_.wait(at_most);
  }
  void wake() override { memory_.wake(); }
  void prepare(const draw::List& list) override { memory_.prepare(list); }
  void show(const draw::List& list) override {
    memory_.show(list);
    shown_at = memory_.now();
    memory_.put(screen::QuitAsked{});
  }
  [[nodiscard]] Result<screen::Image> capture() override { return memory_.capture(); }
  [[nodiscard]] screen::Counters counters() const override { return memory_.counters(); }

  Moment shown_at;

 private:
  screen::MemoryScreen memory_{glass};
};

Result<void> no_fault(screen::Screen&, std::string_view) {
  return {};
}

TEST(Loop, ABlankPageIsKeptBackForTwoFramesAndNoLonger) {
  const auto show = show_of_a_page();
  OneFrame screen;
  AppOptions options;
  options.open = 0;
  run(screen, *show, options, Millimetres{477}, no_fault);
  EXPECT_EQ(screen.counters().frames, 1U);
  EXPECT_EQ(screen.shown_at, Moment{32ms});
}

TEST(Loop, APageThatIsThereIsShownAtOnce) {
  const auto show = show_of_a_page();
  show->tiles().request(std::vector<draw::TileId>{{0, 0, 0, 0, 2}});
  show->tiles().wait_idle();
  OneFrame screen;
  AppOptions options;
  options.open = 0;
  run(screen, *show, options, Millimetres{477}, no_fault);
  EXPECT_EQ(screen.counters().frames, 1U);
  EXPECT_EQ(screen.shown_at, Moment{});
}

}  // namespace
}  // namespace lectern::app::testing
