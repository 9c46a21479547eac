// SPDX-License-Identifier: MIT
// The program lectern-staff as a process of its own, with a kiosk's folders under another root: what staff do from the
// PIN to an exhibit that comes back, over its socket.
#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <optional>
#include <poll.h>
#include <pwd.h>
#include <string>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "assets/base/descriptor.hpp"
#include "assets/base/storage.hpp"
#include "assets/pack/header.hpp"
#include "firmware/library/ends.hpp"
#include "firmware/library/runs.hpp"
#include "firmware/settings/pin.hpp"
#include "firmware/staff/lines.hpp"
#include "tests/assets/base/temporary_folder.hpp"

namespace lectern::app {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using staff::Outcome;

class StaffProgram : public ::testing::Test {
 protected:
  void SetUp() override {
    for (const char* folder : {"etc/lectern", "var/lib/lectern/packs", "var/lib/lectern/imported", "run/lectern-staff",
                               "run/lectern", "sys"})
      fs::create_directories(root_ / folder);
    const auto hash = hash_of_pin("271829");
    ASSERT_TRUE(hash && write_file(root_ / "etc/lectern/pin", as_bytes(*hash + "\n")));
    auto bytes = read_file(LECTERN_STARTER_PACK, 1U << 30);
    ASSERT_TRUE(bytes);
    pack_ = *std::move(bytes);
    ASSERT_TRUE(write_file(root_ / "var/lib/lectern/imported/new.pack", pack_));
    ASSERT_TRUE(write_file(root_ / "var/lib/lectern/packs/old.pack", pack_));
    fs::create_symlink("packs/old.pack", root_ / "var/lib/lectern/exhibit.pack");
    start();
  }
  void TearDown() override { EXPECT_EQ(end(), 0); }

