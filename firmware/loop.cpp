// SPDX-License-Identifier: MIT
#include "firmware/loop.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace lectern::app {

namespace {

using namespace std::chrono_literals;

constexpr Duration frame_time = 16ms;  // while something moves
constexpr Duration patience = 32ms;    // two frames: the picture before stands, rather than a blank page

/// Keeps back a frame whose page has not one pixel yet, for as long as nobody would notice.
class Patience {
 public:
  /// Whether a frame is to be shown now.
  [[nodiscard]] bool over(const Frame& frame, Moment now) {
    if (!frame.blank) since_.reset();
    if (!frame.blank) return true;
    if (!since_) since_ = now;
    return now - *since_ >= patience;
  }
  /// How much of it is left.
  [[nodiscard]] Duration left(Moment now) const {
    return since_ ? std::max(Duration::zero(), *since_ + patience - now) : Duration::zero();
  }

 private:
  std::optional<Moment> since_;
};

/// How long the loop may sleep; nothing: until something happens.
std::optional<Duration> sleep_time(const App& app, Moment now, Moment last_shown) {
  if (app.moving()) return std::max(Duration::zero(), frame_time - (now - last_shown));
  if (const auto due = app.next_change()) return std::max(Duration::zero(), *due - now);
  return std::nullopt;
}

}  // namespace

Metrics metrics_of(Size glass, std::optional<Millimetres> width) {
  return measure(glass, width.value_or(Millimetres{glass.w * design_pixel_mm}));
}

std::string too_small(const Metrics& metrics) {
  return fmt::format(
      "the screen is {:.0f} x {:.0f} mm, and {:.0f} x {:.0f} mm is the least that texts find room on; if it is larger, "
      "say its size (screen.mm in the configuration, or --mm)",
      metrics.glass.w * metrics.mm_per_px, metrics.glass.h * metrics.mm_per_px, smallest_width.value,
      smallest_height.value);
}

void run(screen::Screen& screen, Show& show, AppOptions options, std::optional<Millimetres> width,
         const ShowFault& fault) {
  screen.use({&show.rasteriser(), &show.tiles()});
  options.metrics = metrics_of(screen.size(), width);
  App app(show, options);
  const double mm_per_px = options.metrics.mm_per_px;
  Moment shown;
  bool fresh = false;  // a frame that was not shown yet
  Patience kept_back;
  const auto turn = [&] {
    if (show.tiles().collect()) app.tiles_changed();
    const Moment now = screen.now();
    fresh = app.turn(now) || fresh;
    if (!fresh || !kept_back.over(app.frame(), now)) return;
    if (const Metrics& metrics = app.state().metrics; large_enough(metrics))
      screen.show(app.frame().list);
    else if (!fault(screen, too_small(metrics)))
      return;
    shown = now;
    fresh = false;
  };
  turn();
  while (!app.quit()) {
    const Moment now = screen.now();
    auto event = screen.wait(fresh ? kept_back.left(now) : sleep_time(app, now, shown));
    for (; event; event = screen.wait(Duration::zero())) {
      if (const auto* resized = std::get_if<screen::Resized>(&*event))
        app.resize(measure(resized->size, Millimetres{mm_per_px * resized->size.w}));
      else
        app.handle(*event, screen.now());
      if (app.quit()) return;
    }
    turn();
  }
}

void run_fault(screen::Screen& screen, const ShowFault& fault, std::string_view reason, bool kiosk) {
  if (!fault(screen, reason)) return;
  while (const auto event = screen.wait(std::nullopt)) {
    if (std::holds_alternative<screen::QuitAsked>(*event)) return;
    const auto* key = std::get_if<screen::KeyPress>(&*event);
    if (key != nullptr && !kiosk && (key->name == "Escape" || (key->control && key->name == "Q"))) return;
    if (std::holds_alternative<screen::Resized>(*event) || std::holds_alternative<screen::Exposed>(*event))
      if (!fault(screen, reason)) return;
  }
}

}  // namespace lectern::app
