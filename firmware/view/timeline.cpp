// SPDX-License-Identifier: MIT
#include "firmware/view/timeline.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "assets/pack/words.hpp"

namespace lectern::app {

namespace {

// Design px.
constexpr double line_width = 3;
constexpr double leader_width = 2;
constexpr double stroke_height = 18;
constexpr double tick_over = 8;   // a lane, above and below
constexpr double level_step = 7;  // between two levels of leaders
constexpr double above_levels = 3;
constexpr double label_radius = 8;
constexpr double label_edge = 5;
constexpr double touched_above = 12;  // with the label and what is below it 15 mm
constexpr double touched_below = 9;

void view_lines(FrameBuilder& builder, const Timeline& time) {
  const int thick = std::max(1, builder.px(line_width));
  const int high = builder.px(stroke_height);
  const Colour colour = builder.theme().line;
  for (const int y : time.lanes)
    for (std::size_t i = 0; i < time.pieces.size(); ++i) {
      const TimePiece& piece = time.pieces[i];
      builder.draw(draw::Fill{{piece.from, y - thick / 2, piece.to - piece.from, thick}, colour});
      if (i > 0) builder.draw(draw::Fill{{piece.from, y - high / 2, thick, high}, colour});
      if (i + 1 < time.pieces.size()) builder.draw(draw::Fill{{piece.to - thick, y - high / 2, thick, high}, colour});
    }
}

/// Down from its point, across, and down to the card.
void view_leader(FrameBuilder& builder, const Timeline& time, const Leader& leader, int cards) {
  const int thick = std::max(1, builder.px(leader_width));
  const Colour colour = builder.theme().line;
  const int top = time.lanes[leader.from.lane];
  const int levels = std::max(1, cards - time.rect.bottom() - builder.px(above_levels));
  const int across =
      time.rect.bottom() +
      std::min(builder.px(above_levels) + static_cast<int>(leader.level) * builder.px(level_step), levels);
  const int left = std::min(leader.from.x, leader.to);
  const int right = std::max(leader.from.x, leader.to);
  builder.draw(draw::Fill{{leader.from.x - thick / 2, top, thick, across - top}, colour});
  builder.draw(draw::Fill{{left - thick / 2, across, right - left + thick, thick}, colour});
  builder.draw(draw::Fill{{leader.to - thick / 2, across, thick, cards - across}, colour});
}

/// A point as those on the line, before how many of them there are.
void view_counted(FrameBuilder& builder, Point middle) {
  const int half = builder.px(time_point);
  builder.draw(draw::Fill{{middle.x - half, middle.y - half, 2 * half, 2 * half}, builder.theme().gold, half});
}

void view_stretch(FrameBuilder& builder, const Timeline& time, const TimeStretch& stretch) {
  const Theme& theme = builder.theme();
  const int half = builder.px(time_point);
  const int around = builder.px(4);
  const Rect point{stretch.from - half, time.lanes[stretch.lane] - half, stretch.to - stretch.from + 2 * half,
                   2 * half};
  builder.draw(draw::Fill{point.inset(-around), theme.night, half + around});
  if (stretch.exact)
    builder.draw(draw::Fill{point, theme.gold, half});
  else
    builder.draw(draw::Frame{point, theme.gold, std::max(2, builder.px(4)), half});
}

/// The museum's line as its date, and a tick on the line; a touch says the rest.
void view_tick(FrameBuilder& builder, const Timeline& time, const TimeTick& tick) {
  const Theme& theme = builder.theme();
  const auto& line = *builder.world().index().context()->Get(tick.number);
  const std::string id = fmt::format("context:{}", tick.number + 1);
  const int thick = std::max(1, builder.px(leader_width));
  const int over = builder.px(tick_over);
  const int top = time.lanes.front() - over;
  const int bottom = time.lanes.back() + over;
  const int from = std::clamp(tick.x, tick.label.x + over, tick.label.right() - over);
  const int bend = (tick.label.bottom() + top) / 2;
  builder.draw(draw::Fill{{from - thick / 2, tick.label.bottom(), thick, bend - tick.label.bottom()}, theme.gold});
  builder.draw(
      draw::Fill{{std::min(from, tick.x) - thick / 2, bend, std::abs(from - tick.x) + thick, thick}, theme.gold});
  builder.draw(draw::Fill{{tick.x - thick / 2, bend, thick, bottom - bend}, theme.gold});
  const Colour ground = builder.pressed(id) ? theme.panel : theme.band;
  builder.draw(draw::Fill{tick.label, ground, builder.px(label_radius)});
  builder.draw(draw::Fill{{tick.label.x, tick.label.y + builder.px(label_radius), std::max(2, builder.px(label_edge)),
                           tick.label.h - 2 * builder.px(label_radius)},
                          theme.gold});
  const int above = builder.px(touched_above);
  const Rect touched{tick.label.x, tick.label.y - above, tick.label.w,
                     tick.label.h + above + builder.px(touched_below)};
  builder.target({id, TargetKind::card, builder.said(*line.text()).utf8()->str(), touched,
                  OpenContext{static_cast<std::uint16_t>(tick.number)}, true, false});
  builder.text({id + "/day", builder.said(*line.day()), interface_type, tick.label.inset(builder.px(2)), theme.bone,
                ground, text::Alignment::centre, true});
}

}  // namespace

void view_timeline(FrameBuilder& builder, const Timeline& time, std::span<const Leader> leaders, int cards) {
  const Theme& theme = builder.theme();
  view_lines(builder, time);
  for (const Leader& leader : leaders) view_leader(builder, time, leader, cards);
  for (const TimeTick& tick : time.ticks) view_tick(builder, time, tick);
  for (const TimeStretch& stretch : time.stretches) view_stretch(builder, time, stretch);
  // What is counted are the points, not the dates above them.
  if (time.counted) view_counted(builder, *time.counted);
  for (const PlacedText& name : time.names)
    builder.text({name.name, *name.text, name.type, name.rect, theme.*name.ink, theme.night});
}

}  // namespace lectern::app
