// SPDX-License-Identifier: MIT
// What must last through a power cut is asked of the real disk, and in order.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <string>
#include <sys/stat.h>
#include <vector>

#include "assets/base/storage.hpp"
#include "tests/assets/base/disk_calls.hpp"
#include "tests/assets/base/temporary_folder.hpp"

namespace lectern {
namespace {

using test::DiskCalls;
using test::TemporaryFolder;
using Calls = std::vector<std::string>;

/// Bytes first, then the name, then the folder that has it.
Calls of_a_whole_file(const TemporaryFolder& folder, const std::string& name) {
  const std::string path = (folder.path() / name).string();
  return {fmt::format("fsync {}.part", path), fmt::format("rename {}.part {}", path, path),
          fmt::format("fsync {}", folder.path().string())};
}

TEST(Durable, AFilesBytesLastBeforeItsNameAndItsNameBeforeItIsSaid) {
  const TemporaryFolder folder;
  const DiskCalls calls;
  ASSERT_TRUE(write_file(folder / "a", as_bytes("five telegrams")));
  EXPECT_EQ(calls.made(), of_a_whole_file(folder, "a"));
}

TEST(Durable, AFileThatIsGivenUpAsksNothingOfTheDisk) {
  const TemporaryFolder folder;
  const DiskCalls calls;
  { ASSERT_TRUE((*begin_file(folder / "a"))->append(as_bytes("half"))); }
  EXPECT_EQ(calls.made(), Calls{});
}

TEST(Durable, AFileIsReadableByAllWhateverTheCallersMaskSays) {
  const TemporaryFolder folder;
  const mode_t before = ::umask(077);
  const auto written = write_file(folder / "a", {});
  ::umask(before);
  ASSERT_TRUE(written);
  EXPECT_EQ(std::filesystem::status(folder / "a").permissions(), static_cast<std::filesystem::perms>(0644));
}

}  // namespace
}  // namespace lectern
