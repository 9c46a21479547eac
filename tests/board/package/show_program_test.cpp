// SPDX-License-Identifier: MIT
// The program lectern-show, as an administrator calls it, with good packs and with packs that were made to do harm.
#include <algorithm>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <string>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "assets/base/folder.hpp"
#include "assets/base/storage.hpp"
#include "assets/pack/header.hpp"
#include "assets/signature/secret_key.hpp"
#include "firmware/library/installed.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/program.hpp"
#include "tests/typed_in.hpp"

namespace lectern::app {
namespace {

class ShowProgram : public ::testing::Test {
 protected:
  test::Said show(const std::string& words) {
    return test::run_program(
        LECTERN_SHOW_PROGRAM, board_.path().string(),
        words + " --trial-user nobody --config none.toml --folder '" + board_.path().string() + "'");
  }
  void SetUp() override { ASSERT_TRUE(write_file(board_ / "none.toml", {})); }
  [[nodiscard]] std::string on_show() const {
    std::error_code none;
    return std::filesystem::read_symlink(board_ / "exhibit.pack", none);
  }

  /// The exhibit with this in place of its id, every hash as it must be.  Shape: no longer than the id, "starter".
  std::string prepared(std::string id) {
    auto bytes = read_file(exhibit_, 1U << 30);
    EXPECT_TRUE(bytes);
    const auto index_at = load_little_endian<std::uint64_t>(*bytes, 16);
    const std::string own("starter\0", 8);
    const auto found = std::search(bytes->begin() + static_cast<std::ptrdiff_t>(index_at), bytes->end(),
                                   as_bytes(own).begin(), as_bytes(own).end());
    EXPECT_NE(found, bytes->end());
    id.resize(own.size(), '\0');
    std::copy(as_bytes(id).begin(), as_bytes(id).end(), found);
    const ByteView view(*bytes);
    const auto sum = pack::hash({view.first(32), view.subspan(index_at)});
    std::copy_n(std::as_bytes(std::span(sum)).begin(), sum.size(), bytes->begin() + 32);
    EXPECT_TRUE(write_file(board_ / "prepared.pack", *bytes));
    return "prepared.pack";
  }
  /// A copy of the exhibit that somebody signed, and where it lies.
  std::string signed_copy(const std::string& comment, const signature::SecretKey& key) {
    const auto bytes = read_file(exhibit_, 1U << 30);
    EXPECT_TRUE(bytes);
    signature::Digester digester;
    digester.append(*bytes);
    EXPECT_TRUE(write_file(board_ / "mine.pack", *bytes));
    const std::string beside = signature::as_file(signature::sign(digester.finish(), key, comment));
    EXPECT_TRUE(write_file(board_ / "mine.pack.minisig", as_bytes(beside)));
    return (board_ / "mine.pack").string();
  }
  void configure(const std::string& lines) {
    ASSERT_TRUE(write_file(board_ / "none.toml", as_bytes("[signatures]\n" + lines + "\n")));
  }
  [[nodiscard]] std::size_t packs() const {
    std::error_code none;
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(board_ / "packs", none), {}));
  }

  const std::string exhibit_ = LECTERN_STARTER_PACK;
  test::TemporaryFolder board_;
};

TEST_F(ShowProgram, ShowsWhatPassesItsTrialAndBringsBackWhatWas) {
  const auto shown = show(exhibit_);
  ASSERT_EQ(shown.status, 0) << shown.out;
  const std::string first = on_show();
  EXPECT_TRUE(first.starts_with("packs/starter-")) << first;
  // One that was copied by hand is named without a path, and stays as it is called.
  std::filesystem::copy_file(exhibit_, board_.path() / "packs/by-hand.pack");
  const auto named = show("by-hand.pack");
  ASSERT_EQ(named.status, 0) << named.out;
  EXPECT_EQ(on_show(), "packs/by-hand.pack");
  ASSERT_EQ(show("--back").status, 0);
  EXPECT_EQ(on_show(), first);
  EXPECT_NE(show("--list").out.find("before:  by-hand.pack"), std::string::npos);
}

TEST_F(ShowProgram, AsksForThePinTwiceAndShowsNothingOfIt) {
  const auto ask = [&](const std::vector<std::string>& answers) {
    return test::type_in(LECTERN_SHOW_PROGRAM, board_.path().string(), "--pin --pin-file pin", ": ", answers);
  };
  const std::filesystem::path file = board_ / "pin";
  const test::TypedIn differ = ask({"904172\n", "904173\n"});
  EXPECT_EQ(differ.status, 1) << differ.shown;
  EXPECT_FALSE(std::filesystem::exists(file));
  // Stopped, by a key or by the system that goes down: the terminal is as it was.
  for (const char* stop : {"\x03", ""}) {
    const test::TypedIn stopped = ask({stop});
    EXPECT_NE(stopped.status, 0) << stopped.shown;
    EXPECT_FALSE(stopped.seen_while_asked);
    EXPECT_TRUE(stopped.seen_afterwards) << "what is typed next is seen";
    EXPECT_FALSE(std::filesystem::exists(file));
  }
  const test::TypedIn typed = ask({"904172\n", "904172\n"});
  EXPECT_EQ(typed.status, 0) << typed.shown;
  EXPECT_FALSE(typed.seen_while_asked);
  EXPECT_TRUE(typed.seen_afterwards);
  EXPECT_EQ(typed.shown.find("904172"), std::string::npos) << typed.shown;
  EXPECT_TRUE(std::filesystem::exists(file));
}

