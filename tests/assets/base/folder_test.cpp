// SPDX-License-Identifier: MIT
// A folder of this computer: what has a name in it, what has none yet, and that nothing outside it is reached.
#include "assets/base/folder.hpp"

#include <array>
#include <cerrno>
#include <cstddef>
#include <cstdlib>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <iostream>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>

#include "tests/assets/base/temporary_folder.hpp"

namespace lectern {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

/// The caller's mask for new files, as an administrator's may be.
class Mask {
 public:
  explicit Mask(mode_t mask) : before_(::umask(mask)) {}
  Mask(const Mask&) = delete;
  Mask& operator=(const Mask&) = delete;
  ~Mask() { ::umask(before_); }

 private:
  mode_t before_;
};

mode_t mode_of(const fs::path& path) {
  struct stat status {};
  EXPECT_EQ(::stat(path.c_str(), &status), 0) << path;
  return status.st_mode & 07777U;
}

/// From now on this process has no nameless files, as on a file system that knows none: vfat, or an overlay over the
/// disk of a kiosk that starts anew each day. An emulation that has no filters (qemu-user) keeps them.
void lose_nameless_files() {
  constexpr unsigned nameless = static_cast<unsigned>(O_TMPFILE) & ~static_cast<unsigned>(O_DIRECTORY);
  constexpr unsigned flags = offsetof(seccomp_data, args) + 2 * sizeof(seccomp_data::args[0]);
  std::array<sock_filter, 6> lines = {
      sock_filter BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
      sock_filter BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_openat, 0, 3),
      sock_filter BPF_STMT(BPF_LD | BPF_W | BPF_ABS, flags),
      sock_filter BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, nameless, 0, 1),
      sock_filter BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EOPNOTSUPP),
      sock_filter BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  const sock_fprog program{lines.size(), lines.data()};
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || ::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0)
    std::cerr << "nameless files stay: " << errno << '\n';
}

/// A folder beside a file that nothing may happen to.
class FolderOfThisComputer : public ::testing::Test {
 protected:
  void SetUp() override {
    fs::create_directory(outside_ / "inner");
    ASSERT_TRUE(write_file(victim_, as_bytes("whole")));
    auto opened = open_folder(outside_ / "inner");
    ASSERT_TRUE(opened) << opened.error().what;
    folder_ = std::move(*opened);
  }
  void TearDown() override {
    const auto bytes = read_file(victim_, 100);
    ASSERT_TRUE(bytes) << "what lies outside was removed";
    EXPECT_EQ(as_text(*bytes), "whole");
  }

  TemporaryFolder outside_;
  fs::path victim_ = outside_ / "victim";
  std::unique_ptr<Folder> folder_;
};

TEST_F(FolderOfThisComputer, TakesNoPathForAName) {
  using namespace std::string_literals;
  for (const std::string& name : {"../victim"s, "../victim\0-x.pack"s, "/etc/passwd"s, ".."s, "."s, ""s, "a/b"s,
                                  "a\x1b[2J"s, "a\nb"s, "\x7f"s, std::string(256, 'a')}) {
    SCOPED_TRACE(name);
    EXPECT_FALSE(is_file_name(name));
    EXPECT_FALSE(folder_->open(name));
    EXPECT_FALSE(folder_->keep(name));
    EXPECT_FALSE(folder_->remove(name));
    EXPECT_FALSE(folder_->rename(name, "b"));
    EXPECT_FALSE(folder_->rename("b", name));
    EXPECT_FALSE(folder_->link("somewhere", name));
    EXPECT_FALSE(folder_->folder(name));
    EXPECT_FALSE(folder_->target(name));
    auto file = folder_->begin();
    ASSERT_TRUE(file);
    ASSERT_TRUE((*file)->finish());
    EXPECT_FALSE((*file)->take_name(name));
  }
  EXPECT_TRUE(folder_->names().empty());
  EXPECT_TRUE(is_file_name(std::string(255, 'a')));
}

TEST_F(FolderOfThisComputer, FollowsNoLink) {
  fs::create_symlink("../victim", outside_ / "inner/link");
  fs::create_directory_symlink("..", outside_ / "inner/packs");
  const auto file = folder_->open("link");
  ASSERT_FALSE(file);
  EXPECT_NE(file.error().what.find("is a link"), std::string::npos) << file.error().what;
  EXPECT_FALSE(folder_->keep("link"));
  EXPECT_FALSE(folder_->folder("packs"));
  ASSERT_TRUE(folder_->remove("link"));
}

