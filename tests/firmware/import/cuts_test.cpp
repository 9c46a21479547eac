// SPDX-License-Identifier: MIT
// The power goes at any step of an import, and of an import and a switch: what is found afterwards is whole or not
// there, and on show is the old exhibit or the new one.
#include <cstdlib>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <random>
#include <set>

#include "firmware/import/bring.hpp"
#include "firmware/import/stock.hpp"
#include "firmware/library/swap.hpp"
#include "tests/firmware/import/signed_packs.hpp"

namespace lectern::importing {
namespace {

using test::SimulatedDisk;

constexpr std::uint32_t old_revision = 1;
constexpr std::uint32_t spare_revision = 2;
constexpr std::uint32_t new_revision = 4;

std::string signature_of(std::uint32_t revision) {
  return signed_by_museum(pack_of(revision), fmt::format("small {}", revision));
}

void put_on_stick(SimulatedDisk& disk, std::uint32_t revision) {
  disk.put(on_stick, pack_of(revision));
  disk.put(beside, as_bytes(signature_of(revision)));
}

app::Shelf shelf_of(SimulatedDisk& disk) {
  return {disk.folder("/board"), disk.folder("/board/packs"), {}, disk.folder("/board/imported")};
}

staff::Event import_one(SimulatedDisk& disk) {
  Heard heard;
  return bring_from(stick_on(disk), kiosk_on(disk, believing()), "letters.pack", heard.steps());
}

/// As the staff's service does once the importer is done.
bool put_on_show(SimulatedDisk& disk, const std::string& name) {
  const app::Shelf shelf = shelf_of(disk);
  const auto file = shelf.imported->open(name + std::string(app::signature_ending));
  if (!file) return false;
  const std::string signature(as_text(bytes_of(**file)));
  const auto judge = [](const ReadableFile& pack, const std::string& called) -> Result<std::string> {
    LECTERN_TRY(facts, app::facts_of(pack, called, app::Reading::all, {}));
    return facts.id;
  };
  if (!app::take_over(shelf)) return false;
  const auto own = app::take_imported(shelf, name, judge, signature);
  return own && app::put_on_show(shelf, *own);
}

bool exchange(SimulatedDisk& disk) {
  const staff::Event event = import_one(disk);
  return event.outcome == staff::Outcome::imported && put_on_show(disk, event.detail);
}

/// A board that shows the first revision and has spare ones or none, and a stick with a fourth.
std::unique_ptr<SimulatedDisk> board(bool spare = true) {
  auto disk = std::make_unique<SimulatedDisk>();
  put_on_stick(*disk, old_revision);
  EXPECT_TRUE(exchange(*disk));
  for (std::uint32_t revision = spare_revision; spare && revision < new_revision; ++revision) {
    put_on_stick(*disk, revision);
    EXPECT_EQ(import_one(*disk).outcome, staff::Outcome::imported);
  }
  put_on_stick(*disk, new_revision);
  disk->lasts();
  return disk;
}

/// The revision of sound bytes; nothing: they are none of ours.
std::optional<std::uint32_t> revision_in(const Bytes& bytes) {
  for (std::uint32_t revision = old_revision; revision <= new_revision; ++revision)
    if (bytes == pack_of(revision)) return revision;
  return std::nullopt;
}

/// Cuts the power after each step, and looks at some of what may then be found.
struct Cuts {
  std::size_t states = 0, faults = 0, points = 0, faulty_points = 0, with_new = 0, without_new = 0;
  std::set<std::string> broken;

  /// All that lies in imported/ once the next import has cleared away, is whole and signed.
  void look_at_imported(SimulatedDisk& disk) {
    const Kiosk kiosk = kiosk_on(disk, believing());
    if (!take_stock(kiosk)) broken.insert("the next one cannot begin");
    bool has_new = false;
    for (const std::string& name : kiosk.imported->names()) {
      const Bytes bytes = bytes_of(**kiosk.imported->open(name));
      if (name.ends_with(app::signature_ending)) continue;
      const auto revision = revision_in(bytes);
      if (!revision) {
        broken.insert("something that is not whole has a name");
        continue;
      }
      has_new = has_new || revision == new_revision;
      const auto signature = kiosk.imported->open(name + std::string(app::signature_ending));
      if (!signature || as_text(bytes_of(**signature)) != signature_of(*revision))
        broken.insert("a pack lies there without its signature");
    }
    ++(has_new ? with_new : without_new);
  }

