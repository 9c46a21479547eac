// SPDX-License-Identifier: MIT
#include <cmath>

#include "firmware/view/canvas.hpp"
#include "firmware/view/view.hpp"

namespace lectern::app {

namespace {

using pack::StringId;

constexpr double seconds_a_language = 7;
constexpr double seconds_a_page = 42;
constexpr double left_margin = 110;  // design px
constexpr double text_width = 860;
constexpr double subtitle_width = 640;
constexpr double page_from = 960;
constexpr double drift_speed = 9;  // design px a second
constexpr double page_width = 1180;

/// The page drifts upwards past the glass, from its head.
void view_drift(Canvas& canvas, double t) {
  const auto& pages = *canvas.world().index().attract();
  if (pages.size() == 0) return;
  const auto number = static_cast<flatbuffers::uoffset_t>(std::fmod(std::floor(t / seconds_a_page), pages.size()));
  const auto* shown = pages.Get(number);
  const auto* page = canvas.world().index().documents()->Get(shown->document())->pages()->Get(shown->page());
  const Metrics& metrics = canvas.metrics();
  const int left = std::min(canvas.px(page_from), metrics.glass.w / 2);
  const Rect pane{left, 0, metrics.glass.w - left, metrics.glass.h};
  const double scale = std::max<double>(canvas.px(page_width), pane.w) / page->width();
  scan::Viewport viewport({static_cast<int>(page->width()), static_cast<int>(page->height())}, pane, {});
  const double drifted = std::fmod(t, seconds_a_page) * drift_speed * metrics.scale;
  viewport.place({scale, {static_cast<double>(left), -drifted}});
  view_page(canvas, shown->document(), shown->page(), viewport);
  canvas.frame().scan.reset();
  const Colour night = canvas.theme().night;
  const int fade = pane.w / 2;
  canvas.draw(draw::Fill{pane, night.with_alpha(60)});
  canvas.draw(draw::Gradient{{pane.x, 0, fade, pane.h}, night, night.with_alpha(0), true});
  if (!page->reset()) return;
  const auto& label = canvas.string(StringId::label_reset);
  const int width = canvas.width_of(label, interface_type) + 2 * canvas.px(20);
  const int height = canvas.px(60);
  const Rect band{metrics.glass.w - width - canvas.px(40), metrics.glass.h - height - canvas.px(36), width, height};
  canvas.draw(draw::Fill{band, night, canvas.px(8)});
  canvas.text({"reset", label, interface_type, band, canvas.theme().bone, night, text::Alignment::centre, true});
}

/// "Touch to begin" in the other languages, in one row or more.
void view_other_languages(Canvas& canvas, std::size_t shown, int y) {
  const auto& strings = *canvas.world().index().strings();
  int x = canvas.px(left_margin);
  const int end = x + canvas.px(text_width);
  constexpr TypeSize type{32, 42};
  for (flatbuffers::uoffset_t i = 0; i < strings.size(); ++i) {
    if (i == shown) continue;
    const auto& text = *strings.Get(i)->texts()->Get(static_cast<flatbuffers::uoffset_t>(StringId::touch_to_begin));
    const int width = canvas.width_of(text, type);
    if (x + width > end && x > canvas.px(left_margin)) {
      x = canvas.px(left_margin);
      y += canvas.px(type.line);
    }
    canvas.text({"begin-other",
                 text,
                 type,
                 {x, y, width + 1, canvas.px(type.line)},
                 canvas.theme().muted,
                 canvas.theme().night});
    x += width + canvas.px(44);
  }
}

}  // namespace

void view_attract(Canvas& canvas) {
  const State& state = canvas.state();
  const double t = state.reduced_motion ? 0 : seconds(state.now - state.attract_since);
  view_drift(canvas, t);
  const auto& index = canvas.world().index();
  const auto languages = index.languages()->size();
  const auto shown = static_cast<flatbuffers::uoffset_t>(
      std::fmod(std::floor(t / seconds_a_language) + static_cast<double>(state.language), languages));
  const Theme& theme = canvas.theme();
  const int left = canvas.px(left_margin);
  const int width = std::min(canvas.px(text_width), canvas.metrics().glass.w - 2 * left);
  const int height = canvas.metrics().glass.h;
  int y = static_cast<int>(height * 0.19);
  y += canvas.text(
      {"title", *index.title()->Get(shown), attract_title_type, {left, y, width, height / 2}, theme.bone, theme.night});
  y += canvas.px(30);
  const auto& subtitle = *index.subtitle()->Get(shown);
  const int balanced =
      canvas.balanced_width(subtitle, attract_subtitle_type, std::min(width, canvas.px(subtitle_width)));
  canvas.text({"subtitle", subtitle, attract_subtitle_type, {left, y, balanced, height / 4}, theme.bone, theme.night});
  const auto& begin =
      *index.strings()->Get(shown)->texts()->Get(static_cast<flatbuffers::uoffset_t>(StringId::touch_to_begin));
  const Rect button{left, height - canvas.px(230 + 110), canvas.width_of(begin, begin_type) + 2 * canvas.px(54),
                    canvas.px(110)};
  constexpr Colour white{255, 255, 255, 255};
  canvas.draw(draw::Fill{button, theme.red, canvas.px(12)});
  canvas.draw(draw::Frame{button, Colour::from_rgb(0xD9786F), std::max(1, canvas.px(2)), canvas.px(12)});
  canvas.text({"begin", begin, begin_type, button, white, theme.red, text::Alignment::centre, true});
  view_other_languages(canvas, shown, height - canvas.px(172));
  canvas.target({"begin",
                 TargetKind::screen,
                 begin.utf8()->str(),
                 {0, 0, canvas.metrics().glass.w, height},
                 Begin{},
                 true,
                 false});
}

}  // namespace lectern::app
