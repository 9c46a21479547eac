// SPDX-License-Identifier: MIT
// Masks of the fault screen's letters, by SDL_ttf from fonts in memory. Used by fault_screen alone; a glyph's id is its
// code point here, and 0 is a box.
#pragma once

#include <SDL_ttf.h>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>

#include "assets/base/result.hpp"
#include "render/draw/source.hpp"
#include "render/sdl/fault_text.hpp"

namespace lectern::sdl {

class FaultMasks final : public draw::MaskSource {
 public:
  /// Errors: unavailable (SDL_ttf, or a font of its own, failed).
  [[nodiscard]] static Result<std::unique_ptr<FaultMasks>> open();
  ~FaultMasks() override;

  /// The letter as one of the fonts has it, else a box.  Units: px.
  [[nodiscard]] Letter letter(std::uint32_t code_point, int size);

  [[nodiscard]] draw::Mask glyph(const draw::GlyphKey& key) override;
  [[nodiscard]] draw::Mask icon(draw::IconId, int) override { return {}; }
  [[nodiscard]] draw::Mask corner(int, int) override { return {}; }
  [[nodiscard]] draw::Mask coast(Size, int) override { return {}; }

 private:
  struct Close {
    void operator()(TTF_Font* font) const { TTF_CloseFont(font); }
  };
  FaultMasks() = default;

  std::array<std::unique_ptr<TTF_Font, Close>, 3> fonts_;
};

}  // namespace lectern::sdl
