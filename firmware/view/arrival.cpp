// SPDX-License-Identifier: MIT
#include "firmware/plan/arrival.hpp"

#include <algorithm>
#include <cstdint>

#include "assets/pack/direction.hpp"
#include "assets/pack/words.hpp"
#include "firmware/view/frame_builder.hpp"
#include "firmware/view/view.hpp"

namespace lectern::app {

namespace {

// Design px.
constexpr double frame_width = 4;
constexpr double frame_outset = 8;
constexpr double around_passage = 24;
constexpr double page_fade = 72;
constexpr std::uint8_t attract_dim = 168;  // a third of the light is left

/// Where the passage stands on its page, px of the finest level; empty where no zone says so.
RectF passage_on_page(FrameBuilder& builder, const pack::fb::AttractSentence& sentence) {
  const auto page = builder.world().tiles.page(sentence.document(), sentence.page());
  if (!page) return {};
  Rect all;
  for (const auto* zone : *(**page)->zones())
    if (zone->passage() == sentence.passage())
      all = united(all, {static_cast<int>(zone->x()), static_cast<int>(zone->y()), static_cast<int>(zone->w()),
                         static_cast<int>(zone->h())});
  return {static_cast<double>(all.x), static_cast<double>(all.y), static_cast<double>(all.w),
          static_cast<double>(all.h)};
}

/// The page as wide as its pane, or as much smaller as its passage asks for, with the passage in the middle of `free`.
scan::Viewport lying(FrameBuilder& builder, Rect pane, Rect free, const pack::fb::Page& page, RectF passage) {
  const Size size{static_cast<int>(page.width()), static_cast<int>(page.height())};
  scan::Viewport viewport(size, pane, {});
  const double around = 2.0 * builder.px(around_passage);
  double scale = 1.0 * pane.w / size.w;
  if (passage.h > 0) scale = std::min({scale, (free.w - around) / passage.w, (free.h - around) / passage.h});
  const PointF middle = passage.h > 0 ? PointF{passage.x + passage.w / 2, passage.y + passage.h / 2}
                                      : PointF{size.w / 2.0, free.h / scale / 2};
  const Point at = free.centre();
  viewport.place({scale, {at.x - scale * middle.x, at.y - scale * middle.y}});
  return viewport;
}

/// All of the page is dimmed but its passage, which is framed.
void dim_around(FrameBuilder& builder, Rect pane, Rect lit) {
  const Colour dim = builder.theme().night.with_alpha(attract_dim);
  const Rect hole = intersection(lit, pane);
  if (hole.empty()) return builder.draw(draw::Fill{pane, dim});
  for (const Rect& part :
       {Rect{pane.x, pane.y, pane.w, hole.y - pane.y},
        Rect{pane.x, hole.bottom(), pane.w, pane.bottom() - hole.bottom()},
        Rect{pane.x, hole.y, hole.x - pane.x, hole.h}, Rect{hole.right(), hole.y, pane.right() - hole.right(), hole.h}})
    if (!part.empty()) builder.draw(draw::Fill{part, dim});
  builder.draw(draw::Frame{lit, builder.theme().gold, std::max(3, builder.px(frame_width)), 0});
}

void view_behind(FrameBuilder& builder, const Arrival& arrival, const pack::fb::AttractSentence& sentence) {
  if (arrival.page.empty()) return;
  const auto& document = pack::at(*builder.world().index().documents(), sentence.document());
  const auto& page = pack::at(*document.pages(), sentence.page());
  const Rect pane = builder.on_glass(arrival.page);
  const RectF passage = passage_on_page(builder, sentence);
  const scan::Viewport viewport = lying(builder, pane, builder.on_glass(arrival.free), page, passage);
  builder.clip(arrival.page);
  const Rect lit = passage.h > 0 ? viewport.on_glass(passage).inset(-builder.px(frame_outset)) : Rect{};
  builder.as_it_lies([&] {
    view_page(builder, sentence.document(), sentence.page(), viewport);
    dim_around(builder, pane, lit);
  });
  builder.frame().scan.reset();
  const Colour night = builder.theme().night;
  const int fade = builder.px(page_fade);
  const Rect foot{arrival.page.x, arrival.page.bottom() - fade, arrival.page.w, fade};
  if (arrival.free != arrival.page) builder.draw(draw::Gradient{foot, night.with_alpha(0), night, false});
  // A page that goes on above the glass comes out of the night, but for the passage.
  const int dark = lit.empty() ? fade : std::clamp(lit.y - arrival.page.y, 0, fade);
  const Rect head{arrival.page.x, arrival.page.y, arrival.page.w, dark};
  if (viewport.view().origin.y < head.y && dark > 0)
    builder.draw(draw::Gradient{head, night, night.with_alpha(0), false});
  builder.unclip();
}

}  // namespace

void view_arrival(FrameBuilder& builder, const Arriving& arriving) {
  const Theme& theme = builder.theme();
  const Arrival arrival = arrival_of(builder, arriving);
  const pack::fb::AttractSentence& sentence = *arriving.sentence;
  view_behind(builder, arrival, sentence);
  // A sentence's attribution stands on the side where that begins.
  const bool from_right = pack::runs_from_right(*sentence.text());
  const auto side = from_right == builder.frame().from_right ? text::Alignment::start : text::Alignment::end;
  const auto put = [&](const PlacedText& part, text::Alignment alignment) {
    builder.text({part.name, *part.text, part.type, part.rect, theme.*part.ink, theme.night, alignment});
  };
  if (!arrival.label.empty())
    builder.text({"reset", reset_label(builder, arrival.label.w, arriving.language), interface_type, arrival.label,
                  theme.muted, theme.night, text::Alignment::start, true});
  if (arriving.titled) {
    for (const PlacedText& part : arrival.titles) put(part, text::Alignment::start);
  } else {
    for (const PlacedText& part : arrival.heads) put(part, text::Alignment::start);
    // Where nothing may move the sentence stays.
    const bool takes_place = arrival.turns && arriving.told && !builder.state().setting.reduced_motion;
    if (!takes_place) {
      Label words{arrival.sentence.name,
                  *sentence.text(),
                  arrival.sentence.type,
                  arrival.sentence.rect,
                  theme.bone,
                  theme.night,
                  side};
      words.letters = arriving.letters;
      builder.text(words);
    }
    const bool line = arrival.turns ? takes_place && !arriving.late : true;
    const bool told = arrival.turns ? takes_place && (arriving.late || arrival.stands.empty()) : arriving.told;
    for (const PlacedText& part : arrival.stands)
      if (line) put(part, side);
    for (const PlacedText& part : arrival.told)
      if (told) put(part, side);
  }
  view_begin(builder, arrival.foot, arrival.foot_at, arriving.language);
}

}  // namespace lectern::app
