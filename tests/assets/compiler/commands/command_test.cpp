// SPDX-License-Identifier: MIT
#include <filesystem>
#include <gtest/gtest.h>
#include <iterator>
#include <nlohmann/json.hpp>

#include "assets/base/storage.hpp"
#include "tests/assets/compiler/commands/run.hpp"
#include "tests/assets/compiler/source/filled_folder.hpp"

namespace lectern::compiler {
namespace {

using test::FilledFolder;
using test::run_pack;
using test::Said;

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST(Command, NewMakesAnExhibitWithoutFindings) {
  const FilledFolder folder;
  EXPECT_EQ(run_pack(folder.path(), "new letters-1921").status, 0);
  const Said check = run_pack(folder.path(), "check letters-1921");
  EXPECT_EQ(check.status, 0);
  EXPECT_EQ(check.out, "no problems found\n");
  EXPECT_EQ(folder.entries(), 1);
}

TEST(Command, NewRefusesAFolderThatIsThere) {
  const FilledFolder folder;
  folder.write("mine/keep.txt", "x");
  const Said said = run_pack(folder.path(), "new mine");
  EXPECT_EQ(said.status, 1);
  EXPECT_TRUE(holds(said.out, "mine is there already"));
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path() / "mine"), {}), 1);
  EXPECT_EQ(run_pack(folder.path(), "new nowhere/letters").status, 1);
  EXPECT_EQ(folder.entries(), 1);
  const Said named = run_pack(folder.path(), "new 'My Letters'");
  EXPECT_EQ(named.status, 0);
  EXPECT_TRUE(holds(named.out, "my-letters")) << named.out;
  EXPECT_EQ(folder.entries(), 2);
}

TEST(Command, CheckTellsEachFaultInALineWithItsPlace) {
  const FilledFolder folder;
  (void)run_pack(folder.path(), "new x");
  folder.write("x/documents/1921-05-09-reply/reading.de.txt", "<!-- page 1 -->\n<!-- pasage p1 -->\n9. Mai\n");
  folder.write("x/stray.txt", "");
  const Said said = run_pack(folder.path(), "check x");
  EXPECT_EQ(said.status, 1);
  EXPECT_TRUE(
      holds(said.out,
            "x/documents/1921-05-09-reply/reading.de.txt:2:1: error: \"pasage\" is no mark; did you mean passage?\n"))
      << said.out;
  EXPECT_TRUE(holds(said.out, "x/stray.txt: warning: nothing uses this; remove it, or keep it in sources/\n"))
      << said.out;
  EXPECT_TRUE(said.out.ends_with("1 error, 2 warnings, 0 hints\n")) << said.out;
}

TEST(Command, CheckEndsWellOnWarnings) {
  const FilledFolder folder;
  (void)run_pack(folder.path(), "new x");
  folder.write("x/stray.txt", "");
  EXPECT_EQ(run_pack(folder.path(), "check x").status, 0);
}

TEST(Command, CheckSpeaksJson) {
  const FilledFolder folder;
  (void)run_pack(folder.path(), "new x");
  folder.write("x/exhibit.toml", "id = \n");
  folder.write("x/\xFF.txt", "");
  const Said said = run_pack(folder.path(), "check x --format json");
  EXPECT_EQ(said.status, 1);
  const auto json = nlohmann::json::parse(said.out);
  EXPECT_GE(json["errors"].get<int>(), 1);
  EXPECT_EQ(json["findings"].size(),
            json["errors"].get<std::size_t>() + json["warnings"].get<std::size_t>() + json["hints"].get<std::size_t>());
  bool told = false;
  for (const auto& finding : json["findings"])
    told = told || (finding["file"] == "x/exhibit.toml" && finding["line"] == 1 && finding["severity"] == "error" &&
                    finding.contains("mend"));
  EXPECT_TRUE(told);
}

TEST(Command, CheckSaysWhenThereIsNoFolder) {
  const FilledFolder folder;
  const Said said = run_pack(folder.path(), "check nowhere");
  EXPECT_EQ(said.status, 1);
  EXPECT_TRUE(holds(said.out, "nowhere: error: there is no such folder; "));
}

TEST(Command, CheckTakesOtherStrings) {
  const FilledFolder folder;
  (void)run_pack(folder.path(), "new x");
  const Said said = run_pack(folder.path(), "check x --strings nowhere");
  EXPECT_EQ(said.status, 1);
  EXPECT_TRUE(holds(said.out, "nowhere/en.toml: error: Lectern's own English words are missing"));
}

TEST(Command, BuildStopsAtErrorsAndLeavesNothing) {
  const FilledFolder folder;
  (void)run_pack(folder.path(), "new x");
  folder.write("x/exhibit.toml", "id = \n");
  const Said said = run_pack(folder.path(), "build x -o x.pack");
  EXPECT_EQ(said.status, 1);
  EXPECT_TRUE(holds(said.out, "nothing was built"));
  EXPECT_EQ(folder.entries(), 1);
}

