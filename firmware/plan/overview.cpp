// SPDX-License-Identifier: MIT
#include "firmware/plan/overview.hpp"

#include <algorithm>

#include "assets/pack/string_id.hpp"
#include "assets/pack/words.hpp"
#include "firmware/plan/areas.hpp"

namespace lectern::app {

namespace {

using flatbuffers::uoffset_t;
using pack::day_of;
using pack::said;
using pack::StringId;

// Design px.
constexpr double head_top = 28;
constexpr double low_head_top = 22;
constexpr double small_head_top = 10;
constexpr double highest_head = 260;
constexpr double above_line = 92;  // for what stands over the line of time
constexpr double below_line = 34;
constexpr double least_title = 520;  // wide, beside the introduction
constexpr double beside_title = 64;
constexpr double introduction_drop = 24;  // its first line stands beside the title's
constexpr double below_cards = 18;
constexpr double card_width = 344;
constexpr double widest_card = 380;  // where that many fill the line
constexpr double card_gap = 15;
constexpr double highest_thumbnail = 220;
constexpr double lowest_thumbnail = 44;
constexpr double list_thumbnail = 300;
constexpr double least_beside_thumbnail = 560;  // for the words of a card in a list
constexpr double list_step = 60;                // from the line of time to the cards
constexpr double small_list_step = 28;
constexpr double list_gap = 24;
constexpr double card_padding = 18;
constexpr double small_card_padding = 12;
constexpr double above_paths = 18;
constexpr double path_gap = 26;      // between two cards of paths
constexpr double path_padding = 14;  // above and below the words
constexpr double path_arrow = 56;
constexpr TypeSize path_title{40, 48};
constexpr TypeSize line_type{28, 34};
constexpr TypeSize holds_type{28, 33};

/// Puts the words of a card one below the other.
class CardWriter {
 public:
  CardWriter(const Measure& measure, CardLay& lay, Point at, int width)
      : measure_(measure), lay_(lay), x_(at.x), y_(at.y), width_(width) {}

  void put(std::string_view name, const pack::fb::Text& text, TypeSize type, Colour Theme::*ink) {
    if (text.utf8()->size() == 0) return;
    const int height = measure_.height_of(text, type, width_);
    lay_.parts.push_back({name, &text, type, {x_, y_, width_, height}, ink});
    y_ += height;
  }
  void space(double design) { y_ += measure_.metrics.px(design); }

  /// From whom an arrow points to whom; on two lines where one is too short.
  void route(const pack::fb::Text& from, const pack::fb::Text& to, TypeSize type) {
    if (from.utf8()->size() == 0 || to.utf8()->size() == 0) return;
    const int line = measure_.metrics.px(type.line);
    const int icon = measure_.metrics.px(type.line * 0.56);
    const int gap = measure_.metrics.px(10);
    const int from_width = std::min(measure_.width_of(from, type) + 1, width_);
    lay_.parts.push_back({"from", &from, type, {x_, y_, from_width, line}, &Theme::muted});
    int x = x_ + from_width + gap;
    if (x + icon + gap + measure_.width_of(to, type) > x_ + width_) {
      x = x_;
      y_ += line;
    }
    lay_.arrow = {x, y_ + (line - icon) / 2, icon, icon};
    x += icon + gap;
    lay_.parts.push_back({"to", &to, type, {x, y_, x_ + width_ - x, line}, &Theme::muted});
    y_ += line;
  }

  /// What a document answers, in words: a list has no brackets over a line of time.
  void relation(std::string_view name, const pack::fb::Text& what, const pack::fb::Text* day, TypeSize type,
                Colour Theme::*ink) {
    const int line = measure_.metrics.px(type.line);
    const int width = measure_.width_of(what, type) + 1;
    const int gap = measure_.metrics.px(10);
    lay_.parts.push_back({name, &what, type, {x_, y_, width, line}, ink});
    if (day == nullptr) {
      y_ += line;
      return;
    }
    const bool one_line = width + gap + measure_.width_of(*day, type) <= width_;
    if (!one_line) y_ += line;
    const int x = one_line ? x_ + width + gap : x_;
    lay_.parts.push_back({name, day, type, {x, y_, x_ + width_ - x, line}, ink});
    y_ += line;
  }

  [[nodiscard]] int y() const { return y_; }

