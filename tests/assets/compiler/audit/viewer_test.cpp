// SPDX-License-Identifier: MIT
// Viewers that answer, crash, hang or are of another version: scripts instead of lectern-show.
#include "assets/compiler/audit/viewer.hpp"

#include <filesystem>
#include <gtest/gtest.h>
#include <vector>

#include "assets/base/storage.hpp"
#include "tests/assets/base/temporary_folder.hpp"

namespace lectern::compiler {
namespace {

namespace fs = std::filesystem;

class Steps final : public Progress {
 public:
  void step(std::string_view, std::size_t done, std::size_t) override { steps.push_back(done); }
  [[nodiscard]] bool is_stopped() const override { return stopped; }
  std::vector<std::size_t> steps;
  bool stopped = false;
};

class Viewer : public ::testing::Test {
 protected:
  fs::path script(const std::string& words) {
    fs::path path = folder_ / "lectern-show";
    EXPECT_TRUE(write_file(path, as_bytes("#!/bin/sh\n" + words + "\n")));
    fs::permissions(path, fs::perms::owner_all);
    return path;
  }
  TrialEnd tried(const std::string& words, std::chrono::milliseconds most = usual_audit_time) {
    return try_in_viewer({script(words), "", most}, "x.pack", steps_);
  }
  lectern::test::TemporaryFolder folder_;
  Steps steps_;
};

TEST_F(Viewer, IsFoundBesideTheProgramThenInPath) {
  EXPECT_EQ(find_viewer("/nowhere/lectern-pack", ""), std::nullopt);
  const fs::path there = script("");
  const std::string folder = folder_.path().string();
  EXPECT_EQ(find_viewer(folder_ / "lectern-pack", ""), there);
  EXPECT_EQ(find_viewer("/nowhere/lectern-pack", "/none::" + folder + ":/usr"), there);
  EXPECT_EQ(find_viewer("/nowhere/lectern-pack", "/none:relative"), std::nullopt);
  fs::permissions(there, fs::perms::owner_read);
  EXPECT_EQ(find_viewer("/nowhere/lectern-pack", folder), std::nullopt) << "it cannot be run";
}

TEST_F(Viewer, AnswersAndSaysHowFarItIs) {
  const TrialEnd end = tried(R"(echo '{"tried": 40}'; echo '{"exhibit":"e","found":0,"not_listed":0}')");
  EXPECT_EQ(end.what, "");
  EXPECT_TRUE(end.answer.complete);
  EXPECT_EQ(steps_.steps.front(), 0U);
}

TEST_F(Viewer, IsToldThePackAndTheGlass) {
  const fs::path viewer = script(R"(echo "$@" > ")" + (folder_ / "words").string() + "\"");
  ASSERT_NE(try_in_viewer({viewer, "800x600"}, "x.pack", steps_).what, "");
  const auto words = read_file(folder_ / "words", 1000);
  ASSERT_TRUE(words);
  EXPECT_EQ(as_text(*words), "x.pack --try --format json --trial-user nobody --size 800x600\n");
}

TEST_F(Viewer, OneThatCrashesIsTold) {
  const TrialEnd end = tried("kill -SEGV $$");
  EXPECT_NE(end.what.find("ended with a crash"), std::string::npos) << end.what;
  EXPECT_NE(end.mend.find("no fault of your files"), std::string::npos) << end.mend;
}

TEST_F(Viewer, OneThatHangsIsStoppedAndTold) {
  const TrialEnd end = tried("exec sleep 600", std::chrono::milliseconds(200));
  EXPECT_NE(end.what.find("was not done after 1 minute and was stopped"), std::string::npos) << end.what;
  EXPECT_NE(end.mend.find("--audit-minutes"), std::string::npos) << end.mend;
  EXPECT_FALSE(end.interrupted);
}

TEST_F(Viewer, OneOfAnotherVersionIsTold) {
  const TrialEnd end = tried("echo 'The following argument was not expected: --try' >&2; exit 2");
  EXPECT_NE(end.what.find("gave no answer that this lectern-pack understands (exit status 2)"), std::string::npos);
  EXPECT_NE(end.mend.find("sudo apt install"), std::string::npos) << end.mend;
}

TEST_F(Viewer, WhatItRefusesToTryIsTold) {
  const TrialEnd end = tried(R"(echo '{"error":"interface.pack is old","code":"other"}'; exit 1)");
  EXPECT_NE(end.what.find("could not be tried: interface.pack is old"), std::string::npos) << end.what;
}

TEST_F(Viewer, EndsWhenSomebodyAsksToStop) {
  steps_.stopped = true;
  EXPECT_TRUE(tried("exec sleep 600").interrupted);
}

}  // namespace
}  // namespace lectern::compiler
