// SPDX-License-Identifier: MIT
#include "firmware/service/switching.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <utility>

#include "assets/base/storage.hpp"
#include "assets/pack/header.hpp"
#include "firmware/library/ends.hpp"
#include "firmware/library/probation.hpp"
#include "tests/firmware/service/fake_computer.hpp"
#include "tests/firmware/service/signed_pack.hpp"

namespace lectern::service {
namespace {

using namespace std::chrono_literals;
using staff::Event;
using staff::Outcome;
using staff::Where;
using test::pack_saying;
using test::signature_of;

class Switching : public testing::Test {
 protected:
  Switching() {
    computer_.config.signatures = test::trust_in_museum();
    disk().put("/kiosk/packs/old.pack", old_);
    disk().put("/kiosk/packs/old.pack.minisig", as_bytes(signature_of(old_, "small 1")));
    EXPECT_TRUE(app::put_on_show(*computer_.shelf(), "old.pack"));
    import(new_, signature_of(new_, "small 1"));
    disk().lasts();
  }

  test::SimulatedDisk& disk() { return computer_.disk; }
  void import(const Bytes& pack, const std::optional<std::string>& signature) {
    disk().put("/kiosk/imported/new.pack", pack);
    if (signature) disk().put("/kiosk/imported/new.pack.minisig", as_bytes(*signature));
  }
  Event put(staff::PutOnShow asked = {"new.pack", false, false}, Outcome listed = Outcome::trusted,
            Where where = Where::imported) {
    return put_on_show(computer_, ledger_, {where, std::move(asked), listed}, [](staff::Work, int) {});
  }
  Event back() {
    return go_back(computer_, ledger_, [](staff::Work, int) {});
  }
  std::string on_show() {
    const auto file = disk().open("/kiosk/exhibit.pack");
    if (!file) return "nothing";
    Bytes bytes((*file)->size());
    EXPECT_TRUE((*file)->read_at(0, bytes));
    return bytes == old_ ? "old" : bytes == new_ ? "new" : "something else";
  }
  static pack::Hash seal(const Bytes& pack) { return pack::seal_of(ByteView(pack).first(pack::header_size)); }
  void crash(const Bytes& pack, std::chrono::milliseconds at, const char* status = "SEGV") {
    const app::Runs runs = computer_.runs();
    EXPECT_TRUE(runs.shows(seal(pack)));
    EXPECT_TRUE(runs.ended("signal", at, status));
  }

