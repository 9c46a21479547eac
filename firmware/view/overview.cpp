// SPDX-License-Identifier: MIT
#include <algorithm>
#include <chrono>
#include <cmath>
#include <fmt/format.h>
#include <utility>

#include "assets/pack/words.hpp"
#include "firmware/plan/areas.hpp"
#include "firmware/plan/overview_plans.hpp"
#include "firmware/view/bar.hpp"
#include "firmware/view/coast_map.hpp"
#include "firmware/view/frame_builder.hpp"
#include "firmware/view/scroll_bar.hpp"
#include "firmware/view/timeline.hpp"
#include "firmware/view/view.hpp"

namespace lectern::app {

namespace {

using pack::StringId;

// Design px.
constexpr double timeline_dot = 26;
constexpr double thumb_inset = 12;

/// A document or a line of context on the glass.
struct CardPlace {
  flatbuffers::uoffset_t number = 0;
  const pack::fb::Document& document;
  Rect rect;
  [[nodiscard]] int middle() const { return rect.x + rect.w / 2; }
};

/// The plan, and how far it has been scrolled.
struct Shown {
  const OverviewPlan& plan;
  int at = 0;

  [[nodiscard]] Rect place(Rect rect) const { return plan.list ? rect.moved(0, -at) : rect.moved(-at, 0); }
};

CardPlace place_of(const FrameBuilder& builder, const Shown& shown, const OverviewItem& item) {
  return {item.number, *builder.world().index().documents()->Get(item.number), shown.place(item.rect)};
}

/// Of words alone there is nothing to show: the sign of a text stands in its place.
void view_no_picture(FrameBuilder& builder, Rect rect) {
  const Theme& theme = builder.theme();
  builder.draw(draw::Fill{rect, theme.paper});
  const int side = std::min({builder.px(full_control), rect.w / 2, rect.h / 2});
  const Point middle = rect.centre();
  builder.draw(draw::Icon{draw::IconId::text, {middle.x - side / 2, middle.y - side / 2, side, side}, theme.soft_ink});
}

/// The beginning of a page that is much wider than its place: as high as the place, from the end where it is read from.
void view_beginning(FrameBuilder& builder, const CardPlace& card, std::size_t page, Rect rect) {
  const auto& of = pack::at(*card.document.pages(), page);
  const Size size{static_cast<int>(of.width()), static_cast<int>(of.height())};
  const Rect at = builder.on_glass(rect);
  scan::Viewport viewport(size, at, {});
  viewport.fit(scan::Fit::height);
  viewport.step(std::chrono::hours(1));
  viewport.begin_at(card.document.begins_at_right());
  builder.clip(rect);
  builder.as_it_lies([&] { view_page(builder, card.number, page, viewport); });
  builder.unclip();
  builder.frame().scan.reset();
}

/// The part of a scan that the exhibit chose, as large as its place allows, with what lies around it.
void view_detail(FrameBuilder& builder, const CardPlace& card, const pack::fb::Detail& detail, Rect rect) {
  const auto& of = pack::at(*card.document.pages(), detail.page());
  const Size size{static_cast<int>(of.width()), static_cast<int>(of.height())};
  scan::Viewport viewport(size, builder.on_glass(rect), {});
  viewport.zoom_to({static_cast<double>(detail.x()), static_cast<double>(detail.y()), static_cast<double>(detail.w()),
                    static_cast<double>(detail.h())});
  viewport.step(std::chrono::hours(1));
  builder.clip(rect);
  builder.as_it_lies([&] { view_page(builder, card.number, detail.page(), viewport); });
  builder.unclip();
  builder.frame().scan.reset();
}

void view_thumbnail(FrameBuilder& builder, const CardPlace& card, Rect rect) {
  if (card.document.detail() != nullptr) return view_detail(builder, card, *card.document.detail(), rect);
  const auto page = pack::first_picture(card.document);
  if (!page) return view_no_picture(builder, rect);
  const auto& first = pack::at(*card.document.pages(), *page);
  // A scan fills its place to the edges; of a re-set page the part that says most was chosen, and paper goes on.
  if (!first.reset()) {
    constexpr double scroll = 3;  // times the shape of its place
    if (1.0 * first.width() * rect.h > scroll * first.height() * rect.w)
      return view_beginning(builder, card, *page, rect);
    const double scale = std::max(1.0 * rect.w / first.width(), 1.0 * rect.h / first.height());
    return view_small_page(builder, card.number, *page, rect, scale);
  }
  const auto number = static_cast<std::uint16_t>(card.number);
  builder.draw(draw::Fill{rect, builder.theme().page_paper});
  if (card.document.thumbnail() == nullptr) return;
  builder.frame().thumbnails.push_back(number);
  if (builder.world().tiles.thumbnail_state(number) == scan::TileState::damaged)
    builder.draw(draw::Hole{rect, builder.theme().red});
  const draw::Pixels pixels = builder.world().tiles.thumbnail(number);
  if (pixels.data == nullptr) return;
  // The whole width of the page's head; what the card has not the height for stays below, what it has too much is
  // paper.
  const double high = std::min<double>(pixels.height, static_cast<double>(pixels.width) * rect.h / rect.w);
  const Rect filled{rect.x, rect.y, rect.w, std::min(rect.h, static_cast<int>(high * rect.w / pixels.width))};
  builder.draw(draw::Picture{static_cast<std::uint16_t>(card.number),
                             {0, 0, static_cast<double>(pixels.width), high},
                             filled,
                             {builder.theme().page_ink, builder.theme().page_paper}});
}

void view_card(FrameBuilder& builder, const Shown& shown, const CardPlace& card) {
  const Theme& theme = builder.theme();
  const State& state = builder.state();
  const CardLay lay = lay_card(builder.world().index(), card.number, state.language,
                               {builder.world().flows, builder.metrics()}, shown.plan.room, shown.plan.list);
  const std::string id = card.document.id()->str();
  const std::string target = fmt::format("document:{}", id);
  const int radius = builder.px(14);
  builder.draw(draw::Fill{card.rect, theme.panel, radius});
  if (!lay.thumbnail.empty()) view_thumbnail(builder, card, lay.thumbnail.moved(card.rect.x, card.rect.y));
  // The thumbnail's square corners go under the ground around the card.
  const int around = builder.px(6);
  builder.draw(draw::Frame{card.rect.inset(-around), theme.night, around, radius + around});
  builder.draw(draw::Frame{card.rect, theme.line, builder.px(2), radius});
  builder.target({target, TargetKind::card, builder.said(*card.document.short_title()).utf8()->str(), card.rect,
                  OpenDocument{card.number}, true, false});
  for (const PlacedText& part : lay.parts) {
    const std::string name = fmt::format("{}/{}", id, part.name);
    Label label{name, *part.text, part.type, part.rect.moved(card.rect.x, card.rect.y), theme.*part.ink, theme.panel};
    label.quote = part.name == "quote";
    builder.text(label);
  }
  if (!lay.arrow.empty())
    builder.draw(draw::Icon{draw::IconId::arrow_right, lay.arrow.moved(card.rect.x, card.rect.y), theme.muted});
}

/// The way into a path, in red.
void view_path_card(FrameBuilder& builder, const Shown& shown, const PathCard& card) {
  const Rect rect = shown.plan.list ? shown.place(card.rect) : card.rect;
  if (intersection(rect, {0, 0, builder.metrics().glass.w, bar_rect(builder.metrics()).y}).empty()) return;
  const Theme& theme = builder.theme();
  const auto& path = *builder.world().index().paths()->Get(card.number);
  const auto& walk = builder.state().walk;
  const bool left = walk && walk->path == card.number;
  const CardLay lay = lay_path(path, builder.state().language, builder.measure(), rect.w, left);
  builder.draw(draw::Fill{rect, theme.red, builder.px(14)});
  builder.draw(draw::Frame{rect, theme.line, builder.px(2), builder.px(14)});
  const std::string id = fmt::format("path:{}", path.id()->str());
  builder.target(
      {id, TargetKind::card, builder.said(*path.title()).utf8()->str(), rect, WalkPath{card.number}, true, false});
  const int down = (rect.h - lay.height) / 2;
  for (const PlacedText& part : lay.parts)
    builder.text({fmt::format("{}/{}", id, part.name), *part.text, part.type, part.rect.moved(rect.x, rect.y + down),
                  theme.*part.ink, theme.red});
  builder.draw(draw::Icon{draw::IconId::arrow_right, lay.arrow.moved(rect.x, rect.y + down), theme.bone});
}

/// A line of the museum's between the cards, set apart in another colour.
void view_context(FrameBuilder& builder, const pack::fb::ContextLine& line, flatbuffers::uoffset_t number, Rect rect) {
  const Theme& theme = builder.theme();
  const int pad = builder.px(context_padding);
  builder.draw(draw::Fill{rect, theme.band, builder.px(14)});
  builder.draw(draw::Fill{{rect.x, rect.y + builder.px(14), std::max(3, builder.px(6)), rect.h - 2 * builder.px(14)},
                          theme.gold});
  const std::string id = fmt::format("context:{}", number + 1);
  const Rect room = rect.inset(pad);
  if (line.source() == nullptr) {
    builder.text({id, builder.said(*line.text()), grown(builder.metrics(), context_type), room, theme.bone, theme.band,
                  text::Alignment::start, true});
    return;
  }
  const int high = builder.text(
      {id, builder.said(*line.text()), grown(builder.metrics(), context_type), room, theme.bone, theme.band});
  const int below = high + builder.px(above_source);
  builder.text({id + "/source",
                builder.said(*line.source()),
                grown(builder.metrics(), provenance_type),
                {room.x, room.y + below, room.w, room.h - below},
                theme.muted,
                theme.band});
}

void view_dot(FrameBuilder& builder, Point at) {
  const int size = builder.px(timeline_dot);
  builder.draw(draw::Fill{{at.x - size / 2 - builder.px(7), at.y - size / 2, size + 2 * builder.px(7), size},
                          builder.theme().night});
  const int half = builder.px(8);
  builder.draw(draw::Fill{{at.x - half, at.y - half, 2 * half, 2 * half}, builder.theme().gold, half});
}

/// The line of time of a row, and from each point that is in sight a thin line to its card.
void view_row_of_time(FrameBuilder& builder, const Shown& shown) {
  const OverviewPlan& plan = shown.plan;
  if (plan.time.rect.empty()) return;
  std::vector<Leader> leaders;
  for (const OverviewItem& item : plan.near(shown.at, 0)) {
    if (item.context || !plan.time.of_documents[item.number].stands) continue;
    const int middle = place_of(builder, shown, item).middle();
    if (middle > 0 && middle < plan.pane.w) leaders.push_back({plan.time.of_documents[item.number], middle, 0});
  }
  choose_levels(leaders);
  view_timeline(builder, plan.time, leaders, plan.pane.y);
}

/// The line of time of a list, from its first card to its last, and the days between.
void view_list_of_time(FrameBuilder& builder, const Shown& shown) {
  const OverviewPlan& plan = shown.plan;
  const TypeSize type = grown(builder.metrics(), interface_type);
  // Beside the day, which heads the card.
  const auto dot_of = [&](Rect card) { return Point{plan.line, card.y + builder.px(14 + type.line / 2)}; };
  const int top = dot_of(shown.place(plan.items.front().rect)).y;
  const int end = shown.place(plan.items[plan.in_time - 1].rect).bottom();
  builder.draw(
      draw::Fill{{plan.line - builder.px(1), top, std::max(1, builder.px(3)), end - top}, builder.theme().line});
  const int line = builder.px(type.line);
  const int gap = builder.px(days_height * builder.metrics().growth());
  for (const OverviewItem& item : plan.near(shown.at, gap)) {
    if (item.context) continue;
    const CardPlace card = place_of(builder, shown, item);
    view_dot(builder, dot_of(card.rect));
    if (item.number == 0 || card.document.time_since_previous() == nullptr) continue;
    builder.text({fmt::format("{}/days", card.document.id()->str()),
                  builder.said(*card.document.time_since_previous()),
                  type,
                  {card.rect.x, card.rect.y - (gap + line) / 2, card.rect.w, line},
                  builder.theme().muted,
                  builder.theme().night});
  }
}

/// The names of languages where they find room, else a button to their list; then labels fall away.
void view_overview_bar(FrameBuilder& builder) {
  std::vector<Button> right;
  if (builder.world().index().people()->size() > 0) {
    Button people = icon_button(builder, "people", ShowPeople{}, draw::IconId::people, StringId::people);
    people.text = &builder.string(StringId::people);
    right.push_back(std::move(people));
  }
  const std::vector<Button> sight = sight_buttons(builder);
  std::vector<Button> languages;
  if (several_languages(builder)) languages = language_buttons(builder);
  std::vector<BarRow> rows;
  if (bar_rows(builder.metrics()) > 1) {
    rows = {{languages, {}}, {right, sight}};
  } else {
    right.insert(right.end(), sight.begin(), sight.end());
    rows = {{languages, right}};
  }
  if (!fits(builder, rows.front())) rows.front().left = {language_button(builder, true)};
  fit_labels(builder, rows);
  view_bar(builder, rows);
}

/// How much more there is, and where: under a row, beside a list.
void view_more(FrameBuilder& builder, const Shown& shown) {
  const OverviewPlan& plan = shown.plan;
  const int width = scroll_bar_width(builder);
  const int inset = builder.px(thumb_inset);
  const int foot = bar_rect(builder.metrics()).y;
  const Rect track = plan.list ? Rect{plan.pane.right() - inset, inset, width, foot - 2 * inset}
                               : Rect{plan.head.x, foot - inset, plan.head.w, width};
  view_scroll_bar(builder, track, {shown.at + 0.0, plan.end + 0.0, plan.list ? plan.pane.h : plan.pane.w},
                  builder.theme().muted);
}

/// Title, question and introduction.
void view_head(FrameBuilder& builder, const Shown& shown) {
  const auto& index = builder.world().index();
  const Metrics& metrics = builder.metrics();
  const Theme& theme = builder.theme();
  const auto put = [&](std::string_view id, const pack::fb::Text& text, TypeSize type, Rect rect, Colour ink) {
    const Rect at = shown.plan.list ? shown.place(rect) : rect;
    if (!at.empty() && at.bottom() > 0 && at.y < shown.plan.pane.bottom())
      builder.text({id, text, type, at, ink, theme.night});
  };
  const OverviewPlan& plan = shown.plan;
  if (index.hook() == nullptr) {
    put("title", builder.said(*index.overview_title()), title_type(metrics), plan.title, theme.bone);
    put("introduction", builder.said(*index.introduction()), grown(metrics, introduction_type), plan.introduction,
        theme.bone);
    return;
  }
  put("title", builder.said(*index.overview_title()), small_title_type(metrics), plan.title, theme.muted);
  put("hook", builder.said(*index.hook()), plan.hook_type, plan.hook, theme.bone);
  put("introduction", builder.said(*index.opening()), grown(metrics, introduction_type), plan.introduction, theme.bone);
  put("provenance", builder.said(*index.provenance()), grown(metrics, provenance_type), plan.provenance, theme.muted);
}

/// The map of the exhibit's places.
void view_places(FrameBuilder& builder, const Shown& shown) {
  if (shown.plan.map.empty()) return;
  const Rect at = shown.plan.list ? shown.place(shown.plan.map) : shown.plan.map;
  if (at.bottom() > 0 && at.y < bar_rect(builder.metrics()).y) view_coast_map(builder, at, {}, MapUse::opens_cards);
}

}  // namespace

void view_overview(FrameBuilder& builder) {
  const State& state = builder.state();
  const OverviewPlan& plan = overview_of(state, builder.world());
  const Shown shown{plan, static_cast<int>(std::lround(state.cards.at()))};
  if (plan.end > 0) builder.pane({PaneId::overview, plan.pane, plan.axis(), shown.at > 0, shown.at < plan.end});
  const Rect above_bar{0, 0, state.metrics.glass.w, bar_rect(state.metrics).y};
  builder.clip(above_bar);
  view_head(builder, shown);
  // Keys come to the map where one reads it: beside the question, behind the line of time, or last.
  const bool beside_question = plan.list && plan.map.y < plan.items.front().rect.y;
  if (beside_question) view_places(builder, shown);
  for (const PathCard& card : plan.paths) view_path_card(builder, shown, card);
  if (plan.list)
    view_list_of_time(builder, shown);
  else
    view_row_of_time(builder, shown);
  if (!plan.list) view_places(builder, shown);
  for (const OverviewItem& item : plan.near(shown.at, 0)) {
    const Rect at = shown.place(item.rect);
    if (item.context)
      view_context(builder, *builder.world().index().context()->Get(item.number), item.number, at);
    else
      view_card(builder, shown, place_of(builder, shown, item));
  }
  if (plan.list && !beside_question) view_places(builder, shown);
  view_more(builder, shown);
  builder.unclip();
  view_overview_bar(builder);
}

}  // namespace lectern::app
