// SPDX-License-Identifier: MIT
#include "firmware/plan/card.hpp"

#include <gtest/gtest.h>
#include <string_view>

#include "tests/assets/pack/plain.hpp"
#include "tests/assets/pack/small_pack.hpp"
#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using testing::SmallWorld;
using testing::wall_metrics;
using Names = std::vector<std::string_view>;

Names names_of(const CardLay& lay) {
  Names names;
  for (const PlacedText& part : lay.parts) names.push_back(part.name);
  return names;
}

const PlacedText* part_of(const CardLay& lay, std::string_view name) {
  for (const PlacedText& part : lay.parts)
    if (part.name == name) return &part;
  return nullptr;
}

CardRoom wide(int width, int thumbnail = 0) {
  CardRoom room;
  room.width = width;
  room.thumbnail = thumbnail;
  return room;
}

TEST(Card, InAListHoldsWhatIsSaidOfItsDocument) {
  SmallWorld small;
  const CardLay lay = lay_card(small.index(), 1, 1, small.measure(wall_metrics()), wide(344, 120), true);
  EXPECT_EQ(names_of(lay), (Names{"day", "from", "to", "answers", "answers", "short-title", "line", "holds"}));
  EXPECT_FALSE(lay.arrow.empty());
  EXPECT_FALSE(lay.thumbnail.empty());
  EXPECT_GT(lay.height, lay.parts.back().rect.bottom());
}

TEST(Card, SaysADocumentsWordsInPlaceOfItsPicture) {
  SmallWorld small(test::add_overview);
  for (const bool list : {true, false}) {
    const CardLay lay = lay_card(small.index(), 0, 0, small.measure(wall_metrics()), wide(800, 120), list);
    const auto names = names_of(lay);
    EXPECT_NE(part_of(lay, "quote"), nullptr);
    EXPECT_NE(part_of(lay, "quote-gloss"), nullptr);
    EXPECT_NE(part_of(lay, "quote-source"), nullptr);
    EXPECT_EQ(part_of(lay, "line"), nullptr);
    EXPECT_TRUE(lay.thumbnail.empty());
  }
  EXPECT_EQ(quote_of(*small.index().documents()->Get(1), 0), nullptr);
}

TEST(Card, OfARowSaysWhatItAnswersOrHowMuchLaterItIs) {
  SmallWorld small([](test::plain::IndexT& index) {
    test::add_overview(index);
    index.documents[0]->same_point.clear();
  });
  const auto parts = [&](flatbuffers::uoffset_t document) {
    return names_of(lay_card(small.index(), document, 0, small.measure(wall_metrics()), wide(344), false));
  };
  EXPECT_EQ(parts(1)[1], "answers");
  SmallWorld later([](test::plain::IndexT& index) {
    test::add_overview(index);
    index.documents[1]->answers.clear();
  });
  const CardLay lay = lay_card(later.index(), 1, 0, later.measure(wall_metrics()), wide(344), false);
  ASSERT_NE(part_of(lay, "days"), nullptr);
  EXPECT_EQ(part_of(lay, "days")->text->utf8()->str(), "2 days later in en");
}

TEST(CardsOfARow, BeginAndEndAlike) {
  SmallWorld small(test::add_overview);
  const Measure measure = small.measure(wall_metrics());
  const auto room = row_room(small.index(), 0, measure, 344, 700);
  ASSERT_TRUE(room);
  const CardLay first = lay_card(small.index(), 0, 0, measure, *room, false);
  const CardLay second = lay_card(small.index(), 1, 0, measure, *room, false);
  EXPECT_EQ(part_of(first, "short-title")->rect.y, part_of(second, "short-title")->rect.y);
  EXPECT_EQ(part_of(first, "quote-gloss")->rect.y, second.thumbnail.y) << "words where another has its picture";
  EXPECT_LT(part_of(first, "quote-gloss")->rect.y, part_of(first, "quote")->rect.y) << "what they say comes first";
  EXPECT_EQ(part_of(first, "quote-source")->rect.bottom(), part_of(second, "holds")->rect.bottom());
  EXPECT_LE(room->height, 700);
}

TEST(CardsOfARow, SayWhatWordsMeanInTheirPlaceWhereBothFindNoRoom) {
  SmallWorld small([](test::plain::IndexT& index) {
    test::add_overview(index);
    index.documents.resize(1);
    index.attract.clear();
    index.documents[0]->same_point.clear();
    std::string words;
    for (int i = 0; i < 20; ++i) words += "word ";
    index.documents[0]->quote->words[0] = test::text(words);
  });
  const Measure measure = small.measure(wall_metrics());
  const auto roomy = row_room(small.index(), 0, measure, 344, 2'000);
  ASSERT_TRUE(roomy);
  EXPECT_NE(part_of(lay_card(small.index(), 0, 0, measure, *roomy, false), "quote"), nullptr);
  const auto tight = row_room(small.index(), 0, measure, 344, roomy->height * 3 / 4);
  ASSERT_TRUE(tight);
  const CardLay brief = lay_card(small.index(), 0, 0, measure, *tight, false);
  EXPECT_EQ(part_of(brief, "quote"), nullptr);
  EXPECT_NE(part_of(brief, "quote-gloss"), nullptr);
  EXPECT_FALSE(row_room(small.index(), 0, measure, 344, 150)) << "nothing is cut off";
}

TEST(CardOfAPath, SaysWhereToBeginWhatItIsAndHowLong) {
  SmallWorld small(test::add_path);
  const CardLay lay = lay_path(*small.index().paths()->Get(0), 0, small.measure(wall_metrics()), 700, false);
  EXPECT_EQ(names_of(lay), (Names{"call", "title", "length"}));
  EXPECT_GT(lay.arrow.x, 600);
}

}  // namespace
}  // namespace lectern::app
