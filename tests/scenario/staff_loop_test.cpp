// SPDX-License-Identifier: MIT
// The loop and the service: what staff ask for goes out, reports come in, an exhibit is exchanged before their eyes.
#include <deque>
#include <gtest/gtest.h>
#include <utility>

#include "firmware/loop/loop.hpp"
#include "tests/render/scan/tiled_pack.hpp"
#include "tests/scenario/player.hpp"

namespace lectern::app::testing {
namespace {

using namespace std::chrono_literals;

/// A screen in memory to which events come at their times; the last ends the program.
class TimedScreen final : public screen::Screen {
 public:
  explicit TimedScreen(std::deque<std::pair<Duration, screen::Event>> events) : events_(std::move(events)) {}

  void use(screen::Sources sources) override { memory_.use(sources); }
  [[nodiscard]] Size size() const override { return memory_.size(); }
  [[nodiscard]] Moment now() override { return memory_.now(); }
  [[nodiscard]] std::optional<screen::Event> wait(std::optional<Duration> at_most) override {
    const Moment now = memory_.now();
    const Moment due = events_.empty() ? now : Moment{} + events_.front().first;
    if (!events_.empty() && (due <= now || !at_most || now + *at_most >= due)) {
      memory_.set_now(std::max(now, due));
      auto event = events_.front().second;
      events_.pop_front();
      return event;
    }
    if (events_.empty() && at_most != Duration::zero()) return screen::QuitAsked{};
    memory_.set_now(now + at_most.value_or(Duration::zero()));
    return std::nullopt;
  }
  void wake() override {}
  void prepare(const draw::List& list) override { memory_.prepare(list); }
  void show(const draw::List& list) override { memory_.show(list); }
  [[nodiscard]] Result<screen::Image> capture() override { return memory_.capture(); }
  [[nodiscard]] screen::Counters counters() const override { return memory_.counters(); }

 private:
  screen::MemoryScreen memory_{{1280, 800}};
  std::deque<std::pair<Duration, screen::Event>> events_;
};

/// A service that lets everybody in and does at once what it is asked for.
class WillingService final : public StaffLine {
 public:
  [[nodiscard]] bool send(const staff::Request& request, Moment) override {
    asked.push_back(request);
    if (std::holds_alternative<staff::Pin>(request)) report_.door = staff::Door::open;
    if (std::holds_alternative<staff::PutOnShow>(request))
      report_.change = staff::Event{staff::Outcome::shown_now, "it.pack", ""};
    return there;
  }
  [[nodiscard]] std::optional<staff::Report> receive(Moment) override {
    ++looked;
    return there ? std::optional(report_) : std::nullopt;
  }
  [[nodiscard]] bool connected() const override { return there; }

  std::vector<staff::Request> asked;
  int looked = 0;
  bool there = true;

 private:
  static staff::Report with_a_pack() {
    staff::Report report;
    report.found.emplace_back();
    report.found.back().where = staff::Where::imported;
    report.found.back().name = "it.pack";
    return report;
  }
  staff::Report report_ = with_a_pack();
};

Exhibit an_exhibit(const std::string& name) {
  const auto path = folder_of_test() / name;
  test::write_tiled_pack(path, {{{1000, 1400}}});
  auto show = Show::open(path, interface_words(), store_options(std::nullopt, {1280, 800}, 0), [] {});
  EXPECT_TRUE(show);
  AppOptions options;
  options.setting.kiosk = true;
  options.setting.reduced_motion = true;
  return {std::move(*show), options};
}

screen::Event key(std::string name, bool control = false, bool shift = false) {
  return screen::KeyPress{std::move(name), control, shift, false};
}

std::deque<std::pair<Duration, screen::Event>> through_the_pin(Duration until) {
  std::deque<std::pair<Duration, screen::Event>> events{{1s, key("S", true, true)}};
  for (int i = 0; i < 6; ++i) events.emplace_back(2s + i * 100ms, key("7"));
  events.emplace_back(3s, key("Return"));
  events.emplace_back(until, screen::QuitAsked{});
  return events;
}

Result<void> no_fault_here(screen::Screen&, std::string_view) {
  return {};
}

TEST(StaffLoop, IsLookedAtWhileThePageIsOpenAndNotElse) {
  WillingService service;
  board::Heartbeat silent;
  Around around{no_fault_here, silent, {}};
  around.staff = &service;
  TimedScreen quiet({{30s, screen::QuitAsked{}}});
  run(quiet, an_exhibit("it.pack"), MillimetreSize{{477}, {268}}, around);
  EXPECT_EQ(service.looked, 0);
  EXPECT_TRUE(service.asked.empty());
  TimedScreen screen(through_the_pin(20s));
  run(screen, an_exhibit("it.pack"), MillimetreSize{{477}, {268}}, around);
  EXPECT_GT(service.looked, 15) << "at least once a second";
  EXPECT_LT(service.looked, 120) << "and not without end";
  ASSERT_GE(service.asked.size(), 2U);
  EXPECT_TRUE(std::holds_alternative<staff::Pin>(service.asked[0]));
  EXPECT_TRUE(std::holds_alternative<staff::Look>(service.asked[1]));
}

TEST(StaffLoop, AtOnceIsBeforeTheEyesOfWhoeverAsked) {
  WillingService service;
  board::Heartbeat silent;
  int exchanged = 0;
  Around around{no_fault_here, silent, [&]() -> std::optional<Exhibit> {
                  const bool asked = std::any_of(service.asked.begin(), service.asked.end(), [](const auto& request) {
                    return std::holds_alternative<staff::PutOnShow>(request);
                  });
                  if (!asked || exchanged++ > 0) return std::nullopt;
                  return an_exhibit("other.pack");
                }};
  around.staff = &service;
  auto events = through_the_pin(20s);
  events.pop_back();
  events.emplace_back(5s, key("Right"));   // to "Put on show"
  events.emplace_back(6s, key("Return"));  // the card
  events.emplace_back(7s, key("Right"));
  events.emplace_back(8s, key("Right"));
  events.emplace_back(9s, key("Return"));  // at once
  events.emplace_back(11s, screen::QuitAsked{});
  TimedScreen screen(std::move(events));
  run(screen, an_exhibit("it.pack"), MillimetreSize{{477}, {268}}, around);
  EXPECT_EQ(exchanged, 1) << "within two seconds, though somebody was on the page";
  EXPECT_TRUE(std::holds_alternative<staff::Leave>(service.asked.back())) << "and the session is over";
}

TEST(StaffLoop, WithoutTheServiceSumsAreNotWaitedFor) {
  WillingService service;
  service.there = false;
  board::Heartbeat silent;
  Around around{no_fault_here, silent, {}};
  around.staff = &service;
  int counted = 0;
  around.counts = [&](const State&, const pack::fb::Index&, Moment) -> std::optional<std::string> {
    return counted++ == 0 ? std::optional<std::string>("day,kind,what,value\n0,visits,,1\n") : std::nullopt;
  };
  TimedScreen screen({{30s, screen::QuitAsked{}}});
  run(screen, an_exhibit("it.pack"), MillimetreSize{{477}, {268}}, around);
  ASSERT_EQ(service.asked.size(), 1U);
  EXPECT_TRUE(std::holds_alternative<staff::Counts>(service.asked[0]));
}

}  // namespace
}  // namespace lectern::app::testing
