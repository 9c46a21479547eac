// SPDX-License-Identifier: MIT
#include "firmware/plan/overview.hpp"

#include <algorithm>
#include <array>

#include "assets/pack/string_id.hpp"
#include "assets/pack/words.hpp"
#include "firmware/plan/areas.hpp"
#include "firmware/plan/coast_map.hpp"

namespace lectern::app {

namespace {

using flatbuffers::uoffset_t;
using pack::said;

// Design px.
constexpr double head_top = 28;
constexpr double low_head_top = 22;
constexpr double small_head_top = 10;
constexpr double highest_head = 290;
constexpr double least_title = 520;  // wide, beside the introduction
constexpr double beside_title = 64;
constexpr double introduction_drop = 24;  // its first line stands beside the title's
constexpr double least_hook = 500;
constexpr double beside_hook = 44;
constexpr double path_beside = 372;              // a path's card beside the introduction
constexpr double least_row_map = 270;            // of a map below it
constexpr std::size_t least_places = 3;          // of a map beside the question
constexpr double hook_introduction = 60.0 / 75;  // of introduction_measure: 60 letters a line
constexpr double above_provenance = 8;
constexpr double above_time = 24;      // dates are touched a little above and below
constexpr double leaders_height = 28;  // from the line of time to the cards
constexpr double above_row = 26;       // without a line of time
constexpr double below_cards = 14;
constexpr double most_spare = 40;
constexpr double card_width = 344;
constexpr double widest_card = 440;  // where that many fill the line
constexpr double card_gap = 15;
constexpr double list_thumbnail = 300;
constexpr double least_beside_thumbnail = 560;  // for the words of a card in a list
constexpr double list_step = 60;                // from the line of time to the cards
constexpr double small_list_step = 28;
constexpr double list_gap = 24;
constexpr double card_head = 100;  // of a list: when, and who to whom
constexpr double above_paths = 18;
constexpr double small_above_paths = 10;
constexpr double path_gap = 26;  // between two cards of paths
constexpr int hook_lines = 4;    // beside the introduction
constexpr std::array<TypeSize, 4> hook_types = {{{44, 53}, {40, 48}, {37, 45}, {34, 41}}};
constexpr TypeSize small_hook_type{28, 34};

class Planner {
 public:
  Planner(const pack::fb::Index& index, std::size_t language, const Measure& measure)
      : index_(index), language_(language), measure_(measure) {}

  OverviewPlan run() {
    OverviewPlan plan;
    const bool wide = !metrics().portrait() && metrics().text_percent == 100;
    const auto in_a_row = [&](bool mapped) {
      plan = {};
      return row(plan, mapped);
    };
    if (!(wide && ((maps() && in_a_row(true)) || in_a_row(false)))) plan = list();
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
      y += px(metrics().compact() ? small_above_paths : above_paths);
      int high = 0;
      for (int i = first; i < std::min(count, first + beside); ++i)
        high = std::max(high, path_height(*index_.paths()->Get(static_cast<uoffset_t>(i)), wide));
      for (int i = first; i < std::min(count, first + beside); ++i)
        plan.paths.push_back({static_cast<uoffset_t>(i), {x + (i - first) * (wide + px(path_gap)), y, wide, high}});
      y += high;
    }
    return y;
  }

  [[nodiscard]] bool asks() const { return index_.hook() != nullptr; }
  [[nodiscard]] int text_height(const pack::fb::Text& text, TypeSize type, int width) const {
    return measure_.height_of(text, type, width);
  }

  [[nodiscard]] TypeSize hook_type(const pack::fb::Text& hook, int width, bool beside) const {
    if (metrics().compact()) return grown_heading(metrics(), small_hook_type);
    if (metrics().low() && !beside) return grown_heading(metrics(), hook_types.back());
    for (const TypeSize type : hook_types) {
      const TypeSize large = grown_heading(metrics(), type);
      if (!beside || text_height(hook, large, width) <= hook_lines * px(large.line)) return large;
    }
    return grown_heading(metrics(), hook_types.back());
  }