TEST_F(ShowProgram, SaysWhatIsWrongWithASignatureAndShowsNothing) {
  const auto key = signature::make_secret_key(), other = signature::make_secret_key();
  ASSERT_TRUE(key && other);
  const std::string pack = signed_copy("starter 1", *key);
  // A revoked key counts where none is trusted, too.
  configure(fmt::format("revoked = [\"{}\"]", signature::in_digits(signature::public_key_of(*key).id)));
  EXPECT_EQ(show(pack).status, 1);
  EXPECT_NE(show(pack).out.find("revoked"), std::string::npos) << show(pack).out;
  const std::string trusts_other =
      fmt::format("trusted = [\"{}\"]", signature::as_line(signature::public_key_of(*other)));
  configure(trusts_other);
  EXPECT_NE(show(pack).out.find("does not trust"), std::string::npos) << show(pack).out;
  EXPECT_NE(show(exhibit_).out.find("not signed; sign it"), std::string::npos) << show(exhibit_).out;
  EXPECT_NE(show(pack + ".minisig").out.find("name the pack"), std::string::npos) << show(pack + ".minisig").out;
  ASSERT_TRUE(write_file(pack, as_bytes(std::string("something else"))));
  configure(fmt::format("trusted = [\"{}\"]", signature::as_line(signature::public_key_of(*key))));
  EXPECT_NE(show(pack).out.find("copy both again"), std::string::npos) << show(pack).out;
  EXPECT_EQ(on_show(), "");
}

TEST_F(ShowProgram, SaysWhatStaffWouldBeAskedAndRemembersWhatItShowed) {
  const auto key = signature::make_secret_key();
  ASSERT_TRUE(key);
  std::filesystem::create_directories(board_ / "staff");
  std::filesystem::create_directories(board_ / "run");
  configure(fmt::format("trusted = [\"{}\"]", signature::as_line(signature::public_key_of(*key))));
  const auto shown = [&](const std::string& comment) {
    return test::run_program(LECTERN_SHOW_PROGRAM, board_.path().string(),
                             signed_copy(comment, *key) + " --trial-user nobody --config none.toml --folder .",
                             "RUNTIME_DIRECTORY='" + (board_ / "run").string() + "'");
  };
  const auto free = shown("nothing of the kind");
  EXPECT_EQ(free.status, 0) << free.out;
  EXPECT_NE(free.out.find("does not say of which exhibit"), std::string::npos) << free.out;
  const auto same = shown("starter 1");
  EXPECT_EQ(same.out.find("all the same"), std::string::npos) << same.out;
  const auto kept = read_file(board_ / "staff/shown", 100);
  ASSERT_TRUE(kept);
  EXPECT_EQ(as_text(*kept), "starter 1\n");
  ASSERT_TRUE(write_file(board_ / "staff/shown", as_bytes(std::string("starter 9\n"))));
  const auto older = shown("starter 1");
  EXPECT_EQ(older.status, 0) << older.out;
  EXPECT_NE(older.out.find("a later revision of starter than 1 was shown here"), std::string::npos) << older.out;
}

TEST_F(ShowProgram, SaysThatAPinIsNeverPartOfACommand) {
  const auto said = show("--pin 604913 --pin-file pin");
  EXPECT_EQ(said.status, 2) << said.out;
  EXPECT_NE(said.out.find("say --pin alone"), std::string::npos) << said.out;
  EXPECT_EQ(said.out.find("604913"), std::string::npos) << said.out;
  EXPECT_FALSE(std::filesystem::exists(board_ / "pin"));
}

TEST_F(ShowProgram, RefusesWhatIsNotWhole) {
  auto bytes = read_file(exhibit_, 1U << 30);
  ASSERT_TRUE(bytes);
  (*bytes)[bytes->size() / 2] ^= std::byte{1};
  ASSERT_TRUE(write_file(board_ / "bad.pack", *bytes));
  const auto said = show("bad.pack");
  EXPECT_EQ(said.status, 1);
  EXPECT_NE(said.out.find("damaged"), std::string::npos) << said.out;
  EXPECT_EQ(on_show(), "");
  EXPECT_TRUE(std::filesystem::is_empty(board_.path() / "packs"));
}

