// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/interruption.hpp"

#include <csignal>
#include <gtest/gtest.h>

namespace lectern::compiler {
namespace {

TEST(Interruption, IsNotedWhileItIsLookedFor) {
  const Interruption interruption;
  EXPECT_EQ(Interruption::signal(), 0);
  ASSERT_EQ(std::raise(SIGTERM), 0);
  EXPECT_EQ(Interruption::signal(), SIGTERM);
}

TEST(Interruption, AskedTwiceAtOnceIsAskedOnce) {
  // A second signal that ended the program would end it in the middle of what it had still to put away.
  std::signal(SIGTERM, SIG_DFL);
  const Interruption interruption;
  ASSERT_EQ(std::raise(SIGTERM), 0);
  ASSERT_EQ(std::raise(SIGTERM), 0);
  EXPECT_EQ(Interruption::signal(), SIGTERM);
}

TEST(Interruption, NoLongerStopsWhatIsDone) {
  { const Interruption interruption; }
  for (const int signal : {SIGINT, SIGTERM}) {
    ASSERT_EQ(std::raise(signal), 0);
    EXPECT_EQ(std::signal(signal, SIG_DFL), SIG_IGN);
  }
}

TEST(Interruption, LeavesAloneWhatIsIgnored) {
  auto* const before = std::signal(SIGINT, SIG_IGN);
  {
    const Interruption interruption;
    ASSERT_EQ(std::raise(SIGINT), 0);
    EXPECT_EQ(Interruption::signal(), 0);
  }
  EXPECT_EQ(std::signal(SIGINT, before), SIG_IGN);
}

}  // namespace
}  // namespace lectern::compiler
