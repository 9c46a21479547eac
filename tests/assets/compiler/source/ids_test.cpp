// SPDX-License-Identifier: MIT
#include "assets/compiler/source/ids.hpp"

#include <gtest/gtest.h>

#include "assets/pack/limits.hpp"

namespace lectern::compiler {
namespace {

TEST(Ids, AreProposedForWhatPeopleWrite) {
  for (const auto& [written, id] :
       std::vector<std::pair<std::string, std::string>>{{"Brief an Köln (3)", "brief-an-koeln-3"},
                                                        {"1951_07_03 Five Points", "1951-07-03-five-points"},
                                                        {"Письмо 4", "pismo-4"},
                                                        {"Ætla", "aetla"},
                                                        {"l'été", "lete"},
                                                        {"--a--", "a"},
                                                        {"!", ""},
                                                        {"", ""}}) {
    EXPECT_EQ(proposed_id(written), id) << written;
    EXPECT_EQ(is_id(proposed_id(written)), !id.empty()) << written;
  }
}

TEST(Ids, AreNeverProposedTooLong) {
  const std::string id = proposed_id(std::string(1'000, 'x') + "y");
  EXPECT_EQ(id, std::string(pack::max_id, 'x'));
  std::string sharp;
  for (int i = 0; i < 100; ++i) sharp += "ß";
  EXPECT_LE(proposed_id(sharp).size(), std::size_t{pack::max_id});
}

TEST(Ids, AreMendedByAnExample) {
  EXPECT_EQ(mend_id("Köln"), "ids are small letters a to z, digits and -, as \"koeln\"");
  EXPECT_EQ(mend_id("…"), "ids are small letters a to z, digits and -");
}

}  // namespace
}  // namespace lectern::compiler