  void look_at_show(const SimulatedDisk& disk, bool switching, bool done) {
    const auto shown = disk.open("/board/exhibit.pack");
    const auto revision = shown ? revision_in(bytes_of(**shown)) : std::nullopt;
    if (revision != old_revision && revision != new_revision) broken.insert("on show is neither the old nor the new");
    if (!switching && revision != old_revision) broken.insert("an import changed what is on show");
    if (switching && done && revision != new_revision) broken.insert("it was said to be on show, and is not");
  }

  void run(bool switching, int looks, bool spare = true, std::optional<std::size_t> without = {}) {
    std::mt19937 random(1951);
    bool done = false;
    for (std::size_t steps = 0; !done; ++steps) {
      const auto disk = board(spare);
      if (without) disk->forget_sync(disk->syncs() + *without);
      disk->cut_after(steps);
      done = switching ? exchange(*disk) : import_one(*disk).outcome == staff::Outcome::imported;
      ++points;
      const std::size_t before = faults;
      for (int i = 0; i < looks; ++i) {
        ++states;
        const auto found = disk->after_cut(random, faults);
        look_at_show(*found, switching, done);
        const std::size_t had_new = with_new;
        look_at_imported(*found);
        if (!switching && done && with_new == had_new) broken.insert("it was said to be imported, and is not there");
      }
      // Where something was not synced the cut must have lost some of it.
      if (disk->unsynced() > 0 && faults == before) broken.insert(fmt::format("no fault fired at step {}", steps));
      faulty_points += faults > before ? 1U : 0U;
    }
  }
};

/// So many looks at each point; the long form of these tests looks at more.
int looks(int usually) {
  const char* const more = std::getenv("LECTERN_IMPORT_LOOKS");
  return more == nullptr ? usually : std::atoi(more);
}

void expect_whole(const Cuts& cuts, std::size_t states) {
  EXPECT_TRUE(cuts.broken.empty()) << fmt::format("{}", fmt::join(cuts.broken, "\n"));
  EXPECT_GE(cuts.states, states);
  EXPECT_GE(cuts.faults, cuts.states / 4) << "a cut that loses nothing proves nothing";
  EXPECT_GT(cuts.with_new, 0U);
  EXPECT_GT(cuts.without_new, 0U);
  testing::Test::RecordProperty("states", static_cast<int>(cuts.states));
  testing::Test::RecordProperty("faults", static_cast<int>(cuts.faults));
  fmt::print("{} states at {} points, {} of them with unsynced steps; {} faults fired\n", cuts.states, cuts.points,
             cuts.faulty_points, cuts.faults);
}

TEST(ImportCuts, AtAnyStepTheNewOneIsThereWholeOrNot) {
  Cuts cuts;
  cuts.run(false, looks(200));
  expect_whole(cuts, 3000);
}

TEST(ImportCuts, AtAnyStepOfImportAndSwitchTheOldOrTheNewIsOnShow) {
  Cuts cuts;
  cuts.run(true, looks(100));
  expect_whole(cuts, 2000);
}

TEST(ImportCuts, LeavingOutAnySyncIsNoticed) {
  const auto disk = board();
  const std::size_t before = disk->syncs();
  ASSERT_EQ(import_one(*disk).outcome, staff::Outcome::imported);
  const std::size_t syncs = disk->syncs() - before;
  // Of the copy, its signature, the folder with that name, with the pack's, and without the oldest pack.
  EXPECT_EQ(syncs, 5U);
  for (std::size_t without = 0; without < syncs; ++without) {
    Cuts cuts;
    // Where the oldest goes, the folder is synced once more, and what was forgotten before may be made good.
    for (const bool spare : {true, false}) cuts.run(false, looks(200), spare, without);
    EXPECT_FALSE(cuts.broken.empty()) << "nobody misses sync " << without;
  }
}

TEST(ImportCuts, AfterAnyCutItCanBeDoneAgain) {
  std::mt19937 random(1952);
  std::size_t faults = 0;
  bool done = false;
  for (std::size_t steps = 0; !done; ++steps) {
    const auto disk = board();
    disk->cut_after(steps);
    done = exchange(*disk);
    for (int i = 0; i < 10; ++i) {
      const auto found = disk->after_cut(random, faults);
      const staff::Event again = import_one(*found);
      ASSERT_TRUE(again.outcome == staff::Outcome::imported || again.outcome == staff::Outcome::already_here)
          << "after " << steps << " steps: " << again.detail;
    }
  }
  EXPECT_GT(faults, 0U);
}

}  // namespace
}  // namespace lectern::importing
