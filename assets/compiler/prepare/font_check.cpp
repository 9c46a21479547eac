// SPDX-License-Identifier: MIT
#include "assets/compiler/prepare/font_check.hpp"

#include <array>
#include <fmt/format.h>
#include <hb.h>
#include <string_view>

#include "assets/compiler/counted.hpp"
#include "assets/compiler/prepare/harfbuzz.hpp"

namespace lectern::compiler {

namespace {

using Set = std::unique_ptr<hb_set_t, Destroyer<hb_set_t, hb_set_destroy>>;

bool has(const Face& face, const char* name) {
  const Blob table(hb_face_reference_table(face.get(), hb_tag_from_string(name, 4)));
  return hb_blob_get_length(table.get()) > 0;
}

// HarfBuzz 10 takes any table of Apple's for its Western one, and draws other letters than the text has.
// Source: OpenType, cmap: two bytes version, two the number of records; a record is platform, encoding and, in four
// bytes, a place. Platforms: 0 Unicode, 1 Apple's, 3 Microsoft's.
bool has_unicode_table(const Face& face) {
  const Blob table(hb_face_reference_table(face.get(), HB_TAG('c', 'm', 'a', 'p')));
  unsigned length = 0;
  const char* bytes = hb_blob_get_data(table.get(), &length);
  const auto number_at = [&](std::size_t at) {
    return static_cast<unsigned char>(bytes[at]) << 8 | static_cast<unsigned char>(bytes[at + 1]);
  };
  constexpr std::size_t head = 4, record = 8;
  if (length < head) return false;
  std::size_t at = head;
  for (int left = number_at(2); left > 0 && at + record <= length; --left, at += record)
    if (number_at(at) == 0 || number_at(at) == 3) return true;
  return false;
}

Result<void> check_outlines(const Face& face) {
  if (has(face, "fvar") || has(face, "CFF2"))
    return fail(ErrorCode::unavailable, "is variable: install one file for each of its weights instead");
  for (const char* colour : {"COLR", "SVG ", "CBDT", "sbix"})
    if (has(face, colour)) return fail(ErrorCode::unavailable, "is coloured, and text is set in one ink");
  if (has(face, "CFF ")) return {};
  if (has(face, "glyf") && has(face, "loca")) return {};
  if (has(face, "EBDT") || has(face, "bdat"))
    return fail(ErrorCode::unavailable, "has bitmaps of some sizes and no outlines");
  return fail(ErrorCode::malformed, "has no outlines: the tables \"glyf\" and \"loca\", or \"CFF \", are lacking");
}

// The tables of Apple's shaper are not cut down, and a font without them would shape wrongly without a word.
Result<void> check_shaping(const Face& face) {
  if ((has(face, "morx") || has(face, "mort")) && !has(face, "GSUB"))
    return fail(ErrorCode::unavailable, "chooses its glyphs by Apple's table \"morx\" and has no \"GSUB\"");
  if (has(face, "kerx") && !has(face, "GPOS"))
    return fail(ErrorCode::unavailable, "places its glyphs by Apple's table \"kerx\" and has no \"GPOS\"");
  return {};
}

}  // namespace

Result<void> check_font(ByteView file, unsigned index) {
  const Blob whole = blob_of(file);
  constexpr unsigned face_bits = 0xFFFF;  // above them fontconfig numbers the named cuts of a variable font
  if (index > face_bits)
    return fail(ErrorCode::unavailable, "is a cut of a variable font: install it as a file of its own");
  const unsigned faces = hb_face_count(whole.get());
  if (faces == 0) return fail(ErrorCode::malformed, "is damaged, or no font");
  if (index >= faces)
    return fail(ErrorCode::malformed, fmt::format("has {}, and no number {}", counted(faces, "face"), index));
  const Face face(hb_face_create(whole.get(), index));
  for (const char* table : {"cmap", "head", "hhea", "hmtx", "maxp"})
    if (!has(face, table))
      return fail(ErrorCode::malformed, fmt::format("is damaged: its table \"{}\" is lacking", table));
  if (hb_face_get_glyph_count(face.get()) == 0) return fail(ErrorCode::malformed, "is damaged: it has no glyphs");
  const Set characters(hb_set_create());
  hb_face_collect_unicodes(face.get(), characters.get());
  if (hb_set_is_empty(characters.get()) != 0 || !has_unicode_table(face))
    return fail(ErrorCode::unavailable, "has no characters of Unicode: its table \"cmap\" is of another encoding");
  LECTERN_CHECK(check_outlines(face));
  return check_shaping(face);
}

}  // namespace lectern::compiler
