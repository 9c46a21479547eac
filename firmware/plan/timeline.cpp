// SPDX-License-Identifier: MIT
#include "firmware/plan/timeline.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <utility>

#include "assets/pack/words.hpp"

namespace lectern::app {

namespace {

using flatbuffers::uoffset_t;
using pack::said;

// Design px.
constexpr double label_height = 40;
constexpr double below_labels = 9;
constexpr double lane_height = 36;
constexpr double break_width = 84;
constexpr double between_strokes = 12;
constexpr double names_gap = 22;
constexpr double label_gap = 13;  // 3 mm between two things that are touched
constexpr double least_line = 400;

constexpr std::uint16_t not_stated = 65'535;

/// Something that has a place on the line: a document, or a line of the museum's.
struct Moment {
  double day = 0;
  bool exact = true;
  std::optional<std::size_t> document;  ///< else `line`
  uoffset_t line = 0;
};

Moment moment_of(const pack::fb::Days& days) {
  const auto first = static_cast<double>(days.first());
  const auto last = static_cast<double>(days.last());
  return {first + (last - first) / 2, days.first() == days.last(), std::nullopt, 0};
}

std::vector<Moment> moments_of(const pack::fb::Index& index) {
  std::vector<Moment> moments;
  for (uoffset_t i = 0; i < index.documents()->size(); ++i)
    if (const auto* days = index.documents()->Get(i)->days()) {
      moments.push_back(moment_of(*days));
      moments.back().document = i;
    }
  for (uoffset_t i = 0; i < index.context()->size(); ++i)
    if (const auto* days = index.context()->Get(i)->days()) {
      moments.push_back(moment_of(*days));
      moments.back().line = i;
    }
  std::stable_sort(moments.begin(), moments.end(), [](const Moment& a, const Moment& b) { return a.day < b.day; });
  return moments;
}

/// Days to px, with the gaps that are not drawn to scale.
class Scale {
 public:
  /// Units: px; `open` is how far apart the line's ends stand at a break, `broken` how far apart the days are.
  Scale(const std::vector<Moment>& moments, TimePiece line, int broken, int open) {
    for (const Moment& moment : moments)
      if (days_.empty() || moment.day > days_.back()) days_.push_back(moment.day);
    choose_breaks((line.to - line.from) / std::max(1, 2 * broken));
    double drawn = days_.back() - days_.front();
    for (const std::size_t gap : breaks_) drawn -= gap_of(gap);
    const auto room =
        static_cast<double>(line.to - line.from) - static_cast<double>(broken) * static_cast<double>(breaks_.size());
    const double a_day = drawn > 0 ? room / drawn : 0;
    double x = line.from;
    if (drawn <= 0 && breaks_.empty()) x += room / 2;  // all on one day
    for (std::size_t i = 0; i < days_.size(); ++i) {
      if (i > 0) x += breaks_.contains(i) ? broken : gap_of(i) * a_day;
      xs_.push_back(static_cast<int>(x));
    }
    int from = line.from;
    for (const std::size_t gap : breaks_) {
      const int margin = (broken - open) / 2;
      pieces_.push_back({from, xs_[gap - 1] + margin});
      from = xs_[gap] - margin;
    }
    pieces_.push_back({from, line.to});
  }

  [[nodiscard]] int x_of(double day) const {
    const auto at = std::lower_bound(days_.begin(), days_.end(), day);
    return xs_[static_cast<std::size_t>(at - days_.begin())];
  }
  [[nodiscard]] const std::vector<TimePiece>& pieces() const { return pieces_; }

 private:
  /// Before the day of that number.
  [[nodiscard]] double gap_of(std::size_t i) const { return days_[i] - days_[i - 1]; }

