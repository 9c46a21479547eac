// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "firmware/plan/shape.hpp"
#include "firmware/plan/text_column.hpp"
#include "firmware/view/bar.hpp"
#include "firmware/view/canvas.hpp"
#include "firmware/view/thumb.hpp"
#include "firmware/view/view.hpp"

namespace lectern::app {

namespace {

using pack::StringId;

constexpr std::uint8_t scrim = 178;
constexpr double language_width = 448;  // design px

Button close_button(const Canvas& canvas) {
  Button close;
  close.id = "close";
  close.act = Close{};
  close.text = &canvas.string(StringId::close);
  close.look = Button::Look::paper;
  close.selected = true;
  return close;
}

void view_close(Canvas& canvas, Rect foot) {
  const Button close = close_button(canvas);
  canvas.button(close, {foot.x, foot.y, std::max(button_width(canvas, close), canvas.px(240)), foot.h});
}

/// The ground of what wants an answer: what is below is dimmed, and a touch anywhere is `act`.
void view_ground(Canvas& canvas, std::string id, const pack::fb::Text& name, Act act) {
  canvas.cover();
  const Rect glass{0, 0, canvas.metrics().glass.w, canvas.metrics().glass.h};
  canvas.draw(draw::Fill{glass, Colour{0, 0, 0, scrim}});
  canvas.target({std::move(id), TargetKind::screen, name.utf8()->str(), glass, std::move(act), true, false});
}

/// The ground under a panel: what is below is dimmed and cannot be touched; a touch beside the panel closes it.
void view_scrim(Canvas& canvas, Rect panel) {
  view_ground(canvas, "close#2", canvas.string(StringId::close), Close{});
  canvas.draw(draw::Fill{panel, canvas.theme().paper, canvas.px(18)});
}

void view_panel_flow(Canvas& canvas, const layout::Flow& flow, const PanelShape& shape, std::string_view name) {
  canvas.pane({PaneId::overlay, shape.panel});
  const int top = static_cast<int>(canvas.state().panel.at() + 0.5);
  canvas.flow({flow,
               {shape.scrolled.x, shape.scrolled.y - top},
               shape.scrolled,
               canvas.theme().paper,
               name,
               nullptr,
               {},
               std::nullopt});
  const Rect track{shape.panel.right() - canvas.px(28), shape.scrolled.y, canvas.px(8), shape.scrolled.h};
  view_thumb(canvas, track, {canvas.state().panel.at(), flow.height - shape.scrolled.h + 0.0, shape.scrolled.h},
             canvas.theme().soft_ink);
}

void view_qr(Canvas& canvas, const pack::fb::Document& document, Rect foot, Rect panel) {
  if (document.qr() == nullptr) return;
  const auto side = static_cast<int>(std::lround(std::sqrt(document.qr()->size())));
  constexpr int quiet_zone = 4;  // modules, ISO/IEC 18004
  const int module = std::max(1, canvas.px(250) / (side + 2 * quiet_zone));
  const int whole = module * (side + 2 * quiet_zone);
  const Rect ground = canvas.on_glass({panel.right() - canvas.px(56) - whole, foot.bottom() - whole, whole, whole});
  constexpr Colour white{255, 255, 255, 255};
  constexpr Colour black{0, 0, 0, 255};
  canvas.as_it_lies([&] {
    canvas.draw(draw::Fill{ground, white});
    for (int y = 0; y < side; ++y)
      for (int x = 0; x < side;) {
        int end = x;
        while (end < side && document.qr()->Get(static_cast<flatbuffers::uoffset_t>(y * side + end)) == 1) ++end;
        if (end > x)
          canvas.draw(draw::Fill{
              {ground.x + (quiet_zone + x) * module, ground.y + (quiet_zone + y) * module, (end - x) * module, module},
              black});
        x = std::max(end, x + 1);
      }
  });
}

void view_about(Canvas& canvas) {
  const State& state = canvas.state();
  const PanelShape shape = about_shape(canvas.metrics());
  view_scrim(canvas, shape.panel);
  canvas.target({"panel", TargetKind::screen, canvas.string(StringId::about_document).utf8()->str(), shape.panel,
                 Stay{}, true, false});
  const Theme& theme = canvas.theme();
  const int margin = shape.scrolled.x - shape.panel.x;
  const TypeSize title = grown_heading(canvas.metrics(), about_title_type);
  canvas.text({"about-title",
               canvas.string(StringId::about_document),
               title,
               {shape.scrolled.x, shape.panel.y + canvas.px(40), shape.panel.w - 2 * margin, canvas.px(title.line)},
               theme.ink,
               theme.paper});
  view_panel_flow(canvas, *panel_of(state, canvas.world()), shape, "about");
  view_close(canvas, shape.foot);
  view_qr(canvas, canvas.world().document(state), shape.foot, shape.panel);
}

void view_card(Canvas& canvas, std::string_view name) {
  const layout::Flow& flow = *panel_of(canvas.state(), canvas.world());
  const PanelShape shape = card_shape(canvas.metrics(), flow.height);
  view_scrim(canvas, shape.panel);
  const int edge = std::max(3, canvas.px(8));
  canvas.draw(draw::Fill{{shape.panel.x, shape.panel.y + canvas.px(18), edge, shape.panel.h - 2 * canvas.px(18)},
                         canvas.theme().gold_ink});
  view_panel_flow(canvas, flow, shape, name);
  view_close(canvas, shape.foot);
}

/// A panel of a title and a sentence, as large as the text size says or as the glass has room for.
/// Returns the row of its buttons.
Rect view_message(Canvas& canvas, std::string_view id, const pack::fb::Text& title, const pack::fb::Text& words) {
  Metrics metrics = canvas.metrics();
  const int width = card_flow_width(metrics);
  const auto heading = [&] { return grown_heading(metrics, heading_type); };
  const auto type = [&] { return grown(metrics, {30, 42}); };
  const auto title_height = [&] { return canvas.height_of(title, heading(), width) + canvas.px(18); };
  const auto height = [&] { return title_height() + canvas.height_of(words, type(), width); };
  const auto fits = [&] { return card_shape(metrics, height()).scrolled.h >= height(); };
  while (metrics.text_percent > text_sizes.front() && !fits()) metrics.text_percent -= 5;
  const PanelShape shape = card_shape(metrics, height());
  const Theme& theme = canvas.theme();
  canvas.draw(draw::Fill{shape.panel, theme.paper, canvas.px(18)});
  const Rect at = shape.scrolled;
  canvas.text(
      {fmt::format("{}-title", id), title, heading(), {at.x, at.y, width, title_height()}, theme.ink, theme.paper});
  canvas.text({id, words, type(), {at.x, at.y + title_height(), width, at.h - title_height()}, theme.ink, theme.paper});
  return shape.foot;
}

/// What the keys do, for whoever presses the one for help.
void view_help(Canvas& canvas) {
  view_ground(canvas, "close#2", canvas.string(StringId::close), Close{});
  view_close(canvas, view_message(canvas, "help", canvas.string(StringId::help), canvas.string(StringId::help_keys)));
}

/// The languages in a column, or in as many as a low glass wants.
void view_language_list(Canvas& canvas) {
  std::vector<Button> languages = language_buttons(canvas);
  const Size glass = canvas.metrics().glass;
  const int height = canvas.px(82);
  const int gap = canvas.px(14);
  const int margin = canvas.px(44);
  const int around = canvas.px(28);
  const int count = static_cast<int>(languages.size());
  const auto rows_in = [&](int columns) { return (count + columns - 1) / columns; };
  // Above the languages and below the way back a margin, between them a wider gap.
  const auto height_of = [&](int columns) { return rows_in(columns) * (height + gap) + 2 * gap + height + 2 * margin; };
  int columns = 1;
  while (columns < count && height_of(columns) > glass.h - 2 * around) ++columns;
  const int room = glass.w - 2 * around - 2 * margin;
  const int width = std::min(canvas.px(language_width), (room + gap) / columns - gap);
  const int across = columns * (width + gap) - gap;
  const Size size{across + 2 * margin, height_of(columns)};
  const Rect panel{(glass.w - size.w) / 2, (glass.h - size.h) / 2, size.w, size.h};
  view_scrim(canvas, panel);
  const auto place = [&](int row, int column, int wide) {
    return Rect{panel.x + margin + column * (width + gap), panel.y + margin + row * (height + gap), wide, height};
  };
  for (int i = 0; i < count; ++i) {
    Button& button = languages[static_cast<std::size_t>(i)];
    button.look = Button::Look::paper;
    canvas.button(button, place(i / columns, i % columns, width));
  }
  Button close = close_button(canvas);
  close.selected = false;
  canvas.button(close, place(rows_in(columns), 0, across).moved(0, 2 * gap));
}

}  // namespace

void view_overlay(Canvas& canvas) {
  const Overlay& overlay = canvas.state().overlay;
  if (std::holds_alternative<AboutPanel>(overlay)) view_about(canvas);
  if (std::holds_alternative<WordCard>(overlay)) view_card(canvas, "word");
  if (std::holds_alternative<NoteCard>(overlay)) view_card(canvas, "note");
  if (std::holds_alternative<LanguageList>(overlay)) view_language_list(canvas);
  if (std::holds_alternative<HelpCard>(overlay)) view_help(canvas);
}

void view_question(Canvas& canvas) {
  const auto& strings = *canvas.world().index().strings();
  const auto& left = *strings.Get(static_cast<flatbuffers::uoffset_t>(canvas.state().language))
                          ->seconds_left()
                          ->Get(static_cast<flatbuffers::uoffset_t>(seconds_left(canvas.state()).value_or(0)));
  const auto& keep_reading = canvas.string(StringId::keep_reading);
  view_ground(canvas, "keep-reading#2", keep_reading, KeepReading{});
  const Rect foot = view_message(canvas, "still-reading", canvas.string(StringId::still_reading), left);
  Button keep;
  keep.id = "keep-reading";
  keep.act = KeepReading{};
  keep.text = &keep_reading;
  keep.look = Button::Look::red;
  canvas.button(keep, {foot.x, foot.y, std::max(button_width(canvas, keep), canvas.px(300)), foot.h});
}

}  // namespace lectern::app
