// SPDX-License-Identifier: MIT
// A font's bytes, whatever they are, in the viewer: words of several scripts are shaped, laid and drawn with it, or
// with nothing. A pack's fonts are checked by their hash; this is for the day when the compiler was wrong about one.
#include <cstdlib>
#include <string_view>

#include "render/text/rasteriser.hpp"
#include "render/text/set.hpp"
#include "tests/fuzz/text_input.hpp"

namespace {

using namespace lectern;

struct Words {
  std::string_view utf8;
  std::uint8_t script;  // as text_input.cpp counts them
  std::uint8_t level;
};
constexpr Words samples[] = {{"aVf fi e\u0301 1/2", 0, 0},
                             {"نستعلیق لا", 1, 1},
                             {"שָׁלוֹם", 2, 1},
                             {"ខ្មែរ ស្រី", 3, 0},
                             {"क्षत्रिय", 4, 0},
                             {"ภาษาน้ำ", 5, 0}};
constexpr std::uint8_t sizes[] = {12, 40};
constexpr std::size_t most_drawn = 16;  // glyphs of a setting

void draw_some(text::Rasteriser& rasteriser, const text::SetText& set) {
  std::size_t drawn = 0;
  for (const draw::Glyph& glyph : set.glyphs) {
    if (++drawn > most_drawn) return;
    const draw::Mask mask = rasteriser.glyph({0, glyph.id, set.size, static_cast<std::uint8_t>(drawn & 3)});
    const auto pixels = static_cast<std::size_t>(mask.width) * static_cast<std::size_t>(mask.height);
    if (mask.coverage.size() != pixels) std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto bytes = std::as_bytes(std::span(data, size));
  text::Fonts fonts([&](std::uint16_t) -> Result<Bytes> { return Bytes(bytes.begin(), bytes.end()); });
  text::Typesetter typesetter(fonts, {"und"});
  text::Rasteriser rasteriser(fonts);
  for (const Words& words : samples) {
    fuzz::TextInput input;
    input.runs = {{255, 0, words.script, words.level}};
    input.words = words.utf8;
    const flatbuffers::DetachedBuffer buffer = fuzz::packed(input);
    for (const std::uint8_t em : sizes) {
      const auto& text = *flatbuffers::GetRoot<pack::fb::Text>(buffer.data());
      const text::SetText set = typesetter.set(text, F26Dot6::from_px(em), F26Dot6::from_px(100));
      if (set.lines.empty() || set.lines.back().end != words.utf8.size()) std::abort();
      draw_some(rasteriser, set);
    }
  }
  return 0;
}
