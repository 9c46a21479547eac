// SPDX-License-Identifier: MIT
// Exchanging packs on a disk whose power may go at any step: the old one is on show afterwards or the new one, whole.
#include "firmware/library/swap.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <map>
#include <random>
#include <set>

#include "assets/pack/every_blob.hpp"
#include "firmware/library/trial.hpp"
#include "tests/assets/base/simulated_disk.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/assets/pack/small_pack.hpp"

namespace lectern::app {
namespace {

using namespace std::string_literals;
using test::SimulatedDisk;

const std::filesystem::path stick = "/stick/new.pack";

/// The shelf of a board.
Shelf shelf_of(SimulatedDisk& disk) {
  return {disk.folder("/board"), disk.folder("/board/packs"), std::nullopt};
}

/// Packs that differ in what their tile holds.
const Bytes& pack_with(const std::string& tile) {
  static std::map<std::string, Bytes> made;
  if (const auto found = made.find(tile); found != made.end()) return found->second;
  test::SmallContent content = test::stand_ins();
  content.tile.assign(as_bytes(tile).begin(), as_bytes(tile).end());
  return made[tile] = test::small_pack(content);
}

/// Reads all of a pack, and finds nothing to say.
Result<std::string> whole(const ReadableFile& file, const std::string& name) {
  return read_pack_whole(borrowed(file), name);
}

Result<std::string> bring_in_from_stick(SimulatedDisk& disk, const Shelf& shelf, const Judge& judge = whole) {
  LECTERN_TRY(file, disk.open(stick));
  return bring_in(shelf, *file, "new.pack", judge);
}

Result<void> exchange(SimulatedDisk& disk) {
  const Shelf shelf = shelf_of(disk);
  LECTERN_CHECK(take_over(shelf));
  LECTERN_TRY(name, bring_in_from_stick(disk, shelf));
  return put_on_show(shelf, name);
}

Result<std::string> back(SimulatedDisk& disk) {
  return put_back(shelf_of(disk), whole);
}

/// A board that shows the first pack, has shown none before, and finds another on a stick.
std::unique_ptr<SimulatedDisk> board() {
  auto disk = std::make_unique<SimulatedDisk>();
  disk->put(stick, pack_with("old tile"));
  EXPECT_TRUE(exchange(*disk));
  disk->put(stick, pack_with("new tile"));
  disk->lasts();
  return disk;
}

/// What is found on show, or why that cannot be shown.
std::string on_show(const SimulatedDisk& disk) {
  auto file = disk.open("/board/exhibit.pack");
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
  ASSERT_TRUE(back(*disk));
  EXPECT_EQ(on_show(*disk), "old");
  ASSERT_TRUE(back(*disk));
  EXPECT_EQ(on_show(*disk), "new");
}

TEST(Swap, WhereNothingWasBeforeNothingComesBack) {
  const auto disk = board();
  const auto came = back(*disk);
  ASSERT_FALSE(came);
  EXPECT_EQ(came.error().code, ErrorCode::missing);
  EXPECT_EQ(on_show(*disk), "old");
}

TEST(Swap, TheExhibitOfTheProgramComesBackToo) {
  const test::TemporaryFolder program;
  ASSERT_TRUE(write_file(program / "own.pack", pack_with("new tile")));
  const auto disk = board();
  Shelf shelf = shelf_of(*disk);
  shelf.own = program / "own.pack";
  ASSERT_TRUE(shelf.links->remove(on_show_link));
  const auto name = bring_in_from_stick(*disk, shelf);
  ASSERT_TRUE(name);
  ASSERT_TRUE(put_on_show(shelf, *name));
  const auto came = put_back(shelf, whole);
  ASSERT_TRUE(came) << came.error().what;
  EXPECT_EQ(*came, "own.pack");
  EXPECT_EQ(shelf.links->target(on_show_link), program / "own.pack");
}

TEST(Swap, TheExhibitOfTheProgramComesBackOnlyWhole) {
  const test::TemporaryFolder program;
  Bytes damaged = pack_with("new tile");
  damaged[damaged.size() / 2] ^= std::byte{1};
  ASSERT_TRUE(write_file(program / "own.pack", damaged));
  const auto disk = board();
  Shelf shelf = shelf_of(*disk);
  shelf.own = program / "own.pack";
  ASSERT_TRUE(shelf.links->remove(before_link));
  ASSERT_TRUE(shelf.links->link(*shelf.own, before_link));
  const auto came = put_back(shelf, whole);
  ASSERT_FALSE(came);
  EXPECT_EQ(came.error().code, ErrorCode::damaged);
  EXPECT_EQ(on_show(*disk), "old");
}

TEST(Swap, APackThatWasCopiedThereByHandIsJudgedToo) {
  const auto disk = board();
  disk->put("/board/packs/by-hand.pack", pack_with("new tile"));
  const auto taken = take_in(shelf_of(*disk), "by-hand.pack", [](const ReadableFile& pack, const std::string& name) {
    EXPECT_EQ(pack.size(), pack_with("new tile").size());
    EXPECT_EQ(name, "by-hand.pack");
    return Result<std::string>(fail(ErrorCode::malformed, "a word is cut off"));
  });
  ASSERT_FALSE(taken);
  EXPECT_EQ(taken.error().what, "a word is cut off");
}

/// A file that is another one when it is read again from its beginning.
class Changing final : public ReadableFile {
 public:
  Changing(const Bytes& first, const Bytes& then) : first_(first), then_(then) {}
  [[nodiscard]] std::uint64_t size() const override { return first_.size(); }
  [[nodiscard]] Result<void> read_at(std::uint64_t offset, std::span<std::byte> into) const override {
    if (offset == 0) ++readings_;
    const Bytes& now = readings_ > 1 ? then_ : first_;
    std::copy_n(now.begin() + static_cast<std::ptrdiff_t>(offset), into.size(), into.begin());
    return {};
  }

