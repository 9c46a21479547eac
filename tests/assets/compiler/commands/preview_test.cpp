// SPDX-License-Identifier: MIT
// `lectern-pack preview` from its start to Ctrl-C, with a window that nobody sees. What the window shows:
// tests/scenario/preview_test.
#include <array>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

#include "assets/base/storage.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/assets/compiler/commands/run.hpp"
#include "tests/exhibits/written.hpp"

namespace lectern::compiler {
namespace {

namespace fs = std::filesystem;

/// The command while it runs; what it says is read line by line, which waits for it.
class Running {
 public:
  Running(const fs::path& in, const fs::path& cache) {
    std::array<int, 2> pipe{};
    EXPECT_EQ(::pipe(pipe.data()), 0);
    process_ = ::fork();
    if (process_ == 0) {
      ::dup2(pipe[1], STDOUT_FILENO);
      ::dup2(pipe[1], STDERR_FILENO);
      ::close(pipe[0]);
      ::close(pipe[1]);
      ::setenv("SDL_VIDEODRIVER", "dummy", 1);
      ::setenv("XDG_CACHE_HOME", cache.c_str(), 1);
      if (::chdir(in.c_str()) == 0)
        ::execl(LECTERN_PACK_PROGRAM, LECTERN_PACK_PROGRAM, "preview", "mine", "--size", "1280x800", nullptr);
      ::_exit(127);
    }
    ::close(pipe[1]);
    said_ = ::fdopen(pipe[0], "r");
  }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;
  ~Running() {
    if (process_ > 0) ::kill(process_, SIGKILL);
    std::fclose(said_);
  }

  /// The next line with `words` in it; empty where it ended before.
  std::string line_with(const std::string& words) {
    std::array<char, 4096> line{};
    while (std::fgets(line.data(), line.size(), said_) != nullptr)
      if (std::string(line.data()).find(words) != std::string::npos) return line.data();
    return {};
  }
  int end(int signal) {
    ::kill(process_, signal);
    while (!line_with("\n").empty()) {
    }
    int status = 0;
    ::waitpid(std::exchange(process_, 0), &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

 private:
  ::pid_t process_ = 0;
  std::FILE* said_ = nullptr;
};

class PreviewCommand : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(test::run_pack(folder_.path().string(), "new mine").status, 0);
    constexpr std::uint64_t most = 1 << 20;
    good_ = std::string(as_text(read_file(reply_, most).value()));
    broken_ = good_;
    const std::size_t title = broken_.find("\ntitle = \"");
    ASSERT_NE(title, std::string::npos);
    broken_.erase(title + std::string_view("\ntitle = ").size(), 1);  // a quotation mark is missing
  }
  [[nodiscard]] std::size_t left_behind() const {
    std::size_t count = 0;
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(folder_ / "cache/lectern", none))
      if (entry.path().filename().string().find(".preview-") != std::string::npos) ++count;
    return count;
  }
  lectern::test::TemporaryFolder folder_;
  std::string good_, broken_;
  fs::path reply_ = folder_ / "mine/documents/1921-05-09-reply/document.toml";
};

TEST_F(PreviewCommand, TellsWhatEachSaveBringsAndLeavesNothingBehind) {
  Running running(folder_.path(), folder_ / "cache");
  EXPECT_FALSE(running.line_with("shown as saved").empty());
  EXPECT_EQ(left_behind(), 1U);
  lectern::test::write(reply_, broken_);
  const std::string error = running.line_with("error:");
  EXPECT_NE(error.find("1921-05-09-reply/document.toml:"), std::string::npos) << error;
  EXPECT_FALSE(running.line_with("shown as it was before").empty());
  lectern::test::write(reply_, good_);
  EXPECT_FALSE(running.line_with("shown as saved").empty());
  EXPECT_EQ(running.end(SIGINT), 128 + SIGINT);
  EXPECT_EQ(left_behind(), 0U);
}

TEST_F(PreviewCommand, WithErrorsFromTheStartTheWindowWaits) {
  lectern::test::write(reply_, broken_);
  Running running(folder_.path(), folder_ / "cache");
  EXPECT_FALSE(running.line_with("the window opens once").empty());
  lectern::test::write(reply_, good_);
  EXPECT_FALSE(running.line_with("shown as saved").empty());
  EXPECT_EQ(running.end(SIGTERM), 128 + SIGTERM);
}

TEST_F(PreviewCommand, WithoutADisplayItSaysSo) {
  const auto said =
      test::run_pack(folder_.path().string(), "preview mine", "env -u DISPLAY -u WAYLAND_DISPLAY -u SDL_VIDEODRIVER");
  EXPECT_EQ(said.status, 1);
  EXPECT_NE(said.out.find("there is no display"), std::string::npos) << said.out;
}

TEST_F(PreviewCommand, AFolderThatIsNoExhibitIsToldAsCheckTellsIt) {
  fs::create_directories(folder_ / "empty");
  const auto said = test::run_pack(folder_.path().string(), "preview empty");
  const auto checked = test::run_pack(folder_.path().string(), "check empty");
  EXPECT_EQ(said.status, 1);
  EXPECT_EQ(said.out, checked.out);
}

TEST_F(PreviewCommand, WhatIsNoSizeIsWrongUse) {
  EXPECT_EQ(test::run_pack(folder_.path().string(), "preview mine --size large").status, 2);
}

}  // namespace
}  // namespace lectern::compiler
