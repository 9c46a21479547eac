// SPDX-License-Identifier: MIT
// The exhibit on a screen with the viewer that runs on it, and another in its place. Used by loop/loop and script/run.
#pragma once

#include <memory>
#include <optional>

#include "firmware/loop/app.hpp"
#include "render/screen/screen.hpp"

namespace lectern::app {

/// What is shown, and how it begins.
struct Exhibit {
  std::unique_ptr<Show> show;
  AppOptions options;
};

class Presented {
 public:
  /// Lifetime: `screen` outlives this.
  Presented(screen::Screen& screen, Exhibit exhibit) : screen_(screen), exhibit_(std::move(exhibit)) { begin(); }

  /// Whether another may take its place: no visitor is there.
  [[nodiscard]] bool idle() const { return app_->state().screen == ScreenId::attract; }
  /// Puts another exhibit in its place, on the same glass.
  void exchange(Exhibit next) {
    next.options.metrics = app_->state().metrics;
    screen_.use({});
    app_.reset();
    exhibit_ = std::move(next);
    begin();
  }

  [[nodiscard]] App& app() { return *app_; }
  [[nodiscard]] const App& app() const { return *app_; }
  [[nodiscard]] Show& show() const { return *exhibit_.show; }

 private:
  void begin() {
    screen_.use({&exhibit_.show->rasteriser(), &exhibit_.show->tiles()});
    app_.emplace(*exhibit_.show, exhibit_.options);
  }

  screen::Screen& screen_;
  Exhibit exhibit_;
  std::optional<App> app_;
};

}  // namespace lectern::app
