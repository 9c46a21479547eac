// SPDX-License-Identifier: MIT
// One pack from a stick into imported/: what comes in, what is refused and why, and that nothing else changes.
#include "firmware/import/bring.hpp"

#include <gtest/gtest.h>
#include <utility>

#include "firmware/import/answer.hpp"
#include "firmware/import/words.hpp"
#include "firmware/library/swap.hpp"
#include "tests/assets/pack/small_pack.hpp"
#include "tests/firmware/import/signed_packs.hpp"

namespace lectern::importing {
namespace {

using staff::Outcome;
using test::SimulatedDisk;

/// A board that believes the museum, and a stick with its second revision.
class Bring : public testing::Test {
 protected:
  Bring() {
    disk_.put(on_stick, pack_of(2));
    put(beside, signed_by_museum(pack_of(2), "small 2"));
  }

  void put(const char* path, const std::string& text) { disk_.put(path, as_bytes(text)); }
  staff::Event bring(const std::string& name = "letters.pack") {
    return bring_from(stick_on(disk_), kiosk_on(disk_, trust_), name, heard_.steps());
  }
  std::vector<std::string> imported() { return disk_.folder("/board/imported")->names(); }
  /// Nothing was brought in, and the reason is told.
  void expect_refused(Outcome why) {
    const staff::Event event = bring();
    EXPECT_EQ(staff::name_of(event.outcome), staff::name_of(why)) << event.detail;
    EXPECT_TRUE(imported().empty());
  }

