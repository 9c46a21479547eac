// SPDX-License-Identifier: MIT
// Columns in the box font: at ten pixels an em a letter is five wide, so that every place is arithmetic.
#include "render/layout/flow.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <limits>
#include <rapidcheck.h>

#include "render/layout/lay.hpp"
#include "tests/render/text/prepared.hpp"

namespace lectern::layout {
namespace {

using pack::fb::BlockKind;
using pack::fb::Span;
using pack::fb::SpanKind;
using text::tests::Prepared;

struct MadeBlock {
  BlockKind kind = BlockKind::paragraph;
  std::vector<std::string> cells;
  std::vector<Span> spans = {};
  std::vector<pack::fb::Alignment> alignments = {};
};

class FlowTest : public ::testing::Test {
 protected:
  FlowTest() {
    const TextStyle ten{F26Dot6::from_px(10), 20, 8, Role::body};
    styles_.body = styles_.heading = styles_.item = styles_.cell = styles_.quote = styles_.aside = styles_.label =
        styles_.value = ten;
    styles_.form = {F26Dot6::from_px(6), 12, 4, Role::body};
    styles_.indent = 30;
    styles_.column_gap = 10;
    styles_.label_width = 40;
  }

  /// `level` is that of all its paragraphs and runs.
  const pack::fb::TextBlob& blob(const std::vector<MadeBlock>& blocks, std::uint8_t level = 0,
                                 const std::vector<std::uint16_t>& forms = {}) {
    std::vector<flatbuffers::Offset<pack::fb::Block>> made;
    for (const MadeBlock& block : blocks) {
      std::vector<flatbuffers::Offset<pack::fb::Text>> texts;
      for (const std::string& cell : block.cells) {
        std::vector<pack::fb::Run> runs;
        if (!cell.empty())
          runs.emplace_back(0U, static_cast<std::uint32_t>(cell.size()), text::tests::tag("Latn"), std::uint16_t{0},
                            std::uint16_t{0}, level);
        const auto breaks = Prepared::breaks_of(cell);
        texts.push_back(pack::fb::CreateText(builder_, builder_.CreateString(cell),
                                             builder_.CreateVectorOfStructs(runs),
                                             builder_.CreateVectorOfStructs(breaks), level));
      }
      const auto alignments = block.alignments.empty() ? 0 : builder_.CreateVector(block.alignments);
      made.push_back(pack::fb::CreateBlock(builder_, block.kind, 1, builder_.CreateVector(texts),
                                           builder_.CreateVectorOfStructs(block.spans), alignments));
    }
    const auto blocks_made = builder_.CreateVector(made);
    const auto forms_made = forms.empty() ? 0 : builder_.CreateVector(forms);
    builder_.Finish(pack::fb::CreateTextBlob(builder_, blocks_made, forms_made));
    return *flatbuffers::GetRoot<pack::fb::TextBlob>(builder_.GetBufferPointer());
  }

  Flow lay(const std::vector<MadeBlock>& blocks, int width, std::uint8_t level = 0) {
    Column column(typesetter_, styles_, width);
    column.add(blob(blocks, level));
    return column.take();
  }

  static Span span(SpanKind kind, std::uint32_t start, std::uint32_t end, std::uint16_t target,
                   std::uint16_t cell = 0) {
    return {start, end, cell, target, kind};
  }

