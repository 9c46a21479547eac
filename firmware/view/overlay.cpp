// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "assets/pack/words.hpp"
#include "firmware/plan/areas.hpp"
#include "firmware/plan/portrait.hpp"
#include "firmware/plan/reader_bar.hpp"
#include "firmware/plan/text_column.hpp"
#include "firmware/view/bar.hpp"
#include "firmware/view/coast_map.hpp"
#include "firmware/view/frame_builder.hpp"
#include "firmware/view/movement.hpp"
#include "firmware/view/portrait.hpp"
#include "firmware/view/scroll_bar.hpp"
#include "firmware/view/view.hpp"

namespace lectern::app {

namespace {

using pack::StringId;

constexpr std::uint8_t scrim = 178;
constexpr double two_lines = 74;    // design px, of a button
constexpr double list_width = 448;  // design px, of a list of buttons

Button close_button(const FrameBuilder& builder) {
  Button close = word_button(builder, "close", Close{}, builder.string(StringId::close));
  close.look = Button::Look::paper;
  close.selected = true;
  return close;
}

void view_close(FrameBuilder& builder, Rect foot) {
  const Button close = close_button(builder);
  builder.button(close, {foot.x, foot.y, std::max(button_width(builder, close), builder.px(240)), foot.h});
}

/// The ground of what wants an answer: what is below is dimmed, and a touch anywhere is `act`.
void view_ground(FrameBuilder& builder, std::string id, const pack::fb::Text& name, Act act) {
  builder.cover();
  const Rect glass{0, 0, builder.metrics().glass.w, builder.metrics().glass.h};
  builder.draw(draw::Fill{glass, Colour{0, 0, 0, scrim}});
  builder.target({std::move(id), TargetKind::screen, name.utf8()->str(), glass, act, true, false});
}

/// The ground under a panel: what is below is dimmed and cannot be touched; a touch beside the panel closes it.
void view_scrim(FrameBuilder& builder, Rect panel) {
  view_ground(builder, "close", builder.string(StringId::close), Close{});
  builder.draw(draw::Fill{panel, builder.theme().paper, builder.px(18)});
}

/// As much of a card as has come out of its word.
Rect come_so_far(const FrameBuilder& builder, Rect panel) {
  const double part = moved_part(builder.state(), Moves::card);
  return part < 1 ? between(builder.on_glass(builder.state().movement.from), panel, part) : panel;
}

void view_panel_flow(FrameBuilder& builder, const Panel& panel, std::string_view name) {
  const PanelAreas& areas = panel.areas;
  const int top = static_cast<int>(std::lround(builder.state().panel.at()));
  Pane pane{PaneId::overlay, areas.panel, Axis::down, top > 0, top < panel.end()};
  pane.seen = areas.scrolled;
  builder.pane(pane);
  builder.flow({panel.flow,
                {areas.scrolled.x, areas.scrolled.y + panel.above - top},
                areas.scrolled,
                builder.theme().paper,
                name,
                nullptr,
                {},
                std::nullopt});
  const int beside = builder.px(builder.metrics().compact() ? 13 : 28);
  const Rect track{areas.panel.right() - beside, areas.scrolled.y, builder.px(8), areas.scrolled.h};
  view_scroll_bar(builder, track, {builder.state().panel.at(), panel.end() + 0.0, areas.scrolled.h},
                  builder.theme().soft_ink);
}

/// With its lower right corner there.
void view_qr(FrameBuilder& builder, const pack::fb::Document& document, Point lower_right) {
  const auto side = static_cast<int>(std::lround(std::sqrt(document.qr()->size())));
  constexpr int quiet_zone = 4;  // modules, ISO/IEC 18004
  const int module = std::max(1, builder.px(qr_side) / (side + 2 * quiet_zone));
  const int whole = module * (side + 2 * quiet_zone);
  const Rect ground = builder.on_glass({lower_right.x - whole, lower_right.y - whole, whole, whole});
  constexpr Colour white{255, 255, 255, 255};
  constexpr Colour black{0, 0, 0, 255};
  builder.as_it_lies([&] {
    builder.draw(draw::Fill{ground, white});
    for (int y = 0; y < side; ++y)
      for (int x = 0; x < side;) {
        int end = x;
        while (end < side && pack::at(*document.qr(), static_cast<std::size_t>(y) * static_cast<std::size_t>(side) +
                                                          static_cast<std::size_t>(end)) == 1)
          ++end;
        if (end > x)
          builder.draw(draw::Fill{
              {ground.x + (quiet_zone + x) * module, ground.y + (quiet_zone + y) * module, (end - x) * module, module},
              black});
        x = std::max(end, x + 1);
      }
  });
}

void view_about(FrameBuilder& builder) {
  const State& state = builder.state();
  const Panel panel = *panel_of(state, builder.world());
  const PanelAreas& areas = panel.areas;
  view_scrim(builder, areas.panel);
  builder.target({"panel", TargetKind::screen, builder.string(StringId::about_document).utf8()->str(), areas.panel,
                  Stay{}, true, false});
  const Theme& theme = builder.theme();
  builder.text({"about-title", builder.string(StringId::about_document), about_title(builder.metrics()), areas.title,
                theme.ink, theme.paper});
  view_panel_flow(builder, panel, "about");
  view_close(builder, areas.foot);
  const auto& document = builder.world().document(state);
  if (document.qr() == nullptr) return;
  if (panel.below == 0) return view_qr(builder, document, {areas.scrolled.right(), areas.foot.bottom()});
  const int top = static_cast<int>(std::lround(state.panel.at()));
  builder.clip(areas.scrolled);
  view_qr(builder, document,
          {areas.scrolled.x + builder.px(qr_side), areas.scrolled.y + panel.flow.height + panel.below - top});
  builder.unclip();
}

/// The picture of the person whose card is open, and whose it is.
void view_portrait_on_card(FrameBuilder& builder, const PanelAreas& areas) {
  const auto* card = std::get_if<PersonCard>(&builder.state().overlay);
  if (card == nullptr) return;
  const auto& portrait = *pack::at(*builder.world().index().people(), card->person).portrait();
  const PortraitLay lay =
      lay_portrait(portrait, builder.state().language, builder.measure(), card_flow_width(builder.metrics()));
  const int top = static_cast<int>(std::lround(builder.state().panel.at()));
  const auto on_card = [&](Rect rect) { return rect.moved(areas.scrolled.x, areas.scrolled.y - top); };
  // What of a letter stands out beside its line is seen.
  builder.clip({areas.panel.x, areas.scrolled.y, areas.panel.w, areas.scrolled.h});
  view_portrait(builder, card->person, portrait, on_card(lay.picture));
  const Rect credit = on_card(lay.credit);
  if (!intersection(credit, areas.scrolled).empty())
    builder.text({"portrait-credit", builder.said(*portrait.credit()), credit_type(builder.metrics()), credit,
                  builder.theme().soft_ink, builder.theme().paper});
  builder.unclip();
}

/// The map of a place's card: it stands beside the words, or scrolls with them below.
void view_card_map(FrameBuilder& builder, const Panel& panel, std::uint16_t person) {
  const MapLight light{person, named_in_passage(builder.state(), builder.world())};
  const Rect seen = panel.areas.scrolled;
  const Size size = panel.map->size;
  if (panel.map->beside)
    return view_coast_map(builder, {seen.right() - size.w, seen.y, size.w, size.h}, light, MapUse::shows);
  const int top = static_cast<int>(std::lround(builder.state().panel.at()));
  const int foot = seen.y + panel.flow.height + panel.below - top;
  builder.clip(seen);
  view_coast_map(builder, {seen.x, foot - size.h, size.w, size.h}, light, MapUse::shows);
  builder.unclip();
}

void view_card(FrameBuilder& builder, std::string_view name) {
  const Panel panel = *panel_of(builder.state(), builder.world());
  const PanelAreas& areas = panel.areas;
  view_ground(builder, "close", builder.string(StringId::close), Close{});
  builder.draw(draw::PushClip{come_so_far(builder, areas.panel)});
  builder.draw(draw::Fill{areas.panel, builder.theme().paper, builder.px(18)});
  const int edge = std::max(3, builder.px(8));
  builder.draw(draw::Fill{{areas.panel.x, areas.panel.y + builder.px(18), edge, areas.panel.h - 2 * builder.px(18)},
                          builder.theme().gold_ink});
  view_panel_flow(builder, panel, name);
  if (panel.above > 0) view_portrait_on_card(builder, areas);
  const auto* card = std::get_if<PersonCard>(&builder.state().overlay);
  if (card != nullptr && panel.map) view_card_map(builder, panel, card->person);
  view_close(builder, areas.foot);
  builder.draw(draw::PopClip{});
}

/// A panel of a title and a sentence, as large as the text size says or as the glass has room for.
/// Returns the row of its buttons.
Rect view_message(FrameBuilder& builder, std::string_view id, const pack::fb::Text& title,
                  const pack::fb::Text& words) {
  Metrics metrics = builder.metrics();
  const int width = card_flow_width(metrics);
  const auto heading = [&] { return grown_heading(metrics, metrics.compact() ? small_heading_type : heading_type); };
  const auto type = [&] { return grown(metrics, {30, 42}); };
  const auto title_height = [&] { return builder.height_of(title, heading(), width) + builder.px(18); };
  const auto height = [&] { return title_height() + builder.height_of(words, type(), width); };
  const auto fits = [&] { return card_areas(metrics, height()).scrolled.h >= height(); };
  while (metrics.text_percent > text_sizes.front() && !fits()) metrics.text_percent -= 5;
  const PanelAreas areas = card_areas(metrics, height());
  const Theme& theme = builder.theme();
  builder.draw(draw::Fill{areas.panel, theme.paper, builder.px(18)});
  const Rect at = areas.scrolled;
  builder.text(
      {fmt::format("{}-title", id), title, heading(), {at.x, at.y, width, title_height()}, theme.ink, theme.paper});
  builder.text(
      {id, words, type(), {at.x, at.y + title_height(), width, at.h - title_height()}, theme.ink, theme.paper});
  return areas.foot;
}

/// What the keys do, for whoever presses the one for help.
void view_help(FrameBuilder& builder) {
  view_ground(builder, "close", builder.string(StringId::close), Close{});
  view_close(builder,
             view_message(builder, "help", builder.string(StringId::help), builder.string(StringId::help_keys)));
}

/// Buttons in a column, or in as many as a low glass wants, and the way back below.
void view_list(FrameBuilder& builder, std::vector<Button> buttons) {
  const Metrics& metrics = builder.metrics();
  const Size glass = metrics.glass;
  const int height = builder.px(metrics.design_width() < narrow_glass ? two_lines : metrics.control());
  const int gap = builder.px(bar_gap);
  const int margin = builder.px(metrics.compact() ? 16 : 44);
  const int around = builder.px(metrics.compact() ? small_bar_margin : 28);
  const int count = static_cast<int>(buttons.size());
  const auto rows_in = [&](int columns) { return (count + columns - 1) / columns; };
  // Above the buttons and below the way back a margin, between them a wider gap.
  const auto height_of = [&](int columns) { return rows_in(columns) * (height + gap) + gap + height + 2 * margin; };
  int columns = 1;
  while (columns < count && height_of(columns) > glass.h - 2 * around) ++columns;
  const int room = glass.w - 2 * around - 2 * margin;
  const int width = std::min(builder.px(list_width * metrics.control_growth()), (room + gap) / columns - gap);
  const int across = columns * (width + gap) - gap;
  const Size size{across + 2 * margin, height_of(columns)};
  const Rect panel{(glass.w - size.w) / 2, (glass.h - size.h) / 2, size.w, size.h};
  view_scrim(builder, panel);
  const auto place = [&](int row, int column, int wide) {
    return Rect{panel.x + margin + column * (width + gap), panel.y + margin + row * (height + gap), wide, height};
  };
  for (int i = 0; i < count; ++i) {
    Button& button = buttons[static_cast<std::size_t>(i)];
    button.look = Button::Look::paper;
    builder.button(button, place(i / columns, i % columns, width));
  }
  Button close = icon_button(builder, "close", Close{}, draw::IconId::close, StringId::close);
  close.text = &builder.string(StringId::close);
  close.look = Button::Look::paper;
  builder.button(close, place(rows_in(columns), 0, across).moved(0, gap));
}

}  // namespace

void view_overlay(FrameBuilder& builder) {
  const Overlay& overlay = builder.state().overlay;
  if (std::holds_alternative<AboutPanel>(overlay)) view_about(builder);
  if (std::holds_alternative<PersonCard>(overlay)) view_card(builder, "word");
  if (std::holds_alternative<NoteCard>(overlay)) view_card(builder, "note");
  if (std::holds_alternative<ContextCard>(overlay)) view_card(builder, "context");
  if (std::holds_alternative<LanguageList>(overlay)) view_list(builder, language_buttons(builder));
  if (std::holds_alternative<MoreList>(overlay)) view_list(builder, reader_bar_of(builder).more);
  if (std::holds_alternative<HelpCard>(overlay)) view_help(builder);
}

void view_question(FrameBuilder& builder) {
  const State& state = builder.state();
  const auto& left = builder.world().flows.words().seconds_left(seconds_left(state).value_or(0), state.language);
  const bool staff = state.screen == ScreenId::staff;
  const auto& keep_reading = builder.string(staff ? StringId::staff_stay : StringId::keep_reading);
  view_ground(builder, "keep-reading", keep_reading, KeepReading{});
  const Rect foot = view_message(builder, "still-reading",
                                 builder.string(staff ? StringId::staff_still : StringId::still_reading), left);
  Button keep = word_button(builder, "keep-reading", KeepReading{}, keep_reading);
  keep.look = Button::Look::red;
  builder.button(keep, {foot.x, foot.y, std::max(button_width(builder, keep), builder.px(300)), foot.h});
}

}  // namespace lectern::app