 private:
  const Measure& measure_;
  CardLay& lay_;
  int x_, y_, width_;
};

class Planner {
 public:
  Planner(const pack::fb::Index& index, std::size_t language, const Measure& measure)
      : index_(index), language_(language), measure_(measure) {}

  OverviewPlan run() {
    OverviewPlan plan;
    const bool in_a_row = !metrics().portrait() && metrics().text_percent == 100 && row(plan);
    if (!in_a_row) plan = list();
    for (std::size_t i = 0; i < plan.items.size(); ++i)
      if (!plan.items[i].context) plan.of_document.push_back(i);
    return plan;
  }

 private:
  [[nodiscard]] const Metrics& metrics() const { return measure_.metrics; }
  [[nodiscard]] int px(double design) const { return metrics().px(design); }

  [[nodiscard]] int title_height(int width) const {
    return measure_.height_of(said(*index_.overview_title(), language_), title_type(metrics()), width);
  }
  /// From its corner, with lines that can be read.
  [[nodiscard]] Rect introduction_at(Point at, int room) const {
    const int width = std::min(room, px(introduction_measure * metrics().growth()));
    const auto& text = said(*index_.introduction(), language_);
    return {at.x, at.y, width, measure_.height_of(text, grown(metrics(), introduction_type), width)};
  }
  void put_title(OverviewPlan& plan, int y, int width) const {
    plan.title = {px(metrics().margin()), y, width, title_height(width)};
    plan.head = plan.title;
  }
  [[nodiscard]] int path_height(const pack::fb::Path& path, int width) const {
    const auto high = [&](bool left) { return lay_path(path, language_, measure_, width, left).height; };
    return std::max(high(false), high(true));
  }
  /// Cards of paths below what stands above them: side by side, each twice as wide as a document's at the least, or one
  /// below the other.  Returns where they end.  Units: px.
  int put_paths(OverviewPlan& plan, Rect above) const {
    const int x = above.x;
    const int width = above.w;
    int y = above.bottom();
    if (index_.paths() == nullptr) return y;
    const int count = static_cast<int>(index_.paths()->size());
    const int beside = std::max(1, std::min(count, (width + px(path_gap)) / px(2 * card_width + path_gap)));
    const int wide = (width + px(path_gap)) / beside - px(path_gap);
    for (int first = 0; first < count; first += beside) {
      y += px(above_paths);
      int high = 0;
      for (int i = first; i < std::min(count, first + beside); ++i)
        high = std::max(high, path_height(*index_.paths()->Get(static_cast<uoffset_t>(i)), wide));
      for (int i = first; i < std::min(count, first + beside); ++i)
        plan.paths.push_back({static_cast<uoffset_t>(i), {x + (i - first) * (wide + px(path_gap)), y, wide, high}});
      y += high;
    }
    return y;
  }

  void put_head(OverviewPlan& plan, int y, int width) const {
    put_title(plan, y, width);
    const int gap = px(beside_title);
    const int wide = px(introduction_measure * metrics().growth());
    if (const int beside = width - wide - gap; beside >= px(least_title * metrics().growth())) {
      plan.title.w = beside;
      plan.title.h = title_height(beside);
      plan.introduction = introduction_at({plan.title.right() + gap, y + px(introduction_drop)}, wide);
    } else {
      plan.introduction = introduction_at({plan.title.x, plan.title.bottom() + px(below_title)}, width);
    }
    // The way in stands below the title, where the introduction stands beside both.
    const bool beside = plan.introduction.x > plan.title.x;
    const int paths = beside ? put_paths(plan, plan.title) : plan.title.bottom();
    plan.head.h = std::max(paths, plan.introduction.bottom()) - y;
    if (!beside) plan.head.h = put_paths(plan, plan.head) - y;
  }

  [[nodiscard]] int context_height(const pack::fb::ContextLine& line, int width) const {
    const int pad = px(context_padding);
    return measure_.height_of(said(*line.text(), language_), grown(metrics(), context_type), width - 2 * pad) + 2 * pad;
  }

  /// Calls `document` and `context` in order of time.
  template <class Document, class Context>
  void in_order(const Document& document, const Context& context) const {
    for (uoffset_t i = 0; i < index_.documents()->size(); ++i) {
      document(i);
      for (uoffset_t k = 0; k < index_.context()->size(); ++k)
        if (index_.context()->Get(k)->after() == i) context(k);
    }
  }

