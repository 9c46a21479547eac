// SPDX-License-Identifier: MIT
// The loop on a screen in memory: what waits, what is told to the service manager, when another exhibit comes.
#include "firmware/loop/loop.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <string>
#include <utility>
#include <vector>

#include "tests/board/notify_socket.hpp"
#include "tests/render/scan/tiled_pack.hpp"
#include "tests/scenario/player.hpp"

namespace lectern::app::testing {
namespace {

using namespace std::chrono_literals;

constexpr Size glass{1280, 800};

std::unique_ptr<Show> show_of_a_page() {
  const auto path = folder_of_test() / "it.pack";
  test::write_tiled_pack(path, {{{1000, 1400}}});
  auto show = Show::open(path, interface_words(), store_options(std::nullopt, glass, 0), [] {});
  EXPECT_TRUE(show);
  return std::move(*show);
}

/// A screen in memory that asks the program to end once it has shown a frame, and remembers when that was.
class OneFrame final : public screen::Screen {
 public:
  void use(screen::Sources sources) override { memory_.use(sources); }
  [[nodiscard]] Size size() const override { return memory_.size(); }
  [[nodiscard]] Moment now() override { return memory_.now(); }
  [[nodiscard]] std::optional<screen::Event> wait(std::optional<Duration> at_most) override {
    return memory_.wait(at_most);
  }
  void wake() override { memory_.wake(); }
  void prepare(const draw::List& list) override { memory_.prepare(list); }
  void show(const draw::List& list) override {
    memory_.show(list);
    shown_at = memory_.now();
    memory_.put(screen::QuitAsked{});
  }
  [[nodiscard]] Result<screen::Image> capture() override { return memory_.capture(); }
  [[nodiscard]] screen::Counters counters() const override { return memory_.counters(); }

  Moment shown_at;

 private:
  screen::MemoryScreen memory_{glass};
};

Result<void> no_fault(screen::Screen&, std::string_view) {
  return {};
}

/// A loop that nobody watches and nobody sends another exhibit.
void run_alone(screen::Screen& screen, std::unique_ptr<Show> show) {
  AppOptions options;
  options.open = 0;
  board::Heartbeat silent;
  run(screen, {std::move(show), options}, MillimetreSize{{477}, {268}}, {no_fault, silent, {}});
}

TEST(Loop, ABlankPageIsKeptBackForTwoFramesAndNoLonger) {
  OneFrame screen;
  run_alone(screen, show_of_a_page());
  EXPECT_EQ(screen.counters().frames, 1U);
  EXPECT_EQ(screen.shown_at, Moment{32ms});
}

TEST(Loop, APageThatIsThereIsShownAtOnce) {
  auto show = show_of_a_page();
  show->tiles().request(std::vector<draw::TileId>{{0, 0, 0, 0, 2}});
  show->tiles().wait_idle();
  OneFrame screen;
  run_alone(screen, std::move(show));
  EXPECT_EQ(screen.counters().frames, 1U);
  EXPECT_EQ(screen.shown_at, Moment{});
}

/// A screen in memory that ends the program at a time, and may be touched before.
class Evening final : public screen::Screen {
 public:
  explicit Evening(Moment ends) : ends_(ends) {}
  void use(screen::Sources sources) override { memory_.use(sources); }
  [[nodiscard]] Size size() const override { return memory_.size(); }
  [[nodiscard]] Moment now() override { return memory_.now(); }
  [[nodiscard]] std::optional<screen::Event> wait(std::optional<Duration> at_most) override {
    if (listener != nullptr) listener->listen();
    if (memory_.now() >= ends_) return screen::QuitAsked{};
    longest_wait = std::max(longest_wait, at_most.value_or(ends_ - Moment{}));
    if (!touches.empty() && memory_.now() >= touches.front()) {
      const PointF at{glass.w / 2.0, glass.h / 2.0};
      memory_.put(screen::Touch{down_ ? screen::Touch::Kind::up : screen::Touch::Kind::down, 1, at});
      down_ = !down_;
      touches.erase(touches.begin());
    } else if (!touches.empty()) {
      at_most = std::min(at_most.value_or(touches.front() - memory_.now()), touches.front() - memory_.now());
    }
    return memory_.wait(std::min(at_most.value_or(ends_ - memory_.now()), ends_ - memory_.now()));
  }
  void wake() override { memory_.wake(); }
  void prepare(const draw::List& list) override { memory_.prepare(list); }
  void show(const draw::List& list) override { memory_.show(list); }
  [[nodiscard]] Result<screen::Image> capture() override { return memory_.capture(); }
  [[nodiscard]] screen::Counters counters() const override { return memory_.counters(); }

  [[nodiscard]] bool power(bool on) override {
    switched.emplace_back(memory_.now(), on);
    return true;
  }

  Duration longest_wait{0};
  std::vector<std::pair<Moment, bool>> switched;  ///< the display, off or on
  std::vector<Moment> touches;                    ///< when a finger comes down in the middle, goes up, comes down …
  test::NotifySocket* listener = nullptr;  ///< asked at every wait, as the kernel keeps only ten things that were said

