// SPDX-License-Identifier: MIT
// A viewer with a screen that is painted frame by frame, in virtual time, for tests of what the pixels show. Used by
// tests/scenario alone.
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string_view>

#include "firmware/loop/app.hpp"
#include "render/paint/painter.hpp"
#include "render/screen/memory.hpp"
#include "tests/scenario/player.hpp"

namespace lectern::app::testing {

/// Coarse pixels: page and text stand side by side, and fewer are to be compared.
inline PlayOptions coarse_glass(const std::filesystem::path& pack) {
  PlayOptions options;
  options.glass = {1280, 720};
  options.width = Millimetres{477};
  options.pack = pack;
  return options;
}

class Painted {
 public:
  /// Of `options` it takes glass, width, language and pack.
  explicit Painted(const PlayOptions& options);
  explicit Painted(const std::filesystem::path& pack) : Painted(coarse_glass(pack)) {}

  /// Lets a frame's time pass; with `work` its tiles come in, else they are still to come.
  void frame(Duration time, bool work = true);
  void touch(screen::Touch::Kind kind, std::int64_t finger, PointF at);
  void tap(PointF at);
  /// Whether there was such a target to tap.
  bool tap(std::string_view id);
  /// Lets time pass until nothing moves.
  void settle();
  /// Begins a visit and opens a document; fails the test if it is not there.
  void open(std::string_view document);

  /// Whether the glass shows what painting the whole frame would show.
  [[nodiscard]] bool whole();
  [[nodiscard]] std::uint64_t painted() const { return screen_.counters().painted_pixels; }
  [[nodiscard]] const App& app() const { return *app_; }
  [[nodiscard]] World world() { return show_->world(); }
  /// The pixels of a list on a fresh glass of the same size.
  [[nodiscard]] screen::Image image(const draw::List& list);
  /// Those of the present frame.
  [[nodiscard]] screen::Image image() { return image(app_->frame().list); }
  /// What a list paints within a part of the glass; the rest is black.
  [[nodiscard]] paint::Canvas part(const draw::List& list, Rect part);

 private:
  std::unique_ptr<Show> show_;
  screen::MemoryScreen screen_;
  paint::Painter painter_{16U << 20};
  std::optional<App> app_;
  Moment now_;
};

}  // namespace lectern::app::testing
