// SPDX-License-Identifier: MIT
#include "firmware/library/ledger.hpp"

#include <gtest/gtest.h>
#include <random>

#include "tests/assets/base/simulated_disk.hpp"

namespace lectern::app {
namespace {

using lectern::test::SimulatedDisk;
using staff::Event;
using staff::Outcome;

Ledger of(SimulatedDisk& disk) {
  return Ledger(disk.folder("/staff"));
}

TEST(Ledger, KeepsWhatItIsGiven) {
  SimulatedDisk disk;
  {
    Ledger ledger = of(disk);
    EXPECT_EQ(ledger.wrong_guesses(), 0U);
    EXPECT_FALSE(ledger.last("change"));
    ASSERT_TRUE(ledger.keep_wrong_guesses(7));
    ASSERT_TRUE(ledger.keep_counts("1,visits,,3\n"));
    ASSERT_TRUE(ledger.keep_last("change", {Outcome::well, "a.pack", "x"}));
    ASSERT_TRUE(ledger.keep_shown({"letters", 3}));
    ASSERT_TRUE(ledger.keep_shown({"other", 1}));
    ASSERT_TRUE(ledger.keep_shown({"letters", 2}));
    ASSERT_TRUE(ledger.keep_order("a.pack"));
    ASSERT_TRUE(ledger.keep_order("b.pack"));
    ASSERT_TRUE(ledger.keep_order("a.pack"));
    ASSERT_TRUE(ledger.keep_word("boot", "1234"));
  }
  Ledger ledger = of(disk);
  EXPECT_EQ(ledger.wrong_guesses(), 7U);
  EXPECT_EQ(ledger.counts(), "1,visits,,3\n");
  EXPECT_EQ(ledger.last("change"), (Event{Outcome::well, "a.pack", "x"}));
  const auto shown = ledger.shown();
  ASSERT_EQ(shown.size(), 2U);
  EXPECT_EQ(shown[1].id, "letters");
  EXPECT_EQ(shown[1].revision, 3U) << "the highest stays";
  EXPECT_EQ(ledger.order(), (std::vector<std::string>{"b.pack", "a.pack"}));
  EXPECT_EQ(ledger.word("boot"), "1234");
  EXPECT_TRUE(ledger.garbage().empty());
}

TEST(Ledger, SurvivesGarbageAndTellsOfIt) {
  for (const std::string& bytes :
       {std::string("\xff\xfe\x00garbage", 10), std::string(2U << 20, 'x'), std::string(4096, '\0')}) {
    SimulatedDisk disk;
    for (const char* name : {"guesses", "counts.csv", "change", "import", "shown", "order", "boot", "switches"})
      disk.put(std::filesystem::path("/staff") / name, as_bytes(bytes));
    Ledger ledger = of(disk);
    EXPECT_EQ(ledger.wrong_guesses(), 5U) << "garbage is no way to guess at once";
    EXPECT_FALSE(ledger.last("change"));
    EXPECT_FALSE(ledger.last("import"));
    EXPECT_TRUE(ledger.shown().empty());
    static_cast<void>(ledger.order());
    EXPECT_EQ(ledger.number("switches"), 0U);
    EXPECT_GE(ledger.garbage().size(), 4U);
    ASSERT_TRUE(ledger.keep_wrong_guesses(1));
    EXPECT_EQ(ledger.wrong_guesses(), 1U) << "and is written over";
  }
}

TEST(Ledger, WithoutAFolderNothingLastsAndThatIsSaid) {
  Ledger ledger(nullptr);
  EXPECT_EQ(ledger.wrong_guesses(), 0U);
  EXPECT_FALSE(ledger.keep_wrong_guesses(1));
  EXPECT_EQ(ledger.counts(), "");
}

TEST(Ledger, ACutLeavesTheOldNumberOrTheNew) {
  std::mt19937 random(1951);
  std::size_t faults = 0;
  for (std::size_t steps = 0;; ++steps) {
    SimulatedDisk disk;
    ASSERT_TRUE(of(disk).keep_wrong_guesses(3));
    disk.lasts();
    disk.cut_after(steps);
    const bool done = of(disk).keep_wrong_guesses(4).has_value();
    for (int variant = 0; variant < 200; ++variant) {
      const auto found = disk.after_cut(random, faults);
      const std::uint32_t wrong = of(*found).wrong_guesses();
      ASSERT_TRUE(wrong == 3 || wrong == 4) << wrong << " after " << steps << " steps";
      ASSERT_TRUE(!done || wrong == 4) << "it was said to be kept";
    }
    if (done) break;
  }
  EXPECT_GT(faults, 100U);
}

TEST(Ledger, KeepsWhatFellUntilItStays) {
  SimulatedDisk disk;
  Ledger ledger = of(disk);
  const std::string one(64, '1'), two(64, '2');
  EXPECT_TRUE(ledger.fallen().empty());
  for (const std::string& seal : {one, two, one}) ASSERT_TRUE(ledger.keep_fallen(seal));
  EXPECT_EQ(ledger.fallen(), (std::vector<std::string>{two, one}));
  ASSERT_TRUE(ledger.keep_risen(two));
  EXPECT_EQ(ledger.fallen(), std::vector<std::string>{one});
  disk.put("/staff/fallen", as_bytes("../../etc\n" + one + "\n"));
  EXPECT_EQ(ledger.fallen(), std::vector<std::string>{one});
  EXPECT_EQ(ledger.garbage(), std::vector<std::string>{"fallen"});
}

}  // namespace
}  // namespace lectern::app
