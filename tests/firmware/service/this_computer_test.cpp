// SPDX-License-Identifier: MIT
// The computer's own files, as a Raspberry Pi has them, under another root.
#include "firmware/service/this_computer.hpp"

#include <filesystem>
#include <gtest/gtest.h>
#include <string>
#include <unistd.h>

#include "assets/base/storage.hpp"
#include "tests/assets/base/temporary_folder.hpp"

namespace lectern::service {
namespace {

namespace fs = std::filesystem;
using staff::Outcome;

class AComputer : public testing::Test {
 protected:
  void put(const std::string& file, const std::string& text) {
    fs::create_directories((root_.path() / file).parent_path());
    ASSERT_TRUE(write_file(root_.path() / file, as_bytes(text)));
  }
  [[nodiscard]] std::string text(const std::string& file) const {
    const auto bytes = read_file(root_.path() / file, 4096);
    return bytes ? std::string(as_text(*bytes)) : std::string();
  }
  /// A class of the kernel's leads to devices by links.
  void link(const std::string& from, const std::string& to) {
    fs::create_directories((root_.path() / from).parent_path());
    fs::create_directory_symlink(to, root_.path() / from);
  }
  ThisComputer computer() {
    ThisComputer::Options options;
    options.root = root_.path();
    options.walls = {"seccomp"};
    return ThisComputer(std::move(options));
  }
  staff::Board board() { return computer().board(); }