  /// The small title and the question below it.  Units: px.
  void put_question(OverviewPlan& plan, Point at, int width, bool beside) const {
    const bool titled = !metrics().compact();
    const auto& title = said(*index_.overview_title(), language_);
    plan.title = {at.x, at.y, width, titled ? text_height(title, small_title_type(metrics()), width) : 0};
    const auto& hook = said(*index_.hook(), language_);
    plan.hook_type = hook_type(hook, width, beside);
    plan.hook = {at.x, plan.title.bottom(), width, text_height(hook, plan.hook_type, width)};
    plan.head = {at.x, at.y, width, plan.hook.bottom() - at.y};
  }
  /// The introduction alone and, below it, whose view the texts give.  Returns where they end.  Units: px.
  int put_opening(OverviewPlan& plan, Point at, int room) const {
    const int width = std::min(room, px(introduction_measure * hook_introduction * metrics().growth()));
    const auto& opening = said(*index_.opening(), language_);
    const auto& provenance = said(*index_.provenance(), language_);
    plan.introduction = {at.x, at.y, width, text_height(opening, grown(metrics(), introduction_type), width)};
    const bool both = opening.utf8()->size() > 0 && provenance.utf8()->size() > 0;
    plan.provenance = {at.x, plan.introduction.bottom() + (both ? px(above_provenance) : 0), width,
                       text_height(provenance, grown(metrics(), provenance_type), width)};
    return plan.provenance.bottom();
  }

  /// Whether the places make a map worth its room.
  [[nodiscard]] bool maps() const { return asks() && index_.map() != nullptr && places_of(index_) >= least_places; }

  /// The question in the left third, then the introduction, then the way in: in a column of its own, where with a map
  /// below it it is as high as its words.
  void put_asking_row(OverviewPlan& plan, Rect room, int column, bool mapped) const {
    const int gap = px(beside_hook);
    put_question(plan, room.origin(), room.w / 3, true);
    const bool paths = index_.paths() != nullptr && index_.paths()->size() > 0;
    const int way_in = paths || mapped ? column : 0;
    const int left = plan.head.right() + gap;
    int end = put_opening(plan, {left, room.y}, room.right() - left - way_in - (way_in > 0 ? gap : 0));
    if (paths) {
      const int below = put_paths(plan, {room.right() - way_in, room.y - px(above_paths), way_in, 0});
      if (!mapped) end = std::max(end, below);
    }
    plan.head = {room.x, room.y, room.w, std::max(plan.head.bottom(), end) - room.y};
    if (plan.paths.size() == 1 && !mapped) plan.paths.front().rect.h = plan.head.h;
  }

  /// Question, way in and the line of time, with the map below the way in, down to where the line ends, and beside the
  /// line.  Returns whether there is room for it.
  bool put_map_row(OverviewPlan& plan, Rect room) const {
    put_asking_row(plan, room, px(path_beside), true);
    const int top = plan.paths.empty() ? room.y : plan.paths.back().rect.bottom() + px(above_paths);
    const int from = plan.head.bottom() + px(above_time);
    // A line that is less narrow may be lower, and leave the map less.
    constexpr int tries = 3;
    int width = px(path_beside);
    for (int i = 0; i < tries && width >= px(least_row_map); ++i) {
      const Size size = map_size(*index_.map(), width);
      plan.time =
          plan_timeline(index_, language_, measure_, {room.x, from, line_width(room.w - size.w - px(beside_hook)), 0});
      const int end = plan.time.rect.empty() ? plan.head.bottom() : plan.time.rect.bottom();
      if (top + size.h <= end) {
        plan.map = {room.right() - size.w, end - size.h, size.w, size.h};
        return true;
      }
      width = (end - top) * index_.map()->width() / index_.map()->height();
    }
    return false;
  }

  /// The question with the map beside it, where that leaves it lines to be read; else nothing is done.
  bool put_question_and_map(OverviewPlan& plan, Point at, int width) const {
    const Size size = map_size(*index_.map(), px(card_map_width * metrics().growth()));
    const int left = width - size.w - px(beside_hook);
    if (left < px(least_hook * metrics().growth())) return false;
    put_question(plan, at, left, false);
    plan.map = {at.x + width - size.w, at.y, size.w, size.h};
    plan.head.h = std::max(plan.head.bottom(), plan.map.bottom()) - at.y;
    return true;
  }

