// SPDX-License-Identifier: MIT
#include "firmware/view/strip.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <string>

#include "assets/pack/words.hpp"
#include "firmware/plan/areas.hpp"
#include "firmware/view/frame_builder.hpp"
#include "firmware/view/scroll_bar.hpp"
#include "firmware/view/view.hpp"

namespace lectern::app {

namespace {

using flatbuffers::uoffset_t;

// Design px.
constexpr double corner = 12;
constexpr double ring = 5;
constexpr double thumb_below = 7;

const pack::fb::Text& number_of(const FrameBuilder& builder, std::size_t page) {
  return *pack::at(*builder.world().document(builder.state()).pages(), page).label();
}

/// A whole page in `room`.
void view_page_in(FrameBuilder& builder, std::size_t page, Rect room) {
  const auto& of = pack::at(*builder.world().document(builder.state()).pages(), page);
  const Size size{static_cast<int>(of.width()), static_cast<int>(of.height())};
  const double scale = std::min(1.0 * room.w / size.w, 1.0 * room.h / size.h);
  const int w = std::max(1, static_cast<int>(std::lround(size.w * scale)));
  const int h = std::max(1, static_cast<int>(std::lround(size.h * scale)));
  view_small_page(builder, builder.state().reader.document, page,
                  {room.x + (room.w - w) / 2, room.y + (room.h - h) / 2, w, h}, scale);
}

/// The ground of a page's cell, which is a button as all others are; the present page's has a broad frame as well.
/// Returns the colours of its number.
struct Inks {
  Colour number, ground;
};
Inks view_cell(FrameBuilder& builder, std::size_t page, Rect rect) {
  const Theme& theme = builder.theme();
  const std::string id = fmt::format("page:{}", page + 1);
  const bool present = builder.state().reader.page == page;
  const bool pressed = builder.state().pressed == id;
  const Inks inks = pressed ? Inks{theme.night, theme.bone} : Inks{theme.bone, theme.button};
  builder.draw(draw::Fill{rect, inks.ground, builder.px(corner)});
  builder.draw(draw::Frame{rect, present ? theme.gold : theme.line,
                           std::max(present ? 3 : 1, builder.px(present ? ring : 2)), builder.px(corner)});
  const std::string label = builder.world().flows.words().page(number_of(builder, page), builder.state().language);
  builder.target({id, TargetKind::page, label, rect, TurnTo{page}, true, false});
  return inks;
}

void view_number(FrameBuilder& builder, std::string_view id, std::size_t page, Rect rect, text::Alignment alignment,
                 const Inks& inks) {
  builder.text(
      {id, number_of(builder, page), strip_number(builder.metrics()), rect, inks.number, inks.ground, alignment, true});
}

/// Whether pages are called by their numbers: the last one then says how many there are.
bool is_numbered(const FrameBuilder& builder, const Strip& strip) {
  return number_of(builder, strip.pages - 1).utf8()->string_view() == std::to_string(strip.pages);
}

/// "2 / 3", or what the page is called: words on the bar, nothing to touch.
void view_alone(FrameBuilder& builder, const Strip& strip) {
  const Inks inks{builder.theme().bone, builder.theme().panel};
  const Rect rect = strip.pane;
  if (!is_numbered(builder, strip))
    return view_number(builder, "page", builder.state().reader.page, rect, text::Alignment::centre, inks);
  const int slash = builder.px(strip_slash * builder.metrics().control_growth());
  const int middle = rect.centre().x - slash / 2;
  const int room = middle - rect.x;
  view_number(builder, "page", builder.state().reader.page, {rect.x, rect.y, room, rect.h}, text::Alignment::end, inks);
  builder.draw(draw::Icon{draw::IconId::slash, {middle, rect.centre().y - slash / 2, slash, slash}, inks.number});
  view_number(builder, "pages", strip.pages - 1, {middle + slash, rect.y, room, rect.h}, text::Alignment::start, inks);
}

}  // namespace

void view_strip(FrameBuilder& builder, const Strip& strip) {
  if (strip.pane.empty()) return;
  if (strip.alone) return view_alone(builder, strip);
  const int at = std::min(static_cast<int>(std::lround(builder.state().reader.strip.at())), strip.end());
  if (strip.end() > 0) builder.pane({PaneId::strip, strip.pane, Axis::across, at > 0, at < strip.end(), true});
  builder.clip(strip.pane);
  const auto first = static_cast<std::size_t>(at / strip.pitch);
  for (std::size_t page = first; page < strip.pages; ++page) {
    const Rect rect = strip.cell_of(page, at);
    if (rect.x >= strip.pane.right()) break;
    const Inks inks = view_cell(builder, page, rect);
    const double growth = builder.metrics().control_growth();
    const int inset = builder.px(strip_inset * growth);
    const Rect small{rect.x + inset, rect.y + inset, builder.px(strip_page * growth), rect.h - 2 * inset};
    view_page_in(builder, page, small);
    const int left = small.right() + builder.px(ring);
    view_number(builder, fmt::format("page:{}", page + 1), page,
                {left, rect.y, rect.right() - builder.px(ring) - left, rect.h}, text::Alignment::centre, inks);
  }
  builder.unclip();
  const Rect track{strip.pane.x, strip.pane.bottom() + builder.px(thumb_below), strip.pane.w,
                   scroll_bar_width(builder)};
  view_scroll_bar(builder, track, {at + 0.0, strip.end() + 0.0, strip.pane.w}, builder.theme().muted);
}

}  // namespace lectern::app
