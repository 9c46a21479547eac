// SPDX-License-Identifier: MIT
#include "firmware/plan/band.hpp"

#include <algorithm>

#include "assets/pack/words.hpp"
#include "firmware/plan/bar.hpp"

namespace lectern::app {

namespace {

using pack::StringId;

// Design px. It is read at a desk and touched with a mouse: smaller than what visitors read and touch.
constexpr TypeSize band_type{22, 30};
constexpr double band_around = 10;  // above and below
constexpr double band_beside = 20;  // at both ends
constexpr double band_button = 44;
constexpr double band_between = 8;  // findings
constexpr double band_most = 150;   // of what was found: five lines
constexpr double band_scroll_bar = 24;

Button band_fold_button(const Glass& glass) {
  const bool folded = glass.state().band_folded;
  Button button = word_button(glass, folded ? "band-open" : "band-close", FoldBand{!folded},
                              glass.string(folded ? StringId::more : StringId::close));
  button.growth = 1;
  button.type = band_type;
  return button;
}

/// The row of the count: its words, and the button where there is more to see.
int lay_band_head(const Glass& glass, const pack::fb::Band& words, Band& band) {
  const int left = glass.px(band_beside);
  const int pad = glass.px(band_around);
  const int least = glass.px(band_button);
  int room = band.rect.w - 2 * left;
  if (words.findings()->size() > 0) {
    band.buttons.push_back(band_fold_button(glass));
    const int width = button_width(glass, band.buttons.front());
    band.button = {band.rect.right() - left - width, band.rect.y + pad, width, least};
    room -= width + glass.px(bar_gap);
  }
  const int text = glass.height_of(*words.head(), band_type, room);
  const int height = std::max(least, text);
  band.head = {"band", words.head(), band_type, {left, band.rect.y + pad + (height - text) / 2, room, text}};
  return height + 2 * pad;
}

/// What was found, one below the other: the place, then what is wrong and how to mend it.
void lay_findings(const Glass& glass, const pack::fb::Band& words, int top, Band& band) {
  const int left = glass.px(band_beside);
  const int width = band.rect.w - 2 * left - glass.px(band_scroll_bar);
  int y = 0;
  const auto put = [&](std::string_view name, const pack::fb::Text& text, Colour Theme::*ink) {
    if (text.utf8()->size() == 0) return;
    const int height = glass.height_of(text, band_type, width);
    band.parts.push_back({name, &text, band_type, {left, top + y, width, height}, ink});
    y += height;
  };
  for (const auto* finding : *words.findings()) {
    if (!band.parts.empty()) y += glass.px(band_between);
    put("band/place", *finding->place(), &Theme::gold);
    put("band/words", *finding->words(), &Theme::bone);
  }
  band.height = y;
  const int seen = std::min(y, glass.px(band_most));
  band.seen = {left, top, band.rect.w - 2 * left, seen};
  band.rect.h = top + seen + glass.px(band_around) - band.rect.y;
}

}  // namespace

Band band_of(const Glass& glass) {
  Band band;
  const pack::fb::Band* words =
      glass.state().setting.preview ? glass.world().flows.words().band(glass.state().language) : nullptr;
  if (words == nullptr) return band;
  band.errors = words->errors();
  band.warnings = words->findings()->size() > 0;
  const Size size = glass.metrics().glass;
  band.rect = {0, size.h, size.w, 0};
  band.rect.h = lay_band_head(glass, *words, band);
  if (band.warnings && !glass.state().band_folded) lay_findings(glass, *words, band.rect.bottom(), band);
  return band;
}

}  // namespace lectern::app