  /// The question, with the introduction beside it where both find room, and the way in below.
  void put_asking_list(OverviewPlan& plan, int y, int width) const {
    const int x = px(metrics().margin());
    const int gap = px(beside_hook);
    const int opening = px(introduction_measure * hook_introduction * metrics().growth());
    const bool beside = width - opening - gap >= px(least_hook * metrics().growth());
    if (beside || !maps() || !put_question_and_map(plan, {x, y}, width))
      put_question(plan, {x, y}, beside ? width - opening - gap : width, beside);
    int end = plan.head.bottom();
    if (beside)
      end = std::max(end, put_opening(plan, {plan.head.right() + gap, y}, opening));
    else
      end = put_opening(plan, {x, end + px(below_title)}, width);
    plan.head = {x, y, width, end - y};
    plan.head.h = put_paths(plan, plan.head) - y;
  }

  void put_head(OverviewPlan& plan, int y, int width) const {
    if (asks()) return put_asking_list(plan, y, width);
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
    const int room = width - 2 * pad;
    int height = measure_.height_of(said(*line.text(), language_), grown(metrics(), context_type), room);
    if (line.source() != nullptr)
      height += px(above_source) +
                measure_.height_of(said(*line.source(), language_), grown(metrics(), provenance_type), room);
    return height + 2 * pad;
  }

  /// Calls `document` and `context` in order of time.
  template <class Document, class Context>
  void in_order(const Document& document, const Context& context) const {
    const auto lines = [&](uoffset_t at, bool before) {
      for (uoffset_t k = 0; k < index_.context()->size(); ++k)
        if (index_.context()->Get(k)->after() == at && index_.context()->Get(k)->before() == before) context(k);
    };
    for (uoffset_t i = 0; i < index_.documents()->size(); ++i) {
      lines(i, true);
      document(i);
      lines(i, false);
    }
  }

  /// As wide as designed, or a little wider where all cards then stand from margin to margin.
  [[nodiscard]] int row_card_width(int room, int count) const {
    const int filling = (room + px(card_gap)) / std::max(1, count) - px(card_gap);
    return filling > px(card_width) && filling <= px(widest_card) ? filling : px(card_width);
  }

  /// Of the line of time: no longer than the cards below it, where these are few.
  [[nodiscard]] int line_width(int room) const {
    const int count = static_cast<int>(index_.documents()->size());
    const int cards = count * (row_card_width(room, count) + px(card_gap)) - px(card_gap);
    return cards + px(card_gap) >= room ? room : std::max(cards, room / 2);
  }

  /// False where something does not find its room in a row, the map if there is to be one.
  bool row(OverviewPlan& plan, bool mapped) const {
    const int glass = metrics().glass.w;
    const int left = px(metrics().margin());
    const int width = glass - 2 * left;
    const Rect head_room{left, px(head_top), width, 0};
    if (mapped && !put_map_row(plan, head_room)) return false;
    if (!mapped && asks()) put_asking_row(plan, head_room, px(path_beside), false);
    if (!mapped && !asks()) put_head(plan, head_room.y, width);
    if (plan.head.h > px(highest_head)) return false;
    const int below = plan.head.bottom() + px(above_time);
    if (!mapped) plan.time = plan_timeline(index_, language_, measure_, {left, below, line_width(width), 0});
    const bool on_line = !plan.time.ticks.empty();
    int top =
        plan.time.rect.empty() ? plan.head.bottom() + px(above_row) : plan.time.rect.bottom() + px(leaders_height);
    const int most = bar_rect(metrics()).y - top - px(below_cards);
    // A line that is a tick over the cards does not part them as well.
    const auto between = [&](uoffset_t k) { return !on_line || index_.context()->Get(k)->days() == nullptr; };
    int count = 0;
    in_order([&](uoffset_t) { ++count; }, [&](uoffset_t k) { count += between(k) ? 1 : 0; });
    const auto room = row_room(index_, language_, measure_, row_card_width(width, count), most);
    if (!room) return false;
    plan.room = *room;
    // What is left parts head, line and cards, and makes these a little higher.
    const int spare = std::min((most - plan.room.height) / 3, px(most_spare));
    const int down = plan.time.rect.empty() ? spare : 2 * spare;
    move_down(plan.time, spare);
    top += down;
    plan.room.height += spare;
    if (plan.room.thumbnail > 0) plan.room.thumbnail += spare;
    bool fits = true;
    int x = left;
    const auto put = [&](bool context, uoffset_t number) {
      plan.items.push_back({context, number, {x, top, plan.room.width, plan.room.height}});
      x += plan.room.width + px(card_gap);
    };
    in_order([&](uoffset_t i) { put(false, i); },
             [&](uoffset_t k) {
               if (!between(k)) return;
               fits = fits && context_height(*index_.context()->Get(k), plan.room.width) <= plan.room.height;
               put(true, k);
             });
    plan.pane = {0, top, glass, plan.room.height};
    plan.end = std::max(0, left + x - px(card_gap) - glass);
    return fits;
  }