TEST_F(FolderOfThisComputer, AFileThatTakesTheNameOfALinkLeavesWhatItLedToAlone) {
  fs::create_symlink("../victim", outside_ / "inner/it.pack");
  fs::create_symlink("../victim", outside_ / "inner/it.pack.part");
  auto file = folder_->begin();
  ASSERT_TRUE(file);
  ASSERT_TRUE((*file)->append(as_bytes("new")));
  ASSERT_TRUE((*file)->finish());
  ASSERT_TRUE((*file)->take_name("it.pack"));
  EXPECT_EQ(folder_->names(), std::vector<std::string>{"it.pack"});
  EXPECT_FALSE(folder_->target("it.pack"));
}

TEST_F(FolderOfThisComputer, AFileWithoutANameLeavesNothing) {
  {
    auto file = folder_->begin();
    ASSERT_TRUE(file);
    ASSERT_TRUE((*file)->append(as_bytes("some")));
    ASSERT_TRUE((*file)->finish());
    EXPECT_TRUE(folder_->names().empty()) << "it has no name while it is looked at";
    const auto reader = (*file)->reader();
    ASSERT_TRUE(reader) << reader.error().what;
    EXPECT_EQ((*reader)->size(), 4U);
  }
  EXPECT_TRUE(folder_->names().empty());
}

TEST_F(FolderOfThisComputer, WhatTookANameIsTheFileThatWasRead) {
  auto file = folder_->begin();
  ASSERT_TRUE(file);
  ASSERT_TRUE((*file)->append(as_bytes("some")));
  ASSERT_TRUE((*file)->finish());
  const auto reader = (*file)->reader();
  ASSERT_TRUE(reader && (*reader)->descriptor());
  ASSERT_TRUE((*file)->take_name("a"));
  struct stat read {
  }, named{};
  ASSERT_EQ(::fstat(*(*reader)->descriptor(), &read), 0);
  ASSERT_EQ(::stat((outside_ / "inner/a").c_str(), &named), 0);
  EXPECT_EQ(read.st_ino, named.st_ino);
}

TEST_F(FolderOfThisComputer, WithoutNamelessFilesSeveralCanBeMadeAtATime) {
  const auto made = [&] {
    lose_nameless_files();
    auto first = folder_->begin(), second = folder_->begin(), third = folder_->begin();
    if (!first || !second || !third) return 1;
    if (!(*first)->append(as_bytes("one")) || !(*first)->finish()) return 2;
    if (!(*second)->append(as_bytes("two")) || !(*second)->finish()) return 2;
    if (!(*second)->take_name("b") || !(*first)->take_name("a")) return 3;
    third = {};
    const auto one = read_file(outside_ / "inner/a", 10), two = read_file(outside_ / "inner/b", 10);
    if (!one || !two || as_text(*one) != "one" || as_text(*two) != "two") return 4;
    return folder_->names() == std::vector<std::string>{"a", "b"} ? 0 : 5;
  };
  EXPECT_EXIT(std::exit(made()), ::testing::ExitedWithCode(0), "");
}

TEST_F(FolderOfThisComputer, EverybodyMayReadWhatAnAdministratorPutsThere) {
  const Mask mask(077);
  auto file = folder_->begin();
  ASSERT_TRUE(file);
  ASSERT_TRUE((*file)->finish());
  ASSERT_TRUE((*file)->take_name("a"));
  EXPECT_EQ(mode_of(outside_ / "inner/a"), 0644U);
  ASSERT_TRUE(folder_->folder("packs"));
  EXPECT_EQ(mode_of(outside_ / "inner/packs"), 0755U);
  fs::permissions(outside_ / "inner/a", fs::perms::owner_read);
  ASSERT_TRUE(folder_->keep("a"));
  EXPECT_EQ(mode_of(outside_ / "inner/a"), 0644U);
}

TEST_F(FolderOfThisComputer, IsHeldByOneAtATime) {
  ASSERT_TRUE(folder_->hold());
  const auto other = open_folder(outside_ / "inner");
  ASSERT_TRUE(other);
  const auto held = (*other)->hold();
  ASSERT_FALSE(held);
  EXPECT_EQ(held.error().code, ErrorCode::unavailable);
  EXPECT_NE(held.error().what.find("try again"), std::string::npos) << held.error().what;
  folder_.reset();
  EXPECT_TRUE((*other)->hold());
}

