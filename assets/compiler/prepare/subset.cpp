// SPDX-License-Identifier: MIT
#include "assets/compiler/prepare/subset.hpp"

#include <hb-subset.h>
#include <hb.h>
#include <memory>

#include "assets/compiler/prepare/decoded.hpp"

namespace lectern::compiler {

namespace {

template <class T, void (*destroy)(T*)>
struct Destroyer {
  void operator()(T* value) const { destroy(value); }
};
using Blob = std::unique_ptr<hb_blob_t, Destroyer<hb_blob_t, hb_blob_destroy>>;
using Face = std::unique_ptr<hb_face_t, Destroyer<hb_face_t, hb_face_destroy>>;
using Font = std::unique_ptr<hb_font_t, Destroyer<hb_font_t, hb_font_destroy>>;
using Input = std::unique_ptr<hb_subset_input_t, Destroyer<hb_subset_input_t, hb_subset_input_destroy>>;

// What HarfBuzz applies to horizontal text unasked: common features, then those of its Arabic, Hangul, Hebrew, Indic,
// Khmer, Myanmar and universal shapers.  Source: hb-ot-shape.cc and hb-ot-shaper-*.cc of HarfBuzz 6.0.
constexpr hb_tag_t kept_features[] = {
    HB_TAG('r', 'v', 'r', 'n'), HB_TAG('l', 't', 'r', 'a'), HB_TAG('l', 't', 'r', 'm'), HB_TAG('r', 't', 'l', 'a'),
    HB_TAG('r', 't', 'l', 'm'), HB_TAG('f', 'r', 'a', 'c'), HB_TAG('n', 'u', 'm', 'r'), HB_TAG('d', 'n', 'o', 'm'),
    HB_TAG('a', 'b', 'v', 'm'), HB_TAG('b', 'l', 'w', 'm'), HB_TAG('c', 'c', 'm', 'p'), HB_TAG('l', 'o', 'c', 'l'),
    HB_TAG('m', 'a', 'r', 'k'), HB_TAG('m', 'k', 'm', 'k'), HB_TAG('r', 'l', 'i', 'g'), HB_TAG('c', 'a', 'l', 't'),
    HB_TAG('c', 'l', 'i', 'g'), HB_TAG('c', 'u', 'r', 's'), HB_TAG('d', 'i', 's', 't'), HB_TAG('k', 'e', 'r', 'n'),
    HB_TAG('l', 'i', 'g', 'a'), HB_TAG('r', 'c', 'l', 't'), HB_TAG('i', 's', 'o', 'l'), HB_TAG('f', 'i', 'n', 'a'),
    HB_TAG('f', 'i', 'n', '2'), HB_TAG('f', 'i', 'n', '3'), HB_TAG('m', 'e', 'd', 'i'), HB_TAG('m', 'e', 'd', '2'),
    HB_TAG('i', 'n', 'i', 't'), HB_TAG('s', 't', 'c', 'h'), HB_TAG('m', 's', 'e', 't'), HB_TAG('l', 'j', 'm', 'o'),
    HB_TAG('v', 'j', 'm', 'o'), HB_TAG('t', 'j', 'm', 'o'), HB_TAG('n', 'u', 'k', 't'), HB_TAG('a', 'k', 'h', 'n'),
    HB_TAG('r', 'p', 'h', 'f'), HB_TAG('r', 'k', 'r', 'f'), HB_TAG('p', 'r', 'e', 'f'), HB_TAG('b', 'l', 'w', 'f'),
    HB_TAG('a', 'b', 'v', 'f'), HB_TAG('h', 'a', 'l', 'f'), HB_TAG('p', 's', 't', 'f'), HB_TAG('v', 'a', 't', 'u'),
    HB_TAG('c', 'j', 'c', 't'), HB_TAG('c', 'f', 'a', 'r'), HB_TAG('p', 'r', 'e', 's'), HB_TAG('a', 'b', 'v', 's'),
    HB_TAG('b', 'l', 'w', 's'), HB_TAG('p', 's', 't', 's'), HB_TAG('h', 'a', 'l', 'n'),
};

// Read by nobody after this: names, signatures, tables of vertical text and of hints.
constexpr hb_tag_t dropped_tables[] = {
    HB_TAG('n', 'a', 'm', 'e'), HB_TAG('D', 'S', 'I', 'G'), HB_TAG('V', 'O', 'R', 'G'), HB_TAG('v', 'h', 'e', 'a'),
    HB_TAG('v', 'm', 't', 'x'), HB_TAG('B', 'A', 'S', 'E'), HB_TAG('g', 'a', 's', 'p'), HB_TAG('h', 'd', 'm', 'x'),
    HB_TAG('L', 'T', 'S', 'H'), HB_TAG('V', 'D', 'M', 'X'), HB_TAG('k', 'e', 'r', 'n'), HB_TAG('F', 'F', 'T', 'M'),
    HB_TAG('m', 'e', 't', 'a'), HB_TAG('S', 'T', 'A', 'T'), HB_TAG('M', 'A', 'T', 'H'),
};

Input plan(const std::set<char32_t>& characters) {
  Input input(hb_subset_input_create_or_fail());
  if (!input) return input;
  hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
  hb_set_t* unicodes = hb_subset_input_unicode_set(input.get());
  for (const char32_t c : characters) hb_set_add(unicodes, c);
  hb_set_t* features = hb_subset_input_set(input.get(), HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
  hb_set_clear(features);
  for (const hb_tag_t feature : kept_features) hb_set_add(features, feature);
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const hb_tag_t table : dropped_tables) hb_set_add(dropped, table);
  hb_set_clear(hb_subset_input_set(input.get(), HB_SUBSET_SETS_NAME_ID));
  return input;
}

}  // namespace

Result<Bytes> subset(ByteView file, unsigned index, const std::set<char32_t>& characters) {
  const Blob whole(hb_blob_create(reinterpret_cast<const char*>(file.data()), static_cast<unsigned>(file.size()),
                                  HB_MEMORY_MODE_READONLY, nullptr, nullptr));
  const Face face(hb_face_create(whole.get(), index));
  const Input input = plan(characters);
  const Face cut(input ? hb_subset_or_fail(face.get(), input.get()) : nullptr);
  if (!cut) return fail(ErrorCode::malformed, "the font cannot be cut down to what is needed");
  const Font font(hb_font_create(cut.get()));
  for (const char32_t c : characters) {
    hb_codepoint_t glyph = 0;
    if (hb_font_get_nominal_glyph(font.get(), c, &glyph) == 0)
      return fail(ErrorCode::malformed, "the font says that it has " + code_point_name(c) + ", and has not");
  }
  const Blob made(hb_face_reference_blob(cut.get()));
  unsigned length = 0;
  const char* data = hb_blob_get_data(made.get(), &length);
  const auto* bytes = reinterpret_cast<const std::byte*>(data);
  return Bytes(bytes, bytes + length);
}

}  // namespace lectern::compiler
