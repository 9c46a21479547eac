// SPDX-License-Identifier: MIT
#include "assets/base/beneath.hpp"

#include <algorithm>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/assets/base/temporary_folder.hpp"

namespace lectern {
namespace {

namespace fs = std::filesystem;
constexpr std::uint64_t enough = 1000;

/// A folder "in", with a file and a folder, beside things that are none of its.
class BeneathTest : public ::testing::Test {
 protected:
  void SetUp() override {
    for (const char* name : {"in", "in/folder", "out", "inside-not"}) fs::create_directory(folder_ / name);
    for (const char* name : {"in/file", "in/folder/file", "out/secret", "inside-not/secret"})
      ASSERT_TRUE(write_file(folder_ / name, as_bytes(std::string_view(name))));
  }

  void link(const fs::path& target, const char* name) { fs::create_symlink(target, folder_ / name); }

  /// What is read, or the error in short.
  std::string read(const fs::path& path) const {
    const auto bytes = read_file_beneath(root_, path, enough);
    if (bytes) return std::string(as_text(*bytes));
    EXPECT_NE(bytes.error().what.find(path.string()), std::string::npos) << bytes.error().what;
    return "error " + std::to_string(static_cast<int>(bytes.error().code));
  }

  std::string read(const char* name) const { return read(root_ / name); }

  static std::string error(ErrorCode code) { return "error " + std::to_string(static_cast<int>(code)); }

  test::TemporaryFolder folder_;
  fs::path root_ = folder_ / "in";
  const std::string elsewhere_ = error(ErrorCode::elsewhere);
};

TEST_F(BeneathTest, FilesAreReadWhateverLinksLeadToThemWithin) {
  link("file", "in/link");
  link("../folder/file", "in/folder/link");
  link(root_ / "file", "in/absolute");
  link("folder", "in/other");
  link("../in/file", "in/round");
  for (const char* name : {"file", "link", "absolute", "round"}) EXPECT_EQ(read(name), "in/file") << name;
  for (const char* name : {"folder/file", "folder/link", "other/file", "folder/../folder/file"})
    EXPECT_EQ(read(name), "in/folder/file") << name;
}

TEST_F(BeneathTest, TheFolderItselfMayBeReachedThroughALink) {
  link("in", "way");
  root_ = folder_ / "way";
  link(folder_ / "in/file", "in/absolute");
  EXPECT_EQ(read("file"), "in/file");
  EXPECT_EQ(read("absolute"), "in/file");
}

TEST_F(BeneathTest, NothingOutsideIsOpenedByAnyWay) {
  link("../out/secret", "in/relative");
  link(folder_ / "out/secret", "in/absolute");
  link(folder_ / "out", "in/folder-link");
  link("relative", "in/link-to-link");
  link("../inside-not", "in/alike");
  for (const char* name : {"relative", "absolute", "folder-link/secret", "folder-link", "link-to-link", "alike/secret",
                           "../out/secret", "folder/../../out/secret", ".."})
    EXPECT_EQ(read(name), elsewhere_) << name;
  EXPECT_EQ(read(folder_ / "out/secret"), elsewhere_);
  const auto said = read_file_beneath(root_, root_ / "relative", enough);
  ASSERT_FALSE(said);
  EXPECT_EQ(said.error().what, (root_ / "relative").string() + " leads out of " + root_.string() + ", to " +
                                   fs::canonical(folder_ / "out/secret").string());
}

TEST_F(BeneathTest, LinksThatLeadNowhereOrInACircleSaySo) {
  link("gone", "in/gone-link");
  link("../out/gone", "in/gone-outside");
  link("loop", "in/loop");
  link("b", "in/a");
  link("a", "in/b");
  for (const char* name : {"gone-link", "gone-outside", "loop", "a"}) EXPECT_EQ(read(name), elsewhere_) << name;
  EXPECT_EQ(read("gone"), error(ErrorCode::missing));
  EXPECT_EQ(read("file/below"), error(ErrorCode::missing));
}

TEST_F(BeneathTest, DevicesPipesAndFoldersAreNoFilesAndNothingWaits) {
  ASSERT_EQ(::mkfifo((root_ / "fifo").c_str(), 0600), 0);
  link("fifo", "in/fifo-link");
  link("/dev/zero", "in/device");
  for (const char* name : {"fifo", "fifo-link", "folder"}) EXPECT_EQ(read(name), error(ErrorCode::unreadable)) << name;
  EXPECT_EQ(read("device"), elsewhere_);
}

TEST_F(BeneathTest, APipeIsNotTouchedWhenItIsLookedFor) {
  // Who waits to write would go on if somebody opened it for reading.
  ASSERT_EQ(::mkfifo((root_ / "fifo").c_str(), 0600), 0);
  const auto found = Beneath::find(root_, root_ / "fifo");
  ASSERT_TRUE(found);
  EXPECT_EQ(::open((root_ / "fifo").c_str(), O_WRONLY | O_NONBLOCK | O_CLOEXEC), -1);
}

TEST_F(BeneathTest, WhatWasFoundIsReadThoughItsNameLeadsElsewhereNow) {
  link("file", "in/link");
  const auto found = Beneath::find(root_, root_ / "link");
  ASSERT_TRUE(found);
  fs::remove(root_ / "link");
  link(folder_ / "out/secret", "in/link");
  fs::rename(root_ / "file", root_ / "moved");
  const auto bytes = read_file(found->path(), enough);
  ASSERT_TRUE(bytes);
  EXPECT_EQ(as_text(*bytes), "in/file");
  EXPECT_EQ(read("link"), elsewhere_);
}

TEST_F(BeneathTest, FoldersAreListedOnlyWithin) {
  link("folder", "in/link");
  link(folder_ / "out", "in/out-link");
  link("gone", "in/gone-link");
  EXPECT_EQ(names_beneath(root_, root_ / "link").value(), std::vector<std::string>{"file"});
  EXPECT_EQ(names_beneath(root_, root_).value().size(), 5U);
  EXPECT_EQ(names_beneath(root_, root_ / "out-link").error().code, ErrorCode::elsewhere);
  EXPECT_EQ(names_beneath(root_, root_ / "gone-link").error().code, ErrorCode::elsewhere);
  EXPECT_EQ(names_beneath(root_, root_ / "gone").error().code, ErrorCode::missing);
  EXPECT_EQ(names_beneath(root_, root_ / "file").error().code, ErrorCode::unreadable);
}

TEST_F(BeneathTest, AFileOverTheLimitIsTooLargeUnread) {
  constexpr std::uintmax_t gibibyte = 1U << 30;
  fs::resize_file(root_ / "file", gibibyte);
  EXPECT_EQ(read("file"), error(ErrorCode::too_large));
}

TEST_F(BeneathTest, DescriptorsAreGivenBack) {
  const auto open_now = [] { return std::distance(fs::directory_iterator("/proc/self/fd"), fs::directory_iterator()); };
  link(folder_ / "out/secret", "in/out-link");
  const auto before = open_now();
  for (const char* name : {"file", "out-link", "gone", "folder"}) (void)read(name);
  (void)names_beneath(root_, root_);
  EXPECT_EQ(open_now(), before);
}

}  // namespace
}  // namespace lectern
