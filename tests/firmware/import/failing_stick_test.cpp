// SPDX-License-Identifier: MIT
// Twelve kinds of bad stick, each going bad at a hundred points of listing and import: what the kiosk holds does not
// change, but for a pack that came in whole all the same.
#include "tests/firmware/import/failing_stick.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <set>

#include "firmware/import/bring.hpp"
#include "firmware/import/words.hpp"
#include "firmware/library/installed.hpp"
#include "tests/firmware/import/signed_packs.hpp"

namespace lectern::importing {
namespace {

using staff::Outcome;
using test::SimulatedDisk;

constexpr std::size_t points = 100;
constexpr std::size_t filling = 1'450'000;  // bytes: some hundred operations

/// A board with a pack on show.
std::unique_ptr<SimulatedDisk> showing_board() {
  auto disk = std::make_unique<SimulatedDisk>();
  disk->put("/board/packs/old.pack", pack_of(1));
  EXPECT_TRUE(disk->folder("/board")->link("packs/old.pack", app::on_show_link));
  disk->lasts();
  return disk;
}

staff::Event import_from(StickState& state, SimulatedDisk& disk, const signature::Trust& trust) {
  std::vector<Source> sources;
  sources.push_back({staff::Where::stick, "STICK", failing_stick(state),
                     [&] { return !(state.fired && state.fault == Fault::is_pulled); }});
  Heard heard;
  Steps steps = heard.steps();
  steps.may_go_on = [&] { return !(state.fired && state.fault == Fault::never_ends); };
  return bring_from(sources, kiosk_on(disk, trust), "letters.pack", steps);
}

StickState stick_of(Fault fault, std::size_t from, bool is_signed) {
  StickState state;
  state.fault = fault;
  state.from = from;
  state.pack = pack_of(2, filling);
  const std::string signature = is_signed ? signed_by_museum(state.pack, "small 2") : std::string();
  state.signature.assign(as_bytes(signature).begin(), as_bytes(signature).end());
  return state;
}

/// What lies there, but for a pack that came in whole.
void expect_unchanged(SimulatedDisk& disk, const std::string& where) {
  EXPECT_EQ(disk.folder("/board")->target(app::on_show_link), "packs/old.pack") << where;
  const auto packs = disk.folder("/board/packs");
  EXPECT_EQ(packs->names(), std::vector<std::string>{"old.pack"}) << where;
  EXPECT_EQ(bytes_of(**packs->open("old.pack")), pack_of(1)) << where;
  const auto imported = disk.folder("/board/imported");
  for (const std::string& name : imported->names()) {
    if (name.ends_with(".minisig")) continue;
    EXPECT_EQ(bytes_of(**imported->open(name)), pack_of(2, filling)) << where;
    const auto signature = imported->open(name + ".minisig");
    ASSERT_TRUE(signature) << where;
    EXPECT_EQ(as_text(bytes_of(**signature)), signed_by_museum(pack_of(2, filling), "small 2")) << where;
  }
}

TEST(FailingStick, ASoundOneIsImportedInMoreThanAHundredOperations) {
  StickState state = stick_of(Fault::fails, SIZE_MAX, true);
  const auto disk = showing_board();
  ASSERT_EQ(import_from(state, *disk, believing()).outcome, Outcome::imported);
  EXPECT_GE(state.done, points);
  EXPECT_FALSE(state.fired);
}

TEST(FailingStick, NoneOfTwelveKindsAtAHundredPointsChangesAnything) {
  std::set<Outcome> told;
  for (std::size_t kind = 0; kind < faults; ++kind) {
    std::size_t fired = 0;
    for (std::size_t from = 0; from < points; ++from) {
      const auto fault = static_cast<Fault>(kind);
      const std::string where = fmt::format("kind {} at {}", kind, from);
      StickState state = stick_of(fault, from, true);
      const auto disk = showing_board();
      const staff::Event event = import_from(state, *disk, believing());
      fired += state.fired ? 1U : 0U;
      told.insert(event.outcome);
      expect_unchanged(*disk, where);
      EXPECT_NE(event.outcome, Outcome::none) << where;
      if (event.outcome == Outcome::imported)
        EXPECT_EQ(disk->folder("/board/imported")->names().size(), 2U) << where;
      else
        EXPECT_TRUE(disk->folder("/board/imported")->names().empty()) << where;
    }
    EXPECT_EQ(fired, points) << "kind " << kind;
  }
  for (const Outcome wanted :
       {Outcome::stick_gone, Outcome::stick_unreadable, Outcome::signature_wrong, Outcome::stopped})
    EXPECT_TRUE(told.contains(wanted)) << staff::name_of(wanted);
}

TEST(FailingStick, UnsignedOnesChangeNothingEither) {
  for (std::size_t kind = 0; kind < faults; ++kind)
    for (std::size_t from = 0; from < points; from += 7) {
      StickState state = stick_of(static_cast<Fault>(kind), from, false);
      const auto disk = showing_board();
      const staff::Event event = import_from(state, *disk, believing());
      EXPECT_NE(event.outcome, Outcome::imported) << kind << " at " << from;
      EXPECT_TRUE(disk->folder("/board/imported")->names().empty()) << kind << " at " << from;
    }
}

}  // namespace
}  // namespace lectern::importing
