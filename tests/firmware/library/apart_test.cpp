// SPDX-License-Identifier: MIT
// What a judge behind walls can do, and what it cannot: each wall is leaned against.
#include "firmware/library/apart.hpp"

#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

#include "assets/base/sanitized.hpp"
#include "tests/assets/base/temporary_folder.hpp"

namespace lectern::app {
namespace {

using namespace std::string_literals;

[[noreturn]] void work_for_ever() {
  volatile unsigned turns = 0;
  for (;;) turns = turns + 1;
}

class Apart : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(write_file(folder_ / "it.pack", as_bytes("a pack")));
    auto opened = open_file(folder_ / "it.pack");
    ASSERT_TRUE(opened) << opened.error().what;
    file_ = std::move(*opened);
  }

  /// What a child says that does this.
  Result<std::string> child(const std::function<std::string()>& work) {
    return judge_apart(
        walls_, *file_, [&](int percent) { heard_.push_back(percent); },
        [&](const Tell&) -> Result<std::string> { return work(); });
  }
  /// The same, of a child that gives a number.
  void expect(int wanted, const std::function<int()>& work) {
    const auto said = child([&] { return std::to_string(work()); });
    ASSERT_TRUE(said) << said.error().what;
    EXPECT_EQ(*said, std::to_string(wanted));
  }
  /// That a system call fails in the child.
  void expect_refused(const std::function<long()>& call) {
    const auto said = child([&] { return call() >= 0 ? "it went through"s : "refused"s; });
    ASSERT_TRUE(said) << said.error().what;
    EXPECT_EQ(*said, "refused");
  }

  test::TemporaryFolder folder_;
  std::unique_ptr<ReadableFile> file_;
  Walls walls_{"nobody", 64U << 20, 20};
  std::vector<int> heard_;
};

TEST_F(Apart, ReadsWhatItIsGivenAndSaysWhatItFound) {
  const auto said = judge_apart(
      walls_, *file_, [&](int percent) { heard_.push_back(percent); },
      [&](const Tell& tell) -> Result<std::string> {
        Bytes bytes(file_->size());
        LECTERN_CHECK(file_->read_at(0, bytes));
        tell(0);
        tell(100);
        return std::string(as_text(bytes));
      });
  ASSERT_TRUE(said) << said.error().what;
  EXPECT_EQ(*said, "a pack");
  EXPECT_EQ(heard_, (std::vector<int>{0, 100}));
}

TEST_F(Apart, AnErrorComesBackAsItIs) {
  const auto said = judge_apart(
      walls_, *file_, [](int) {},
      [](const Tell&) -> Result<std::string> { return fail(ErrorCode::other_version, "made for another"); });
  ASSERT_FALSE(said);
  EXPECT_EQ(said.error().code, ErrorCode::other_version);
  EXPECT_EQ(said.error().what, "made for another");
}

TEST_F(Apart, IsNeverRoot) {
  if (::geteuid() != 0) {
    expect(static_cast<int>(::geteuid()), [] { return static_cast<int>(::geteuid()); });
    return;
  }
  // Asked of the kernel before the last door is closed it would be another thing; what files belong to it says the
  // same.
  walls_.user = "root";
  EXPECT_FALSE(child([] { return "run"s; }));
  walls_.user = "nobody-of-that-name";
  const auto missing = child([] { return "run"s; });
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, ErrorCode::unavailable);
  EXPECT_NE(missing.error().what.find("no user \"nobody-of-that-name\""), std::string::npos) << missing.error().what;
}

TEST_F(Apart, OpensNothing) {
  expect_refused([] { return ::open("/", O_RDONLY); });
  expect_refused([&] { return ::open((folder_ / "it.pack").c_str(), O_RDONLY); });
  expect_refused([&] { return ::open((folder_ / "new").c_str(), O_WRONLY | O_CREAT, 0600); });
  expect_refused([&] { return ::unlink((folder_ / "it.pack").c_str()); });
  EXPECT_EQ(folder_.entries(), 1);
}

