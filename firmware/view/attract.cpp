// SPDX-License-Identifier: MIT
#include "firmware/plan/attract.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "assets/pack/words.hpp"
#include "firmware/plan/begin.hpp"
#include "firmware/view/frame_builder.hpp"
#include "firmware/view/view.hpp"

namespace lectern::app {

namespace {

using pack::StringId;

constexpr double seconds_a_language = 7;
constexpr double seconds_a_page = std::chrono::duration<double>(attract_page_time).count();
constexpr double drift_speed = 9;  // design px a second
constexpr double page_width = 1180;
constexpr double band_edge = 20;
constexpr double subtitle_width = 640;
constexpr double small_scale = 0.8;  // below it there is no width to spare
constexpr double page_share = 0.56;  // of an upright glass, where the words leave it that
constexpr double least_title = 33;
constexpr int most_title_lines = 2;

/// The words in one column, the way to begin at its foot. All is measured for the language that needs most room, so
/// that nothing moves while languages take turns.
class AttractWords {
 public:
  AttractWords(const FrameBuilder& builder, double scale, int width)
      : builder_(builder),
        scale_(scale),
        width_(width),
        title_(title_type()),
        subtitle_(scaled(attract_subtitle_type, scale, interface_type.size)),
        foot_(most([&](flatbuffers::uoffset_t language) { return begin_foot(builder, width, language).height; })) {}

  [[nodiscard]] TypeSize title() const { return title_; }
  [[nodiscard]] TypeSize subtitle() const { return subtitle_; }
  [[nodiscard]] int width() const { return width_; }
  /// Between title and subtitle, and around the button.
  [[nodiscard]] int title_gap() const { return builder_.px(30 * scale_); }
  [[nodiscard]] int begin_gap() const { return builder_.px(40 * scale_); }
  /// How wide the subtitle may be.
  [[nodiscard]] int measure() const {
    return scale_ < small_scale ? width_ : std::min(width_, builder_.px(subtitle_width * scale_));
  }
  [[nodiscard]] int height_in(const pack::fb::Text& text, TypeSize type, int width) const {
    return builder_.height_of(text, type, builder_.balanced_width(text, type, width));
  }
  /// Title, and subtitle where it is wanted.
  [[nodiscard]] int head(bool subtitle) const {
    const auto& index = builder_.world().index();
    return most([&](flatbuffers::uoffset_t language) {
      const int title = height_in(*index.title()->Get(language), title_, width_);
      return title + (subtitle ? title_gap() + height_in(*index.subtitle()->Get(language), subtitle_, measure()) : 0);
    });
  }
  /// The ways to begin.
  [[nodiscard]] int foot() const { return foot_; }

 private:
  template <class Height>
  [[nodiscard]] int most(const Height& height) const {
    int most = 0;
    for (flatbuffers::uoffset_t i = 0; i < builder_.world().index().languages()->size(); ++i)
      most = std::max(most, height(i));
    return most;
  }
  /// As large as the glass says, or so small that a long title takes two lines.
  [[nodiscard]] TypeSize title_type() const {
    TypeSize type = scaled(attract_title_type, scale_, least_title);
    const auto lines = [&] {
      return most([&](flatbuffers::uoffset_t language) {
        const auto& title = *builder_.world().index().title()->Get(language);
        return builder_.height_of(title, type, width_) / std::max(1, builder_.px(type.line));
      });
    };
    const bool low = builder_.metrics().compact() && !builder_.metrics().portrait();
    const int most_lines = low ? 1 : most_title_lines;
    while (scale_ < small_scale && type.size > least_title && lines() > most_lines)
      type = {type.size - 1, (type.size - 1) * attract_title_type.line / attract_title_type.size};
    return type;
  }

