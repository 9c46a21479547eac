// SPDX-License-Identifier: MIT
// Which pack is shown after runs ended, or where one cannot be opened.
#include "firmware/library/choice.hpp"

#include <gtest/gtest.h>

#include "assets/base/storage.hpp"
#include "assets/pack/pack.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/assets/pack/small_pack.hpp"

namespace lectern::app {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

/// Three packs, the best first, and how runs with them ended.
class ChoiceTest : public ::testing::Test {
 protected:
  void SetUp() override {
    for (const char* name : {"on-show", "before", "own"}) {
      test::SmallContent content = test::stand_ins();
      content.tile.assign(as_bytes(name).begin(), as_bytes(name).end());
      ASSERT_TRUE(write_file(folder_ / name, test::small_pack(content)));
      packs_.push_back(folder_ / name);
    }
  }

  Choice chosen() {
    return choose(packs_, runs_, [](const fs::path& pack) -> Result<void> {
      LECTERN_CHECK(pack::Pack::open(pack));
      return {};
    });
  }
  void ends(int times, std::chrono::milliseconds apart) {
    for (int i = 0; i < times; ++i) ASSERT_TRUE(runs_.ended("signal", now_ += apart));
  }
  /// A run that shows what is chosen, and ends.
  std::string run() {
    const Choice choice = chosen();
    ends(1, 10s);
    return choice.pack ? choice.pack->filename().string() : "none";
  }
  void damage(const char* name) {
    auto bytes = read_file(folder_ / name, 1U << 20);
    ASSERT_TRUE(bytes);
    bytes->back() ^= std::byte{1};  // of the index
    ASSERT_TRUE(write_file(folder_ / name, *bytes));
  }

  test::TemporaryFolder folder_;
  fs::path kept_ = fs::path(folder_.path() / "run");
  std::vector<fs::path> packs_;
  Runs runs_ = [this] { return fs::create_directory(kept_), Runs(kept_); }();
  std::chrono::milliseconds now_{};
};

TEST_F(ChoiceTest, AfterThreeEndsTheOneBeforeThenTheProgramsOwnThenNone) {
  std::vector<std::string> shown;
  for (int i = 0; i < 10; ++i) shown.push_back(run());
  EXPECT_EQ(shown, (std::vector<std::string>{"on-show", "on-show", "on-show", "before", "before", "before", "own",
                                             "own", "own", "none"}));
  const Choice none = chosen();
  EXPECT_FALSE(none.pack);
  ASSERT_EQ(none.passed_over.size(), 3U);
  EXPECT_NE(none.passed_over[0].why.what.find("on-show is not shown: 3 runs with it ended within 2 minutes"),
            std::string::npos)
      << none.passed_over[0].why.what;
  ASSERT_TRUE(runs_.begin_anew());
  EXPECT_EQ(run(), "on-show");
}

TEST_F(ChoiceTest, EndsThatAreFarApartChangeNothing) {
  for (int i = 0; i < 10; ++i) {
    EXPECT_EQ(chosen().pack, packs_[0]);
    ends(1, 61s);
  }
}

TEST_F(ChoiceTest, WithABadIndexTheOneBeforeIsShownAndToldOfOnTheGlass) {
  damage("on-show");
  const Choice choice = chosen();
  EXPECT_EQ(choice.pack, packs_[1]);
  ASSERT_EQ(choice.passed_over.size(), 1U);
  EXPECT_FALSE(choice.passed_over[0].given_up);
  EXPECT_NE(choice.passed_over[0].why.what.find("damaged"), std::string::npos);
  damage("before");
  EXPECT_EQ(chosen().pack, packs_[2]);
  damage("own");
  EXPECT_FALSE(chosen().pack);
  EXPECT_EQ(chosen().passed_over.size(), 3U);
}

TEST_F(ChoiceTest, TheSamePackBehindTwoLinksIsGivenUpOnce) {
  fs::remove(packs_[1]);
  fs::create_symlink(packs_[0], packs_[1]);
  for (int i = 0; i < 3; ++i) EXPECT_EQ(run(), "on-show");
  EXPECT_EQ(run(), "own");
}

TEST_F(ChoiceTest, APackThatEndsTheViewerWhileItIsOpenedIsKnown) {
  const auto dies = [&](const fs::path&) -> Result<void> {
    ends(1, 1s);  // what the service manager would say
    return {};
  };
  for (int i = 0; i < 3; ++i) EXPECT_EQ(choose(packs_, runs_, dies).pack, packs_[0]);
  EXPECT_EQ(chosen().pack, packs_[1]);
}

}  // namespace
}  // namespace lectern::app
