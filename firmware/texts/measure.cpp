// SPDX-License-Identifier: MIT
#include "firmware/texts/measure.hpp"

#include <algorithm>

namespace lectern::app {

int Measure::height_of(const pack::fb::Text& text, TypeSize type, int width) const {
  const layout::TextStyle style = app::style(metrics, type, layout::Role::body);
  return static_cast<int>(flows.label(text, style.size, width, text::Alignment::start, 0).lines.size()) *
         style.line_height;
}

int Measure::width_of(const pack::fb::Text& text, TypeSize type) const {
  // The natural width is that of one endless line; the cache of labels keeps it.
  constexpr int endless = 100'000;
  const text::SetText& set = flows.label(text, metrics.em(type.size), endless, text::Alignment::start, 0);
  F26Dot6 widest;
  for (const text::Line& line : set.lines) widest = std::max(widest, line.width);
  return widest.ceil();
}

int Measure::balanced_width(const pack::fb::Text& text, TypeSize type, int width) const {
  const auto set_in = [&](int room) -> const text::SetText& {
    return flows.label(text, metrics.em(type.size), room, text::Alignment::start, 0);
  };
  const std::size_t lines = set_in(width).lines.size();
  int most = width;
  int least = 0;
  while (most - least > 1) {
    const int middle = (most + least) / 2;
    const text::SetText& set = set_in(middle);
    const bool fits = set.lines.size() <= lines && !breaks_a_word(text, set) &&
                      std::all_of(set.lines.begin(), set.lines.end(),
                                  [&](const text::Line& line) { return line.width.ceil() <= middle; });
    (fits ? most : least) = middle;
  }
  return most;
}

bool breaks_a_word(const pack::fb::Text& text, const text::SetText& set) {
  const auto& breaks = *text.breaks();
  for (std::size_t i = 0; i + 1 < set.lines.size(); ++i)
    if (std::none_of(breaks.begin(), breaks.end(), [&](const auto* place) { return place->at() == set.lines[i].end; }))
      return true;
  return false;
}

}  // namespace lectern::app