  /// As wide as designed, or a little wider where all cards then stand from margin to margin.
  [[nodiscard]] int row_card_width(int room) const {
    const int count = static_cast<int>(index_.documents()->size() + index_.context()->size());
    const int filling = (room + px(card_gap)) / std::max(1, count) - px(card_gap);
    return filling > px(card_width) && filling <= px(widest_card) ? filling : px(card_width);
  }

  /// False where something does not find its room in a row.
  bool row(OverviewPlan& plan) const {
    const int glass = metrics().glass.w;
    put_head(plan, px(head_top), glass - 2 * px(metrics().margin()));
    plan.line = plan.head.bottom() + px(above_line);
    const int top = plan.line + px(below_line);
    const int most = bar_rect(metrics()).y - top - px(below_cards);
    plan.room = {row_card_width(plan.head.w), 0, 0};
    int words = 0;
    bool fits = plan.head.h <= px(highest_head);
    int x = 0;
    const auto put = [&](bool context, uoffset_t number) {
      plan.items.push_back({context, number, {x, top, plan.room.width, most}});
      x += plan.room.width + px(card_gap);
    };
    in_order(
        [&](uoffset_t i) {
          words = std::max(words, lay_card(index_, i, language_, measure_, plan.room, false).height);
          put(false, i);
        },
        [&](uoffset_t k) {
          fits = fits && context_height(*index_.context()->Get(k), plan.room.width) <= most;
          put(true, k);
        });
    if (!fits || words + px(lowest_thumbnail) > most) return false;
    plan.room.thumbnail = std::min(most - words, px(highest_thumbnail));
    plan.room.height = words + plan.room.thumbnail;
    plan.pane = {0, top, glass, plan.room.height};
    const int length = x - px(card_gap);
    const int left = px(metrics().margin());
    for (OverviewItem& item : plan.items) {
      item.rect.x += left;
      item.rect.h = plan.room.height;
    }
    plan.end = std::max(0, 2 * left + length - glass);
    return true;
  }

  [[nodiscard]] OverviewPlan list() const {
    OverviewPlan plan;
    plan.list = true;
    const int glass = metrics().glass.w;
    const int side = px(metrics().margin());
    plan.pane = {0, 0, glass, bar_rect(metrics()).y};
    const bool low = metrics().low();
    const bool compact = metrics().compact();
    const int head_y = px(compact ? small_head_top : low ? low_head_top : head_top);
    if (compact)
      put_title(plan, head_y, glass - 2 * side);
    else
      put_head(plan, head_y, glass - 2 * side);
    plan.line = side + px(compact ? 8 : 13);
    const int x = side + px(compact ? small_list_step : list_step);
    plan.room.width = glass - side - x;
    const int thumbnail = px(list_thumbnail);
    if (plan.room.width - thumbnail >= px(least_beside_thumbnail * metrics().growth())) plan.room.thumbnail = thumbnail;
    if (compact) plan.head.h = put_paths(plan, plan.title) - plan.head.y;
    int y = plan.head.bottom() + (low ? 0 : px(list_gap));
    const auto put = [&](bool context, uoffset_t number, int height) {
      plan.items.push_back({context, number, {x, y, plan.room.width, height}});
      y += height;
    };
    in_order(
        [&](uoffset_t i) {
          const bool days = index_.documents()->Get(i)->time_since_previous() != nullptr;
          y += i > 0 && days ? px(days_height * metrics().growth()) : px(list_gap);
          put(false, i, lay_card(index_, i, language_, measure_, plan.room, true).height);
        },
        [&](uoffset_t k) {
          y += px(list_gap);
          put(true, k, context_height(*index_.context()->Get(k), plan.room.width));
        });
    if (compact) {
      plan.introduction = introduction_at({side, y + px(list_gap)}, glass - 2 * side);
      y = plan.introduction.bottom();
    }
    plan.end = std::max(0, y + px(list_gap) - plan.pane.h);
    return plan;
  }

