// SPDX-License-Identifier: MIT
// Each thing that the checks of text blobs and page blobs ask for is taken away from a sound one, and must be missed.
#include <functional>
#include <gtest/gtest.h>
#include <string>

#include "assets/pack/check.hpp"
#include "assets/pack/limits.hpp"
#include "tests/assets/pack/small_pack.hpp"

namespace lectern::pack {
namespace {

using test::block;
using test::plain::BlockKind;
using test::plain::PageBlobT;
using test::plain::Span;
using test::plain::SpanKind;
using test::plain::TextBlobT;

class Blobs : public testing::Test {
 protected:
  [[nodiscard]] const fb::Index& index() const { return *fb::GetIndex(index_bytes_.data()); }
  [[nodiscard]] const fb::Document& document() const { return *index().documents()->Get(1); }

  /// The error's words, or nothing.
  [[nodiscard]] std::string wrong(const TextBlobT& blob, bool of_document = true) const {
    const auto checked = check_text_blob(test::finished(blob), index(), of_document ? &document() : nullptr);
    return checked ? std::string() : checked.error().what;
  }
  [[nodiscard]] std::string wrong(const PageBlobT& blob) const {
    const auto checked = check_page_blob(test::finished(blob), document(), *document().pages()->Get(0), blobs_end_);
    return checked ? std::string() : checked.error().what;
  }

  [[nodiscard]] std::string changed_text(const std::function<void(TextBlobT&)>& change) const {
    TextBlobT blob = test::small_text();
    change(blob);
    return wrong(blob);
  }

  /// The page of 600 x 450 with two levels, as the small index has it.
  [[nodiscard]] std::string changed_page(const std::function<void(PageBlobT&)>& change) const {
    PageBlobT blob;
    for (const auto& [width, height, tiles] : {std::tuple{600, 450, 2}, std::tuple{300, 225, 1}}) {
      blob.levels.push_back(std::make_unique<test::plain::LevelT>());
      blob.levels.back()->width = static_cast<std::uint32_t>(width);
      blob.levels.back()->height = static_cast<std::uint32_t>(height);
      test::plain::Blob tile;
      tile.mutate_offset(header_size);
      tile.mutate_size(100);
      blob.levels.back()->tiles.assign(static_cast<std::size_t>(tiles), tile);
    }
    blob.zones = {test::plain::Zone(1, 0, 0, 600, 450)};
    change(blob);
    return wrong(blob);
  }

