// SPDX-License-Identifier: MIT
#include "firmware/service/service.hpp"

#include <gtest/gtest.h>
#include <random>

#include "firmware/library/probation.hpp"
#include "firmware/library/seal.hpp"
#include "tests/firmware/service/fake_computer.hpp"
#include "tests/firmware/service/signed_pack.hpp"

namespace lectern::service {
namespace {

using namespace std::chrono_literals;
using staff::Door;
using staff::Event;
using staff::Found;
using staff::Outcome;
using staff::Where;

class ServiceTest : public testing::Test {
 protected:
  ServiceTest() {
    computer_.disk.put("/kiosk/packs/old.pack", test::pack_saying("old"));
    EXPECT_TRUE(app::put_on_show(*computer_.shelf(), "old.pack"));
    computer_.disk.lasts();
    start();
  }

  void start() {
    service_.emplace(
        computer_, importer_, [this] { return now_; },
        [this](const staff::Report& report) { told_.push_back(report.progress); });
    service_->connected();
  }
  /// The power goes and comes: what lasted is there, and the computer has another boot.
  void cut_power() {
    service_.reset();
    now_ = 0s;
    computer_.boot += "+";
    start();
  }
  void guess(std::string_view pin) { service_->ask(staff::Pin{std::string(pin)}); }
  void open_session() {
    guess(test::right_pin);
    ASSERT_EQ(service_->report().door, Door::open);
    service_->heard(Ended{});
  }
  void pass(SinceBoot time) {
    now_ += time;
    service_->turn();
  }
  Found on_stick(const std::string& name, Outcome verdict = Outcome::not_signed) {
    Found found;
    found.where = Where::stick;
    found.name = name;
    found.verdict = verdict;
    return found;
  }

