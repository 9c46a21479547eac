// SPDX-License-Identifier: MIT
#include "tests/scenario/painted.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace lectern::app::testing {

namespace {

using namespace std::chrono_literals;
using screen::Touch;

}  // namespace

Painted::Painted(const PlayOptions& options) : screen_(options.glass) {
  auto show = Show::open(options.pack.empty() ? exhibit_pack() : options.pack, interface_words(),
                         store_options(options.pixel_budget, options.glass, 0), [] {});
  EXPECT_TRUE(show);
  show_ = std::move(*show);
  screen_.use({&show_->rasteriser(), &show_->tiles()});
  painter_.use(&show_->rasteriser(), &show_->tiles());
  AppOptions app;
  app.metrics = measure(options.glass, options.width.value_or(Millimetres{options.glass.w * design_pixel_mm}));
  app.setting.language = language_of(show_->pack().index(), options.language).value();
  app_.emplace(*show_, app);
  frame(16ms);
}

void Painted::frame(Duration time, bool work) {
  now_ = now_ + time;
  if (app_->turn(now_)) screen_.show(app_->frame().list);
  if (!work || !show_->tiles().wait_idle()) return;
  app_->tiles_changed();
  if (app_->turn(now_)) screen_.show(app_->frame().list);
}

void Painted::touch(Touch::Kind kind, std::int64_t finger, PointF at) {
  app_->handle(Touch{kind, finger, at}, now_);
}

void Painted::tap(PointF at) {
  touch(Touch::Kind::down, 1, at);
  frame(80ms);
  touch(Touch::Kind::up, 1, at);
  frame(16ms);
}

bool Painted::tap(std::string_view id) {
  // Until a touch hits what has just come.
  while (app_->fresh() != Fresh::nothing) frame(100ms);
  const Target* target = find(app_->frame(), id);
  if (target == nullptr || !target->enabled) return false;
  const Point at = target->rect.centre();
  tap(PointF{at.x * 1.0, at.y * 1.0});
  return true;
}

void Painted::settle() {
  do frame(16ms);
  while (app_->moving() || app_->fresh() != Fresh::nothing);
}

void Painted::open(std::string_view document) {
  tap("begin");
  settle();
  ASSERT_TRUE(tap(fmt::format("document:{}", document)));
  settle();
}

bool Painted::whole() {
  return image() == *screen_.capture();
}

paint::Canvas Painted::part(const draw::List& list, Rect part) {
  paint::Canvas canvas(screen_.size());
  std::vector<Rect> bounds;
  painter_.measure(list, canvas.rect(), bounds);
  painter_.paint(list, bounds, canvas, part);
  return canvas;
}

screen::Image Painted::image(const draw::List& list) {
  screen::MemoryScreen fresh(screen_.size());
  fresh.use({&show_->rasteriser(), &show_->tiles()});
  fresh.show(list);
  return *fresh.capture();
}

}  // namespace lectern::app::testing
