// SPDX-License-Identifier: MIT
// Import, add, new and read as whole processes that somebody stops, whose disk is full, or whose source changes under
// them: nothing is left half made, and what stood before stands.
#include <filesystem>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <iterator>

#include "tests/assets/compiler/commands/run.hpp"
#include "tests/assets/compiler/source/filled_folder.hpp"

namespace lectern::compiler {
namespace {

using test::FilledFolder;
using test::run_pack;
using test::Said;

constexpr int status_of_interrupt = 130;

/// A folder with sources, a place for temporary files and one for programs that stand in for others.
class StoppedImport : public testing::Test {
 protected:
  StoppedImport() {
    folder_.write("tmp/keep", "");
    folder_.write("src/1 Anna.txt", "Lieber Karl, ich schreibe dir aus Berlin und bin sehr müde.\n");
    folder_.write("src/2 Karl.pdf", "%PDF-1.4\n");
    folder_.write("src/3 Anna.txt", "Lieber Karl, das ist der dritte Brief, den ich dir schreibe.\n");
  }

  void write_program(const std::string& name, const std::string& words) {
    folder_.write("bin/" + name, "#!/bin/sh\n" + words);
    std::filesystem::permissions(folder_.path() / "bin" / name, std::filesystem::perms::owner_all);
  }

  [[nodiscard]] Said run(const std::string& words, const std::string& before = {}) const {
    return run_pack(folder_.path(), words,
                    fmt::format("PATH='{}':/usr/bin:/bin TMPDIR='{}' {}", (folder_.path() / "bin").string(),
                                (folder_.path() / "tmp").string(), before));
  }

  /// Nothing lies beside what there was, and nothing in the place for temporary files.
  void expect_no_leftovers() const {
    for (const auto& entry : std::filesystem::directory_iterator(folder_.path()))
      EXPECT_EQ(entry.path().string().find(".part-"), std::string::npos) << entry.path();
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder_.path() / "tmp"), {}), 1);
  }

  FilledFolder folder_;
};

TEST_F(StoppedImport, WhileAnotherProgramReadsLeavesNothingAndNoChild) {
  // The program that stands in for pdftotext stops who started it, and would go on for minutes.
  const std::string pid = (folder_.path() / "pid").string();
  write_program("pdftotext", "echo $$ > '" + pid + "'; kill -INT $PPID; exec sleep 300\n");
  const Said said = run("import 'src/2 Karl.pdf' out");
  EXPECT_EQ(said.status, status_of_interrupt) << said.out;
  EXPECT_NE(said.out.find("interrupted; nothing was written"), std::string::npos) << said.out;
  EXPECT_FALSE(std::filesystem::exists(folder_.path() / "out"));
  EXPECT_NE(lectern::test::run_program("/bin/kill", folder_.path(), "-0 $(cat '" + pid + "')").status, 0);
  expect_no_leftovers();
}

