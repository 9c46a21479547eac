// SPDX-License-Identifier: MIT
// lectern-pack as its own child: under which limits it opens a scan, and which it opens at all.
#include "assets/compiler/processes/worker.hpp"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <spawn.h>
#include <sstream>
#include <sys/stat.h>
#include <sys/wait.h>

#include "assets/base/sanitized.hpp"
#include "assets/compiler/processes/answer.hpp"
#include "assets/compiler/processes/child.hpp"
#include "assets/compiler/scans/limits.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/assets/compiler/scans/made_scan.hpp"

namespace lectern::compiler {
namespace {

namespace fs = std::filesystem;

class Worker : public ::testing::Test {
 protected:
  void SetUp() override {
    for (const char* name : {"in", "out"}) fs::create_directory(folder_ / name);
    for (const char* name : {"in/a.png", "out/secret.png"})
      test::write_scan(folder_ / name, test::four_quarters({40, 30}));
  }

  static ScanAnswer answer(const std::vector<std::string>& words) {
    Children children;
    EXPECT_TRUE(children.start(0, LECTERN_PACK_PROGRAM, words));
    return answer_of(children.wait_any().value());
  }

  /// Whether looking, reading and making agree that it may be opened; what is said if not.
  std::string said_of(const fs::path& file) const {
    const PageOrder order{{file, 0}, default_scan_quality, folder_ / "made", {}};
    const ScanAnswer looked = answer(probe_words(folder_ / "in", file));
    const ScanAnswer read = answer(read_words(folder_ / "in", order.at));
    const ScanAnswer made = answer(make_words(folder_ / "in", order));
    EXPECT_EQ(looked.error.has_value(), read.error.has_value());
    EXPECT_EQ(looked.error.has_value(), made.error.has_value());
    EXPECT_EQ(fs::exists(folder_ / "made"), !made.error);
    fs::remove(folder_ / "made");
    return looked.error ? looked.error->what : "good";
  }

  lectern::test::TemporaryFolder folder_;
};

/// The soft and the hard limits of a process by name, in the kernel's words.
std::map<std::string, std::string> limits_of(::pid_t process) {
  std::ifstream file("/proc/" + std::to_string(process) + "/limits");
  std::map<std::string, std::string> limits;
  constexpr std::size_t name = 26;
  for (std::string line; std::getline(file, line);) {
    std::istringstream figures(line.substr(std::min(name, line.size())));
    std::string soft, hard;
    figures >> soft >> hard;
    limits[line.substr(0, line.find("  "))] = soft + " " + hard;
  }
  return limits;
}

TEST_F(Worker, OpensAScanUnderTheLimitsOfLimitsHpp) {
  std::vector<std::string> words = {LECTERN_PACK_PROGRAM};
  const auto order = probe_words(folder_ / "in", folder_ / "in/a.png");
  words.insert(words.end(), order.begin(), order.end());
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  ::posix_spawn_file_actions_t quiet{};
  ::posix_spawn_file_actions_init(&quiet);
  ::posix_spawn_file_actions_addopen(&quiet, 1, "/dev/null", O_WRONLY, 0);
  ::pid_t process = 0;
  ASSERT_EQ(::posix_spawn(&process, LECTERN_PACK_PROGRAM, &quiet, nullptr, arguments.data(), ::environ), 0);
  ::posix_spawn_file_actions_destroy(&quiet);
  // Ended but not yet waited for, a process still tells its limits.
  ::siginfo_t ended{};
  while (::waitid(P_PID, static_cast<::id_t>(process), &ended, WEXITED | WNOWAIT) != 0) ASSERT_EQ(errno, EINTR);
  const auto limits = limits_of(process);
  ASSERT_EQ(::waitpid(process, nullptr, 0), process);
  EXPECT_EQ(ended.si_status, 0);
  const auto both = [](std::uint64_t figure) { return std::to_string(figure) + " " + std::to_string(figure); };
  EXPECT_EQ(limits.at("Max cpu time"), both(max_scan_seconds));
  EXPECT_EQ(limits.at("Max file size"), both(max_scan_file));
  EXPECT_EQ(limits.at("Max core file size"), both(0));
  if (!sanitized) {
    EXPECT_EQ(limits.at("Max data size"), both(max_scan_memory));
  }
}

TEST_F(Worker, KeepsLimitsThatAreLower) {
  Children children;
  std::vector<std::string> words = {"-c", "ulimit -t 7; exec \"$@\"", "sh", LECTERN_PACK_PROGRAM};
  const auto order = probe_words(folder_ / "in", folder_ / "in/a.png");
  words.insert(words.end(), order.begin(), order.end());
  ASSERT_TRUE(children.start(0, "/bin/sh", words));
  const ScanAnswer answer = answer_of(children.wait_any().value());
  EXPECT_FALSE(answer.error) << answer.error->what;
}

TEST_F(Worker, OpensScansWhateverLinksLeadToThemWithin) {
  fs::create_symlink("a.png", folder_ / "in/link.png");
  fs::create_symlink(folder_ / "in/a.png", folder_ / "in/absolute");
  for (const char* name : {"in/a.png", "in/link.png", "in/absolute"})
    EXPECT_EQ(said_of(folder_ / name), "good") << name;
}

TEST_F(Worker, OpensNothingElsewhere) {
  fs::create_symlink("../out/secret.png", folder_ / "in/link.png");
  fs::create_symlink("link.png", folder_ / "in/second.png");
  fs::create_symlink(folder_ / "out", folder_ / "in/folder");
  fs::create_symlink("/dev/zero", folder_ / "in/device.png");
  for (const char* name : {"in/link.png", "in/second.png", "in/folder/secret.png", "in/device.png", "out/secret.png"})
    EXPECT_NE(said_of(folder_ / name).find(" leads out of "), std::string::npos) << name;
  fs::create_symlink("gone.png", folder_ / "in/gone-link.png");
  fs::create_symlink("loop.png", folder_ / "in/loop.png");
  for (const char* name : {"in/gone-link.png", "in/loop.png"})
    EXPECT_NE(said_of(folder_ / name).find(" is a link that leads nowhere"), std::string::npos) << name;
  ASSERT_EQ(::mkfifo((folder_ / "in/pipe.png").c_str(), 0600), 0);
  EXPECT_EQ(said_of(folder_ / "in/pipe.png"), (folder_ / "in/pipe.png").string() + " is not a file");
}

TEST_F(Worker, NamesAFileAsItsCuratorDoes) {
  test::write_bytes(folder_ / "in/bad.png", as_bytes("\x89PNG\r\n\x1a\n and no more"));
  EXPECT_EQ(said_of(folder_ / "in/bad.png").find("/proc/"), std::string::npos) << said_of(folder_ / "in/bad.png");
  EXPECT_NE(said_of(folder_ / "in").find((folder_ / "in").string() + " is not a file"), std::string::npos);
}

}  // namespace
}  // namespace lectern::compiler
