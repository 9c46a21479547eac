// SPDX-License-Identifier: MIT
// The declaration's twenty languages as they are laid out: every character has a glyph, lines stay in their column,
// begin where their script does, and are those of the goldens on every processor.
#include <cstdint>
#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>
#include <map>
#include <utility>

#include "assets/pack/direction.hpp"
#include "firmware/exhibit/show.hpp"
#include "tests/exhibits/test_data.hpp"
#include "tests/scenario/declaration.hpp"
#include "tests/scenario/goldens.hpp"
#include "tests/scenario/player.hpp"

namespace lectern::app::testing {
namespace {

constexpr int column = 796;  // px: 45 Russian letters

class Scripts : public ::testing::Test {
 protected:
  void SetUp() override {
    LECTERN_NEEDS_TEST_DATA();
    const std::filesystem::path pack = declaration_pack(out_);
    auto show = Show::open(pack, interface_words(), {}, [] {});
    ASSERT_TRUE(show) << show.error().what;
    show_ = std::move(*show);
  }

  const pack::fb::Document& document() { return *show_->pack().index().documents()->Get(0); }

  const layout::Flow& flow_of(std::uint32_t layer) {
    return show_->flows().get({FlowKey::Kind::layer, 0, layer, 0, column, metrics_of({1920, 1080}, std::nullopt), 0});
  }

  /// Glyphs of a text by the order in which they come first: a font's own numbers are those of the subset that was cut
  /// for the pack, and versions of HarfBuzz keep more or fewer glyphs that nothing draws.
  using Numbers = std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t>;

  /// FNV-1a over glyphs and where they stand.
  static std::uint64_t hash_of(const text::SetText& set, const text::Line& line, Numbers& numbers) {
    std::uint64_t hash = 14695981039346656037U;
    const auto add = [&](std::uint32_t value) { hash = (hash ^ value) * 1099511628211U; };
    for (std::uint32_t run = line.first_run; run < line.end_run; ++run)
      for (std::uint32_t glyph = set.runs[run].first; glyph < set.runs[run].end; ++glyph) {
        const std::pair<std::uint32_t, std::uint32_t> drawn(set.runs[run].font, set.glyphs[glyph].id);
        add(numbers.emplace(drawn, static_cast<std::uint32_t>(numbers.size())).first->second);
        add(static_cast<std::uint32_t>(set.glyphs[glyph].x.raw));
        add(static_cast<std::uint32_t>(set.glyphs[glyph].y.raw));
      }
    return hash;
  }

  static std::string told(const layout::Flow& flow) {
    std::string text;
    Numbers numbers;
    for (const layout::Box& box : flow.boxes) {
      text += fmt::format("box {} {} {} {}\n", box.rect.x, box.rect.y, box.rect.w, box.rect.h);
      for (const text::Line& line : box.set.lines)
        text +=
            fmt::format("  {}-{} {} {:016x}\n", line.start, line.end, line.width.raw, hash_of(box.set, line, numbers));
    }
    return text;
  }

  std::filesystem::path out_ = folder_of_test();
  std::unique_ptr<Show> show_;
};

TEST_F(Scripts, EveryCharacterHasAGlyphAndEveryLineItsColumn) {
  ASSERT_EQ(document().layers()->size(), 21U);
  for (std::uint32_t layer = 0; layer < document().layers()->size(); ++layer) {
    const std::string id = document().layers()->Get(layer)->id()->str();
    const layout::Flow& flow = flow_of(layer);
    EXPECT_GT(flow.boxes.size(), 30U) << id;
    for (const layout::Box& box : flow.boxes) {
      for (const draw::Glyph& glyph : box.set.glyphs) ASSERT_NE(glyph.id, 0U) << id << ": " << box.text->utf8()->str();
      for (const text::Line& line : box.set.lines) EXPECT_LE(line.width.ceil(), box.rect.w) << id;
    }
  }
}

TEST_F(Scripts, ParagraphsBeginWhereTheirScriptDoes) {
  for (std::uint32_t layer = 0; layer < document().layers()->size(); ++layer) {
    const auto& of = *document().layers()->Get(layer);
    const bool from_right = of.language()->str() == "ar" || of.language()->str() == "he";
    for (const layout::Region& region : flow_of(layer).regions) {
      if (region.kind != pack::fb::SpanKind::passage) continue;
      EXPECT_EQ(region.from_right, from_right) << of.id()->str();
    }
    for (const layout::Box& box : flow_of(layer).boxes) {
      if (box.passage < 0) continue;
      EXPECT_EQ(pack::runs_from_right(*box.text), from_right) << box.text->utf8()->str();
    }
  }
}

TEST_F(Scripts, LinesAreThoseOfTheGoldens) {
  std::vector<std::filesystem::path> written;
  for (std::uint32_t layer = 0; layer < document().layers()->size(); ++layer) {
    written.push_back(out_ / fmt::format("{}.txt", document().layers()->Get(layer)->id()->str()));
    std::ofstream(written.back()) << told(flow_of(layer));
  }
  expect_goldens(written, std::filesystem::path(LECTERN_SOURCE_DIR) / "tests/scenario/golden/scripts");
}

}  // namespace
}  // namespace lectern::app::testing
