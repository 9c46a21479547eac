// SPDX-License-Identifier: MIT
// Sleep on a bare screen, with pipes instead of devices. No sleep here ever runs to its end.
#include "render/sdl/input_watch.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
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

TEST_F(InputWatchTest, WithoutAFolderOfDevicesItSleepsForMoments) {
  EXPECT_FALSE(InputWatch(folder_ / "none").sleep(long_sleep));
}

}  // namespace
}  // namespace lectern::sdl
