// SPDX-License-Identifier: MIT
// FrameBuilder: what a hand did to words, as it is drawn behind them and over them.
#include <algorithm>
#include <cmath>

#include "firmware/view/frame_builder.hpp"

namespace lectern::app {

namespace {

using layout::MarkedStretch;
using pack::fb::MarkKind;

// In em of the words: how far what lies behind them reaches over and under the baseline.
constexpr double over_words = 0.82;
constexpr double under_words = 0.26;
constexpr double tick = 0.16;  // at either end of an insertion
constexpr double dot = 1.6;    // in thicknesses of a line

/// The lines on one stretch.  Units: px; y on the glass, downwards.
struct Lines {
  int thickness = 1;
  int strike = 0;     ///< the top of the line through the words
  int underline = 0;  ///< the top of the one under them
};

Lines lines_of(const MarkedStretch& mark, int baseline, const text::FontMetrics& face) {
  const double unit = mark.size.raw / 64.0 / face.units_per_em;
  const auto px = [&](double units) { return static_cast<int>(std::lround(units * unit)); };
  Lines lines;
  lines.thickness = std::max(1, px(face.stroke));
  lines.strike = baseline - px(face.x_height / 2.0) - lines.thickness / 2;
  lines.underline = baseline + std::max(1, px(face.underline) - lines.thickness / 2);
  return lines;
}

}  // namespace

void FrameBuilder::flow_marks_behind(const FlowPlace& place) {
  for (const MarkedStretch& mark : place.flow.marks) {
    if (mark.kind != MarkKind::highlighted && mark.kind != MarkKind::illegible) continue;
    const Standing standing = this->standing(place, mark.rect, mark.table);
    const Rect& line = standing.at;
    if (standing.seen().empty()) continue;
    const double em = mark.size.raw / 64.0;
    const int top = line.y + mark.baseline - static_cast<int>(std::lround(over_words * em));
    const Rect behind{line.x, top, line.w, static_cast<int>(std::lround((over_words + under_words) * em))};
    cut_to(standing, place, [&] {
      if (mark.kind == MarkKind::highlighted)
        draw(draw::Fill{behind, theme().marker});
      else
        draw(draw::Frame{behind, theme().soft_ink, std::max(1, px(2)), std::max(1, px(4))});
    });
  }
}

void FrameBuilder::flow_marks(const FlowPlace& place) {
  if (place.flow.marks.empty()) return;
  const text::FontMetrics face = world().flows.typesetter().first_face();
  for (const MarkedStretch& mark : place.flow.marks) {
    const Standing standing = this->standing(place, mark.rect, mark.table);
    if (standing.seen().empty()) continue;
    cut_to(standing, place, [&] { mark_over(mark, standing.at, face); });
  }
}

void FrameBuilder::mark_over(const MarkedStretch& mark, Rect at, const text::FontMetrics& face) {
  const Lines lines = lines_of(mark, at.y + mark.baseline, face);
  switch (mark.kind) {
    case MarkKind::struck_out:
      draw(draw::Fill{{at.x, lines.strike, at.w, lines.thickness}, theme().ink});
      break;
    case MarkKind::underlined:
      draw(draw::Fill{{at.x, lines.underline, at.w, lines.thickness}, theme().ink});
      break;
    case MarkKind::inserted:
      insertion(mark, at, lines.underline + 2 * lines.thickness);
      break;
    case MarkKind::unclear: {
      const int side = std::max(2, static_cast<int>(std::lround(dot * lines.thickness)));
      draw(draw::Dots{{at.x, lines.underline, at.w, side}, theme().ink});
      break;
    }
    default:
      break;
  }
}

/// A thin line below where an underline would be, turned up where the insertion begins and ends.
void FrameBuilder::insertion(const MarkedStretch& mark, Rect at, int y) {
  constexpr int thin = 1;
  const int thickness = std::max(thin, px(thin * metrics().growth()));
  const int height = std::max(3, static_cast<int>(std::lround(tick * mark.size.raw / 64.0)));
  draw(draw::Fill{{at.x, y, at.w, thickness}, theme().ink});
  const Rect left{at.x, y - height, thickness, height};
  const Rect right{at.right() - thickness, y - height, thickness, height};
  if (mark.first) draw(draw::Fill{mark.from_right ? right : left, theme().ink});
  if (mark.last) draw(draw::Fill{mark.from_right ? left : right, theme().ink});
}

}  // namespace lectern::app
