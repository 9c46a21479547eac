// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "assets/pack/words.hpp"
#include "firmware/plan/areas.hpp"
#include "firmware/plan/text_column.hpp"
#include "firmware/texts/layers.hpp"
#include "firmware/view/bar.hpp"
#include "firmware/view/frame_builder.hpp"
#include "firmware/view/movement.hpp"
#include "firmware/view/page_tools.hpp"
#include "firmware/view/reader_bar.hpp"
#include "firmware/view/scroll_bar.hpp"
#include "firmware/view/showing.hpp"
#include "firmware/view/tabs.hpp"
#include "firmware/view/view.hpp"
#include "firmware/view/zones.hpp"

namespace lectern::app {

namespace {

using pack::StringId;

constexpr double zone_frame = 4;  // design px
constexpr double zone_outset = 6;
constexpr double corner_width = 2;
constexpr double corner_length = 14;
constexpr double corner_outset = 4;
constexpr double between_corners = 6;  // of zones that touch each other
constexpr double text_rise = 24;
constexpr double own_byline = 24;      // of a text, half its height
constexpr std::uint8_t path_dim = 64;  // three quarters of the light are left

/// Whether a passage has no words in a layer that is shown.
bool lacks_words(const State& state, const World& world, std::uint16_t passage) {
  const auto& document = world.document(state);
  const auto& layers = *document.passages()->Get(passage)->layers();
  const auto holds = [&](std::size_t layer) { return std::find(layers.begin(), layers.end(), layer) != layers.end(); };
  if (!state.reader.side_by_side) return !holds(state.reader.layer);
  const SideBySide sides = world.sides(state);
  return !holds(sides.left) || !holds(sides.right);
}

/// While a path is walked: all of the page but its lit passage is dimmed.
void view_dimmed(FrameBuilder& builder, const scan::Viewport& view, const pack::PageBlob& page) {
  const State& state = builder.state();
  if (step_of(state, builder.world()) == nullptr || !state.reader.highlighted) return;
  const Rect lit = glass_rect(view, page, *state.reader.highlighted);
  if (lit.empty()) return;
  const Rect pane = view.pane();
  const Rect hole = intersection(lit.inset(-builder.px(zone_outset)), pane);
  const Rect parts[] = {{pane.x, pane.y, pane.w, hole.y - pane.y},
                        {pane.x, hole.bottom(), pane.w, pane.bottom() - hole.bottom()},
                        {pane.x, hole.y, hole.x - pane.x, hole.h},
                        {hole.right(), hole.y, pane.right() - hole.right(), hole.h}};
  if (hole.empty()) return builder.draw(draw::Fill{pane, Colour{0, 0, 0, path_dim}});
  for (const Rect& part : parts)
    if (!part.empty()) builder.draw(draw::Fill{part, Colour{0, 0, 0, path_dim}});
}

/// Where the corners of a zone stand: around it, and apart from those of the zones before and after it.
Rect corners_of(const FrameBuilder& builder, Rect at, Rect before, Rect after) {
  const int outset = builder.px(corner_outset);
  const int apart = builder.px(between_corners);
  const auto beside = [&](Rect other) { return other.x < at.right() && other.right() > at.x; };
  const auto room = [&](Rect other, int gap) {
    const bool close = !other.empty() && beside(other) && gap >= -apart;
    return close ? std::min(outset, (gap - apart) / 2) : outset;
  };
  const int above = room(before, at.y - before.bottom());
  const int below = room(after, after.y - at.bottom());
  return {at.x - outset, at.y - above, at.w + 2 * outset, std::max(1, at.h + above + below)};
}

/// Zones of the page on the glass: places to touch, and the tint and frame of the lit one.
void view_zones(FrameBuilder& builder, std::size_t number, const scan::Viewport& view, bool beside_text) {
  const State& state = builder.state();
  const auto page =
      builder.world().tiles.page(static_cast<std::uint16_t>(state.reader.document), static_cast<std::uint16_t>(number));
  if (!page) return;
  view_dimmed(builder, view, **page);
  const auto& document = builder.world().document(state);
  const auto& zones = *(**page)->zones();
  const auto rect_of = [&](flatbuffers::uoffset_t i) {
    return i < zones.size() ? glass_rect(view, *zones.Get(i)) : Rect{};
  };
  for (flatbuffers::uoffset_t i = 0; i < zones.size(); ++i) {
    const auto* zone = zones.Get(i);
    const Rect at = rect_of(i);
    const std::string id = document.passages()->Get(zone->passage())->id()->str();
    const bool lit = state.reader.highlighted == zone->passage() && drawn_part(state) >= 1;
    const int outset = builder.px(zone_outset);
    const Colour gold = state.reader.look.tone.inverted ? builder.theme().gold : builder.theme().gold_ink;
    if (lit) {
      const Rect around = at.inset(-outset);
      tint_page(builder, around);
      builder.draw(draw::Frame{around, gold, std::max(3, builder.px(zone_frame)), 0});
    } else {
      // Thin marks at its corners say that it can be touched.
      const Rect corners = corners_of(builder, at, i > 0 ? rect_of(i - 1) : Rect{}, rect_of(i + 1));
      builder.draw(draw::Corners{corners, gold, std::max(1, builder.px(corner_width)), builder.px(corner_length)});
    }
    // Touched where it will lie; a page that slides away is no longer there.
    if (number != state.reader.page) continue;
    const Rect place = glass_rect(state.reader.view, *zone);
    Target target{fmt::format("zone:{}", id), TargetKind::zone, id, place, Highlight{zone->passage()}, true, false};
    // Keys light a passage by its words, where there are some.
    target.waits = beside_text && state.reader.highlighted != zone->passage() &&
                   !lacks_words(state, builder.world(), zone->passage());
    builder.target(std::move(target), RingPlace::on_page, lit ? outset : 0);
  }
}

void view_page_pane(FrameBuilder& builder, const ReaderAreas& areas) {
  if (areas.page.empty()) return;
  const State& state = builder.state();
  builder.clip(areas.page);
  builder.as_it_lies([&] {
    builder.draw(draw::PushClip{page_come_so_far(builder, builder.on_glass(areas.page))});
    for (const auto& [page, seen] : pages_on_their_way(builder)) {
      view_page_shadow(builder, seen);
      view_page(builder, state.reader.document, page, seen, state.reader.look.tone);
      view_zones(builder, page, seen, !areas.text.empty());
    }
    builder.draw(draw::PopClip{});
  });
  want_ahead(builder);
  builder.unclip();
  Pane pane{PaneId::page, areas.page};
  pane.zooms = true;
  if (state.reader.highlighted) pane.beside = PutOut{};
  builder.pane(pane);
}

/// What stands in the band under the page, and as what: what the page is not or, of a document without words, whose it
/// is and what it is called.
struct BandWords {
  std::string_view id;
  const pack::fb::Text* text = nullptr;  ///< null: nothing is to be said
  bool warns = false;                    ///< of something that one might take it for
};

BandWords band_words(FrameBuilder& builder, int room) {
  const State& state = builder.state();
  const auto& document = builder.world().document(state);
  if (state.reader.holds == Holds::words) return {"not-held", &builder.string(StringId::document_not_held), true};
  if (pack::at(*document.pages(), state.reader.page).reset())
    return {"reset", &reset_label(builder, room, state.language), true};
  if (state.reader.holds == Holds::pictures) return {"title", &builder.said(*document.heading())};
  return {};
}

/// Of a document without words, behind its title, where there is room: when and by whom.
void view_byline(FrameBuilder& builder, const pack::fb::Text& title, Rect room) {
  const Theme& theme = builder.theme();
  const auto& byline = builder.said(*builder.world().document(builder.state()).byline());
  const int left = builder.width_of(title, interface_type) + builder.px(44);
  if (left + builder.width_of(byline, interface_type) > room.w) return;
  builder.text({"byline",
                byline,
                interface_type,
                {room.x + left, room.y, room.w - left, room.h},
                theme.muted,
                theme.night,
                text::Alignment::start,
                true});
}

void view_band(FrameBuilder& builder, const ReaderAreas& areas) {
  if (areas.band.empty()) return;
  const Theme& theme = builder.theme();
  const int margin = bar_margin(builder);
  const Rect room{areas.band.x + margin, areas.band.y, areas.band.w - 2 * margin, areas.band.h};
  const BandWords words = band_words(builder, room.w);
  const Colour ground = words.warns ? theme.band : theme.night;
  builder.draw(draw::Fill{areas.band, ground});
  if (words.text == nullptr) return;
  builder.text({words.id, *words.text, interface_type, room, theme.bone, ground, text::Alignment::start, true});
  if (builder.state().reader.holds == Holds::pictures && !words.warns) view_byline(builder, *words.text, room);
}

/// Whether the lit passage has no words in a layer that is shown.
bool stands_alone(const State& state, const World& world) {
  return state.reader.highlighted && lacks_words(state, world, *state.reader.highlighted);
}

/// Says at the pane's foot that the lit passage has no counterpart here; returns the height it takes from the text.
int view_stands_alone(FrameBuilder& builder, const ReaderAreas& areas) {
  if (!stands_alone(builder.state(), builder.world())) return 0;
  const Theme& theme = builder.theme();
  const auto& said = builder.string(StringId::lights_alone);
  const int height = builder.height_of(said, interface_type, areas.flow_width) + 2 * builder.px(10);
  const Rect strip{areas.text.x, areas.scrolled.bottom() - height, areas.text.w, height};
  builder.draw(draw::Fill{strip, theme.paper_lit});
  builder.draw(draw::Fill{{strip.x, strip.y, strip.w, std::max(3, builder.px(4))}, theme.gold_ink});
  builder.text({"lights-alone",
                said,
                interface_type,
                {areas.flow_x, strip.y, areas.flow_width, strip.h},
                theme.ink,
                theme.paper_lit,
                text::Alignment::start,
                true});
  return height;
}

/// Of a document without words nothing.
FlowLayer view_of(const pack::fb::Document& document, std::size_t layer) {
  if (layer >= document.layers()->size()) return {};
  const auto& one = pack::at(*document.layers(), layer);
  return {one.id()->string_view(), is_gist(one)};
}

/// Where in the whole text one is: exact where it is one section, estimated in a book.
Scrolled scrolled_text(const State& state, const TextColumn& text, const Ends& ends) {
  const std::size_t section = state.reader.section;
  const int seen = reader_areas(state).scrolled.h;
  if (text.size() == 1) return {state.reader.text.at(), ends.last, seen};
  const double height = text.estimated_height(section);
  return {text.passed(section, state.reader.text.at()) * height, height - seen, seen};
}

/// A line above the text says what it is: when, and who to whom; on a small glass day and title, or one of them.
void view_head(FrameBuilder& builder, const ReaderAreas& areas, Colour ground) {
  if (areas.head.empty()) return;
  const Theme& theme = builder.theme();
  const auto& document = builder.world().document(builder.state());
  const pack::fb::Text* day = pack::day_of(document, builder.state().language);
  const pack::fb::Text& title = builder.said(*document.short_title());
  const int gap = builder.px(20);
  const int title_width = builder.width_of(title, interface_type);
  const int day_width = day != nullptr ? builder.width_of(*day, interface_type) : 0;
  const auto put = [&](std::string_view id, const pack::fb::Text& words, int left) {
    const Rect at{areas.head.x + left, areas.head.y, areas.head.w - left, areas.head.h};
    builder.text({id, words, interface_type, at, theme.soft_ink, ground, text::Alignment::start, true, 1});
  };
  if (!builder.metrics().compact()) {
    // The text itself begins with it.
    const Reader& reader = builder.state().reader;
    if (reader.section == 0 && reader.text.at() < builder.px(own_byline)) return;
    const pack::fb::Text& byline = builder.said(*document.byline());
    const double growth = builder.metrics().control_growth();
    const TypeSize type{interface_type.size * growth, interface_type.line * growth};
    if (builder.width_of(byline, type) <= areas.head.w) {
      builder.text({"head-byline", byline, type, areas.head, theme.soft_ink, ground, text::Alignment::start, true, 1});
      return;
    }
  }
  const bool both = day != nullptr && day_width + gap + title_width <= areas.head.w;
  if (day != nullptr && (both || title_width > areas.head.w)) put("head-day", *day, 0);
  if (both) put("head-title", title, day_width + gap);
  if (!both && title_width <= areas.head.w) put("head-title", title, 0);
  const int thick = std::max(1, builder.px(2));
  builder.draw(draw::Fill{{areas.head.x, areas.head.bottom() - thick, areas.head.w, thick}, theme.paper_line});
}

void view_text_pane(FrameBuilder& builder, const ReaderAreas& areas) {
  const State& state = builder.state();
  const Theme& theme = builder.theme();
  const auto& document = builder.world().document(state);
  if (areas.text.empty()) return;
  const SideBySide both = builder.world().sides(state);
  const bool side_by_side = state.reader.side_by_side;
  const auto of = [&](std::size_t layer) { return view_of(document, layer); };
  const bool gist = !side_by_side && of(state.reader.layer).gist;
  const Colour ground = gist ? theme.gist_paper : theme.paper;
  builder.draw(draw::Fill{areas.text, ground});
  view_head(builder, areas, ground);
  const TextColumn text(state, builder.world());
  const std::array layers = side_by_side ? std::array{of(both.left), of(both.right)}
                                         : std::array{of(state.reader.layer), of(state.reader.layer)};
  const std::string_view layer = side_by_side ? std::string_view("side-by-side") : layers[0].id;
  const int top = static_cast<int>(std::lround(state.reader.text.at()));
  const Ends ends = text_ends(state, builder.world());
  Rect seen = areas.scrolled;
  seen.h -= view_stands_alone(builder, areas);
  Pane pane{PaneId::text, seen, Axis::down, top > ends.first, top < ends.last};
  if (state.reader.highlighted) pane.beside = PutOut{};
  builder.pane(pane);
  view_tabs(builder, areas);
  const int rise = builder.px(text_rise * (1 - moved_part(state, Moves::text)));
  for (const auto [section, y] : seen_sections(state, text)) {
    const std::string name = section == 0 ? std::string(layer) : fmt::format("{}/{}", layer, section + 1);
    builder.flow({text.flow(section),
                  {areas.flow_x, areas.scrolled.y + y + rise},
                  seen,
                  ground,
                  name,
                  &document,
                  layers,
                  state.reader.highlighted,
                  state.reader.across.at()});
  }
  const int inset = builder.px(builder.metrics().compact() ? 11 : 14);
  const Rect track{areas.text.right() - inset, seen.y + inset, scroll_bar_width(builder), seen.h - 2 * inset};
  view_scroll_bar(builder, track, scrolled_text(state, text, ends), theme.soft_ink);
}

/// The handle by which page and text share the room.
void view_divider(FrameBuilder& builder, const ReaderAreas& areas) {
  if (areas.divider.empty()) return;
  const Theme& theme = builder.theme();
  const bool pressed = builder.state().pressed == "divider";
  const int radius = builder.px(12);
  builder.draw(draw::Fill{areas.divider, pressed ? theme.gold : theme.button, radius});
  builder.draw(draw::Frame{areas.divider, theme.line, std::max(1, builder.px(2)), radius});
  const int side = builder.px(30);
  const Point middle = areas.divider.centre();
  const draw::IconId sign = builder.metrics().portrait() ? draw::IconId::divider_upright : draw::IconId::divider;
  builder.draw(
      draw::Icon{sign, {middle.x - side / 2, middle.y - side / 2, side, side}, pressed ? theme.night : theme.bone});
  builder.pane({PaneId::divider, areas.divider});
}

/// Keys come to it after the page and before the text.
void put_divider(FrameBuilder& builder, const ReaderAreas& areas) {
  if (areas.divider.empty()) return;
  builder.target({"divider", TargetKind::divider, builder.string(StringId::divider).utf8()->str(), areas.divider,
                  SwitchDivider{}, true, false});
}

}  // namespace

void view_reader(FrameBuilder& builder) {
  const ReaderAreas areas = reader_areas(builder.state());
  view_page_pane(builder, areas);
  view_band(builder, areas);
  // On an upright glass the handle stands left of the buttons, else it ends their column.
  const bool upright = builder.metrics().portrait();
  view_page_tools(builder, areas);
  if (upright) put_divider(builder, areas);
  view_page_buttons(builder, areas);
  if (!upright) put_divider(builder, areas);
  view_text_pane(builder, areas);
  view_divider(builder, areas);
  view_showing(builder, areas);
  view_slip(builder);
  view_reader_bar(builder);
}

}  // namespace lectern::app