  const FrameBuilder& builder_;
  double scale_;
  int width_;
  TypeSize title_, subtitle_;
  int foot_;
};

/// Where title and page stand: beside each other, or the title below the page where the glass is upright.
struct AttractAreas {
  Rect page;
  Rect words;
  bool subtitle = true;  ///< there is room for it
};

int words_width(const Metrics& metrics) {
  const int left = metrics.px(metrics.margin());
  if (metrics.portrait()) return metrics.glass.w - 2 * left;
  return static_cast<int>(metrics.glass.w * (metrics.compact() ? 0.62 : 0.5)) - left;
}

AttractAreas areas_of(const Metrics& metrics, const AttractWords& words) {
  AttractAreas areas;
  const Size glass = metrics.glass;
  const int left = metrics.px(metrics.margin());
  const int below = metrics.px(metrics.compact() ? compact_margin : full_margin);
  const int bottom = glass.h - below;
  const auto head_y = [&] { return bottom - words.head(areas.subtitle) - words.begin_gap() - words.foot(); };
  // Of an upright glass a third is the page's before there is a subtitle.
  int y = head_y();
  areas.subtitle = y >= (metrics.portrait() ? glass.h / 3 : below);
  if (!areas.subtitle) y = head_y();
  if (metrics.portrait()) {
    const int top = std::max(0, std::min(static_cast<int>(glass.h * page_share), y) - below / 2);
    areas.page = {0, 0, glass.w, top};
    areas.words = {left, top + below / 2, words.width(), bottom - top - below / 2};
    return areas;
  }
  const int from = static_cast<int>(glass.h * (attract_scale(metrics) < small_scale ? 0.08 : 0.17));
  y = std::max(0, std::min(from, y));
  areas.page = {left + words.width(), 0, glass.w - left - words.width(), glass.h};
  areas.words = {left, y, words.width(), bottom - y};
  return areas;
}

/// One line, or two where the glass is narrow.
Rect band_of(const FrameBuilder& builder, Rect page, const pack::fb::Text& words) {
  const Metrics& metrics = builder.metrics();
  const int text = builder.height_of(words, interface_type, page.w - 2 * metrics.px(band_edge));
  const int height = std::max(metrics.px(60), text + metrics.px(8));
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
  if (pages.size() == 0 || areas.page.empty()) return;
  const auto number = static_cast<flatbuffers::uoffset_t>(std::fmod(std::floor(t / seconds_a_page), pages.size()));
  const auto* shown = pages.Get(number);
  const auto& document = pack::at(*builder.world().index().documents(), shown->document());
  const auto* page = document.pages()->Get(shown->page());
  const Metrics& metrics = builder.metrics();
  // What the page is, stands on a band of its own: above it where the title is below, else below it.
  const auto& label = reset_label(builder, areas.page.w - 2 * metrics.px(band_edge), language);
  const Rect band = page->reset() ? band_of(builder, areas.page, label) : Rect{};
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
  const int edge = builder.px(band_edge);
  const Rect words{band.x + edge, band.y, band.w - 2 * edge, band.h};
  builder.text({"reset", label, interface_type, words, builder.theme().bone, night, text::Alignment::end, true});
}

}  // namespace

void view_begin(FrameBuilder& builder, const BeginFoot& foot, Point at, std::size_t shown) {
  const Theme& theme = builder.theme();
  const auto& begin = builder.string(StringId::touch_to_begin, shown);
  // A touch elsewhere begins in the language whose turn it is.
  const Size glass = builder.metrics().glass;
  builder.target(
      {"begin", TargetKind::screen, begin.utf8()->str(), {0, 0, glass.w, glass.h}, Begin{shown}, true, false});
  const Rect button = foot.button.moved(at.x, at.y);
  const bool pressed = builder.pressed("begin");
  const Colour ground = pressed ? theme.on_red : theme.red;
  builder.draw(draw::Fill{button, ground, builder.px(12)});
  builder.draw(draw::Frame{button, theme.red_edge, std::max(1, builder.px(2)), builder.px(12)});
  builder.text({"begin", begin, foot.type, foot.words.moved(at.x, at.y), pressed ? theme.red : theme.on_red, ground,
                text::Alignment::centre, true});
  for (const BeginFoot::Other& other : foot.others) {
    Button way;
    way.id = fmt::format("begin:{}", pack::at(*builder.world().index().languages(), other.language).str());
    way.act = Begin{other.language};
    way.text = other.text;
    way.type = foot.other_type;
    builder.button(way, other.rect.moved(at.x, at.y));
    // Any key begins, in the language whose turn it is.
    builder.frame().targets.back().waits = true;
  }
}

void view_attract(FrameBuilder& builder) {
  const State& state = builder.state();
  if (const auto arriving = arriving_in(state, builder.world())) return view_arrival(builder, *arriving);
  const double t = state.setting.reduced_motion ? 0 : seconds(state.now - state.attract_since);
  const AttractWords words(builder, attract_scale(builder.metrics()), words_width(builder.metrics()));
  const AttractAreas areas = areas_of(builder.metrics(), words);
  const auto& index = builder.world().index();
  const auto shown = static_cast<flatbuffers::uoffset_t>(
      std::fmod(std::floor(t / seconds_a_language) + static_cast<double>(state.language), index.languages()->size()));
  view_drift(builder, areas, t, shown);
  const Theme& theme = builder.theme();
  const auto put = [&](std::string_view id, const pack::fb::Text& text, TypeSize type, int most, int y) {
    const int width = builder.balanced_width(text, type, most);
    const int height = builder.height_of(text, type, width);
    builder.text({id, text, type, {areas.words.x, y, width, height}, theme.bone, theme.night});
    return y + height;
  };
  const int y = put("title", *index.title()->Get(shown), words.title(), words.width(), areas.words.y);
  if (areas.subtitle)
    put("subtitle", *index.subtitle()->Get(shown), words.subtitle(), words.measure(), y + words.title_gap());

  const BeginFoot foot = begin_foot(builder, words.width(), shown);
  view_begin(builder, foot, {areas.words.x, areas.words.bottom() - foot.height}, shown);
}

}  // namespace lectern::app