  const pack::fb::Index& index_;
  std::size_t language_;
  const Measure& measure_;
};

}  // namespace

CardLay lay_path(const pack::fb::Path& path, std::size_t language, const Measure& measure, int width, bool left) {
  const Metrics& metrics = measure.metrics;
  const int pad = metrics.px(metrics.compact() ? small_card_padding : card_padding);
  const TypeSize type = grown(metrics, interface_type);
  CardLay lay;
  const int room = width - 2 * pad - metrics.px(path_arrow);
  CardWriter writer(measure, lay, {pad, metrics.px(path_padding)}, room);
  const StringId call = left ? StringId::path_go_on : StringId::path_begin;
  writer.put("call", measure.flows.words().of(call, language), type, &Theme::bone);
  writer.put("title", said(*path.title(), language),
             grown(metrics, metrics.compact() ? compact_heading(metrics) : path_title), &Theme::bone);
  writer.put("length", said(*path.length(), language), type, &Theme::bone);
  lay.height = writer.y() + metrics.px(path_padding);
  const int icon = metrics.px(path_arrow * 0.7);
  lay.arrow = {width - pad - icon, (lay.height - icon) / 2, icon, icon};
  return lay;
}

CardLay lay_card(const pack::fb::Index& index, uoffset_t number, std::size_t language, const Measure& measure,
                 const CardRoom& room, bool list) {
  const Metrics& metrics = measure.metrics;
  const auto& document = *index.documents()->Get(number);
  const TypeSize type = grown(metrics, interface_type);
  const int pad = metrics.px(metrics.compact() ? small_card_padding : card_padding);
  const TypeSize title = compact_heading(metrics);
  const int left = list ? room.thumbnail : 0;
  const int top = list ? metrics.px(14) : room.thumbnail + metrics.px(10);
  const int width = room.width - left - 2 * pad;
  CardLay lay;
  CardWriter writer(measure, lay, {left + pad, top}, width);
  if (const auto* day = day_of(document, language)) writer.put("day", *day, type, &Theme::gold);
  writer.route(said(*document.from(), language), said(*document.to(), language), type);
  if (list) {
    const auto relation = [&](const auto& others, StringId what, std::string_view name, Colour Theme::*ink) {
      for (const auto other : others)
        writer.relation(name, measure.flows.words().of(what, language),
                        day_of(*index.documents()->Get(other), language), type, ink);
    };
    relation(*document.answers(), StringId::answers, "answers", &Theme::gold);
    relation(*document.same_point(), StringId::same_point, "same-point", &Theme::muted);
  }
  writer.space(4);
  writer.put("short-title", said(*document.short_title(), language), grown(metrics, title), &Theme::bone);
  writer.space(4);
  writer.put("line", said(*document.line(), language), grown(metrics, line_type), &Theme::bone);
  writer.space(8);
  const std::size_t before = lay.parts.size();
  writer.put("holds", said(*document.holds(), language), grown(metrics, holds_type), &Theme::muted);
  lay.height = writer.y() + metrics.px(12);
  const int edges = metrics.px(2);
  if (list) {
    if (room.thumbnail > 0) lay.thumbnail = {edges, edges, room.thumbnail - edges, std::max(0, lay.height - 2 * edges)};
    return lay;
  }
  if (room.thumbnail > 0) lay.thumbnail = {edges, edges, room.width - 2 * edges, room.thumbnail - edges};
  if (room.height > lay.height)
    for (std::size_t i = before; i < lay.parts.size(); ++i) lay.parts[i].rect.y += room.height - lay.height;
  return lay;
}

std::span<const OverviewItem> OverviewPlan::near(int at, int reach) const {
  const auto begins = [&](const OverviewItem& item) { return list ? item.rect.y : item.rect.x; };
  const auto ends = [&](const OverviewItem& item) { return list ? item.rect.bottom() : item.rect.right(); };
  const int length = list ? pane.h : pane.w;
  const auto first =
      std::partition_point(items.begin(), items.end(), [&](const auto& item) { return ends(item) <= at - reach; });
  const auto last =
      std::partition_point(first, items.end(), [&](const auto& item) { return begins(item) < at + length + reach; });
  return {first, last};
}

TypeSize title_type(const Metrics& metrics) {
  if (metrics.compact()) return grown_heading(metrics, small_heading_type);
  return grown_heading(metrics, metrics.low() ? heading_type : overview_title_type);
}

OverviewPlan plan_overview(const pack::fb::Index& index, std::size_t language, const Measure& measure) {
  return Planner(index, language, measure).run();
}

}  // namespace lectern::app
