// SPDX-License-Identifier: MIT
#include "assets/compiler/prepare/subset.hpp"

#include <algorithm>
#include <hb-subset.h>
#include <hb.h>
#include <memory>
#include <unicode/uchar.h>

#include "assets/compiler/prepare/decoded.hpp"
#include "assets/compiler/prepare/font_check.hpp"
#include "assets/compiler/prepare/harfbuzz.hpp"
#include "assets/compiler/prepare/subset_check.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

using Plan = std::unique_ptr<hb_subset_plan_t, Destroyer<hb_subset_plan_t, hb_subset_plan_destroy>>;
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

// hb-subset 6.0 loses rules of some fonts. Then these are taken as they are, and glyphs keep their numbers.
constexpr hb_tag_t layout_tables[] = {HB_TAG('c', 'm', 'a', 'p'), HB_TAG('G', 'S', 'U', 'B'),
                                      HB_TAG('G', 'P', 'O', 'S'), HB_TAG('G', 'D', 'E', 'F'),
                                      HB_TAG('k', 'e', 'r', 'n')};

enum class Reduction { tight, layout_whole };

// A font of both kinds of outlines is what its first bytes say; hb-subset would take those of PostScript.
hb_tag_t outlines_to_drop(ByteView file) {
  const bool postscript = as_text(file).starts_with("OTTO");
  return postscript ? HB_TAG('g', 'l', 'y', 'f') : HB_TAG('C', 'F', 'F', ' ');
}

bool asks_for_small_capitals(const std::set<Sample>& samples) {
  return std::any_of(samples.begin(), samples.end(), [](const Sample& sample) { return sample.small_capitals; });
}

Input input_for(ByteView file, const std::set<char32_t>& characters, const std::set<Sample>& samples,
                Reduction reduction) {
  Input input(hb_subset_input_create_or_fail());
  if (!input) return input;
  // HarfBuzz measures the box of what has no glyph when it sets marks on it, so the box stays.
  unsigned flags = HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NOTDEF_OUTLINE;
  if (reduction == Reduction::layout_whole) flags |= HB_SUBSET_FLAGS_RETAIN_GIDS;
  hb_subset_input_set_flags(input.get(), flags);
  hb_set_t* unicodes = hb_subset_input_unicode_set(input.get());
  for (const char32_t c : characters) hb_set_add(unicodes, c);
  hb_set_t* features = hb_subset_input_set(input.get(), HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
  hb_set_clear(features);
  for (const hb_tag_t feature : kept_features) hb_set_add(features, feature);
  // They bring a second glyph of each letter along.
  if (asks_for_small_capitals(samples)) hb_set_add(features, small_capitals_feature);
  hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
  for (const hb_tag_t table : dropped_tables) hb_set_add(dropped, table);
  if (!as_text(file).starts_with("ttcf")) hb_set_add(dropped, outlines_to_drop(file));
  if (reduction == Reduction::layout_whole) {
    hb_set_t* whole = hb_subset_input_set(input.get(), HB_SUBSET_SETS_NO_SUBSET_TABLE_TAG);
    for (const hb_tag_t table : layout_tables) {
      hb_set_del(dropped, table);
      hb_set_add(whole, table);
    }
  }
  hb_set_clear(hb_subset_input_set(input.get(), HB_SUBSET_SETS_NAME_ID));
  return input;
}

// More than a text's own characters: what is never seen has glyphs in some fonts, to which marks are tied (fontconfig
// does not count them), and from right to left a bracket is drawn as its counterpart, which may stand nowhere in the
// text.
std::set<char32_t> with_all_of(const std::set<Sample>& samples, std::set<char32_t> characters, hb_face_t* whole) {
  const Font font(hb_font_create(whole));
  const auto add = [&](hb_codepoint_t c) {
    hb_codepoint_t glyph = 0;
    if (hb_font_get_nominal_glyph(font.get(), c, &glyph) != 0) characters.insert(c);
  };
  for (const Sample& sample : samples) {
    for (const char32_t c : code_points(sample.utf8)) {
      add(c);
      if (sample.right_to_left) add(hb_unicode_mirroring(hb_unicode_funcs_get_default(), c));
    }
  }
  return characters;
}

// The glyphs that the samples need: what the rules reach is not found by hb-subset where it loses rules.
void add_glyphs_of(hb_face_t* whole, const std::set<Sample>& samples, hb_subset_input_t* input) {
  const Font font(hb_font_create(whole));
  for (const Sample& sample : samples)
    for (const std::uint32_t glyph : glyphs_of(font.get(), sample)) hb_set_add(hb_subset_input_glyph_set(input), glyph);
}

// What is wrong with a cut font; empty if nothing is.
std::string lost_in(hb_face_t* whole, hb_face_t* cut, const hb_map_t* numbers, const std::set<char32_t>& characters,
                    const std::set<Sample>& samples) {
  const Font font(hb_font_create(cut));
  for (const char32_t c : characters) {
    hb_codepoint_t glyph = 0;
    const bool selects = u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_VARIATION_SELECTOR) != 0;
    if (!selects && hb_font_get_nominal_glyph(font.get(), c, &glyph) == 0)
      return "the font says that it has " + code_point_name(c) + ", and has not";
  }
  const Font before(hb_font_create(whole));
  for (const Sample& sample : samples)
    if (!subset_shapes_alike(before.get(), font.get(), numbers, sample))
      return "the font shapes \"" + sample.utf8 + "\" otherwise once it is cut down to what is needed";
  return {};
}

}  // namespace

Result<Bytes> subset(ByteView file, unsigned index, const std::set<char32_t>& characters,
                     const std::set<Sample>& samples) {
  if (const auto checked = check_font(file, index); !checked)
    return fail(checked.error().code, "the font " + checked.error().what);
  const Face whole(hb_face_create(blob_of(file).get(), index));
  const std::set<char32_t> wanted = with_all_of(samples, characters, whole.get());
  std::string lost = "the font cannot be cut down to what is needed";
  for (const Reduction reduction : {Reduction::tight, Reduction::layout_whole}) {
    const Input input = input_for(file, wanted, samples, reduction);
    if (input && reduction == Reduction::layout_whole) add_glyphs_of(whole.get(), samples, input.get());
    const Plan plan(input ? hb_subset_plan_create_or_fail(whole.get(), input.get()) : nullptr);
    const Face made(plan ? hb_subset_plan_execute_or_fail(plan.get()) : nullptr);
    if (!made) continue;
    lost = lost_in(whole.get(), made.get(), hb_subset_plan_old_to_new_glyph_mapping(plan.get()), characters, samples);
    if (!lost.empty()) continue;
    const Blob bytes(hb_face_reference_blob(made.get()));
    unsigned length = 0;
    const auto* data = reinterpret_cast<const std::byte*>(hb_blob_get_data(bytes.get(), &length));
    return Bytes(data, data + length);
  }
  return fail(ErrorCode::malformed, lost);
}

}  // namespace lectern::compiler
