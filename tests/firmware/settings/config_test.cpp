// SPDX-License-Identifier: MIT
#include "firmware/settings/config.hpp"

#include <filesystem>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "assets/base/storage.hpp"
#include "tests/assets/base/temporary_folder.hpp"

namespace lectern::app {
namespace {

class ConfigTest : public ::testing::Test {
 protected:
  Result<Config> read(std::string_view text) {
    EXPECT_TRUE(write_file(path_, as_bytes(text)));
    return read_config(path_);
  }
  void TearDown() override { std::filesystem::remove(path_); }
  std::filesystem::path path_ =
      std::filesystem::path(::testing::TempDir()) /
      (std::string("config-") + ::testing::UnitTest::GetInstance()->current_test_info()->name() + ".toml");
};

TEST_F(ConfigTest, ReadsEverySetting) {
  const auto config = read(
      "pack = \"a.pack\"\nlanguage = \"ru\"\nreduced_motion = true\nkiosk = true\nfetch_ahead = false\npixel_budget = "
      "48\n[screen]\nmm = "
      "[477, 268.5]\n");
  ASSERT_TRUE(config) << config.error().what;
  EXPECT_EQ(config->pack, "a.pack");
  EXPECT_EQ(config->language, "ru");
  EXPECT_TRUE(config->reduced_motion);
  EXPECT_TRUE(config->kiosk);
  EXPECT_FALSE(config->fetch_ahead);
  EXPECT_EQ(config->pixel_budget, 48U << 20);
  EXPECT_DOUBLE_EQ(config->mm->w.value, 477);
  EXPECT_DOUBLE_EQ(config->mm->h.value, 268.5);
}

TEST_F(ConfigTest, ReadsHowStaffComeToTheirPage) {
  EXPECT_EQ(Config().taps, usual_taps());
  const auto config = read(
      "keys.staff = \"F12\"\n[staff]\ngesture = [\"bottom left\", \"top left\", \"top right\", \"bottom right\", \"top "
      "left\"]\n");
  ASSERT_TRUE(config) << config.error().what;
  EXPECT_EQ(config->staff_key, "F12");
  using enum Corner;
  EXPECT_EQ(config->taps, (std::vector<Corner>{bottom_left, top_left, top_right, bottom_right, top_left}));
  for (const char* refused : {"[]", "[\"top left\", \"top right\"]", "\"top left\"",
                              "[\"top left\", \"top left\", \"top left\", \"top left\", \"top left\"]",
                              "[\"top left\", \"top\", \"top left\", \"top right\", \"top left\"]"}) {
    const auto wrong = read(fmt::format("staff.gesture = {}\n", refused));
    ASSERT_FALSE(wrong) << refused;
    EXPECT_NE(wrong.error().what.find("5 to 12 corners"), std::string::npos) << wrong.error().what;
  }
}

TEST_F(ConfigTest, ReadsHowThePanelIsMounted) {
  const auto config = read("touch.turn = 270\n[screen]\nturn = 90\nmargin = [48, 27]\noutput = \"DSI-1\"\n");
  ASSERT_TRUE(config) << config.error().what;
  EXPECT_EQ(config->turn, 90);
  EXPECT_EQ(config->touch_turn, 270);
  EXPECT_EQ(config->margin, (Size{48, 27}));
  EXPECT_EQ(config->output, "DSI-1");
  for (const char* refused : {"45", "360", "-90", "90.0", "\"left\""}) {
    const auto wrong = read(fmt::format("screen.turn = {}\n", refused));
    ASSERT_FALSE(wrong) << refused;
    EXPECT_NE(wrong.error().what.find("'screen.turn' must be 0, 90, 180 or 270"), std::string::npos);
  }
  for (const char* refused : {"10", "[10]", "[-1, 10]", "[10, 401]", "[1.5, 2]"})
    EXPECT_FALSE(read(fmt::format("screen.margin = {}\n", refused))) << refused;
}

TEST_F(ConfigTest, ReadsTheHoursOfTheScreen) {
  const auto config = read("screen.hours = [\"09:30\", \"17:00\"]\n");
  ASSERT_TRUE(config) << config.error().what;
  EXPECT_EQ(config->hours, (OpenHours{TimeOfDay(9 * 60 + 30), TimeOfDay(17 * 60)}));
  EXPECT_TRUE(read("screen.hours = [\"20:00\", \"02:00\"]\n"));
  for (const char* refused : {"[\"9:30\", \"17:00\"]", "[\"09:30\", \"24:00\"]", "[\"09:30\", \"09:30\"]",
                              "[\"09:30\"]", "\"09:30\"", "[9, 17]", "[09:30:00, 17:00:00]"}) {
    const auto wrong = read(fmt::format("screen.hours = {}\n", refused));
    ASSERT_FALSE(wrong) << refused;
    EXPECT_NE(wrong.error().what.find("'screen.hours' must be two different times of the day"), std::string::npos)
        << wrong.error().what;
  }
}

/// Of minisign's own README.
constexpr const char* a_key = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";
constexpr const char* its_number = "E7620F1842B4E81F";

TEST_F(ConfigTest, ReadsWhoseKeysAreTrusted) {
  const auto config = read(fmt::format(
      "[signatures]\ntrusted = [\"{}\"]\nrevoked = [\"1880cd49b017876e\"]\nmuseum = \"Музей писем\"\n", a_key));
  ASSERT_TRUE(config) << config.error().what;
  ASSERT_EQ(config->signatures.trusted.size(), 1U);
  EXPECT_EQ(signature::as_line(config->signatures.trusted[0]), a_key);
  EXPECT_EQ(signature::in_digits(config->signatures.trusted[0].id), its_number);
  ASSERT_EQ(config->signatures.revoked.size(), 1U);
  EXPECT_EQ(signature::in_digits(config->signatures.revoked[0]), "1880CD49B017876E");
  EXPECT_EQ(config->signatures.museum, "Музей писем");
  EXPECT_EQ(read("signatures.trusted = []\n")->signatures, signature::Trust{});
}

struct KeyMistake {
  std::string lines;
  const char* said;
};

TEST_F(ConfigTest, AMistakeInKeysNamesItsPlaceAndTheMend) {
  // Of a test of minisign's: a secret key without a password.
  const std::string secret =
      "RWQAAEIyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAbocXsEnNgBhZlIyf/lWCTSfJuVzEUfKDJEjT3a/"
      "ctrt2HXLRMsQPjVPBtc0B/In1z/cdIRU7B+o2UsN+Hy03ecN5P9MHvwSnAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
  std::string forged = a_key;
  forged.back() = '4';
  const std::vector<KeyMistake> mistakes = {
      {fmt::format("trusted = [\n\"{}\",\n\"{}\"]\n", a_key, a_key), ":4:1: the key E7620F1842B4E81F is trusted twice"},
      {fmt::format("trusted = [\n\"{}\",\n\"{}\"]\n", a_key, forged), ":4:1: two different keys have the number"},
      {fmt::format("trusted = [\"{}\"]\nrevoked = [\"{}\"]\n", a_key, its_number),
       ":2:12: the key E7620F1842B4E81F is both"},
      {"trusted = [\"/etc/lectern/museum.pub\"]\n",
       ":2:12: /etc/lectern/museum.pub is a file's name; write the second"},
      {"trusted = [\"museum.pub\"]\n", ":2:12: museum.pub is a file's name"},
      {fmt::format("trusted = [\"{}\"]\n", its_number),
       ":2:12: E7620F1842B4E81F is a key's number, which proves nothing"},
      {fmt::format("trusted = [\"{}\"]\n", secret), ":2:12: this is a secret key, and whoever read it can sign packs"},
      {"trusted = [\"RWQf6LRC\"]\n", ":2:12: RWQf6LRC is no public key: it has 8 signs, and a key has 56"},
      {fmt::format("trusted = [\" {}\"]\n", a_key), "is no public key: a space or the like stands before or behind it"},
      {fmt::format("trusted = [\"{} {}\"]\n", a_key, forged),
       "is no public key: there are 2 keys in it; each stands in"},
      {fmt::format("trusted = [{}]\n", a_key),
       "trusted: the texts of a list need quotation marks; write trusted = [\"…\", \"…\"]"},
      {fmt::format("trusted = [{}]\n", secret), "trusted: the texts of a list need quotation marks"},
      {fmt::format("museum = {}\n", secret), "museum: a text needs quotation marks; write museum = \"…\""},
      {"trusted = [\"a\\u202eb\"]\n", ":2:12: a\\u202eb is no public key"},
      {fmt::format("trusted = \"{}\"\n", a_key), ":2:11: 'signatures.trusted' must be a list of public keys"},
      {"trusted = [1]\n", ":2:11: 'signatures.trusted' must be a list of public keys"},
      {"revoked = [\"E7620F18\"]\n", ":2:12: E7620F18 is no key's number; write the sixteen"},
      {fmt::format("revoked = [\"{}\"]\n", a_key), ":2:12: this is a public key; write its number, E7620F1842B4E81F"},
      {fmt::format("revoked = [\"{}\"]\n", secret), ":2:12: this is no key's number"},
      {fmt::format("revoked = [\"{}\", \"{}\"]\n", its_number, "e7620f1842b4e81f"), "is revoked twice"},
      {"museum = \"\"\n", ":2:10: 'signatures.museum' must be the museum's name"},
      {"museum = \"a\\nb\"\n", ":2:10: 'signatures.museum' must be the museum's name"},
      {"museum = \"a\\u202eb\"\n", ":2:10: 'signatures.museum' must be the museum's name"},
      {"trust = []\n", ":2:1: there is no setting 'signatures.trust'"},
  };
  for (const KeyMistake& mistake : mistakes) {
    const auto config = read("[signatures]\n" + mistake.lines);
    ASSERT_FALSE(config) << mistake.lines;
    EXPECT_EQ(config.error().code, ErrorCode::malformed);
    EXPECT_NE(config.error().what.find(mistake.said), std::string::npos) << config.error().what;
    EXPECT_EQ(config.error().what.find(secret.substr(0, 10)), std::string::npos) << config.error().what;
  }
}

TEST_F(ConfigTest, SlipsOfThePenAreToldWithTheirMend) {
  const std::vector<KeyMistake> slips = {
      {"museum = Museum of Letters # ours\n",
       "config.toml:1:10: museum: a text needs quotation marks; write museum = \"Museum of Letters\""},
      {"pack = “a.pack”\n", "the quotation mark “ is a curly one; write straight ones around a text: pack = \"…\""},
      {"kiosk = true\nauto = yes\n",
       ":2:8: auto: yes is no value; write auto = true, or auto = \"yes\" if it is a text"},
      {"auto = Off\n", "auto: Off is no value; write auto = false, or auto = \"Off\" if it is a text"},
      {"pack = \"a.pack\n", "look for a missing quotation mark, bracket or = near here"},
      {"signatures.trusted = [\"RW\"]\nsignatures.trusted = [\"RW\"]\n",
       ":2:22: the key signatures.trusted is given twice, first in line 1; keep one of them, with all that both list: "
       "signatures.trusted = [\"…\", \"…\"]"},
      {"kiosk = true\nkiosk = true\n", ":2:9: the key kiosk is given twice, first in line 1; keep one of them"},
      {std::string("\xFF\xFEp\0a\0", 6), "this is not UTF-8; save the file as UTF-8"},
      {std::string("p\0a\0", 4), "this is not UTF-8; save the file as UTF-8"},
      {"kiosk = true\nsignatures.museum = \"\xCC\xF3\"\n", "this is not UTF-8; save the file as UTF-8"},
  };
  path_ = path_.parent_path() / "config.toml";
  for (const KeyMistake& slip : slips) {
    const auto config = read(slip.lines);
    ASSERT_FALSE(config) << slip.lines;
    EXPECT_EQ(config.error().code, ErrorCode::malformed);
    EXPECT_NE(config.error().what.find(slip.said), std::string::npos) << config.error().what;
  }
}

TEST_F(ConfigTest, AMistakeNamesItsPlaceAndTheMend) {
  const auto unknown = read("language = \"en\"\nlanguge = \"en\"\n");
  ASSERT_FALSE(unknown);
  EXPECT_NE(unknown.error().what.find(
                ":2:1: there is no setting 'languge'; the settings are auto, fetch_ahead, keys.back, keys.help, "),
            std::string::npos)
      << unknown.error().what;
  const auto type = read("kiosk = 1\n");
  ASSERT_FALSE(type);
  EXPECT_NE(type.error().what.find("'kiosk' must be true or false"), std::string::npos);
  const auto broken = read("kiosk = \n");
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error().code, ErrorCode::malformed);
  EXPECT_FALSE(read("[screen]\nmm = [0, 0]\n"));
  const auto screen = read("reduced_motion = true\nscreen.mm = [47.7, 26.8]\n");
  ASSERT_FALSE(screen);
  EXPECT_NE(screen.error().what.find(":2:13: 'screen.mm' must be two lengths in millimetres from 50 to 10000"),
            std::string::npos)
      << screen.error().what;
  EXPECT_FALSE(read("screen.mm = [477, 20000]\n"));
  EXPECT_FALSE(read("pixel_budget = 1\n"));
  EXPECT_FALSE(read("keys.next = \"Right\"\n"));
  EXPECT_FALSE(read("[keys]\nnext = [1]\n"));
}

TEST_F(ConfigTest, ALineBelowATableIsToldToStandAboveIt) {
  for (const char* line : {"signatures.trusted = []\n", "kiosk = true\n"}) {
    const auto config = read(std::string("[screen]\nturn = 90\n") + line);
    ASSERT_FALSE(config) << line;
    EXPECT_NE(
        config.error().what.find(":3:1: this stands below [screen], and so is taken for a part of it; put it above "
                                 "the first line in brackets"),
        std::string::npos)
        << config.error().what;
  }
  EXPECT_NE(read("[screen]\nmuseum = \"a\"\n").error().what.find("there is no setting 'screen.museum'"),
            std::string::npos);
}

TEST_F(ConfigTest, NumbersHaveBoundsAndMayStandAtThem) {
  for (const char* taken : {"8", "1024"}) EXPECT_TRUE(read(fmt::format("pixel_budget = {}\n", taken))) << taken;
  for (const char* refused : {"7", "1025", "0", "-8", "10240", "48.5", "9223372036854775807", "-9223372036854775808"}) {
    const auto config = read(fmt::format("pixel_budget = {}\n", refused));
    ASSERT_FALSE(config) << refused;
    EXPECT_NE(config.error().what.find("'pixel_budget' must be a number of MiB from 8 to 1024"), std::string::npos);
  }
  for (const char* taken : {"50, 50", "10000, 10000", "50.0, 10000.0"})
    EXPECT_TRUE(read(fmt::format("screen.mm = [{}]\n", taken))) << taken;
  for (const char* refused : {"49.9, 500", "500, 49.9", "10000.1, 500", "500, 10000.1", "100000, 500", "500, 100000",
                              "inf, 500", "500, nan", "500", "500, 500, 500"})
    EXPECT_FALSE(read(fmt::format("screen.mm = [{}]\n", refused))) << refused;
}

TEST_F(ConfigTest, AFileOverOneMebibyteIsNotRead) {
  constexpr std::size_t most = 1U << 20;
  EXPECT_TRUE(read(std::string(most, '\n')));
  for (const std::size_t size : {most + 1, 10 * most}) {
    const auto config = read(std::string(size, '\n'));
    ASSERT_FALSE(config) << size;
    EXPECT_EQ(config.error().code, ErrorCode::too_large);
  }
}

TEST_F(ConfigTest, KeysTakeThePlaceOfTheUsualOnes) {
  const auto config = read("[keys]\nnext = [\"F20\"]\nhelp = []\n");
  ASSERT_TRUE(config) << config.error().what;
  KeyMap wanted = usual_keys();
  std::erase_if(wanted, [](const auto& key) { return key.second == FocusStep::next || key.second == FocusStep::help; });
  wanted["F20"] = FocusStep::next;
  EXPECT_EQ(config->keys, wanted);
}

TEST_F(ConfigTest, SlipsThatTomlIsNotReadyForAreErrors) {
  for (const char* slip : {"pack = да\n", "[...]\n", "ключ = 1\n", "pack = \"\"\"a\\ б\"\"\"\n"}) {
    const auto config = read(slip);
    ASSERT_FALSE(config) << slip;
    EXPECT_EQ(config.error().code, ErrorCode::malformed) << slip;
  }
}

TEST_F(ConfigTest, WhatNobodyNamedMayBeMissingButNotUnreadable) {
  const lectern::test::TemporaryFolder folder;
  const auto none = read_config_if_there(folder / "lectern.toml");
  ASSERT_TRUE(none);
  EXPECT_TRUE(none->signatures.trusted.empty());
  EXPECT_TRUE(read_config_if_there(folder / "no-folder/lectern.toml"));
  std::filesystem::create_symlink("nowhere", folder / "link.toml");
  EXPECT_FALSE(read_config_if_there(folder / "link.toml")) << "a link that leads nowhere is no absence";
  std::filesystem::create_directory(folder / "folder.toml");
  EXPECT_FALSE(read_config_if_there(folder / "folder.toml"));
  std::filesystem::create_symlink("round.toml", folder / "round.toml");
  EXPECT_FALSE(read_config_if_there(folder / "round.toml"));
  std::filesystem::create_directory_symlink("loop", folder / "loop");
  EXPECT_FALSE(read_config_if_there(folder / "loop/lectern.toml")) << "what cannot be looked at may be there";
}

TEST_F(ConfigTest, AMissingFileIsSaid) {
  const auto config = read_config("/nonexistent/lectern.toml");
  ASSERT_FALSE(config);
  EXPECT_EQ(config.error().code, ErrorCode::missing);
}

TEST_F(ConfigTest, AKeyTakenForPagesDoesNothingElse) {
  const auto config = read("[keys]\nnext_page = [\"Right\"]\n");
  ASSERT_TRUE(config) << config.error().what;
  EXPECT_EQ(config->keys.at("Right"), FocusStep::next_page);
  EXPECT_FALSE(config->keys.contains("PageDown"));
}

}  // namespace
}  // namespace lectern::app