 private:
  std::uint64_t blobs_end_ = 0;
  Bytes index_bytes_ = test::finished(test::small_index(blobs_end_));
};

using TextBlobCheck = Blobs;
using PageBlobCheck = Blobs;

constexpr const char* senseless = "a text makes no sense";
constexpr const char* misfit = "the levels of a page do not fit its size";
constexpr const char* outside = "a zone lies outside its page";

TEST_F(TextBlobCheck, TheSoundOneIsTaken) {
  EXPECT_EQ(changed_text([](TextBlobT&) {}), "");
}

TEST_F(TextBlobCheck, AnotherKindOfFlatbufferIsRefused) {
  for (const Bytes& bytes : {Bytes(), Bytes(7), Bytes(64, std::byte{0xFF}), test::finished(PageBlobT())})
    EXPECT_EQ(check_text_blob(bytes, index(), &document()).error().what, "a text is not built as a text must be");
}

TEST_F(TextBlobCheck, EachKindOfBlockHasItsNumberOfTexts) {
  const auto taken = [&](BlockKind kind, std::initializer_list<std::string_view> texts, std::uint8_t level = 0) {
    TextBlobT blob;
    blob.blocks.push_back(block(kind, texts, level));
    return wrong(blob).empty();
  };
  for (const BlockKind kind : {BlockKind::paragraph, BlockKind::quote, BlockKind::aside}) {
    EXPECT_FALSE(taken(kind, {}));
    EXPECT_TRUE(taken(kind, {"a"}));
    EXPECT_FALSE(taken(kind, {"a", "b"}));
  }
  for (const BlockKind kind : {BlockKind::heading, BlockKind::item}) {
    EXPECT_FALSE(taken(kind, {}, 1));
    EXPECT_TRUE(taken(kind, {"a"}, 1));
    EXPECT_FALSE(taken(kind, {"a", "b"}, 1));
    EXPECT_FALSE(taken(kind, {"a"}, 0));
  }
  EXPECT_TRUE(taken(BlockKind::heading, {"a"}, 6));
  EXPECT_FALSE(taken(BlockKind::heading, {"a"}, 7));
  EXPECT_FALSE(taken(BlockKind::row, {}));
  EXPECT_TRUE(taken(BlockKind::row, {"a"}));
  EXPECT_TRUE(taken(BlockKind::row, {"a", "", "c"}));
  EXPECT_TRUE(taken(BlockKind::rule, {}));
  EXPECT_FALSE(taken(BlockKind::rule, {"a"}));
  EXPECT_FALSE(taken(BlockKind::field, {"a"}));
  EXPECT_TRUE(taken(BlockKind::field, {"a", "b"}));
  EXPECT_FALSE(taken(BlockKind::field, {"a", "b", "c"}));
  EXPECT_FALSE(taken(static_cast<BlockKind>(8), {"a"}));
}

TEST_F(TextBlobCheck, EveryTextMakesSense) {
  EXPECT_EQ(changed_text([](TextBlobT& b) { b.blocks[1]->texts[0]->utf8[3] = '\xFF'; }), senseless);
  EXPECT_EQ(changed_text([](TextBlobT& b) { b.blocks[1]->texts[0]->runs[0].mutate_font(1); }), senseless);
  EXPECT_EQ(changed_text([](TextBlobT& b) { b.blocks[1]->texts[0]->runs[0].mutate_language(2); }), senseless);
}

TEST_F(TextBlobCheck, FormsAreItsDocumentsPassagesInOrder) {
  EXPECT_EQ(changed_text([](TextBlobT& b) { b.forms = {0, 1}; }), "");
  EXPECT_EQ(changed_text([](TextBlobT& b) { b.forms = {1, 0}; }), senseless);
  EXPECT_EQ(changed_text([](TextBlobT& b) { b.forms = {1, 1}; }), senseless);
  EXPECT_EQ(changed_text([](TextBlobT& b) { b.forms = {2}; }), senseless);
}

TEST_F(TextBlobCheck, SpansPointAtWhatIsThere) {
  for (const SpanKind kind : {SpanKind::person, SpanKind::note, SpanKind::passage})
    for (const std::uint16_t target : std::initializer_list<std::uint16_t>{1, 2, 65'535}) {
      const bool there = kind == SpanKind::passage && target == 1;
      const auto found = changed_text([&](TextBlobT& b) { b.blocks[1]->spans = {Span(0, 4, 0, target, kind)}; });
      EXPECT_EQ(found, there ? "" : senseless);
    }
  EXPECT_EQ(changed_text([](TextBlobT& b) { b.blocks[1]->spans = {Span(4, 4, 0, 1, SpanKind::page)}; }), senseless);
  EXPECT_EQ(changed_text([](TextBlobT& b) { b.blocks[1]->spans = {Span(0, 4, 0, 0, static_cast<SpanKind>(4))}; }),
            senseless);
}

TEST_F(TextBlobCheck, SpansLieInTheirText) {
  constexpr std::uint32_t length = 26 + 1;  // "Comrade Filippov. We agree."
  const auto taken = [&](Span span) {
    return changed_text([&](TextBlobT& b) { b.blocks[1]->spans = {span}; }).empty();
  };
  EXPECT_TRUE(taken(Span(0, length, 0, 0, SpanKind::person)));
  EXPECT_FALSE(taken(Span(0, length + 1, 0, 0, SpanKind::person)));
  EXPECT_FALSE(taken(Span(5, 4, 0, 0, SpanKind::person)));
  EXPECT_FALSE(taken(Span(0, 4, 1, 0, SpanKind::person)));
  EXPECT_TRUE(taken(Span(length, length, 0, 0, SpanKind::page)));
  EXPECT_FALSE(taken(Span(0, 4, 0, 0, SpanKind::page)));
}

TEST_F(TextBlobCheck, SpansBeginAndEndAtEdgesOfCharacters) {
  const auto taken = [&](std::uint32_t start, std::uint32_t end) {
    TextBlobT blob;
    blob.blocks.push_back(block(BlockKind::paragraph, {"毛泽东"}));
    blob.blocks[0]->spans = {Span(start, end, 0, 0, SpanKind::person)};
    return wrong(blob).empty();
  };
  EXPECT_TRUE(taken(0, 9));
  EXPECT_TRUE(taken(3, 6));
  EXPECT_FALSE(taken(1, 6));
  EXPECT_FALSE(taken(3, 7));
}

TEST_F(TextBlobCheck, SpansStandInOrder) {
  const auto taken = [&](std::vector<Span> spans) {
    TextBlobT blob;
    blob.blocks.push_back(block(BlockKind::row, {"one", "two"}));
    blob.blocks[0]->spans = std::move(spans);
    return wrong(blob).empty();
  };
  const Span early(0, 3, 0, 0, SpanKind::passage);
  const Span late(1, 2, 0, 0, SpanKind::person);
  const Span next_cell(0, 3, 1, 0, SpanKind::passage);
  EXPECT_TRUE(taken({early, early, late, next_cell}));
  EXPECT_FALSE(taken({late, early}));
  EXPECT_FALSE(taken({next_cell, early}));
}

TEST_F(TextBlobCheck, ACardBelongsToNoDocument) {
  TextBlobT blob;
  blob.blocks.push_back(block(BlockKind::paragraph, {"words"}));
  for (const SpanKind kind : {SpanKind::passage, SpanKind::note, SpanKind::page, SpanKind::person}) {
    blob.blocks[0]->spans = {Span(0, 0, 0, 0, kind)};
    EXPECT_EQ(wrong(blob, true), "");
    EXPECT_EQ(wrong(blob, false), kind == SpanKind::person ? "" : senseless);
  }
}

TEST_F(PageBlobCheck, TheSoundOneIsTaken) {
  EXPECT_EQ(changed_page([](PageBlobT&) {}), "");
}

TEST_F(PageBlobCheck, AnotherKindOfFlatbufferIsRefused) {
  const auto& page = *document().pages()->Get(0);
  for (const Bytes& bytes : {Bytes(), Bytes(7), Bytes(64, std::byte{0xFF}), test::finished(test::small_text())})
    EXPECT_EQ(check_page_blob(bytes, document(), page, 10'000).error().what, "a page is not built as a page must be");
}

TEST_F(PageBlobCheck, LevelsHalveDownToOneTile) {
  EXPECT_EQ(changed_page([](PageBlobT& b) { b.levels.clear(); }), misfit);
  EXPECT_EQ(changed_page([](PageBlobT& b) { b.levels.pop_back(); }), misfit);
  EXPECT_EQ(changed_page([](PageBlobT& b) { b.levels[0]->width = 601; }), misfit);
  EXPECT_EQ(changed_page([](PageBlobT& b) { b.levels[1]->height = 226; }), misfit);
  EXPECT_EQ(changed_page([](PageBlobT& b) { b.levels[0]->tiles.pop_back(); }), misfit);
  EXPECT_EQ(changed_page([](PageBlobT& b) { b.levels[1]->tiles.push_back(b.levels[1]->tiles[0]); }), misfit);
}

TEST_F(PageBlobCheck, LevelsAreNoMoreThanTheLimit) {
  const auto with_levels = [&](std::size_t count) {
    return changed_page([&](PageBlobT& b) {
      while (b.levels.size() < count) {
        const auto& last = *b.levels.back();
        auto level = std::make_unique<test::plain::LevelT>();
        level->width = (last.width + 1) / 2;
        level->height = (last.height + 1) / 2;
        level->tiles = {last.tiles[0]};
        b.levels.push_back(std::move(level));
      }
    });
  };
  EXPECT_EQ(with_levels(max_levels), "");
  EXPECT_EQ(with_levels(max_levels + 1), misfit);
}

TEST_F(PageBlobCheck, TilesLieAmongTheBlobs) {
  EXPECT_EQ(changed_page([](PageBlobT& b) { b.levels[1]->tiles[0].mutate_offset(header_size + 4); }), misfit);
  EXPECT_EQ(changed_page([](PageBlobT& b) { b.levels[1]->tiles[0].mutate_offset(0); }), misfit);
  EXPECT_EQ(changed_page([](PageBlobT& b) { b.levels[1]->tiles[0].mutate_offset(~std::uint64_t{7}); }), misfit);
  EXPECT_EQ(changed_page([](PageBlobT& b) { b.levels[1]->tiles[0].mutate_size(~std::uint32_t{0}); }), misfit);
  for (const std::uint32_t size : {max_tile_size + 1, 10 * max_tile_size})
    EXPECT_EQ(changed_page([&](PageBlobT& b) { b.levels[1]->tiles[0].mutate_size(size); }), misfit);
}

TEST_F(PageBlobCheck, ZonesLieOnThePageAndHaveAnArea) {
  const auto with_zone = [&](test::plain::Zone zone) { return changed_page([&](PageBlobT& b) { b.zones = {zone}; }); };
  constexpr std::uint32_t most = ~std::uint32_t{0};
  EXPECT_EQ(with_zone({0, 599, 449, 1, 1}), "");
  EXPECT_EQ(with_zone({2, 0, 0, 10, 10}), outside);
  EXPECT_EQ(with_zone({0, 0, 0, 0, 10}), outside);
  EXPECT_EQ(with_zone({0, 0, 0, 10, 0}), outside);
  EXPECT_EQ(with_zone({0, 600, 0, 1, 1}), outside);
  EXPECT_EQ(with_zone({0, 0, 450, 1, 1}), outside);
  EXPECT_EQ(with_zone({0, 1, 0, 600, 1}), outside);
  EXPECT_EQ(with_zone({0, 0, 1, 1, 450}), outside);
  EXPECT_EQ(with_zone({0, most, 0, 2, 1}), outside);
  EXPECT_EQ(with_zone({0, 1, 0, most, 1}), outside) << "place and width wrap round";
  EXPECT_EQ(with_zone({0, 0, 1, 1, most}), outside) << "place and height wrap round";
  EXPECT_EQ(with_zone({0, 0, most, 1, 2}), outside);
}

}  // namespace
}  // namespace lectern::pack
