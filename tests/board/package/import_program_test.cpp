// SPDX-License-Identifier: MIT
// The program lectern-import as a process of its own: what it takes in where the kiosk's settings are not as they
// should.
#include <filesystem>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <string>
#include <unistd.h>

#include "assets/base/storage.hpp"
#include "assets/signature/secret_key.hpp"
#include "firmware/staff/lines.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/program.hpp"

namespace lectern::app {
namespace {

namespace fs = std::filesystem;
using staff::Outcome;

class ImportProgram : public ::testing::Test {
 protected:
  void SetUp() override {
    for (const char* folder : {"stick", "kiosk/packs", "kiosk/imported", "kiosk/incoming"})
      fs::create_directories(root_ / folder);
    // Whoever runs it, it reads as somebody else.
    for (const auto& entry : fs::recursive_directory_iterator(root_.path()))
      fs::permissions(entry.path(), fs::perms::all);
    fs::permissions(root_.path(), fs::perms::all);
    fs::copy_file(LECTERN_STARTER_PACK, root_ / "stick/letters.pack");
  }
  test::Said import(const std::string& words, const std::string& before = "true &&") {
    return test::run_program(LECTERN_IMPORT_PROGRAM, root_.path().string(),
                             words + " --user nobody --stick stick --folder kiosk --config lectern.toml", before);
  }
  [[nodiscard]] std::size_t imported() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(root_ / "kiosk/imported"), {}));
  }
  /// Nothing is listed, nothing comes in, and it is said why.
  void expect_nothing(const std::string& kind) {
    for (const char* words : {"--list", "--bring letters.pack", "--incoming"}) {
      const test::Said said = import(words);
      EXPECT_EQ(said.status, 1) << kind << words << said.out;
      EXPECT_NE(said.out.find("settings cannot be read"), std::string::npos) << kind << words << said.out;
      EXPECT_NE(said.out.find("lectern.toml"), std::string::npos) << kind << words << said.out;
      EXPECT_EQ(said.out.find("letters.pack"), std::string::npos) << kind << words << said.out;
    }
    for (const char* asked : {R"({"ask": "look"})", R"({"ask": "import", "where": "stick", "name": "letters.pack"})"}) {
      const test::Said said = import("", fmt::format("echo '{}' |", asked));
      std::string line = said.out.substr(0, said.out.find('\n'));
      const auto told = staff::told_of(line);
      ASSERT_TRUE(told && std::holds_alternative<staff::Event>(*told)) << kind << said.out;
      EXPECT_EQ(std::get<staff::Event>(*told).outcome, Outcome::settings_wrong) << kind << said.out;
    }
    EXPECT_EQ(imported(), 0U) << kind;
  }

  test::TemporaryFolder root_;
};

TEST_F(ImportProgram, WhileTheSettingsCannotBeReadNothingIsTakenInAndItIsSaidWhy) {
  for (const char* text :
       {"language = \"en\n", "[signatures]\ntrusted = [\"RXnone\"]\n", "[signatures]\nrevoked = [\"no number\"]\n",
        "[signatures]\ntrusted = \"RW\"\n", "[signatures]\ntrustd = []\n"}) {
    ASSERT_TRUE(write_file(root_ / "lectern.toml", as_bytes(std::string(text))));
    expect_nothing(text);
  }
  fs::remove(root_ / "lectern.toml");
  expect_nothing("none of the name that was given");
  fs::create_directory(root_ / "lectern.toml");
  expect_nothing("a folder");
}

TEST_F(ImportProgram, WithSettingsThatTrustNobodyItBringsInWhatStaffWillConfirm) {
  ASSERT_TRUE(write_file(root_ / "lectern.toml", {}));
  const test::Said said = import("--bring letters.pack");
  EXPECT_EQ(said.status, 0) << said.out;
  EXPECT_GE(imported(), 1U);
}

