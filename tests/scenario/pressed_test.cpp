// SPDX-License-Identifier: MIT
// Whatever a finger can touch is seen to be held down in the next frame, and looks as before when it is let go.
#include <chrono>
#include <gtest/gtest.h>
#include <set>
#include <string>

#include "firmware/loop/app.hpp"
#include "tests/scenario/player.hpp"

namespace lectern::app::testing {
namespace {

using namespace std::chrono_literals;
using screen::Touch;

class Pressing {
 public:
  explicit Pressing(Show& show, Size glass) : show_(show), app_(show, options(glass)) { turn(); }

  void pass(Duration time) {
    const Moment end = now_ + time;
    while (now_ < end) {
      now_ = std::min(end, now_ + 16ms);
      turn();
    }
  }
  void touch(Touch::Kind kind, PointF at) {
    app_.handle(Touch{kind, 1, at}, now_);
    turn();
  }
  /// A finger's place on a target; nothing where another lies over it.
  [[nodiscard]] std::optional<PointF> place_of(const Target& target) const {
    for (const double part : {0.5, 0.02, 0.98, 0.25, 0.75}) {
      const PointF at{target.rect.x + (target.rect.w - 1) * part, target.rect.y + (target.rect.h - 1) * part};
      if (target_at(app_.frame(), at, app_.state().metrics) == target.id) return at;
    }
    return std::nullopt;
  }
  void tap(const std::string& id) {
    const Target* target = find(app_.frame(), id);
    ASSERT_NE(target, nullptr) << id;
    const auto at = place_of(*target);
    ASSERT_TRUE(at) << id;
    touch(Touch::Kind::down, *at);
    pass(80ms);
    touch(Touch::Kind::up, *at);
    pass(2s);
  }
  /// Presses all that is on the glass, one after the other; returns the kinds.
  std::set<TargetKind> press_all() {
    std::set<TargetKind> kinds;
    const std::vector<Target> targets = app_.frame().targets;
    for (const Target& target : targets) {
      const auto at = place_of(target);
      // The ground of a panel takes touches and does nothing.
      if (!target.enabled || !at || std::holds_alternative<Stay>(target.act)) continue;
      // A first touch stops what still moves, and looks at the page there.
      touch(Touch::Kind::down, *at);
      touch(Touch::Kind::cancel, *at);
      pass(100ms);
      const auto before = app_.frame().list.commands;
      touch(Touch::Kind::down, *at);
      EXPECT_EQ(app_.state().pressed, target.id);
      EXPECT_FALSE(app_.frame().list.commands == before) << target.id;
      touch(Touch::Kind::cancel, *at);
      EXPECT_EQ(app_.state().pressed, "");
      EXPECT_TRUE(app_.frame().list.commands == before) << target.id;
      kinds.insert(target.kind);
    }
    return kinds;
  }

 private:
  static AppOptions options(Size glass) {
    AppOptions options;
    options.metrics = measure(glass, Millimetres{glass.w * design_pixel_mm});
    options.setting.reduced_motion = true;
    return options;
  }
  void turn() {
    if (app_.turn(now_))
      while (show_.tiles().wait_idle()) {
        app_.tiles_changed();
        app_.turn(now_);
      }
  }

  Show& show_;
  App app_;
  Moment now_;
};

TEST(Pressed, IsSeenOnWhateverCanBeTouched) {
  scan::StoreOptions store;
  store.workers = 0;
  for (const Size glass : {Size{1920, 1080}, Size{1080, 1920}}) {
    const auto show = Show::open(exhibit_pack(), interface_words(), store, [] {});
    ASSERT_TRUE(show) << show.error().what;
    Pressing hand(**show, glass);
    std::set<TargetKind> kinds;
    const auto press = [&] { kinds.merge(hand.press_all()); };
    press();
    hand.tap("begin");
    press();
    hand.tap("people");
    press();
    hand.tap("overview");
    hand.tap("document:1951-06-21-sixty-divisions");
    press();
    hand.tap("page:2");
    hand.tap("zone:p13");
    press();
    hand.tap("note:sixteen");
    press();
    hand.tap("close");
    hand.tap("contrast");
    press();
    hand.tap("about");
    press();
    hand.tap("close");
    hand.tap("language");
    press();
    const std::set<TargetKind> all = {TargetKind::button,  TargetKind::tab,    TargetKind::card,   TargetKind::page,
                                      TargetKind::passage, TargetKind::zone,   TargetKind::person, TargetKind::note,
                                      TargetKind::divider, TargetKind::screen, TargetKind::place};
    EXPECT_EQ(kinds, all);
  }
}

}  // namespace
}  // namespace lectern::app::testing
