// SPDX-License-Identifier: MIT
// What lectern-import says to people.
#include "firmware/import/words.hpp"

#include <gtest/gtest.h>

namespace lectern::importing {
namespace {

TEST(ImportWords, SayWhyAndNotOnlyThatItFailed) {
  EXPECT_EQ(in_words(staff::Event{staff::Outcome::failed, {}, "there is no file lectern.toml"}),
            "there is no file lectern.toml");
  EXPECT_EQ(in_words(staff::Event{staff::Outcome::failed, "a.pack", "no stick is there"}), "a.pack: no stick is there");
  EXPECT_EQ(in_words(staff::Event{staff::Outcome::failed, "a.pack", {}}), "a.pack: that failed");
  EXPECT_EQ(in_words(staff::Event{staff::Outcome::imported, "a.pack", "a-1.pack"}), "a.pack: imported (a-1.pack)");
}

}  // namespace
}  // namespace lectern::importing
