// SPDX-License-Identifier: MIT
// A visitor at random, in bursts of ten events a second between pauses: there is always a way home, every control that
// is drawn answers in its middle, and memory stays flat. A short visit; as long tests a day, and a week that is mostly
// pauses.
#include <algorithm>
#include <cstdio>
#include <gtest/gtest.h>
#include <memory>
#include <random>

#include "firmware/loop/app.hpp"
#include "firmware/loop/memory.hpp"
#include "tests/scenario/player.hpp"

namespace lectern::app::testing {
namespace {

const std::size_t events = number_in("LECTERN_STRANGER_EVENTS", 2000);
const std::size_t longest_pause = events > 100000 ? 173 : 60;  // seconds; a week is mostly pauses
constexpr std::uint64_t most_growth = 1U << 20;                // bytes, after the first hour
constexpr Size glasses[] = {{1920, 1080}, {1080, 1920}, {1280, 800}};

class Stranger {
 public:
  explicit Stranger(Show& show) : show_(show), app_(show, options()) { turn(); }

  void visit() {
    for (std::size_t done = 0; done < events && !::testing::Test::HasFailure();) {
      const std::size_t burst = number(10, 80);
      for (std::size_t i = 0; i < burst && done < events; ++i, ++done) {
        one_event();
        pass(std::chrono::milliseconds(100));
        look();
      }
      pass(std::chrono::milliseconds(number(0, longest_pause * 1000)));
      look();
      if (seconds(now_.since_start) > 3600 && first_hour_ == 0) first_hour_ = held();
    }
  }

  [[nodiscard]] std::uint64_t first_hour() const { return first_hour_; }
  [[nodiscard]] std::size_t homes() const { return homes_; }
  /// As after a visitor has left.
  [[nodiscard]] static std::uint64_t held() {
    return_free_memory();
    return resident_bytes();
  }
  [[nodiscard]] double hours() const { return seconds(now_.since_start) / 3600; }

 private:
  static AppOptions options() {
    AppOptions options;
    options.metrics = measure(glasses[0], Millimetres{glasses[0].w * design_pixel_mm});
    options.setting.kiosk = true;
    return options;
  }

  std::size_t number(std::size_t from, std::size_t to) {
    return std::uniform_int_distribution<std::size_t>(from, to)(random_);
  }

  void turn() {
    if (app_.turn(now_) && show_.tiles().wait_idle()) {
      app_.tiles_changed();
      app_.turn(now_);
    }
  }

  /// Time goes by in frames while something moves, else at once.
  void pass(Duration time) {
    const Moment end = now_ + time;
    constexpr Duration frame = std::chrono::milliseconds(16);
    while (now_ < end) {
      now_ = app_.moving() ? std::min(end, now_ + frame) : end;
      turn();
    }
  }

  PointF somewhere() {
    const Size glass = app_.state().metrics.glass;
    const auto& targets = app_.frame().targets;
    if (targets.empty() || number(0, 3) == 0)
      return {static_cast<double>(number(0, static_cast<std::size_t>(glass.w - 1))),
              static_cast<double>(number(0, static_cast<std::size_t>(glass.h - 1)))};
    const Point middle = targets[number(0, targets.size() - 1)].rect.centre();
    return {static_cast<double>(middle.x), static_cast<double>(middle.y)};
  }

  void touch(screen::Touch::Kind kind, std::int64_t finger, PointF at) {
    app_.handle(screen::Touch{kind, finger, at}, now_);
  }

  void one_event() {
    using Kind = screen::Touch::Kind;
    const auto finger = static_cast<std::int64_t>(number(1, 3));
    const std::size_t what = number(0, 99);
    if (what < 55) {
      const PointF at = somewhere();
      touch(Kind::down, finger, at);
      touch(Kind::up, finger, at);
    } else if (what < 75) {
      touch(Kind::down, finger, somewhere());
      pass(std::chrono::milliseconds(30));
      touch(Kind::move, finger, somewhere());
      pass(std::chrono::milliseconds(30));
      touch(Kind::up, finger, somewhere());
    } else if (what < 83) {
      touch(number(0, 1) == 0 ? Kind::down : Kind::cancel, finger, somewhere());
    } else if (what < 99) {
      constexpr const char* keys[] = {"Right", "Left", "Return", "Escape", "F17", "PageDown", "PageUp", "Tab"};
      app_.handle(screen::KeyPress{keys[number(0, 7)], false, false}, now_);
    } else {
      const Size glass = glasses[number(0, 2)];
      app_.resize(measure(glass, Millimetres{glass.w * design_pixel_mm}));
    }
    turn();
  }

