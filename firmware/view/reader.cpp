// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "firmware/plan/shape.hpp"
#include "firmware/plan/text_column.hpp"
#include "firmware/view/bar.hpp"
#include "firmware/view/canvas.hpp"
#include "firmware/view/reader_bar.hpp"
#include "firmware/view/tabs.hpp"
#include "firmware/view/thumb.hpp"
#include "firmware/view/view.hpp"

namespace lectern::app {

namespace {

using pack::StringId;

constexpr double zone_frame = 4;  // design px
constexpr double zone_outset = 6;
constexpr std::uint8_t lit_alpha = 0x30;

/// Zones of the page on the glass: places to touch, and the frame of the lit one.
void view_zones(Canvas& canvas, const scan::Viewport& view) {
  const State& state = canvas.state();
  const auto page = canvas.world().tiles.page(static_cast<std::uint16_t>(state.reading.document),
                                              static_cast<std::uint16_t>(state.reading.page));
  if (!page) return;
  const auto& document = canvas.world().document(state);
  for (const auto* zone : *(**page)->zones()) {
    const Rect at = view.on_glass({static_cast<double>(zone->x()), static_cast<double>(zone->y()),
                                   static_cast<double>(zone->w()), static_cast<double>(zone->h())});
    const std::string id = document.passages()->Get(zone->passage())->id()->str();
    if (state.reading.lit == zone->passage()) {
      const Rect around = at.inset(-canvas.px(zone_outset));
      canvas.draw(draw::Fill{around, canvas.theme().gold.with_alpha(lit_alpha)});
      canvas.draw(draw::Frame{around, canvas.theme().gold_ink, std::max(3, canvas.px(zone_frame)), 0});
    }
    canvas.target({fmt::format("zone:{}", id), TargetKind::zone, id, at, Light{zone->passage()}, true, false});
  }
}

void view_page_pane(Canvas& canvas, const ReaderShape& shape) {
  if (shape.page.empty()) return;
  const State& state = canvas.state();
  canvas.clip(shape.page);
  canvas.as_it_lies([&] {
    view_page(canvas, state.reading.document, state.reading.page, state.reading.view);
    view_zones(canvas, state.reading.view);
  });
  want_ahead(canvas);
  canvas.unclip();
  canvas.pane({PaneId::page, shape.page});

  const Theme& theme = canvas.theme();
  const auto* page =
      canvas.world().document(state).pages()->Get(static_cast<flatbuffers::uoffset_t>(state.reading.page));
  const bool reset = page->reset();
  canvas.draw(draw::Fill{shape.band, reset ? theme.band : theme.night});
  const int margin = canvas.px(28);
  if (reset)
    canvas.text({"reset",
                 reset_label(canvas, shape.band.w - 2 * margin, state.language),
                 interface_type,
                 {shape.band.x + margin, shape.band.y, shape.band.w - 2 * margin, shape.band.h},
                 theme.bone,
                 theme.band,
                 text::Alignment::start,
                 true});
}

/// The buttons beside the page.
void view_zoom(Canvas& canvas, const ReaderShape& shape) {
  if (shape.page.empty()) return;
  const int side = canvas.px(82);
  const int gap = canvas.px(14);
  Rect at{shape.page.right() - side - canvas.px(22), shape.page.bottom() - 3 * side - 2 * gap - canvas.px(22), side,
          side};
  const auto put = [&](std::string id, Act act, draw::IconId icon, StringId name, bool enabled) {
    canvas.button(icon_button(canvas, std::move(id), act, icon, name, enabled), at);
    at.y += side + gap;
  };
  const scan::Viewport& view = canvas.state().reading.view;
  put("zoom-in", ZoomBy{+1}, draw::IconId::plus, StringId::zoom_in, view.can_zoom_in());
  put("zoom-out", ZoomBy{-1}, draw::IconId::minus, StringId::zoom_out, view.can_zoom_out());
  put("fit", StepFit{}, draw::IconId::fit, StringId::fit_page, true);
}

/// Whether a lit passage has no words in a layer that is shown.
bool stands_alone(const State& state, const pack::fb::Document& document) {
  if (!state.reading.lit) return false;
  const auto& layers = *document.passages()->Get(*state.reading.lit)->layers();
  const auto holds = [&](std::size_t layer) { return std::find(layers.begin(), layers.end(), layer) != layers.end(); };
  if (!state.reading.side_by_side) return !holds(state.reading.layer);
  const SideBySide sides = side_by_side(document);
  return !holds(sides.left) || !holds(sides.right);
}

/// Says at the pane's foot that the lit passage has no counterpart here; returns the height it takes from the text.
int view_stands_alone(Canvas& canvas, const ReaderShape& shape) {
  if (!stands_alone(canvas.state(), canvas.world().document(canvas.state()))) return 0;
  const Theme& theme = canvas.theme();
  const auto& said = canvas.string(StringId::lights_alone);
  const int height = canvas.height_of(said, interface_type, shape.flow_width) + 2 * canvas.px(10);
  const Rect strip{shape.text.x, shape.scrolled.bottom() - height, shape.text.w, height};
  canvas.draw(draw::Fill{strip, theme.paper_lit});
  canvas.draw(draw::Fill{{strip.x, strip.y, strip.w, std::max(3, canvas.px(4))}, theme.gold_ink});
  canvas.text({"lights-alone",
               said,
               interface_type,
               {shape.flow_x, strip.y, shape.flow_width, strip.h},
               theme.ink,
               theme.paper_lit,
               text::Alignment::start,
               true});
  return height;
}

/// Where in the whole text one is: exact where it is one slot, reckoned in a book.
Scrolled scrolled_text(const State& state, const TextColumn& text, const Ends& ends) {
  const std::size_t slot = state.reading.slot;
  const int seen = reader_shape(state).scrolled.h;
  if (text.size() == 1) return {state.reading.text.at(), ends.last, seen};
  const double height = text.height_reckoned(slot);
  return {text.passed(slot, state.reading.text.at()) * height, height - seen, seen};
}

void view_text_pane(Canvas& canvas, const ReaderShape& shape) {
  const State& state = canvas.state();
  const Theme& theme = canvas.theme();
  const auto& document = canvas.world().document(state);
  if (shape.text.empty()) return;
  canvas.draw(draw::Fill{shape.text, theme.paper});
  view_tabs(canvas, shape);
  const TextColumn text(state, canvas.world());
  const auto id_of = [&](std::size_t layer) {
    return document.layers()->Get(static_cast<flatbuffers::uoffset_t>(layer))->id()->string_view();
  };
  const SideBySide both = app::side_by_side(document);
  const bool side_by_side = state.reading.side_by_side;
  const std::string_view layer = side_by_side ? std::string_view("side-by-side") : id_of(state.reading.layer);
  const int top = static_cast<int>(std::lround(state.reading.text.at()));
  const Ends ends = text_ends(state, canvas.world());
  Rect seen = shape.scrolled;
  seen.h -= view_stands_alone(canvas, shape);
  canvas.pane({PaneId::text, seen, false, top > ends.first, top < ends.last});
  std::size_t slot = state.reading.slot;
  Point origin{shape.flow_x, shape.scrolled.y + canvas.px(16) - top};
  for (; slot > 0 && origin.y > seen.y; --slot) origin.y -= text.height(slot - 1);
  for (; slot < text.size() && origin.y < seen.bottom(); ++slot) {
    const layout::Flow& flow = text.flow(slot);
    const std::string name = slot == 0 ? std::string(layer) : fmt::format("{}/{}", layer, slot + 1);
    canvas.flow({flow, origin, seen, theme.paper, name, &document,
                 side_by_side ? std::array{id_of(both.left), id_of(both.right)} : std::array{layer, layer},
                 state.reading.lit});
    origin.y += flow.height;
  }
  const int inset = canvas.px(14);
  const Rect track{shape.text.right() - inset, seen.y + inset, std::max(3, canvas.px(5)), seen.h - 2 * inset};
  view_thumb(canvas, track, scrolled_text(state, text, ends), theme.soft_ink);
}

/// The handle by which page and text share the room.
void view_divider(Canvas& canvas, const ReaderShape& shape) {
  if (shape.divider.empty()) return;
  const Theme& theme = canvas.theme();
  const bool pressed = canvas.state().pressed == "divider";
  const int radius = canvas.px(12);
  canvas.draw(draw::Fill{shape.divider, pressed ? theme.gold : theme.button, radius});
  canvas.draw(draw::Frame{shape.divider, theme.line, std::max(1, canvas.px(2)), radius});
  const int side = canvas.px(30);
  const Point middle = shape.divider.centre();
  const draw::IconId sign = canvas.metrics().portrait() ? draw::IconId::divider_upright : draw::IconId::divider;
  canvas.draw(
      draw::Icon{sign, {middle.x - side / 2, middle.y - side / 2, side, side}, pressed ? theme.night : theme.bone});
  canvas.pane({PaneId::divider, shape.divider});
}

/// Keys come to it after the page and before the text.
void put_divider(Canvas& canvas, const ReaderShape& shape) {
  if (shape.divider.empty()) return;
  canvas.target({"divider", TargetKind::divider, canvas.string(StringId::divider).utf8()->str(), shape.divider,
                 SwitchDivider{}, true, false});
}

}  // namespace

void view_reader(Canvas& canvas) {
  const ReaderShape shape = reader_shape(canvas.state());
  view_page_pane(canvas, shape);
  // On an upright glass the handle stands left of the buttons, else it ends their column.
  const bool upright = canvas.metrics().portrait();
  if (upright) put_divider(canvas, shape);
  view_zoom(canvas, shape);
  if (!upright) put_divider(canvas, shape);
  view_text_pane(canvas, shape);
  view_divider(canvas, shape);
  view_reader_bar(canvas);
}

}  // namespace lectern::app
