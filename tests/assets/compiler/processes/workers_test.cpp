// SPDX-License-Identifier: MIT
// Workers as they may turn out: each is a few lines of shell in lectern-pack's place, or lectern-pack itself.
#include "assets/compiler/processes/workers.hpp"

#include <algorithm>
#include <csignal>
#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <map>
#include <set>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "assets/compiler/processes/worker.hpp"
#include "tests/assets/compiler/source/filled_folder.hpp"

namespace lectern::compiler {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

class WorkersAtWork : public ::testing::Test {
 protected:
  /// Workers that take down which of them took which order, then do `then`, for which $order is the order's line.
  Workers doing(const std::string& then, const WorkerBounds& bounds = {}) const {
    return {"/bin/sh",
            {"-c", "while read -r order; do echo \"$$ $order\" >> \"$1\"; " + then + "; done", "sh", log_.string()},
            bounds};
  }

  /// Has so many orders followed, `at_once` at a time; the answers by number.
  static std::map<std::size_t, Followed> followed(Workers& workers, std::size_t count, std::size_t at_once = 1) {
    std::map<std::size_t, Followed> all;
    for (std::size_t next = 0; next < count || workers.busy() > 0;) {
      if (next < count && workers.busy() < at_once) {
        EXPECT_TRUE(workers.give(next, {"order", std::to_string(next)}));
        ++next;
        continue;
      }
      auto one = workers.wait_any();
      if (!one) {
        ADD_FAILURE() << one.error().what;
        return all;
      }
      EXPECT_FALSE(all.contains(one->number)) << "an order was followed twice";
      all.emplace(one->number, std::move(*one));
    }
    return all;
  }

  /// The orders that each worker took, by its process.
  std::map<std::string, std::vector<std::size_t>> taken() const {
    std::map<std::string, std::vector<std::size_t>> all;
    std::ifstream file(log_);
    std::string process, word;
    for (std::size_t number = 0; file >> process >> word >> number;) all[process].push_back(number);
    return all;
  }

