// SPDX-License-Identifier: MIT
#include "render/sdl/fault_masks.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <span>

#include "render/sdl/fault_font.hpp"
#include "render/sdl/handles.hpp"

namespace lectern::sdl {

namespace {

constexpr int any_size = 32;  // px; every use sets its own

draw::Mask box(int size) {
  draw::Mask mask;
  mask.width = std::max(3, size / 2);
  mask.height = std::max(3, size * 7 / 10);
  mask.left = std::max(1, size / 20);
  mask.top = mask.height;
  const int line = std::max(1, size / 16);
  for (int y = 0; y < mask.height; ++y)
    for (int x = 0; x < mask.width; ++x) {
      const bool edge = x < line || y < line || x >= mask.width - line || y >= mask.height - line;
      mask.coverage.push_back(edge ? 255 : 0);
    }
  return mask;
}

}  // namespace

Result<std::unique_ptr<FaultMasks>> FaultMasks::open() {
  if (TTF_Init() != 0) return fail(ErrorCode::unavailable, fmt::format("SDL_ttf does not start: {}", TTF_GetError()));
  std::unique_ptr<FaultMasks> masks(new FaultMasks);
  const std::array<std::span<const unsigned char>, 3> files{fault_font_latin(), fault_font_chinese(),
                                                            fault_font_korean()};
  for (std::size_t i = 0; i < files.size(); ++i) {
    SDL_RWops* memory = SDL_RWFromConstMem(files[i].data(), static_cast<int>(files[i].size()));
    masks->fonts_[i].reset(TTF_OpenFontRW(memory, 1, any_size));
    if (masks->fonts_[i] == nullptr)
      return fail(ErrorCode::unavailable, fmt::format("the fault screen's font cannot be opened: {}", TTF_GetError()));
    TTF_SetFontHinting(masks->fonts_[i].get(), TTF_HINTING_NONE);
  }
  return masks;
}

FaultMasks::~FaultMasks() {
  for (auto& font : fonts_) font.reset();
  TTF_Quit();
}

Letter FaultMasks::letter(std::uint32_t code_point, int size) {
  for (std::uint16_t i = 0; code_point != no_letter && i < fonts_.size(); ++i) {
    TTF_Font* font = fonts_[i].get();
    if (TTF_GlyphIsProvided32(font, code_point) == 0) continue;
    TTF_SetFontSize(font, size);
    int advance = 0;
    TTF_GlyphMetrics32(font, code_point, nullptr, nullptr, nullptr, nullptr, &advance);
    return {i, code_point, advance};
  }
  return {0, no_letter, size * 6 / 10};
}

draw::Mask FaultMasks::glyph(const draw::GlyphKey& key) {
  const int size = key.size.round();
  if (key.glyph == no_letter || key.font >= fonts_.size()) return box(size);
  TTF_Font* font = fonts_[key.font].get();
  TTF_SetFontSize(font, size);
  int left = 0;
  TTF_GlyphMetrics32(font, key.glyph, &left, nullptr, nullptr, nullptr, nullptr);
  const Surface surface(TTF_RenderGlyph32_Blended(font, key.glyph, {255, 255, 255, 255}));
  draw::Mask mask;
  if (surface == nullptr) return mask;  // a space
  mask.width = surface->w;
  mask.height = surface->h;
  mask.left = std::min(0, left);
  mask.top = TTF_FontAscent(font);
  for (int y = 0; y < surface->h; ++y) {
    const auto* row =
        reinterpret_cast<const std::uint32_t*>(static_cast<const std::uint8_t*>(surface->pixels) + y * surface->pitch);
    std::transform(row, row + surface->w, std::back_inserter(mask.coverage),
                   [](std::uint32_t pixel) { return static_cast<std::uint8_t>(pixel >> 24); });
  }
  return mask;
}

}  // namespace lectern::sdl
