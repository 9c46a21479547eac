// SPDX-License-Identifier: MIT
// One opened font, as HarfBuzz and FreeType see it, over the same bytes. Used by render/text alone. HarfBuzz reads
// advances from the font's own tables in font units, so it has no size and takes no load flags; the one constant of
// flags is FreeType's, in face.cpp, and says the same: no hinting.
#pragma once

#include <cstdint>
#include <memory>

#include "assets/base/bytes.hpp"
#include "assets/base/geometry.hpp"
#include "assets/base/result.hpp"
#include "render/text/fonts.hpp"

struct FT_FaceRec_;
struct FT_GlyphSlotRec_;
struct hb_font_t;

namespace lectern::text {

class Face {
 public:
  /// Errors: malformed (not a scalable font).  Lifetime: the library outlives the face.
  [[nodiscard]] static Result<std::unique_ptr<Face>> open(FT_LibraryRec_* library, Bytes bytes);
  ~Face();
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;

  [[nodiscard]] hb_font_t* shaping() const { return shaping_; }
  [[nodiscard]] FontMetrics metrics() const;
  /// Advance of a character's own glyph, in font units, and the glyph; 0 where the font has none.
  struct Single {
    std::uint32_t glyph = 0;
    int advance = 0;
  };
  [[nodiscard]] Single single(char32_t character) const;

  /// Loads a glyph's outline at a size; null where there is none.  Lifetime: until the next load.
  [[nodiscard]] FT_GlyphSlotRec_* load(std::uint32_t glyph, F26Dot6 size);

 private:
  Face(Bytes bytes, FT_FaceRec_* drawing, hb_font_t* shaping);

  Bytes bytes_;
  FT_FaceRec_* drawing_;
  hb_font_t* shaping_;
  F26Dot6 size_;
};

}  // namespace lectern::text