TEST_F(StoppedImport, AtAnyMomentIsWholeOrNothing) {
  for (int i = 0; i < 40; ++i) folder_.write(fmt::format("src/letter {}.txt", i + 10), std::string(20'000, 'a') + "\n");
  for (int i = 0; i < 40; ++i)
    folder_.write(fmt::format("src/more/{}.md", i), "# A title\n\n" + std::string(20'000, 'b') + "\n");
  write_program("pdftotext", "exit 1\n");
  for (const char* signal : {"INT", "TERM"})
    for (const int hundredths : {0, 2, 5, 10, 20, 40, 80}) {
      std::filesystem::remove_all(folder_.path() / "out");
      const Said said =
          run("import src out", fmt::format("timeout --preserve-status -s {} 0.{:02}1", signal, hundredths));
      const bool is_there = std::filesystem::exists(folder_.path() / "out");
      if (said.status == 0) {
        EXPECT_TRUE(std::filesystem::exists(folder_.path() / "out/SOURCES.md")) << said.out;
      } else {
        // Before it looks for signals it has done nothing, and a shell says of what a signal ended 128 and more too.
        EXPECT_TRUE(said.status == 130 || said.status == 143 || said.status == -1) << said.status << said.out;
        EXPECT_FALSE(is_there) << said.out;
      }
      expect_no_leftovers();
    }
}

TEST_F(StoppedImport, NewAndAddAreWholeOrNothing) {
  ASSERT_EQ(run("new x").status, 0);
  for (const int thousandths : {1, 3, 6, 10, 15, 25, 40, 80}) {
    const std::string before = fmt::format("timeout --preserve-status -s INT 0.{:03}", thousandths);
    const std::string name = fmt::format("new-{}", thousandths);
    const Said made = run("new " + name, before);
    EXPECT_EQ(std::filesystem::exists(folder_.path() / name), made.status == 0) << made.status << made.out;
    const Said added = run(fmt::format("add x 'Letter {}'", thousandths), before);
    const auto document = folder_.path() / fmt::format("x/documents/letter-{}", thousandths);
    EXPECT_EQ(std::filesystem::exists(document), added.status == 0) << added.status << added.out;
    for (const auto& entry : std::filesystem::directory_iterator(folder_.path() / "x/documents"))
      EXPECT_EQ(entry.path().string().find(".part-"), std::string::npos) << entry.path();
    expect_no_leftovers();
  }
}

TEST_F(StoppedImport, OfASourceThatChangesWritesNothing) {
  // It grows, is replaced, and vanishes, while another program reads it.
  for (const char* change : {"echo more >> 'src/2 Karl.pdf'", "echo other > src/new && mv src/new 'src/2 Karl.pdf'",
                             "rm 'src/2 Karl.pdf'"}) {
    folder_.write("src/2 Karl.pdf", "%PDF-1.4\n");
    write_program("pdftotext", fmt::format("cd '{}' && {}; exit 1\n", folder_.path().string(), change));
    const Said said = run("import 'src/2 Karl.pdf' out");
    EXPECT_EQ(said.status, 1) << said.out;
    EXPECT_NE(said.out.find("2 Karl.pdf changed while it was read"), std::string::npos) << change << said.out;
    EXPECT_FALSE(std::filesystem::exists(folder_.path() / "out"));
    expect_no_leftovers();
  }
}

/// On a disk of so many KiB, which is no other process's.
class FullDisk : public StoppedImport {
 protected:
  [[nodiscard]] Said run_on(int kibibytes, const std::string& script) const {
    return lectern::test::run_program(
        "/bin/sh", folder_.path(),
        fmt::format("-c 'mkdir -p disk && mount -t tmpfs -o size={}k disk disk && cd disk && {}'", kibibytes, script),
        "PACK='" LECTERN_PACK_PROGRAM "' unshare --user --map-root-user --mount");
  }
};

TEST_F(FullDisk, LeavesNothingOfANewExhibitAndSaysWhatItTakes) {
  for (int i = 0; i < 30; ++i) folder_.write(fmt::format("src/letter {}.txt", i + 10), std::string(40'000, 'a') + "\n");
  const Said said = run_on(512, "$PACK import ../src out; echo status $?; ls -A");
  EXPECT_NE(said.out.find("No space left on device; the disk is full: the import takes 1."), std::string::npos)
      << said.out;
  EXPECT_NE(said.out.find("were free; make room on its disk"), std::string::npos) << said.out;
  EXPECT_TRUE(said.out.ends_with("status 1\n")) << said.out;
}

TEST_F(FullDisk, LeavesWhatStoodBefore) {
  const std::string more =
      "for i in 1 2 3 4 5 6 7 8 9; do head -c 60000 /dev/zero | tr \"\\0\" a > \"../src/1$i.txt\"; done";
  const Said said = run_on(
      384,
      "$PACK import ../src out >/dev/null 2>&1; echo first $?; find out -type f | sort | xargs -d \"\\n\" sha256sum > "
      "../before; find out | sort > ../names; echo more >> \"../src/1 Anna.txt\"; " +
          more +
          "; $PACK import ../src out; echo second $?; find out -type f | sort | xargs -d \"\\n\" sha256sum | cmp - "
          "../before && find out | sort | cmp - ../names && echo same");
  EXPECT_NE(said.out.find("first 0"), std::string::npos) << said.out;
  EXPECT_NE(said.out.find("the disk is full"), std::string::npos) << said.out;
  EXPECT_TRUE(said.out.ends_with("second 1\nsame\n")) << said.out;
}

TEST_F(FullDisk, NewAndAddSayIt) {
  const Said said = run_on(4, "$PACK new x; echo status $?; ls -A");
  EXPECT_NE(said.out.find("make room on its disk"), std::string::npos) << said.out;
  EXPECT_TRUE(said.out.ends_with("status 1\n")) << said.out;
}

}  // namespace
}  // namespace lectern::compiler
