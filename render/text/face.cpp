// SPDX-License-Identifier: MIT
#include "render/text/face.hpp"

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_TRUETYPE_TABLES_H
#include <algorithm>
#include <hb-ot.h>
#include <hb.h>
#include <utility>

namespace lectern::text {

namespace {

// Outlines as designed, at any size: what HarfBuzz measures in font units is what FreeType draws.
constexpr FT_Int32 load_flags = FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP;
constexpr FT_UShort no_os2 = 0xFFFF;  // the version that FreeType gives where the table is lacking
constexpr FT_UInt resolution = 72;    // dots per inch, at which a point is a pixel

}  // namespace

Result<std::unique_ptr<Face>> Face::open(FT_LibraryRec_* library, Bytes bytes) {
  FT_Face drawing = nullptr;
  const auto* data = reinterpret_cast<const FT_Byte*>(bytes.data());
  if (FT_New_Memory_Face(library, data, static_cast<FT_Long>(bytes.size()), 0, &drawing) != 0)
    return fail(ErrorCode::malformed, "a font of the pack cannot be opened");
  if (FT_IS_SCALABLE(drawing) == 0 || drawing->units_per_EM == 0) {
    FT_Done_Face(drawing);
    return fail(ErrorCode::malformed, "a font of the pack has no outlines");
  }
  hb_blob_t* blob = hb_blob_create(reinterpret_cast<const char*>(bytes.data()), static_cast<unsigned>(bytes.size()),
                                   HB_MEMORY_MODE_READONLY, nullptr, nullptr);
  hb_face_t* face = hb_face_create(blob, 0);
  hb_font_t* shaping = hb_font_create(face);
  hb_ot_font_set_funcs(shaping);
  const int units = drawing->units_per_EM;
  hb_font_set_scale(shaping, units, units);
  hb_face_destroy(face);
  hb_blob_destroy(blob);
  return std::unique_ptr<Face>(new Face(std::move(bytes), drawing, shaping));
}

Face::Face(Bytes bytes, FT_FaceRec_* drawing, hb_font_t* shaping)
    : bytes_(std::move(bytes)), drawing_(drawing), shaping_(shaping) {}

Face::~Face() {
  hb_font_destroy(shaping_);
  FT_Done_Face(drawing_);
}

FontMetrics Face::metrics() const {
  const int em = drawing_->units_per_EM;
  FontMetrics metrics{em,
                      drawing_->ascender,
                      -drawing_->descender,
                      em / 2,
                      -drawing_->underline_position,
                      drawing_->underline_thickness};
  const auto* os2 = static_cast<const TT_OS2*>(FT_Get_Sfnt_Table(drawing_, FT_SFNT_OS2));
  if (os2 != nullptr && os2->version != no_os2 && os2->version >= 2 && os2->sxHeight > 0)
    metrics.x_height = os2->sxHeight;
  // What some fonts state could not be seen, or would cover the words.
  metrics.stroke = std::clamp(metrics.stroke, em / 25, em / 12);
  metrics.underline = std::clamp(metrics.underline, em / 12, em / 5);
  return metrics;
}

Face::Single Face::single(char32_t character) const {
  hb_codepoint_t glyph = 0;
  if (hb_font_get_nominal_glyph(shaping_, character, &glyph) == 0) return {};
  return {glyph, hb_font_get_glyph_h_advance(shaping_, glyph)};
}

FT_GlyphSlotRec_* Face::load(std::uint32_t glyph, F26Dot6 size) {
  if (size.raw <= 0) return nullptr;
  if (size_ != size) {
    if (FT_Set_Char_Size(drawing_, 0, size.raw, resolution, resolution) != 0) return nullptr;
    size_ = size;
  }
  if (FT_Load_Glyph(drawing_, glyph, load_flags) != 0) return nullptr;
  return drawing_->glyph->format == FT_GLYPH_FORMAT_OUTLINE ? drawing_->glyph : nullptr;
}

}  // namespace lectern::text
