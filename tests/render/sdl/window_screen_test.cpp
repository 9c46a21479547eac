// SPDX-License-Identifier: MIT
// The window screen on SDL's dummy driver: no display, but SDL's own events and surface.
#include "render/sdl/window_screen.hpp"

#include <cstdlib>
#include <gtest/gtest.h>
#include <thread>

#include "render/sdl/open.hpp"

namespace lectern::sdl {
namespace {

using namespace std::chrono_literals;
constexpr Colour red{200, 10, 0, 255};

class WindowScreenTest : public testing::Test {
 protected:
  void TearDown() override { screen_.reset(); }
  void SetUp() override {
    ::setenv("SDL_VIDEODRIVER", "dummy", 1);
    auto opened = open_screen({.size = {320, 200}, .fullscreen = false});
    ASSERT_TRUE(opened) << opened.error().what;
    screen_ = std::move(*opened);
    while (screen_->wait(0ms)) {
    }
  }
  std::unique_ptr<screen::Screen> screen_;
};

TEST_F(WindowScreenTest, PaintsOnTheWindow) {
  screen_->show({{draw::Fill{{0, 0, 320, 200}, red}}, {}});
  EXPECT_EQ(screen_->size(), (Size{320, 200}));
  EXPECT_EQ(screen_->capture()->at({319, 199}), red);
  SDL_Window* window = SDL_GetWindowFromID(1);
  ASSERT_NE(window, nullptr);
  const SDL_Surface* surface = SDL_GetWindowSurface(window);
  ASSERT_NE(surface, nullptr);
  EXPECT_EQ(static_cast<const std::uint32_t*>(surface->pixels)[5] & 0xFFFFFF, red.rgb());
}

TEST_F(WindowScreenTest, WaitsNoLongerThanAsked) {
  const Moment before = screen_->now();
  EXPECT_FALSE(screen_->wait(20ms));
  EXPECT_GE(screen_->now() - before, 19ms);
}

TEST_F(WindowScreenTest, AWorkerWakesItOnce) {
  std::thread worker([this] {
    screen_->wake();
    screen_->wake();
  });
  EXPECT_EQ(screen_->wait(std::nullopt), screen::Event(screen::Woken{}));
  worker.join();
  while (screen_->wait(0ms)) {
  }
  screen_->wake();
  EXPECT_EQ(screen_->wait(0ms), screen::Event(screen::Woken{}));
}

TEST_F(WindowScreenTest, GivesFingersInPixels) {
  SDL_Event event{};
  event.type = SDL_FINGERDOWN;
  event.tfinger.touchId = 3;
  event.tfinger.x = 0.5F;
  event.tfinger.y = 0.5F;
  SDL_PushEvent(&event);
  EXPECT_EQ(screen_->wait(1s), screen::Event(screen::Touch{screen::Touch::Kind::down, 0, {160, 100}}));
}

TEST(OpenScreen, SaysThatThereIsNoDisplay) {
  ::setenv("SDL_VIDEODRIVER", "x11", 1);
  ::setenv("DISPLAY", ":4711", 1);
  const auto opened = open_screen({});
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, ErrorCode::unavailable);
  EXPECT_NE(opened.error().what.find("there is no display"), std::string::npos);
}

}  // namespace
}  // namespace lectern::sdl
