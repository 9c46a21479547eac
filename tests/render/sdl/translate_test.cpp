// SPDX-License-Identifier: MIT
#include "render/sdl/translate.hpp"

#include <gtest/gtest.h>

namespace lectern::sdl {
namespace {

using screen::Touch;
const Panel glass{{1920, 1080}, {1920, 1080}, {}};

TEST(Translate, FingersArePixels) {
  SDL_Event event{};
  event.type = SDL_FINGERDOWN;
  event.tfinger.fingerId = 7;
  event.tfinger.x = 0.5F;
  event.tfinger.y = 0.25F;
  EXPECT_EQ(translate(event, glass, true), screen::Event(Touch{Touch::Kind::down, 7, {960, 270}}));
  event.type = SDL_FINGERUP;
  EXPECT_EQ(translate(event, glass, true), screen::Event(Touch{Touch::Kind::up, 7, {960, 270}}));
}

TEST(Translate, TouchesAreTurnedAsThePictureIs) {
  using screen::Turn;
  SDL_Event event{};
  event.type = SDL_FINGERDOWN;
  event.tfinger.x = 0.25F;
  event.tfinger.y = 0.125F;
  const auto at = [&](Turn turn, Turn touch_turn) {
    const auto ours = translate(event, {{1920, 1080}, {1920, 1080}, {turn, touch_turn, {}}}, true);
    return ours ? std::get<Touch>(*ours).at : PointF{};
  };
  EXPECT_EQ(at(Turn::none, Turn::none), (PointF{480, 135}));
  EXPECT_EQ(at(Turn::quarter, Turn::none), (PointF{135, 1440}));
  EXPECT_EQ(at(Turn::half, Turn::none), (PointF{1440, 945}));
  EXPECT_EQ(at(Turn::three_quarters, Turn::none), (PointF{945, 480}));
  EXPECT_EQ(at(Turn::none, Turn::quarter), (PointF{1680, 270}));
  EXPECT_EQ(at(Turn::none, Turn::half), (PointF{1440, 945}));
  EXPECT_EQ(at(Turn::none, Turn::three_quarters), (PointF{240, 810}));
  // Turned by a quarter and back: the touch panel stands upright while the picture is turned.
  EXPECT_EQ(at(Turn::quarter, Turn::three_quarters), (PointF{810, 1680}));
}

TEST(Translate, TheMouseIsTurnedWithThePictureAndNotWithTheTouchPanel) {
  using screen::Turn;
  SDL_Event event{};
  event.type = SDL_MOUSEBUTTONDOWN;
  event.button.button = SDL_BUTTON_LEFT;
  event.button.x = 100;
  event.button.y = 50;
  const Panel turned{{1920, 1080}, {1920, 1080}, {Turn::quarter, Turn::half, {}}};
  EXPECT_EQ(translate(event, turned, true), screen::Event(Touch{Touch::Kind::down, screen::mouse_finger, {50, 1820}}));
}

TEST(Translate, OnADisplayWithAScaleTheMouseIsInPixels) {
  SDL_Event event{};
  event.type = SDL_MOUSEBUTTONDOWN;
  event.button.button = SDL_BUTTON_LEFT;
  event.button.x = 100;
  event.button.y = 50;
  EXPECT_EQ(translate(event, {{960, 540}, {1920, 1080}, {}}, true),
            screen::Event(Touch{Touch::Kind::down, screen::mouse_finger, {200, 100}}));
}

TEST(Translate, TheMouseIsAFingerOnce) {
  SDL_Event event{};
  event.type = SDL_MOUSEBUTTONDOWN;
  event.button.button = SDL_BUTTON_LEFT;
  event.button.x = 10;
  event.button.y = 20;
  EXPECT_EQ(translate(event, glass, false), screen::Event(Touch{Touch::Kind::down, screen::mouse_finger, {10, 20}}));
  event.button.which = SDL_TOUCH_MOUSEID;
  EXPECT_FALSE(translate(event, glass, false));
  event = {};
  event.type = SDL_FINGERDOWN;
  event.tfinger.touchId = SDL_MOUSE_TOUCHID;
  EXPECT_FALSE(translate(event, glass, false));
}

TEST(Translate, AMouseThatOnlyHoversIsNothing) {
  SDL_Event event{};
  event.type = SDL_MOUSEMOTION;
  EXPECT_FALSE(translate(event, glass, false));
  event.motion.state = SDL_BUTTON_LMASK;
  EXPECT_TRUE(translate(event, glass, false));
}

TEST(Translate, KeysHaveTheirPlainNames) {
  SDL_Event event{};
  event.type = SDL_KEYDOWN;
  for (const auto& [key, name] : {std::pair<int, const char*>{SDLK_RIGHT, "Right"},
                                  {SDLK_RETURN, "Return"},
                                  {SDLK_ESCAPE, "Escape"},
                                  {SDLK_F13, "F13"},
                                  {SDLK_TAB, "Tab"},
                                  {SDLK_q, "Q"}}) {
    event.key.keysym.sym = key;
    event.key.keysym.mod = KMOD_LCTRL;
    EXPECT_EQ(translate(event, glass, false), screen::Event(screen::KeyPress{name, true, false, false}));
  }
  event.key.keysym.sym = SDLK_LSHIFT;
  EXPECT_FALSE(translate(event, glass, false));
}

TEST(Translate, TheCrossEndsNothingInAMuseumButASignalDoes) {
  SDL_Event event{};
  event.type = SDL_WINDOWEVENT;
  event.window.event = SDL_WINDOWEVENT_CLOSE;
  EXPECT_EQ(translate(event, glass, false), screen::Event(screen::QuitAsked{}));
  EXPECT_FALSE(translate(event, glass, true));
  event = {};
  event.type = SDL_QUIT;
  EXPECT_EQ(translate(event, glass, true), screen::Event(screen::QuitAsked{}));
}

TEST(Translate, ALayoutOfOtherLettersChangesNoKey) {
  const auto pressed = [](SDL_Keycode key, SDL_Scancode place) {
    SDL_Event event{};
    event.type = SDL_KEYDOWN;
    event.key.keysym.sym = key;
    event.key.keysym.scancode = place;
    const auto translated = translate(event, glass, false);
    return translated ? std::get<screen::KeyPress>(*translated).name : std::string();
  };
  EXPECT_EQ(pressed(0x0439, SDL_SCANCODE_Q), "Q") << "Russian";
  EXPECT_EQ(pressed(0x0442, SDL_SCANCODE_N), "N");
  EXPECT_EQ(pressed(0x03b1, SDL_SCANCODE_A), "A") << "Greek";
  // What stands on a Latin keyboard counts.
  EXPECT_EQ(pressed(SDLK_q, SDL_SCANCODE_A), "Q") << "French";
  EXPECT_EQ(pressed(SDLK_KP_ENTER, SDL_SCANCODE_KP_ENTER), "Keypad Enter");
  EXPECT_EQ(pressed(SDLK_KP_4, SDL_SCANCODE_KP_4), "Keypad 4");
  EXPECT_EQ(pressed(SDLK_SPACE, SDL_SCANCODE_SPACE), "Space");
}

}  // namespace
}  // namespace lectern::sdl