  lectern::test::TemporaryFolder root_;
};

TEST_F(AComputer, ThatTellsNothingIsNotGuessedAt) {
  const staff::Board told = board();
  EXPECT_FALSE(told.celsius);
  EXPECT_FALSE(told.throttled);
  EXPECT_FALSE(told.brightness);
  EXPECT_FALSE(computer().set_brightness(50));
  EXPECT_EQ(computer().hour(), "");
  EXPECT_FALSE(computer().port_named());
}

TEST_F(AComputer, TellsItsTemperature) {
  put("sys/devices/virtual/thermal/thermal_zone0/temp", "61322\n");
  link("sys/class/thermal/thermal_zone0", "../../devices/virtual/thermal/thermal_zone0");
  EXPECT_EQ(board().celsius, 61);
  put("sys/devices/virtual/thermal/thermal_zone0/temp", "-4000\n");
  EXPECT_EQ(board().celsius, -4);
  put("sys/devices/virtual/thermal/thermal_zone0/temp", "no sensor\n");
  EXPECT_FALSE(board().celsius);
}

/// A thing that some kind of board has.
struct Kind {
  const char* name;
  const char* folder;
  int most = 0;  ///< of a brightness
};
std::string name_of(const testing::TestParamInfo<Kind>& kind) {
  return kind.param.name;
}

/// Where the firmware's device lies.
class ThrottledBoard : public AComputer, public testing::WithParamInterface<Kind> {};
INSTANTIATE_TEST_SUITE_P(Boards, ThrottledBoard,
                         testing::Values(Kind{"Four", "sys/devices/platform/soc/soc:firmware"},
                                         Kind{"Five", "sys/devices/platform/soc@107c000000/soc@107c000000:firmware"}),
                         name_of);

TEST_P(ThrottledBoard, IsSaidToBeWhileItIsAndNotLater) {
  const std::string file = std::string(GetParam().folder) + "/get_throttled";
  fs::create_directories(root_ / "sys/devices/platform/serial8250");
  // The lower bits are what is now, the upper ones what was once.
  for (const char* now : {"50005\n", "1\n", "80008\n", "20002\n", "e0004\n", "0x50005\n"}) {
    put(file, now);
    EXPECT_EQ(board().throttled, true) << now;
  }
  for (const char* once : {"0\n", "50000\n", "80000\n", "f0000\n"}) {
    put(file, once);
    EXPECT_EQ(board().throttled, false) << once;
  }
  put(file, "garbage\n");
  EXPECT_FALSE(board().throttled);
}

TEST_F(AComputer, WhoseKernelKnowsOnlyItsVoltageSaysThat) {
  put("sys/class/hwmon/hwmon0/name", "cpu_thermal\n");
  put("sys/class/hwmon/hwmon0/in0_lcrit_alarm", "1\n");
  EXPECT_FALSE(board().throttled) << "another sensor's";
  put("sys/class/hwmon/hwmon1/name", "rpi_volt\n");
  put("sys/class/hwmon/hwmon1/in0_lcrit_alarm", "0\n");
  EXPECT_EQ(board().throttled, false);
  put("sys/class/hwmon/hwmon1/in0_lcrit_alarm", "1\n");
  EXPECT_EQ(board().throttled, true);
}

/// The official displays: the first one by its old driver, the first and the second by the present ones.
class LitDisplay : public AComputer, public testing::WithParamInterface<Kind> {};
INSTANTIATE_TEST_SUITE_P(Displays, LitDisplay,
                         testing::Values(Kind{"FirstOnce", "rpi_backlight", 255}, Kind{"First", "10-0045", 255},
                                         Kind{"Second", "11-0045", 31}),
                         name_of);

TEST_P(LitDisplay, IsMadeBrighterAndDimmerButNeverDark) {
  const std::string device = std::string("sys/devices/platform/") + GetParam().folder;
  put(device + "/brightness", "0\n");
  put(device + "/max_brightness", std::to_string(GetParam().most) + "\n");
  link(std::string("sys/class/backlight/") + GetParam().folder,
       "../../devices/platform/" + std::string(GetParam().folder));
  EXPECT_EQ(board().brightness, 0);
  ThisComputer kiosk = computer();
  // As the page goes, in steps of ten from what the board tells: it gets all the way up.
  ASSERT_TRUE(kiosk.set_brightness(100));
  EXPECT_EQ(std::stoi(text(device + "/brightness")), GetParam().most);
  EXPECT_EQ(kiosk.board().brightness, 100);
  ASSERT_TRUE(kiosk.set_brightness(50));
  EXPECT_EQ(std::stoi(text(device + "/brightness")), GetParam().most / 2);
  ASSERT_TRUE(kiosk.set_brightness(0));
  EXPECT_GE(std::stoi(text(device + "/brightness")), 1) << "what is dark cannot be put right by touch";
}

TEST_F(AComputer, IsSwitchedOffOnlyWhereItIsTheRealOne) {
  fs::create_directories(root_ / "run/lectern-staff");
  ASSERT_TRUE(computer().switch_power(Power::restart));
  EXPECT_EQ(text("run/lectern-staff/power"), "restart\n");
  ASSERT_TRUE(computer().switch_power(Power::shut_down));
  EXPECT_EQ(text("run/lectern-staff/power"), "shut-down\n");
  ASSERT_TRUE(computer().tell_door("open"));
  EXPECT_EQ(text("run/lectern-staff/door"), "open\n");
}

TEST_F(AComputer, SaysWhatIsWrongWithWherePacksLie) {
  ThisComputer kiosk = computer();
  ASSERT_TRUE(kiosk.storage());
  EXPECT_EQ(kiosk.storage()->outcome, Outcome::storage_missing);
  EXPECT_EQ(kiosk.kept(), nullptr);
  EXPECT_FALSE(kiosk.shelf());
  fs::create_directories(root_ / "var/lib/lectern");
  EXPECT_FALSE(kiosk.storage()) << "what is missing in it is made";
  // Somebody's file where packs should lie.
  fs::remove_all(root_ / "var/lib/lectern/packs");
  put("var/lib/lectern/packs", "not a folder");
  ASSERT_TRUE(kiosk.storage());
  EXPECT_EQ(kiosk.storage()->outcome, Outcome::storage_missing);
  fs::remove(root_ / "var/lib/lectern/packs");
  EXPECT_FALSE(kiosk.storage());
  // Somebody's file where the service's folder should be.
  fs::remove_all(root_ / "var/lib/lectern/staff");
  put("var/lib/lectern/staff", "not a folder");
  ASSERT_TRUE(kiosk.storage());
  EXPECT_NE(kiosk.storage()->outcome, Outcome::none);
  fs::remove_all(root_ / "var/lib/lectern");
  put("var/lib/lectern", "not a folder");
  ASSERT_TRUE(kiosk.storage());
}

TEST_F(AComputer, CountsAsAStickOnlyWhatIsMounted) {
  EXPECT_FALSE(computer().stick());
  fs::create_directories(root_ / "run/lectern-stick/vfat");
  fs::create_directories(root_ / "run/lectern-stick/exfat");
  EXPECT_FALSE(computer().stick());
}

}  // namespace
}  // namespace lectern::service