  test::FakeComputer computer_;
  test::FakeImporter importer_;
  SinceBoot now_{1s};
  std::vector<staff::Progress> told_;
  std::optional<Service> service_;
};

TEST_F(ServiceTest, OpensByThePinAloneAndTellsWhatMountsSticks) {
  EXPECT_EQ(service_->report().door, Door::closed);
  EXPECT_EQ(computer_.doors, (std::vector<std::string>{"closed"}));
  guess("999999");
  EXPECT_EQ(service_->report().door, Door::closed);
  EXPECT_TRUE(service_->report().wrong);
  EXPECT_EQ(service_->report().wait, 5s);
  guess(test::right_pin);
  EXPECT_EQ(service_->report().door, Door::closed) << "while it waits nothing is looked at";
  now_ += 5s;
  guess(test::right_pin);
  EXPECT_EQ(service_->report().door, Door::open);
  EXPECT_EQ(service_->report().left, 5min);
  EXPECT_EQ(computer_.doors.back(), "open");
  pass(5min);
  EXPECT_EQ(service_->report().door, Door::closed);
  EXPECT_EQ(computer_.doors.back(), "closed");
}

TEST_F(ServiceTest, WithoutAPinFileThePageDoesNotOpen) {
  computer_.hash.reset();
  pass(look_every);
  EXPECT_EQ(service_->report().door, Door::no_pin);
  for (const char* guessed : {"", "000000", "271829"}) guess(guessed);
  EXPECT_EQ(service_->report().door, Door::no_pin);
  computer_.hash = "$argon2id$v=19$m=4194304,t=2,p=1$AAAA$AAAA";
  guess("271829");
  EXPECT_NE(service_->report().door, Door::open) << "a hash that is none of ours costs no gigabytes";
}

TEST_F(ServiceTest, AGuessCountsBeforeItIsAnsweredAndOverThePower) {
  guess("999999");
  now_ += 5s;
  guess("999998");
  EXPECT_EQ(service_->report().wait, 15s);
  // Whatever of the disk lasted, both guesses did.
  std::mt19937 random(1951);
  std::size_t faults = 0;
  for (int variant = 0; variant < 20; ++variant) {
    const auto found = computer_.disk.after_cut(random, faults);
    EXPECT_EQ(Ledger(found->folder("/kiosk/staff")).wrong_guesses(), 2U);
  }
  cut_power();
  EXPECT_EQ(service_->report().wait, 15s) << "switching off and on begins the waiting anew";
  now_ += 14s;
  guess(test::right_pin);
  EXPECT_EQ(service_->report().door, Door::closed);
  now_ += 1s;
  guess(test::right_pin);
  EXPECT_EQ(service_->report().door, Door::open);
  cut_power();
  EXPECT_EQ(service_->report().wait, 0s);
}

TEST_F(ServiceTest, TenGuessesTakeMoreThanAnHourAlsoWithThePowerCutBetween) {
  SinceBoot spent = 0s;
  for (int i = 0; i < 10; ++i) {
    const SinceBoot wait = service_->report().wait;
    spent += wait;
    now_ += wait;
    guess("999999");
    if (i % 2 == 0) cut_power();
  }
  EXPECT_GT(spent, 1h);
}

TEST_F(ServiceTest, WhereNothingCanBeKeptAGuessWaitsAndThePageStillOpens) {
  computer_.keeps_nothing = true;
  computer_.wrong_storage = Event{Outcome::storage_read_only, {}, {}};
  cut_power();
  EXPECT_EQ(service_->report().storage->outcome, Outcome::storage_read_only) << "before anybody opened the page";
  EXPECT_GE(service_->report().wait, 6min);
  guess(test::right_pin);
  EXPECT_EQ(service_->report().door, Door::closed);
  now_ += service_->report().wait;
  guess(test::right_pin);
  EXPECT_EQ(service_->report().door, Door::open);
}

TEST_F(ServiceTest, OutsideOfASessionNothingIsDone) {
  computer_.disk.put("/kiosk/imported/new.pack", test::pack_saying("new"));
  const std::size_t steps = computer_.disk.steps();
  const std::vector<staff::Request> all = {staff::Look{},
                                           staff::Import{Where::stick, "a.pack"},
                                           staff::PutOnShow{"new.pack", true, true},
                                           staff::GoBack{},
                                           staff::Forget{"new.pack"},
                                           staff::CopyLogs{},
                                           staff::Restart{},
                                           staff::ShutDown{},
                                           staff::Brightness{50},
                                           staff::TellHour{"10:00"},
                                           staff::Stay{},
                                           staff::Leave{},
                                           staff::Stop{}};
  for (const staff::Request& one : all) service_->ask(one);
  EXPECT_EQ(computer_.disk.steps(), steps);
  EXPECT_TRUE(importer_.asked.empty() && computer_.powers.empty() && computer_.hours.empty());
  EXPECT_EQ(computer_.brightness, -1);
  EXPECT_EQ(computer_.trials, 0);
  EXPECT_EQ(computer_.doors, (std::vector<std::string>{"closed"}));
  EXPECT_TRUE(service_->report().found.empty()) << "nobody is told what lies here";
}

TEST_F(ServiceTest, AnotherViewerTakesOverAndTheSessionIsNotItsOwn) {
  open_session();
  service_->connected();
  EXPECT_EQ(service_->report().door, Door::closed);
  service_->ask(staff::Restart{});
  EXPECT_TRUE(computer_.powers.empty());
  guess(test::right_pin);
  service_->disconnected();
  EXPECT_EQ(service_->report().door, Door::closed);
  EXPECT_EQ(computer_.doors.back(), "closed");
}

TEST_F(ServiceTest, DoesWhatIsAskedForInASession) {
  open_session();
  service_->ask(staff::Brightness{40});
  EXPECT_EQ(computer_.brightness, 40);
  service_->ask(staff::TellHour{"17:05"});
  service_->ask(staff::TellHour{"27:05"});
  EXPECT_EQ(computer_.hours, (std::vector<app::TimeOfDay>{17h + 5min}));
  service_->ask(staff::Restart{});
  service_->ask(staff::ShutDown{});
  EXPECT_EQ(computer_.powers, (std::vector<Power>{Power::restart, Power::shut_down}));
  EXPECT_EQ(service_->report().board.restart, "power") << "why it began this time";
  cut_power();
  open_session();
  EXPECT_EQ(service_->report().board.restart, "staff");
  cut_power();
  open_session();
  EXPECT_EQ(service_->report().board.restart, "power");
  computer_.installed = "0.2.0";
  cut_power();
  open_session();
  EXPECT_EQ(service_->report().board.restart, "update");
  pack::Hash seal{};
  ASSERT_TRUE(computer_.runs().shows(seal) && computer_.runs().ended("watchdog", 1s));
  pass(look_every);
  EXPECT_EQ(service_->report().board.restart, "watchdog");
  service_->ask(staff::Leave{});
  EXPECT_EQ(service_->report().door, Door::closed);
}

TEST_F(ServiceTest, EachRequestRenewsTheSessionButCountsDoNot) {
  open_session();
  now_ += 4min;
  service_->ask(staff::Stay{});
  EXPECT_EQ(service_->report().left, 5min);
  now_ += 4min;
  service_->ask(staff::Counts{"1,visits,,1\n"});
  EXPECT_EQ(service_->report().left, 1min);
}

TEST_F(ServiceTest, ImportsWhatWasFoundAndNothingElse) {
  guess(test::right_pin);
  ASSERT_EQ(importer_.asked.size(), 1U) << "a session begins with a look";
  service_->heard(staff::Told(on_stick("a.pack")));
  service_->heard(staff::Told(on_stick("bad.pack", Outcome::not_a_pack)));
  EXPECT_EQ(service_->report().found.size(), 1U) << "half a list looks whole; what is here is known";
  service_->heard(Ended{});
  ASSERT_EQ(service_->report().found.size(), 3U);
  service_->ask(staff::Import{Where::stick, "../../etc/passwd"});
  EXPECT_EQ(service_->report().import->outcome, Outcome::failed);
  service_->ask(staff::Import{Where::incoming, "a.pack"});
  EXPECT_EQ(service_->report().import->outcome, Outcome::failed);
  service_->ask(staff::Import{Where::stick, "bad.pack"});
  EXPECT_EQ(service_->report().import->outcome, Outcome::not_a_pack);
  service_->ask(staff::Import{Where::stick, "a.pack", "ANOTHER"});
  EXPECT_EQ(service_->report().import->outcome, Outcome::failed) << "of that name it is on none so called";
  EXPECT_EQ(importer_.asked.size(), 1U);
  service_->ask(staff::Import{Where::stick, "a.pack"});
  ASSERT_EQ(importer_.asked.size(), 2U);
  service_->heard(staff::Told(staff::Progress{staff::Work::copying, "a.pack", 40}));
  EXPECT_EQ(service_->report().progress.percent, 40);
  service_->ask(staff::Import{Where::stick, "a.pack"});
  EXPECT_EQ(service_->report().import->outcome, Outcome::busy);
  service_->heard(staff::Told(Event{Outcome::imported, "a.pack", {}}));
  service_->heard(Ended{});
  EXPECT_EQ(service_->report().import->outcome, Outcome::imported);
  EXPECT_EQ(service_->report().progress.work, staff::Work::none);
  service_->heard(staff::Told(Event{Outcome::failed, "a.pack", {}}));
  EXPECT_EQ(service_->report().import->outcome, Outcome::imported) << "nobody asked for more";
}

TEST_F(ServiceTest, ALookThatWentWellSaysNothingOfCopying) {
  open_session();
  service_->ask(staff::Look{});
  service_->heard(staff::Told(on_stick("a.pack")));
  service_->heard(Ended{});
  service_->ask(staff::Import{Where::stick, "a.pack"});
  service_->heard(staff::Told(Event{Outcome::imported, "a.pack", {}}));
  service_->heard(Ended{});
  // As the importer ends a list: with what is wrong, or with nothing.
  service_->ask(staff::Look{});
  service_->heard(staff::Told(Event{}));
  service_->heard(Ended{});
  ASSERT_TRUE(service_->report().import);
  EXPECT_EQ(service_->report().import->outcome, Outcome::imported);
  service_->ask(staff::Look{});
  service_->heard(staff::Told(Event{Outcome::stick_empty, "EXHIBITS", {}}));
  service_->heard(Ended{});
  EXPECT_EQ(service_->report().import->outcome, Outcome::stick_empty);
  EXPECT_EQ(service_->report().import->name, "EXHIBITS");
}

TEST_F(ServiceTest, WhatWasImportedIsNotOfferedFromTheStickAgain) {
  const Bytes bytes = test::pack_saying("new");
  computer_.disk.put("/kiosk/imported/new.pack", bytes);
  computer_.disk.put("/kiosk/imported/new.pack.minisig", as_bytes(test::signature_of(bytes, "small 1")));
  open_session();
  service_->ask(staff::Look{});
  const auto own = service_->report().found;
  const auto imported =
      std::find_if(own.begin(), own.end(), [](const Found& one) { return one.where == Where::imported; });
  ASSERT_NE(imported, own.end());
  Found same = *imported;
  same.where = Where::stick;
  Found newer = same;
  newer.revision = *same.revision + 1;
  service_->heard(staff::Told(same));
  service_->heard(staff::Told(newer));
  service_->heard(Ended{});
  const auto found = service_->report().found;
  EXPECT_EQ(std::count_if(found.begin(), found.end(), [](const Found& one) { return one.where == Where::stick; }), 1);
}

TEST_F(ServiceTest, WhatLayOnAStickThatIsNotThereIsNotListed) {
  computer_.has_stick = true;
  guess(test::right_pin);
  service_->heard(staff::Told(on_stick("a.pack")));
  service_->heard(Ended{});
  const auto listed = [&] {
    const auto found = service_->report().found;
    return std::count_if(found.begin(), found.end(), [](const Found& one) { return one.where == Where::stick; });
  };
  ASSERT_EQ(listed(), 1);
  service_->ask(staff::Leave{});
  computer_.has_stick = false;  // until the session has it mounted again
  open_session();
  EXPECT_EQ(listed(), 0) << "the page asks for a stick";
  computer_.has_stick = true;
  pass(look_every);
  service_->heard(staff::Told(on_stick("a.pack")));
  service_->heard(Ended{});
  ASSERT_EQ(listed(), 1);
  computer_.has_stick = false;
  pass(look_every);
  EXPECT_EQ(listed(), 0) << "it was pulled";
}

TEST_F(ServiceTest, AnImporterThatIsCutOffOrStoppedIsSaidToHaveFailed) {
  open_session();
  service_->ask(staff::Look{});
  service_->heard(staff::Told(on_stick("a.pack")));
  service_->heard(Ended{});
  service_->ask(staff::Import{Where::stick, "a.pack"});
  service_->heard(Ended{"it was cut off"});
  EXPECT_EQ(service_->report().import->outcome, Outcome::failed);
  service_->ask(staff::Import{Where::stick, "a.pack"});
  const int stops = importer_.stops;
  service_->ask(staff::Stop{});
  EXPECT_EQ(importer_.stops, stops + 1);
  EXPECT_EQ(service_->report().import->outcome, Outcome::stopped);
  service_->ask(staff::Import{Where::stick, "a.pack"});
  pass(6min);
  EXPECT_GT(importer_.stops, stops + 1) << "a session that ends takes its import with it";
  importer_.unreachable = true;
  now_ += 1h;
  guess(test::right_pin);
  EXPECT_EQ(service_->report().door, Door::open);
}

TEST_F(ServiceTest, PutsOnShowWhatIsListedAndTellsHowFarItIs) {
  computer_.disk.put("/kiosk/imported/new.pack", test::pack_saying("new"));
  open_session();
  service_->ask(staff::PutOnShow{"new.pack", false, false});
  EXPECT_EQ(service_->report().change->outcome, Outcome::not_signed);
  service_->ask(staff::PutOnShow{"other.pack", true, false});
  EXPECT_EQ(service_->report().change->outcome, Outcome::failed);
  now_ += 4min;
  service_->ask(staff::PutOnShow{"new.pack", true, false});
  EXPECT_EQ(service_->report().change->outcome, Outcome::shown_at_idle) << service_->report().change->detail;
  EXPECT_EQ(service_->report().left, 5min);
  EXPECT_EQ(service_->report().switches, 1U);
  EXPECT_TRUE(std::any_of(told_.begin(), told_.end(), [](const auto& one) { return one.work == staff::Work::trying; }));
  const auto shown = service_->report().found;
  EXPECT_TRUE(std::any_of(shown.begin(), shown.end(), [](const Found& one) { return one.on_show; }));
  // It crashes, and the one before comes back, whether a session is open or not.
  pack::Hash seal{};
  const Bytes bytes = test::pack_saying("new");
  seal = pack::seal_of(ByteView(bytes).first(pack::header_size));
  for (int i = 0; i < 3; ++i) {
    ASSERT_TRUE(computer_.runs().shows(seal));
    ASSERT_TRUE(computer_.runs().ended("signal", i * 1s));
  }
  service_->ask(staff::Leave{});
  pass(look_every);
  open_session();
  EXPECT_EQ(service_->report().change->outcome, Outcome::came_back_crashed);
  service_->ask(staff::GoBack{});
  EXPECT_EQ(service_->report().change->outcome, Outcome::nothing_before);
  cut_power();
  open_session();
  EXPECT_EQ(service_->report().change->outcome, Outcome::nothing_before) << "the last result is kept";
  EXPECT_EQ(service_->report().switches, 1U);
}

TEST_F(ServiceTest, AReportLooksAtNoFile) {
  open_session();
  const int looks = computer_.looks;
  for (int i = 0; i < 100; ++i) {
    static_cast<void>(service_->report());
    pass(1ms);
  }
  EXPECT_LE(computer_.looks, looks + 10);
  const int still = computer_.looks;
  for (int i = 0; i < 100; ++i) static_cast<void>(service_->report());
  EXPECT_EQ(computer_.looks, still);
  pass(look_every);
  EXPECT_GT(computer_.looks, still) << "now and then it is looked at";
}

TEST_F(ServiceTest, CallsOffItsListAreToldOnceAndStandOnThePage) {
  open_session();
  EXPECT_TRUE(service_->report().refused.empty());
  computer_.refused = {"mbind"};
  for (int i = 0; i < 3; ++i) {
    pass(look_seldom);
    service_->ask(staff::Stay{});
  }
  EXPECT_EQ(service_->report().refused, std::vector<std::string>{"mbind"});
  const std::size_t told = computer_.said.find("mbind");
  ASSERT_NE(told, std::string::npos) << computer_.said;
  EXPECT_EQ(computer_.said.find("mbind", told + 1), std::string::npos) << computer_.said;
  // The importer's own, which it tells after what came of it, stand beside them.
  service_->ask(staff::Look{});
  service_->heard(staff::Told(staff::Event{Outcome::stick_empty, "STICK", {}}));
  service_->heard(staff::Told(staff::Refused{{"mbind", "fchmod"}}));
  service_->heard(Ended{});
  EXPECT_EQ(service_->report().refused, (std::vector<std::string>{"mbind", "fchmod"}));
  EXPECT_EQ(service_->report().import->outcome, Outcome::stick_empty);
  EXPECT_NE(computer_.said.find("the importer's list and were refused: fchmod"), std::string::npos) << computer_.said;
}

TEST_F(ServiceTest, HowManyCallsAreKeptIsBounded) {
  open_session();
  service_->ask(staff::Look{});
  for (int i = 0; i < 100; ++i) service_->heard(staff::Told(staff::Refused{{fmt::format("call{}", i)}}));
  EXPECT_EQ(service_->report().refused.size(), 32U);
}

TEST_F(ServiceTest, SaysWhyAnotherThanTheOneOnShowIsOnTheGlass) {
  open_session();
  EXPECT_FALSE(service_->report().change);
  // Nobody is watching it any more, and it rots.
  Bytes rotten = test::pack_saying("old");
  rotten.at(rotten.size() - 1) ^= std::byte{1};
  rotten.at(pack::header_size - 1) ^= std::byte{1};
  computer_.disk.put("/kiosk/packs/old.pack", rotten);
  service_->ask(staff::Leave{});
  open_session();
  ASSERT_TRUE(service_->report().change);
  EXPECT_EQ(service_->report().change->outcome, Outcome::came_back_unopened);
  EXPECT_EQ(service_->report().change->name, "old.pack");
  EXPECT_EQ(service_->report().change->detail, "") << "the page is in any language";
  ASSERT_TRUE(computer_.disk.folder("/kiosk/staff")->remove("change"));
  service_->ask(staff::Leave{});
  open_session();
  EXPECT_FALSE(computer_.disk.open("/kiosk/staff/change")) << "it is written down once";
  // Gone altogether, and the power was off.
  ASSERT_TRUE(computer_.shelf()->packs->remove("old.pack"));
  computer_.disk.lasts();
  cut_power();
  open_session();
  ASSERT_TRUE(service_->report().change);
  EXPECT_EQ(service_->report().change->outcome, Outcome::came_back_unopened);
}

TEST_F(ServiceTest, ForgetsWhatIsNotWanted) {
  computer_.disk.put("/kiosk/imported/new.pack", test::pack_saying("new"));
  open_session();
  service_->ask(staff::Forget{"old.pack"});
  EXPECT_TRUE(computer_.disk.open("/kiosk/packs/old.pack"));
  service_->ask(staff::Forget{"new.pack"});
  EXPECT_FALSE(computer_.disk.open("/kiosk/imported/new.pack"));
}

TEST_F(ServiceTest, KeepsCountsWithoutASession) {
  service_->ask(staff::Counts{"1,visits,,3\n1,minutes,,9\n"});
  service_->ask(staff::Counts{"1,visits,,2\n"});
  service_->ask(staff::Counts{"garbage"});
  pass(counts_every);
  open_session();
  EXPECT_EQ(service_->report().visits_today, 5U);
  EXPECT_EQ(service_->report().visited_today, 9min);
  cut_power();
  open_session();
  EXPECT_EQ(service_->report().visits_today, 0U) << "another day";
  service_->ask(staff::Counts{"0,visits,,6\n"});
  pass(counts_every);
  EXPECT_EQ(service_->report().visits_today, 6U);
  service_->ask(staff::CopyLogs{});
  EXPECT_NE(computer_.offered.find("1,visits,,5\n"), std::string::npos) << computer_.offered;
  EXPECT_NE(computer_.offered.find("2,visits,,6\n"), std::string::npos) << computer_.offered;
}

TEST_F(ServiceTest, AFloodOfCountsIsWrittenNoOftenerThanOnceAMinute) {
  service_->ask(staff::Counts{"1,visits,,1\n"});
  const std::size_t syncs = computer_.disk.syncs();
  for (int i = 0; i < 1000; ++i) service_->ask(staff::Counts{"1,visits,,1\n"});
  EXPECT_EQ(computer_.disk.syncs(), syncs);
}

TEST_F(ServiceTest, CopiesLogsWhenAskedAndSaysWhatCameOfIt) {
  service_->ask(staff::Counts{"1,visits,,7\n1,languages,ko,2\n"});
  open_session();
  service_->ask(staff::CopyLogs{});
  EXPECT_EQ(computer_.doors.back(), "copy");
  EXPECT_NE(computer_.offered.find("1,visits,,7"), std::string::npos);
  EXPECT_EQ(computer_.offered.find("ko"), std::string::npos) << "fewer than five could be known again";
  EXPECT_EQ(service_->report().progress.work, staff::Work::copying_logs);
  pass(3s);
  EXPECT_EQ(computer_.doors.back(), "copy");
  computer_.copied_word = "full";
  pass(1s);
  EXPECT_EQ(service_->report().import->outcome, Outcome::logs_stick_full);
  EXPECT_EQ(computer_.doors.back(), "open");
  service_->ask(staff::CopyLogs{});
  service_->ask(staff::Stay{});
  pass(most_copying);
  EXPECT_EQ(service_->report().import->outcome, Outcome::logs_failed) << "nobody answered";
}

TEST_F(ServiceTest, TellsOfStorageAndGarbage) {
  computer_.disk.put("/kiosk/staff/guesses", as_bytes("\xff\xff"));
  cut_power();
  // It was written over already, so that the next guess counts.
  EXPECT_EQ(service_->report().wait, 5min);
  computer_.disk.put("/kiosk/staff/change", as_bytes("no event"));
  cut_power();
  ASSERT_TRUE(service_->report().storage);
  EXPECT_EQ(service_->report().storage->outcome, Outcome::storage_garbage);
  computer_.wrong_storage = Event{Outcome::storage_full, {}, {}};
  pass(look_seldom);
  EXPECT_EQ(service_->report().storage->outcome, Outcome::storage_full);
}

TEST_F(ServiceTest, ShowsWhatIsNewerAndSignedByItselfOnlyWhereThatIsConfigured) {
  const Bytes newer = test::pack_saying("new");
  computer_.config.signatures = test::trust_in_museum();
  const Bytes old = test::pack_saying("old");
  computer_.disk.put("/kiosk/packs/old.pack.minisig", as_bytes(test::signature_of(old, "small 1")));
  computer_.in_incoming = "new.pack 1 1";
  pass(look_seldom);
  EXPECT_TRUE(importer_.asked.empty());
  computer_.config.automatic = true;
  pass(look_seldom);
  ASSERT_EQ(importer_.asked.size(), 1U) << "it is looked at";
  Found found = on_stick("new.pack", Outcome::trusted);
  found.where = Where::incoming;
  service_->heard(staff::Told(found));
  service_->heard(Ended{});
  pass(look_seldom);
  ASSERT_EQ(importer_.asked.size(), 2U) << "and imported";
  EXPECT_TRUE(std::holds_alternative<staff::Import>(importer_.asked.back()));
  // What came is of the same revision: it is not shown.
  computer_.disk.put("/kiosk/imported/new.pack", newer);
  computer_.disk.put("/kiosk/imported/new.pack.minisig", as_bytes(test::signature_of(newer, "small 1")));
  service_->heard(staff::Told(Event{Outcome::imported, "new.pack", {}}));
  service_->heard(Ended{});
  EXPECT_EQ(computer_.trials, 0);
  pass(look_seldom);
  EXPECT_EQ(importer_.asked.size(), 2U) << "the same is not imported again and again";
}

/// A kiosk that shows by itself what is newer. Importer and viewer are played.
class ByItself : public ServiceTest {
 protected:
  ByItself() {
    computer_.config.signatures = test::trust_in_museum();
    computer_.config.automatic = true;
    computer_.disk.put("/kiosk/packs/old.pack.minisig", as_bytes(test::signature_of(old_, "small 1")));
    computer_.disk.lasts();
  }
  static Bytes pack_of(std::uint32_t revision, const std::string& id = "small") {
    return lectern::test::changed_pack([&](auto& index) {
      index.revision = revision;
      index.id = id;
    });
  }
  /// Lies in imported/, as the importer leaves it.
  void lies(const std::string& name, const Bytes& pack, const std::optional<std::string>& signature) {
    computer_.disk.put("/kiosk/imported/" + name, pack);
    if (signature) computer_.disk.put("/kiosk/imported/" + name + ".minisig", as_bytes(*signature));
  }
  static std::string signed_as(const Bytes& pack, const std::string& comment) {
    return test::signature_of(pack, comment);
  }
  /// Somebody feeds incoming/; it is found there, asked for and brought in.  Returns whether it was asked for.
  bool sent(const std::string& name, const Bytes& pack, const std::string& comment) {
    computer_.in_incoming += name + "\n";
    pass(look_seldom);
    EXPECT_TRUE(!importer_.asked.empty() && std::holds_alternative<staff::Look>(importer_.asked.back()));
    Found found = on_stick(name, Outcome::trusted);
    found.where = Where::incoming;
    service_->heard(staff::Told(found));
    service_->heard(Ended{});
    pass(look_seldom);
    const auto* const asked = std::get_if<staff::Import>(&importer_.asked.back());
    if (asked == nullptr || asked->name != name) return false;
    lies(name, pack, signed_as(pack, comment));
    service_->heard(staff::Told(Event{Outcome::imported, name, {}}));
    service_->heard(Ended{});
    return true;
  }
  /// Whether the link that the viewer follows once no visitor is there leads to it.
  [[nodiscard]] bool shows(const Bytes& pack) {
    const auto file = computer_.disk.open("/kiosk/exhibit.pack");
    if (!file || (*file)->size() != pack.size()) return false;
    Bytes bytes(pack.size());
    return (*file)->read_at(0, bytes) && bytes == pack;
  }
  void crash(const Bytes& pack) {
    for (int i = 0; i < 3; ++i) {
      ASSERT_TRUE(computer_.runs().shows(pack::seal_of(ByteView(pack).first(pack::header_size))));
      ASSERT_TRUE(computer_.runs().ended("signal", i * 1s));
    }
    pass(look_every);
  }