  test::FakeComputer computer_;
  Ledger ledger_{computer_.disk.folder("/kiosk/staff")};
  const Bytes old_ = pack_saying("the old one"), new_ = pack_saying("the new one");
};

/// What the small pack says of itself.
constexpr const char* small_comment = "small 1";

TEST_F(Switching, APackThatIsSignedAndGoodIsShownAndWatched) {
  const Event event = put();
  EXPECT_EQ(event.outcome, Outcome::shown_at_idle) << event.detail;
  EXPECT_EQ(on_show(), "new");
  EXPECT_EQ(computer_.trials, 1);
  EXPECT_TRUE(is_watched(computer_));
  EXPECT_FALSE(disk().open("/kiosk/imported/new.pack"));
  const auto shown = ledger_.shown();
  ASSERT_EQ(shown.size(), 1U);
  EXPECT_EQ(shown[0].id, "small");
  EXPECT_EQ(put({"new.pack", false, true}).outcome, Outcome::failed) << "it lies there no longer";
}

TEST_F(Switching, WhileTheSettingsCannotBeReadNothingIsPutOnShow) {
  computer_.settings_say = Error{ErrorCode::malformed, "lectern.toml:3:1: RX is no public key"};
  const std::size_t steps = disk().steps();
  for (const Event& event : {put(), put({"new.pack", true, true}, Outcome::not_signed), back()}) {
    EXPECT_EQ(event.outcome, Outcome::settings_wrong);
    EXPECT_EQ(event.detail, "lectern.toml:3:1: RX is no public key");
  }
  EXPECT_EQ(disk().steps(), steps) << "nothing was written";
  EXPECT_EQ(computer_.trials, 0);
  EXPECT_EQ(on_show(), "old");
}

TEST_F(Switching, AtOnceIsSaid) {
  EXPECT_EQ(put({"new.pack", false, true}).outcome, Outcome::shown_now);
}

TEST_F(Switching, WhatItsTrialRefusesIsNotShown) {
  const std::pair<ErrorCode, Outcome> all[] = {{ErrorCode::malformed, Outcome::trial_found_faults},
                                               {ErrorCode::too_large, Outcome::trial_too_large},
                                               {ErrorCode::damaged, Outcome::trial_crashed}};
  for (const auto& [code, outcome] : all) {
    computer_.trial_says = Error{code, "so it is"};
    const Event event = put();
    EXPECT_EQ(event.outcome, outcome);
    EXPECT_EQ(event.detail, "so it is");
    EXPECT_EQ(on_show(), "old");
    EXPECT_FALSE(is_watched(computer_));
    EXPECT_TRUE(disk().open("/kiosk/imported/new.pack")) << "it may be tried again";
    EXPECT_TRUE(ledger_.shown().empty());
  }
}

TEST_F(Switching, SignaturesAreVerifiedOnceMoreOverAllBytes) {
  Bytes changed = new_;
  changed[changed.size() / 2] ^= std::byte{1};
  import(changed, signature_of(new_, small_comment));
  EXPECT_EQ(put().outcome, Outcome::signature_wrong);
  const auto other = signature::make_secret_key();
  ASSERT_TRUE(other);
  import(new_, signature_of(new_, small_comment, *other));
  EXPECT_EQ(put().outcome, Outcome::signature_foreign);
  import(new_, "no signature at all");
  EXPECT_EQ(put().outcome, Outcome::signature_malformed);
  import(new_, signature_of(new_, "small 2"));
  EXPECT_EQ(put().outcome, Outcome::comment_differs);
  import(new_, signature_of(new_, small_comment));
  computer_.config.signatures.revoked = {test::museums_key().id};
  EXPECT_EQ(put().outcome, Outcome::signature_revoked);
  computer_.config.signatures.revoked.clear();
  ASSERT_TRUE(computer_.shelf()->imported->remove("new.pack.minisig"));
  EXPECT_EQ(put({"new.pack", true, false}).outcome, Outcome::signature_missing) << "nobody can confirm that";
  EXPECT_EQ(computer_.trials, 0) << "nothing of it was taken apart";
  EXPECT_EQ(on_show(), "old");
}

TEST_F(Switching, WhatStaffAreAskedIsShownOnlyOnceTheyConfirmedThat) {
  ASSERT_TRUE(ledger_.keep_shown({"small", 7}));
  EXPECT_EQ(put().outcome, Outcome::older_revision);
  EXPECT_EQ(put({"new.pack", false, false}, Outcome::older_revision).outcome, Outcome::older_revision);
  EXPECT_EQ(put({"new.pack", true, false}, Outcome::comment_free).outcome, Outcome::older_revision)
      << "they confirmed something else";
  EXPECT_EQ(on_show(), "old");
  EXPECT_EQ(put({"new.pack", true, false}, Outcome::older_revision).outcome, Outcome::shown_at_idle);
  EXPECT_EQ(on_show(), "new");
  EXPECT_EQ(ledger_.shown().at(0).revision, 7U) << "the highest stays the highest";
}

TEST_F(Switching, WithoutATrustedKeyItIsConfirmedThatNobodySigned) {
  computer_.config.signatures = {};
  ASSERT_TRUE(computer_.shelf()->imported->remove("new.pack.minisig"));
  EXPECT_EQ(put({"new.pack", false, false}, Outcome::not_signed).outcome, Outcome::not_signed);
  EXPECT_EQ(put({"new.pack", true, false}, Outcome::not_signed).outcome, Outcome::shown_at_idle);
}

TEST_F(Switching, OnlyNamesOfPacksAreTaken) {
  for (const char* name : {"../new.pack", "/etc/passwd", "..", ".", "", ".pack", "new.pack.minisig", "a/b.pack", "new",
                           "new\n.pack", "nobody.pack"}) {
    const Outcome outcome = put({name, true, false}).outcome;
    EXPECT_TRUE(outcome == Outcome::bad_name || outcome == Outcome::failed) << name;
  }
  ASSERT_TRUE(computer_.shelf()->imported->link("/kiosk/packs/old.pack", "link.pack"));
  EXPECT_NE(put({"link.pack", true, false}).outcome, Outcome::shown_at_idle);
  EXPECT_EQ(on_show(), "old");
}

TEST_F(Switching, WhereTheSettingsNameTheExhibitNothingIsSwitched) {
  computer_.config.pack = "/srv/always.pack";
  EXPECT_EQ(put().outcome, Outcome::fixed_by_settings);
  EXPECT_EQ(back().outcome, Outcome::fixed_by_settings);
  EXPECT_EQ(on_show(), "old");
}

TEST_F(Switching, ItIsWellAfterItsMinuteAndNotBefore) {
  ASSERT_EQ(put().outcome, Outcome::shown_at_idle);
  EXPECT_FALSE(look_after(computer_, ledger_));
  EXPECT_TRUE(is_watched(computer_));
  ASSERT_TRUE(computer_.runs().well(seal(old_)));
  EXPECT_FALSE(look_after(computer_, ledger_)) << "another was";
  EXPECT_TRUE(is_watched(computer_));
  ASSERT_TRUE(computer_.runs().well(seal(new_)));
  const auto event = look_after(computer_, ledger_);
  ASSERT_TRUE(event);
  EXPECT_EQ(event->outcome, Outcome::well);
  EXPECT_FALSE(is_watched(computer_));
  EXPECT_EQ(ledger_.last("change"), event);
  for (int i = 0; i < 3; ++i) crash(new_, i * 1s);
  EXPECT_FALSE(look_after(computer_, ledger_)) << "the viewer shows the one before by itself; the links stay";
  EXPECT_EQ(on_show(), "new");
}

TEST_F(Switching, ThatItWasWellBeforeSaysNothing) {
  ASSERT_TRUE(computer_.runs().well(seal(new_)));
  ASSERT_EQ(put().outcome, Outcome::shown_at_idle);
  EXPECT_FALSE(look_after(computer_, ledger_));
  EXPECT_TRUE(is_watched(computer_));
}

TEST_F(Switching, ThreeCrashesInTwoMinutesBringTheOneBefore) {
  ASSERT_EQ(put().outcome, Outcome::shown_at_idle);
  const std::string name = app::on_probation(*computer_.shelf())->filename().string();
  crash(new_, 0s);
  crash(new_, 1s);
  EXPECT_FALSE(look_after(computer_, ledger_));
  crash(new_, 2s);
  const auto event = look_after(computer_, ledger_);
  ASSERT_TRUE(event);
  EXPECT_EQ(event->outcome, Outcome::came_back_crashed);
  EXPECT_EQ(event->name, name);
  EXPECT_EQ(event->detail, "old.pack") << "on the page it stands in every language: a name, no words";
  EXPECT_EQ(on_show(), "old");
  EXPECT_EQ(ledger_.last("change"), event);
  EXPECT_FALSE(is_watched(computer_));
  EXPECT_FALSE(look_after(computer_, ledger_)) << "it is told once";
}

TEST_F(Switching, WallsAndThePowerNeverCountAgainstIt) {
  ASSERT_EQ(put().outcome, Outcome::shown_at_idle);
  for (int i = 0; i < 9; ++i) crash(new_, i * 1s, "SYS");
  EXPECT_FALSE(look_after(computer_, ledger_));
  // The power goes: the record of runs with it, and the viewer shows it again.
  for (int cut = 0; cut < 20; ++cut) {
    ASSERT_TRUE(computer_.runs().begin_anew());
    crash(new_, 0s);
    EXPECT_FALSE(look_after(computer_, ledger_));
  }
  EXPECT_EQ(on_show(), "new");
  EXPECT_TRUE(is_watched(computer_));
}

TEST_F(Switching, AnIndexThatDoesNotOpenBringsTheOneBefore) {
  ASSERT_EQ(put().outcome, Outcome::shown_at_idle);
  const auto target = app::on_probation(*computer_.shelf());
  ASSERT_TRUE(target);
  Bytes rotten = new_;
  rotten[40] ^= std::byte{1};
  disk().put("/kiosk" / *target, rotten);
  const auto event = look_after(computer_, ledger_);
  ASSERT_TRUE(event);
  EXPECT_EQ(event->outcome, Outcome::came_back_unopened);
  EXPECT_EQ(on_show(), "old");
}

TEST_F(Switching, AReturnThatWasCutOffIsGoneOnWith) {
  ASSERT_EQ(put().outcome, Outcome::shown_at_idle);
  for (int i = 0; i < 3; ++i) crash(new_, i * 1s);
  disk().lasts();
  disk().cut_after(1);
  EXPECT_FALSE(look_after(computer_, ledger_));
  disk().cut_after(1000);
  ASSERT_TRUE(computer_.runs().begin_anew());  // with the power the evidence went
  const auto event = look_after(computer_, ledger_);
  ASSERT_TRUE(event) << "it had begun";
  EXPECT_EQ(event->outcome, Outcome::came_back_crashed);
  EXPECT_EQ(on_show(), "old");
}

TEST_F(Switching, StaffGoBackAndSeeWhereThereIsNothing) {
  EXPECT_EQ(back().outcome, Outcome::nothing_before);
  ASSERT_EQ(put().outcome, Outcome::shown_at_idle);
  ASSERT_TRUE(computer_.runs().well(seal(new_)));
  ASSERT_TRUE(look_after(computer_, ledger_));
  const Event event = back();
  EXPECT_EQ(event.outcome, Outcome::went_back) << event.detail;
  EXPECT_EQ(on_show(), "old");
  computer_.config.signatures.revoked = {test::museums_key().id};
  EXPECT_EQ(back().outcome, Outcome::signature_revoked) << "what was withdrawn does not come back";
  EXPECT_EQ(on_show(), "old");
}

TEST_F(Switching, TwoPacksBesidesStayAndTheOldestGo) {
  for (const char* name : {"a.pack", "b.pack", "c.pack", "d.pack"}) {
    disk().put(std::filesystem::path("/kiosk/packs") / name, old_);
    disk().put(std::filesystem::path("/kiosk/packs") / (std::string(name) + ".minisig"), as_bytes("x"));
  }
  for (const char* name : {"d.pack", "a.pack"}) ASSERT_TRUE(ledger_.keep_order(name));
  ASSERT_EQ(put().outcome, Outcome::shown_at_idle);
  const auto names = computer_.shelf()->packs->names();
  const auto there = [&](const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  EXPECT_TRUE(there("a.pack") && there("d.pack") && there("old.pack"));
  EXPECT_FALSE(there("b.pack") || there("c.pack") || there("b.pack.minisig"));
}

TEST_F(Switching, ListsWhatThereIsAndTakesNothingApartThatIsNotVerified) {
  import(new_, signature_of(new_, "small 1 The Museum"));
  const auto listed = list_own(computer_, ledger_);
  ASSERT_TRUE(listed);
  const auto& found = *listed;
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].where, Where::imported);
  EXPECT_EQ(found[0].verdict, Outcome::trusted);
  EXPECT_EQ(found[0].id, "small");
  EXPECT_EQ(found[0].museum, "The Museum");
  EXPECT_EQ(found[0].documents, 0U) << "that would have been read in a pack whose bytes nobody verified yet";
  EXPECT_EQ(found[1].name, "old.pack");
  EXPECT_TRUE(found[1].on_show);
  EXPECT_EQ(found[1].documents, 2U);
}

TEST_F(Switching, WhatSomebodyElseIsExchangingIsLeftAlone) {
  computer_.shelf_is_gone = true;
  EXPECT_EQ(put().outcome, Outcome::unwritable);
  EXPECT_EQ(back().outcome, Outcome::unwritable);
  const auto listed = list_own(computer_, ledger_);
  ASSERT_FALSE(listed);
  EXPECT_EQ(listed.error().outcome, Outcome::unwritable);
}

TEST_F(Switching, WhereTheSettingsCannotBeReadNothingIsListedAndItIsSaidWhy) {
  computer_.settings_say = Error{ErrorCode::malformed, "lectern.toml:3: what is that"};
  const auto listed = list_own(computer_, ledger_);
  ASSERT_FALSE(listed);
  EXPECT_EQ(listed.error().outcome, Outcome::settings_wrong);
  EXPECT_EQ(listed.error().detail, "lectern.toml:3: what is that");
}

}  // namespace
}  // namespace lectern::service