  SimulatedDisk disk_;
  signature::Trust trust_ = believing();
  Heard heard_;
};

TEST_F(Bring, ASignedPackLiesThereWithWhatWasVerified) {
  const staff::Event event = bring();
  ASSERT_EQ(event.outcome, Outcome::imported) << event.detail;
  ASSERT_EQ(imported().size(), 2U);
  EXPECT_EQ(event.detail, imported()[0]);
  EXPECT_TRUE(imported()[0].starts_with("small-"));
  EXPECT_EQ(imported()[1], imported()[0] + ".minisig");
  const auto folder = disk_.folder("/board/imported");
  EXPECT_EQ(bytes_of(**folder->open(imported()[0])), pack_of(2));
  EXPECT_EQ(as_text(bytes_of(**folder->open(imported()[1]))), signed_by_museum(pack_of(2), "small 2"));
}

TEST_F(Bring, WhatItsIndexSaysIsToldOnceItIsVerified) {
  ASSERT_EQ(bring().outcome, Outcome::imported);
  ASSERT_EQ(heard_.found.size(), 1U);
  const staff::Found& found = heard_.found[0];
  EXPECT_EQ(found.where, staff::Where::imported);
  EXPECT_EQ(found.id, "small");
  EXPECT_EQ(found.revision, 2U);
  EXPECT_EQ(found.documents, 2U);
  EXPECT_EQ(found.languages, 2U);
  EXPECT_GT(found.parts, 5U);
  EXPECT_EQ(found.title, "words in en");
  EXPECT_EQ(found.verdict, Outcome::trusted);
}

TEST_F(Bring, HowFarItIsIsToldAndOnlyGrows) {
  for (const bool believes : {true, false}) {
    SimulatedDisk disk;
    disk.put(on_stick, pack_of(2, 3 << 20));
    if (believes) disk.put(beside, as_bytes(signed_by_museum(pack_of(2, 3 << 20), "small 2")));
    Heard heard;
    ASSERT_EQ(bring_from(stick_on(disk), kiosk_on(disk, believes ? trust_ : signature::Trust{}), "letters.pack",
                         heard.steps())
                  .outcome,
              Outcome::imported);
    int before = 0;
    for (const staff::Progress& one : heard.progress) {
      const int now = one.percent + (one.work == staff::Work::checking ? 100 : 0);
      EXPECT_GE(now, before);
      before = now;
    }
    EXPECT_EQ(before, 200);
    EXPECT_GE(heard.progress.size(), 6U);
  }
}

TEST_F(Bring, OneThatIsHereIsNotCopied) {
  ASSERT_EQ(bring().outcome, Outcome::imported);
  const std::size_t steps = disk_.steps();
  EXPECT_EQ(bring().outcome, Outcome::already_here);
  EXPECT_EQ(disk_.steps(), steps) << "nothing was written";
}

TEST_F(Bring, OneThatStaffTookOverIsNotCopiedEither) {
  const auto shelf = [&] {
    return app::Shelf{disk_.folder("/board"), disk_.folder("/board/packs"), {}, disk_.folder("/board/imported")};
  };
  const staff::Event event = bring();
  const auto any = [](const ReadableFile&, const std::string&) { return Result<std::string>("small"); };
  ASSERT_TRUE(app::take_imported(shelf(), event.detail, any, signed_by_museum(pack_of(2), "small 2")));
  EXPECT_TRUE(imported().empty());
  EXPECT_EQ(bring().outcome, Outcome::already_here);
  EXPECT_EQ(heard_.found.back().where, staff::Where::kept);
  EXPECT_TRUE(imported().empty());
}

TEST_F(Bring, SignaturesThatDoNotFitAreRefusedEachForItsReason) {
  put(beside, signed_by_stranger(pack_of(2), "small 2"));
  expect_refused(Outcome::signature_foreign);
  put(beside, signed_by_museum(pack_of(3), "small 2"));
  expect_refused(Outcome::signature_wrong);
  put(beside, signed_by_museum(pack_of(2), "small 3"));
  expect_refused(Outcome::comment_differs);
  put(beside, signed_by_museum(pack_of(2), "other 2"));
  expect_refused(Outcome::comment_differs);
  put(beside, "no signature\n");
  expect_refused(Outcome::signature_malformed);
  put(beside, std::string(5000, 'x'));
  expect_refused(Outcome::signature_malformed);
  put(beside, signed_by_museum(pack_of(2), "small 2"));
  trust_.revoked.push_back(trust_.trusted[0].id);
  expect_refused(Outcome::signature_revoked);
}

TEST_F(Bring, WithoutASignatureItIsRefusedWhereAKeyIsTrusted) {
  ASSERT_TRUE(disk_.folder("/stick")->remove("letters.pack.minisig"));
  expect_refused(Outcome::signature_missing);
}

TEST_F(Bring, NothingOfAPackIsUnderstoodBeforeItsSignatureIsVerified) {
  put(beside, signed_by_museum(pack_of(3), "small 2"));
  Kiosk kiosk = kiosk_on(disk_, trust_);
  kiosk.facts = [](const ReadableFile&, const std::string&, app::Reading, const app::Tell&) {
    ADD_FAILURE() << "it was looked into";
    return Result<staff::Found>(fail(ErrorCode::damaged, "looked into"));
  };
  EXPECT_EQ(bring_from(stick_on(disk_), kiosk, "letters.pack", heard_.steps()).outcome, Outcome::signature_wrong);
}

TEST_F(Bring, EachChangedByteIsRefused) {
  for (const bool believes : {true, false})
    for (std::size_t at = 0; at < pack_of(2).size(); at += 331) {
      Bytes changed = pack_of(2);
      changed[at] ^= std::byte{1};
      SimulatedDisk disk;
      disk.put(on_stick, changed);
      if (believes) disk.put(beside, as_bytes(signed_by_museum(pack_of(2), "small 2")));
      const Outcome outcome = bring_from(stick_on(disk), kiosk_on(disk, believes ? trust_ : signature::Trust{}),
                                         "letters.pack", heard_.steps())
                                  .outcome;
      EXPECT_TRUE(staff::refuses(outcome)) << at << " " << staff::name_of(outcome);
      EXPECT_TRUE(disk.folder("/board/imported")->names().empty()) << at;
    }
}

TEST_F(Bring, WithoutATrustedKeyAPackThatIsWholeComesIn) {
  trust_ = {};
  ASSERT_EQ(bring().outcome, Outcome::imported);
  EXPECT_EQ(heard_.found[0].verdict, Outcome::signer_unknown);
  EXPECT_EQ(imported().size(), 2U);
}

TEST_F(Bring, WhatIsNoPackIsRefusedUnsigned) {
  trust_ = {};
  ASSERT_TRUE(disk_.folder("/stick")->remove("letters.pack.minisig"));
  put(on_stick, "words");
  expect_refused(Outcome::not_a_pack);
  put(on_stick, std::string(200, 'x'));
  expect_refused(Outcome::not_a_pack);
  disk_.put(on_stick, test::interface_pack());
  expect_refused(Outcome::not_a_pack);
  disk_.put(on_stick, ByteView(pack_of(2)).first(pack_of(2).size() - 9));
  expect_refused(Outcome::pack_damaged);
}

TEST_F(Bring, AnOlderOneComesInAndStaffAreAsked) {
  ASSERT_EQ(bring().outcome, Outcome::imported);
  const std::string second = imported()[0];
  ASSERT_TRUE(disk_.folder("/board")->link("imported/" + second, app::on_show_link));
  disk_.put(on_stick, pack_of(1));
  put(beside, signed_by_museum(pack_of(1), "small 1"));
  ASSERT_EQ(bring().outcome, Outcome::imported);
  EXPECT_EQ(heard_.found.back().verdict, Outcome::older_revision);
}

TEST_F(Bring, AnotherMuseumsAndOneWithAFreeCommentAskStaff) {
  trust_.museum = "Museum of Letters";
  put(beside, signed_by_museum(pack_of(2), "small 2 Museum of Stones"));
  ASSERT_EQ(bring().outcome, Outcome::imported);
  EXPECT_EQ(heard_.found.back().verdict, Outcome::other_museum);
  EXPECT_EQ(heard_.found.back().museum, "Museum of Stones");
  put(beside, signed_by_museum(pack_of(2), "with love"));
  ASSERT_EQ(bring().outcome, Outcome::imported);
  EXPECT_EQ(heard_.found.back().verdict, Outcome::comment_free);
}

TEST_F(Bring, TwoAreKeptAndTheOneOnShowIsNeverTakenAway) {
  std::vector<std::string> names;
  for (std::uint32_t revision = 1; revision <= 4; ++revision) {
    disk_.put(on_stick, pack_of(revision));
    put(beside, signed_by_museum(pack_of(revision), "small " + std::to_string(revision)));
    const staff::Event event = bring();
    ASSERT_EQ(event.outcome, Outcome::imported) << event.detail;
    names.push_back(event.detail);
    if (revision == 1) {
      ASSERT_TRUE(disk_.folder("/board")->link("imported/" + names[0], app::on_show_link));
    }
  }
  const std::vector<std::string> left = imported();
  const auto is_left = [&](const std::string& name) { return std::find(left.begin(), left.end(), name) != left.end(); };
  EXPECT_EQ(left.size(), 6U) << "three packs: two, and the one on show";
  EXPECT_TRUE(is_left(names[0])) << "it is on show";
  EXPECT_TRUE(is_left(names[3])) << "it just came";
}

TEST_F(Bring, WhereRoomIsNeededOldOnesGoAndElseNothingIsTouched) {
  ASSERT_EQ(bring().outcome, Outcome::imported);
  const std::vector<std::string> before = imported();
  disk_.put(on_stick, pack_of(3));
  put(beside, signed_by_museum(pack_of(3), "small 3"));
  disk_.has_left(left_free);
  const staff::Event event = bring();
  EXPECT_EQ(event.outcome, Outcome::imported) << "the old one makes room for it: " << event.detail;
  EXPECT_NE(imported(), before);
  EXPECT_EQ(imported().size(), 2U);
}

TEST_F(Bring, WithoutRoomItIsSaidHowMuchIsNeededAndNothingGoes) {
  ASSERT_EQ(bring().outcome, Outcome::imported);
  const std::vector<std::string> before = imported();
  disk_.put(on_stick, pack_of(3));
  put(beside, signed_by_museum(pack_of(3), "small 3"));
  disk_.has_left(1000);
  const staff::Event event = bring();
  EXPECT_EQ(event.outcome, Outcome::no_room);
  EXPECT_NE(event.detail.find("1000 are free"), std::string::npos) << event.detail;
  EXPECT_EQ(imported(), before);
}

TEST_F(Bring, StoppedAtAnyMomentNothingIsThere) {
  const std::size_t asked_in_all = [&] {
    std::size_t count = 0;
    SimulatedDisk disk;
    disk.put(on_stick, pack_of(2, 3 << 20));
    disk.put(beside, as_bytes(signed_by_museum(pack_of(2, 3 << 20), "small 2")));
    Steps steps = heard_.steps();
    steps.may_go_on = [&] { return ++count > 0; };
    EXPECT_EQ(bring_from(stick_on(disk), kiosk_on(disk, trust_), "letters.pack", steps).outcome, Outcome::imported);
    return count;
  }();
  ASSERT_GE(asked_in_all, 8U);
  for (std::size_t after = 0; after < asked_in_all; ++after) {
    std::size_t count = 0;
    SimulatedDisk disk;
    disk.put(on_stick, pack_of(2, 3 << 20));
    disk.put(beside, as_bytes(signed_by_museum(pack_of(2, 3 << 20), "small 2")));
    Steps steps = heard_.steps();
    steps.may_go_on = [&] { return count++ < after; };
    EXPECT_EQ(bring_from(stick_on(disk), kiosk_on(disk, trust_), "letters.pack", steps).outcome, Outcome::stopped)
        << after;
    EXPECT_TRUE(disk.folder("/board/imported")->names().empty()) << after;
  }
}

TEST_F(Bring, WhatAKilledOneLeftIsClearedAway) {
  put("/board/imported/small-12345678.pack.part", "half");
  put("/board/imported/small-12345678.pack.minisig", "alone");
  ASSERT_EQ(bring().outcome, Outcome::imported);
  EXPECT_EQ(imported().size(), 2U);
}

TEST_F(Bring, WithoutItsFolderTheStorageIsMissing) {
  Kiosk kiosk = kiosk_on(disk_, trust_);
  kiosk.imported = nullptr;
  EXPECT_EQ(bring_from(stick_on(disk_), kiosk, "letters.pack", heard_.steps()).outcome, Outcome::storage_missing);
}

TEST_F(Bring, OneThatIsThereNoMoreIsSaidToBe) {
  EXPECT_EQ(bring("another.pack").outcome, Outcome::failed);
  Heard heard;
  EXPECT_EQ(bring_from({}, kiosk_on(disk_, trust_), "letters.pack", heard.steps()).outcome, Outcome::stick_gone);
}

}  // namespace
}  // namespace lectern::importing