TEST_F(ShowProgram, RefusesWhatItsTrialFindsFaultsIn) {
  // On a glass of this size words are cut off.
  const auto said = show(exhibit_ + " --size 320x240");
  EXPECT_EQ(said.status, 1) << said.out;
  EXPECT_EQ(on_show(), "");
  const auto despite = show(exhibit_ + " --size 320x240 --show-despite-findings");
  EXPECT_EQ(despite.status, 0) << despite.out;
  EXPECT_NE(on_show(), "");
}

TEST_F(ShowProgram, OnlyTriesWhereAskedTo) {
  const auto good = show(exhibit_ + " --try");
  EXPECT_EQ(good.status, 0) << good.out;
  EXPECT_NE(good.out.find("starter: nothing found"), std::string::npos) << good.out;
  const auto bad = show(exhibit_ + " --try --size 320x240");
  EXPECT_EQ(bad.status, 1) << bad.out;
  EXPECT_NE(bad.out.find("320x240 100 % en overview help: help is cut off: The arrows"), std::string::npos) << bad.out;
  const auto json = show(exhibit_ + " --try --format json --size 320x240");
  EXPECT_EQ(json.status, 1) << json.out;
  EXPECT_NE(json.out.find(R"({"fault":"cut-off","view":"320x240 100 % en overview help","languages":["en")"),
            std::string::npos)
      << json.out;
  EXPECT_NE(json.out.find(R"({"exhibit":"starter","found":)"), std::string::npos) << json.out;
  const auto none = show("none.pack --try --format json");
  EXPECT_EQ(none.status, 1);
  EXPECT_TRUE(none.out.starts_with(R"({"error":"there is no file none.pack)")) << none.out;
  EXPECT_FALSE(std::filesystem::exists(board_ / "packs")) << "nothing was brought in";
}

TEST_F(ShowProgram, SaysThatTheConfigurationDecides) {
  ASSERT_TRUE(write_file(board_ / "none.toml", as_bytes("pack = \"a.pack\"\n")));
  const auto said = show(exhibit_);
  EXPECT_EQ(said.status, 1);
  EXPECT_NE(said.out.find("take its line 'pack' out"), std::string::npos) << said.out;
}

TEST_F(ShowProgram, WrongUseIsTold) {
  EXPECT_EQ(show("").status, 2);
  EXPECT_EQ(show("--bakc").status, 2);
  EXPECT_EQ(show("a.pack --back").status, 2);
  EXPECT_EQ(show("none.pack").status, 1);
  const auto back = show("--back");
  EXPECT_EQ(back.status, 1);
  EXPECT_NE(back.out.find("no other exhibit was on show before"), std::string::npos) << back.out;
}

TEST_F(ShowProgram, APackThatNamesAPlaceOutsideHarmsNothing) {
  ASSERT_TRUE(write_file(board_ / "victim", as_bytes("whole")));
  ASSERT_EQ(show(exhibit_).status, 0);
  using namespace std::string_literals;
  for (const std::string& id : {"../x\0"s, "../\0"s, "..\0"s, "a/b\0"s, "\x1b[2J\0"s, "\0"s, "A\0"s}) {
    const auto said = show(prepared(id));
    EXPECT_EQ(said.status, 1) << said.out;
    EXPECT_NE(said.out.find("the index makes no sense"), std::string::npos) << said.out;
    EXPECT_TRUE(std::none_of(said.out.begin(), said.out.end(), [](char sign) { return sign < ' ' && sign != '\n'; }));
    EXPECT_EQ(packs(), 1U);
  }
  const auto victim = read_file(board_ / "victim", 100);
  ASSERT_TRUE(victim);
  EXPECT_EQ(as_text(*victim), "whole");
}

TEST_F(ShowProgram, NeverTriesAPackAsRoot) {
  if (::geteuid() != 0) return;
  for (const char* user : {"root", "nobody-of-that-name"}) {
    const auto said =
        test::run_program(LECTERN_SHOW_PROGRAM, board_.path().string(),
                          fmt::format("{} --trial-user {} --config none.toml --folder .", exhibit_, user));
    EXPECT_EQ(said.status, 1);
    EXPECT_NE(said.out.find("never opened as root"), std::string::npos) << said.out;
    EXPECT_EQ(packs(), 0U);
  }
}

TEST_F(ShowProgram, KilledAtAnyMomentItLeavesNothing) {
  ASSERT_EQ(show(exhibit_).status, 0);
  for (const int moment : {5, 20, 60, 150}) {
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
      const std::string folder = board_.path().string();
      ::freopen("/dev/null", "w", stdout);
      ::execl(LECTERN_SHOW_PROGRAM, "lectern-show", exhibit_.c_str(), "--trial-user", "nobody", "--folder",
              folder.c_str(), "--config", (folder + "/none.toml").c_str(), nullptr);
      ::_exit(9);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(moment));
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    EXPECT_EQ(packs(), 1U) << "after " << moment << " ms";
  }
  EXPECT_EQ(show(exhibit_).status, 0) << "and the next one is not held up";
}

