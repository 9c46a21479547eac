// SPDX-License-Identifier: MIT
// Any text that a pack can hold, set in sound fonts: lines cover it, keep to their width, and nothing stands twice.
#include <cstdlib>
#include <filesystem>

#include "assets/base/storage.hpp"
#include "assets/pack/check_parts.hpp"
#include "render/text/set.hpp"
#include "tests/fuzz/text_input.hpp"

namespace {

using namespace lectern;

// Letters as boxes, and scripts that HarfBuzz has the most to do with; the last is not there.
Result<Bytes> load(std::uint16_t font) {
  constexpr std::uint64_t most = 4U << 20;
  const std::filesystem::path noto = "/usr/share/fonts/truetype/noto";
  const std::filesystem::path files[] = {LECTERN_SOURCE_DIR "/tests/render/text/fonts/box.ttf",
                                         noto / "NotoNastaliqUrdu-Regular.ttf", noto / "NotoSansKhmer-Regular.ttf",
                                         noto / "NotoSansDevanagari-Regular.ttf"};
  if (font >= std::size(files)) return fail(ErrorCode::missing, "no such font");
  return read_file(files[font], most);
}
constexpr std::size_t fonts_in_pack = 5;

void hold(bool promise) {
  if (!promise) std::abort();
}

void check(const text::SetText& set, std::size_t bytes, F26Dot6 width) {
  std::uint32_t at = 0;
  std::uint32_t cluster = 0;
  for (const text::Line& line : set.lines) {
    hold(line.start == at && line.end > line.start && line.first_cluster == cluster);
    std::size_t seen = 0;
    for (std::uint32_t i = line.first_cluster; i < line.end_cluster; ++i) {
      hold(set.clusters[i].start == at && set.clusters[i].end > at);
      at = set.clusters[i].end;
      if (set.clusters[i].width.raw != 0) ++seen;
    }
    hold(at == line.end);
    hold(line.width <= width || seen <= 1);
    cluster = line.end_cluster;
  }
  hold(!set.complete || at == bytes);
  for (const text::GlyphRun& run : set.runs) hold(run.first < run.end && run.end <= set.glyphs.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static text::Fonts fonts(&load);
  static text::Typesetter typesetter(fonts, {"ur"});
  const fuzz::TextInput input = fuzz::read_text({data, size});
  const flatbuffers::DetachedBuffer buffer = fuzz::packed(input);
  const auto& text = *flatbuffers::GetRoot<pack::fb::Text>(buffer.data());
  if (!pack::makes_sense(text, {fonts_in_pack, 1})) return 0;
  const F26Dot6 em = F26Dot6::from_px(1 + input.size);
  const F26Dot6 width = F26Dot6::from_px(input.width % 2048);
  const auto alignment = static_cast<text::Alignment>(input.manner >> 1 & 1);
  const text::SetText set = typesetter.set(text, em, width, alignment, input.lines);
  check(set, input.words.size(), width);
  hold(typesetter.width(text, em).raw >= 0);
  const auto half = static_cast<std::uint32_t>(input.words.size() / 2);
  for (const text::LineExtent& extent : text::extents(set, half / 2, half)) hold(extent.from <= extent.to);
  return 0;
}
