// SPDX-License-Identifier: MIT
// The window screen on SDL's dummy driver: no display, but SDL's own events and surface.
#include "render/sdl/window_screen.hpp"

#include <cstdlib>
#include <gtest/gtest.h>
#include <thread>
#include <variant>
#include <vector>

#include "render/sdl/open.hpp"

namespace lectern::sdl {
namespace {

using namespace std::chrono_literals;
constexpr Colour red{200, 10, 0, 255};

class WindowScreenTest : public testing::Test {
 protected:
  void TearDown() override {
    screen_.reset();
    ::unsetenv("SDL_RENDER_DRIVER");
  }
  void SetUp() override {
    ::setenv("SDL_VIDEODRIVER", "dummy", 1);
    open({});
  }
  void open(const screen::Mounting& mounting, Presenting presenting = Presenting::automatic) {
    screen_.reset();
    ScreenOptions options;
    options.size = {320, 200};
    options.fullscreen = false;
    options.presenting = presenting;
    options.mounting = mounting;
    auto opened = open_screen(options);
    ASSERT_TRUE(opened) << opened.error().what;
    screen_ = std::move(*opened);
    while (screen_->wait(0ms)) {
    }
  }
  /// The colour of a pixel of the panel.
  static std::uint32_t pixel(int x, int y) {
    std::uint32_t id = 1;
    SDL_Window* window = nullptr;
    while (window == nullptr && id < 1000) window = SDL_GetWindowFromID(id++);
    const SDL_Surface* surface = window == nullptr ? nullptr : SDL_GetWindowSurface(window);
    if (surface == nullptr || surface->w != 320 || surface->h != 200) {
      ADD_FAILURE() << "no panel of 320x200";
      return 0;
    }
    const auto* row = reinterpret_cast<const std::uint32_t*>(static_cast<const std::uint8_t*>(surface->pixels) +
                                                             static_cast<std::ptrdiff_t>(y) * surface->pitch);
    return row[x] & 0xFFFFFF;
  }
  /// How many pixels of the panel are not as they would be with this rect in red and all else in black.
  static int wrong_pixels(Rect rect) {
    int wrong = 0;
    for (int y = 0; y < 200; ++y)
      for (int x = 0; x < 320; ++x) wrong += pixel(x, y) == (rect.contains({x, y}) ? red.rgb() : 0) ? 0 : 1;
    return wrong;
  }
  /// Shows two frames, so that the second is brought up in parts, and touches what it shows.
  void expect_turned(const screen::Mounting& mounting) {
    constexpr Size panel{320, 200};
    constexpr Rect before{10, 20, 30, 14};
    constexpr Rect button{60, 90, 40, 30};
    const Size seen = screen::seen_size(panel, mounting);
    ASSERT_EQ(screen_->size(), seen);
    screen_->show({{draw::Fill{before, red}}, {}});
    EXPECT_EQ(wrong_pixels(screen::on_panel(before, panel, mounting)), 0);
    screen_->show({{draw::Fill{button, red}}, {}});
    const Rect painted = screen::on_panel(button, panel, mounting);
    EXPECT_EQ(wrong_pixels(painted), 0);
    SDL_Event event{};
    event.type = SDL_FINGERDOWN;
    event.tfinger.touchId = 3;
    event.tfinger.x = (static_cast<float>(painted.x) + static_cast<float>(painted.w) / 2) / 320;
    event.tfinger.y = (static_cast<float>(painted.y) + static_cast<float>(painted.h) / 2) / 200;
    SDL_PushEvent(&event);
    const auto touched = screen_->wait(1s);
    ASSERT_TRUE(touched && std::holds_alternative<screen::Touch>(*touched));
    EXPECT_NEAR(std::get<screen::Touch>(*touched).at.x, 80, 0.01);
    EXPECT_NEAR(std::get<screen::Touch>(*touched).at.y, 105, 0.01);
  }
  std::unique_ptr<screen::Screen> screen_;
};

TEST_F(WindowScreenTest, GrowsWhenItIsAskedTo) {
  screen_->ask_size({320, 260});
  EXPECT_EQ(screen_->size(), (Size{320, 260}));
  while (const auto event = screen_->wait(0ms)) EXPECT_FALSE(std::holds_alternative<screen::Resized>(*event));
}

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

const std::vector<screen::Mounting> mountings{
    {screen::Turn::none, screen::Turn::none, {}},      {screen::Turn::quarter, screen::Turn::none, {}},
    {screen::Turn::half, screen::Turn::none, {}},      {screen::Turn::three_quarters, screen::Turn::none, {}},
    {screen::Turn::none, screen::Turn::none, {16, 8}}, {screen::Turn::quarter, screen::Turn::none, {16, 8}}};

TEST_F(WindowScreenTest, TurnsThePictureAndTouches) {
  for (const screen::Mounting& mounting : mountings) {
    SCOPED_TRACE(static_cast<int>(mounting.turn));
    open(mounting, Presenting::surface);
    expect_turned(mounting);
  }
}

TEST_F(WindowScreenTest, ARendererTurnsThePictureAlike) {
  // In the place of the one that a GPU has.
  ::setenv("SDL_RENDER_DRIVER", "software", 1);
  for (const screen::Mounting& mounting : mountings) {
    SCOPED_TRACE(static_cast<int>(mounting.turn));
    open(mounting, Presenting::gpu);
    expect_turned(mounting);
  }
}

TEST_F(WindowScreenTest, ATouchOnTheMarginDoesNothing) {
  open({screen::Turn::none, screen::Turn::none, {16, 8}}, Presenting::surface);
  SDL_Event event{};
  event.type = SDL_FINGERDOWN;
  event.tfinger.touchId = 3;
  event.tfinger.x = 0.01F;
  event.tfinger.y = 0.5F;
  SDL_PushEvent(&event);
  EXPECT_FALSE(screen_->wait(0ms));
}

TEST_F(WindowScreenTest, APressedButtonTakesNoFinger) {
  EXPECT_EQ(SDL_GetHintBoolean(SDL_HINT_MOUSE_AUTO_CAPTURE, SDL_TRUE), SDL_FALSE);
}

TEST_F(WindowScreenTest, AnOutputThatIsNotThereIsToldWithThoseThatAre) {
  screen_.reset();
  ScreenOptions options;
  options.output = "HDMI-7";
  const auto opened = open_screen(options);
  ASSERT_FALSE(opened);
  EXPECT_NE(opened.error().what.find("'HDMI-7'"), std::string::npos) << opened.error().what;
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
