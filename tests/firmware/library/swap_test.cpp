// SPDX-License-Identifier: MIT
// Exchanging packs on a disk whose power may go at any step: the old one is on show afterwards or the new one, whole.
#include "firmware/library/swap.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <map>
#include <random>
#include <set>

#include "assets/pack/every_blob.hpp"
#include "tests/assets/base/simulated_disk.hpp"
#include "tests/assets/pack/small_pack.hpp"

namespace lectern::app {
namespace {

using test::SimulatedDisk;

const Shelf shelf{"/board", std::nullopt};
const std::filesystem::path stick = "/stick/new.pack";

/// Packs that differ in what their tile holds.
const Bytes& pack_with(const std::string& tile) {
  static std::map<std::string, Bytes> made;
  if (const auto found = made.find(tile); found != made.end()) return found->second;
  test::SmallContent content = test::stand_ins();
  content.tile.assign(as_bytes(tile).begin(), as_bytes(tile).end());
  return made[tile] = test::small_pack(content);
}

void write(Disk& disk, const std::filesystem::path& path, ByteView bytes) {
  auto file = disk.create(path);
  ASSERT_TRUE(file);
  // In pieces, so that a cut may come between them.
  for (; !bytes.empty(); bytes = bytes.subspan(std::min<std::size_t>(1000, bytes.size())))
    ASSERT_TRUE((*file)->append(bytes.first(std::min<std::size_t>(1000, bytes.size()))));
}

Result<void> any(const std::filesystem::path&) {
  return {};
}

/// A board that shows the first pack, has shown none before, and finds another on a stick.
std::unique_ptr<SimulatedDisk> board() {
  auto disk = std::make_unique<SimulatedDisk>();
  write(*disk, stick, pack_with("old tile"));
  const auto first = bring_in(*disk, shelf, stick, any);
  EXPECT_TRUE(first);
  EXPECT_TRUE(put_on_show(*disk, shelf, std::filesystem::path("packs") / *first));
  write(*disk, stick, pack_with("new tile"));
  disk->lasts();
  return disk;
}

Result<void> exchange(Disk& disk) {
  LECTERN_TRY(name, bring_in(disk, shelf, stick, any));
  return put_on_show(disk, shelf, std::filesystem::path("packs") / name);
}

/// What is found on show, or why that cannot be shown.
std::string on_show(Disk& disk) {
  auto file = disk.open(shelf.on_show());
  if (!file) return "nothing: " + file.error().what;
  Bytes bytes((*file)->size());
  if (auto read = (*file)->read_at(0, bytes); !read) return read.error().what;
  const auto pack = pack::Pack::open(std::move(*file), "exhibit.pack");
  if (!pack) return pack.error().what;
  if (auto whole = pack::read_whole(*pack); !whole) return whole.error().what;
  if (bytes == pack_with("old tile")) return "old";
  return bytes == pack_with("new tile") ? "new" : "something else";
}

TEST(Swap, TheNewOneIsOnShowAndTheOldOneCanComeBack) {
  const auto disk = board();
  ASSERT_TRUE(exchange(*disk));
  EXPECT_EQ(on_show(*disk), "new");
  ASSERT_TRUE(put_back(*disk, shelf));
  EXPECT_EQ(on_show(*disk), "old");
  ASSERT_TRUE(put_back(*disk, shelf));
  EXPECT_EQ(on_show(*disk), "new");
}

TEST(Swap, WhereNothingWasBeforeNothingComesBack) {
  const auto disk = board();
  const auto back = put_back(*disk, shelf);
  ASSERT_FALSE(back);
  EXPECT_EQ(back.error().code, ErrorCode::missing);
  EXPECT_EQ(on_show(*disk), "old");
}

TEST(Swap, TheExhibitOfTheProgramComesBackToo) {
  const auto disk = board();
  const Shelf with_own{"/board", "/usr/share/own.pack"};
  write(*disk, "/usr/share/own.pack", pack_with("new tile"));
  ASSERT_TRUE(disk->remove(shelf.on_show()));
  const auto name = bring_in(*disk, with_own, stick, any);
  ASSERT_TRUE(name);
  ASSERT_TRUE(put_on_show(*disk, with_own, std::filesystem::path("packs") / *name));
  const auto back = put_back(*disk, with_own);
  ASSERT_TRUE(back) << back.error().what;
  EXPECT_EQ(*back, "/usr/share/own.pack");
}

TEST(Swap, ShownAgainItIsNotTheOneBefore) {
  const auto disk = board();
  ASSERT_TRUE(exchange(*disk));
  ASSERT_TRUE(exchange(*disk));
  ASSERT_TRUE(put_back(*disk, shelf));
  EXPECT_EQ(on_show(*disk), "old");
}

TEST(Swap, ADamagedOneIsRefusedAndLeavesNothing) {
  const Bytes sound = pack_with("new tile");
  for (std::size_t at = 0; at < sound.size(); at += 97) {
    const auto disk = board();
    Bytes damaged = sound;
    damaged[at] ^= std::byte{1};
    write(*disk, stick, damaged);
    ASSERT_FALSE(exchange(*disk)) << "byte " << at;
    ASSERT_EQ(on_show(*disk), "old");
  }
  for (const std::size_t size : {std::size_t{0}, std::size_t{63}, sound.size() / 2, sound.size() - 1}) {
    const auto disk = board();
    write(*disk, stick, ByteView(sound).first(size));
    ASSERT_FALSE(exchange(*disk)) << size << " bytes";
    ASSERT_EQ(on_show(*disk), "old");
  }
}

TEST(Swap, WhatItsTrialRefusesIsNotShown) {
  const auto disk = board();
  std::string tried;
  const auto name = bring_in(*disk, shelf, stick, [&](const std::filesystem::path& pack) -> Result<void> {
    tried = pack.string();
    return fail(ErrorCode::malformed, "a word is cut off");
  });
  ASSERT_FALSE(name);
  EXPECT_EQ(name.error().what, "a word is cut off");
  EXPECT_TRUE(tried.starts_with("/board/packs/")) << tried;
  EXPECT_FALSE(disk->open(tried)) << "what was refused stays nowhere";
  EXPECT_EQ(on_show(*disk), "old");
}

/// Cuts the power after each step of an exchange, and looks at some of the states that may then be found.
struct Cuts {
  std::size_t states = 0, faults = 0, old_ones = 0, new_ones = 0;
  std::set<std::string> broken;

