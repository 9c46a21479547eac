// SPDX-License-Identifier: MIT
#include "assets/base/storage.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <gtest/gtest.h>
#include <string>
#include <sys/resource.h>
#include <sys/stat.h>

#include "tests/assets/base/disk_calls.hpp"
#include "tests/assets/base/temporary_folder.hpp"

namespace lectern {
namespace {

using test::TemporaryFolder;

constexpr std::uint64_t no_limit = 1U << 20;

std::string content(const std::filesystem::path& path) {
  const auto bytes = read_file(path, no_limit);
  return bytes ? std::string(as_text(*bytes)) : "(" + bytes.error().what + ")";
}

/// No file of this program may grow beyond `bytes` while it lives: what a full disk does, without a disk.
class FullDisk {
 public:
  explicit FullDisk(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit now{bytes, before_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &now);
  }
  ~FullDisk() {
    setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }
  FullDisk(const FullDisk&) = delete;
  FullDisk& operator=(const FullDisk&) = delete;

 private:
  rlimit before_{};
  void (*handler_)(int);
};

TEST(Storage, WhatIsWrittenIsRead) {
  const TemporaryFolder folder;
  ASSERT_TRUE(write_file(folder / "a", as_bytes("five telegrams")));
  EXPECT_EQ(content(folder / "a"), "five telegrams");
  EXPECT_EQ(folder.entries(), 1);
}

TEST(Storage, AFolderWithoutModesTakesAFile) {
  const TemporaryFolder folder;
  test::DiskCalls disk;
  disk.refuse_modes(EPERM);
  const auto written = write_file(folder / "a", as_bytes("five telegrams"));
  EXPECT_TRUE(written) << written.error().what;
  EXPECT_EQ(content(folder / "a"), "five telegrams");
  disk.refuse_modes(EIO);
  EXPECT_FALSE(write_file(folder / "b", as_bytes("five telegrams")));
  EXPECT_EQ(folder.entries(), 1);
}

TEST(Storage, AnEmptyFileIsAFile) {
  const TemporaryFolder folder;
  ASSERT_TRUE(write_file(folder / "a", {}));
  EXPECT_EQ(content(folder / "a"), "");
}

TEST(Storage, ReadsAtAnyPlace) {
  const TemporaryFolder folder;
  ASSERT_TRUE(write_file(folder / "a", as_bytes("0123456789")));
  const auto file = open_file(folder / "a");
  ASSERT_TRUE(file);
  EXPECT_EQ((*file)->size(), 10U);
  std::array<std::byte, 3> three{};
  ASSERT_TRUE((*file)->read_at(7, three));
  EXPECT_EQ(as_text(three), "789");
  EXPECT_TRUE((*file)->read_at(10, {}));
}

TEST(Storage, AReadBeyondTheEndIsDamage) {
  const TemporaryFolder folder;
  ASSERT_TRUE(write_file(folder / "a", as_bytes("0123456789")));
  const auto file = open_file(folder / "a");
  ASSERT_TRUE(file);
  std::array<std::byte, 3> three{};
  for (const std::uint64_t offset : {8U, 10U, 1000U}) {
    const auto read = (*file)->read_at(offset, three);
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::damaged);
  }
}

TEST(Storage, AnImpossiblePlaceIsAnError) {
  const TemporaryFolder folder;
  ASSERT_TRUE(write_file(folder / "a", as_bytes("0123456789")));
  const auto file = open_file(folder / "a");
  std::array<std::byte, 3> three{};
  const auto read = (*file)->read_at(~std::uint64_t{0} - 1, three);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, ErrorCode::unreadable);
}

TEST(Storage, AFileThatShrinksWhileOpenIsDamaged) {
  const TemporaryFolder folder;
  ASSERT_TRUE(write_file(folder / "a", as_bytes("0123456789")));
  const auto file = open_file(folder / "a");
  std::filesystem::resize_file(folder / "a", 4);
  std::array<std::byte, 3> three{};
  EXPECT_TRUE((*file)->read_at(1, three));
  EXPECT_EQ((*file)->read_at(2, three).error().code, ErrorCode::damaged);
}

TEST(Storage, WhatIsNotThereIsMissing) {
  const TemporaryFolder folder;
  ASSERT_TRUE(write_file(folder / "a", {}));
  for (const auto& path : {folder / "b", folder / "no/b", folder / "a/b", std::filesystem::path()})
    EXPECT_EQ(open_file(path).error().code, ErrorCode::missing) << path;
  EXPECT_NE(open_file(folder / "b").error().what.find((folder / "b").string()), std::string::npos);
}