  void choose_breaks(int most) {
    constexpr double times_median = 3;
    constexpr double part_of_all = 1.0 / 8;
    std::vector<std::size_t> gaps;
    for (std::size_t i = 1; i < days_.size(); ++i) gaps.push_back(i);
    std::stable_sort(gaps.begin(), gaps.end(), [&](std::size_t a, std::size_t b) { return gap_of(a) > gap_of(b); });
    if (gaps.empty()) return;
    const double median = gap_of(gaps[gaps.size() / 2]);
    double drawn = days_.back() - days_.front();
    for (const std::size_t gap : gaps) {
      const bool is_long = gap_of(gap) > times_median * median && gap_of(gap) > part_of_all * drawn;
      if (!is_long || breaks_.size() >= static_cast<std::size_t>(std::max(0, most))) return;
      breaks_.insert(gap);
      drawn -= gap_of(gap);
    }
  }

  std::vector<double> days_;      // ascending, each once
  std::vector<int> xs_;           // of each
  std::set<std::size_t> breaks_;  // days before which the line is broken
  std::vector<TimePiece> pieces_;
};

/// The two who send all documents; empty where there are others, or one does not say by whom it was sent.
std::vector<std::uint16_t> two_senders(const pack::fb::Index& index) {
  std::vector<std::uint16_t> senders;
  for (const auto* document : *index.documents()) {
    if (document->sender() == not_stated) return {};
    if (std::find(senders.begin(), senders.end(), document->sender()) == senders.end())
      senders.push_back(document->sender());
    if (senders.size() > 2) return {};
  }
  return senders.size() == 2 ? senders : std::vector<std::uint16_t>();
}

class TimelinePlanner {
 public:
  TimelinePlanner(const pack::fb::Index& index, std::size_t language, const Measure& measure, Rect room)
      : index_(index), language_(language), measure_(measure), room_(room), senders_(two_senders(index)) {}

  Timeline run() {
    const std::vector<Moment> moments = moments_of(index_);
    const auto documents =
        std::count_if(moments.begin(), moments.end(), [](const Moment& m) { return m.document.has_value(); });
    if (documents < 2) return {};
    const bool ticks = static_cast<std::size_t>(documents) < moments.size();
    const int left = put_lanes(ticks);
    const int half = px(time_point);
    const TimePiece line{left + half, room_.right() - half};
    if (line.to - line.from < px(least_line)) return {};
    const Scale scale(moments, line, px(break_width), px(between_strokes));
    plan_.pieces = scale.pieces();
    plan_.pieces.front().from -= half;
    plan_.pieces.back().to += half;
    put_points(moments, scale);
    if (ticks) put_ticks(moments, scale, {left, room_.right()});
    return std::move(plan_);
  }

 private:
  [[nodiscard]] int px(double design) const { return measure_.metrics.px(design); }
  [[nodiscard]] int width_of(const pack::fb::Text& text) const { return measure_.width_of(text, interface_type) + 1; }

  /// Lanes, one below the other, and what stands before them.  Returns where the line begins.
  int put_lanes(bool ticks) {
    const std::size_t count = senders_.empty() ? 1 : senders_.size();
    const bool labels = ticks || count > 1;
    int y = room_.y + (labels ? px(label_height) + (ticks ? px(below_labels) : 0) : 0);
    const int text = px(interface_type.line);
    int wide = 0;
    const auto put = [&](std::string_view name, const pack::fb::Text& words, int middle, Colour Theme::*ink,
                         int left = 0) {
      const int width = std::min(width_of(words), room_.w / 4);
      plan_.names.push_back({name, &words, interface_type, {room_.x + left, middle - text / 2, width, text}, ink});
      wide = std::max(wide, left + width);
    };
    if (index_.shown_here() != nullptr) {
      const int middle = labels ? room_.y + px(label_height) / 2 : y + px(lane_height) / 2;
      plan_.counted = {room_.x + px(time_point), middle};
      put("shown-here", said(*index_.shown_here(), language_), middle, &Theme::muted, px(3 * time_point));
    }
    for (std::size_t lane = 0; lane < count; ++lane) {
      plan_.lanes.push_back(y + px(lane_height) / 2);
      if (!senders_.empty())
        put(lane == 0 ? "lane:1" : "lane:2", said(*index_.people()->Get(senders_[lane])->names(), language_),
            plan_.lanes.back(), &Theme::bone);
      y += px(lane_height);
    }
    plan_.rect = {room_.x, room_.y, room_.w, y - room_.y};
    return room_.x + (wide > 0 ? wide + px(names_gap) : 0);
  }