TEST_F(ImportProgram, SaysWhatItCannotReadOrTellApart) {
  ASSERT_TRUE(write_file(root_ / "lectern.toml", {}));
  fs::create_directory(root_ / "other");
  fs::permissions(root_ / "other", fs::perms::all);
  EXPECT_NE(import("--list --stick other").out.find("letters.pack"), std::string::npos);
  auto changed = read_file(LECTERN_STARTER_PACK, 1U << 30);
  ASSERT_TRUE(changed);
  changed->at(40) ^= std::byte{1};  // of what its header says of the rest
  ASSERT_TRUE(write_file(root_ / "other/letters.pack", *changed));
  const test::Said two = import("--bring letters.pack --stick other");
  EXPECT_EQ(two.status, 1) << two.out;
  EXPECT_NE(two.out.find("--from"), std::string::npos) << two.out;
  EXPECT_EQ(imported(), 0U);
  EXPECT_EQ(import("--bring letters.pack --from stick --stick other").status, 0);
  const test::Said none = import("--bring nothing.pack");
  EXPECT_NE(none.out.find("--list says which there are"), std::string::npos) << none.out;
  if (::geteuid() != 0) return;
  fs::permissions(root_ / "other", fs::perms::owner_all);
  for (const char* words : {"--list --stick other", "--bring letters.pack --stick other"}) {
    const test::Said closed = import(words);
    EXPECT_EQ(closed.status, 1) << closed.out;
    EXPECT_NE(closed.out.find("other cannot be opened by the user nobody"), std::string::npos) << closed.out;
  }
}

TEST_F(ImportProgram, WhatItMayNotReadInIncomingIsTold) {
  if (::geteuid() != 0) return;
  const auto key = signature::make_secret_key();
  ASSERT_TRUE(key);
  ASSERT_TRUE(write_file(
      root_ / "lectern.toml",
      as_bytes(fmt::format("[signatures]\ntrusted = [\"{}\"]\n", signature::as_line(signature::public_key_of(*key))))));
  // As rsync or a strict umask makes it.
  fs::copy_file(LECTERN_STARTER_PACK, root_ / "kiosk/incoming/letters.pack");
  ASSERT_TRUE(write_file(root_ / "kiosk/incoming/letters.pack.minisig", as_bytes(std::string("x"))));
  fs::permissions(root_ / "kiosk/incoming/letters.pack", fs::perms::owner_read);
  const test::Said said = import("--incoming");
  EXPECT_EQ(said.status, 1) << said.out;
  EXPECT_NE(said.out.find("letters.pack cannot be opened"), std::string::npos) << said.out;
}

TEST_F(ImportProgram, WhereThereIsNothingItSaysSo) {
  ASSERT_TRUE(write_file(root_ / "lectern.toml", {}));
  fs::remove(root_ / "stick/letters.pack");
  const test::Said said = test::run_program(LECTERN_IMPORT_PROGRAM, root_.path().string(),
                                            "--list --user nobody --folder kiosk --config lectern.toml");
  EXPECT_EQ(said.status, 0) << said.out;
  EXPECT_NE(said.out.find("nothing to bring in: no stick is there"), std::string::npos) << said.out;
}

TEST_F(ImportProgram, WhereNoKeyIsTrustedItSaysThatIncomingIsNotRead) {
  ASSERT_TRUE(write_file(root_ / "lectern.toml", {}));
  const test::Said said = import("--incoming");
  EXPECT_EQ(said.status, 1) << said.out;
  EXPECT_NE(said.out.find("signatures.trusted"), std::string::npos) << said.out;
  // The service manager's timer has it said once.
  fs::create_directory(root_ / "run");
  fs::permissions(root_ / "run", fs::perms::all);
  const std::string in_unit = "export RUNTIME_DIRECTORY=$PWD/run &&";
  EXPECT_NE(import("--incoming", in_unit).out.find("signatures.trusted"), std::string::npos);
  EXPECT_EQ(import("--incoming", in_unit).out, "");
}

}  // namespace
}  // namespace lectern::app
