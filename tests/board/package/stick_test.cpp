// SPDX-License-Identifier: MIT
// Sticks as the rule, the units and the scripts say it: which port, when, how, and what is written on one. What a
// kernel makes of real ones is seen by toolchain/try-stick.
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <gtest/gtest.h>
#include <sstream>
#include <string>

#include "assets/base/storage.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/program.hpp"

namespace lectern::board {
namespace {

namespace fs = std::filesystem;

const fs::path sources = LECTERN_SOURCE_DIR "/board/package";

std::string bytes_of(const fs::path& path) {
  constexpr std::uint64_t most = 1U << 20;
  const auto bytes = read_file(path, most);
  return bytes ? std::string(as_text(*bytes)) : std::string();
}

class Port : public ::testing::Test {
 protected:
  [[nodiscard]] int asked(const std::string& path) const {
    return test::run_program(sources / "lectern-port", folder_.path(), "'" + path + "'", "env LECTERN_STICK_PORT=named")
        .status;
  }
  void name(const std::string& lines) const { ASSERT_TRUE(write_file(folder_ / "named", as_bytes(lines))); }
  test::TemporaryFolder folder_;
};

TEST_F(Port, IsTheOneThatWasNamedWhateverIsPluggedIntoIt) {
  name("pci-0000:00:14.0-usb-0:1.2:1.0-scsi-0:0:0:0\n");
  EXPECT_EQ(asked("pci-0000:00:14.0-usb-0:1.2:1.0-scsi-0:0:0:0"), 0);
  EXPECT_EQ(asked("pci-0000:00:14.0-usb-0:1.2:1.1-scsi-0:0:0:3"), 0);
  EXPECT_EQ(asked("pci-0000:00:14.0-usb-0:1.2:1.0"), 0) << "an interface of it";
  for (const char* other :
       {"pci-0000:00:14.0-usb-0:1.3:1.0-scsi-0:0:0:0", "pci-0000:00:14.0-usb-0:1:1.0-scsi-0:0:0:0",
        "pci-0000:00:14.0-usb-0:1.2.1:1.0-scsi-0:0:0:0", "pci-0000:00:15.0-usb-0:1.2:1.0-scsi-0:0:0:0",
        "pci-0000:00:14.0-usb-1:1.2:1.0", "pci-0000:00:1f.2-ata-1", "", "-usb-", "-usb-0:"})
    EXPECT_EQ(asked(other), 1) << other;
}

TEST_F(Port, MayHaveSeveralNames) {
  name("platform-3f980000.usb-usb-0:1.4:1.0-scsi-0:0:0:0\npci-0000:01:00.0-usb-0:2:1.0");
  EXPECT_EQ(asked("platform-3f980000.usb-usb-0:1.4:1.0-scsi-0:0:0:0"), 0);
  EXPECT_EQ(asked("pci-0000:01:00.0-usb-0:2:1.0-scsi-0:0:0:0"), 0) << "the last line has no end";
  EXPECT_EQ(asked("pci-0000:01:00.0-usb-0:1.4:1.0-scsi-0:0:0:0"), 1);
}

TEST_F(Port, IsNoneWhereNobodyNamedOne) {
  EXPECT_EQ(asked("pci-0000:00:14.0-usb-0:1:1.0"), 1);
  name("\n \nnonsense\n* \n");
  EXPECT_EQ(asked("pci-0000:00:14.0-usb-0:1:1.0"), 1);
}

TEST(StickUnits, MountNothingThatCouldBeRunOrWritten) {
  for (const std::string kind : {"vfat", "exfat"}) {
    const std::string unit = bytes_of(sources / ("stick-" + kind + ".mount"));
    EXPECT_NE(unit.find("What=/dev/lectern/stick-" + kind + "\n"), std::string::npos);
    EXPECT_NE(unit.find("Where=/run/lectern-stick/" + kind + "\n"), std::string::npos);
    EXPECT_NE(unit.find("Type=" + kind + "\n"), std::string::npos);
    EXPECT_NE(unit.find("Options=ro,nosuid,nodev,noexec,"), std::string::npos);
    EXPECT_NE(unit.find("ConditionPathExists=/run/lectern-stick/open\n"), std::string::npos) << "staff mode only";
    EXPECT_EQ(unit.find("[Install]"), std::string::npos) << "nobody else starts it";
  }
}

TEST(StickUnits, TheRuleNamesTwoKindsInOnePort) {
  const std::string rule = bytes_of(sources / "stick.rules");
  EXPECT_NE(rule.find("ENV{ID_FS_TYPE}!=\"vfat|exfat\", GOTO=\"lectern_end\""), std::string::npos);
  EXPECT_NE(rule.find("PROGRAM!=\"/usr/lib/lectern/lectern-port '$env{ID_PATH}'\""), std::string::npos);
  EXPECT_NE(rule.find("TEST==\"/run/lectern-doors/closed\", ATTR{authorized}=\"0\""), std::string::npos);
}

TEST(Services, AreAsClosedAsTheReadmeSays) {
  if (test::run_program("/bin/sh", "/", "-c 'command -v systemd-analyze'").status != 0) {
    std::printf("systemd-analyze is not here: how open the services are was not counted\n");
    return;
  }
  std::istringstream rows(bytes_of(LECTERN_SOURCE_DIR "/board/README.md"));
  int counted = 0;
  for (std::string row; std::getline(rows, row);) {
    const std::size_t name = row.find("| `lectern");
    const std::size_t end = row.find(".service` | ");
    if (name != 0 || end == std::string::npos) continue;
    const std::string unit = row.substr(3, end + std::string(".service").size() - 3);
    const double most = std::stod(row.substr(end + std::string(".service` | ").size()));
    // Units are looked at beside each other, as they refer to their sockets.
    const test::Said said = test::run_program(
        "systemd-analyze", sources,
        "security --offline=yes --no-pager --threshold=" + std::to_string(std::lround(most * 10)) + " ./" + unit);
    EXPECT_EQ(said.status, 0) << unit << " is more open than " << most << ": " << said.out.substr(said.out.size() / 2);
    ++counted;
  }
  EXPECT_GE(counted, 7);
}

/// The script with folders of the test's own; what it would mount is a folder, and what it asks of the service manager
/// is written down.
class Stick : public ::testing::Test {
 protected:
  void SetUp() override {
    for (const char* name : {"links", "staff", "places", "bin"}) fs::create_directory(folder_ / name);
    fake("systemctl", "echo \"$@\" >> asked");
    // What is "mounted" is what the folder `stick` becomes.
    fake("mount",
         "[ ! -e no-mount ] || exit 32; echo \"mount $*\" >> asked; for last; do :; done\n"
         "rmdir \"$last\" && ln -s \"$PWD/stick\" \"$last\"");
    fake("umount", "echo umount >> asked; for last; do :; done; rm \"$last\" && mkdir \"$last\"");
    fake("journalctl", "[ ! -e no-room ] || exit 1; echo a line");
    fake("dpkg-query", "echo lectern 1");
    fake("sync", "[ ! -e pulled ]");
    fake("df", "echo Avail; if [ -e no-room ]; then echo 0; else echo 5000; fi");
    fs::create_directory(folder_ / "stick");
  }
  void fake(const std::string& name, const std::string& words) const {
    const fs::path file = folder_.path() / "bin" / name;
    ASSERT_TRUE(write_file(file, as_bytes("#!/bin/sh\n" + words + "\n")));
    fs::permissions(file, fs::perms::owner_all);
  }
  void plug(const std::string& kind) const {
    fs::create_symlink("/dev/null", folder_.path() / "links" / ("stick-" + kind));
  }
  void put(const std::string& name) const { ASSERT_TRUE(write_file(folder_.path() / name, as_bytes(name))); }
  void run(const std::string& word) {
    if (!word.empty()) {
      ASSERT_TRUE(write_file(folder_.path() / "staff/door", as_bytes(word + "\n")));
    }
    fs::remove(folder_ / "asked");
    const test::Said said =
        test::run_program(sources / "lectern-stick", folder_.path(), "",
                          "env PATH=\"$PWD/bin:$PATH\" LECTERN_STAFF=staff LECTERN_STICK_LINKS=links "
                          "RUNTIME_DIRECTORY=\"$PWD/places\"");
    EXPECT_EQ(said.status, 0) << said.out;
  }
  [[nodiscard]] std::string asked() const { return bytes_of(folder_ / "asked"); }
  [[nodiscard]] std::string copied() const { return bytes_of(folder_.path() / "staff/copied"); }
  test::TemporaryFolder folder_;
};

constexpr const char* vfat = "run-lectern\\x2dstick-vfat.mount\n";
constexpr const char* exfat = "run-lectern\\x2dstick-exfat.mount\n";

TEST_F(Stick, IsReadWhileStaffAreThereOnly) {
  plug("vfat");
  run("open");
  EXPECT_EQ(asked(), std::string("start ") + vfat + "stop " + exfat);
  EXPECT_TRUE(fs::exists(folder_.path() / "places/open"));
  run("closed");
  EXPECT_EQ(asked(), std::string("stop ") + vfat + "stop " + exfat);
  EXPECT_FALSE(fs::exists(folder_.path() / "places/open"));
}

TEST_F(Stick, IsNotReadWhereNobodySaysAnything) {
  plug("exfat");
  run("");
  EXPECT_EQ(asked(), std::string("stop ") + vfat + "stop " + exfat);
  run("../../etc");
  EXPECT_EQ(asked(), std::string("stop ") + vfat + "stop " + exfat);
}

TEST_F(Stick, GetsLogsOnceForEachTimeTheyAreAskedFor) {
  plug("vfat");
  put("staff/counts.csv");
  run("copy");
  EXPECT_EQ(copied(), "done\n");
  EXPECT_EQ(bytes_of(folder_.path() / "stick/lectern-logs-1/counts.csv"), "staff/counts.csv");
  EXPECT_EQ(bytes_of(folder_.path() / "stick/lectern-logs-1/journal.txt"), "a line\n");
  EXPECT_EQ(asked().find(std::string("stop ") + vfat + "mount --rw --types vfat --options nosuid,nodev,noexec,"), 0U);
  EXPECT_NE(asked().find(std::string("umount\nstart ") + vfat), std::string::npos) << "and it is read as before";
  fs::remove(folder_.path() / "staff/copied");
  run("");
  EXPECT_EQ(copied(), "") << "nobody asked again";
  run("copy");
  EXPECT_EQ(copied(), "done\n");
  EXPECT_TRUE(fs::exists(folder_.path() / "stick/lectern-logs-2/journal.txt"));
}

TEST_F(Stick, SaysWhyNothingWasCopied) {
  run("copy");
  EXPECT_EQ(copied(), "no-stick\n");
  plug("exfat");
  put("no-mount");
  run("copy");
  EXPECT_EQ(copied(), "failed\n");
  fs::remove(folder_ / "no-mount");
  put("no-room");
  run("copy");
  EXPECT_EQ(copied(), "full\n");
  EXPECT_TRUE(fs::is_empty(folder_ / "stick")) << "nothing half is left";
  fs::remove(folder_ / "no-room");
  put("pulled");
  run("copy");
  EXPECT_EQ(copied(), "failed\n");
  EXPECT_FALSE(fs::exists(folder_.path() / "staff/copied.part"));
  EXPECT_FALSE(fs::exists(folder_.path() / "places/copy"));
}

}  // namespace
}  // namespace lectern::board