  [[nodiscard]] std::size_t lane_of(std::size_t document) const {
    const auto* const of = index_.documents()->Get(static_cast<uoffset_t>(document));
    return senders_.empty() || of->sender() == senders_.front() ? 0 : 1;
  }

  void put_points(const std::vector<Moment>& moments, const Scale& scale) {
    plan_.of_documents.resize(index_.documents()->size());
    std::vector<TimeStretch> open(plan_.lanes.size(), {-1, -1, 0, true});
    const int apart = 2 * px(time_point) + 2;
    for (const Moment& moment : moments) {
      if (!moment.document) continue;
      const int x = scale.x_of(moment.day);
      const std::size_t lane = lane_of(*moment.document);
      plan_.of_documents[*moment.document] = {true, x, lane};
      TimeStretch& last = open[lane];
      if (last.from >= 0 && x - last.to < apart) {
        last.to = x;
        last.exact = true;
        continue;
      }
      if (last.from >= 0) plan_.stretches.push_back(last);
      last = {x, x, lane, moment.exact};
    }
    for (const TimeStretch& last : open)
      if (last.from >= 0) plan_.stretches.push_back(last);
    std::stable_sort(plan_.stretches.begin(), plan_.stretches.end(), [](const TimeStretch& a, const TimeStretch& b) {
      return std::pair(a.lane, a.from) < std::pair(b.lane, b.from);
    });
  }

  /// Labels over their ticks, side by side; pushed apart where they would touch.
  void put_ticks(const std::vector<Moment>& moments, const Scale& scale, TimePiece room) {
    const int gap = px(label_gap);
    const int least = px(measure_.metrics.small_button());
    for (const Moment& moment : moments) {
      if (moment.document) continue;
      const auto& day = said(*index_.context()->Get(moment.line)->day(), language_);
      const int width = std::max(least, width_of(day) + 2 * px(tick_padding));
      const int x = scale.x_of(moment.day);
      const int after = plan_.ticks.empty() ? room.from : plan_.ticks.back().label.right() + gap;
      plan_.ticks.push_back({moment.line, x, {std::max(after, x - width / 2), room_.y, width, px(label_height)}});
    }
    int end = room.to;
    for (std::size_t i = plan_.ticks.size(); i-- > 0;) {
      Rect& label = plan_.ticks[i].label;
      label.x = std::min(label.x, end - label.w);
      end = label.x - gap;
    }
    if (!plan_.ticks.empty() && plan_.ticks.front().label.x < room.from) plan_.ticks.clear();
  }

  const pack::fb::Index& index_;
  std::size_t language_;
  const Measure& measure_;
  Rect room_;
  std::vector<std::uint16_t> senders_;
  Timeline plan_;
};

}  // namespace

void move_down(Timeline& time, int by) {
  time.rect.y += by;
  for (int& lane : time.lanes) lane += by;
  for (PlacedText& name : time.names) name.rect.y += by;
  if (time.counted) time.counted->y += by;
  for (TimeTick& tick : time.ticks) tick.label.y += by;
}

void choose_levels(std::vector<Leader>& leaders) {
  // To the right, one that begins later goes across above; to the left, below.
  const Leader* beside = nullptr;
  for (std::size_t i = leaders.size(); i-- > 0;) {
    Leader& one = leaders[i];
    if (one.to <= one.from.x) continue;
    if (beside != nullptr && beside->from.x <= one.to) one.level = beside->level + 1;
    beside = &one;
  }
  beside = nullptr;
  for (Leader& one : leaders) {
    if (one.to >= one.from.x) continue;
    if (beside != nullptr && beside->from.x >= one.to) one.level = beside->level + 1;
    beside = &one;
  }
}

Timeline plan_timeline(const pack::fb::Index& index, std::size_t language, const Measure& measure, Rect room) {
  return TimelinePlanner(index, language, measure, room).run();
}

}  // namespace lectern::app