  void look() {
    const Frame& frame = app_.frame();
    const State& state = app_.state();
    const bool covered = state.asking || !std::holds_alternative<std::monostate>(state.overlay);
    const bool at_home = !covered && (state.screen == ScreenId::attract || state.screen == ScreenId::overview);
    const auto leads_home = [&](const Target& target) {
      return target.enabled && target.id == (state.asking ? "keep-reading" : covered ? "close" : "overview");
    };
    ASSERT_TRUE(at_home || std::any_of(frame.targets.begin(), frame.targets.end(), leads_home)) << "no way home";
    ++homes_;
    for (const Target& target : frame.targets) {
      const bool control = target.kind == TargetKind::button || target.kind == TargetKind::tab ||
                           target.kind == TargetKind::page || target.kind == TargetKind::divider;
      if (!control || !target.enabled) continue;
      const Point middle = target.rect.centre();
      ASSERT_EQ(target_at(frame, {middle.x + 0.0, middle.y + 0.0}, app_.state().metrics), target.id);
    }
    ASSERT_FALSE(app_.quit());
  }

  Show& show_;
  App app_;
  Moment now_;
  std::mt19937 random_{1951};
  std::uint64_t first_hour_ = 0;
  std::size_t homes_ = 0;
};

/// What a panel reports by itself while strangers come and go: a touch at even times, and contacts that lie.
class Haunted {
 public:
  Haunted(Show& show, unsigned seed) : show_(show), app_(show, options()), random_(seed) { turn(); }

  /// One stranger after another, each followed by a time in which no one is there.
  void visits(std::size_t most) {
    for (std::size_t done = 0; done < most && !::testing::Test::HasFailure();) {
      const std::size_t visit = number(5, 60);
      for (std::size_t i = 0; i < visit; ++i, ++done) {
        stranger();
        pass(std::chrono::milliseconds(number(80, 3000)));
      }
      // Until a phantom is known, and then until a visit is over at the latest.
      pass(std::chrono::minutes(done < 100 ? 20 : 12));
      ASSERT_EQ(app_.state().screen, ScreenId::attract) << "a visit without an end, after " << done << " events";
      const std::size_t begun = begun_;
      pass(std::chrono::minutes(30));
      ASSERT_LE(begun_, begun + 1) << "phantoms begin visits, after " << done << " events";
      ASSERT_LE(app_.phantoms().count(), 3U) << "who was taken for a phantom, after " << done << " events?";
    }
  }
  [[nodiscard]] std::uint64_t phantoms() const { return app_.phantoms().count(); }