 private:
  const Bytes& first_;
  const Bytes& then_;
  mutable int readings_ = 0;
};

TEST(Swap, APackIsNamedByWhatWasCopiedHoweverItsSourceChanges) {
  const auto disk = board();
  const Shelf shelf = shelf_of(*disk);
  const auto plain = bring_in(shelf, Changing(pack_with("new tile"), pack_with("new tile")), "new.pack", whole);
  const auto changed = bring_in(shelf, Changing(pack_with("new tile"), pack_with("old tile")), "new.pack", whole);
  ASSERT_TRUE(plain && changed);
  EXPECT_EQ(*changed, *plain);
}

TEST(Swap, WhatWasBeforeAndLiesElsewhereDoesNotComeBack) {
  for (const char* elsewhere : {"/etc/passwd", "../victim", "packs/../../victim", "packs/..", "packs/", "victim"}) {
    const auto disk = board();
    const Shelf shelf = shelf_of(*disk);
    ASSERT_TRUE(shelf.links->link(elsewhere, before_link));
    const auto came = back(*disk);
    ASSERT_FALSE(came) << elsewhere;
    EXPECT_EQ(came.error().code, ErrorCode::missing);
    EXPECT_EQ(on_show(*disk), "old");
  }
}

TEST(Swap, WhatWasBeforeAndIsNoLongerWholeDoesNotComeBack) {
  const auto disk = board();
  ASSERT_TRUE(exchange(*disk));
  Bytes damaged = pack_with("old tile");
  damaged[damaged.size() / 2] ^= std::byte{1};
  const auto before = shelf_of(*disk).links->target(before_link);
  ASSERT_TRUE(before);
  disk->put(std::filesystem::path("/board") / *before, damaged);
  const auto came = back(*disk);
  ASSERT_FALSE(came);
  EXPECT_EQ(came.error().code, ErrorCode::damaged);
  EXPECT_EQ(on_show(*disk), "new");
}

TEST(Swap, AskedForAgainTheLinkIsMadeAnew) {
  const auto disk = board();
  disk->put(stick, pack_with("old tile"));
  const std::size_t before = disk->steps();
  ASSERT_TRUE(exchange(*disk));
  EXPECT_EQ(on_show(*disk), "old");
  EXPECT_FALSE(back(*disk)) << "what is on show was not before";
  EXPECT_GT(disk->steps(), before + 5);
}

TEST(Swap, WhatAKilledProcessLeftIsClearedAway) {
  const auto disk = board();
  disk->put("/board/packs/half-1234.pack.part", pack_with("old tile"));
  ASSERT_TRUE(take_over(shelf_of(*disk)));
  EXPECT_FALSE(disk->open("/board/packs/half-1234.pack.part"));
  EXPECT_EQ(on_show(*disk), "old");
}

TEST(Swap, APackIsNamedByItsIdOnlyWhereThatIsAName) {
  for (const std::string& id :
       {"../victim"s, "a/b"s, ".."s, ""s, "A"s, std::string("a\0b", 3), "a\x1b[2J"s, std::string(255, 'a')}) {
    const auto disk = board();
    const Shelf shelf = shelf_of(*disk);
    const auto lying = [&](const ReadableFile&, const std::string&) -> Result<std::string> { return id; };
    EXPECT_FALSE(bring_in_from_stick(*disk, shelf, lying)) << id;
    EXPECT_EQ(shelf.packs->names().size(), 1U) << id;
  }
}

TEST(Swap, ShownAgainItIsNotTheOneBefore) {
  const auto disk = board();
  ASSERT_TRUE(exchange(*disk));
  ASSERT_TRUE(exchange(*disk));
  ASSERT_TRUE(back(*disk));
  EXPECT_EQ(on_show(*disk), "old");
}

TEST(Swap, ADamagedOneIsRefusedAndLeavesNothing) {
  const Bytes sound = pack_with("new tile");
  for (std::size_t at = 0; at < sound.size(); at += 97) {
    const auto disk = board();
    Bytes damaged = sound;
    damaged[at] ^= std::byte{1};
    disk->put(stick, damaged);
    ASSERT_FALSE(exchange(*disk)) << "byte " << at;
    ASSERT_EQ(on_show(*disk), "old");
  }
  for (const std::size_t size : {std::size_t{0}, std::size_t{63}, sound.size() / 2, sound.size() - 1}) {
    const auto disk = board();
    disk->put(stick, ByteView(sound).first(size));
    ASSERT_FALSE(exchange(*disk)) << size << " bytes";
    ASSERT_EQ(on_show(*disk), "old");
  }
}

TEST(Swap, WhatItsTrialRefusesIsNotShown) {
  const auto disk = board();
  const Shelf shelf = shelf_of(*disk);
  std::size_t tried = 0;
  const auto name =
      bring_in_from_stick(*disk, shelf, [&](const ReadableFile& pack, const std::string&) -> Result<std::string> {
        tried = pack.size();
        return fail(ErrorCode::malformed, "a word is cut off");
      });
  ASSERT_FALSE(name);
  EXPECT_EQ(name.error().what, "a word is cut off");
  EXPECT_EQ(tried, pack_with("new tile").size());
  EXPECT_EQ(shelf.packs->names().size(), 1U) << "what was refused stays nowhere";
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
      const auto came = back(*found);
      if (!came) broken.insert("the old one cannot come back: " + came.error().what);
      if (came && on_show(*found) != "old") broken.insert("what comes back is " + on_show(*found));
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
