// SPDX-License-Identifier: MIT
// `check --audit` as a curator runs it: with the viewer beside it, without one, and interrupted.
#include <filesystem>
#include <gtest/gtest.h>
#include <string>

#include "assets/base/storage.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/assets/compiler/commands/run.hpp"

namespace lectern::compiler {
namespace {

namespace fs = std::filesystem;

class CheckAudit : public ::testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(test::run_pack(folder_.path().string(), "new letters").status, 0);
    fs::create_directory(folder_ / "bin");
    fs::create_directory(folder_ / "cache");
  }
  void replace(const std::string& file, const std::string& what, const std::string& by) {
    const fs::path path = folder_ / "letters" / file;
    auto bytes = read_file(path, 1U << 20);
    ASSERT_TRUE(bytes);
    std::string text(as_text(*bytes));
    const std::size_t at = text.find(what);
    ASSERT_NE(at, std::string::npos) << file;
    ASSERT_TRUE(write_file(path, as_bytes(text.replace(at, what.size(), by))));
  }
  /// A lectern-pack with no viewer near but this script; without one if it is empty.
  test::Said alone(const std::string& script) {
    fs::copy_file(LECTERN_PACK_PROGRAM, folder_ / "bin/lectern-pack");
    if (!script.empty()) {
      EXPECT_TRUE(write_file(folder_ / "bin/lectern-show", as_bytes("#!/bin/sh\n" + script + "\n")));
      fs::permissions(folder_ / "bin/lectern-show", fs::perms::owner_all);
    }
    return lectern::test::run_program((folder_ / "bin/lectern-pack").string(), folder_.path().string(),
                                      "check letters --audit", "XDG_CACHE_HOME=\"$PWD/cache\" PATH=/bin:/nowhere");
  }
  /// Nothing of the pack that was tried is left.
  void expect_nothing_left() {
    for (const auto& entry : fs::recursive_directory_iterator(folder_ / "cache"))
      EXPECT_EQ(entry.path().string().find(".audit-"), std::string::npos) << entry.path();
  }
  lectern::test::TemporaryFolder folder_;
};

TEST_F(CheckAudit, AGoodExhibitPasses) {
  const auto said = test::run_pack(folder_.path().string(), "check letters --audit", "XDG_CACHE_HOME=\"$PWD/cache\"");
  EXPECT_EQ(said.status, 0) << said.out;
  EXPECT_NE(said.out.find("no problems found"), std::string::npos) << said.out;
  expect_nothing_left();
}

TEST_F(CheckAudit, WhatTheViewerRefusesHasItsLine) {
  const std::string word = "Donaudampfschifffahrtsgesellschaftskapitaenswitwenrentenauszahlungsstelle";
  replace("documents/1921-05-02-postcard/document.toml", "Arrived safely", word + word);
  replace("documents/1921-05-02-postcard/translation.en.md", "Yours, Anna", "Yours, Anna\n\n&nbsp;");
  const auto said = test::run_pack(folder_.path().string(), "check letters --audit", "XDG_CACHE_HOME=\"$PWD/cache\"");
  EXPECT_EQ(said.status, 1) << said.out;
  for (const char* line :
       {"document.toml:27:1: error: short_title.en (\"Donau", "does not fit and is cut off at the kiosk",
        "translation.en.md:13:1: error: a paragraph draws nothing", "2 errors"})
    EXPECT_NE(said.out.find(line), std::string::npos) << line << " is not in\n" << said.out;
  expect_nothing_left();
}

TEST_F(CheckAudit, WithoutAViewerItSaysWhatToInstall) {
  const auto said = alone("");
  EXPECT_EQ(said.status, 1);
  EXPECT_NE(said.out.find("lectern-show is neither beside lectern-pack nor in PATH"), std::string::npos) << said.out;
  EXPECT_NE(said.out.find("install the package lectern"), std::string::npos) << said.out;
}

TEST_F(CheckAudit, AViewerThatCrashesIsAnError) {
  const auto said = alone("kill -SEGV $$");
  EXPECT_EQ(said.status, 1);
  EXPECT_NE(said.out.find("ended with a crash"), std::string::npos) << said.out;
  expect_nothing_left();
}

TEST_F(CheckAudit, InterruptedItLeavesNothing) {
  const auto said = alone("kill -INT $PPID; exec sleep 600");
  EXPECT_EQ(said.status, 130) << said.out;
  EXPECT_NE(said.out.find("interrupted"), std::string::npos) << said.out;
  expect_nothing_left();
}

TEST_F(CheckAudit, ErrorsComeFirst) {
  replace("exhibit.toml", "revision = 1", "");
  const auto said = alone("kill -SEGV $$");
  EXPECT_EQ(said.status, 1);
  EXPECT_NE(said.out.find("mend the errors first"), std::string::npos) << said.out;
  EXPECT_EQ(said.out.find("crash"), std::string::npos) << said.out;
}

TEST_F(CheckAudit, ItsOptionsNeedIt) {
  const std::string folder = folder_.path().string();
  EXPECT_EQ(test::run_pack(folder, "check letters --size 1920x1080").status, 2);
  EXPECT_EQ(test::run_pack(folder, "check letters --audit --size large").status, 2);
  EXPECT_EQ(test::run_pack(folder, "check letters --audit --audit-minutes 0").status, 2);
}

}  // namespace
}  // namespace lectern::compiler
