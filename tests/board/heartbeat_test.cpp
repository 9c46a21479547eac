// SPDX-License-Identifier: MIT
#include "board/heartbeat.hpp"

#include <gtest/gtest.h>
#include <string>
#include <unistd.h>
#include <utility>
#include <vector>

#include "tests/assets/base/temporary_folder.hpp"
#include "tests/board/notify_socket.hpp"

namespace lectern::board {
namespace {

using namespace std::chrono_literals;
using Words = std::vector<std::string>;

TEST(Heartbeat, IsSilentWhereNobodyListens) {
  auto heartbeat = Heartbeat::open(nullptr, "30000000");
  ASSERT_TRUE(heartbeat);
  heartbeat->ready("an exhibit");
  heartbeat->beat(Moment{1h});
  EXPECT_FALSE(heartbeat->due());
}

TEST(Heartbeat, SaysOnceThatItIsReady) {
  test::NotifySocket manager;
  auto heartbeat = Heartbeat::open(manager.name().c_str(), nullptr);
  ASSERT_TRUE(heartbeat) << heartbeat.error().what;
  heartbeat->ready("one");
  heartbeat->ready("other");
  heartbeat->tell("another");
  EXPECT_EQ(manager.heard(), (Words{"READY=1\nSTATUS=one", "STATUS=another"}));
  EXPECT_FALSE(heartbeat->due()) << "without a watchdog nobody waits for signs";
}

TEST(Heartbeat, AStatusIsOneLineWhateverAPackIsCalled) {
  test::NotifySocket manager;
  auto heartbeat = Heartbeat::open(manager.name().c_str(), nullptr);
  ASSERT_TRUE(heartbeat) << heartbeat.error().what;
  heartbeat->ready("a\nMAINPID=1");
  heartbeat->tell("\x1B[2J\nWATCHDOG=trigger");
  EXPECT_EQ(manager.heard(), (Words{"READY=1\nSTATUS=a\\x0aMAINPID=1", "STATUS=\\x1b[2J\\x0aWATCHDOG=trigger"}));
}

TEST(Heartbeat, ASocketMayBeAPath) {
  const test::TemporaryFolder folder;
  test::NotifySocket manager((folder / "notify").string());
  auto heartbeat = Heartbeat::open(manager.name().c_str(), nullptr);
  ASSERT_TRUE(heartbeat) << heartbeat.error().what;
  heartbeat->ready("one");
  EXPECT_EQ(manager.heard(), (Words{"READY=1\nSTATUS=one"}));
}

TEST(Heartbeat, BeatsThriceAsOftenAsIsAskedAndNoMore) {
  test::NotifySocket manager;
  auto heartbeat = Heartbeat::open(manager.name().c_str(), "15000000");
  ASSERT_TRUE(heartbeat) << heartbeat.error().what;
  heartbeat->ready("one");
  EXPECT_EQ(heartbeat->due(), Moment{});
  for (Moment now; now < Moment{15s}; now = now + 100ms) heartbeat->beat(now);
  EXPECT_EQ(manager.heard(), (Words{"READY=1\nSTATUS=one", "WATCHDOG=1", "WATCHDOG=1", "WATCHDOG=1"}));
  EXPECT_EQ(heartbeat->due(), Moment{15s});
}

TEST(Heartbeat, GivesNoSignBeforeItIsReady) {
  test::NotifySocket manager;
  auto heartbeat = Heartbeat::open(manager.name().c_str(), "15000000");
  ASSERT_TRUE(heartbeat) << heartbeat.error().what;
  heartbeat->beat(Moment{10s});
  EXPECT_FALSE(heartbeat->due());
  EXPECT_EQ(manager.heard(), Words{});
}

TEST(Heartbeat, OneThatWasMovedGoesOn) {
  test::NotifySocket manager;
  auto first = Heartbeat::open(manager.name().c_str(), "15000000");
  ASSERT_TRUE(first) << first.error().what;
  first->ready("one");
  Heartbeat second;
  second = std::move(*first);
  second.beat(Moment{});
  EXPECT_EQ(manager.heard(), (Words{"READY=1\nSTATUS=one", "WATCHDOG=1"}));
}

TEST(Heartbeat, AManagerThatIsGoneHoldsNobodyUp) {
  std::string name;
  {
    const test::NotifySocket manager;
    name = manager.name();
  }
  auto heartbeat = Heartbeat::open(name.c_str(), "15000000");
  ASSERT_TRUE(heartbeat);
  heartbeat->ready("one");
  heartbeat->beat(Moment{});
  EXPECT_EQ(heartbeat->due(), Moment{5s});
}

TEST(Heartbeat, AManagerThatDoesNotListenHoldsNobodyUp) {
  const test::NotifySocket manager;
  auto heartbeat = Heartbeat::open(manager.name().c_str(), "15000000");
  ASSERT_TRUE(heartbeat) << heartbeat.error().what;
  // Who waits here waits for ever; then the test ends by this.
  ::alarm(20);
  constexpr int more_than_a_queue_holds = 2000;
  for (int i = 0; i < more_than_a_queue_holds; ++i) heartbeat->tell("one");
  ::alarm(0);
}

TEST(Heartbeat, WhatCannotBeAskedForIsSaid) {
  for (const std::string& name : {std::string(), std::string("@"), std::string("notify"), std::string(200, '/')})
    EXPECT_EQ(Heartbeat::open(name.c_str(), nullptr).error().code, ErrorCode::malformed) << name;
  for (const char* number : {"", "x", "1s", "-5", "2", "99999999999999999999"})
    EXPECT_EQ(Heartbeat::open("@it", number).error().code, ErrorCode::malformed) << number;
}

}  // namespace
}  // namespace lectern::board
