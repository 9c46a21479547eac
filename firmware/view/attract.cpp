// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>

#include "assets/pack/words.hpp"
#include "firmware/view/frame_builder.hpp"
#include "firmware/view/view.hpp"

namespace lectern::app {

namespace {

using pack::StringId;

constexpr double seconds_a_language = 7;
constexpr double seconds_a_page = 42;
constexpr double drift_speed = 9;  // design px a second
constexpr double page_width = 1180;
constexpr double button_height = 110;
constexpr double subtitle_width = 640;
constexpr double small_scale = 0.8;  // below it there is no width to spare
constexpr TypeSize other_languages_type{32, 42};

/// Where title and page stand: beside each other, or the title below the page where the glass is upright.
struct AttractAreas {
  Rect page;
  Rect words;
  double scale = 1;  ///< of the title: a small glass has small ones
};

AttractAreas areas_of(const Metrics& metrics) {
  AttractAreas areas;
  const Size glass = metrics.glass;
  const double across = metrics.portrait() ? metrics.design_width() / 1080 : metrics.design_width() / 1920;
  areas.scale =
      std::clamp(std::min(across, std::min(metrics.design_height(), metrics.design_width()) / 1080), 0.4, 1.0);
  const int left = metrics.px(110 * std::clamp(areas.scale, 0.5, 1.0));
  if (metrics.portrait()) {
    const int top = static_cast<int>(glass.h * 0.56);
    areas.page = {0, 0, glass.w, top};
    const int title = top + metrics.px(20);
    areas.words = {left, title, glass.w - 2 * left, glass.h - metrics.px(60) - title};
  } else {
    areas.page = {glass.w / 2, 0, glass.w - glass.w / 2, glass.h};
    areas.words = {left, static_cast<int>(glass.h * (areas.scale < small_scale ? 0.08 : 0.17)), glass.w / 2 - left, 0};
    areas.words.h = glass.h - metrics.px(60 * areas.scale) - areas.words.y;
  }
  return areas;
}

Rect band_of(const Metrics& metrics, Rect page) {
  const int height = metrics.px(60);
  return {page.x, metrics.portrait() ? page.y : page.bottom() - height, page.w, height};
}

/// Where the page is, so many px on its way: upwards past the pane from its head, a scroll along it from the end where
/// it is read from.
scan::View drifted_view(const scan::Viewport& viewport, double scale, double drifted, bool portrait, bool from_right) {
  const Rect pane = viewport.pane();
  if (viewport.filling() == scan::Fit::height) {
    const double high = 1.0 * pane.h / viewport.page().h;
    const double most = std::max(0.0, high * viewport.page().w - pane.w);
    const double way = std::min(drifted, most);
    return {high, {pane.x - (from_right ? most - way : way), static_cast<double>(pane.y)}};
  }
  const double x = portrait ? pane.centre().x - scale * viewport.page().w / 2 : pane.x;
  return {scale, {x, -drifted}};
}

/// The page drifts past the glass.
void view_drift(FrameBuilder& builder, const AttractAreas& areas, double t, std::size_t language) {
  const auto& pages = *builder.world().index().attract();
  if (pages.size() == 0) return;
  const auto number = static_cast<flatbuffers::uoffset_t>(std::fmod(std::floor(t / seconds_a_page), pages.size()));
  const auto* shown = pages.Get(number);
  const auto& document = pack::at(*builder.world().index().documents(), shown->document());
  const auto* page = document.pages()->Get(shown->page());
  const Metrics& metrics = builder.metrics();
  // What the page is, stands on a band of its own: above it where the title is below, else below it.
  const Rect band = page->reset() ? band_of(metrics, areas.page) : Rect{};
  Rect pane = areas.page;
  pane.h -= band.h;
  if (metrics.portrait()) pane.y += band.h;
  const double scale = std::max<double>(builder.px(page_width), pane.w) / page->width();
  const Rect at = builder.on_glass(pane);
  scan::Viewport viewport({static_cast<int>(page->width()), static_cast<int>(page->height())}, at, {});
  const double drifted = std::fmod(t, seconds_a_page) * drift_speed * metrics.scale;
  viewport.place(drifted_view(viewport, scale, drifted, metrics.portrait(), document.begins_at_right()));
  builder.clip(pane);
  builder.as_it_lies([&] { view_page(builder, shown->document(), shown->page(), viewport); });
  builder.unclip();
  builder.frame().scan.reset();
  const Colour night = builder.theme().night;
  builder.draw(draw::Fill{pane, night.with_alpha(60)});
  if (metrics.portrait())
    builder.draw(
        draw::Gradient{{pane.x, pane.bottom() - pane.h / 3, pane.w, pane.h / 3}, night.with_alpha(0), night, false});
  else
    builder.draw(draw::Gradient{{pane.x, pane.y, pane.w / 2, pane.h}, night, night.with_alpha(0), true});
  if (band.empty()) return;
  const int edge = builder.px(14);
  const Rect words{band.x + edge, band.y, band.w - 2 * edge, band.h};
  builder.text({"reset", reset_label(builder, words.w, language), interface_type, words, builder.theme().bone, night,
                text::Alignment::end, true});
}

/// "Touch to begin" in the other languages, in one row or more; or only how high that is.
int view_other_languages(FrameBuilder& builder, std::size_t shown, Rect at, TypeSize type, bool draw) {
  const auto languages = builder.world().index().languages()->size();
  int x = at.x;
  int y = at.y;
  for (flatbuffers::uoffset_t i = 0; i < languages; ++i) {
    if (i == shown) continue;
    const auto& text = builder.string(StringId::touch_to_begin, i);
    const int width = builder.width_of(text, type);
    if (x + width > at.right() && x > at.x) {
      x = at.x;
      y += builder.px(type.line);
    }
    if (draw)
      builder.text({"begin-other",
                    text,
                    type,
                    {x, y, width + 1, builder.px(type.line)},
                    builder.theme().muted,
                    builder.theme().night});
    x += width + builder.px(44);
  }
  return y + builder.px(type.line) - at.y;
}

TypeSize scaled(TypeSize type, double scale, double least) {
  const double by = std::max(scale, least / type.size);
  return {type.size * by, type.line * by};
}

}  // namespace

void view_attract(FrameBuilder& builder) {
  const State& state = builder.state();
  const double t = state.setting.reduced_motion ? 0 : seconds(state.now - state.attract_since);
  const AttractAreas areas = areas_of(builder.metrics());
  const auto& index = builder.world().index();
  const auto languages = index.languages()->size();
  const auto shown = static_cast<flatbuffers::uoffset_t>(
      std::fmod(std::floor(t / seconds_a_language) + static_cast<double>(state.language), languages));
  view_drift(builder, areas, t, shown);
  const Theme& theme = builder.theme();
  const Rect words = areas.words;
  const TypeSize title = scaled(attract_title_type, areas.scale, interface_type.size);
  const TypeSize below = scaled(attract_subtitle_type, areas.scale, interface_type.size);
  const auto put = [&](std::string_view id, const pack::fb::Text& text, TypeSize type, int most, int y) {
    const int width = builder.balanced_width(text, type, std::min(most, words.w));
    const int height = builder.height_of(text, type, width);
    builder.text({id, text, type, {words.x, y, width, height}, theme.bone, theme.night});
    return y + height;
  };
  const int y = put("title", *index.title()->Get(shown), title, words.w, words.y);
  const int measure = areas.scale < small_scale ? words.w : builder.px(subtitle_width * areas.scale);
  put("subtitle", *index.subtitle()->Get(shown), below, measure, y + builder.px(30 * areas.scale));

  // As high as for the language that leaves most to the others, so that the button stands still while they take turns.
  const TypeSize other = scaled(other_languages_type, areas.scale, interface_type.size);
  int others = 0;
  for (std::size_t i = 0; i < languages; ++i)
    others = std::max(others, view_other_languages(builder, i, words, other, false));
  const int others_y = words.bottom() - others;
  view_other_languages(builder, shown, {words.x, others_y, words.w, others}, other, true);
  const auto& begin = builder.string(StringId::touch_to_begin, shown);
  const TypeSize begin_size = scaled(begin_type, areas.scale, interface_type.size);
  const int height = builder.px(button_height * std::max(areas.scale, 0.75));
  const int width = builder.width_of(begin, begin_size) + 2 * builder.px(54 * std::max(areas.scale, 0.5));
  const Rect button{words.x, others_y - builder.px(40 * areas.scale) - height, width, height};
  const bool pressed = builder.pressed("begin");
  const Colour ground = pressed ? theme.on_red : theme.red;
  builder.draw(draw::Fill{button, ground, builder.px(12)});
  builder.draw(draw::Frame{button, theme.red_edge, std::max(1, builder.px(2)), builder.px(12)});
  builder.text(
      {"begin", begin, begin_size, button, pressed ? theme.red : theme.on_red, ground, text::Alignment::centre, true});
  const Size glass = builder.metrics().glass;
  builder.target(
      {"begin", TargetKind::screen, begin.utf8()->str(), {0, 0, glass.w, glass.h}, Begin{shown}, true, false});
}

}  // namespace lectern::app
