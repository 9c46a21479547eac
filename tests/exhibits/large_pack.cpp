// SPDX-License-Identifier: MIT
#include "tests/exhibits/large_pack.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <memory>
#include <utility>

#include "assets/pack/limits.hpp"
#include "tests/assets/compiler/build/exhibit.hpp"
#include "tests/render/scan/made_jpeg.hpp"

namespace lectern::test {

namespace {

using compiler::MadeLevel;
using compiler::MadePage;
using compiler::PageSet;

constexpr std::uint32_t side = pack::tile_size;

/// JPEGs by their size, each encoded once.
class Tiles {
 public:
  explicit Tiles(bool grey) : components_(grey ? 1 : 3) {}

  const Bytes& of(std::uint32_t width, std::uint32_t height) {
    Bytes& tile = made_[{width, height}];
    if (tile.empty()) tile = made_jpeg(static_cast<int>(width), static_cast<int>(height), components_, value);
    return tile;
  }

 private:
  /// Bars on paper that darkens to the right and below, in whole blocks of JPEG's: few bytes, so that a pack of a
  /// hundred thousand tiles is hashed in seconds.
  static std::uint8_t value(int x, int y, int component) {
    const bool ink = y % 64 >= 24 && y % 64 < 40 && x / 64 % 4 != 3;
    return static_cast<std::uint8_t>(ink ? 40 + 10 * component : 235 - 8 * component - (x / 64 + y / 64) * 4);
  }

  int components_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, Bytes> made_;
};

MadePage page_of(const LargePack& asked, Tiles& tiles, std::size_t number) {
  MadePage page;
  page.grey = asked.grey;
  page.dpi = asked.dpi;
  for (std::uint32_t w = asked.width, h = asked.height;; w = (w + 1) / 2, h = (h + 1) / 2) {
    MadeLevel level{w, h, {}};
    for (std::uint32_t top = 0; top < h; top += side)
      for (std::uint32_t left = 0; left < w; left += side)
        level.tiles.push_back(tiles.of(std::min(side, w - left), std::min(side, h - top)));
    page.levels.push_back(std::move(level));
    if (std::max(w, h) <= side) break;
  }
  page.zones.push_back(
      {fmt::format("p{}", number + 1), asked.width / 10, asked.height / 10, asked.width * 8 / 10, asked.height / 5});
  return page;
}

compiler::SourceDocument document_of(const LargePack& asked, std::size_t number) {
  auto document = compiler::tests::document(fmt::format("d{}", number + 1),
                                            fmt::format("1951-{:02}-{:02}", number / 28 + 1, number % 28 + 1));
  document.reset_pages = false;
  document.scans = {{"all.pdf", std::vector<compiler::ScanPage>(asked.pages, {0, asked.width, asked.height, 0})}};
  document.passages.clear();
  std::vector<compiler::SourceBlock> blocks;
  for (std::size_t page = 0; page < asked.pages; ++page) {
    std::string text;
    for (std::size_t word = 0; word <= asked.words / asked.pages; ++word) text += word == 0 ? "Word" : " after word";
    document.passages.push_back(fmt::format("p{}", page + 1));
    blocks.push_back(compiler::tests::paragraph(text, document.passages.back()));
    blocks.back().cells[0].spans.insert(blocks.back().cells[0].spans.begin(),
                                        {0, 0, compiler::SpanKind::page, std::to_string(page + 1), {}});
  }
  document.layers = {compiler::tests::layer(compiler::LayerKind::translation, "en", blocks),
                     compiler::tests::layer(compiler::LayerKind::transcript, "ru", blocks)};
  return document;
}

}  // namespace

Result<void> write_large_pack(const std::filesystem::path& path, const LargePack& asked) {
  compiler::SourceExhibit exhibit = compiler::tests::exhibit();
  exhibit.documents.clear();
  for (std::size_t number = 0; number < asked.documents; ++number)
    exhibit.documents.push_back(document_of(asked, number));
  auto tiles = std::make_shared<Tiles>(asked.grey);
  compiler::PageMakers makers = compiler::tests::one_tile_pages();
  makers.pages = [&](const compiler::SourceDocument&, compiler::Report&) -> Result<PageSet> {
    PageSet set;
    set.count = asked.pages;
    set.page = [&asked, tiles](std::size_t number) -> Result<MadePage> { return page_of(asked, *tiles, number); };
    set.thumbnail = tiles->of(pack::max_thumbnail_width, pack::max_thumbnail_height);
    return set;
  };
  compiler::Report report;
  compiler::tests::Silent progress;
  LECTERN_TRY(summary, compiler::compose(exhibit, {path}, makers, report, progress));
  (void)summary;
  return {};
}

}  // namespace lectern::test
