// SPDX-License-Identifier: MIT
#include "firmware/view/scroll_bar.hpp"

#include <algorithm>
#include <cmath>

#include "firmware/view/frame_builder.hpp"

namespace lectern::app {

namespace {

constexpr double bar_width = 5;      // design px
constexpr int least_width = 3;       // px
constexpr double least_length = 48;  // design px
constexpr std::uint8_t track_alpha = 60;

}  // namespace

int scroll_bar_width(const FrameBuilder& builder) {
  return std::max(least_width, builder.px(bar_width));
}

void view_scroll_bar(FrameBuilder& builder, Rect track, const Scrolled& scrolled, Colour ink) {
  if (scrolled.end <= 0) return;
  const bool sideways = track.w > track.h;
  const int way = sideways ? track.w : track.h;
  const int radius = (sideways ? track.h : track.w) / 2;
  const double part = scrolled.seen / (scrolled.seen + scrolled.end);
  const int length = std::clamp(static_cast<int>(way * part), std::min(builder.px(least_length), way), way);
  const double passed = std::clamp(scrolled.at / scrolled.end, 0.0, 1.0);
  const int from = static_cast<int>(std::lround((way - length) * passed));
  builder.draw(draw::Fill{track, ink.with_alpha(track_alpha), radius});
  builder.draw(draw::Fill{
      sideways ? Rect{track.x + from, track.y, length, track.h} : Rect{track.x, track.y + from, track.w, length}, ink,
      radius});
}

}  // namespace lectern::app
