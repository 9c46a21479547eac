// SPDX-License-Identifier: MIT
#include "render/sdl/fault_screen.hpp"

#include <gtest/gtest.h>
#include <string>

#include "render/screen/memory.hpp"
#include "render/screen/png.hpp"
#include "render/sdl/fault_text.hpp"

namespace lectern::sdl {
namespace {

constexpr Colour night = Colour::from_rgb(0x121519);

std::vector<Letter> letters(std::string_view text) {
  std::vector<Letter> result;
  for (const std::uint32_t c : code_points(text)) result.push_back({0, c, 10});
  return result;
}

std::vector<std::string> lines(std::string_view text, int width) {
  std::vector<std::string> result;
  const auto all = letters(text);
  for (const auto line : broken(all, width)) {
    std::string one;
    for (const Letter& letter : line) one += letter.code_point < 128 ? static_cast<char>(letter.code_point) : '?';
    result.push_back(one);
  }
  return result;
}

/// How many pixels of a part of the frame are not the ground.
int inked(const screen::Image& image, Rect part) {
  int count = 0;
  for (int y = part.y; y < part.bottom(); ++y)
    for (int x = part.x; x < part.right(); ++x) count += image.at({x, y}) == night ? 0 : 1;
  return count;
}

screen::Image shown(std::string_view reason, Size size = {1280, 800}) {
  screen::MemoryScreen screen(size);
  const auto done = show_fault(screen, reason);
  EXPECT_TRUE(done) << done.error().what;
  return *screen.capture();
}

TEST(FaultText, TakesUtf8OfAnyLength) {
  EXPECT_EQ(code_points("aЖ请🔏"), (std::vector<std::uint32_t>{'a', 0x416, 0x8BF7, 0x1F50F}));
  EXPECT_EQ(code_points("\tb\n"), (std::vector<std::uint32_t>{' ', 'b', '\n'}));
}

TEST(FaultText, WhatIsNoUtf8IsABoxForEachByte) {
  EXPECT_EQ(code_points("a\xFF\xC3(\xE2\x82"), (std::vector<std::uint32_t>{'a', 0, 0, '(', 0, 0}));
  EXPECT_EQ(code_points("\xC0\x80\x01"), (std::vector<std::uint32_t>{0, 0, 0}));
  EXPECT_EQ(code_points("\xED\xA0\x80").size(), 3U);
}

TEST(FaultText, BreaksAtSpacesAndSlashesAndElseAnywhere) {
  EXPECT_EQ(lines("one two three", 80), (std::vector<std::string>{"one two", "three"}));
  EXPECT_EQ(lines("/long/path/of/a/file", 80), (std::vector<std::string>{"/long/", "path/of/", "a/file"}));
  EXPECT_EQ(lines("abcdefghij", 40), (std::vector<std::string>{"abcd", "efgh", "ij"}));
  EXPECT_EQ(lines("a\n\nb", 40), (std::vector<std::string>{"a", "", "b"}));
  EXPECT_TRUE(lines("", 40).empty());
}

TEST(FaultScreen, ShowsFourLanguagesAndTheReason) {
  const screen::Image image = shown("korea-1951.pack is damaged in its header or index; copy it again");
  static_cast<void>(screen::write_png(image, LECTERN_BINARY_DIR "/fault.png"));
  EXPECT_EQ(image.at({0, 0}), night);
  // The four lines of the staff's words, and the reason in the lower half.
  for (int line = 0; line < 4; ++line) EXPECT_GT(inked(image, {160, 100 + line * 79, 960, 60}), 500) << line;
  EXPECT_GT(inked(image, {160, 430, 960, 200}), 500);
}

TEST(FaultScreen, ShowsUnknownLettersAsBoxes) {
  const screen::Image nothing = shown("");
  const screen::Image boxes = shown("\xFF 🔏 ह");
  EXPECT_GT(inked(boxes, {0, 400, 1280, 400}), inked(nothing, {0, 400, 1280, 400}) + 100);
}

TEST(FaultScreen, WrapsLongReasonsAndKeepsThemOnTheGlass) {
  std::string reason;
  for (int i = 0; i < 400; ++i) reason += "words without an end, ";
  const screen::Image image = shown(reason);
  static_cast<void>(screen::write_png(image, LECTERN_BINARY_DIR "/fault-long.png"));
  EXPECT_EQ(inked(image, {0, 0, 150, 800}), 0);
  EXPECT_EQ(inked(image, {1130, 0, 150, 800}), 0);
  EXPECT_EQ(inked(image, {0, 797, 1280, 3}), 0);
}

TEST(FaultScreen, FitsSmallAndUprightScreens) {
  for (const Size size : {Size{800, 1280}, Size{480, 320}, Size{64, 48}, Size{1, 1}, Size{3840, 2160}}) {
    screen::MemoryScreen screen(size);
    EXPECT_TRUE(show_fault(screen, "the card cannot be read")) << size.w;
  }
}

}  // namespace
}  // namespace lectern::sdl
