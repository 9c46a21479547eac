// SPDX-License-Identifier: MIT
// Every vector and string of a pack has a limit: at it a pack is taken, past it and at ten times as much it is refused
// with the same words.
#include <array>
#include <functional>
#include <gtest/gtest.h>
#include <string>

#include "assets/pack/check.hpp"
#include "assets/pack/limits.hpp"
#include "tests/assets/pack/bombs.hpp"
#include "tests/assets/pack/small_pack.hpp"

namespace lectern::pack {
namespace {

using namespace test::plain;
using test::block;

template <class Made>
struct Count {
  const char* name;
  std::uint32_t most;
  void (*make)(Made&, std::size_t);  ///< gives the sound one so many
  const char* words;                 ///< what the error says
};

std::string a_number_of_bytes(std::size_t count) {
  return std::string(count, 'a');
}

/// A paragraph of so many bytes in one run.
std::unique_ptr<BlockT> paragraph(std::size_t bytes) {
  return block(BlockKind::paragraph, {a_number_of_bytes(bytes)});
}

/// Parts of a text, as many in each of its paragraphs as fit 1,000 bytes.
void in_paragraphs(TextBlobT& blob, std::size_t count, void (*fill)(TextT&, std::size_t)) {
  constexpr std::size_t bytes = 1'000;
  constexpr std::size_t most = bytes - 1;
  blob.blocks.clear();
  while (count > 0) {
    const std::size_t here = std::min(count, most);
    blob.blocks.push_back(paragraph(bytes));
    fill(*blob.blocks.back()->texts[0], here);
    count -= here;
  }
}

constexpr Count<TextBlobT> of_texts[] = {
    {"Bytes", max_text_blob,
     [](TextBlobT& b, std::size_t n) {
       b.blocks.clear();
       b.blocks.push_back(paragraph(n / 2));
       b.blocks.push_back(paragraph(n - n / 2));
     },
     "a text has more than 65536 bytes"},
    {"Blocks", max_blocks,
     [](TextBlobT& b, std::size_t n) {
       while (b.blocks.size() < n) b.blocks.push_back(block(BlockKind::rule, {}));
     },
     "a text has more than 8192 blocks"},
    {"Cells", max_cells,
     [](TextBlobT& b, std::size_t n) {
       b.blocks.push_back(block(BlockKind::row, {}));
       while (b.blocks.back()->texts.size() < n) b.blocks.back()->texts.push_back(test::text(""));
     },
     "a text has more than 256 cells in a row"},
    {"Texts", max_texts,
     [](TextBlobT& b, std::size_t n) {
       b.blocks.clear();
       for (std::size_t left = n; left > 0;) {
         b.blocks.push_back(block(BlockKind::row, {}));
         for (std::size_t i = 0; i < max_cells && left > 0; ++i, --left)
           b.blocks.back()->texts.push_back(test::text(""));
       }
     },
     "a text has more than 16384 paragraphs and cells"},
    {"Spans", max_spans,
     [](TextBlobT& b, std::size_t n) { b.blocks[1]->spans.assign(n, Span(0, 0, 0, 0, SpanKind::page)); },
     "a text has more than 16384 spans"},
    {"SpannedBytes", max_spanned,
     [](TextBlobT& b, std::size_t n) {
       constexpr std::uint32_t each = 1U << 10;
       b.blocks[1] = paragraph(each);
       b.blocks[1]->spans.assign(n / each, Span(0, each, 0, 0, SpanKind::person));
       if (n % each > 0)
         b.blocks[1]->spans.emplace_back(0, static_cast<std::uint32_t>(n % each), std::uint16_t{0}, std::uint16_t{0},
                                         SpanKind::person);
     },
     "a text has more than 262144 bytes under its spans"},
    {"Runs", max_runs,
     [](TextBlobT& b, std::size_t n) {
       in_paragraphs(b, n, [](TextT& t, std::size_t runs) {
         const Run whole = t.runs[0];
         t.runs.clear();
         for (std::uint32_t i = 0; i < runs; ++i)
           t.runs.emplace_back(i, i + 1 < runs ? i + 1 : whole.end(), whole.script(), whole.font(), whole.language(),
                               whole.level());
       });
     },
     "a text has more than 16384 runs"},
    {"Breaks", max_breaks,
     [](TextBlobT& b, std::size_t n) {
       in_paragraphs(b, n, [](TextT& t, std::size_t breaks) {
         for (std::uint32_t i = 1; i <= breaks; ++i) t.breaks.emplace_back(i, BreakKind::allowed);
       });
     },
     "a text has more than 32768 places for a line's end"},
    {"Joined", max_joined,
     [](TextBlobT& b, std::size_t n) {
       in_paragraphs(b, n, [](TextT& t, std::size_t joined) {
         for (std::uint32_t i = 1; i <= joined; ++i) t.joined.push_back(i);
       });
     },
     "a text has more than 32768 joined letters"},
    {"Drawn", max_drawn,
     [](TextBlobT& b, std::size_t n) {
       in_paragraphs(b, n, [](TextT& t, std::size_t drawn) {
         for (std::uint32_t i = 0; i < drawn; ++i) t.drawn.emplace_back(i, U'A');
       });
     },
     "a text has more than 32768 letters drawn as others"},
    {"Marks", max_marks,
     [](TextBlobT& b, std::size_t n) {
       b.blocks[1] = paragraph(1'000);
       b.blocks[1]->texts[0]->marks.assign(n, Mark(0, 1, MarkKind::unclear));
     },
     "a text has more than 16384 marks"},
    {"MarkedBytes", max_marked,
     [](TextBlobT& b, std::size_t n) {
       constexpr std::uint32_t each = 1U << 10;
       b.blocks[1] = paragraph(each);
       b.blocks[1]->texts[0]->marks.assign(n / each, Mark(0, each, MarkKind::unclear));
       if (n % each > 0)
         b.blocks[1]->texts[0]->marks.emplace_back(0, static_cast<std::uint32_t>(n % each), MarkKind::unclear);
     },
     "a text has more than 262144 bytes under its marks"},
};

class Counts : public testing::Test {
 protected:
  [[nodiscard]] const fb::Index& index() const { return *fb::GetIndex(index_bytes_.data()); }
  [[nodiscard]] const fb::Document& document() const { return *index().documents()->Get(0); }
  [[nodiscard]] std::string wrong(const Bytes& blob) const {
    const auto checked = check_text_blob(blob, index(), &document());
    return checked ? std::string() : checked.error().what;
  }
  [[nodiscard]] std::string wrong_page(const Bytes& blob) const {
    const auto checked = check_page_blob(blob, document(), *document().pages()->Get(0), blobs_end_);
    return checked ? std::string() : checked.error().what;
  }

 private:
  std::uint64_t blobs_end_ = 0;
  Bytes index_bytes_ = test::finished(test::small_index(blobs_end_));
};

class OfAText : public Counts, public testing::WithParamInterface<Count<TextBlobT>> {};

TEST_P(OfAText, HasALimit) {
  const Count<TextBlobT>& limit = GetParam();
  const auto with = [&](std::size_t count) {
    TextBlobT blob = test::small_text();
    limit.make(blob, count);
    return wrong(test::finished(blob));
  };
  EXPECT_EQ(with(limit.most), "");
  EXPECT_EQ(with(limit.most + std::size_t{1}), limit.words);
  // Ten times of some cannot be without ten times of another; then that is what is said.
  EXPECT_NE(with(std::size_t{10} * limit.most), "");
}

const auto named = [](const auto& count) { return std::string(count.param.name); };
INSTANTIATE_TEST_SUITE_P(Counts, OfAText, testing::ValuesIn(of_texts), named);

TEST_F(Counts, OfZonesHaveALimit) {
  EXPECT_EQ(wrong_page(test::page_of_zones(max_zones)), "");
  EXPECT_EQ(wrong_page(test::page_of_zones(max_zones + 1)), "a page has more than 4096 zones");
  EXPECT_EQ(wrong_page(test::page_of_zones(std::size_t{10} * max_zones)), "a page has more than 4096 zones");
  EXPECT_EQ(wrong_page(test::page_of_zones(1'000'000)), "a page has more than 4096 zones");
}

// What one block, row or text costs a few bytes to name again is counted as often as it is named.
TEST_F(Counts, OfSharedPartsAreThoseOfAllTheirNames) {
  EXPECT_EQ(wrong(test::text_of_one_block(2'500'000, {BlockKind::rule})), "a text has more than 8192 blocks");
  EXPECT_EQ(wrong(test::text_of_one_block(max_blocks, {BlockKind::rule})), "");
  EXPECT_EQ(wrong(test::text_of_one_block(7'000, {BlockKind::paragraph, 1, 100})), "a text has more than 65536 bytes");
  EXPECT_EQ(wrong(test::text_of_one_block(7'000, {BlockKind::row, 3})),
            "a text has more than 16384 paragraphs and cells");
  EXPECT_EQ(wrong(test::text_of_one_block(1, {BlockKind::row, 2'500'000})), "a text has more than 256 cells in a row");
}

constexpr Count<IndexT> of_indexes[] = {
    {"Attract", max_attract, [](IndexT& x, std::size_t n) { x.attract.resize(n, AttractPage(0, 0)); },
     "its attract pages"},
    {"AttractSentences", max_attract_sentences,
     [](IndexT& x, std::size_t n) {
       while (x.attract_sentences.size() < n) test::add_sentence(x, 0, 0, "We agree.");
     },
     "its attract sentences"},
    {"Context", max_context,
     [](IndexT& x, std::size_t n) {
       while (x.context.size() < n) {
         x.context.push_back(std::make_unique<ContextLineT>());
         for (std::size_t i = 0; i < x.languages.size(); ++i) x.context.back()->text.push_back(test::text(""));
       }
     },
     "its context lines"},
    {"MapPoints", max_map_points,
     [](IndexT& x, std::size_t n) {
       x.map->points.assign(n, MapPlace(1, 1));
       x.map->ends = {static_cast<std::uint16_t>(std::min<std::size_t>(n, 65'535))};
     },
     "the points of its map"},
    {"MapRings", max_map_rings,
     [](IndexT& x, std::size_t n) {
       x.map->points.assign(std::min<std::size_t>(3 * n, max_map_points), MapPlace(1, 1));
       x.map->ends.clear();
       for (std::size_t i = 1; i <= n; ++i) x.map->ends.push_back(static_cast<std::uint16_t>(3 * i));
     },
     "the rings of its map"},
    {"Paths", max_paths,
     [](IndexT& x, std::size_t n) {
       while (x.paths.size() < n) test::add_path(x);
     },
     "its paths"},
    {"Steps", max_steps,
     [](IndexT& x, std::size_t n) {
       auto& steps = x.paths[0]->steps;
       while (steps.size() < n) steps.push_back(std::make_unique<PathStepT>(*steps[1]));
     },
     "the steps of a path"},
    {"PathTitle", max_index_text,
     [](IndexT& x, std::size_t n) { x.paths[0]->title[1] = test::text(a_number_of_bytes(n)); }, "the length of a text"},
    {"StepText", max_index_text,
     [](IndexT& x, std::size_t n) { x.paths[0]->steps[0]->text[1] = test::text(a_number_of_bytes(n)); },
     "the length of a text"},
    {"Answers", max_relations, [](IndexT& x, std::size_t n) { x.documents[0]->answers.assign(n, 1); }, "a relation"},
    {"SamePoint", max_relations, [](IndexT& x, std::size_t n) { x.documents[0]->same_point.assign(n, 1); },
     "a relation"},
    {"Parts", max_parts,
     [](IndexT& x, std::size_t n) {
       auto& parts = x.documents[0]->layers[0]->parts;
       while (parts.size() < n) parts.push_back(std::make_unique<PartT>(*parts[0]));
     },
     "the parts of a layer"},
    {"PagesOfAPassage", 1, [](IndexT& x, std::size_t n) { x.documents[0]->passages[0]->pages.assign(n, 0); },
     "the pages of a passage"},
    {"LayersOfAPassage", 2,
     [](IndexT& x, std::size_t n) {
       auto& layers = x.documents[0]->passages[0]->layers;
       layers.clear();
       for (std::size_t i = 0; i < n; ++i) layers.push_back(static_cast<std::uint16_t>(i));
     },
     "the layers of a passage"},
    {"PassagesOfAPart", 2, [](IndexT& x, std::size_t n) { x.documents[0]->layers[0]->parts[0]->passages.assign(n, 0); },
     "the passages of a part"},
    {"Introduction", max_introduction,
     [](IndexT& x, std::size_t n) { x.introduction[1] = test::text(a_number_of_bytes(n)); },
     "the length of its introduction"},
    {"Title", max_index_text, [](IndexT& x, std::size_t n) { x.title[1] = test::text(a_number_of_bytes(n)); },
     "the length of a text"},
    {"Heading", max_index_text,
     [](IndexT& x, std::size_t n) { x.documents[0]->heading[1] = test::text(a_number_of_bytes(n)); },
     "the length of a text"},
    {"LayerLabel", max_index_text,
     [](IndexT& x, std::size_t n) { x.documents[0]->layers[0]->labels[1] = test::text(a_number_of_bytes(n)); },
     "the length of a text"},
    {"ContextText", max_index_text,
     [](IndexT& x, std::size_t n) { x.context[0]->text[1] = test::text(a_number_of_bytes(n)); },
     "the length of a text"},
    {"PersonName", max_index_text,
     [](IndexT& x, std::size_t n) { x.people[0]->names[1] = test::text(a_number_of_bytes(n)); },
     "the length of a text"},
    {"Word", max_interface_text,
     [](IndexT& x, std::size_t n) { x.words[1]->words.push_back(test::word("close", a_number_of_bytes(n))); },
     "the length of a word"},
    {"PageLabel", max_page_label,
     [](IndexT& x, std::size_t n) { x.documents[0]->pages[0]->label = test::text(a_number_of_bytes(n)); },
     "the label of a page"},
    {"TextBlob", max_text_blob_size,
     [](IndexT& x, std::size_t n) {
       x.documents[0]->layers[0]->parts[0]->blob->mutate_size(static_cast<std::uint32_t>(n));
     },
     "the size of a text"},
    {"Card", max_text_blob_size,
     [](IndexT& x, std::size_t n) { x.people[0]->cards[1].mutate_size(static_cast<std::uint32_t>(n)); },
     "the size of a text"},
    {"PageBlob", max_page_blob_size,
     [](IndexT& x, std::size_t n) { x.documents[0]->pages[0]->blob->mutate_size(static_cast<std::uint32_t>(n)); },
     "the size of a page's description"},
    {"Thumbnail", max_thumbnail_size,
     [](IndexT& x, std::size_t n) { x.documents[0]->thumbnail->mutate_size(static_cast<std::uint32_t>(n)); },
     "the size of a thumbnail"},
    {"FontsOfFourMebibytes", max_fonts_size / (4U << 20),
     [](IndexT& x, std::size_t n) {
       while (x.fonts.size() < n) {
         x.fonts.push_back(std::make_unique<FontT>());
         x.fonts.back()->name = "Serif";
         x.fonts.back()->blob = std::make_unique<Blob>(*x.fonts[0]->blob);
       }
       for (auto& font : x.fonts) font->blob->mutate_size(4U << 20);
     },
     "the size of its fonts"},
};

class OfAnIndex : public testing::TestWithParam<Count<IndexT>> {};

TEST_P(OfAnIndex, HasALimit) {
  constexpr std::uint64_t far = std::uint64_t{1} << 40;  // where blobs of any size lie before the index
  const auto& [name, most, make, words] = GetParam();
  const auto with = [&](std::size_t count) {
    std::uint64_t blobs_end = 0;
    IndexT index = test::small_index(blobs_end);
    test::add_path(index);
    test::add_map(index);
    make(index, count);
    const auto checked = check_index(test::finished(index), far);
    return checked ? std::string() : checked.error().what;
  };
  EXPECT_EQ(with(most), "");
  EXPECT_EQ(with(most + std::size_t{1}), std::string("the index makes no sense in ") + words);
  EXPECT_EQ(with(std::size_t{10} * most), std::string("the index makes no sense in ") + words);
}

INSTANTIATE_TEST_SUITE_P(Counts, OfAnIndex, testing::ValuesIn(of_indexes), named);

}  // namespace
}  // namespace lectern::pack
