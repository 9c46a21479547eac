// SPDX-License-Identifier: MIT
#include "firmware/measure.hpp"

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

}  // namespace lectern::app
