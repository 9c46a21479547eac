// SPDX-License-Identifier: MIT
#include "firmware/loop/frame_times.hpp"

#include <gtest/gtest.h>

namespace lectern::app {
namespace {

using namespace std::chrono_literals;

class TimesOfFrames : public ::testing::Test {
 protected:
  static Moment at(Duration time) { return Moment{} + time; }
  FrameTimes times_;
};

TEST_F(TimesOfFrames, TheFirstOfAnExhibitIsNotCounted) {
  times_.shown(at(0s), at(4s));
  EXPECT_EQ(times_.slowest(at(5s)), 0s);
  times_.shown(at(5s), at(5s + 12ms));
  times_.begin();
  times_.asked(at(6s));
  times_.shown(at(8s), at(9s));
  EXPECT_EQ(times_.slowest(at(9s)), 12ms);
}

TEST_F(TimesOfFrames, AFrameIsCountedFromTheFirstEventThatItAnswers) {
  times_.shown(at(0s), at(0s));
  times_.asked(at(1s));
  times_.asked(at(1s + 10ms));
  times_.shown(at(1s + 15ms), at(1s + 30ms));
  EXPECT_EQ(times_.slowest(at(2s)), 30ms);
}

TEST_F(TimesOfFrames, AnEventThatChangesNothingAsksForNoFrame) {
  times_.shown(at(0s), at(0s));
  times_.asked(at(1s));
  times_.answered();
  // Minutes later the page drifts.
  times_.shown(at(300s), at(300s + 8ms));
  EXPECT_EQ(times_.slowest(at(301s)), 8ms);
}

TEST_F(TimesOfFrames, AfterAnHourASlowFrameIsForgotten) {
  times_.shown(at(0s), at(0s));
  times_.shown(at(10min), at(10min + 90ms));
  times_.shown(at(40min), at(40min + 20ms));
  EXPECT_EQ(times_.slowest(at(41min)), 90ms);
  EXPECT_EQ(times_.slowest(at(69min)), 90ms);
  EXPECT_EQ(times_.slowest(at(70min)), 20ms);
  times_.shown(at(70min), at(70min + 5ms));
  EXPECT_EQ(times_.slowest(at(70min)), 20ms) << "its minute is another's now";
  EXPECT_EQ(times_.slowest(at(200min)), 0s);
}

}  // namespace
}  // namespace lectern::app