  void look(const SimulatedDisk& disk, bool said_done, std::mt19937& random) {
    constexpr int looks = 400;
    for (int i = 0; i < looks; ++i) {
      ++states;
      const auto found = disk.after_cut(random, faults);
      const std::string shown = on_show(*found);
      if (shown == "old") ++old_ones;
      if (shown == "new") ++new_ones;
      if (shown != "old" && shown != "new") broken.insert("on show is " + shown);
      if (said_done && shown != "new") broken.insert("it was said to be done, and on show is " + shown);
      if (shown != "new") continue;
      const auto back = put_back(*found, shelf);
      if (!back) broken.insert("the old one cannot come back: " + back.error().what);
      if (back && on_show(*found) != "old") broken.insert("what comes back is " + on_show(*found));
    }
  }

  /// With the sync of this number left out, if there is one.
  void run(std::optional<std::size_t> without) {
    std::mt19937 random(1951);
    for (std::size_t steps = 0;; ++steps) {
      const auto disk = board();
      const std::size_t before = disk->syncs();
      if (without) disk->forget_sync(before + *without);
      disk->cut_after(steps);
      const bool done = exchange(*disk).has_value();
      look(*disk, done, random);
      if (done) return;
    }
  }
};

TEST(Swap, APowerCutAtAnyStepLeavesTheOldOneOrTheNewOne) {
  Cuts cuts;
  cuts.run(std::nullopt);
  EXPECT_TRUE(cuts.broken.empty()) << fmt::format("{}", fmt::join(cuts.broken, "\n"));
  EXPECT_GE(cuts.states, 5000U);
  EXPECT_GE(cuts.faults, 1000U) << "a cut that loses nothing proves nothing";
  EXPECT_GT(cuts.old_ones, 0U);
  EXPECT_GT(cuts.new_ones, 0U);
}

TEST(Swap, LeavingOutAnySyncIsNoticed) {
  const auto disk = board();
  const std::size_t before = disk->syncs();
  ASSERT_TRUE(exchange(*disk));
  const std::size_t syncs = disk->syncs() - before;
  EXPECT_EQ(syncs, 4U);
  for (std::size_t without = 0; without < syncs; ++without) {
    Cuts cuts;
    cuts.run(without);
    EXPECT_FALSE(cuts.broken.empty()) << "nobody misses sync " << without;
  }
}

TEST(Swap, AfterAnyCutTheExchangeCanBeDoneAgain) {
  std::mt19937 random(1952);
  std::size_t faults = 0;
  for (std::size_t steps = 0;; ++steps) {
    const auto disk = board();
    disk->cut_after(steps);
    const bool done = exchange(*disk).has_value();
    for (int i = 0; i < 50; ++i) {
      const auto found = disk->after_cut(random, faults);
      const auto again = exchange(*found);
      ASSERT_TRUE(again) << "after " << steps << " steps: " << again.error().what;
      ASSERT_EQ(on_show(*found), "new");
    }
    if (done) break;
  }
  EXPECT_GT(faults, 0U);
}

}  // namespace
}  // namespace lectern::app