  text::Fonts fonts_{&text::tests::load_box};
  text::Typesetter typesetter_{fonts_, {"en"}};
  Styles styles_;
  flatbuffers::FlatBufferBuilder builder_;
};

TEST_F(FlowTest, WhatRunsFromRightToLeftBeginsAtTheRight) {
  const std::vector<MadeBlock> blocks = {{BlockKind::quote, {"aa"}, {span(SpanKind::passage, 0, 2, 7)}},
                                         {BlockKind::row, {"aa", "bbbb"}},
                                         {BlockKind::field, {"aa", "bb"}}};
  const Flow left = lay(blocks, 200);
  const Flow right = lay(blocks, 200, 1);
  ASSERT_EQ(left.boxes.size(), right.boxes.size());
  for (std::size_t i = 0; i < left.boxes.size(); ++i) {
    EXPECT_EQ(right.boxes[i].rect, mirrored(left.boxes[i].rect, 200)) << i;
    EXPECT_EQ(right.boxes[i].set.glyphs.back().x, F26Dot6::from_px(right.boxes[i].rect.w - 5)) << i;
  }
  EXPECT_EQ(left.boxes[0].rect.x, 30);
  EXPECT_EQ(left.regions[0].column, 0);
  EXPECT_EQ(right.regions[0].column, 200);
  EXPECT_TRUE(right.regions[0].from_right);
}

TEST_F(FlowTest, BlocksStandUnderOneAnother) {
  const Flow flow = lay({{.cells = {"aa bb"}}, {.cells = {"cc"}}}, 100);
  ASSERT_EQ(flow.boxes.size(), 2U);
  EXPECT_EQ(flow.boxes[0].rect, (Rect{0, 0, 100, 20}));
  EXPECT_EQ(flow.boxes[1].rect, (Rect{0, 28, 100, 20}));
  EXPECT_EQ(flow.height, 48);
}

TEST_F(FlowTest, WhatAFormPrintsIsSetAsSuchWhateverItsKind) {
  const std::vector<MadeBlock> blocks = {{BlockKind::heading, {"aa"}, {span(SpanKind::passage, 0, 2, 1)}},
                                         {BlockKind::row, {"", "bb"}, {span(SpanKind::passage, 0, 2, 1, 1)}},
                                         {BlockKind::row, {"cc", "dd"}},
                                         {BlockKind::paragraph, {"ee"}, {span(SpanKind::passage, 0, 2, 2)}}};
  Column column(typesetter_, styles_, 200);
  column.add(blob(blocks, 0, {1}));
  const Flow flow = column.take();
  ASSERT_EQ(flow.boxes.size(), 5U);
  std::vector<int> heights;
  for (const Box& box : flow.boxes) heights.push_back(box.line_height);
  EXPECT_EQ(heights, (std::vector{12, 12, 20, 20, 20})) << "a table's rows that are no form stay as they are";
  EXPECT_EQ(flow.boxes[1].rect.y, 16) << "and what a form prints stands closer";
  EXPECT_EQ(flow.boxes[1].set.size, F26Dot6::from_px(6));
  ASSERT_EQ(flow.regions.size(), 3U);
  EXPECT_TRUE(flow.regions[0].form);
  EXPECT_TRUE(flow.regions[1].form);
  EXPECT_FALSE(flow.regions[2].form);
}

TEST_F(FlowTest, APassageOfAWholeBlockCoversItFromSideToSide) {
  const Flow flow = lay({{.cells = {"aaaa bbbb"}, .spans = {span(SpanKind::passage, 0, 9, 3)}}}, 25);
  ASSERT_EQ(flow.regions.size(), 2U);  // two lines
  EXPECT_TRUE(flow.regions[0].whole_block);
  EXPECT_EQ(flow.regions[0].rect, (Rect{0, 0, 25, 20}));
  EXPECT_EQ(flow.boxes[0].passage, 3);
  EXPECT_EQ(bounds(flow, SpanKind::passage, 3), (Rect{0, 0, 25, 40}));
}

TEST_F(FlowTest, APassageWithinABlockCoversItsWordsOnly) {
  const Flow flow = lay({{.cells = {"aa bb cc"}, .spans = {span(SpanKind::passage, 3, 5, 1)}}}, 100);
  ASSERT_EQ(flow.regions.size(), 1U);
  EXPECT_EQ(flow.regions[0].rect.y, 0);
  EXPECT_EQ(flow.regions[0].rect.x, 12);  // whole pixels around 12.5 to 22.5
  EXPECT_EQ(flow.regions[0].rect.w, 11);
  EXPECT_FALSE(flow.regions[0].whole_block);
  EXPECT_EQ(flow.boxes[0].passage, -1);
}

TEST_F(FlowTest, RowsOfATableShareTheirColumns) {
  const Flow flow = lay({{BlockKind::row, {"a", "bbb"}, {}}, {BlockKind::row, {"aaaa", "b"}, {}}}, 200);
  ASSERT_EQ(flow.boxes.size(), 4U);
  EXPECT_EQ(flow.boxes[1].rect.x, flow.boxes[3].rect.x);
  EXPECT_EQ(flow.boxes[0].rect.w, 20);
  EXPECT_EQ(flow.boxes[1].rect.x, 30);
  EXPECT_EQ(flow.boxes[2].rect.y, 20);
}

TEST_F(FlowTest, AWideTableGivesWayInItsWidestColumn) {
  const Flow flow = lay({{BlockKind::row, {"a", "bbbb bbbb bbbb bbbb"}, {}}}, 60);
  ASSERT_EQ(flow.boxes.size(), 2U);
  EXPECT_EQ(flow.boxes[0].rect.w, 5);
  EXPECT_LE(flow.boxes[1].rect.right(), 60);
}

TEST_F(FlowTest, AWideTableBreaksNoWordWhileItsOtherColumnsCanGiveWay) {
  // Two columns of one width would part the long word.
  const Flow flow = lay({{BlockKind::row, {"bbbb bbbb bbbb bbbb", "aaaaaaaaaa"}, {}}}, 90);
  ASSERT_EQ(flow.boxes.size(), 2U);
  EXPECT_EQ(flow.boxes[1].rect.w, 50);
  EXPECT_EQ(flow.boxes[1].set.lines.size(), 1U);
  EXPECT_LE(flow.boxes[1].rect.right(), 90);
}

TEST_F(FlowTest, ATableWhoseWordsHaveNoRoomGoesOnBesideItsColumn) {
  styles_.table_strip = 40;
  const std::vector<MadeBlock> blocks = {
      {BlockKind::row, {"aaaaaaaaaaaa", "bbbbbbbbbbbb"}, {span(SpanKind::passage, 0, 12, 3)}}, {.cells = {"cc"}}};
  const Flow flow = lay(blocks, 100);
  ASSERT_EQ(flow.tables.size(), 1U);
  const WideTable& table = flow.tables[0];
  EXPECT_EQ(table.rect, (Rect{0, 0, 100, 20}));
  EXPECT_EQ(table.width, 60 + 10 + 60);
  EXPECT_EQ(table.end(), 30);
  EXPECT_EQ(table.columns, (std::vector<int>{0, 70}));
  EXPECT_EQ(flow.boxes[1].rect, (Rect{70, 0, 60, 20}));
  EXPECT_EQ(flow.boxes[1].set.lines.size(), 1U);
  EXPECT_EQ(flow.boxes[1].table, 0);
  EXPECT_EQ(flow.regions[0].table, 0);
  EXPECT_EQ(flow.boxes[2].table, -1);
  EXPECT_EQ(flow.boxes[2].rect.y, 20 + 40 + 8) << "below the strip";
  const Flow right = lay(blocks, 100, 1);
  EXPECT_TRUE(right.tables[0].from_right);
  EXPECT_EQ(right.boxes[1].rect, (Rect{-30, 0, 60, 20}));
}

TEST_F(FlowTest, WhereNoTableScrollsLongWordsAreBroken) {
  const Flow flow = lay({{BlockKind::row, {"aaaaaaaaaaaa", "bbbbbbbbbbbb"}}}, 100);
  EXPECT_TRUE(flow.tables.empty());
  EXPECT_LE(flow.boxes[1].rect.right(), 100);
}

TEST_F(FlowTest, SentencesOfAWideTableHaveLinesOfSomeWords) {
  styles_.table_strip = 40;
  // Each would fit as one word a line.
  const Flow flow =
      lay({{BlockKind::row, {"aaaa aaaa aaaa aaaa aaaa aaaa aaaa", "bbbb bbbb bbbb bbbb bbbb bbbb"}}}, 80);
  ASSERT_EQ(flow.tables.size(), 1U);
  EXPECT_GE(flow.boxes[0].rect.w, 80);
  EXPECT_LE(flow.boxes[0].set.lines.size(), 2U);
}

TEST_F(FlowTest, APlacedTableKeepsItsCells) {
  styles_.table_strip = 40;
  const std::vector<MadeBlock> blocks = {{BlockKind::row, {"aaaaaaaaaaaa", "bbbbbbbbbbbb"}}};
  Flow left = lay(blocks, 100);
  Flow right = lay(blocks, 100);
  Column column(typesetter_, styles_, 220);
  column.place(std::move(left), {0, 0}, 0);
  column.place(std::move(right), {120, 10}, 1);
  const Flow flow = column.take();
  ASSERT_EQ(flow.tables.size(), 2U);
  EXPECT_EQ(flow.tables[1].rect, (Rect{120, 10, 100, 20}));
  EXPECT_EQ(flow.boxes[3].table, 1);
  EXPECT_EQ(flow.boxes[3].rect.x, 120 + 70);
}

TEST_F(FlowTest, CellsStandAsTheirColumnsAreAligned) {
  using pack::fb::Alignment;
  const Flow flow =
      lay({{BlockKind::row, {"aaaa", "aaaa", "aaaa"}, {}, {}},
           {BlockKind::row, {"a", "a", "a"}, {}, {Alignment::start, Alignment::centre, Alignment::right}}},
          200);
  ASSERT_EQ(flow.boxes.size(), 6U);
  const auto x_of = [&](std::size_t box) { return flow.boxes[box].set.glyphs.front().x.round(); };
  EXPECT_EQ(x_of(3), 0);
  EXPECT_NEAR(x_of(4), 7, 1);
  EXPECT_EQ(x_of(5), 15);
}

TEST_F(FlowTest, FieldsStandBesideTheirLabels) {
  const Flow flow = lay({{BlockKind::field, {"aaa", "bbb"}, {}}}, 200);
  ASSERT_EQ(flow.boxes.size(), 2U);
  EXPECT_EQ(flow.boxes[1].rect.x, 50);
  EXPECT_EQ(flow.boxes[0].rect.y, flow.boxes[1].rect.y);
}

TEST_F(FlowTest, APlacedFlowKeepsItsRegions) {
  Flow inner = lay({{.cells = {"aa"}, .spans = {span(SpanKind::passage, 0, 2, 4)}}}, 50);
  Column column(typesetter_, styles_, 200);
  column.place(std::move(inner), {120, 10}, 1);
  column.grow(30);
  const Flow flow = column.take();
  EXPECT_EQ(bounds(flow, SpanKind::passage, 4), (Rect{120, 10, 50, 20}));
  EXPECT_EQ(flow.regions[0].column, 120);
  EXPECT_EQ(flow.regions[0].side, 1);
  EXPECT_EQ(flow.height, 30);
}

}  // namespace
}  // namespace lectern::layout
