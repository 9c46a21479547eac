// SPDX-License-Identifier: MIT
#include "assets/compiler/prepare/subset_check.hpp"

#include <algorithm>
#include <hb.h>
#include <memory>
#include <span>

namespace lectern::compiler {

namespace {

using Buffer = std::unique_ptr<hb_buffer_t, decltype(&hb_buffer_destroy)>;

Buffer shaped(hb_font_t* font, const Sample& sample) {
  Buffer buffer(hb_buffer_create(), &hb_buffer_destroy);
  const auto length = static_cast<int>(sample.utf8.size());
  hb_buffer_add_utf8(buffer.get(), sample.utf8.data(), length, 0, length);
  hb_buffer_set_direction(buffer.get(), sample.right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer.get(), hb_script_from_iso15924_tag(sample.script));
  const auto& language = sample.language;
  hb_buffer_set_language(buffer.get(), hb_language_from_string(language.data(), static_cast<int>(language.size())));
  hb_buffer_set_flags(buffer.get(), HB_BUFFER_FLAG_DO_NOT_INSERT_DOTTED_CIRCLE);
  constexpr hb_feature_t smcp{small_capitals_feature, 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
  hb_shape(font, buffer.get(), &smcp, sample.small_capitals ? 1 : 0);
  return buffer;
}

template <class Item, class Get>
std::span<const Item> items(const Buffer& buffer, Get get) {
  unsigned count = 0;
  const Item* first = get(buffer.get(), &count);
  return {first, count};
}

}  // namespace

bool subset_shapes_alike(hb_font_t* whole, hb_font_t* cut, const hb_map_t* new_numbers, const Sample& sample) {
  const Buffer before = shaped(whole, sample);
  const Buffer after = shaped(cut, sample);
  const auto glyphs = items<hb_glyph_info_t>(before, &hb_buffer_get_glyph_infos);
  const auto cut_glyphs = items<hb_glyph_info_t>(after, &hb_buffer_get_glyph_infos);
  const auto same_glyph = [&](const hb_glyph_info_t& a, const hb_glyph_info_t& b) {
    return hb_map_get(new_numbers, a.codepoint) == b.codepoint && a.cluster == b.cluster;
  };
  if (!std::equal(glyphs.begin(), glyphs.end(), cut_glyphs.begin(), cut_glyphs.end(), same_glyph)) return false;
  const auto places = items<hb_glyph_position_t>(before, &hb_buffer_get_glyph_positions);
  const auto cut_places = items<hb_glyph_position_t>(after, &hb_buffer_get_glyph_positions);
  const auto same_place = [](const hb_glyph_position_t& a, const hb_glyph_position_t& b) {
    return a.x_advance == b.x_advance && a.x_offset == b.x_offset && a.y_offset == b.y_offset;
  };
  return std::equal(places.begin(), places.end(), cut_places.begin(), cut_places.end(), same_place);
}

std::vector<std::uint32_t> glyphs_of(hb_font_t* font, const Sample& sample) {
  const Buffer buffer = shaped(font, sample);
  std::vector<std::uint32_t> numbers;
  for (const hb_glyph_info_t& glyph : items<hb_glyph_info_t>(buffer, &hb_buffer_get_glyph_infos))
    numbers.push_back(glyph.codepoint);
  return numbers;
}

}  // namespace lectern::compiler
