// SPDX-License-Identifier: MIT
#include "assets/compiler/processes/child.hpp"

#include <csignal>
#include <gtest/gtest.h>
#include <set>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

#include "assets/base/sanitized.hpp"
#include "assets/compiler/scans/limits.hpp"

namespace lectern::compiler {
namespace {

Ended ended(const std::string& script) {
  Children children;
  EXPECT_TRUE(children.start(7, "/bin/sh", {"-c", script}));
  return children.wait_any().value();
}

TEST(Children, SayWhatTheySayAndHowTheyEnded) {
  const Ended good = ended("echo one; echo two; echo fault >&2; exit 3");
  EXPECT_EQ(good.number, 7U);
  EXPECT_EQ(good.said, "one\ntwo\n");
  EXPECT_EQ(good.status, 3);
  EXPECT_EQ(good.signal, 0);
  EXPECT_GT(good.peak_memory, 0U);
}

TEST(Children, TellWhatKilledThem) {
  EXPECT_EQ(ended("kill -SEGV $$").signal, SIGSEGV);
}

TEST(Children, RunSideBySide) {
  // Each waits for the other: one after the other they would wait for ever.
  const std::string pipes =
      ::testing::TempDir() + "lectern-children-" + std::to_string(::testing::UnitTest::GetInstance()->random_seed());
  Children children;
  ASSERT_EQ(ended("rm -f " + pipes + "; mkfifo " + pipes).status, 0);
  ASSERT_TRUE(children.start(1, "/bin/sh", {"-c", "echo from > " + pipes}));
  ASSERT_TRUE(children.start(2, "/bin/sh", {"-c", "cat " + pipes}));
  EXPECT_EQ(children.running(), 2U);
  std::set<std::size_t> numbers = {children.wait_any().value().number, children.wait_any().value().number};
  EXPECT_EQ(numbers, (std::set<std::size_t>{1, 2}));
  EXPECT_EQ(ended("rm " + pipes).status, 0);
}

TEST(Children, AreEndedWithTheirOwner) {
  Children children;
  ASSERT_TRUE(children.start(1, "/bin/sh", {"-c", "while :; do :; done"}));
  // The test ends, or it hangs here.
}

TEST(Children, ThatAreLimitedEndWithTheirParent) {
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    int signal = 0;
    const bool limited = limit_this_process({max_scan_memory, max_scan_file, max_scan_seconds}).has_value();
    ::_exit(limited && ::prctl(PR_GET_PDEATHSIG, &signal) == 0 ? signal : 0);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), SIGKILL);
}

/// The soft and the hard limit of this process.
std::pair<rlim_t, rlim_t> limit_of(int resource) {
  ::rlimit limit{};
  ::getrlimit(static_cast<__rlimit_resource_t>(resource), &limit);
  return {limit.rlim_cur, limit.rlim_max};
}

TEST(Children, ThatAreLimitedMayTakeNoMore) {
  constexpr Limits limits{std::uint64_t{1} << 40, std::uint64_t{1} << 39, 3600};
  constexpr rlim_t seconds = 600;
  const pid_t child = ::fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    bool good = limit_this_process(limits).has_value();
    good = good && (sanitized || limit_of(RLIMIT_DATA) == std::pair<rlim_t, rlim_t>(limits.memory, limits.memory));
    good = good && limit_of(RLIMIT_FSIZE) == std::pair<rlim_t, rlim_t>(limits.file, limits.file);
    good = good && limit_of(RLIMIT_CPU) == std::pair<rlim_t, rlim_t>(limits.seconds, limits.seconds);
    good = good && limit_of(RLIMIT_CORE) == std::pair<rlim_t, rlim_t>(0, 0);
    // What was taken before is given on top.
    good = good && renew_seconds(seconds).has_value() && limit_of(RLIMIT_CPU).first > seconds &&
           limit_of(RLIMIT_CPU).second == limits.seconds;
    ::_exit(good ? 0 : 1);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(child, &status, 0), child);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
}

TEST(Children, AProgramThatIsNotThereIsAnError) {
  Children children;
  EXPECT_EQ(children.start(1, "/nowhere/at/all", {}).error().code, ErrorCode::unavailable);
  EXPECT_EQ(children.running(), 0U);
}

}  // namespace
}  // namespace lectern::compiler