TEST_F(Apart, ReachesNoNetworkAndStartsNothing) {
  expect_refused([] { return ::socket(AF_INET, SOCK_STREAM, 0); });
  expect_refused([] { return ::socket(AF_UNIX, SOCK_STREAM, 0); });
  expect_refused([] { return ::fork(); });
  expect_refused([] { return ::kill(::getppid(), SIGTERM); });
  const char* const words[] = {"/bin/true", nullptr};
  expect_refused([&] { return ::execv(words[0], const_cast<char* const*>(words)); });
}

TEST_F(Apart, HoldsNothingElseOpenAndWritesNowhere) {
  const int secret = ::open("/", O_RDONLY);
  const int written = ::open((folder_ / "written").c_str(), O_RDWR | O_CREAT, 0600);
  ASSERT_GE(secret, 0);
  ASSERT_GE(written, 0);
  char byte = 0;
  struct stat status {};
  expect_refused([&] { return ::fstat(secret, &status); });
  expect_refused([&] { return ::read(written, &byte, 1); });
  expect_refused([&] { return ::write(written, "x", 1); });
  expect_refused([&] { return ::read(STDIN_FILENO, &byte, 1); });
  expect_refused([&] { return ::write(STDOUT_FILENO, "x", 1); });
  expect_refused([&] { return ::write(*file_->descriptor(), "x", 1); });
  ::close(secret);
  ::close(written);
}

TEST_F(Apart, MakesNoCode) {
  expect_refused([] {
    void* page = ::mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return page == MAP_FAILED ? -1L : 0L;
  });
}

TEST_F(Apart, TakesNoMoreMemoryThanItsShare) {
  expect(1, [] { return std::vector<char>(32U << 20, 'x').size() == 32U << 20 ? 1 : 0; });
  const auto said = child([] { return std::to_string(std::vector<char>(65U << 20, 'x').size()); });
  // Programs with sanitizers take terabytes of addresses, and are not limited.
  ASSERT_EQ(said.has_value(), sanitized);
  if (said) return;
  EXPECT_EQ(said.error().code, ErrorCode::too_large);
  EXPECT_NE(said.error().what.find("more memory"), std::string::npos) << said.error().what;
}

TEST_F(Apart, TakesNoMoreTimeThanItsShare) {
  walls_.seconds = 1;
  const auto said = child([]() -> std::string { work_for_ever(); });
  ASSERT_FALSE(said);
  EXPECT_EQ(said.error().code, ErrorCode::too_large);
}

TEST_F(Apart, ACrashIsARefusal) {
  const auto said = child([]() -> std::string { ::abort(); });
  ASSERT_FALSE(said);
  EXPECT_EQ(said.error().code, ErrorCode::damaged);
  EXPECT_NE(said.error().what.find("crash"), std::string::npos) << said.error().what;
  EXPECT_FALSE(child([]() -> std::string { ::_exit(0); })) << "silence is no assent";
}

TEST_F(Apart, EndsWithItsParent) {
  std::array<int, 2> alive{};
  ASSERT_EQ(::pipe(alive.data()), 0);
  const pid_t parent = ::fork();
  ASSERT_GE(parent, 0);
  if (parent == 0) {
    ::close(alive[0]);
    // Only the grandchild would hold the pipe's end after this process was killed, and it keeps no file but the pack.
    static_cast<void>(judge_apart(
        walls_, *file_, [&](int) { ::raise(SIGKILL); },
        [&](const Tell& tell) -> Result<std::string> {
          tell(1);
          work_for_ever();
        }));
    ::_exit(0);
  }
  ::close(alive[1]);
  int status = 0;
  ASSERT_EQ(::waitpid(parent, &status, 0), parent);
  EXPECT_TRUE(WIFSIGNALED(status));
  char byte = 0;
  EXPECT_EQ(::read(alive[0], &byte, 1), 0);
  ::close(alive[0]);
}

}  // namespace
}  // namespace lectern::app
