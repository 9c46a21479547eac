// SPDX-License-Identifier: MIT
// What the kiosk's programs print of names that others gave: nothing that a terminal or the journal would obey.
#include <gtest/gtest.h>

#include "assets/base/storage.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/program.hpp"

namespace lectern::app {
namespace {

namespace fs = std::filesystem;

const std::string evil = "a\x1B[2J\x07\r\x7F\u009B31m\u202Eb\u2066\xFFx\nforged";
const std::string word = "'" + evil + ": error'";

class Terminal : public ::testing::Test {
 protected:
  void expect_visible(const std::string& program, const std::string& words) const {
    const test::Said said = test::run_program(program, folder_.path().string(), words);
    for (const char* raw : {"\x1B", "\x07", "\r", "\x7F", "\u009B", "\u202E", "\u2066", "\xFF", "\nforged"})
      EXPECT_EQ(said.out.find(raw), std::string::npos) << words << '\n' << said.out;
    EXPECT_NE(said.out.find("\\u202e"), std::string::npos) << words << '\n' << said.out;
  }

  test::TemporaryFolder folder_;
};

TEST_F(Terminal, OfTheViewerGetsNothingRaw) {
  ASSERT_TRUE(write_file(folder_ / "it.script", as_bytes("0s dump fault\n")));
  ASSERT_TRUE(write_file(folder_ / "bad.script", as_bytes("\u202E\x1B[2J 1")));
  ASSERT_TRUE(write_file(folder_ / "bad.toml", as_bytes("\"\\u202E\\u001B\" = 1\n")));
  fs::create_directory(folder_ / (evil + ".pack").c_str());
  for (const std::string& words : std::vector<std::string>{
           word, "--" + word, "--size " + word, "--config " + word, "--config bad.toml --script it.script --out .",
           "--script " + word, "--script it.script --out . --pack " + word, "--audit " + word,
           "--audit '" + evil + ".pack'", "--script bad.script --out .", "--script it.script --out bad.toml/" + word})
    expect_visible(LECTERN_PROGRAM, words);
}

TEST_F(Terminal, OfLecternShowGetsNothingRaw) {
  fs::create_directories(folder_ / "packs");
  ASSERT_TRUE(write_file(folder_ / "packs" / (evil + ".pack"), as_bytes(evil)));
  ASSERT_TRUE(write_file(folder_ / (evil + ".pack").c_str(), as_bytes(evil)));
  fs::create_symlink(fs::path("packs") / (evil + ".pack"), folder_ / "exhibit.pack");
  const std::string folder = " --config none.toml --folder '" + folder_.path().string() + "'";
  for (const std::string& words :
       std::vector<std::string>{"--" + word, "a " + word, "--size " + word, "--config " + word + " --back"})
    expect_visible(LECTERN_SHOW_PROGRAM, words);
  ASSERT_TRUE(write_file(folder_ / "none.toml", {}));
  for (const std::string& words : std::vector<std::string>{"--list", word, "'" + evil + ".pack'"})
    expect_visible(LECTERN_SHOW_PROGRAM, words + folder);
}

}  // namespace
}  // namespace lectern::app
