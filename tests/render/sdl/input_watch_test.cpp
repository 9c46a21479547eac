// SPDX-License-Identifier: MIT
// Sleep on a bare screen, with pipes instead of devices. No sleep here ever runs to its end.
#include "render/sdl/input_watch.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <linux/input.h>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

#include "tests/assets/base/temporary_folder.hpp"

namespace lectern::sdl {
namespace {

using namespace std::chrono_literals;

constexpr Duration long_sleep = 1h;

/// A device of input that says what it is told to.
class Device {
 public:
  explicit Device(const std::filesystem::path& path) {
    EXPECT_EQ(::mkfifo(path.c_str(), S_IRUSR | S_IWUSR), 0);
    // Readable and writable, so that it opens before anybody reads.
    pipe_ = Descriptor(::open(path.c_str(), O_RDWR | O_CLOEXEC));
    EXPECT_GE(pipe_.get(), 0);
  }
  void say() { EXPECT_EQ(::write(pipe_.get(), "touch", 5), 5); }
  void report(unsigned type, unsigned code, int value) {
    input_event event{};
    event.type = static_cast<std::uint16_t>(type);
    event.code = static_cast<std::uint16_t>(code);
    event.value = value;
    EXPECT_EQ(::write(pipe_.get(), &event, sizeof(event)), static_cast<ssize_t>(sizeof(event)));
  }
  [[nodiscard]] int file() const { return pipe_.get(); }
  void unplug() { pipe_ = Descriptor(-1); }

 private:
  Descriptor pipe_{-1};
};

class InputWatchTest : public testing::Test {
 protected:
  test::TemporaryFolder folder_;
};

TEST_F(InputWatchTest, ADeviceThatSaysSomethingEndsTheSleepOnce) {
  Device touch(folder_ / "event0");
  InputWatch watch(folder_.path());
  EXPECT_FALSE(watch.sleep(0ms));
  touch.say();
  touch.say();
  EXPECT_TRUE(watch.sleep(long_sleep));
  EXPECT_FALSE(watch.sleep(0ms));
}

TEST_F(InputWatchTest, ADeviceThatComesLaterIsHeard) {
  InputWatch watch(folder_.path());
  Device touch(folder_ / "event7");
  EXPECT_TRUE(watch.sleep(long_sleep));
  EXPECT_FALSE(watch.sleep(0ms));
  touch.say();
  EXPECT_TRUE(watch.sleep(long_sleep));
}

TEST_F(InputWatchTest, ADeviceThatIsPulledOutIsToldAndThenForgotten) {
  Device touch(folder_ / "event0"), keys(folder_ / "event1");
  InputWatch watch(folder_.path());
  std::filesystem::remove(folder_ / "event0");
  EXPECT_TRUE(watch.sleep(long_sleep));
  touch.unplug();
  EXPECT_FALSE(watch.sleep(0ms));
  keys.say();
  EXPECT_TRUE(watch.sleep(long_sleep));
}

TEST_F(InputWatchTest, WhatIsNoDeviceOfEventsIsNotHeard) {
  Device mice(folder_ / "mice");
  InputWatch watch(folder_.path());
  mice.say();
  EXPECT_FALSE(watch.sleep(0ms));
}

TEST_F(InputWatchTest, AWorkerEndsTheSleepAndIsNoTouch) {
  InputWatch watch(folder_.path());
  std::thread worker([&] { watch.wake(); });
  EXPECT_FALSE(watch.sleep(long_sleep));
  worker.join();
  EXPECT_FALSE(watch.sleep(0ms));
}

/// A panel that knows one finger.
std::optional<Abilities> one_finger(int) {
  Abilities abilities;
  abilities.name = "panel";
  abilities.x = Axis{0, 1000, 0};
  abilities.y = Axis{0, 1000, 0};
  abilities.touch = true;
  return abilities;
}

TEST_F(InputWatchTest, TouchesOfAPanelThatKnowsOneFingerAreKept) {
  Device touch(folder_ / "event0");
  InputWatch watch(folder_.path(), one_finger);
  EXPECT_TRUE(watch.reads_panels());
  touch.report(EV_KEY, BTN_TOUCH, 1);
  touch.report(EV_ABS, ABS_X, 500);
  touch.report(EV_SYN, SYN_REPORT, 0);
  touch.report(EV_ABS, ABS_X, 250);
  touch.report(EV_SYN, SYN_REPORT, 0);
  EXPECT_TRUE(watch.sleep(long_sleep));
  EXPECT_EQ(watch.take_reports(),
            (std::vector<Report>{{Report::Kind::down, {0.5, 0}}, {Report::Kind::move, {0.25, 0}}}));
  EXPECT_TRUE(watch.take_reports().empty());
  EXPECT_EQ(watch.notes().size(), 1U);
}

TEST_F(InputWatchTest, AFingerOnAPanelThatIsPulledOutIsUp) {
  Device touch(folder_ / "event0");
  InputWatch watch(folder_.path(), one_finger);
  touch.report(EV_KEY, BTN_TOUCH, 1);
  touch.report(EV_SYN, SYN_REPORT, 0);
  EXPECT_TRUE(watch.sleep(long_sleep));
  EXPECT_EQ(watch.take_reports(), (std::vector<Report>{{Report::Kind::down, {0, 0}}}));
  std::filesystem::remove(folder_ / "event0");
  EXPECT_TRUE(watch.sleep(long_sleep));
  EXPECT_EQ(watch.take_reports(), (std::vector<Report>{{Report::Kind::up, {0, 0}}}));
}

TEST_F(InputWatchTest, ItIsKnownByItsOpenFile) {
  Device touch(folder_ / "event0"), other(folder_ / "mice");
  const InputWatch watch(folder_.path(), one_finger);
  EXPECT_TRUE(watch.reads(touch.file()));
  EXPECT_FALSE(watch.reads(other.file()));
  EXPECT_FALSE(watch.reads(4711));
}

TEST_F(InputWatchTest, OtherDevicesAreLeftToSdl) {
  Device touch(folder_ / "event0");
  InputWatch watch(folder_.path(), [](int device) {
    auto abilities = one_finger(device);
    abilities->places_of_fingers = true;
    abilities->fingers = 10;
    return abilities;
  });
  EXPECT_FALSE(watch.reads_panels());
  EXPECT_FALSE(watch.reads(touch.file()));
  touch.say();
  EXPECT_TRUE(watch.sleep(long_sleep));
  EXPECT_TRUE(watch.take_reports().empty());
  EXPECT_TRUE(watch.notes().empty());
}

TEST_F(InputWatchTest, WithoutAFolderOfDevicesItSleepsForMoments) {
  EXPECT_FALSE(InputWatch(folder_ / "none").sleep(long_sleep));
}

}  // namespace
}  // namespace lectern::sdl
