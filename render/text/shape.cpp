// SPDX-License-Identifier: MIT
#include "render/text/shape.hpp"

#include <algorithm>
#include <hb.h>
#include <memory>
#include <ranges>

#include "render/text/character.hpp"
#include "render/text/face.hpp"

namespace lectern::text {

namespace {

using Buffer = std::unique_ptr<hb_buffer_t, decltype(&hb_buffer_destroy)>;

// Scripts whose ligatures are several letters in a row, so that a line or a tap may part them; elsewhere what HarfBuzz
// holds together is one grapheme cluster.
bool ligatures_part(std::uint32_t script) {
  switch (script) {
    case HB_SCRIPT_LATIN:
    case HB_SCRIPT_CYRILLIC:
    case HB_SCRIPT_GREEK:
    case HB_SCRIPT_ARMENIAN:
    case HB_SCRIPT_HEBREW:
    case HB_SCRIPT_ARABIC:
      return true;
    default:
      return false;
  }
}

// Marks stacked on one letter stay between the lines above and below, which in reading sizes stand 1.47 em apart; what
// would reach beyond is cut, and a stroke says so. Scripts that write syllables downwards stack more of their own.
constexpr double highest_mark = 1.25;  // em over the baseline
constexpr double lowest_mark = -0.65;
constexpr unsigned few_glyphs = 3;  // of a cluster: nothing is stacked beyond what languages ask for
constexpr unsigned few_of_syllable = 8;

bool begins_letter(char32_t character) {
  switch (hb_unicode_general_category(hb_unicode_funcs_get_default(), character)) {
    case HB_UNICODE_GENERAL_CATEGORY_FORMAT:
    case HB_UNICODE_GENERAL_CATEGORY_ENCLOSING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_NON_SPACING_MARK:
    case HB_UNICODE_GENERAL_CATEGORY_SPACING_MARK:
      return false;
    default:
      return true;
  }
}

bool is_joined(const Words& words, std::uint32_t byte) {
  return std::binary_search(words.joined.begin(), words.joined.end(), words.start + byte);
}

// Characters that are joined come as one of HarfBuzz's clusters, which it never parts; a letter that is drawn as
// another is given to it as that.
void add_words(const Words& words, hb_buffer_t* buffer) {
  const auto length = static_cast<int>(words.utf8.size());
  if (words.joined.empty() && words.drawn.empty()) {
    hb_buffer_add_utf8(buffer, words.utf8.data(), length, 0, length);
    return;
  }
  std::uint32_t cluster = 0;
  auto drawn = words.drawn.begin();
  for (std::uint32_t i = 0; i < words.utf8.size();) {
    const Character character = character_at(words.utf8, i);
    if (!is_joined(words, i)) cluster = i;
    while (drawn != words.drawn.end() && drawn->at() < words.start + i) ++drawn;
    const bool other = drawn != words.drawn.end() && drawn->at() == words.start + i;
    hb_buffer_add(buffer, other ? drawn->character() : character.value, cluster);
    i += character.length;
  }
  hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE);
}

// Where the letters of a cluster begin: its start, and after it each further letter of a ligature.
std::vector<std::uint32_t> letters_of(const Words& words, std::uint32_t start, std::uint32_t end) {
  std::vector<std::uint32_t> letters = {start};
  if (!ligatures_part(words.script)) return letters;
  for (std::uint32_t i = start; i < end;) {
    const Character character = character_at(words.utf8, i);
    if (i != start && begins_letter(character.value) && !is_joined(words, i)) letters.push_back(i);
    i += character.length;
  }
  return letters;
}

struct Stretch {
  std::uint32_t start, end;  // bytes
  unsigned first, last;      // glyphs of the buffer, half-open
};

// HarfBuzz's clusters in logical order. Its glyphs stand in visual order, so those of a run from the right descend.
std::vector<Stretch> stretches_of(const hb_glyph_info_t* infos, unsigned count, const Words& words) {
  std::vector<Stretch> stretches;
  stretches.reserve(count);
  for (unsigned i = 0; i < count;) {
    unsigned end = i + 1;
    while (end < count && infos[end].cluster == infos[i].cluster) ++end;
    stretches.push_back({infos[i].cluster, 0, i, end});
    i = end;
  }
  if (words.right_to_left) std::reverse(stretches.begin(), stretches.end());
  std::uint32_t end = static_cast<std::uint32_t>(words.utf8.size());
  for (Stretch& stretch : std::views::reverse(stretches)) {
    stretch.end = end;
    end = stretch.start;
  }
  if (!stretches.empty()) stretches.front().start = 0;
  return stretches;
}

class Collector {
 public:
  Collector(const Face& face, const Words& words, const hb_glyph_info_t* infos, const hb_glyph_position_t* positions)
      : face_(face), words_(words), infos_(infos), positions_(positions) {
    shaped_.units_per_em = face.metrics().units_per_em;
  }

  void reserve(std::size_t clusters, std::size_t glyphs) {
    shaped_.clusters.reserve(clusters);
    shaped_.glyphs.reserve(glyphs);
  }

  void add(const Stretch& stretch) {
    const Character character = character_at(words_.utf8, stretch.start);
    const auto first_glyph = static_cast<std::uint32_t>(shaped_.glyphs.size());
    std::int32_t pen = 0;
    if (!is_never_drawn(character.value)) pen = add_glyphs(stretch);
    if (character.value == '\t') pen = shaped_.units_per_em;
    const auto end_glyph = static_cast<std::uint32_t>(shaped_.glyphs.size());
    const bool safe = (hb_glyph_info_get_glyph_flags(&infos_[stretch.first]) & HB_GLYPH_FLAG_UNSAFE_TO_BREAK) == 0;
    if (stretch.start + character.length == stretch.end)
      shaped_.clusters.push_back(
          {stretch.start, stretch.end, first_glyph, end_glyph, pen, safe, kind_of(character.value)});
    else
      add_letters(stretch, first_glyph, pen, safe);
  }