TEST_F(ShowProgram, OfTwoAtOnceOneIsTurnedAway) {
  ASSERT_EQ(show(exhibit_).status, 0);
  const auto packs = open_folder(board_ / "packs");
  ASSERT_TRUE(packs && (*packs)->hold());
  const auto said = show(exhibit_);
  EXPECT_EQ(said.status, 1);
  EXPECT_NE(said.out.find("wait until that is done, and try again"), std::string::npos) << said.out;
  EXPECT_EQ(show("--back").status, 1);
  EXPECT_EQ(show("--list").status, 0) << "looking disturbs nobody";
}

TEST_F(ShowProgram, FollowsNoLinkOutOfItsFolder) {
  test::TemporaryFolder elsewhere;
  std::filesystem::create_directory_symlink(elsewhere.path(), board_ / "packs");
  const auto said = show(exhibit_);
  EXPECT_EQ(said.status, 1);
  EXPECT_NE(said.out.find("links are not followed"), std::string::npos) << said.out;
  EXPECT_EQ(elsewhere.entries(), 0);
  std::filesystem::remove(board_ / "packs");
  std::filesystem::create_directory(board_ / "packs");
  std::filesystem::create_symlink(exhibit_, board_ / "packs/linked.pack");
  EXPECT_EQ(show("linked.pack").status, 1);
}

TEST_F(ShowProgram, LetsRunsBeginAnew) {
  std::filesystem::create_directory(board_ / "run");
  ASSERT_TRUE(write_file(board_.path() / "run/ends", as_bytes("1 a signal\n")));
  const auto said = test::run_program(LECTERN_SHOW_PROGRAM, board_.path().string(),
                                      exhibit_ + " --trial-user nobody --config none.toml --folder .",
                                      "RUNTIME_DIRECTORY='" + (board_ / "run").string() + "'");
  EXPECT_EQ(said.status, 0) << said.out;
  EXPECT_FALSE(std::filesystem::exists(board_.path() / "run/ends"));
}

TEST_F(ShowProgram, TellsTheHourAndSaysWhatIsKnownOfIt) {
  ASSERT_TRUE(write_file(board_ / "hours.toml", as_bytes("screen.hours = [\"09:30\", \"17:00\"]\n")));
  const auto said = [&](const std::string& words) {
    return test::run_program(LECTERN_SHOW_PROGRAM, board_.path().string(),
                             words + " --config hours.toml --folder '" + board_.path().string() + "'",
                             "RUNTIME_DIRECTORY='" + board_.path().string() + "'");
  };
  EXPECT_NE(
      said("--list").out.find("hour:    unknown since the computer was switched on, so the display stays on; sudo "
                              "lectern-show --hour HH:MM tells it"),
      std::string::npos);
  const auto told = said("--hour 03:20");
  EXPECT_EQ(told.status, 0) << told.out;
  EXPECT_NE(told.out.find("the hour is 03:2"), std::string::npos) << told.out;
  EXPECT_NE(said("--list").out.find("; the display is on from 09:30 to 17:00"), std::string::npos);
  // Another time of running, as after the power was cut: the name that the kernel gives it is another.
  ASSERT_TRUE(write_file(board_ / "hour", as_bytes("03:20 1 00000000-0000-0000-0000-000000000000\n")));
  EXPECT_NE(said("--list").out.find("hour:    unknown since"), std::string::npos);
  ASSERT_TRUE(write_file(board_ / "hour", as_bytes("half past three\n")));
  EXPECT_NE(said("--list").out.find("hour:    unknown: the file with the hour is none of ours"), std::string::npos);
}

TEST_F(ShowProgram, AnHourThatIsNoneIsRefused) {
  for (const char* none : {"25:00", "9:30", "noon"}) {
    const auto said = show(std::string("--hour ") + none);
    EXPECT_EQ(said.status, 2) << none;
    EXPECT_NE(said.out.find("HH:MM, such as 09:05"), std::string::npos) << said.out;
  }
  const auto nowhere =
      test::run_program(LECTERN_SHOW_PROGRAM, board_.path().string(), "--hour 09:30 --config none.toml",
                        "RUNTIME_DIRECTORY='" + (board_ / "none").string() + "'");
  EXPECT_EQ(nowhere.status, 1);
  EXPECT_NE(nowhere.out.find("while the viewer runs"), std::string::npos) << nowhere.out;
}

}  // namespace
}  // namespace lectern::app
