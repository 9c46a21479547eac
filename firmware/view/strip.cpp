// SPDX-License-Identifier: MIT
#include "firmware/view/strip.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "firmware/plan/shape.hpp"
#include "firmware/view/canvas.hpp"
#include "firmware/view/thumb.hpp"
#include "firmware/view/view.hpp"

namespace lectern::app {

namespace {

using flatbuffers::uoffset_t;

// Design px.
constexpr double corner = 12;
constexpr double ring = 5;
constexpr double thumb_height = 5;
constexpr double thumb_below = 7;

const pack::fb::Text& number_of(const Canvas& canvas, std::size_t page) {
  return *canvas.world().document(canvas.state()).pages()->Get(static_cast<uoffset_t>(page))->label();
}

/// A whole page in `room`.
void view_page_in(Canvas& canvas, std::size_t page, Rect room) {
  const auto& of = *canvas.world().document(canvas.state()).pages()->Get(static_cast<uoffset_t>(page));
  const Size size{static_cast<int>(of.width()), static_cast<int>(of.height())};
  const double scale = std::min(1.0 * room.w / size.w, 1.0 * room.h / size.h);
  const int w = std::max(1, static_cast<int>(std::lround(size.w * scale)));
  const int h = std::max(1, static_cast<int>(std::lround(size.h * scale)));
  view_small_page(canvas, canvas.state().reading.document, page,
                  {room.x + (room.w - w) / 2, room.y + (room.h - h) / 2, w, h}, scale);
}

/// The ground of a page's cell, which is a button as all others are; the present page's has a broad frame as well.
/// Returns the colours of its number.
struct Inks {
  Colour number, ground;
};
Inks view_cell(Canvas& canvas, std::size_t page, Rect rect) {
  const Theme& theme = canvas.theme();
  const std::string id = fmt::format("page:{}", page + 1);
  const bool present = canvas.state().reading.page == page;
  const bool pressed = canvas.state().pressed == id;
  const Inks inks = pressed ? Inks{theme.night, theme.bone} : Inks{theme.bone, theme.button};
  canvas.draw(draw::Fill{rect, inks.ground, canvas.px(corner)});
  canvas.draw(draw::Frame{rect, present ? theme.gold : theme.line,
                          std::max(present ? 3 : 1, canvas.px(present ? ring : 2)), canvas.px(corner)});
  const std::string label =
      canvas.string(pack::StringId::show_page).utf8()->str() + " " + number_of(canvas, page).utf8()->str();
  canvas.target({id, TargetKind::page, label, rect, TurnTo{page}, true, false});
  return inks;
}

void view_number(Canvas& canvas, std::string_view id, std::size_t page, Rect rect, text::Alignment alignment,
                 const Inks& inks) {
  canvas.text({id, number_of(canvas, page), strip_number, rect, inks.number, inks.ground, alignment, true});
}

/// "2 / 3": words on the bar, nothing to touch.
void view_alone(Canvas& canvas, const Strip& strip) {
  const Inks inks{canvas.theme().bone, canvas.theme().panel};
  const Rect rect = strip.pane;
  const int slash = canvas.px(strip_slash);
  const int middle = rect.centre().x - slash / 2;
  const int room = middle - rect.x;
  view_number(canvas, "page", canvas.state().reading.page, {rect.x, rect.y, room, rect.h}, text::Alignment::end, inks);
  canvas.draw(draw::Icon{draw::IconId::slash, {middle, rect.centre().y - slash / 2, slash, slash}, inks.number});
  view_number(canvas, "pages", strip.pages - 1, {middle + slash, rect.y, room, rect.h}, text::Alignment::start, inks);
}

}  // namespace

void view_strip(Canvas& canvas, const Strip& strip) {
  if (strip.pane.empty()) return;
  if (strip.alone) return view_alone(canvas, strip);
  const int at = std::min(static_cast<int>(std::lround(canvas.state().reading.strip.at())), strip.end());
  if (strip.end() > 0) canvas.pane({PaneId::strip, strip.pane, true, at > 0, at < strip.end()});
  canvas.clip(strip.pane);
  const auto first = static_cast<std::size_t>(at / strip.pitch);
  for (std::size_t page = first; page < strip.pages; ++page) {
    const Rect rect = strip.cell_of(page, at);
    if (rect.x >= strip.pane.right()) break;
    const Inks inks = view_cell(canvas, page, rect);
    const Rect small{rect.x + canvas.px(strip_inset), rect.y + canvas.px(strip_inset), canvas.px(strip_page),
                     rect.h - 2 * canvas.px(strip_inset)};
    view_page_in(canvas, page, small);
    const int left = small.right() + canvas.px(ring);
    view_number(canvas, fmt::format("page:{}", page + 1), page,
                {left, rect.y, rect.right() - canvas.px(ring) - left, rect.h}, text::Alignment::centre, inks);
  }
  canvas.unclip();
  const Rect track{strip.pane.x, strip.pane.bottom() + canvas.px(thumb_below), strip.pane.w,
                   std::max(3, canvas.px(thumb_height))};
  view_thumb(canvas, track, {at + 0.0, strip.end() + 0.0, strip.pane.w}, canvas.theme().muted);
}

}  // namespace lectern::app
