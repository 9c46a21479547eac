// SPDX-License-Identifier: MIT
// A screen with a display. Made by open_screen; used through screen::Screen only.
#pragma once

#include <atomic>
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "render/screen/inside.hpp"
#include "render/screen/screen.hpp"
#include "render/screen/stage.hpp"
#include "render/sdl/glass.hpp"
#include "render/sdl/handles.hpp"
#include "render/sdl/input_watch.hpp"
#include "render/sdl/open.hpp"
#include "render/sdl/translate.hpp"
#include "render/sdl/x_outputs.hpp"

namespace lectern::sdl {

/// SDL's video, begun once and ended with its owner.
class Video {
 public:
  /// On a bare screen on the graphics card with the display at the output of this name, else the first with one.
  /// Errors: unavailable (no display; no such output).
  [[nodiscard]] static Result<Video> begin(std::string_view output);
  Video(Video&& other) noexcept : owned_(std::exchange(other.owned_, false)) {}
  Video& operator=(Video&&) = delete;
  ~Video();

 private:
  Video() = default;
  bool owned_ = true;
};

/// Whether SDL draws without a desktop (KMS).
[[nodiscard]] bool is_bare();

class WindowScreen final : public screen::Screen {
 public:
  /// `outputs` are X's, if the window is kept on one of them.
  WindowScreen(Video video, std::unique_ptr<XOutputs> outputs, Window window, std::pair<Glass, paint::Canvas> glass,
               const ScreenOptions& options);
  ~WindowScreen() override;

  void use(screen::Sources sources) override { stage_.use(sources); }
  [[nodiscard]] Size size() const override { return stage_.size(); }
  [[nodiscard]] Moment now() override;
  [[nodiscard]] std::optional<screen::Event> wait(std::optional<Duration> at_most) override;
  void wake() override;
  void prepare(const draw::List& list) override { stage_.prepare(list); }
  void show(const draw::List& list) override;
  void ask_size(Size size) override;
  [[nodiscard]] bool power(bool on) override;
  [[nodiscard]] Result<screen::Image> capture() override { return stage_.capture(); }
  [[nodiscard]] std::vector<std::string> notes() const override;
  [[nodiscard]] screen::Counters counters() const override { return stage_.counters(); }

 private:
  [[nodiscard]] bool next(SDL_Event& event, std::optional<Moment> until);
  [[nodiscard]] bool next_watched(SDL_Event& event, std::optional<Moment> until);
  [[nodiscard]] std::optional<screen::Event> taken(const SDL_Event& event);
  [[nodiscard]] std::optional<screen::Event> seen(screen::Event event);
  [[nodiscard]] Panel panel() const;
  [[nodiscard]] bool resize();
  void follow_output();
  void push_reports();
  [[nodiscard]] bool heard_already(const SDL_Event& event) const;

  Video video_;
  std::unique_ptr<XOutputs> outputs_;
  bool fills_output_;  ///< of X, and is kept there
  std::string output_;
  Window window_;
  Glass glass_;
  screen::Stage stage_;
  screen::Mounting mounting_;
  screen::Inside inside_;
  bool kiosk_;
  std::optional<InputWatch> watch_;  ///< where SDL cannot sleep for events
  std::uint32_t wake_event_;
  std::atomic<bool> woken_ = false;
  std::chrono::steady_clock::time_point start_;
  Moment stirred_;  ///< when something happened last
};

}  // namespace lectern::sdl
