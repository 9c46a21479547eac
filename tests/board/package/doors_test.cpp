// SPDX-License-Identifier: MIT
// What a keyboard can do to the computer while the exhibit is shown, as the units and lectern-doors say it. What really
// happens is seen in the guest (toolchain/guest/doors.py).
#include <algorithm>
#include <csignal>
#include <cstdint>
#include <filesystem>
#include <gtest/gtest.h>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "assets/base/storage.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/program.hpp"

namespace lectern::board {
namespace {

const std::filesystem::path package = LECTERN_SOURCE_DIR "/board/package";

std::string content(const std::filesystem::path& path) {
  constexpr std::uint64_t limit = 1U << 20;
  const auto bytes = read_file(path, limit);
  EXPECT_TRUE(bytes) << bytes.error().what;
  return bytes ? std::string(as_text(*bytes)) : std::string();
}

/// What a unit says under a key, in its order.
std::vector<std::string> said(const std::string& unit, const std::string& key) {
  std::vector<std::string> values;
  std::istringstream lines(content(package / unit));
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with(key + "=")) values.push_back(line.substr(key.size() + 1));
  return values;
}

bool holds(const std::vector<std::string>& values, const std::string& word) {
  return std::any_of(values.begin(), values.end(), [&](const std::string& one) {
    std::istringstream words(one);
    return std::find(std::istream_iterator<std::string>(words), {}, word) != std::istream_iterator<std::string>();
  });
}

TEST(DoorUnits, CloseWhereTheExhibitIsShownAndNowhereElse) {
  for (const char* key : {"ConditionPathExists", "ConditionPathExistsGlob"}) {
    EXPECT_FALSE(said("lectern.service", key).empty()) << key;
    EXPECT_EQ(said("lectern-doors.service", key), said("lectern.service", key)) << key;
  }
  EXPECT_TRUE(holds(said("lectern.service", "Wants"), "lectern-doors.service"));
  EXPECT_TRUE(holds(said("lectern.service", "After"), "lectern-doors.service"));
  EXPECT_EQ(said("lectern-doors.service", "StopWhenUnneeded"), std::vector<std::string>{"yes"});
  // Nothing else starts them.
  EXPECT_TRUE(said("lectern-doors.service", "WantedBy").empty());
}

TEST(DoorUnits, AFileOnTheBootPartitionGivesTheLoginInsteadOfTheExhibit) {
  EXPECT_TRUE(holds(said("lectern.service", "Wants"), "lectern-console.service"));
  EXPECT_EQ(said("lectern-console.service", "ConditionPathExists"), said("lectern.service", "ConditionPathExists"));
  // A start of the login ends the exhibit, so it must not happen where the exhibit is shown: one's no is the other's
  // yes.
  std::vector<std::string> login = said("lectern-console.service", "ConditionPathExistsGlob");
  for (std::string& one : login) one.replace(0, 1, "!");
  EXPECT_EQ(login, said("lectern.service", "ConditionPathExistsGlob"));
}

TEST(DoorUnits, TheExhibitHasOneConsole) {
  const auto devices = said("lectern.service", "DeviceAllow");
  EXPECT_EQ(std::count_if(devices.begin(), devices.end(), [](const auto& one) { return one.find("tty") != one.npos; }),
            1);
  EXPECT_TRUE(holds(devices, "/dev/tty1"));
  EXPECT_EQ(said("lectern.service", "TTYPath"), std::vector<std::string>{"/dev/tty1"});
}

TEST(DoorUnits, NoOtherConsoleWaitsForALogin) {
  EXPECT_EQ(said("getty.conf", "ConditionPathExists"), std::vector<std::string>{"!/run/lectern-doors/%I"});
  EXPECT_EQ(said("lectern-doors.service", "RuntimeDirectory"), std::vector<std::string>{"lectern-doors"});
}

/// The script with folders of the test's own for the kernel's settings and its memory; what it would do with the
/// console and with the service manager is only written down.
class Doors : public ::testing::Test {
 protected:
  void SetUp() override {
    for (const char* name : {"kernel", "kept", "bin"}) std::filesystem::create_directory(folder_ / name);
    for (const char* program : {"bin/perl", "bin/systemctl", "bin/udevadm"}) {
      ASSERT_TRUE(
          write_file(folder_ / program, as_bytes("#!/bin/sh\nfor word; do :; done\necho \"$word\" >> asked\n")));
      std::filesystem::permissions(folder_ / program, std::filesystem::perms::owner_all);
    }
    set("sysrq", "438");
    set("cad_pid", "1");
  }
  void set(const std::string& name, const std::string& value) {
    ASSERT_TRUE(write_file(folder_.path() / "kernel" / name, as_bytes(value + "\n")));
  }
  [[nodiscard]] std::string setting(const std::string& name) const { return content(folder_.path() / "kernel" / name); }
  test::Said doors(const std::string& words) {
    return test::run_program(
        package / "lectern-doors", folder_.path(), words,
        "env PATH=\"$PWD/bin:$PATH\" LECTERN_KERNEL_SETTINGS=kernel RUNTIME_DIRECTORY=\"$PWD/kept\"");
  }

  test::TemporaryFolder folder_;
};

TEST_F(Doors, CloseAndOpenAgainAsTheyWere) {
  const test::Said closed = doors("close");
  EXPECT_EQ(closed.status, 0) << closed.out;
  EXPECT_EQ(setting("sysrq"), "0\n");
  // Ctrl-Alt-Del is told to a process that is gone.
  const int told = std::stoi(setting("cad_pid"));
  EXPECT_GT(told, 1);
  EXPECT_NE(::kill(told, 0), 0);
  EXPECT_TRUE(std::filesystem::exists(folder_.path() / "kept/tty2"));
  EXPECT_FALSE(std::filesystem::exists(folder_.path() / "kept/tty1"));
  // What the rule for the port of sticks asks for.
  EXPECT_TRUE(std::filesystem::exists(folder_.path() / "kept/closed"));
  EXPECT_EQ(doors("open").status, 0);
  EXPECT_EQ(setting("sysrq"), "438\n");
  EXPECT_EQ(setting("cad_pid"), "1\n");
  EXPECT_FALSE(std::filesystem::exists(folder_.path() / "kept/closed"));
  EXPECT_EQ(content(folder_ / "asked"), "getty@*.service\n--action=change\nclose\n--action=change\nopen\n");
}

TEST_F(Doors, ClosedTwiceTheyRememberWhatWasBefore) {
  EXPECT_EQ(doors("close").status, 0);
  EXPECT_EQ(doors("close").status, 0);
  EXPECT_EQ(doors("open").status, 0);
  EXPECT_EQ(setting("sysrq"), "438\n");
}

TEST_F(Doors, OneThatCannotBeClosedIsReportedAndTheOthersAreClosed) {
  std::filesystem::remove(folder_.path() / "kernel/cad_pid");
  std::filesystem::create_directory(folder_.path() / "kernel/cad_pid");
  const test::Said closed = doors("close");
  EXPECT_EQ(closed.status, 1);
  EXPECT_NE(closed.out.find("Ctrl-Alt-Del stays as it is: kernel/cad_pid cannot be written"), std::string::npos)
      << closed.out;
  EXPECT_EQ(setting("sysrq"), "0\n");
  EXPECT_EQ(content(folder_ / "asked"), "getty@*.service\n--action=change\nclose\n");
}

TEST_F(Doors, WrongUseIsReported) {
  EXPECT_EQ(doors("").status, 2);
  EXPECT_EQ(doors("shut").status, 2);
}

}  // namespace
}  // namespace lectern::board
