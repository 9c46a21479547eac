// SPDX-License-Identifier: MIT
#include "assets/compiler/preview/viewer_window.hpp"

#include <csignal>
#include <cstdlib>
#include <gtest/gtest.h>
#include <sys/wait.h>

namespace lectern::compiler {
namespace {

/// Waits for a program that ends by itself, without taking its status away.
void wait_for_any_child() {
  siginfo_t info{};
  ASSERT_EQ(::waitid(P_ALL, 0, &info, WEXITED | WNOWAIT), 0);
}

TEST(ViewerWindow, TellsHowItEnded) {
  ViewerWindow window;
  EXPECT_FALSE(window.is_open());
  ASSERT_TRUE(window.open("/bin/sh", {"-c", "exit 3"}));
  EXPECT_TRUE(window.is_open());
  wait_for_any_child();
  ASSERT_TRUE(window.ended());
  EXPECT_EQ(window.ended()->status, 3);
  EXPECT_EQ(window.ended()->signal, 0);
}

TEST(ViewerWindow, TellsWhatKilledIt) {
  ViewerWindow window;
  ASSERT_TRUE(window.open("/bin/sh", {"-c", "kill -SEGV $$"}));
  wait_for_any_child();
  ASSERT_TRUE(window.ended());
  EXPECT_EQ(window.ended()->signal, SIGSEGV);
}

TEST(ViewerWindow, EndsWithWhoOpenedIt) {
  {
    ViewerWindow window;
    ASSERT_TRUE(window.open("/bin/sleep", {"1000"}));
    EXPECT_FALSE(window.ended());
  }
  EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1) << "no child is left";
}

TEST(NoDisplay, SaysWhatToDo) {
  for (const char* variable : {"DISPLAY", "WAYLAND_DISPLAY", "SDL_VIDEODRIVER"}) ::unsetenv(variable);
  const auto why = no_display();
  ASSERT_TRUE(why);
  EXPECT_NE(why->find("ssh -X"), std::string::npos);
  ::setenv("WAYLAND_DISPLAY", "wayland-0", 1);
  EXPECT_FALSE(no_display());
  ::unsetenv("WAYLAND_DISPLAY");
}

}  // namespace
}  // namespace lectern::compiler