TEST(Storage, WhatIsNoFileIsUnreadableAndDoesNotHang) {
  const TemporaryFolder folder;
  ASSERT_EQ(mkfifo((folder / "fifo").c_str(), 0600), 0);
  std::filesystem::create_symlink(folder / "loop", folder / "loop");
  for (const auto& path : {folder.path(), folder / "fifo", folder / "loop", std::filesystem::path("/dev/null")})
    EXPECT_EQ(open_file(path).error().code, ErrorCode::unreadable) << path;
}

TEST(Storage, AnErrorOfTheDeviceIsUnreadable) {
  // The kernel's own file that opens as any other and fails at byte 0.
  const auto file = open_file("/proc/self/mem");
  ASSERT_TRUE(file);
  std::array<std::byte, 1> one{};
  const auto read = (*file)->read_at(0, one);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, ErrorCode::unreadable);
  EXPECT_NE(read.error().what.find("byte 0"), std::string::npos);
}

TEST(Storage, AFileOverTheLimitIsTooLarge) {
  const TemporaryFolder folder;
  ASSERT_TRUE(write_file(folder / "a", as_bytes("0123456789")));
  EXPECT_TRUE(read_file(folder / "a", 10));
  EXPECT_EQ(read_file(folder / "a", 9).error().code, ErrorCode::too_large);
}

TEST(PendingFile, HasNoNameBeforeItIsWhole) {
  const TemporaryFolder folder;
  auto file = begin_file(folder / "a");
  ASSERT_TRUE(file);
  ASSERT_TRUE((*file)->append(as_bytes("....")));
  ASSERT_TRUE((*file)->append(as_bytes("grams")));
  EXPECT_FALSE(std::filesystem::exists(folder / "a"));
  ASSERT_TRUE((*file)->write_at(0, as_bytes("tele")));
  ASSERT_TRUE((*file)->commit());
  EXPECT_EQ(content(folder / "a"), "telegrams");
  EXPECT_EQ(folder.entries(), 1);
}

TEST(PendingFile, GivenUpLeavesNothingBehind) {
  const TemporaryFolder folder;
  {
    auto file = begin_file(folder / "a");
    ASSERT_TRUE(file);
    ASSERT_TRUE((*file)->append(as_bytes("half")));
    EXPECT_EQ(folder.entries(), 1);
  }
  EXPECT_EQ(folder.entries(), 0);
}

TEST(PendingFile, GivenUpLeavesTheOlderOneAlone) {
  const TemporaryFolder folder;
  ASSERT_TRUE(write_file(folder / "a", as_bytes("old")));
  { ASSERT_TRUE((*begin_file(folder / "a"))->append(as_bytes("new, half"))); }
  EXPECT_EQ(content(folder / "a"), "old");
}

TEST(PendingFile, TakesThePlaceOfAnOlderOne) {
  const TemporaryFolder folder;
  ASSERT_TRUE(write_file(folder / "a", as_bytes("the old one, longer")));
  ASSERT_TRUE(write_file(folder / "a", as_bytes("new")));
  EXPECT_EQ(content(folder / "a"), "new");
}

TEST(PendingFile, TwoWritersDoNotMeet) {
  const TemporaryFolder folder;
  auto one = begin_file(folder / "a");
  auto other = begin_file(folder / "a");
  ASSERT_TRUE((*one)->append(as_bytes("one")));
  ASSERT_TRUE((*other)->append(as_bytes("other")));
  ASSERT_TRUE((*one)->commit());
  EXPECT_EQ(content(folder / "a"), "one");
  ASSERT_TRUE((*other)->commit());
  EXPECT_EQ(content(folder / "a"), "other");
}

TEST(PendingFile, CanBeReadByAllAndWrittenByItsOwner) {
  const TemporaryFolder folder;
  ASSERT_TRUE(write_file(folder / "a", {}));
  EXPECT_EQ(std::filesystem::status(folder / "a").permissions(), static_cast<std::filesystem::perms>(0644));
}

TEST(PendingFile, NoFolderIsUnwritable) {
  const TemporaryFolder folder;
  const auto file = begin_file(folder / "no/a");
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().code, ErrorCode::unwritable);
}

TEST(PendingFile, ANameThatIsTakenByAFolderIsUnwritableAndLeavesNothing) {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder / "a");
  const auto written = write_file(folder / "a", as_bytes("x"));
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().code, ErrorCode::unwritable);
  EXPECT_EQ(folder.entries(), 1);
}