TEST_F(FolderOfThisComputer, ADeviceOrAPipeIsNoFile) {
  ASSERT_EQ(::mkfifo((outside_ / "inner/pipe").c_str(), 0600), 0);
  const auto pipe = folder_->open("pipe");
  ASSERT_FALSE(pipe);
  EXPECT_EQ(pipe.error().code, ErrorCode::unreadable);
}

TEST_F(FolderOfThisComputer, LinksAreMadeReadAndExchanged) {
  ASSERT_TRUE(folder_->link("packs/a.pack", "it.new"));
  EXPECT_EQ(folder_->target("it.new"), "packs/a.pack");
  ASSERT_TRUE(folder_->rename("it.new", "it"));
  EXPECT_EQ(folder_->target("it"), "packs/a.pack");
  EXPECT_FALSE(folder_->target("it.new"));
  EXPECT_TRUE(folder_->sync());
}

class Adopt : public ::testing::Test {
 protected:
  void SetUp() override {
    std::filesystem::create_directory(place_ / "theirs");
    std::filesystem::create_directory(place_ / "ours");
    auto theirs = open_folder(place_ / "theirs"), ours = open_folder(place_ / "ours");
    ASSERT_TRUE(theirs && ours);
    theirs_ = std::move(*theirs);
    ours_ = std::move(*ours);
    ASSERT_TRUE(write_file(place_ / "theirs/a.pack", as_bytes("a pack")));
  }

  test::TemporaryFolder place_;
  std::unique_ptr<Folder> theirs_, ours_;
};

TEST_F(Adopt, TheVeryFileThatWasOpenedTakesANameHere) {
  auto file = ours_->adopt(*theirs_, "a.pack");
  ASSERT_TRUE(file) << file.error().what;
  // Somebody puts another in its place meanwhile.
  ASSERT_TRUE(theirs_->rename("a.pack", "elsewhere.pack"));
  ASSERT_TRUE(write_file(place_ / "theirs/a.pack", as_bytes("another")));
  ASSERT_TRUE((*file)->finish());
  ASSERT_TRUE((*file)->take_name("b.pack"));
  const auto bytes = read_file(place_ / "ours/b.pack", 100);
  ASSERT_TRUE(bytes);
  EXPECT_EQ(as_text(*bytes), "a pack");
}

TEST_F(Adopt, WhatIsNoLongerThereTakesNoNameAndNeitherDoesWhatCameInItsPlace) {
  auto file = ours_->adopt(*theirs_, "a.pack");
  ASSERT_TRUE(file) << file.error().what;
  ASSERT_TRUE(write_file(place_ / "theirs/a.pack", as_bytes("another")));
  ASSERT_TRUE((*file)->finish());
  EXPECT_FALSE((*file)->take_name("b.pack"));
  EXPECT_TRUE(ours_->names().empty());
}

TEST_F(Adopt, WhatSomebodyHasOpenForWritingIsRefused) {
  for (const int how : {O_WRONLY, O_RDWR, O_WRONLY | O_APPEND}) {
    const Descriptor writer(::open((place_ / "theirs/a.pack").c_str(), how));
    ASSERT_TRUE(writer.is_open());
    const auto file = ours_->adopt(*theirs_, "a.pack");
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::unavailable) << file.error().what;
  }
  const Descriptor reader(::open((place_ / "theirs/a.pack").c_str(), O_RDONLY));
  EXPECT_TRUE(ours_->adopt(*theirs_, "a.pack"));
}

TEST_F(Adopt, OnlyFilesAreAndNoNameLeadsElsewhere) {
  std::filesystem::create_symlink("/etc/passwd", place_ / "theirs/link.pack");
  std::filesystem::create_directory(place_ / "theirs/folder.pack");
  ASSERT_EQ(::mkfifo((place_ / "theirs/pipe.pack").c_str(), 0600), 0);
  for (const char* name : {"link.pack", "folder.pack", "pipe.pack", "none.pack", "../theirs/a.pack", "..", ""})
    EXPECT_FALSE(ours_->adopt(*theirs_, name)) << name;
}

}  // namespace
}  // namespace lectern
