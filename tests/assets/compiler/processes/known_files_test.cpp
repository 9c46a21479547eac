// SPDX-License-Identifier: MIT
#include "assets/compiler/processes/known_files.hpp"

#include <array>
#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "assets/compiler/processes/hash_text.hpp"
#include "tests/assets/compiler/source/filled_folder.hpp"

namespace lectern::compiler {
namespace {

using std::chrono::nanoseconds;
using std::chrono::system_clock;

constexpr std::uint64_t whole_file = 1U << 20;

pack::Hash some_hash(std::string_view words) {
  return pack::hash({as_bytes(words)});
}

system_clock::time_point at(std::chrono::milliseconds since_1970) {
  return system_clock::time_point(std::chrono::duration_cast<system_clock::duration>(since_1970));
}

/// Long after any file of this test was changed.
system_clock::time_point later() {
  return system_clock::now() + std::chrono::hours(1);
}

class KnownFilesOfAFolder : public ::testing::Test {
 protected:
  FileState state(const char* name) const { return open_file(folder_ / name).value()->state().value(); }
  test::FilledFolder folder_;
};

TEST_F(KnownFilesOfAFolder, ComeBackAsTheyWereKept) {
  folder_.write("a", "one");
  folder_.write("b", "two");
  KnownFiles known;
  known.keep("a file \n", state("a"), some_hash("one"), later());
  known.keep("b", state("b"), some_hash("two"), later());
  ASSERT_TRUE(known.write(folder_ / "known"));
  KnownFiles again = KnownFiles::read(folder_ / "known");
  EXPECT_EQ(again.hash_of("a file \n", state("a")), some_hash("one"));
  EXPECT_FALSE(again.hash_of("a file \n", state("b"))) << "another file";
  EXPECT_FALSE(again.hash_of("c", state("a")));
  ASSERT_TRUE(again.write(folder_ / "known"));
  KnownFiles third = KnownFiles::read(folder_ / "known");
  EXPECT_TRUE(third.hash_of("a file \n", state("a")));
  EXPECT_FALSE(third.hash_of("b", state("b"))) << "nobody asked for it";
}

TEST_F(KnownFilesOfAFolder, OfOtherBytesAreUnknownThoughSizeAndTimeAreSetBack) {
  folder_.write("a", "one");
  const FileState before = state("a");
  KnownFiles known;
  known.keep("a", before, some_hash("one"), later());
  const std::array<::timespec, 2> times = {
      {{1, 0}, {before.modified / 1'000'000'000, before.modified % 1'000'000'000}}};
  // Within a tick of the clock nothing would show; that is what longest_tick is for.
  do {
    folder_.write("a", "two");
    ASSERT_EQ(::utimensat(AT_FDCWD, (folder_ / "a").c_str(), times.data(), 0), 0);
  } while (state("a").changed == before.changed);
  EXPECT_EQ(state("a").size, before.size);
  EXPECT_EQ(state("a").modified, before.modified);
  EXPECT_FALSE(known.hash_of("a", state("a")));
  std::filesystem::rename(folder_ / "a", folder_ / "was");
  folder_.write("a", "one");
  EXPECT_FALSE(known.hash_of("a", state("a"))) << "a file of the same bytes is read once";
}

TEST_F(KnownFilesOfAFolder, ThatMayChangeUnseenAreNotKept) {
  using namespace std::chrono_literals;
  const auto tick = longest_tick;
  FileState file{1, 2, 3, nanoseconds(10s).count(), nanoseconds(5s).count()};
  EXPECT_FALSE(is_settled(file, at(10s + tick)));
  EXPECT_TRUE(is_settled(file, at(10s + tick + 1ms)));
  file.changed = nanoseconds(20s).count();
  EXPECT_FALSE(is_settled(file, at(10s + tick + 1ms))) << "set back by hand";
  KnownFiles known;
  known.keep("a", file, some_hash("one"), at(20s));
  EXPECT_FALSE(known.hash_of("a", file));
  known.keep("a", file, some_hash("one"), at(60s));
  EXPECT_TRUE(known.hash_of("a", file));
  known.keep("a", file, some_hash("one"), at(20s));
  EXPECT_FALSE(known.hash_of("a", file)) << "and what was known of it before is forgotten";
}

TEST_F(KnownFilesOfAFolder, AreNoneWhereTheyAreNotAsTheyWereWritten) {
  EXPECT_FALSE(KnownFiles::read(folder_ / "nowhere").hash_of("a", {}));
  folder_.write("a", "one");
  KnownFiles known;
  known.keep("a", state("a"), some_hash("one"), later());
  ASSERT_TRUE(known.write(folder_ / "known"));
  const Bytes good = read_file(folder_ / "known", whole_file).value();
  for (std::size_t at = 0; at < good.size(); ++at) {
    Bytes bad = good;
    bad[at] ^= std::byte{1};
    ASSERT_TRUE(write_file(folder_ / "known", bad));
    EXPECT_FALSE(KnownFiles::read(folder_ / "known").hash_of("a", state("a"))) << at;
  }
  for (const char* text : {"", "\n", "x\n\n", "no hash\nand more"}) {
    folder_.write("known", text);
    EXPECT_FALSE(KnownFiles::read(folder_ / "known").hash_of("a", state("a"))) << text;
  }
}

TEST(HashText, ComesBackOrNotAtAll) {
  const pack::Hash hash = some_hash("x");
  EXPECT_EQ(hash_of_text(as_text(hash)), hash);
  EXPECT_FALSE(hash_of_text(""));
  EXPECT_FALSE(hash_of_text(std::string(64, 'x')));
  EXPECT_FALSE(hash_of_text(as_text(hash) + "0"));
}

}  // namespace
}  // namespace lectern::compiler