 private:
  Moment ends_;
  bool down_ = false;
  screen::MemoryScreen memory_{glass};
};

std::unique_ptr<Show> show_of_exhibit() {
  auto show = Show::open(exhibit_pack(), interface_words(), store_options(std::nullopt, glass, 0), [] {});
  EXPECT_TRUE(show);
  return std::move(*show);
}

/// Still, as a kiosk with reduced motion is: whatever wakes the loop is then not a picture that moves.
AppOptions still() {
  AppOptions options;
  options.setting.reduced_motion = true;
  return options;
}

TEST(Loop, GivesSignsOfLifeInTimeWhileNothingHappens) {
  test::NotifySocket manager;
  auto heartbeat = board::Heartbeat::open(manager.name().c_str(), "9000000");
  ASSERT_TRUE(heartbeat) << heartbeat.error().what;
  Evening screen(Moment{60s});
  screen.listener = &manager;
  AppOptions reading = still();
  reading.open = 0;
  run(screen, {show_of_exhibit(), reading}, MillimetreSize{{477}, {268}}, {no_fault, *heartbeat, {}});
  const auto said = manager.heard();
  EXPECT_EQ(std::count(said.begin(), said.end(), "READY=1\nSTATUS=korea-1951"), 1);
  EXPECT_GE(std::count(said.begin(), said.end(), "WATCHDOG=1"), 60 / 3);
  EXPECT_LE(screen.longest_wait, 3s);
}

TEST(Loop, AFaultScreenGivesSignsOfLifeToo) {
  test::NotifySocket manager;
  auto heartbeat = board::Heartbeat::open(manager.name().c_str(), "9000000");
  ASSERT_TRUE(heartbeat) << heartbeat.error().what;
  Evening screen(Moment{60s});
  screen.listener = &manager;
  EXPECT_FALSE(run_fault(screen, {no_fault, *heartbeat, {}}, "the card is broken", true, std::nullopt, {}));
  const auto said = manager.heard();
  EXPECT_EQ(std::count(said.begin(), said.end(), "READY=1\nSTATUS=fault: the card is broken"), 1);
  EXPECT_GE(std::count(said.begin(), said.end(), "WATCHDOG=1"), 60 / 3);
}

TEST(Loop, AFaultThatIsToldForAWhileEnds) {
  board::Heartbeat silent;
  Evening screen(Moment{60s});
  EXPECT_TRUE(run_fault(screen, {no_fault, silent, {}}, "a key is not known", true, 20s, {}));
  EXPECT_EQ(screen.now(), Moment{20s});
}

TEST(Loop, AnotherExhibitComesWhileNobodyIsThere) {
  board::Heartbeat silent;
  Evening screen(Moment{30s});
  std::vector<Moment> asked;
  const auto next = [&]() -> std::optional<Exhibit> {
    asked.push_back(screen.now());
    if (asked.size() != 3) return std::nullopt;
    return Exhibit{show_of_a_page(), still()};
  };
  run(screen, {show_of_exhibit(), still()}, MillimetreSize{{477}, {268}}, {no_fault, silent, next});
  EXPECT_EQ(asked.size(), 30 / 5 + 1U);
  EXPECT_GE(screen.counters().frames, 2U);
}

TEST(Loop, NoExhibitIsTakenAwayFromSomebodyWhoReads) {
  board::Heartbeat silent;
  // The question comes after a minute at the least, and 20 s later the visit is over.
  Evening screen(Moment{75s});
  AppOptions reading = still();
  reading.open = 0;
  int asked = 0;
  const auto next = [&]() -> std::optional<Exhibit> { return (++asked, std::nullopt); };
  run(screen, {show_of_exhibit(), reading}, MillimetreSize{{477}, {268}}, {no_fault, silent, next});
  EXPECT_EQ(asked, 0);
  Evening night(Moment{10min});
  run(night, {show_of_exhibit(), reading}, MillimetreSize{{477}, {268}}, {no_fault, silent, next});
  EXPECT_GT(asked, 0);
}

/// A museum that closes in a minute, by the hour that staff told as the computer was switched on.
NightPlan closing_in_a_minute(Evening& screen) {
  return {OpenHours{10h, 18h},
          [] {
            return ToldHour{17h + 59min, SinceBoot(0), "boot"};
          },
          [&screen] { return std::chrono::duration_cast<SinceBoot>(screen.now().since_start); }};
}

TEST(Loop, AtNightTheDisplayIsOffAndNothingIsDrawn) {
  test::NotifySocket manager;
  auto heartbeat = board::Heartbeat::open(manager.name().c_str(), "9000000");
  ASSERT_TRUE(heartbeat) << heartbeat.error().what;
  Evening screen(Moment{1h});
  screen.listener = &manager;
  // With motion: the attract screen moves as long as it is on.
  run(screen, {show_of_exhibit(), AppOptions{}}, MillimetreSize{{477}, {268}},
      {no_fault, *heartbeat, {}, closing_in_a_minute(screen)});
  ASSERT_EQ(screen.switched.size(), 1U);
  EXPECT_FALSE(screen.switched.front().second);
  EXPECT_GE(screen.switched.front().first, Moment{60s});
  EXPECT_LE(screen.switched.front().first, Moment{61s});
  EXPECT_EQ(screen.capture()->rgb, std::vector<std::uint8_t>(static_cast<std::size_t>(glass.w * glass.h * 3), 0));
  const auto said = manager.heard();
  EXPECT_GE(std::count(said.begin(), said.end(), "WATCHDOG=1"), 3600 / 3);
  EXPECT_EQ(std::count(said.begin(), said.end(), "STATUS=the display is off, as screen.hours says"), 1);
}

TEST(Loop, TheTouchThatWakesTheDisplayBeginsNoVisit) {
  board::Heartbeat silent;
  Evening screen(Moment{30min});
  screen.touches = {Moment{10min}, Moment{10min + 80ms}};
  run(screen, {show_of_exhibit(), still()}, MillimetreSize{{477}, {268}},
      {no_fault, silent, {}, closing_in_a_minute(screen)});
  ASSERT_EQ(screen.switched.size(), 2U);
  EXPECT_EQ(screen.switched.back(), std::pair(Moment{10min}, true));
  const auto lit = *screen.capture();
  Evening untouched(Moment{1s});
  run(untouched, {show_of_exhibit(), still()}, MillimetreSize{{477}, {268}}, {no_fault, silent, {}});
  EXPECT_EQ(lit, *untouched.capture()) << "another screen than the attract screen";
}

TEST(Loop, AnHourAfterThatFingerLeftTheDisplayIsOffAgain) {
  board::Heartbeat silent;
  Evening screen(Moment{3h});
  screen.touches = {Moment{10min}, Moment{10min + 80ms}};
  run(screen, {show_of_exhibit(), still()}, MillimetreSize{{477}, {268}},
      {no_fault, silent, {}, closing_in_a_minute(screen)});
  ASSERT_EQ(screen.switched.size(), 3U);
  EXPECT_EQ(screen.switched.back(), std::pair(Moment{1h + 10min + 80ms}, false));
}

TEST(Loop, APanelThatTouchesItselfDoesNotKeepTheDisplayOnAllNight) {
  board::Heartbeat silent;
  Evening screen(Moment{4h});
  for (Duration at = 12900ms; at < 4h; at += 12900ms) {
    screen.touches.push_back(Moment{at});
    screen.touches.push_back(Moment{at + 80ms});
  }
  run(screen, {show_of_exhibit(), still()}, MillimetreSize{{477}, {268}},
      {no_fault, silent, {}, closing_in_a_minute(screen)});
  ASSERT_EQ(screen.switched.size(), 1U) << "off, and never on again";
  EXPECT_FALSE(screen.switched.front().second);
  EXPECT_LT(screen.switched.front().first, Moment{1h + 10min});
}

/// A display that is too small from its first second to its second one, and switched off after the third. It remembers
/// whether what it shows has letters.
class Waking final : public screen::Screen {
 public:
  void use(screen::Sources sources) override {
    has_letters = sources.masks != nullptr;
    memory_.use(sources);
  }
  [[nodiscard]] Size size() const override { return memory_.size(); }
  [[nodiscard]] Moment now() override { return memory_.now(); }
  [[nodiscard]] std::optional<screen::Event> wait(std::optional<Duration> at_most) override {
    if (next_ == std::size(sizes_)) return screen::QuitAsked{};
    const Duration left = Moment{(next_ + 1) * 1s} - memory_.now();
    if (left > Duration::zero()) return memory_.wait(std::min(at_most.value_or(left), left));
    return screen::Resized{sizes_[next_++]};
  }
  void wake() override { memory_.wake(); }
  void prepare(const draw::List& list) override { memory_.prepare(list); }
  void show(const draw::List& list) override { memory_.show(list); }
  [[nodiscard]] Result<screen::Image> capture() override { return memory_.capture(); }
  [[nodiscard]] screen::Counters counters() const override { return memory_.counters(); }

  bool has_letters = false;

 private:
  screen::MemoryScreen memory_{glass};
  Size sizes_[3] = {{320, 200}, glass, glass};
  std::size_t next_ = 0;
};

TEST(Loop, AGlassThatWasTooSmallHasItsLettersAgain) {
  Waking screen;
  int told = 0;
  const auto fault = [&](screen::Screen& on, std::string_view) -> Result<void> {
    ++told;
    on.use({});
    return {};
  };
  board::Heartbeat silent;
  AppOptions reading = still();
  reading.open = 0;
  run(screen, {show_of_exhibit(), reading}, MillimetreSize{{318}, {198}}, {fault, silent, {}});
  EXPECT_EQ(told, 1);
  EXPECT_TRUE(screen.has_letters);
}

}  // namespace
}  // namespace lectern::app::testing