  test::FilledFolder folder_;
  fs::path log_ = folder_ / "log";
};

TEST_F(WorkersAtWork, FollowAThousandOrdersTwoAtATimeInOrder) {
  Workers workers = doing("echo \"page ${order#order } 9 9 0\"; echo done");
  const auto all = followed(workers, 1000, 2);
  ASSERT_EQ(all.size(), 1000U);
  for (const auto& [number, one] : all) {
    ASSERT_EQ(one.answer.pages.size(), 1U);
    EXPECT_EQ(one.answer.pages[0].number, number) << "each gets its own answer";
  }
  EXPECT_EQ(taken().size(), 2U) << "and no process was started but two";
  for (const auto& [process, numbers] : taken()) EXPECT_TRUE(std::is_sorted(numbers.begin(), numbers.end()));
}

TEST_F(WorkersAtWork, OneThatDiesIsReplacedAndItsOrderTriedOnceMore) {
  Workers workers = doing("case $order in 'order 3') kill -SEGV $$;; esac; echo done");
  const auto all = followed(workers, 6);
  ASSERT_EQ(all.size(), 6U);
  for (const auto& [number, one] : all) EXPECT_EQ(one.answer.error.has_value(), number == 3);
  EXPECT_NE(all.at(3).answer.error->what.find("ended in a fault"), std::string::npos);
  EXPECT_FALSE(all.at(3).out_of_time);
  EXPECT_EQ(taken().size(), 3U);
}

TEST_F(WorkersAtWork, WhatAUsedOneCouldNotDoANewOneDoes) {
  // As one does whose memory was eaten by what came before.
  Workers workers = doing("case $used in yes) echo 'error 7 no memory is left';; *) echo done;; esac; used=yes");
  const auto all = followed(workers, 5);
  for (const auto& [number, one] : all) EXPECT_FALSE(one.answer.error) << number;
  EXPECT_EQ(taken().size(), 5U);
}

TEST_F(WorkersAtWork, OneThatMetAFaultTakesNothingAfterIt) {
  Workers workers = doing("case $order in 'order 0') echo 'error 7 it is damaged';; *) echo done;; esac");
  const auto all = followed(workers, 3);
  EXPECT_EQ(all.at(0).answer.error.value().what, "it is damaged");
  EXPECT_EQ(taken().size(), 2U);
}

TEST_F(WorkersAtWork, OneKilledAmidItsAnswerHasGivenNone) {
  Workers workers = doing("echo 'page 0 9 9 0'; case $order in 'order 1') kill -SEGV $$;; esac; echo done");
  const auto all = followed(workers, 3);
  EXPECT_TRUE(all.at(1).answer.error);
  EXPECT_TRUE(all.at(1).answer.pages.empty());
  EXPECT_FALSE(all.at(2).answer.error);
}

TEST_F(WorkersAtWork, OneThatStandsStillIsGivenUp) {
  WorkerBounds bounds;
  bounds.stillness = 50ms;
  // It waits for a writer that never comes, and takes nothing of the processor.
  ASSERT_EQ(::mkfifo((folder_ / "pipe").c_str(), 0600), 0);
  Workers workers = doing("read -r never < '" + (folder_ / "pipe").string() + "'", bounds);
  const auto all = followed(workers, 1);
  EXPECT_TRUE(all.at(0).out_of_time);
  EXPECT_NE(all.at(0).answer.error.value().what.find("it was not read after"), std::string::npos);
}

TEST_F(WorkersAtWork, OneThatLeaksIsReplacedByANewOne) {
  WorkerBounds bounds;
  bounds.memory = 30U << 20;
  Workers workers =
      doing("case $order in 'order 2') leak=$(head -c 50000000 /dev/zero | tr '\\0' a);; esac; echo done", bounds);
  const auto all = followed(workers, 6);
  for (const auto& [number, one] : all) EXPECT_FALSE(one.answer.error) << number;
  ASSERT_EQ(taken().size(), 2U);
  std::set<std::vector<std::size_t>> numbers;
  for (const auto& [process, some] : taken()) numbers.insert(some);
  EXPECT_EQ(numbers, (std::set<std::vector<std::size_t>>{{0, 1, 2}, {3, 4, 5}}));
}

TEST_F(WorkersAtWork, OneThatHasHadItsTimeIsReplacedByANewOne) {
  WorkerBounds bounds;
  bounds.life = 0us;
  Workers workers = doing("echo done", bounds);
  EXPECT_EQ(followed(workers, 4).size(), 4U);
  EXPECT_EQ(taken().size(), 4U);
}

TEST_F(WorkersAtWork, OneThatTakesMoreThanAnOrdersTimeIsEndedHoweverItSetItsLimits) {
  WorkerBounds bounds;
  bounds.order = -1h;
  bounds.stillness = 20ms;
  Workers workers = doing("while :; do :; done", bounds);
  EXPECT_TRUE(followed(workers, 1).at(0).out_of_time);
}

TEST_F(WorkersAtWork, OneThatSaysWhatNobodyAskedIsNotBelieved) {
  Workers workers = doing("echo done; echo done");
  const auto all = followed(workers, 1);
  // Both lines may come at once or one after the other.
  EXPECT_TRUE(!all.at(0).answer.error || all.at(0).answer.error->code == ErrorCode::malformed);
  Workers nonsense = doing("echo nonsense; echo done");
  EXPECT_NE(followed(nonsense, 1).at(0).answer.error.value().what.find("ended in a fault"), std::string::npos);
}

TEST_F(WorkersAtWork, EndWithTheirOwnerAndWhenSomebodyAsksToStop) {
  {
    Workers workers = doing("while :; do :; done");
    ASSERT_TRUE(workers.give(0, {"order", "0"}));
    EXPECT_EQ(workers.wait_any([] { return true; }).error().what, "it was interrupted");
  }
  EXPECT_EQ(::waitpid(-1, nullptr, WNOHANG), -1) << "no child is left";
}

TEST_F(WorkersAtWork, AreNotLeftBehindByAParentThatIsKilled) {
  // Whoever outlives its parent becomes a child of this test, which waits for it, or hangs here.
  ASSERT_EQ(::prctl(PR_SET_CHILD_SUBREAPER, 1), 0);
  const fs::path pipe = folder_ / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  const ::pid_t parent = ::fork();
  ASSERT_GE(parent, 0);
  if (parent == 0) {
    Workers workers("/bin/sh", {"-c", "echo $$ > \"$1\"; exec \"$2\" \"$3\"", "sh", pipe.string(), LECTERN_PACK_PROGRAM,
                                worker_word});
    (void)workers.give(0, {"no", "such", "order"});
    for (;;) ::pause();
  }
  ::pid_t worker = 0;
  std::ifstream(pipe) >> worker;
  ASSERT_GT(worker, 0);
  ASSERT_EQ(::kill(parent, SIGKILL), 0);
  ASSERT_EQ(::waitpid(parent, nullptr, 0), parent);
  EXPECT_EQ(::waitpid(worker, nullptr, 0), worker);
  ::prctl(PR_SET_CHILD_SUBREAPER, 0);
}

TEST_F(WorkersAtWork, AProgramThatIsNotThereIsAnError) {
  Workers workers("/nowhere/at/all", {});
  EXPECT_EQ(workers.give(0, {"order"}).error().code, ErrorCode::unavailable);
  EXPECT_EQ(workers.busy(), 0U);
}

}  // namespace
}  // namespace lectern::compiler
