// SPDX-License-Identifier: MIT
#include "render/text/fonts.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H

#include <utility>

#include "render/text/face.hpp"

namespace lectern::text {

Fonts::Fonts(FontLoader loader) : loader_(std::move(loader)) {
  if (FT_Init_FreeType(&library_) != 0) library_ = nullptr;
}

Fonts::~Fonts() {
  faces_.clear();
  if (library_ != nullptr) FT_Done_FreeType(library_);
}

FontMetrics Fonts::metrics(std::uint16_t font) {
  const Face* opened = face(font);
  return opened == nullptr ? FontMetrics{} : opened->metrics();
}

Face* Fonts::face(std::uint16_t font) {
  const auto [place, is_new] = faces_.try_emplace(font);
  if (is_new) {
    const auto open = [&]() -> Result<std::unique_ptr<Face>> {
      if (library_ == nullptr) return fail(ErrorCode::unavailable, "FreeType does not start");
      LECTERN_TRY(bytes, loader_(font));
      return Face::open(library_, std::move(bytes));
    };
    if (auto opened = open())
      place->second = std::move(*opened);
    else
      failures_.push_back({font, opened.error()});
  }
  return place->second.get();
}

}  // namespace lectern::text
