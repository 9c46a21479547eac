// SPDX-License-Identifier: MIT
#include "assets/compiler/build/fonts.hpp"

#include <gtest/gtest.h>

#include "assets/pack/limits.hpp"
#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler {
namespace {

std::string said_of(std::size_t count, std::size_t bytes_each) {
  SourceExhibit exhibit;
  exhibit.folder = "x";
  exhibit.places["fonts"] = {"x/exhibit.toml", 7, 3};
  Report report;
  check_fonts(exhibit, std::vector<MadeFont>(count, MadeFont{"Serif", Bytes(bytes_each)}), report);
  return test::dump(report);
}

TEST(PackFonts, AreAsManyAsAPackHolds) {
  EXPECT_EQ(said_of(pack::max_fonts, 10), "");
  EXPECT_EQ(said_of(pack::max_fonts + 1, 10),
            "error 7:3: the texts need 513 fonts; a pack holds 512 at the most; take out languages, documents or "
            "families of `fonts`; Chinese and Japanese fonts are the largest\n");
}

TEST(PackFonts, AreTogetherAsLargeAsAPackHolds) {
  EXPECT_EQ(said_of(4, pack::max_fonts_size / 4), "");
  EXPECT_EQ(said_of(4, pack::max_fonts_size / 4 + 1),
            "error 7:3: the fonts of the texts have 65 MiB together; a pack holds 64 at the most; take out languages, "
            "documents or families of `fonts`; Chinese and Japanese fonts are the largest\n");
}

}  // namespace
}  // namespace lectern::compiler
