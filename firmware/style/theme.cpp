// SPDX-License-Identifier: MIT
#include "firmware/style/theme.hpp"

namespace lectern::app {

namespace {

/// `part` hundredths of `over` laid on `under`.
Colour blend(Colour under, Colour over, int part) {
  const auto mix = [part](int a, int b) { return static_cast<std::uint8_t>((a * (100 - part) + b * part + 50) / 100); };
  return {mix(under.r, over.r), mix(under.g, over.g), mix(under.b, over.b), 255};
}

/// As light as it can be where it must stand out from paper, so that letters stand out from it.
Colour ring_on(const Theme& theme) {
  constexpr double stands_out = 3;
  Colour ring = theme.gold_ink;
  for (int part = 1; part < 100; ++part) {
    const Colour lighter = blend(theme.gold_ink, theme.paper, part);
    if (contrast(lighter, theme.paper) < stands_out || contrast(lighter, theme.paper_lit) < stands_out) break;
    ring = lighter;
  }
  return ring;
}

/// As far from the paper as may be where small words are read on it.
Colour gist_paper_of(const Theme& theme) {
  constexpr double read = 7;
  constexpr int most = 7;
  Colour ground = theme.paper;
  for (int part = 1; part <= most; ++part) {
    const Colour darker = blend(theme.paper, theme.night, part);
    if (contrast(theme.soft_ink, darker) < read || contrast(theme.red, darker) < read) break;
    ground = darker;
  }
  return ground;
}

/// As light as may be where the map's names and points stand on it.
Colour land_of(const Theme& theme) {
  constexpr double read = 7;
  constexpr double stands_out = 3;
  Colour land = theme.night;
  for (int part = 1; part < 100; ++part) {
    const Colour lighter = blend(theme.night, theme.line, part);
    if (contrast(theme.bone, lighter) < read || contrast(theme.gold, lighter) < stands_out) break;
    land = lighter;
  }
  return land;
}

}  // namespace

Theme theme_of(const pack::fb::Theme& theme) {
  Theme t;
  t.night = Colour::from_rgb(theme.night());
  t.panel = Colour::from_rgb(theme.panel());
  t.line = Colour::from_rgb(theme.line());
  t.bone = Colour::from_rgb(theme.bone());
  t.muted = Colour::from_rgb(theme.muted());
  t.paper = Colour::from_rgb(theme.paper());
  t.paper_lit = Colour::from_rgb(theme.paper_lit());
  t.ink = Colour::from_rgb(theme.ink());
  t.soft_ink = Colour::from_rgb(theme.soft_ink());
  t.red = Colour::from_rgb(theme.red());
  t.gold = Colour::from_rgb(theme.gold());
  t.gold_ink = Colour::from_rgb(theme.gold_ink());
  t.button = blend(t.panel, t.bone, 5);
  t.band = blend(t.night, t.gold, 12);
  t.page_paper = blend(t.paper, t.gold, 18);
  t.page_ink = t.ink;
  t.gist_paper = gist_paper_of(t);
  t.page_tint = blend(Colour::from_rgb(0xFFFFFF), t.gold, 15);
  t.on_red = Colour::from_rgb(0xFFFFFF);
  t.red_edge = blend(t.red, t.bone, 40);
  t.paper_line = t.line;
  t.disabled = t.line;
  t.marker = blend(t.paper, t.gold, 45);
  t.paper_ring = ring_on(t);
  t.land = land_of(t);
  t.coast = t.line;
  return t;
}

Theme contrast_theme() {
  constexpr Colour black = Colour::from_rgb(0x000000);
  constexpr Colour white = Colour::from_rgb(0xFFFFFF);
  constexpr Colour grey = Colour::from_rgb(0x8C8C8C);         // 6:1 on black, 3:1 on white
  constexpr Colour faint_grey = Colour::from_rgb(0xF0F0F0);   // 18:1 under black
  constexpr Colour pale_grey = Colour::from_rgb(0xD8D8D8);    // 14:1 under black
  constexpr Colour mid_grey = Colour::from_rgb(0xB4B4B4);     // 10:1 under black
  constexpr Colour dark_grey = Colour::from_rgb(0x767676);    // 5:1 under black, 3:1 on pale grey
  constexpr Colour darker_grey = Colour::from_rgb(0x464646);  // 9:1 under white
  Theme t;
  t.night = t.panel = t.button = t.band = black;
  t.line = t.bone = t.muted = t.gold = white;
  t.paper = t.page_paper = white;
  t.paper_lit = t.page_tint = pale_grey;
  t.gist_paper = faint_grey;
  t.ink = t.soft_ink = t.red = t.gold_ink = t.page_ink = t.paper_line = black;
  t.on_red = t.red_edge = white;
  t.disabled = t.coast = grey;
  t.marker = mid_grey;
  t.paper_ring = dark_grey;
  t.land = darker_grey;
  return t;
}

}  // namespace lectern::app
