// SPDX-License-Identifier: MIT
// What a judge behind walls can do, and what it cannot: each wall is leaned against.
#include "firmware/library/apart.hpp"

#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>
#include <pwd.h>
#include <string>
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

/// A line of what the kernel tells of a process; empty where there is no such process or line.
std::string told_of(const std::filesystem::path& process, std::string_view line) {
  std::ifstream status(process / "status");
  for (std::string found; std::getline(status, found);)
    if (found.starts_with(line)) return found;
  return {};
}

std::vector<std::filesystem::path> children_of(pid_t parent) {
  std::vector<std::filesystem::path> found;
  for (const auto& process : std::filesystem::directory_iterator("/proc"))
    if (told_of(process, "PPid:") == fmt::format("PPid:\t{}", parent)) found.push_back(process);
  return found;
}

std::vector<std::string> users_of_children() {
  std::vector<std::string> users;
  for (const auto& child : children_of(::getpid())) users.push_back(told_of(child, "Uid:"));
  return users;
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
  /// That a system call ends the child.
  void expect_killed(const std::function<long()>& call) {
    const auto said = child([&] { return call() >= 0 ? "it went through"s : "refused"s; });
    ASSERT_FALSE(said) << *said;
    EXPECT_EQ(said.error().code, ErrorCode::damaged);
    EXPECT_NE(said.error().what.find(::strsignal(SIGSYS)), std::string::npos) << said.error().what;
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
  // The child cannot ask the kernel who it is; its parent can, as long as it has not been waited for.
  std::vector<std::string> users;
  const auto said = judge_apart(
      walls_, *file_, [&](int) { users = users_of_children(); },
      [](const Tell& tell) -> Result<std::string> {
        tell(100);
        return "run"s;
      });
  ASSERT_TRUE(said) << said.error().what;
  const std::string nobody = std::to_string(::getpwnam("nobody")->pw_uid);
  EXPECT_EQ(users, (std::vector<std::string>{fmt::format("Uid:\t{0}\t{0}\t{0}\t{0}", nobody)}));
  walls_.user = "root";
  const auto root = child([] { return "run"s; });
  ASSERT_FALSE(root);
  EXPECT_NE(root.error().what.find("never opened as root"), std::string::npos) << root.error().what;
  walls_.user = "nobody-of-that-name";
  const auto missing = child([] { return "run"s; });
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, ErrorCode::unavailable);
  EXPECT_NE(missing.error().what.find("\"nobody-of-that-name\" is nobody else here"), std::string::npos)
      << missing.error().what;
}

TEST_F(Apart, OpensNothing) {
  expect_refused([] { return ::open("/", O_RDONLY); });
  expect_refused([&] { return ::open((folder_ / "it.pack").c_str(), O_RDONLY); });
  expect_refused([&] { return ::open((folder_ / "new").c_str(), O_WRONLY | O_CREAT, 0600); });
  expect_refused([&] { return ::unlink((folder_ / "it.pack").c_str()); });
  EXPECT_EQ(folder_.entries(), 1);
}

TEST_F(Apart, ReachesNoNetworkAndStartsNothing) {
  expect_killed([] { return ::socket(AF_INET, SOCK_STREAM, 0); });
  expect_refused([] { return ::socket(AF_UNIX, SOCK_STREAM, 0); });
  expect_refused([] { return ::fork(); });
  expect_refused([] { return ::kill(::getppid(), SIGTERM); });
  const char* const words[] = {"/bin/true", nullptr};
  expect_killed([&] { return ::execv(words[0], const_cast<char* const*>(words)); });
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
  // The child keeps no file but the pack and its pipe, so that only the kernel can say whether it is there.
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe(ends.data()), 0);
  const pid_t parent = ::fork();
  ASSERT_GE(parent, 0);
  if (parent == 0) {
    static_cast<void>(judge_apart(
        walls_, *file_,
        [&](int) {
          const auto children = children_of(::getpid());
          const std::string name = children.empty() ? "" : children.front().filename().string();
          static_cast<void>(::write(ends[1], name.data(), name.size()));
          ::raise(SIGKILL);
        },
        [&](const Tell& tell) -> Result<std::string> {
          tell(1);
          work_for_ever();
        }));
    ::_exit(0);
  }
  int status = 0;
  ASSERT_EQ(::waitpid(parent, &status, 0), parent);
  EXPECT_TRUE(WIFSIGNALED(status));
  std::string child(16, '\0');
  const ssize_t got = ::read(ends[0], child.data(), child.size());
  ASSERT_GT(got, 0);
  child.resize(static_cast<std::size_t>(got));
  for (const int end : ends) ::close(end);
  const auto works = [&] {
    const std::string state = told_of("/proc/" + child, "State:");
    return state.find("R (running)") != std::string::npos;
  };
  // Its processor time alone would end it after twenty seconds.
  const auto began = std::chrono::steady_clock::now();
  while (works() && std::chrono::steady_clock::now() - began < std::chrono::seconds(10))
    std::this_thread::sleep_for(std::chrono::milliseconds(10));
  EXPECT_FALSE(works());
}

}  // namespace
}  // namespace lectern::app