TEST(ExtendedFile, IsOverwrittenWhenItIsDoneAndNotBefore) {
  const TemporaryFolder folder;
  ASSERT_TRUE(write_file(folder / "a", as_bytes("head and more")));
  {
    auto file = extend_file(folder / "a");
    ASSERT_TRUE(file);
    ASSERT_TRUE((*file)->append(as_bytes(", still more")));
    ASSERT_TRUE((*file)->write_at(0, as_bytes("HEAD")));
    EXPECT_EQ(content(folder / "a"), "head and more, still more");
  }
  EXPECT_EQ(content(folder / "a"), "head and more") << "it was given up";
  auto file = extend_file(folder / "a");
  ASSERT_TRUE((*file)->append(as_bytes(".")));
  ASSERT_TRUE((*file)->write_at(0, as_bytes("HEAD")));
  ASSERT_TRUE((*file)->commit());
  EXPECT_EQ(content(folder / "a"), "HEAD and more.");
  EXPECT_EQ(extend_file(folder / "none").error().code, ErrorCode::unwritable);
}

TEST(PendingFile, AFullDiskIsAnErrorAndLeavesNothing) {
  const TemporaryFolder folder;
  ASSERT_TRUE(write_file(folder / "a", as_bytes("old")));
  Result<void> written;
  {
    const FullDisk disk(1000);
    written = write_file(folder / "a", Bytes(5000));
  }
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().code, ErrorCode::unwritable);
  EXPECT_EQ(content(folder / "a"), "old");
  EXPECT_EQ(folder.entries(), 1);
}

TEST(PendingFile, AppendsPartsOfOtherFiles) {
  const TemporaryFolder folder;
  ASSERT_TRUE(write_file(folder / "from", as_bytes("0123456789")));
  const auto from = open_file(folder / "from").value();
  auto file = begin_file(folder / "to").value();
  ASSERT_TRUE(file->append(as_bytes("<")));
  ASSERT_TRUE(file->append_from(*from, 2, 5));
  ASSERT_TRUE(file->append_from(*borrowed(*from), 9, 1));
  ASSERT_TRUE(file->append(as_bytes(">")));
  EXPECT_EQ(file->append_from(*from, 8, 3).error().code, ErrorCode::damaged);
  ASSERT_TRUE(file->commit());
  EXPECT_TRUE(content(folder / "to").starts_with("<234569>")) << content(folder / "to");
}

TEST(FileState, IsTheSameUntilTheFileIsChanged) {
  const TemporaryFolder folder;
  ASSERT_TRUE(write_file(folder / "a", as_bytes("one")));
  const auto state = open_file(folder / "a").value()->state();
  ASSERT_TRUE(state);
  EXPECT_EQ(state->size, 3U);
  EXPECT_EQ(open_file(folder / "a").value()->state(), state);
  ASSERT_TRUE(write_file(folder / "a", as_bytes("two")));
  EXPECT_NE(open_file(folder / "a").value()->state(), state) << "another file has its name now";
}

TEST(NewFile, TakesNobodysPlace) {
  const TemporaryFolder folder;
  std::filesystem::create_symlink(folder / "nothing", folder / "link");
  ASSERT_TRUE(write_file(folder / "a", as_bytes("older")));
  std::filesystem::create_directory(folder / "folder");
  for (const char* name : {"a", "link", "folder"}) {
    auto file = begin_new_file(folder / name, Readers::owner);
    ASSERT_TRUE(file) << name;
    ASSERT_TRUE((*file)->append(as_bytes("newer")));
    const auto done = (*file)->commit();
    ASSERT_FALSE(done) << name;
    EXPECT_EQ(done.error().code, ErrorCode::unwritable);
  }
  EXPECT_EQ(content(folder / "a"), "older");
  EXPECT_FALSE(std::filesystem::exists(folder / "nothing"));
  EXPECT_EQ(folder.entries(), 3);
}

TEST(NewFile, IsForItsOwnerOrForAllWhateverTheMask) {
  const TemporaryFolder folder;
  const mode_t before = ::umask(0077);
  for (const Readers readers : {Readers::owner, Readers::all}) {
    auto file = begin_new_file(folder / (readers == Readers::all ? "all" : "owner"), readers);
    ASSERT_TRUE(file);
    ASSERT_TRUE((*file)->append(as_bytes("five telegrams")));
    ASSERT_TRUE((*file)->commit());
  }
  ::umask(before);
  const auto mode = [](const std::filesystem::path& path) {
    return static_cast<unsigned>(std::filesystem::status(path).permissions());
  };
  EXPECT_EQ(mode(folder / "owner"), 0600U);
  EXPECT_EQ(mode(folder / "all"), 0644U);
  EXPECT_EQ(content(folder / "owner"), "five telegrams");
  EXPECT_EQ(folder.entries(), 2);
}

TEST(NewFile, GivenUpLeavesNothing) {
  const TemporaryFolder folder;
  {
    const auto file = begin_new_file(folder / "a", Readers::owner);
    ASSERT_TRUE(file);
    ASSERT_TRUE((*file)->append(as_bytes("five telegrams")));
  }
  EXPECT_EQ(folder.entries(), 0);
}

}  // namespace
}  // namespace lectern
