// SPDX-License-Identifier: MIT
// A pack that is put while somebody reads: it waits until they have gone.
#include <gtest/gtest.h>

#include "tests/render/scan/tiled_pack.hpp"
#include "tests/scenario/played.hpp"

namespace lectern::app::testing {
namespace {

constexpr Size put_glass{1920, 1080};

class Put : public Played {
 protected:
  void play_it(const std::string& script) {
    PlayOptions options;
    options.glass = put_glass;
    options.offer = [this](const std::filesystem::path& path) { return offered(path); };
    play_script(script, out_, options);
  }
  std::optional<Exhibit> offered(const std::filesystem::path& path) {
    ++offers_;
    auto show = Show::open(path, interface_words(), store_options(std::nullopt, put_glass, 0), [] {});
    if (!show) return std::nullopt;
    return Exhibit{std::move(*show), {}};
  }
  std::string other() {
    const auto path = out_ / "other.pack";
    test::write_tiled_pack(path, {{{1000, 1400}}});
    return path.string();
  }

  int offers_ = 0;
};

TEST_F(Put, OnTheAttractScreenItComesAtOnce) {
  play_it("0s dump before\n1s put " + other() + "\n+0ms dump after\n+1s tap 900,500\n+0ms settle\n+0ms dump on\n");
  EXPECT_EQ(dumped("before")["exhibit"], "korea-1951");
  EXPECT_NE(dumped("after")["exhibit"], "korea-1951");
  EXPECT_EQ(dumped("on")["screen"], "overview");
  EXPECT_EQ(offers_, 1);
}

TEST_F(Put, WhoReadsGoesOnReadingUntilTheyHaveGone) {
  play_it("1s tap @begin\n+0ms settle\n+0ms tap @document:1951-01-16-spring-offensive\n+0ms settle\n+0ms put " +
          other() + "\n+0ms dump now\n+30s dump later\n+400s dump gone\n");
  EXPECT_EQ(dumped("now")["exhibit"], "korea-1951");
  EXPECT_EQ(dumped("later")["document"], "1951-01-16-spring-offensive");
  EXPECT_NE(dumped("gone")["exhibit"], "korea-1951");
  EXPECT_EQ(dumped("gone")["screen"], "attract");
}

TEST_F(Put, OneThatIsRefusedChangesNothing) {
  play_it("0s put none.pack\n+1s dump after\n");
  EXPECT_EQ(offers_, 1);
  EXPECT_EQ(dumped("after")["exhibit"], "korea-1951");
}

}  // namespace
}  // namespace lectern::app::testing
