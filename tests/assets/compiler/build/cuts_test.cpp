// SPDX-License-Identifier: MIT
#include "assets/compiler/build/cuts.hpp"

#include <gtest/gtest.h>

#include "tests/assets/compiler/build/exhibit.hpp"

namespace lectern::compiler {
namespace {

using tests::layer;
using tests::paragraph;

constexpr std::size_t kilo = 1000;

/// Paragraphs of so many bytes, each a passage: "0", "1", ...
std::vector<SourceBlock> passages(std::size_t count, std::size_t bytes) {
  std::vector<SourceBlock> blocks;
  for (std::size_t i = 0; i < count; ++i) blocks.push_back(paragraph(std::string(bytes, 'a'), std::to_string(i)));
  return blocks;
}

SourceDocument document(std::vector<SourceLayer> layers) {
  SourceDocument made;
  made.layers = std::move(layers);
  return made;
}

TEST(Cuts, ATextThatIsReadAtOnceIsNotCut) {
  EXPECT_TRUE(cut_passages(document({layer(LayerKind::transcript, "ru", passages(32, kilo))})).empty());
  EXPECT_TRUE(cut_passages(SourceDocument{}).empty());
}

TEST(Cuts, ALongOneIsCutBeforeThePassageThatFindsItFullEnough) {
  const CutPassages cuts = cut_passages(document({layer(LayerKind::transcript, "ru", passages(40, kilo))}));
  EXPECT_EQ(cuts, (CutPassages{"5", "10", "15", "20", "25", "30", "35"}));
}

TEST(Cuts, AllLayersAreCutWhereTheLongestOrAnyOtherIsFull) {
  auto shorter = passages(40, 100);
  shorter[7].cells[0].text.append(5 * kilo, 'b');  // full after the eighth passage, long before the other
  const CutPassages cuts = cut_passages(
      document({layer(LayerKind::transcript, "ru", passages(40, kilo)), layer(LayerKind::translation, "en", shorter)}));
  EXPECT_EQ(cuts.count("5"), 1U);
  EXPECT_EQ(cuts.count("8"), 1U);
  EXPECT_EQ(cuts.count("13"), 1U);
}

TEST(Cuts, NoneFallsBetweenAHeadingAndItsTextOrIntoATable) {
  auto blocks = passages(40, kilo);
  blocks[4].kind = BlockKind::heading;
  for (const std::size_t i : {9U, 10U, 11U}) blocks[i].kind = BlockKind::row;
  const CutPassages cuts = cut_passages(document({layer(LayerKind::transcript, "ru", blocks)}));
  EXPECT_EQ(cuts.count("5"), 0U);
  EXPECT_EQ(cuts.count("6"), 1U);
  EXPECT_EQ(cuts.count("10"), 0U);
  EXPECT_EQ(cuts.count("11"), 0U);
  EXPECT_EQ(cuts.count("12"), 1U);
}

}  // namespace
}  // namespace lectern::compiler
