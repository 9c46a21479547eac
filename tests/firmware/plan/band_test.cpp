// SPDX-License-Identifier: MIT
#include "firmware/plan/band.hpp"

#include <gtest/gtest.h>

#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using testing::reading;
using testing::small_metrics;
using testing::SmallWorld;
using testing::wall_metrics;

State previewed(const Metrics& metrics) {
  State state = reading(metrics);
  state.setting.preview = true;
  return state;
}

class BandBelow : public ::testing::Test {
 protected:
  SmallWorld small_{{}, testing::add_bands};
  World world_ = small_.world();
};

TEST_F(BandBelow, StandsBelowTheGlassAndTakesNothingOfIt) {
  for (const Metrics& metrics : {wall_metrics(), small_metrics()}) {
    const Band band = band_of(Glass(previewed(metrics), world_));
    EXPECT_EQ(band.rect.y, metrics.glass.h);
    EXPECT_EQ(band.rect.w, metrics.glass.w);
    EXPECT_GT(band.rect.h, band.seen.h);
    EXPECT_LE(band.seen.bottom(), band.rect.bottom());
    EXPECT_EQ(band.parts.size(), 4U);
    EXPECT_TRUE(band.errors);
  }
}

TEST_F(BandBelow, PutAwayItIsTheCountAndTheWayBack) {
  State state = previewed(wall_metrics());
  const int open = band_of(Glass(state, world_)).rect.h;
  state.band_folded = true;
  const Band band = band_of(Glass(state, world_));
  EXPECT_LT(band.rect.h, open);
  EXPECT_TRUE(band.parts.empty());
  ASSERT_EQ(band.buttons.size(), 1U);
  EXPECT_FALSE(std::get<FoldBand>(band.buttons.front().act).folded);
}

TEST_F(BandBelow, TheVisitorsTextSizeIsNotIts) {
  State state = previewed(wall_metrics());
  const int usual = band_of(Glass(state, world_)).rect.h;
  state.metrics.text_percent = text_sizes.back();
  EXPECT_EQ(band_of(Glass(state, world_)).rect.h, usual);
}

TEST_F(BandBelow, OnAKioskThereIsNone) {
  EXPECT_TRUE(band_of(Glass(reading(wall_metrics()), world_)).rect.empty());
  SmallWorld plain;
  const World without = plain.world();
  EXPECT_TRUE(band_of(Glass(previewed(wall_metrics()), without)).rect.empty());
}

}  // namespace
}  // namespace lectern::app