  Shaped take() { return std::move(shaped_); }

 private:
  // Several characters: a letter with its marks, or the letters of a ligature with a share each.
  void add_letters(const Stretch& stretch, std::uint32_t first_glyph, std::int32_t pen, bool safe) {
    const std::vector<std::uint32_t> letters = letters_of(words_, stretch.start, stretch.end);
    const auto end_glyph = static_cast<std::uint32_t>(shaped_.glyphs.size());
    const std::size_t drawn = words_.right_to_left ? letters.size() - 1 : 0;
    const auto shares = static_cast<std::int32_t>(letters.size());
    for (std::size_t i = 0; i < letters.size(); ++i) {
      const auto nth = static_cast<std::int32_t>(i);
      ShapedCluster cluster;
      cluster.start = letters[i];
      cluster.end = i + 1 < letters.size() ? letters[i + 1] : stretch.end;
      cluster.first_glyph = i <= drawn ? first_glyph : end_glyph;
      cluster.end_glyph = i < drawn ? first_glyph : end_glyph;
      cluster.advance = pen * (nth + 1) / shares - pen * nth / shares;
      cluster.safe = i == 0 && safe;
      cluster.kind = kind_of(words_.utf8.substr(cluster.start, cluster.end - cluster.start));
      shaped_.clusters.push_back(cluster);
    }
  }

  std::int32_t add_glyphs(const Stretch& stretch) {
    std::int32_t pen = 0;
    const unsigned few = ligatures_part(words_.script) ? few_glyphs : few_of_syllable;
    bool cut_above = false;
    bool cut_below = false;
    for (unsigned i = stretch.first; i < stretch.last; ++i) {
      if (stretch.last - stretch.first > few && positions_[i].x_advance == 0) {
        const Ink ink = ink_of(infos_[i].codepoint);
        const bool above = ink.top + positions_[i].y_offset > em(highest_mark);
        const bool below = ink.bottom + positions_[i].y_offset < em(lowest_mark);
        cut_above = cut_above || above;
        cut_below = cut_below || below;
        if (above || below) continue;
      }
      shaped_.glyphs.push_back({infos_[i].codepoint, pen + positions_[i].x_offset, positions_[i].y_offset});
      pen += positions_[i].x_advance;
    }
    if (!cut_above && !cut_below) return pen;
    const Face::Single stroke = face_.single(U'-');
    const Ink ink = ink_of(stroke.glyph);
    const std::int32_t middle = (pen - stroke.advance) / 2;
    if (cut_above && stroke.glyph != 0) shaped_.glyphs.push_back({stroke.glyph, middle, em(highest_mark) - ink.top});
    if (cut_below && stroke.glyph != 0) shaped_.glyphs.push_back({stroke.glyph, middle, em(lowest_mark) - ink.bottom});
    return pen;
  }

  struct Ink {
    std::int32_t top = 0, bottom = 0;  // font units over the baseline
  };
  [[nodiscard]] Ink ink_of(std::uint32_t glyph) const {
    hb_glyph_extents_t box{};
    if (hb_font_get_glyph_extents(face_.shaping(), glyph, &box) == 0) return {};
    return {box.y_bearing, box.y_bearing + box.height};
  }
  [[nodiscard]] std::int32_t em(double share) const { return static_cast<std::int32_t>(share * shaped_.units_per_em); }

  const Face& face_;
  const Words& words_;
  const hb_glyph_info_t* infos_;
  const hb_glyph_position_t* positions_;
  Shaped shaped_;
};

Shaped blank(const Words& words, bool wide) {
  Shaped shaped;
  for (std::uint32_t i = 0; i < words.utf8.size();) {
    const Character character = character_at(words.utf8, i);
    ShapedCluster cluster;
    cluster.start = i;
    cluster.end = i + character.length;
    cluster.advance = wide && !is_never_drawn(character.value) ? shaped.units_per_em / 2 : 0;
    cluster.kind = kind_of(character.value);
    shaped.clusters.push_back(cluster);
    i = cluster.end;
  }
  return shaped;
}

}  // namespace

Shaped shape(const Face* face, const Words& words, const std::string& language) {
  if (face == nullptr) return blank(words, true);
  const Buffer buffer(hb_buffer_create(), &hb_buffer_destroy);
  add_words(words, buffer.get());
  hb_buffer_set_direction(buffer.get(), words.right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
  hb_buffer_set_script(buffer.get(), hb_script_from_iso15924_tag(words.script));
  hb_buffer_set_language(buffer.get(), hb_language_from_string(language.data(), static_cast<int>(language.size())));
  hb_buffer_set_flags(buffer.get(), HB_BUFFER_FLAG_DO_NOT_INSERT_DOTTED_CIRCLE);
  constexpr hb_feature_t small_capitals{HB_TAG('s', 'm', 'c', 'p'), 1, HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
  hb_shape(face->shaping(), buffer.get(), &small_capitals, words.small_capitals ? 1 : 0);
  unsigned count = 0;
  const hb_glyph_info_t* infos = hb_buffer_get_glyph_infos(buffer.get(), &count);
  const hb_glyph_position_t* positions = hb_buffer_get_glyph_positions(buffer.get(), &count);
  if (count == 0) return blank(words, false);  // nothing but what is never drawn
  Collector collector(*face, words, infos, positions);
  const std::vector<Stretch> stretches = stretches_of(infos, count, words);
  collector.reserve(stretches.size(), count);
  for (const Stretch& stretch : stretches) collector.add(stretch);
  return collector.take();
}

}  // namespace lectern::text