TEST(Command, WrongUseIsStatusTwo) {
  const FilledFolder folder;
  const Said unknown = run_pack(folder.path(), "chek x");
  EXPECT_EQ(unknown.status, 2);
  EXPECT_EQ(unknown.out, "lectern-pack: there is no command chek; did you mean check?\n");
  EXPECT_TRUE(holds(
      run_pack(folder.path(), "frobnicate").out,
      "the commands are new, import, add, read, check, preview, build, inspect, interface, keygen, sign and verify"));
  for (const char* words : {"", "check", "check a b", "check x --format xml", "build x", "--colour", "inspect"})
    EXPECT_EQ(run_pack(folder.path(), words).status, 2) << words;
}

TEST(Command, AWordThatIsNothingIsNoWord) {
  const FilledFolder folder;
  for (const char* words :
       {"check ''", "build x -o ''", "sign a.pack --key ''", "import a b --language=", "keygen ''"}) {
    const Said said = run_pack(folder.path(), words);
    EXPECT_EQ(said.status, 2) << words;
    EXPECT_TRUE(holds(said.out, " says nothing, as a variable does that is not set; write what is meant")) << said.out;
  }
}

TEST(Command, UnknownOptionsNameTheNearest) {
  const FilledFolder folder;
  const Said said = run_pack(folder.path(), "check x --fromat json");
  EXPECT_EQ(said.status, 2);
  EXPECT_EQ(said.out, "lectern-pack: check has no option --fromat; did you mean --format?\n");
  EXPECT_EQ(run_pack(folder.path(), "build x --fromat=json -o y").out,
            "lectern-pack: build has no option --fromat; its options are --help, --output, --strings, --no-cache, "
            "--scan-minutes\n");
  EXPECT_EQ(run_pack(folder.path(), "build x -x y").status, 2);
}

TEST(Command, TellsItsVersion) {
  const FilledFolder folder;
  const Said said = run_pack(folder.path(), "--version");
  EXPECT_EQ(said.status, 0);
  EXPECT_TRUE(said.out.starts_with("lectern-pack ")) << said.out;
}

/// What is said of the starter's exhibit after `change`, by `check` and by `build`, which must agree.
std::string said_by_both(const FilledFolder& folder) {
  const Said check = run_pack(folder.path(), "check x");
  const Said build = run_pack(folder.path(), "build x --no-cache -o x.pack");
  EXPECT_EQ(check.status, 1);
  EXPECT_EQ(build.status, 1);
  EXPECT_FALSE(std::filesystem::exists(folder / "x.pack"));
  return check.out;
}

