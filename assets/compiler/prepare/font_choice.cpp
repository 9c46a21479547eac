// SPDX-License-Identifier: MIT
#include "assets/compiler/prepare/font_choice.hpp"

#include <algorithm>
#include <string_view>

#include "assets/compiler/prepare/breaks.hpp"
#include "assets/compiler/prepare/language.hpp"

namespace lectern::compiler {

namespace {

// Punctuation that Chinese and Japanese write full-width and Latin fonts have too: quotation marks, dashes, the
// ellipsis.
bool is_han_punctuation(std::u32string_view cluster) {
  constexpr std::u32string_view marks = U"‘’“”—―…";
  return cluster.size() == 1 && marks.find(cluster[0]) != std::u32string_view::npos;
}

Style style_at(std::uint32_t byte, const Wish& wish, std::span<const StyleSpan> spans) {
  for (const StyleSpan& span : spans)
    if (byte >= span.start && byte < span.end) return span.style;
  return wish.style;
}

}  // namespace

std::vector<Chosen> choose_fonts(const Decoded& text, const Wish& wish, std::span<const StyleSpan> spans,
                                 PackFonts& fonts) {
  const bool han = writes_without_spaces(wish.language);
  std::vector<Chosen> chosen;
  std::vector<std::size_t> waiting;  // what is never drawn, before the first that is
  std::size_t start = 0;
  for (const std::size_t end : cluster_ends(text)) {
    const std::u32string_view cluster(text.points.data() + start, end - start);
    const Style style = style_at(text.bytes[start], wish, spans);
    Chosen next{start, end, nullptr, false};
    start = end;
    if (std::all_of(cluster.begin(), cluster.end(), needs_no_glyph)) {
      const auto before =
          std::find_if(chosen.rbegin(), chosen.rend(), [](const Chosen& c) { return c.font != nullptr; });
      if (before != chosen.rend())
        next.font = before->font;
      else
        waiting.push_back(chosen.size());
    } else {
      next.font = han && is_han_punctuation(cluster) ? fonts.choose_han(style, wish.language, cluster)
                                                     : fonts.choose(style, wish.language, cluster);
      next.fallback = next.font != nullptr && next.font != fonts.first(style, wish.language);
      for (const std::size_t i : waiting) chosen[i].font = next.font;
      if (next.font != nullptr) waiting.clear();
    }
    chosen.push_back(next);
  }
  for (const std::size_t i : waiting)
    chosen[i].font = fonts.first(style_at(text.bytes[chosen[i].start], wish, spans), wish.language);
  return chosen;
}

}  // namespace lectern::compiler
