// SPDX-License-Identifier: MIT
// The conversation with the service: one request, lines, and whoever says stop or goes away is heeded.
#include "firmware/import/talk.hpp"

#include <array>
#include <gtest/gtest.h>
#include <string>
#include <unistd.h>

#include "firmware/import/answer.hpp"
#include "firmware/import/told_once.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/firmware/import/signed_packs.hpp"

namespace lectern::importing {
namespace {

using staff::Outcome;

/// Both ends of both directions.
class Conversation : public testing::Test {
 protected:
  Conversation() {
    EXPECT_EQ(::pipe(in_.data()), 0);
    EXPECT_EQ(::pipe(out_.data()), 0);
  }
  ~Conversation() override {
    for (const int fd : {in_[0], in_[1], out_[0], out_[1]})
      if (fd >= 0) ::close(fd);
  }
  void say(const std::string& line) const {
    ASSERT_EQ(::write(in_[1], line.data(), line.size()), static_cast<ssize_t>(line.size()));
  }
  void hang_up() {
    ::close(in_[1]);
    in_[1] = -1;
  }

  std::array<int, 2> in_{}, out_{};
};

TEST_F(Conversation, ARequestIsUnderstoodInPieces) {
  say(R"({"ask": "import", "where": "stick", "name": "letters.pack", "label": "MUS)");
  say("EUM\"}\n");
  Talk talk(in_[0], out_[1]);
  const auto request = talk.next();
  ASSERT_TRUE(request && *request);
  const auto* const asked = std::get_if<staff::Import>(&**request);
  ASSERT_NE(asked, nullptr);
  EXPECT_EQ(asked->name, "letters.pack");
  EXPECT_EQ(asked->label, "MUSEUM");
  EXPECT_TRUE(talk.may_go_on());
}

TEST_F(Conversation, StopAndAnEndAndNonsenseAreHeeded) {
  for (const char* line : {"{\"ask\": \"stop\"}\n", "nonsense\n"}) {
    Talk talk(in_[0], out_[1]);
    EXPECT_TRUE(talk.may_go_on());
    say(line);
    EXPECT_FALSE(talk.may_go_on());
    EXPECT_FALSE(talk.may_go_on()) << "it stays so";
  }
  Talk talk(in_[0], out_[1]);
  EXPECT_TRUE(talk.may_go_on());
  hang_up();
  EXPECT_FALSE(talk.may_go_on());
}

TEST_F(Conversation, HalfARequestIsNone) {
  say("{\"ask\": \"look\"}");
  hang_up();
  Talk talk(in_[0], out_[1]);
  const auto request = talk.next();
  ASSERT_TRUE(request);
  EXPECT_FALSE(*request);
}

TEST_F(Conversation, ALineWithoutAnEndIsRefused) {
  hang_up();
  ::close(in_[0]);
  const test::TemporaryFolder folder;
  ASSERT_TRUE(write_file(folder / "long", Bytes(staff::longest_line + 1, std::byte{'x'})));
  in_[0] = -1;
  std::FILE* const file = std::fopen((folder / "long").c_str(), "rb");
  ASSERT_NE(file, nullptr);
  Talk talk(fileno(file), out_[1]);
  EXPECT_FALSE(talk.next());
  std::fclose(file);
}

TEST_F(Conversation, WhatIsToldIsALine) {
  Talk talk(in_[0], out_[1]);
  talk.say(staff::Event{Outcome::imported, "letters.pack", "small-12345678.pack"});
  std::array<char, 4096> bytes{};
  const ssize_t got = ::read(out_[0], bytes.data(), bytes.size());
  ASSERT_GT(got, 0);
  std::string line(bytes.data(), static_cast<std::size_t>(got));
  ASSERT_EQ(line.back(), '\n');
  line.pop_back();
  const auto told = staff::told_of(line);
  ASSERT_TRUE(told);
  EXPECT_EQ(std::get<staff::Event>(*told).detail, "small-12345678.pack");
}

TEST(Answer, LooksAndRefusesWhatIsNotItsWork) {
  test::SimulatedDisk disk;
  disk.put(on_stick, pack_of(2));
  disk.put(beside, as_bytes(signed_by_museum(pack_of(2), "small 2")));
  const Kiosk kiosk = kiosk_on(disk, believing());
  Heard heard;
  EXPECT_EQ(answer(stick_on(disk), kiosk, staff::Look{}, heard.steps()).outcome, Outcome::none);
  EXPECT_EQ(heard.found.size(), 1U);
  for (const staff::Request& request :
       {staff::Request(staff::Restart{}), staff::Request(staff::PutOnShow{}), staff::Request(staff::Pin{})})
    EXPECT_EQ(answer(stick_on(disk), kiosk, request, heard.steps()).outcome, Outcome::failed);
}

TEST(Answer, OfIncomingOnlyWhatIsTrustedComesInByItself) {
  test::SimulatedDisk disk;
  const auto put = [&](const std::string& name, std::uint32_t revision, const std::string& signature) {
    disk.put("/incoming/" + name, pack_of(revision));
    if (!signature.empty()) disk.put("/incoming/" + name + ".minisig", as_bytes(signature));
  };
  put("good.pack", 2, signed_by_museum(pack_of(2), "small 2"));
  put("free.pack", 3, signed_by_museum(pack_of(3), "with love"));
  put("foreign.pack", 4, signed_by_stranger(pack_of(4), "small 4"));
  put("unsigned.pack", 5, {});
  std::vector<Source> sources;
  sources.push_back({staff::Where::incoming, "incoming", disk.folder("/incoming"), {}});
  const Kiosk kiosk = kiosk_on(disk, believing());
  Heard heard;
  static_cast<void>(import_incoming(sources, kiosk, heard.steps()));
  EXPECT_EQ(kiosk.imported->names().size(), 2U);
  ASSERT_EQ(heard.events.size(), 3U);
  EXPECT_EQ(heard.events[0].outcome, Outcome::signature_foreign);
  EXPECT_EQ(heard.events[1].outcome, Outcome::comment_free);
  EXPECT_EQ(heard.events[2].outcome, Outcome::imported);
  EXPECT_EQ(disk.folder("/incoming")->names().size(), 7U) << "what the feeder put there is the feeder's";
  Heard again;
  static_cast<void>(import_incoming(sources, kiosk, again.steps()));
  EXPECT_EQ(again.events[2].outcome, Outcome::already_here);
  Kiosk trusting_nobody = kiosk_on(disk, {});
  Heard nothing;
  static_cast<void>(import_incoming(sources, trusting_nobody, nothing.steps()));
  EXPECT_TRUE(nothing.events.empty());
}

TEST(ToldOnce, WhatWasToldIsNotToldAgainUntilItWasGone) {
  const test::TemporaryFolder folder;
  const staff::Event refused{Outcome::signature_foreign, "a.pack", {}};
  const auto told = [&](bool there) {
    ToldOnce once(folder.path());
    const bool is_new = there && once.is_new(refused);
    EXPECT_TRUE(once.keep());
    return is_new;
  };
  EXPECT_TRUE(told(true));
  EXPECT_FALSE(told(true));
  EXPECT_FALSE(told(true));
  told(false);
  EXPECT_TRUE(told(true));
  ToldOnce nowhere((std::nullopt));
  EXPECT_TRUE(nowhere.is_new(refused));
  EXPECT_TRUE(nowhere.keep());
}

}  // namespace
}  // namespace lectern::importing