TEST(Command, CheckFindsWhatABuildWouldStopAt) {
  const FilledFolder folder;
  (void)run_pack(folder.path(), "new x");
  // Its steps are in the words that are taken out, and so is the quote on the card.
  std::filesystem::remove(folder / "x/paths.toml");
  const char* document = "x/documents/1921-05-09-reply/document.toml";
  const Bytes written = read_file(folder / document, 1 << 20).value();
  std::string keys(as_text(written));
  const auto quote = keys.find("[[quote]]");
  keys.erase(quote, keys.find("[notes.third]") - quote);
  folder.write(document, keys);
  const char* translation = "x/documents/1921-05-09-reply/translation.en.md";
  folder.write(translation, "<!-- passage p1 -->\n9 May\n\n<!-- page 2 -->\nmore\n");
  EXPECT_TRUE(
      holds(said_by_both(folder), std::string(translation) + ":4:1: error: page 2 is marked, but the machine reading"));
  folder.write(translation, "<!-- passage p1 -->\nb \uE000\n");
  EXPECT_TRUE(holds(said_by_both(folder), std::string(translation) + ":2:3: error: the character U+E000"));
  folder.write(translation, "<!-- passage p1 -->\nb \U00031350\n");
  EXPECT_TRUE(holds(said_by_both(folder), std::string(translation) + ":2:1: error: no installed font has U+31350"));
  folder.write(translation, "<!-- passage p1 -->\n" + std::string(70'000, 'x') + "\n");
  EXPECT_TRUE(holds(said_by_both(folder), std::string(translation) + ":2:1: error: this block has 70000 bytes"));
}

TEST(Command, LeftoversOfAKilledBuildGoWithTheNext) {
  const FilledFolder folder;
  (void)run_pack(folder.path(), "new x");
  folder.write("x.pack.part-a1B2c3", "half");
  folder.write("x.pack.pages-0/tile", "half");
  folder.write("t-2.part/half", "mine");
  EXPECT_EQ(run_pack(folder.path(), "build x -o x.pack").status, 0);
  EXPECT_EQ(run_pack(folder.path(), "new t-2").status, 0);
  EXPECT_FALSE(std::filesystem::exists(folder / "x.pack.part-a1B2c3"));
  EXPECT_FALSE(std::filesystem::exists(folder / "x.pack.pages-0"));
  EXPECT_EQ(folder.entries(), 4);
}

/// What no program may print of others' words: see tests/assets/base/visible_test.cpp for all of it.
bool is_raw(const std::string& out) {
  for (const char* raw : {"\x1B", "\x07", "\r", "\x7F", "\u009B", "\u202E", "\u2066", "\xFF"})
    if (holds(out, raw)) return true;
  return holds(out, "\nforged: error");
}

/// Each way to name something by an argument or a file's name, with what a terminal would obey in the name.
TEST(Command, NothingOfOthersReachesATerminalRaw) {
  const std::string evil = "a\x1B[2J\x07\r\x7F\u009B31m\u202Eb\u2066\xFFx\nforged";
  const FilledFolder folder;
  (void)run_pack(folder.path(), "new x");
  folder.write("x/" + evil + ": error", "");
  folder.write("x/documents/" + evil + "/document.toml", "title = \"\x1B\"\n\u202E = 1\n");
  folder.write("x/documents/" + evil + "/scans/" + evil + ".jpg", "no picture");
  folder.write("x/documents/1921-05-09-reply/transcript.de.md", "a <!-- \u202E\u2066 --> [x](" + evil + ")\n");
  folder.write("bad.pack", evil);
  const std::string word = "'" + evil + ": error'";
  for (const std::string& words : std::vector<std::string>{
           "check x", "check x --format json", "build x --no-cache -o x.pack", "inspect bad.pack", "inspect " + word,
           "check " + word, "build x -o " + word + "/y.pack", "build x -o " + word, "new " + word, word,
           "check --" + word, "check x --format " + word, "check x " + word, "inspect bad.pack --format " + word,
           "build " + word + " --no-cache -o y.pack", "check x --strings " + word}) {
    const Said said = run_pack(folder.path(), words);
    EXPECT_FALSE(is_raw(said.out)) << words << '\n' << said.out;
    if (words != "inspect bad.pack") {
      EXPECT_TRUE(holds(said.out, "\\u202e")) << words << '\n' << said.out;
    }
  }
  EXPECT_TRUE(nlohmann::json::accept(run_pack(folder.path(), "check x --format json").out));
}

TEST(Command, AReportThatIsTooLongSaysHowMuchIsLeftOut) {
  const FilledFolder folder;
  (void)run_pack(folder.path(), "new x");
  std::string keys;
  for (int i = 0; i < 1'500; ++i) keys += "k" + std::to_string(i) + " = 1\n";
  folder.write("x/people.toml", keys);
  const Said said = run_pack(folder.path(), "check x");
  EXPECT_TRUE(holds(said.out, "more findings like these are not listed; mend those first\n")) << said.out;
  const auto json = nlohmann::json::parse(run_pack(folder.path(), "check x --format json").out);
  EXPECT_EQ(json["findings"].size() + json["not_listed"].get<std::size_t>(),
            json["errors"].get<std::size_t>() + json["warnings"].get<std::size_t>() + json["hints"].get<std::size_t>());
  EXPECT_GT(json["not_listed"].get<std::size_t>(), 0U);
}

TEST(Command, TakesMoreOrLessTimeForScans) {
  const FilledFolder folder;
  (void)run_pack(folder.path(), "new x");
  EXPECT_EQ(run_pack(folder.path(), "check x --scan-minutes 1").status, 0);
  for (const char* words : {"0", "-1", "a", "99999999999999999999"})
    EXPECT_EQ(run_pack(folder.path(), std::string("check x --scan-minutes ") + words).status, 2) << words;
  for (const char* command : {"check", "build"}) {
    const std::string help = run_pack(folder.path(), std::string(command) + " --help").out;
    EXPECT_TRUE(holds(help, "--scan-minutes INT:INT in [1 - 525600]=240") ||  // CLI11 2.1
                holds(help, "--scan-minutes INT:INT in [1 - 525600] [240]"))  // and 2.4
        << command;
  }
}

TEST(Command, HelpTeaches) {
  const FilledFolder folder;
  const Said help = run_pack(folder.path(), "--help");
  EXPECT_EQ(help.status, 0);
  for (const char* part :
       {"lectern-pack new my-exhibit", "lectern-pack build my-exhibit -o my-exhibit.pack", "Exit status: 0", "inspect"})
    EXPECT_TRUE(holds(help.out, part)) << part;
  EXPECT_TRUE(holds(run_pack(folder.path(), "check --help").out, "lectern-pack check letters-1921 --format json"));
}

}  // namespace
}  // namespace lectern::compiler
