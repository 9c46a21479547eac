// SPDX-License-Identifier: MIT
// The whole viewer at 30, 60 and 120 frames a second: the same fingers at the same moments, the same path of the page.
#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/render/scan/tiled_pack.hpp"
#include "tests/scenario/player.hpp"

namespace lectern::app::testing {
namespace {

using namespace std::chrono_literals;
using screen::Touch;

constexpr Size rate_glass{1920, 1080};

struct Event {
  Duration at;
  Touch touch;
};

/// One or two fingers on random ways, a sample every seven milliseconds, lifted together.
std::vector<Event> any_gesture() {
  std::vector<Event> events;
  const int fingers = *rc::gen::inRange(1, 3);
  const int samples = *rc::gen::inRange(4, 40);
  for (int finger = 0; finger < fingers; ++finger) {
    const PointF from{200.0 + 400 * finger, 450};
    const PointF by{*rc::gen::inRange(-25, 25) * 1.0, *rc::gen::inRange(-25, 25) * 1.0};
    events.push_back({Duration(0), {Touch::Kind::down, finger, from}});
    for (int i = 1; i <= samples; ++i)
      events.push_back({Duration(7'000 * i), {Touch::Kind::move, finger, {from.x + by.x * i, from.y + by.y * i}}});
    events.push_back({Duration(7'000 * samples + 1'000 * (finger + 1)),
                      {Touch::Kind::up, finger, {from.x + by.x * samples, from.y + by.y * samples}}});
  }
  std::stable_sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.at < b.at; });
  return events;
}

std::filesystem::path pack() {
  static const std::filesystem::path path = [] {
    auto made = folder_of_test() / "it.pack";
    test::write_tiled_pack(made, std::vector<test::TiledPage>(3, {{2480, 3508}}));
    return made;
  }();
  return path;
}

/// The view at each thirtieth of a second for two seconds.
std::vector<scan::View> path(Show& show, const std::vector<Event>& events, int zoomed, int rate) {
  AppOptions options;
  options.metrics = measure(rate_glass, Millimetres{rate_glass.w * design_pixel_mm});
  options.open = 0;
  App app(show, options);
  app.turn({});
  for (int i = 0; i < zoomed; ++i) {
    for (const Target& target : app.frame().targets)
      if (target.id == "zoom-in") {
        const PointF at{target.rect.centre().x * 1.0, target.rect.centre().y * 1.0};
        app.handle(Touch{Touch::Kind::down, 9, at}, {Duration(i)});
        app.handle(Touch{Touch::Kind::up, 9, at}, {Duration(i)});
        break;
      }
    app.turn({Duration(i)});
  }
  constexpr Duration start = 1s;
  app.turn({start});
  std::vector<scan::View> views;
  auto next = events.begin();
  for (int frame = 1; frame <= 2 * rate; ++frame) {
    const Moment now{start + Duration(frame * std::int64_t{1'000'000} / rate)};
    for (; next != events.end() && Moment{start + next->at} <= now; ++next) app.handle(next->touch, {start + next->at});
    app.turn(now);
    if (frame % (rate / 30) == 0) views.push_back(app.state().reader.view.view());
  }
  return views;
}

RC_GTEST_PROP(Rate, FingersMoveThePageAlikeAtAnyFrameRate, ()) {
  const auto show = Show::open(pack(), interface_words(), store_options(std::nullopt, rate_glass, 0), [] {});
  RC_ASSERT(show.has_value());
  const std::vector<Event> events = any_gesture();
  const int zoomed = *rc::gen::inRange(0, 5);
  const auto slow = path(**show, events, zoomed, 30);
  for (const int rate : {60, 120}) {
    const auto quick = path(**show, events, zoomed, rate);
    for (std::size_t i = 0; i < slow.size(); ++i) {
      RC_ASSERT(std::abs(slow[i].origin.x - quick[i].origin.x) < 1);
      RC_ASSERT(std::abs(slow[i].origin.y - quick[i].origin.y) < 1);
      RC_ASSERT(std::abs(slow[i].scale - quick[i].scale) * 3508 < 1);
    }
  }
}

}  // namespace
}  // namespace lectern::app::testing
