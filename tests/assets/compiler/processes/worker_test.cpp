// SPDX-License-Identifier: MIT
// lectern-pack as its own child: under which limits it opens a scan, and which it opens at all.
#include "assets/compiler/processes/worker.hpp"

#include <array>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <sstream>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "assets/base/sanitized.hpp"
#include "assets/compiler/processes/answer.hpp"
#include "assets/compiler/processes/child.hpp"
#include "assets/compiler/processes/order_line.hpp"
#include "assets/compiler/processes/workers.hpp"
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

  [[nodiscard]] ScanAnswer answer(const std::vector<std::string>& order) const {
    Workers workers(LECTERN_PACK_PROGRAM, worker_words({folder_.path()}));
    EXPECT_TRUE(workers.give(0, order));
    return workers.wait_any().value().answer;
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

/// The kernel's line on the calls that a process may make.
std::string wall_of(::pid_t process) {
  std::ifstream file("/proc/" + std::to_string(process) + "/status");
  for (std::string line; std::getline(file, line);)
    if (line.starts_with("Seccomp:")) return line;
  return {};
}

TEST_F(Worker, WritesIntoItsFoldersOnly) {
  fs::create_directory(folder_ / "kept");
  const auto made = [&](const fs::path& output) {
    const PageOrder order{{folder_ / "in/a.png", 0}, default_scan_quality, output, {}};
    Workers workers(LECTERN_PACK_PROGRAM, worker_words({folder_ / "kept"}));
    EXPECT_TRUE(workers.give(0, make_words(folder_ / "in", order)));
    return workers.wait_any().value().answer;
  };
  const ScanAnswer kept = made(folder_ / "kept/made");
  EXPECT_FALSE(kept.error) << kept.error->what;
  EXPECT_TRUE(fs::exists(folder_ / "kept/made"));
  const ScanAnswer elsewhere = made(folder_ / "in/made");
  if (::syscall(SYS_landlock_create_ruleset, nullptr, 0, 1) < 1) {
    // Not a skip: the half that every kernel has is asserted beside it.
    std::printf("this kernel has no Landlock: where a worker may write was not tried\n");
    return;
  }
  ASSERT_TRUE(elsewhere.error);
  EXPECT_EQ(elsewhere.error->code, ErrorCode::unwritable) << elsewhere.error->what;
  EXPECT_FALSE(fs::exists(folder_ / "in/made"));
}

TEST_F(Worker, OpensEachScanUnderTheLimitsOfLimitsHpp) {
  std::array<int, 2> ends{};
  ASSERT_EQ(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()), 0);
  const ::pid_t process = start_process(LECTERN_PACK_PROGRAM, {worker_word}, {ends[1], ends[1]}).value();
  ::close(ends[1]);
  const auto both = [](std::uint64_t soft, std::uint64_t hard) {
    return std::to_string(soft) + " " + std::to_string(hard);
  };
  const std::string line = order_line(probe_words(folder_ / "in", folder_ / "in/a.png"));
  for (int order = 0; order < 2; ++order) {
    ASSERT_EQ(::write(ends[0], line.data(), line.size()), static_cast<::ssize_t>(line.size()));
    std::string said;
    std::array<char, 4096> some{};
    while (!said.ends_with("done\n")) {
      const ::ssize_t got = ::read(ends[0], some.data(), some.size());
      ASSERT_GT(got, 0) << said;
      said.append(some.data(), static_cast<std::size_t>(got));
    }
    const auto limits = limits_of(process);
    // The second that has begun is given on top, so that no page has less than its own.
    std::istringstream seconds(limits.at("Max cpu time"));
    std::uint64_t soft = 0, hard = 0;
    seconds >> soft >> hard;
    EXPECT_GT(soft, max_scan_seconds);
    EXPECT_LE(soft, hard);
    EXPECT_EQ(hard, max_scan_seconds + max_worker_seconds);
    EXPECT_EQ(limits.at("Max file size"), both(max_scan_file, max_scan_file));
    EXPECT_EQ(limits.at("Max core file size"), both(0, 0));
    EXPECT_EQ(wall_of(process), "Seccomp:\t2") << "a filter, before the first scan is opened";
    if (!sanitized) {
      EXPECT_EQ(limits.at("Max data size"), both(max_scan_memory, max_scan_memory));
    }
  }
  ::close(ends[0]);
  EXPECT_EQ(end_of(process).value().status, 0) << "it ends with its orders";
}

TEST_F(Worker, KeepsLimitsThatAreLower) {
  Workers workers("/bin/sh", {"-c", "ulimit -t 7; exec \"$@\"", "sh", LECTERN_PACK_PROGRAM, worker_word});
  ASSERT_TRUE(workers.give(0, probe_words(folder_ / "in", folder_ / "in/a.png")));
  const ScanAnswer answer = workers.wait_any().value().answer;
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

TEST_F(Worker, TakesOneFileAfterAnotherWhateverWasWrongWithTheLast) {
  test::write_bytes(folder_ / "in/bad %20\n.png", as_bytes("\x89PNG\r\n\x1a\n and no more"));
  Workers workers(LECTERN_PACK_PROGRAM, {worker_word});
  for (const bool good : {true, false, true, false, true}) {
    ASSERT_TRUE(workers.give(0, probe_words(folder_ / "in", folder_ / (good ? "in/a.png" : "in/bad %20\n.png"))));
    const ScanAnswer answer = workers.wait_any().value().answer;
    EXPECT_EQ(answer.pages.size(), good ? 1U : 0U);
    EXPECT_EQ(answer.error.has_value(), !good);
  }
}

}  // namespace
}  // namespace lectern::compiler
