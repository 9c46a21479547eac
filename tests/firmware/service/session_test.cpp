// SPDX-License-Identifier: MIT
#include "firmware/service/session.hpp"

#include <algorithm>
#include <functional>
#include <gtest/gtest.h>
#include <variant>
#include <vector>

namespace lectern::service {
namespace {

using namespace std::chrono_literals;

/// How long so many guesses take at the least, where `cut` says before which of them the kiosk is switched off and on.
SinceBoot time_of_guesses(int guesses, const std::function<bool(int)>& cut, bool kept = true) {
  SinceBoot spent = 0s, now = 0s;
  Lock lock = locked(0, kept, now);
  for (int guess = 0; guess < guesses; ++guess) {
    if (cut(guess)) {
      spent += now;
      now = 0s;
      lock = locked(kept ? lock.wrong : 0, kept, now);
    }
    now = std::max(now, lock.next_guess);
    EXPECT_TRUE(may_guess(lock, now));
    EXPECT_TRUE(lock.next_guess == 0s || !may_guess(lock, lock.next_guess - 1ms));
    lock = answered(with_guess(lock, kept, now), false, now);
  }
  return spent + now;
}

TEST(Session, TenGuessesTakeMoreThanAnHour) {
  EXPECT_GT(time_of_guesses(10, [](int) { return false; }), 1h);
}

TEST(Session, SwitchingOffAndOnShortensNothing) {
  const SinceBoot without = time_of_guesses(10, [](int) { return false; });
  EXPECT_GE(time_of_guesses(10, [](int) { return true; }), without);
  for (int one = 0; one < 10; ++one)
    EXPECT_GE(time_of_guesses(10, [&](int guess) { return guess == one; }), without) << one;
}

TEST(Session, WhereNothingCanBeKeptGuessesWaitFromTheFirst) {
  EXPECT_GT(time_of_guesses(
                10, [](int) { return false; }, false),
            1h);
  EXPECT_GT(time_of_guesses(
                10, [](int) { return true; }, false),
            1h);
}

TEST(Session, FewerWrongGuessesWaitNoLonger) {
  EXPECT_EQ(wait_after(0), 0s);
  for (std::uint32_t wrong = 1; wrong < 100; ++wrong) EXPECT_GE(wait_after(wrong), wait_after(wrong - 1));
  EXPECT_EQ(wait_after(UINT32_MAX), 1h);
  EXPECT_LE(wait_after(2), 30s) << "staff who mistype are not kept waiting";
}

TEST(Session, LastsFiveMinutesFromTheLastRequest) {
  Lock lock = locked(0, true, 0s);
  EXPECT_FALSE(is_open(lock, 0s));
  lock = answered(with_guess(lock, true, 10s), true, 10s);
  EXPECT_EQ(lock.wrong, 0U);
  EXPECT_TRUE(is_open(lock, 10s));
  EXPECT_TRUE(is_open(lock, 10s + 5min - 1ms));
  EXPECT_FALSE(is_open(lock, 10s + 5min));
  lock = renewed(lock, 4min);
  EXPECT_TRUE(is_open(lock, 8min));
  EXPECT_FALSE(is_open(renewed(lock, 20min), 20min)) << "what has ended is not renewed";
  EXPECT_FALSE(is_open(closed(lock), 5min));
  EXPECT_EQ(left(10s, 9s + 1ms), 1s);
  EXPECT_EQ(left(10s, 11s), 0s);
}

TEST(Session, OutsideOfOneOnlyPinAndCountsAreLookedAt) {
  const std::vector<staff::Request> all = {
      staff::Pin{},      staff::Counts{},  staff::Leave{},     staff::Stay{},       staff::Look{},
      staff::Import{},   staff::Stop{},    staff::PutOnShow{}, staff::GoBack{},     staff::Forget{},
      staff::CopyLogs{}, staff::Restart{}, staff::ShutDown{},  staff::Brightness{}, staff::TellHour{}};
  ASSERT_EQ(all.size(), std::variant_size_v<staff::Request>);
  const Lock shut = locked(0, true, 0s);
  const Lock open = answered(with_guess(shut, true, 0s), true, 0s);
  for (const staff::Request& one : all) {
    EXPECT_EQ(admits(shut, one, 0s), one.index() < 2) << one.index();
    EXPECT_TRUE(admits(open, one, 1s)) << one.index();
    EXPECT_EQ(admits(open, one, 5min), one.index() < 2) << one.index();
  }
}

}  // namespace
}  // namespace lectern::service
