// SPDX-License-Identifier: MIT
// What is on show for the first time, and how the one before comes back, on a disk whose power may go at any step.
#include "firmware/library/probation.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <random>
#include <set>

#include "assets/pack/every_blob.hpp"
#include "firmware/library/trial.hpp"
#include "tests/assets/base/simulated_disk.hpp"
#include "tests/assets/pack/small_pack.hpp"

namespace lectern::app {
namespace {

using test::SimulatedDisk;

constexpr std::size_t variants = 150;  // of what a disk holds after a cut

const Bytes& pack_of(bool is_new) {
  static const auto made = [](const char* tile) {
    test::SmallContent content = test::stand_ins();
    content.tile.assign(as_bytes(tile).begin(), as_bytes(tile).end());
    return test::small_pack(content);
  };
  static const Bytes old_pack = made("the old tile"), new_pack = made("the new tile");
  return is_new ? new_pack : old_pack;
}

Result<std::string> read_whole_pack(const ReadableFile& file, const std::string& name) {
  return read_pack_whole(borrowed(file), name);
}

Shelf kiosk(SimulatedDisk& disk) {
  return {disk.folder("/kiosk"), disk.folder("/kiosk/packs"), std::nullopt, disk.folder("/kiosk/imported")};
}

/// What is found on show, or why that cannot be shown.
std::string found_on_show(const SimulatedDisk& disk) {
  auto file = disk.open("/kiosk/exhibit.pack");
  if (!file) return "nothing: " + file.error().what;
  Bytes bytes((*file)->size());
  if (auto read = (*file)->read_at(0, bytes); !read) return read.error().what;
  return bytes == pack_of(false) ? "old" : bytes == pack_of(true) ? "new" : "something else";
}

/// A kiosk that has shown the old one for long; the new one was imported.
std::unique_ptr<SimulatedDisk> imported_there() {
  auto disk = std::make_unique<SimulatedDisk>();
  disk->put("/kiosk/imported/old.pack", pack_of(false));
  const Shelf shelf = kiosk(*disk);
  const auto name = take_imported(shelf, "old.pack", read_whole_pack, std::nullopt);
  EXPECT_TRUE(name && put_on_show(shelf, *name));
  disk->put("/kiosk/imported/new.pack", pack_of(true));
  disk->put("/kiosk/imported/new.pack.minisig", as_bytes("a signature"));
  disk->lasts();
  return disk;
}

Result<void> switched(SimulatedDisk& disk) {
  const Shelf shelf = kiosk(disk);
  LECTERN_CHECK(take_over(shelf));
  LECTERN_TRY(name, take_imported(shelf, "new.pack", read_whole_pack, "a signature"));
  return put_on_show(shelf, name, Watched::yes);
}

std::unique_ptr<SimulatedDisk> switched_there() {
  auto disk = imported_there();
  EXPECT_TRUE(switched(*disk));
  disk->lasts();
  return disk;
}

/// What the service does with what is on probation, when that fell.
Result<void> fallen(SimulatedDisk& disk) {
  const Shelf shelf = kiosk(disk);
  LECTERN_CHECK(bring_back(shelf, Fall::crashed));
  return told(shelf);
}

/// CutStates the power after each step of `work` and looks at what may be found then.
struct CutStates {
  std::size_t states = 0, faults = 0;
  std::set<std::string> shown;
};
template <class Begin, class Work, class Look>
CutStates cut_everywhere(Begin begin, Work work, Look look, std::optional<std::size_t> forgotten = std::nullopt) {
  CutStates cuts;
  std::mt19937 random(1951);
  for (std::size_t steps = 0;; ++steps) {
    auto disk = begin();
    if (forgotten) disk->forget_sync(disk->syncs() + *forgotten);
    disk->cut_after(steps);
    const bool done = work(*disk).has_value();
    for (std::size_t variant = 0; variant < variants; ++variant) {
      const auto found = disk->after_cut(random, cuts.faults);
      ++cuts.states;
      cuts.shown.insert(found_on_show(*found));
      look(*found, done, steps);
    }
    if (done) return cuts;
  }
}

TEST(Probation, IsOfWhatIsOnShowUntilItIsWell) {
  const auto disk = imported_there();
  const Shelf shelf = kiosk(*disk);
  EXPECT_FALSE(on_probation(shelf));
  ASSERT_TRUE(switched(*disk));
  EXPECT_EQ(found_on_show(*disk), "new");
  EXPECT_EQ(on_probation(shelf), shelf.links->target(on_show_link));
  EXPECT_FALSE(disk->open("/kiosk/imported/new.pack"));
  EXPECT_FALSE(disk->open("/kiosk/imported/new.pack.minisig"));
  const auto name = kept_name(*shelf.links->target(on_show_link));
  ASSERT_TRUE(name);
  EXPECT_TRUE(disk->open(fmt::format("/kiosk/packs/{}.minisig", *name)));
  ASSERT_TRUE(end_probation(shelf));
  EXPECT_FALSE(on_probation(shelf));
  EXPECT_FALSE(bring_back(shelf, Fall::crashed)) << "what is well does not fall";
  EXPECT_EQ(found_on_show(*disk), "new");
}

TEST(Probation, WhatFellGivesWayToTheOneBeforeAndIsNotTheOneBefore) {
  const auto disk = switched_there();
  const Shelf shelf = kiosk(*disk);
  const auto fell = shelf.links->target(on_show_link);
  const auto back = bring_back(shelf, Fall::unopened);
  ASSERT_TRUE(back) << back.error().what;
  EXPECT_EQ(found_on_show(*disk), "old");
  const auto falls = falling(shelf);
  ASSERT_TRUE(falls);
  EXPECT_EQ(falls->why, Fall::unopened);
  EXPECT_EQ(falls->pack, fell);
  ASSERT_TRUE(told(shelf));
  EXPECT_FALSE(falling(shelf));
  const auto again = put_back(shelf, read_whole_pack);
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().code, ErrorCode::missing);
}

TEST(Probation, WhatNeverShowedThatItCanBeShownIsNothingToComeBackTo) {
  const auto disk = switched_there();
  const Shelf shelf = kiosk(*disk);
  const auto before = shelf.links->target(before_link);
  disk->put("/kiosk/packs/third.pack", pack_of(true));
  ASSERT_TRUE(put_on_show(shelf, "third.pack", Watched::yes));
  EXPECT_EQ(shelf.links->target(before_link), before);
  ASSERT_TRUE(bring_back(shelf, Fall::crashed));
  EXPECT_EQ(found_on_show(*disk), "old");
}

TEST(Probation, AskedForTwiceTheTwoChangePlacesTwiceProvenOrNot) {
  const auto disk = switched_there();
  const Shelf shelf = kiosk(*disk);
  ASSERT_TRUE(put_back(shelf, read_whole_pack));
  EXPECT_EQ(found_on_show(*disk), "old");
  ASSERT_TRUE(put_back(shelf, read_whole_pack));
  EXPECT_EQ(found_on_show(*disk), "new");
  ASSERT_TRUE(put_back(shelf, read_whole_pack));
  EXPECT_EQ(found_on_show(*disk), "old");
  // What did not show that it can be shown is nothing that comes back by itself.
  disk->put("/kiosk/packs/third.pack", pack_of(true));
  ASSERT_TRUE(put_on_show(shelf, "third.pack", Watched::yes));
  ASSERT_TRUE(bring_back(shelf, Fall::crashed));
  EXPECT_EQ(found_on_show(*disk), "old");
}

TEST(Probation, WithoutAnythingBeforeTheProgramsOwnComesBack) {
  const auto disk = std::make_unique<SimulatedDisk>();
  disk->put("/kiosk/imported/new.pack", pack_of(true));
  Shelf shelf = kiosk(*disk);
  const auto name = take_imported(shelf, "new.pack", read_whole_pack, std::nullopt);
  ASSERT_TRUE(name && put_on_show(shelf, *name, Watched::yes));
  EXPECT_FALSE(bring_back(shelf, Fall::crashed)) << "there is nothing";
  EXPECT_EQ(found_on_show(*disk), "new");
  shelf.own = "/usr/share/lectern/own.pack";
  ASSERT_TRUE(bring_back(shelf, Fall::crashed));
  EXPECT_EQ(shelf.links->target(on_show_link), shelf.own);
}

TEST(Probation, OldPacksGoAndWhatIsShownStays) {
  const auto disk = switched_there();
  const Shelf shelf = kiosk(*disk);
  disk->put("/kiosk/packs/older.pack", pack_of(false));
  disk->put("/kiosk/packs/older.pack.minisig", as_bytes("x"));
  std::vector<std::string> all = shelf.packs->names();
  ASSERT_TRUE(take_away(shelf, all));
  EXPECT_FALSE(disk->open("/kiosk/packs/older.pack"));
  EXPECT_FALSE(disk->open("/kiosk/packs/older.pack.minisig"));
  EXPECT_EQ(found_on_show(*disk), "new");
  ASSERT_TRUE(put_back(shelf, read_whole_pack));
  EXPECT_EQ(found_on_show(*disk), "old");
}

/// What must hold when the power came back after a switch.
void look_at_switch(SimulatedDisk& found, bool done, std::size_t steps) {
  const std::string shown = found_on_show(found);
  ASSERT_TRUE(shown == "old" || shown == "new") << shown << " after " << steps << " steps";
  if (done) {
    ASSERT_EQ(shown, "new") << "it was said to be on show";
  }
  const Shelf shelf = kiosk(found);
  if (shown == "new") {
    ASSERT_TRUE(on_probation(shelf)) << "nobody would look after it, after " << steps << " steps";
    ASSERT_TRUE(shelf.links->target(before_link)) << "there is no way back, after " << steps << " steps";
  } else {
    ASSERT_FALSE(on_probation(shelf)) << "the old one would be taken for the new, after " << steps << " steps";
    // It can be switched again: what was imported is there, or in packs/.
    const bool there = found.open("/kiosk/imported/new.pack").has_value() || shelf.packs->names().size() >= 2;
    ASSERT_TRUE(there) << "what was imported is gone, after " << steps << " steps";
  }
}

TEST(Probation, ACutAtAnyStepOfASwitchLeavesTheOldOrTheNewAndTheNewIsWatched) {
  const CutStates cuts = cut_everywhere(imported_there, switched, look_at_switch);
  EXPECT_EQ(cuts.shown, (std::set<std::string>{"old", "new"}));
  EXPECT_GT(cuts.states, 500U);
  EXPECT_GT(cuts.faults, 500U) << "no fault fired";
  RecordProperty("states", static_cast<int>(cuts.states));
  RecordProperty("faults", static_cast<int>(cuts.faults));
}

TEST(Probation, ACutAtAnyStepOfAReturnLeavesTheOldOrGoesOn) {
  const auto look = [](SimulatedDisk& found, bool done, std::size_t steps) {
    const std::string shown = found_on_show(found);
    ASSERT_TRUE(shown == "old" || shown == "new") << shown << " after " << steps << " steps";
    const Shelf shelf = kiosk(found);
    if (done) {
      ASSERT_EQ(shown, "old") << "it was said to be back";
    }
    if (shown == "new" && !falling(shelf)) {
      ASSERT_TRUE(on_probation(shelf)) << "the power is no proof that it is well, after " << steps << " steps";
    }
    if (const auto fell = falling(shelf)) {
      ASSERT_TRUE(bring_back(shelf, fell->why));
      ASSERT_EQ(found_on_show(found), "old") << "gone on with, after " << steps << " steps";
    }
  };
  const CutStates cuts = cut_everywhere(switched_there, fallen, look);
  EXPECT_EQ(cuts.shown, (std::set<std::string>{"old", "new"}));
  EXPECT_GT(cuts.states, 200U);
  EXPECT_GT(cuts.faults, 100U) << "no fault fired";
}

TEST(Probation, AStepThatIsNotMadeToLastIsNoticed) {
  // Which syncs of a switch leave a state that must not be, when each is forgotten in turn.
  const std::size_t first = imported_there()->syncs();
  auto whole_way = imported_there();
  ASSERT_TRUE(switched(*whole_way));
  const std::size_t syncs = whole_way->syncs() - first;
  std::size_t caught = 0;
  for (std::size_t forgotten = 0; forgotten < syncs; ++forgotten) {
    bool wrong = false;
    cut_everywhere(
        imported_there, switched,
        [&](SimulatedDisk& found, bool done, std::size_t) {
          const std::string shown = found_on_show(found);
          const Shelf shelf = kiosk(found);
          wrong = wrong || (shown != "old" && shown != "new") || (done && shown != "new") ||
                  (shown == "new" && (!on_probation(shelf) || !shelf.links->target(before_link)));
        },
        forgotten);
    caught += wrong ? 1 : 0;
  }
  // That of packs/ and those of the links that lead back and to the new one. That of probation.pack is done by the next
  // one where the way back changes too; what was imported has lasted; and a signature without a pack is nothing.
  EXPECT_GE(caught, 3U) << "of " << syncs;
}

TEST(Probation, ItLastsBeforeWhatIsOnItIsShownAlsoWhereTheWayBackStays) {
  const auto begin = [] {
    auto disk = switched_there();
    disk->put("/kiosk/packs/third.pack", pack_of(false));
    disk->lasts();
    return disk;
  };
  const auto work = [](SimulatedDisk& disk) { return put_on_show(kiosk(disk), "third.pack", Watched::yes); };
  const auto unwatched = [&](std::optional<std::size_t> forgotten) {
    std::size_t found_so = 0;
    cut_everywhere(
        begin, work,
        [&](SimulatedDisk& found, bool, std::size_t) {
          const Shelf shelf = kiosk(found);
          const auto shown = shelf.links->target(on_show_link);
          if (shown && kept_name(*shown) == "third.pack" && !on_probation(shelf)) ++found_so;
        },
        forgotten);
    return found_so;
  };
  EXPECT_EQ(unwatched(std::nullopt), 0U);
  EXPECT_GT(unwatched(0), 0U) << "nobody misses the sync";
}

}  // namespace
}  // namespace lectern::app