  void start() {
    const ::passwd* const me = ::getpwuid(::geteuid());
    const std::string name = me == nullptr ? "root" : me->pw_name;
    const std::string root = root_.path().string();
    child_ = ::fork();
    if (child_ == 0) {
      ::execl(LECTERN_STAFF_PROGRAM, "lectern-staff", "--root", root.c_str(), "--viewer", name.c_str(), "--trial-user",
              "nobody", static_cast<char*>(nullptr));
      ::_exit(127);
    }
    ASSERT_TRUE(connect()) << "the program does not listen";
  }
  /// Gives its exit status.
  int end() {
    socket_.close();
    ::kill(child_, SIGTERM);
    int status = 0;
    ::waitpid(child_, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }

  /// Waits until the program listens; a turn of the loop is a connection tried, and the kernel says when it can be.
  bool connect() {
    ::sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string name = (root_ / "run/lectern-staff/socket").string();
    std::copy(name.begin(), name.end(), static_cast<char*>(address.sun_path));
    const auto until = std::chrono::steady_clock::now() + 30s;
    while (std::chrono::steady_clock::now() < until) {
      socket_ = Descriptor(::socket(AF_UNIX, SOCK_STREAM, 0));
      lines_ = {};
      if (::connect(socket_.get(), reinterpret_cast<const ::sockaddr*>(&address), sizeof address) == 0) return true;
      ::poll(nullptr, 0, 10);
    }
    return false;
  }

  void ask(const staff::Request& request) {
    const std::string line = staff::line_of(request);
    ASSERT_EQ(::send(socket_.get(), line.data(), line.size(), MSG_NOSIGNAL), static_cast<ssize_t>(line.size()));
  }
  /// The first report of which this holds.
  template <class Holds>
  std::optional<staff::Report> wait_for(Holds holds) {
    const auto until = std::chrono::steady_clock::now() + 300s;
    for (;;) {
      for (auto line = lines_.next(); line && *line; line = lines_.next()) {
        auto report = staff::report_of(**line);
        if (report && holds(*report)) return *std::move(report);
      }
      ::pollfd ready{socket_.get(), POLLIN, 0};
      if (std::chrono::steady_clock::now() > until || ::poll(&ready, 1, 1000) < 0) return std::nullopt;
      if (ready.revents == 0) continue;
      std::array<char, 65536> some{};
      const ssize_t got = ::recv(socket_.get(), some.data(), some.size(), 0);
      if (got <= 0) return std::nullopt;
      lines_.append(std::string_view(some.data(), static_cast<std::size_t>(got)));
    }
  }
  [[nodiscard]] std::string text(const char* file) const {
    const auto bytes = read_file(root_ / file, 1U << 20);
    return bytes ? std::string(as_text(*bytes)) : std::string();
  }
  [[nodiscard]] std::string on_show() const {
    std::error_code none;
    return fs::read_symlink(root_ / "var/lib/lectern/exhibit.pack", none).string();
  }

  test::TemporaryFolder root_;
  Bytes pack_;
  pid_t child_ = -1;
  Descriptor socket_;
  staff::LineReader lines_;
};

TEST_F(StaffProgram, FromThePinToAnExhibitThatComesBack) {
  ASSERT_TRUE(wait_for([](const auto& report) { return report.door == staff::Door::closed; }));
  EXPECT_EQ(text("run/lectern-staff/door"), "closed\n");
  ask(staff::Restart{});
  ask(staff::Pin{"271829"});
  const auto open = wait_for([](const auto& report) { return report.door == staff::Door::open; });
  ASSERT_TRUE(open);
  EXPECT_EQ(text("run/lectern-staff/power"), "") << "it was asked for outside of a session";
  EXPECT_EQ(text("run/lectern-staff/door"), "open\n");
  ask(staff::PutOnShow{"new.pack", true, false});
  const auto put = wait_for([](const auto& report) { return report.change.has_value(); });
  ASSERT_TRUE(put);
  ASSERT_EQ(put->change->outcome, Outcome::shown_at_idle) << put->change->detail;
  EXPECT_TRUE(on_show().starts_with("packs/starter-")) << on_show();
  EXPECT_FALSE(fs::exists(root_ / "var/lib/lectern/imported/new.pack"));

  // A viewer that ends three times while it shows it.
  const Runs runs(root_ / "run/lectern");
  const pack::Hash seal = pack::seal_of(ByteView(pack_).first(pack::header_size));
  for (int i = 0; i < 3; ++i) {
    ASSERT_TRUE(runs.shows(seal));
    ASSERT_TRUE(runs.ended("signal", std::chrono::seconds(i), "SEGV"));
  }
  const auto back = wait_for(
      [](const auto& report) { return report.change && report.change->outcome == Outcome::came_back_crashed; });
  ASSERT_TRUE(back);
  EXPECT_EQ(on_show(), "packs/old.pack");

  ask(staff::Restart{});
  ask(staff::Leave{});
  ASSERT_TRUE(wait_for([](const auto& report) { return report.door == staff::Door::closed; }));
  EXPECT_EQ(text("run/lectern-staff/power"), "restart\n");
  EXPECT_EQ(text("run/lectern-staff/door"), "closed\n");
  EXPECT_EQ(end(), 0);
  start();
  ask(staff::Pin{"271829"});
  const auto again = wait_for([](const auto& report) { return report.door == staff::Door::open; });
  ASSERT_TRUE(again);
  EXPECT_EQ(again->change->outcome, Outcome::came_back_crashed) << "what happened last is kept";
}

TEST_F(StaffProgram, WhileTheSettingsCannotBeReadNothingIsPutOnShowAndItIsSaidWhy) {
  const fs::path settings = root_ / "etc/lectern/lectern.toml";
  const auto refused = [&](const char* kind) {
    ask(staff::PutOnShow{"new.pack", true, false});
    const auto told = wait_for([](const auto& report) { return report.change.has_value(); });
    ASSERT_TRUE(told) << kind;
    EXPECT_EQ(told->change->outcome, Outcome::settings_wrong) << kind;
    EXPECT_NE(told->change->detail.find("lectern.toml"), std::string::npos) << told->change->detail;
    EXPECT_EQ(on_show(), "packs/old.pack") << kind;
    EXPECT_TRUE(fs::exists(root_ / "var/lib/lectern/imported/new.pack")) << kind;
    ask(staff::Leave{});
    EXPECT_EQ(end(), 0);
    fs::remove_all(settings);
    fs::remove_all(root_ / "var/lib/lectern/staff/change");
  };
  const auto begin = [&] {
    start();
    ask(staff::Pin{"271829"});
    ASSERT_TRUE(wait_for([](const auto& report) { return report.door == staff::Door::open; }));
  };
  EXPECT_EQ(end(), 0);
  for (const char* text :
       {"language = \"en\n", "[signatures]\ntrusted = [\"RXnone\"]\n", "[signatures]\nrevoked = [\"no number\"]\n",
        "[signatures]\ntrusted = \"RW\"\n", "[signatures]\ntrustd = []\n"}) {
    ASSERT_TRUE(write_file(settings, as_bytes(std::string(text))));
    begin();
    refused(text);
  }
  // Something is there, and it cannot be read.
  fs::create_directory(settings);
  begin();
  refused("a folder");
  fs::create_symlink("nowhere.toml", settings);
  begin();
  refused("a link that leads nowhere");
  // Where nobody has said anything, staff confirm.
  begin();
  ask(staff::PutOnShow{"new.pack", true, false});
  const auto put = wait_for([](const auto& report) { return report.change.has_value(); });
  ASSERT_TRUE(put);
  EXPECT_EQ(put->change->outcome, Outcome::shown_at_idle) << put->change->detail;
}

TEST_F(StaffProgram, WithAStorageOfGarbageItSaysWhyAnotherExhibitIsShown) {
  EXPECT_EQ(end(), 0);
  const fs::path data = root_ / "var/lib/lectern";
  // Where nothing can be kept a guess waits for minutes: what is wrong is told before it.
  const auto told = [&](bool kept) -> std::optional<staff::Report> {
    start();
    if (kept) ask(staff::Pin{"271829"});
    auto report = wait_for([&](const auto& one) { return !kept || one.door == staff::Door::open; });
    if (kept) ask(staff::Leave{});
    EXPECT_EQ(end(), 0);
    return report;
  };
  // Files of garbage, with the names of ours.
  ASSERT_TRUE(write_file(data / "packs/old.pack", as_bytes(std::string(100'000, '\xA5'))));
  fs::create_directories(data / "staff");
  for (const char* file : {"change", "import", "order", "shown", "fallen", "boot", "counts.csv", "switches"})
    ASSERT_TRUE(write_file(data / "staff" / file, as_bytes(std::string(5000, '\xA5'))));
  auto report = told(true);
  ASSERT_TRUE(report);
  ASSERT_TRUE(report->storage);
  EXPECT_EQ(report->storage->outcome, Outcome::storage_garbage);
  ASSERT_TRUE(report->change);
  EXPECT_EQ(report->change->outcome, Outcome::came_back_unopened);
  EXPECT_EQ(report->change->name, "old.pack");
  // Folders that are none, and none at all.
  fs::remove_all(data);
  ASSERT_TRUE(write_file(data, as_bytes(std::string(5000, '\xA5'))));
  report = told(false);
  ASSERT_TRUE(report && report->storage);
  EXPECT_EQ(report->storage->outcome, Outcome::storage_missing);
  fs::remove_all(data);
  report = told(false);
  ASSERT_TRUE(report && report->storage);
  EXPECT_EQ(report->storage->outcome, Outcome::storage_missing);
  start();
}

TEST_F(StaffProgram, WhatDoesNotOpenAnyMoreIsReplacedByTheOneBefore) {
  ask(staff::Pin{"271829"});
  ask(staff::PutOnShow{"new.pack", true, false});
  const auto put = wait_for([](const auto& report) { return report.change.has_value(); });
  ASSERT_TRUE(put);
  ASSERT_EQ(put->change->outcome, Outcome::shown_at_idle) << put->change->detail;
  const fs::path shown = root_ / "var/lib/lectern" / on_show();
  // Its index rots.
  Bytes rotten = pack_;
  const auto index = load_little_endian<std::uint64_t>(rotten, 16);
  rotten.at(index + 40) ^= std::byte{0xFF};
  ASSERT_TRUE(write_file(shown, rotten));
  const auto back = wait_for(
      [](const auto& report) { return report.change && report.change->outcome == Outcome::came_back_unopened; });
  ASSERT_TRUE(back);
  EXPECT_EQ(on_show(), "packs/old.pack");
}

TEST_F(StaffProgram, AGuessWaitsAlsoWhenTheProgramIsStartedAgain) {
  ask(staff::Pin{"999999"});
  ASSERT_TRUE(wait_for([](const auto& report) { return report.wrong; }));
  EXPECT_EQ(text("var/lib/lectern/staff/guesses"), "1\n");
  // Killed, as the power would.
  ::kill(child_, SIGKILL);
  ::waitpid(child_, nullptr, 0);
  start();
  const auto report = wait_for([](const auto&) { return true; });
  ASSERT_TRUE(report);
  EXPECT_GE(report->wait, 4s);
  EXPECT_EQ(report->door, staff::Door::closed);
}

TEST_F(StaffProgram, TheWaitsOfItsFileAreMoreThanAnHourForTenGuesses) {
  constexpr int guesses = 10;
  std::chrono::seconds waits{0};
  for (int wrong = 0; wrong < guesses; ++wrong) {
    EXPECT_EQ(end(), 0);
    // As it writes it itself, which the test before this one looks at.
    ASSERT_TRUE(write_file(root_ / "var/lib/lectern/staff/guesses", as_bytes(fmt::format("{}\n", wrong))));
    start();
    const auto before = wait_for([](const auto&) { return true; });
    ASSERT_TRUE(before);
    waits += before->wait;
    if (wrong == 0) continue;
    // While it waits nothing is looked at, not even the right one.
    ask(staff::Pin{"271829"});
    ask(staff::Counts{""});
    const auto after = wait_for([](const auto&) { return true; });
    ASSERT_TRUE(after);
    EXPECT_EQ(after->door, staff::Door::closed) << wrong;
    EXPECT_EQ(text("var/lib/lectern/staff/guesses"), fmt::format("{}\n", wrong));
  }
  EXPECT_GT(waits, 1h);
}

}  // namespace
}  // namespace lectern::app