  const Bytes old_ = test::pack_saying("old");
};

TEST_F(ByItself, WhatIsNewerAndSignedIsShownAtIdleWithoutStaff) {
  const Bytes second = pack_of(2);
  ASSERT_TRUE(sent("second.pack", second, "small 2"));
  EXPECT_TRUE(shows(second));
  EXPECT_EQ(computer_.trials, 1) << "it was tried before";
  open_session();
  EXPECT_EQ(service_->report().change->outcome, Outcome::shown_at_idle);
  EXPECT_EQ(service_->report().switches, 1U);
}

TEST_F(ByItself, NothingElseIsShown) {
  const Bytes same = pack_of(1), older = pack_of(0), other = pack_of(9, "other"), newer = pack_of(3);
  const auto stranger = signature::make_secret_key();
  ASSERT_TRUE(stranger);
  lies("same.pack", same, signed_as(same, "small 1"));
  lies("older.pack", older, signed_as(older, "small 0"));
  lies("other.pack", other, signed_as(other, "other 9"));
  lies("unsigned.pack", newer, std::nullopt);
  lies("foreign.pack", newer, test::signature_of(newer, "small 3", *stranger));
  lies("changed.pack", newer, signed_as(same, "small 3"));
  lies("free.pack", newer, signed_as(newer, "with love"));
  lies("lying.pack", newer, signed_as(newer, "small 4"));
  // Somebody has brought them in: that ends a look, as often as it likes.
  for (int i = 0; i < 4; ++i) {
    computer_.in_incoming += "more\n";
    pass(look_seldom);
    service_->heard(Ended{});
    EXPECT_TRUE(shows(old_));
  }
  EXPECT_EQ(computer_.trials, 0) << "nothing of them was taken apart";
}

TEST_F(ByItself, OnlyWhereItIsConfiguredAndAKeyIsTrusted) {
  const Bytes newer = pack_of(2);
  lies("second.pack", newer, signed_as(newer, "small 2"));
  computer_.config.automatic = false;
  pass(look_seldom);
  service_->heard(Ended{});
  computer_.config.automatic = true;
  computer_.config.signatures = {};
  pass(look_seldom);
  service_->heard(Ended{});
  EXPECT_TRUE(shows(old_));
}

TEST_F(ByItself, NothingIsShownWhileTheSettingsCannotBeRead) {
  const Bytes newer = pack_of(2);
  lies("second.pack", newer, signed_as(newer, "small 2"));
  computer_.settings_say = Error{ErrorCode::malformed, "lectern.toml:3:1: RX is no public key"};
  cut_power();
  for (int i = 0; i < 3; ++i) pass(look_seldom);
  EXPECT_TRUE(importer_.asked.empty()) << "nor is anything taken in";
  EXPECT_TRUE(shows(old_));
}

TEST_F(ByItself, NeverWhileStaffAreThereAndAfterwardsUnlessTheySaidOtherwise) {
  const Bytes newer = pack_of(2);
  open_session();
  service_->ask(staff::Look{});
  service_->heard(staff::Told(on_stick("second.pack", Outcome::trusted)));
  service_->heard(Ended{});
  service_->ask(staff::Import{Where::stick, "second.pack"});
  lies("second.pack", newer, signed_as(newer, "small 2"));
  service_->heard(staff::Told(Event{Outcome::imported, "second.pack", {}}));
  service_->heard(Ended{});
  pass(look_seldom);
  EXPECT_TRUE(shows(old_)) << "they have the page open on which it is offered";
  service_->ask(staff::Leave{});
  pass(look_seldom);
  EXPECT_TRUE(shows(newer)) << "what they copied from the stick";
}

TEST_F(ServiceTest, APackThatCameBackIsKnownAgainOnAnyStick) {
  computer_.has_stick = true;
  const Bytes bytes = test::pack_saying("new");
  computer_.disk.put("/kiosk/imported/new.pack", bytes);
  open_session();
  service_->ask(staff::PutOnShow{"new.pack", true, false});
  ASSERT_EQ(service_->report().change->outcome, Outcome::shown_at_idle) << service_->report().change->detail;
  const auto crash = [&](SinceBoot at) {
    const auto seal = pack::seal_of(ByteView(bytes).first(pack::header_size));
    for (int i = 0; i < 3; ++i) {
      ASSERT_TRUE(computer_.runs().shows(seal));
      ASSERT_TRUE(computer_.runs().ended("signal", at + i * 1s));
    }
    pass(look_every);
  };
  crash(0s);
  ASSERT_EQ(service_->report().change->outcome, Outcome::came_back_crashed);
  const auto fell = [&](const std::string& name) {
    for (const Found& one : service_->report().found)
      if (one.name == name) return one.fell;
    ADD_FAILURE() << name << " is not listed";
    return false;
  };
  const auto from_stick = [&] {
    Found same = on_stick("renamed.pack");
    same.seal = app::in_digits(pack::seal_of(ByteView(bytes).first(pack::header_size)));
    Found other = on_stick("other.pack");
    other.seal = std::string(64, 'a');
    service_->ask(staff::Look{});
    for (const Found& one : {same, other, on_stick("no-pack.pack")}) service_->heard(staff::Told(one));
    service_->heard(Ended{});
  };
  from_stick();
  EXPECT_TRUE(fell("renamed.pack"));
  EXPECT_FALSE(fell("other.pack"));
  EXPECT_FALSE(fell("no-pack.pack"));
  EXPECT_FALSE(fell("old.pack"));
  const auto kept = [&] {
    for (const Found& one : service_->report().found)
      if (one.where == Where::kept && one.name != "old.pack") return one.name;
    return std::string();
  };
  EXPECT_TRUE(fell(kept())) << "it is offered too";
  computer_.disk.lasts();
  cut_power();
  open_session();
  from_stick();
  EXPECT_TRUE(fell("renamed.pack"));
  // Staff show it all the same, and it stays.
  service_->ask(staff::PutOnShow{kept(), true, false});
  ASSERT_EQ(service_->report().change->outcome, Outcome::shown_at_idle) << service_->report().change->detail;
  ASSERT_TRUE(computer_.runs().well(pack::seal_of(ByteView(bytes).first(pack::header_size))));
  pass(look_every);
  EXPECT_FALSE(fell("renamed.pack"));
}

TEST_F(ByItself, WhatStaffDidNotWantIsNotShown) {
  const Bytes newer = pack_of(2);
  lies("second.pack", newer, signed_as(newer, "small 2"));
  open_session();
  service_->ask(staff::Look{});
  service_->ask(staff::Forget{"second.pack"});
  service_->ask(staff::Leave{});
  pass(look_seldom);
  EXPECT_TRUE(shows(old_));
}

TEST_F(ByItself, WhatACutLeftInImportedIsShownAfterwards) {
  const Bytes newer = pack_of(2);
  lies("second.pack", newer, signed_as(newer, "small 2"));
  computer_.disk.lasts();
  cut_power();
  pass(look_seldom);
  EXPECT_TRUE(shows(newer));
}

TEST_F(ByItself, WhatCameBackIsNotShownAgainButWhatIsNewerIs) {
  const Bytes second = pack_of(2), third = pack_of(3);
  ASSERT_TRUE(sent("second.pack", second, "small 2"));
  ASSERT_TRUE(shows(second));
  crash(second);
  ASSERT_TRUE(shows(old_));
  static_cast<void>(sent("again.pack", second, "small 2"));
  EXPECT_TRUE(shows(old_));
  computer_.disk.lasts();
  cut_power();
  static_cast<void>(sent("once-more.pack", second, "small 2"));
  EXPECT_TRUE(shows(old_)) << "also after the power was off";
  ASSERT_TRUE(sent("third.pack", third, "small 3"));
  EXPECT_TRUE(shows(third));
}

}  // namespace
}  // namespace lectern::service
