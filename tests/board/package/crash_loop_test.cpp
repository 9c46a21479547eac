// SPDX-License-Identifier: MIT
// The viewer as a kiosk, killed again and again: what the service manager starts then shows another exhibit.
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <map>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "assets/base/storage.hpp"
#include "assets/pack/pack.hpp"
#include "firmware/library/ends.hpp"
#include "firmware/library/seal.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/program.hpp"

namespace lectern::app {
namespace {

namespace fs = std::filesystem;

/// A board that shows one exhibit and has shown another, and a service manager with a short memory.
class CrashLoop : public ::testing::Test {
 protected:
  void SetUp() override {
    fs::create_directories(board_.path() / "packs");
    fs::create_directory(board_ / "run");
    auto bytes = read_file(LECTERN_STARTER_PACK, 1U << 30);
    ASSERT_TRUE(bytes);
    ASSERT_TRUE(write_file(board_.path() / "packs/new.pack", *bytes));
    // The same exhibit with another hash: the hash covers a part of the header that nobody else reads.
    (*bytes)[10] = std::byte{2};
    const ByteView view(*bytes);
    const auto index_at = load_little_endian<std::uint64_t>(*bytes, 16);
    const auto sum = pack::hash({view.first(32), view.subspan(index_at)});
    std::copy_n(std::as_bytes(std::span(sum)).begin(), sum.size(), bytes->begin() + 32);
    ASSERT_TRUE(write_file(board_.path() / "packs/old.pack", *bytes));
    fs::create_symlink("packs/new.pack", board_ / "exhibit.pack");
    fs::create_symlink("packs/old.pack", board_ / "before.pack");
    for (const char* name : {"new", "old"}) seals_[name] = seal_of(name);
  }

  [[nodiscard]] std::string seal_of(const std::string& name) const {
    const auto file = open_file(board_.path() / "packs" / (name + ".pack"));
    const auto sealed = pack::read_sealed(**file, name);
    EXPECT_TRUE(sealed);
    return sealed ? in_digits(sealed->seal) : std::string();
  }

  /// Starts the viewer without a display and kills it as soon as it looks into the pack of this name, or after a
  /// minute. Gives the name of what it looked into last.
  std::string run_and_kill(const std::string& wanted) {
    const std::string run = (board_ / "run").string();
    const std::string folder = board_.path().string();
    const pid_t child = ::fork();
    if (child == 0) {
      ::setenv("SDL_VIDEODRIVER", "dummy", 1);
      ::setenv("RUNTIME_DIRECTORY", run.c_str(), 1);
      ::unsetenv("NOTIFY_SOCKET");
      ::freopen((folder + "/said").c_str(), "a", stderr);
      ::execl(LECTERN_PROGRAM, "lectern", "--kiosk", "--folder", folder.c_str(), nullptr);
      ::_exit(9);
    }
    std::string shown;
    constexpr int most_looks = 6000;  // a minute
    for (int look = 0; look < most_looks && (shown != seals_[wanted] || (wanted != "new" && said().empty())) &&
                       ::waitpid(child, nullptr, WNOHANG) == 0;
         ++look) {
      std::this_thread::sleep_for(std::chrono::milliseconds(10));
      if (const auto bytes = read_file(fs::path(run) / "shown", 1000)) shown = as_text(*bytes);
    }
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    const auto ended = test::run_program(LECTERN_PROGRAM, folder, "--record-end",
                                         fmt::format("SERVICE_RESULT=signal RUNTIME_DIRECTORY='{}'", run));
    EXPECT_EQ(ended.status, 0) << ended.out;
    for (const auto& [name, seal] : seals_)
      if (seal == shown) return name;
    return shown.empty() ? "nothing" : "the program's own";
  }

  [[nodiscard]] std::string said() const {
    const auto bytes = read_file(board_ / "said", 1U << 20);
    return bytes ? std::string(as_text(*bytes)) : std::string();
  }

  test::TemporaryFolder board_;
  std::map<std::string, std::string> seals_;
};

TEST_F(CrashLoop, TheExhibitBeforeComesAndTheJournalSaysWhy) {
  for (int i = 0; i < 3; ++i) EXPECT_EQ(run_and_kill("new"), "new");
  EXPECT_EQ(said(), "");
  EXPECT_EQ(run_and_kill("old"), "old");
  EXPECT_NE(said().find("new.pack is not shown: 3 runs with it ended within 2 minutes"), std::string::npos) << said();
  fs::remove(board_.path() / "run/ends");  // what lectern-show does
  EXPECT_EQ(run_and_kill("new"), "new");
}

TEST_F(CrashLoop, ARottenIndexBringsTheExhibitBefore) {
  auto bytes = read_file(board_.path() / "packs/new.pack", 1U << 30);
  ASSERT_TRUE(bytes);
  bytes->back() ^= std::byte{1};
  ASSERT_TRUE(write_file(board_.path() / "packs/new.pack", *bytes));
  EXPECT_EQ(run_and_kill("old"), "old");
  EXPECT_NE(said().find("damaged in its header or index"), std::string::npos) << said();
}

}  // namespace
}  // namespace lectern::app