 private:
  static constexpr std::int64_t even_finger = 50;
  static constexpr std::int64_t lying_finger = 51;
  static constexpr PointF even_place{1377, 613};
  static constexpr PointF lying_place{402, 811};
  static constexpr Duration even_period = std::chrono::milliseconds(12'900);

  static AppOptions options() {
    AppOptions options;
    options.metrics = measure(glasses[0], Millimetres{glasses[0].w * design_pixel_mm});
    options.setting.kiosk = true;
    options.setting.reduced_motion = true;
    return options;
  }
  std::size_t number(std::size_t from, std::size_t to) {
    return std::uniform_int_distribution<std::size_t>(from, to)(random_);
  }
  void turn() {
    const bool idle = app_.state().screen == ScreenId::attract;
    if (app_.turn(now_) && show_.tiles().wait_idle()) {
      app_.tiles_changed();
      app_.turn(now_);
    }
    if (idle && app_.state().screen != ScreenId::attract) ++begun_;
  }
  void touch(screen::Touch::Kind kind, std::int64_t finger, PointF at) {
    const bool idle = app_.state().screen == ScreenId::attract;
    app_.handle(screen::Touch{kind, finger, at}, now_);
    if (idle && app_.state().screen != ScreenId::attract) ++begun_;
  }
  void pass(Duration time) {
    using Kind = screen::Touch::Kind;
    constexpr Duration frame = std::chrono::milliseconds(16);
    const Moment end = now_ + time;
    while (now_ < end) {
      Moment next = app_.moving() ? std::min(end, now_ + frame) : end;
      if (const auto due = app_.next_change()) next = std::min(next, std::max(*due, now_ + frame));
      now_ = std::min({next, std::max(now_, even_next_), std::max(now_, lying_next_)});
      if (now_ >= even_next_) {
        touch(Kind::down, even_finger, even_place);
        touch(Kind::up, even_finger, even_place);
        even_next_ = even_next_ + even_period + std::chrono::milliseconds(number(0, 40));
      }
      if (now_ >= lying_next_) {
        touch(lies_ ? Kind::up : Kind::down, lying_finger, lying_place);
        lies_ = !lies_;
        lying_next_ = now_ + std::chrono::seconds(lies_ ? number(70, 400) : number(1, 300));
      }
      turn();
    }
  }
  void stranger() {
    using Kind = screen::Touch::Kind;
    PointF at{static_cast<double>(number(0, 1919)), static_cast<double>(number(0, 1079))};
    const auto& targets = app_.frame().targets;
    if (!targets.empty() && number(0, 3) > 0) {
      const Rect& rect = targets[number(0, targets.size() - 1)].rect;
      at = {rect.x + rect.w * (static_cast<double>(number(10, 90)) / 100),
            rect.y + rect.h * (static_cast<double>(number(10, 90)) / 100)};
    }
    const auto finger = static_cast<std::int64_t>(number(1, 3));
    touch(Kind::down, finger, at);
    if (number(0, 3) == 0) {
      pass(std::chrono::milliseconds(30));
      touch(Kind::move, finger, {at.x + static_cast<double>(number(0, 400)) - 200, at.y - 100});
    }
    pass(std::chrono::milliseconds(50));
    touch(Kind::up, finger, at);
    turn();
  }

  Show& show_;
  App app_;
  std::mt19937 random_;
  Moment now_;
  Moment even_next_{std::chrono::seconds(5)};
  Moment lying_next_{std::chrono::seconds(40)};
  bool lies_ = false;
  std::size_t begun_ = 0;
};

TEST(StrangerTest, NoPhantomHoldsAVisitOrBeginsOneForEver) {
  scan::StoreOptions store;
  store.workers = 0;
  const auto show = Show::open(exhibit_pack(), interface_words(), store, [] {});
  ASSERT_TRUE(show) << show.error().what;
  for (const unsigned seed : {1951U, 12900U}) {
    Haunted haunted(**show, seed);
    haunted.visits(std::min<std::size_t>(number_in("LECTERN_STRANGER_EVENTS", 400), 20'000));
    EXPECT_GE(haunted.phantoms(), 2U);
  }
}

TEST(StrangerTest, AlwaysFindsAWayHome) {
  return_memory_at_once();  // as the program does
  scan::StoreOptions store;
  store.workers = 0;
  const auto show = Show::open(exhibit_pack(), interface_words(), store, [] {});
  ASSERT_TRUE(show) << show.error().what;
  Stranger stranger(**show);
  stranger.visit();
  EXPECT_GE(stranger.homes(), events);
  if (events < 100'000) return;
  ASSERT_GT(stranger.first_hour(), 0U);
  const std::uint64_t now = Stranger::held();
  EXPECT_LT(now, stranger.first_hour() + most_growth);
  std::printf("%zu events in %.0f hours: %lld bytes more than after the first\n", events, stranger.hours(),
              static_cast<long long>(now) - static_cast<long long>(stranger.first_hour()));
}

}  // namespace
}  // namespace lectern::app::testing
