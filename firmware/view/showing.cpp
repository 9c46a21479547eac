// SPDX-License-Identifier: MIT
#include "firmware/view/showing.hpp"

#include <algorithm>
#include <optional>

#include "firmware/plan/text_column.hpp"
#include "firmware/view/movement.hpp"
#include "firmware/view/zones.hpp"

namespace lectern::app {

namespace {

// Design px.
constexpr double frame_width = 4;
constexpr double hint_margin = 22;
constexpr double hint_padding = 20;
constexpr double beside_buttons = 110;

/// Where the lit passage stands in the text.
std::optional<Rect> in_text(const FrameBuilder& builder, const ReaderAreas& areas) {
  const State& state = builder.state();
  const TextColumn text(state, builder.world());
  for (const SeenSection& seen : seen_sections(state, text)) {
    const Rect all = layout::bounds(text.flow(seen.section), pack::fb::SpanKind::passage, *state.reader.highlighted);
    if (!all.empty())
      return intersection(
          all.moved(builder.on_glass({areas.flow_x, 0, areas.flow_width, 0}).x, areas.scrolled.y + seen.y),
          builder.on_glass(areas.scrolled));
  }
  return std::nullopt;
}

std::optional<Rect> on_page(const FrameBuilder& builder, const ReaderAreas& areas) {
  const State& state = builder.state();
  const auto page = builder.world().tiles.page(static_cast<std::uint16_t>(state.reader.document),
                                               static_cast<std::uint16_t>(state.reader.page));
  if (areas.page.empty() || !page) return std::nullopt;
  const Rect all = glass_rect(state.reader.view, **page, *state.reader.highlighted);
  if (all.empty()) return std::nullopt;
  return all;
}

void view_frame(FrameBuilder& builder, const ReaderAreas& areas) {
  const double part = drawn_part(builder.state());
  if (part >= 1 || !builder.state().reader.highlighted) return;
  const auto from = in_text(builder, areas);
  const auto to = on_page(builder, areas);
  if (!from || !to) return;
  builder.as_it_lies([&] {
    builder.draw(draw::Frame{between(*from, *to, part), builder.theme().gold, std::max(3, builder.px(frame_width)), 0});
  });
}

void view_hint(FrameBuilder& builder, const ReaderAreas& areas) {
  const Rect pane = areas.page.empty() ? areas.scrolled : areas.page;
  const TypeSize type = grown(builder.metrics(), interface_type);
  const int margin = builder.px(hint_margin);
  const int padding = builder.px(hint_padding);
  const int room = pane.w - 2 * (margin + padding);
  // What a touch does is said where it takes one line and page and text are both seen, clear of the page's buttons.
  const auto& whole = builder.string(pack::StringId::touch_lights_both);
  const int beside = areas.page.empty() ? room : builder.px(beside_buttons);
  const bool says_all = builder.width_of(whole, type) + beside <= room;
  const auto& words = says_all ? whole : builder.string(pack::StringId::touch_any_passage);
  const int width = std::min(builder.width_of(words, type) + 1, room);
  const int height = builder.height_of(words, type, width) + builder.px(hint_padding);
  const Rect hint{pane.x + margin, pane.bottom() - margin - height, width + 2 * padding, height};
  const Theme& theme = builder.theme();
  builder.draw(draw::Fill{hint, theme.night, builder.px(10)});
  builder.draw(draw::Frame{hint, theme.gold, std::max(1, builder.px(2)), builder.px(10)});
  builder.text({"touch-any-passage",
                words,
                type,
                {hint.x + padding, hint.y, width, hint.h},
                theme.bone,
                theme.night,
                text::Alignment::start,
                true});
}

}  // namespace

void view_showing(FrameBuilder& builder, const ReaderAreas& areas) {
  if (!builder.state().reader.showing.since) return;
  view_frame(builder, areas);
  view_hint(builder, areas);
}

}  // namespace lectern::app
