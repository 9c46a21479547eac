// SPDX-License-Identifier: MIT
#include "firmware/texts/layers.hpp"

#include <cstddef>
#include <gtest/gtest.h>
#include <memory>
#include <utility>
#include <vector>

#include "tests/assets/pack/plain.hpp"

namespace lectern::app {
namespace {

namespace plain = test::plain;
using plain::LayerKind;

struct Held {
  LayerKind kind;
  const char* language;
};

/// A document that holds these texts, in this order.
class MadeDocument {
 public:
  explicit MadeDocument(const std::vector<Held>& held) {
    plain::DocumentT document;
    for (const Held& one : held) {
      document.layers.push_back(std::make_unique<plain::LayerT>());
      document.layers.back()->kind = one.kind;
      document.layers.back()->language = one.language;
    }
    builder_.Finish(plain::Document::Pack(builder_, &document));
  }
  [[nodiscard]] const pack::fb::Document& get() const {
    return *flatbuffers::GetRoot<pack::fb::Document>(builder_.GetBufferPointer());
  }

 private:
  flatbuffers::FlatBufferBuilder builder_;
};

using Layers = std::vector<std::size_t>;

/// A translation into English, a Russian transcript and reading, gists in Chinese and Korean.
MadeDocument telegram() {
  return MadeDocument({{LayerKind::translation, "en"},
                       {LayerKind::transcript, "ru"},
                       {LayerKind::reading, "ru"},
                       {LayerKind::gist, "zh"},
                       {LayerKind::gist, "ko"}});
}

TEST(Layers, OfGistsTheVisitorsOwnIsOfferedAndFirst) {
  const MadeDocument document = telegram();
  EXPECT_EQ(offered_layers(document.get(), "zh"), (Layers{3, 0, 1, 2}));
  EXPECT_EQ(offered_layers(document.get(), "ko"), (Layers{4, 0, 1, 2}));
  EXPECT_EQ(offered_layers(document.get(), "en"), (Layers{0, 1, 2}));
}

TEST(Layers, KindsThatAreNotKnownAreNotOffered) {
  const MadeDocument document({{static_cast<LayerKind>(200), "zh"}, {LayerKind::reading, "ru"}});
  EXPECT_EQ(offered_layers(document.get(), "zh"), (Layers{1}));
  EXPECT_EQ(first_layer(document.get(), "zh"), 1U);
  EXPECT_FALSE(speaks(document.get(), "zh"));
}

TEST(Layers, OneOfTheVisitorsLanguageIsFirstThenItsGistThenWhatIsStoredFirst) {
  const MadeDocument document = telegram();
  EXPECT_EQ(first_layer(document.get(), "ru"), 1U);
  EXPECT_EQ(first_layer(document.get(), "ko"), 4U);
  EXPECT_EQ(first_layer(document.get(), "de"), 0U);
  const MadeDocument both({{LayerKind::gist, "en"}, {LayerKind::reading, "ru"}, {LayerKind::translation, "en"}});
  EXPECT_EQ(first_layer(both.get(), "en"), 2U) << "a translation says more than a gist";
  EXPECT_EQ(first_layer(MadeDocument({}).get(), "en"), 0U);
}

TEST(Layers, AGistSpeaksToThoseWhoReadIt) {
  const MadeDocument document = telegram();
  EXPECT_TRUE(speaks(document.get(), "zh"));
  EXPECT_TRUE(speaks(document.get(), "ru"));
  EXPECT_FALSE(speaks(document.get(), "de"));
}

TEST(Layers, BesideTheOriginalStandsTheVisitorsTranslationElseItsGistElseAny) {
  const auto sides = [](const MadeDocument& document, const char* language) {
    const SideBySide both = side_by_side(document.get(), language);
    return std::pair(both.left, both.right);
  };
  EXPECT_EQ(sides(telegram(), "en"), std::pair(std::size_t{1}, std::size_t{0}));
  EXPECT_EQ(sides(telegram(), "ko"), std::pair(std::size_t{1}, std::size_t{4}));
  EXPECT_EQ(sides(telegram(), "de"), std::pair(std::size_t{1}, std::size_t{0}));
  const MadeDocument two({{LayerKind::translation, "en"}, {LayerKind::translation, "de"}, {LayerKind::reading, "ru"}});
  EXPECT_EQ(sides(two, "de"), std::pair(std::size_t{2}, std::size_t{1}));
}

TEST(Layers, ATextAloneStandsBesideNothing) {
  const MadeDocument gists({{LayerKind::reading, "ru"}, {LayerKind::gist, "zh"}});
  EXPECT_FALSE(side_by_side(gists.get(), "en").offered());
  EXPECT_TRUE(side_by_side(gists.get(), "zh").offered());
}

}  // namespace
}  // namespace lectern::app