  /// Whether the first card's head is in sight below lines from before it, which begin at `y`.
  [[nodiscard]] bool first_card_shows(int y, const OverviewPlan& plan) const {
    for (const auto* line : *index_.context())
      if (line->before()) y += px(list_gap) + context_height(*line, plan.room.width);
    return y + px(list_gap) + px(card_head * metrics().growth()) <= plan.pane.h;
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
    const bool opens_below = compact || (low && asks());
    if (opens_below && asks())
      put_question(plan, {side, head_y}, glass - 2 * side, false);
    else if (compact)
      put_title(plan, head_y, glass - 2 * side);
    else
      put_head(plan, head_y, glass - 2 * side);
    plan.line = side + px(compact ? 8 : 13);
    const int x = side + px(compact ? small_list_step : list_step);
    plan.room.width = glass - side - x;
    const int thumbnail = px(list_thumbnail);
    if (plan.room.width - thumbnail >= px(least_beside_thumbnail * metrics().growth())) plan.room.thumbnail = thumbnail;
    if (opens_below) plan.head.h = put_paths(plan, plan.head) - plan.head.y;
    int y = plan.head.bottom() + (low ? 0 : px(list_gap));
    const auto put = [&](bool context, uoffset_t number, int height) {
      plan.items.push_back({context, number, {x, y, plan.room.width, height}});
      y += height;
    };
    const auto put_line = [&](uoffset_t k) {
      y += px(list_gap);
      put(true, k, context_height(*index_.context()->Get(k), plan.room.width));
    };
    const bool begins = first_card_shows(y, plan);
    in_order(
        [&](uoffset_t i) {
          const bool days = index_.documents()->Get(i)->time_since_previous() != nullptr;
          y += i > 0 && days ? px(days_height * metrics().growth()) : px(list_gap);
          put(false, i, lay_card(index_, i, language_, measure_, plan.room, true).height);
        },
        [&](uoffset_t k) {
          if (begins || !index_.context()->Get(k)->before()) put_line(k);
        });
    plan.in_time = plan.items.size();
    for (uoffset_t k = 0; k < index_.context()->size(); ++k)
      if (!begins && index_.context()->Get(k)->before()) put_line(k);
    if (opens_below) {
      const Point end{side, y + px(list_gap)};
      if (!asks()) plan.introduction = introduction_at(end, glass - 2 * side);
      y = asks() ? put_opening(plan, end, glass - 2 * side) : plan.introduction.bottom();
    }
    if (maps() && plan.map.empty()) {
      const int most = glass - 2 * side;
      const Size size = map_size(*index_.map(), std::min(most, px(card_map_width * metrics().growth())));
      plan.map = {side, y + px(list_gap), size.w, size.h};
      y = plan.map.bottom();
    }
    plan.end = std::max(0, y + px(list_gap) - plan.pane.h);
    return plan;
  }

  const pack::fb::Index& index_;
  std::size_t language_;
  const Measure& measure_;
};

}  // namespace

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

TypeSize small_title_type(const Metrics& metrics) {
  return grown_heading(metrics, interface_type);
}

OverviewPlan plan_overview(const pack::fb::Index& index, std::size_t language, const Measure& measure) {
  return Planner(index, language, measure).run();
}

}  // namespace lectern::app
