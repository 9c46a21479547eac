// SPDX-License-Identifier: MIT
// The viewer's command line and what it does without a pack, with a broken one, and without a screen.
#include "tests/program.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "assets/base/storage.hpp"
#include "tests/scenario/player.hpp"

namespace lectern::app::testing {
namespace {

using test::Said;

class Program : public ::testing::Test {
 protected:
  Said run(const std::string& words, const std::string& before = {}) {
    return test::run_program(LECTERN_PROGRAM, out_.string(), words, before);
  }
  void script(std::string_view text) { ASSERT_TRUE(write_file(out_ / "it.script", as_bytes(text))); }

  /// Plays on a pack that cannot be shown.
  void expect_fault(const std::string& pack, std::string_view reason) {
    script("0s shot fault\n0s dump fault\n");
    const Said said = run("--script it.script --out . --pack " + pack);
    EXPECT_EQ(said.status, 0) << said.out;
    EXPECT_NE(said.out.find(reason), std::string::npos) << said.out;
    EXPECT_EQ(nlohmann::json::parse(read_text(out_ / "fault.json"))["screen"], "fault");
  }

  std::filesystem::path out_ =
      fresh_folder(std::string("program-") + ::testing::UnitTest::GetInstance()->current_test_info()->name());
};

TEST_F(Program, HelpTeachesAndUnknownWordsAreWrongUse) {
  const Said help = run("--help");
  EXPECT_EQ(help.status, 0);
  EXPECT_NE(help.out.find("Examples:"), std::string::npos);
  EXPECT_EQ(run("--pcak x").status, 2);
  EXPECT_EQ(run("--size 12").status, 2);
  EXPECT_EQ(run("--out x").status, 2);
}

TEST_F(Program, AMissingPackIsAFaultScreen) {
  expect_fault("none.pack", "there is no file none.pack");
}

TEST_F(Program, WithoutTheInterfacesWordsItIsAFaultScreen) {
  const std::string exhibit = exhibit_pack().string();
  expect_fault(exhibit + " --interface none.pack", "there is no file none.pack");
  auto words = read_file(LECTERN_BINARY_DIR "/interface.pack", 1ULL << 30);
  ASSERT_TRUE(words);
  (*words)[words->size() / 2] ^= std::byte{1};
  ASSERT_TRUE(write_file(out_ / "rotten.pack", *words));
  expect_fault(exhibit + " --interface rotten.pack", "put there the one that came with this program");
  words->resize(words->size() / 3);
  ASSERT_TRUE(write_file(out_ / "short.pack", *words));
  expect_fault(exhibit + " --interface short.pack", "put there the one that came with this program");
  expect_fault(exhibit + " --interface " + exhibit, "put there the one that came with this program");
}

TEST_F(Program, AMissingPackOfTheConfigurationIsToldWithItsLine) {
  ASSERT_TRUE(write_file(out_ / "it.toml", as_bytes("language = \"ru\"\npack = \"none.pack\"\n")));
  script("0s dump fault\n");
  const Said said = run("--script it.script --out . --config it.toml");
  EXPECT_EQ(said.status, 0) << said.out;
  EXPECT_NE(said.out.find("it.toml:2:8: there is no file none.pack; name another there, or take the line out"),
            std::string::npos)
      << said.out;
  EXPECT_EQ(nlohmann::json::parse(read_text(out_ / "fault.json"))["screen"], "fault");
}

TEST_F(Program, AnEmptyPackIsAFaultScreen) {
  ASSERT_TRUE(write_file(out_ / "empty.pack", {}));
  expect_fault("empty.pack", "is not an exhibit pack");
}

TEST_F(Program, ATruncatedPackIsAFaultScreen) {
  auto bytes = read_file(exhibit_pack(), 1ULL << 30);
  ASSERT_TRUE(bytes);
  bytes->resize(bytes->size() / 2);
  ASSERT_TRUE(write_file(out_ / "half.pack", *bytes));
  expect_fault("half.pack", "copy it again");
}

TEST_F(Program, APackOfAnotherVersionIsAFaultScreen) {
  auto bytes = read_file(exhibit_pack(), 1ULL << 30);
  ASSERT_TRUE(bytes);
  (*bytes)[8] = std::byte{9};
  ASSERT_TRUE(write_file(out_ / "other.pack", *bytes));
  expect_fault("other.pack", "version 9.1");
}

TEST_F(Program, AGlassThatIsTooSmallIsTold) {
  script("0s dump before\n+0ms resize 1600x960\n+0ms dump after\n");
  const std::string pack = exhibit_pack().string();
  const Said said = run("--script it.script --out . --size 800x480 --mm 120x72 --pack " + pack);
  EXPECT_EQ(said.status, 0) << said.out;
  EXPECT_EQ(nlohmann::json::parse(read_text(out_ / "before.json"))["screen"], "fault");
  EXPECT_EQ(nlohmann::json::parse(read_text(out_ / "after.json"))["screen"], "attract");
  const Said audit = run("--size 800x480 --mm 120x72 --audit " + pack);
  EXPECT_EQ(audit.status, 2);
  EXPECT_NE(audit.out.find("120 x 72 mm, and 150 x 85 mm is the least"), std::string::npos) << audit.out;
}

TEST_F(Program, AScriptThatCannotBeCarriedOutNamesItsLine) {
  script("1s tap @begin\n+0ms settle\n+0ms tap @nothing\n");
  const Said said = run("--script it.script --out . --pack " + exhibit_pack().string());
  EXPECT_EQ(said.status, 1);
  EXPECT_NE(said.out.find("line 3: there is no target 'nothing'"), std::string::npos) << said.out;
  EXPECT_EQ(run("--script none.script --out .").status, 1);
}

TEST_F(Program, AnotherPackComesWhenNobodyIsThereAndADamagedOneIsRefused) {
  auto bytes = read_file(exhibit_pack(), 1ULL << 30);
  ASSERT_TRUE(bytes);
  (*bytes)[bytes->size() / 2] ^= std::byte{1};
  ASSERT_TRUE(write_file(out_ / "damaged.pack", *bytes));
  script("0s put damaged.pack\n+1s tap @begin\n+0ms settle\n+0ms dump after\n");
  const Said said = run("--script it.script --out . --pack " + exhibit_pack().string());
  EXPECT_EQ(said.status, 0) << said.out;
  EXPECT_NE(said.out.find("are damaged"), std::string::npos) << said.out;
  EXPECT_EQ(nlohmann::json::parse(read_text(out_ / "after.json"))["exhibit"], "korea-1951");
  // Where nothing could be shown, what is sound is shown at once.
  script("0s dump before\n0s put " LECTERN_STARTER_PACK "\n+0ms settle\n+0ms dump after\n");
  const Said put = run("--script it.script --out . --pack damaged-too.pack");
  EXPECT_EQ(put.status, 0) << put.out;
  EXPECT_EQ(nlohmann::json::parse(read_text(out_ / "before.json"))["screen"], "fault");
  EXPECT_EQ(nlohmann::json::parse(read_text(out_ / "after.json"))["screen"], "attract");
}

TEST_F(Program, ALanguageTheExhibitLacksIsWrongUse) {
  script("0s end\n");
  const Said said = run("--script it.script --language xx --pack " + exhibit_pack().string());
  EXPECT_EQ(said.status, 2);
  EXPECT_NE(said.out.find("'xx'; it has en, ru, zh, ko"), std::string::npos) << said.out;
}

TEST_F(Program, BeginsAtADocumentAndNamesThoseThereAre) {
  script("0s dump end\n");
  const std::string pack = " --pack " + exhibit_pack().string();
  const Said said = run("--script it.script --open 1951-07-20-point-not-agreed" + pack);
  EXPECT_EQ(said.status, 0) << said.out;
  const auto dump = nlohmann::json::parse(read_text(out_ / "end.json"));
  EXPECT_EQ(dump["document"], "1951-07-20-point-not-agreed");
  const Said wrong = run("--script it.script --open 1953" + pack);
  EXPECT_EQ(wrong.status, 2);
  EXPECT_NE(wrong.out.find("no document '1953'; it has 1951-01-16-spring-offensive"), std::string::npos) << wrong.out;
}

TEST_F(Program, WithoutAnyScreenItSaysSo) {
  const Said said = run("--pack " + exhibit_pack().string(),
                        "env -u DISPLAY -u WAYLAND_DISPLAY XDG_RUNTIME_DIR=/nonexistent SDL_VIDEODRIVER=x11");
  EXPECT_EQ(said.status, 1) << said.out;
  EXPECT_NE(said.out.find("there is no display"), std::string::npos) << said.out;
}

class SmallAudit : public Program {
 protected:
  void expect_nothing_found(const std::string& range, const std::string& pack = exhibit_pack().string()) {
    const Said said = run("--audit " + pack + range);
    EXPECT_EQ(said.status, 0) << said.out;
    EXPECT_NE(said.out.find("nothing found"), std::string::npos) << said.out;
  }
};

// On one glass in every text size and both themes: the whole of the code, in a time that sanitizers and emulation have.
TEST_F(SmallAudit, OfASmallExhibitFindsNothing) {
  expect_nothing_found(" --size 1280x800 --mm 217x136", LECTERN_STARTER_PACK);
}

}  // namespace
}  // namespace lectern::app::testing
