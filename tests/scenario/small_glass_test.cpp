// SPDX-License-Identifier: MIT
// A display that wakes without telling its size is too small for a moment: afterwards all is as it was, on every screen
// and under everything that opens over it.
#include <gtest/gtest.h>
#include <string>

#include "tests/scenario/played.hpp"

namespace lectern::app::testing {
namespace {

const std::string document = "+0ms tap @document:1951-07-03-five-points\n+2s settle\n";

class SmallGlass : public Played {
 protected:
  /// Sees what is on the glass before and after it was too small, and taps it meanwhile.
  void pass_through(const std::string& acts) {
    PlayOptions options;
    options.reduced_motion = true;
    (void)after(acts + "+0ms settle\n+0ms shot before\n+0ms dump before plain\n" +
                    "+0ms resize 320x240\n+0ms shot small\n+0ms dump small plain\n+100ms tap 160,120\n" +
                    "+500ms drag 100,100 300,100 100\n+0ms key Escape\n+100ms resize 300x200\n" +
                    "+0ms resize 1920x1080\n+0ms settle\n+0ms shot after\n+0ms dump after plain\n",
                options);
    EXPECT_EQ(dumped("small")["screen"], "fault");
    EXPECT_EQ(dumped("after"), dumped("before"));
    EXPECT_FALSE(dumped("after")["text"].empty());
    EXPECT_EQ(read_text(out_ / "after.png"), read_text(out_ / "before.png"));
  }
};

TEST_F(SmallGlass, LeavesEveryScreenAsItWas) {
  const std::string places[] = {
      "", "+0ms tap @language:ru\n", "+0ms key F1\n", "+0ms tap @people\n", document,
      // All that a visitor sets.
      document + "+0ms tap @contrast\n+0ms drag 1000,300 940,300 300\n+0ms settle\n" +
          "+0ms drag 1500,800 1500,500 600\n+0ms settle\n+0ms pinch 500,450 2 600\n+0ms settle\n" +
          "+0ms drag 500,500 400,400 800\n",
      document + "+0ms tap @passage:translation.en/p3\n",
      document + "+0ms tap @text-size\n+0ms tap @text-size\n+0ms settle\n+0ms drag 1500,800 1500,500 600\n",
      document + "+0ms tap @tab:side-by-side\n+0ms settle\n+0ms drag 1500,800 1500,500 600\n",
      document + "+0ms tap @about\n+0ms settle\n+0ms drag 960,700 960,500 600\n",
      document + "+0ms tap @word:filippov\n", document + "+0ms tap @language\n"};
  for (const std::string& acts : places) {
    SCOPED_TRACE(acts);
    pass_through("1s tap @begin\n+0ms settle\n" + acts);
  }
}

TEST_F(SmallGlass, LeavesTheAttractScreenAsItWas) {
  pass_through("1s settle\n");
}

TEST_F(SmallGlass, DoesNotKeepAnyoneFromBeingAway) {
  (void)after("1s tap @begin\n+0ms settle\n" + document +
              "+0ms resize 320x240\n+10s tap 160,120\n+290s resize 1920x1080\n+0ms settle\n+0ms dump later\n");
  EXPECT_EQ(dumped("later")["screen"], "attract");
}

}  // namespace
}  // namespace lectern::app::testing
