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
  /// Begins on a glass of these metrics, whatever those of `exhibit` are.  Lifetime: `screen` outlives this.
  Presented(screen::Screen& screen, Exhibit exhibit, const Metrics& metrics)
      : screen_(screen), exhibit_(std::move(exhibit)) {
    begin(metrics);
  }

  /// Whether another may take its place: no visitor is there.
  [[nodiscard]] bool idle() const { return app_->state().screen == ScreenId::attract; }
  /// Puts another exhibit in its place, on the same glass.
  void exchange(Exhibit next) {
    const Metrics metrics = app_->glass();
    screen_.use({});
    app_.reset();
    exhibit_ = std::move(next);
    begin(metrics);
  }

  /// Puts another build of the same exhibit in its place, whoever looks at it, and they stay where they were.
  void replace(Exhibit next) {
    screen_.use({});
    App after(*next.show, next.options, *app_);
    app_.emplace(std::move(after));
    exhibit_ = std::move(next);
    lend();
  }

  /// Gives the screen this exhibit's letters and tiles again, when something else was painted with its own.
  void lend() { screen_.use({&exhibit_.show->rasteriser(), &exhibit_.show->tiles()}); }

  [[nodiscard]] App& app() { return *app_; }
  [[nodiscard]] const App& app() const { return *app_; }
  [[nodiscard]] Show& show() const { return *exhibit_.show; }

 private:
  void begin(const Metrics& metrics) {
    exhibit_.options.metrics = metrics;
    lend();
    app_.emplace(*exhibit_.show, exhibit_.options);
  }

  screen::Screen& screen_;
  Exhibit exhibit_;
  std::optional<App> app_;
};

}  // namespace lectern::app
