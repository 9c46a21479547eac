// SPDX-License-Identifier: MIT
#include "firmware/texts/sections.hpp"

#include <array>
#include <gtest/gtest.h>
#include <optional>

namespace lectern::app {
namespace {

namespace fb = pack::fb;
using Passages = std::vector<std::uint16_t>;
using Told = std::optional<Passages>;

/// A layer of parts that hold these passages, each of so many bytes.
class MadeLayer {
 public:
  explicit MadeLayer(const std::vector<Told>& parts, std::uint32_t bytes = 100) {
    std::vector<flatbuffers::Offset<fb::Part>> made;
    const fb::Blob blob(64, bytes, std::array<std::uint8_t, 32>{});
    for (const Told& passages : parts) {
      const auto held = passages ? builder_.CreateVector(*passages) : 0;
      made.push_back(fb::CreatePart(builder_, &blob, 0, 1, held));
    }
    const auto empty = builder_.CreateString("x");
    const auto texts = builder_.CreateVector(std::vector<flatbuffers::Offset<fb::Text>>{});
    const auto list = builder_.CreateVector(made);
    builder_.Finish(fb::CreateLayer(builder_, empty, fb::LayerKind::transcript, empty, texts, texts, list));
  }
  [[nodiscard]] const fb::Layer& get() const { return *flatbuffers::GetRoot<fb::Layer>(builder_.GetBufferPointer()); }

 private:
  flatbuffers::FlatBufferBuilder builder_;
};

TEST(Sections, EachPartOfALayerIsOne) {
  const MadeLayer layer({Passages{0, 1}, Passages{2}, Passages{}});
  EXPECT_EQ(sections_of(layer.get()), (std::vector<Section>{{0, 1, 0, 0}, {1, 2, 0, 0}, {2, 3, 0, 0}}));
}

TEST(Sections, TwoTextsArePartedWhereBothBeginAPartWithAPassage) {
  const MadeLayer left({Passages{0, 1}, Passages{2}, Passages{3}, Passages{5}});
  const MadeLayer right({Passages{0, 1, 2}, Passages{3, 4}, Passages{5}});
  EXPECT_EQ(sections_of(left.get(), right.get()), (std::vector<Section>{{0, 2, 0, 1}, {2, 3, 1, 2}, {3, 4, 2, 3}}));
}

TEST(Sections, TextsThatShareNoPassageAreOne) {
  const MadeLayer left({Passages{0}, Passages{1}});
  const MadeLayer right({Passages{7}, std::nullopt});
  EXPECT_EQ(sections_of(left.get(), right.get()), (std::vector<Section>{{0, 2, 0, 2}}));
}

// Laid out whole they could be a book, or ten thousand parts that are one and the same.
TEST(Sections, TextsThatShareNoPassageAndWeighTooMuchStandPartByPart) {
  const Told none;
  constexpr std::uint32_t half = most_section_bytes / 2;
  const MadeLayer light({none, none}, half / 2);
  EXPECT_EQ(sections_of(light.get(), light.get()), (std::vector<Section>{{0, 2, 0, 2}}));
  const MadeLayer heavy({none, none}, half / 2 + 1);
  EXPECT_EQ(sections_of(heavy.get(), heavy.get()), (std::vector<Section>{{0, 1, 0, 1}, {1, 2, 1, 2}}));
  const MadeLayer one({none}, half);
  const MadeLayer three({none, none, none}, half);
  EXPECT_EQ(sections_of(one.get(), three.get()), (std::vector<Section>{{0, 1, 0, 1}, {1, 1, 1, 2}, {1, 1, 2, 3}}));
  EXPECT_EQ(sections_of(three.get(), one.get()), (std::vector<Section>{{0, 1, 0, 1}, {1, 2, 1, 1}, {2, 3, 1, 1}}));
}

TEST(Sections, ACutThatRunsBackwardsBesideIsNone) {
  const MadeLayer left({Passages{0}, Passages{1}, Passages{2}});
  const MadeLayer right({Passages{0}, Passages{2}, Passages{1}});
  EXPECT_EQ(sections_of(left.get(), right.get()), (std::vector<Section>{{0, 1, 0, 2}, {1, 3, 2, 3}}));
}

TEST(Sections, APartThatDoesNotTellMayHoldAnything) {
  const MadeLayer layer({Passages{0, 1}, std::nullopt});
  EXPECT_TRUE(may_hold(layer.get(), 0, 1, 1));
  EXPECT_FALSE(may_hold(layer.get(), 0, 1, 2));
  EXPECT_TRUE(may_hold(layer.get(), 0, 2, 2));
  EXPECT_EQ(weight_of(layer.get(), 0, 2), 200U);
}

}  // namespace
}  // namespace lectern::app
