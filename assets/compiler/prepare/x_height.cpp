// SPDX-License-Identifier: MIT
#include "assets/compiler/prepare/x_height.hpp"

#include <cmath>
#include <hb-ot.h>
#include <hb.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "assets/compiler/prepare/harfbuzz.hpp"

namespace lectern::compiler {

namespace {

constexpr double most_scaled = 1.25;

/// Where the table `head` of a font of one face lies; the end of the file if it has none.  Source: OpenType, "The
/// OpenType font file": a record of 16 bytes for each table from byte 12 on, its tag first, its offset at 8.
std::size_t head_of(ByteView font) {
  constexpr std::size_t first_record = 12, record = 16, offset_at = 8, least_head = 54;
  const auto number = [&](std::size_t at, std::size_t bytes) {
    std::size_t value = 0;
    for (std::size_t i = 0; i < bytes; ++i) value = value << 8 | std::to_integer<std::size_t>(font[at + i]);
    return value;
  };
  if (font.size() < first_record) return font.size();
  const std::size_t tables = number(4, 2);
  for (std::size_t i = 0; i < tables && first_record + (i + 1) * record <= font.size(); ++i) {
    const std::size_t at = first_record + i * record;
    if (as_text(font).substr(at, 4) != "head") continue;
    const std::size_t head = number(at + offset_at, 4);
    return head + least_head <= font.size() ? head : font.size();
  }
  return font.size();
}

}  // namespace

double x_height(ByteView file, unsigned index) {
  const Face face(hb_face_create(blob_of(file).get(), index));
  const Font font(hb_font_create(face.get()));
  const double em = hb_face_get_upem(face.get());
  const auto advance = [&](char c) {
    hb_codepoint_t glyph = 0;
    const bool has = hb_font_get_nominal_glyph(font.get(), static_cast<unsigned char>(c), &glyph) != 0;
    return has ? hb_font_get_glyph_h_advance(font.get(), glyph) : -1;
  };
  if (advance('i') >= 0 && advance('i') == advance('m')) return 0;
  hb_codepoint_t x = 0;
  hb_glyph_extents_t box{};
  if (hb_font_get_nominal_glyph(font.get(), 'x', &x) != 0 && hb_font_get_glyph_extents(font.get(), x, &box) != 0)
    return box.y_bearing / em;
  hb_position_t stated = 0;
  return hb_ot_metrics_get_position(font.get(), HB_OT_METRICS_TAG_X_HEIGHT, &stated) != 0 ? stated / em : 0;
}

bool have_x_height(const std::set<char32_t>& characters) {
  int balance = 0;
  for (const char32_t c : characters) {
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
      case USCRIPT_LATIN:
      case USCRIPT_GREEK:
      case USCRIPT_CYRILLIC:
      case USCRIPT_ARMENIAN:
      case USCRIPT_COPTIC:
        ++balance;
        break;
      default:
        if (u_isalpha(static_cast<UChar32>(c)) != 0) --balance;
    }
  }
  return balance > 0;
}

void set_x_height(Bytes& font, double present, double wanted) {
  constexpr std::size_t units_at = 18;
  if (present <= 0 || wanted <= 0) return;
  const double scale = wanted / present;
  if (scale > most_scaled || scale < 1 / most_scaled || as_text(font).starts_with("OTTO")) return;
  const std::size_t head = head_of(font);
  if (head == font.size()) return;
  const auto unit = [&](std::size_t i) { return std::to_integer<unsigned>(font[head + units_at + i]); };
  const auto units = static_cast<unsigned>(std::lround((unit(0) << 8 | unit(1)) / scale));
  font[head + units_at] = static_cast<std::byte>(units >> 8);
  font[head + units_at + 1] = static_cast<std::byte>(units & 0xFF);
}

}  // namespace lectern::compiler
