// SPDX-License-Identifier: MIT
#include "firmware/plan/people.hpp"

#include <algorithm>
#include <array>
#include <numeric>

#include "assets/pack/words.hpp"
#include "firmware/plan/areas.hpp"
#include "firmware/plan/button.hpp"

namespace lectern::app {

namespace {

using flatbuffers::uoffset_t;
using pack::StringId;
using pack::fb::EntryKind;

// Design px.
constexpr double top = 56;
constexpr double low_top = 20;
constexpr double below_list_title = 28;
constexpr double above_kind = 28;
constexpr double below_kind = 14;
constexpr double between_entries = 16;
constexpr double least_column = 660;  // at 100 %
constexpr double entry_padding = 18;
constexpr double badge_side = 92;
constexpr double small_badge_side = 62;
constexpr double beside_badge = 18;
constexpr double below_name = 4;
constexpr double below_words = 5;     // and as much as keeps a day from the head
constexpr double narrow_entry = 520;  // at 100 %: the sentence stands below the badge, not beside it
constexpr double chip_height = 62;    // 15 mm and a little
constexpr double between_chips = 13;  // 3 mm and a little
constexpr TypeSize name_type{32, 40};
constexpr TypeSize narrow_name_type{28, 35};
constexpr TypeSize sentence_type{30, 42};
constexpr TypeSize kinds_type{36, 44};

constexpr std::array kinds{std::pair{EntryKind::person, StringId::entries_people},
                           std::pair{EntryKind::place, StringId::entries_places},
                           std::pair{EntryKind::term, StringId::entries_terms}};

/// The parts of an entry that are the same for all on this glass.  Units: px.
struct Parts {
  explicit Parts(const Metrics& metrics, int width)
      : padding(metrics.px(entry_padding)),
        badge(metrics.px((metrics.compact() ? small_badge_side : badge_side) * metrics.control_growth())),
        beside(metrics.px(beside_badge)),
        below(metrics.px(below_name)),
        below_head(metrics.px(below_words)),
        gap(metrics.px(between_chips)),
        least_head(metrics.px(chip_height)),
        column(width),
        narrow(width < metrics.px(narrow_entry * metrics.growth())) {}

  int padding, badge, beside, below, below_head, gap, least_head, column;
  bool narrow;

  [[nodiscard]] int name_x(bool person) const { return padding + (person ? badge + beside : 0); }
  [[nodiscard]] int sentence_x(bool person) const { return narrow ? padding : name_x(person); }
  [[nodiscard]] int name_width(bool person) const { return column - padding - name_x(person); }
  [[nodiscard]] int sentence_width(bool person) const { return column - padding - sentence_x(person); }
};

bool has_badge(const pack::fb::Person& person) {
  return person.kind() == EntryKind::person && (person.portrait() != nullptr || person.initials() != nullptr);
}

std::vector<std::uint16_t> order_of(const pack::fb::Index& index, std::size_t language) {
  if (index.people_order() != nullptr) {
    const auto& order = *pack::at(*index.people_order(), language).people();
    return {order.begin(), order.end()};
  }
  std::vector<std::uint16_t> order(index.people()->size());
  std::iota(order.begin(), order.end(), std::uint16_t{0});
  return order;
}

/// A chip as wide as its words, or as the row.
Size chip_size(const Measure& measure, const pack::fb::Text& words, int room) {
  const Metrics& metrics = measure.metrics;
  const Button chip;
  const double growth = metrics.control_growth();
  const TypeSize type{chip.type.size * growth, chip.type.line * growth};
  const int padding = metrics.px((metrics.compact() ? small_button_padding : button_padding) * growth);
  const int least = metrics.px(chip_height * growth);
  const int width = std::min(room, std::max(least, measure.width_of(words, type) + 2 * padding));
  return {width, std::max(least, measure.height_of(words, type, width - padding) + padding)};
}

class Laying {
 public:
  Laying(const pack::fb::Index& index, std::size_t language, const Metrics& metrics, const PeopleMeasures& measures,
         std::optional<std::uint16_t> unfolded)
      : index_(index),
        language_(language),
        measures_(measures),
        unfolded_(unfolded),
        parts_(metrics, measures.column) {}

  /// One with its corner there.
  [[nodiscard]] EntryPlan entry(std::uint16_t number, Point at) const {
    const auto& person = pack::at(*index_.people(), number);
    const bool with_badge = has_badge(person);
    const PeopleMeasures::Heights& heights = measures_.heights[number];
    EntryPlan entry;
    entry.person = number;
    int y = at.y + parts_.padding;
    if (with_badge) entry.badge = {at.x + parts_.padding, y, parts_.badge, parts_.badge};
    entry.name = {at.x + parts_.name_x(with_badge), y, parts_.name_width(with_badge), heights.name};
    // A name alone stands in the middle of its badge's height.
    const bool alone = parts_.narrow || heights.sentence == 0;
    if (with_badge && alone) entry.name.y += std::max(0, (parts_.badge - heights.name) / 2);
    y = entry.name.bottom();
    if (with_badge && alone) y = std::max(y, entry.badge.bottom());
    if (heights.sentence > 0) {
      entry.sentence = {at.x + parts_.sentence_x(with_badge), y + parts_.below, parts_.sentence_width(with_badge),
                        heights.sentence};
      y = entry.sentence.bottom();
    }
    if (with_badge) y = std::max(y, entry.badge.bottom());
    entry.head = {at.x, at.y, parts_.column, std::max(parts_.least_head, y + parts_.below_head - at.y)};
    const int bottom = put_chips(person, at.x + parts_.sentence_x(with_badge), entry);
    entry.rect = {at.x, at.y, parts_.column, bottom - at.y};
    return entry;
  }

 private:
  /// Below the head, in rows; gives the entry's lower edge.
  int put_chips(const pack::fb::Person& person, int left, EntryPlan& entry) const {
    const auto* occurrences = occurrences_of(person, language_);
    const int below = parts_.padding - parts_.below_head;
    if (occurrences == nullptr || occurrences->where()->size() == 0) return entry.head.bottom() + below;
    const std::size_t all = occurrences->where()->size();
    const bool folds = occurrences->more() != nullptr && unfolded_ != entry.person;
    const std::size_t shown = folds ? std::size_t{occurrences->shown()} : all;
    const int right = entry.head.right() - parts_.padding;
    Point at{left, entry.head.bottom() + parts_.gap};
    int row = 0;
    const auto put = [&](std::size_t place, Size size) {
      if (at.x > left && at.x + size.w > right) at = {left, at.y + row + parts_.gap};
      if (at.x == left) row = 0;
      row = std::max(row, size.h);
      entry.chips.push_back({{at.x, at.y, size.w, size.h}, place});
      at.x += size.w + parts_.gap;
    };
    for (std::size_t place = 0; place < shown; ++place)
      put(place, measures_.days.at(occurrences->where()->Get(static_cast<uoffset_t>(place))->document()));
    if (folds) put(all, measures_.more.at(entry.person));
    return at.y + row + parts_.padding;
  }

  const pack::fb::Index& index_;
  std::size_t language_;
  const PeopleMeasures& measures_;
  std::optional<std::uint16_t> unfolded_;
  Parts parts_;
};

/// What stands beside each other begins its days at one height, and ends at one where none of it is unfolded; gives the
/// height of the row.
int align_row(std::span<EntryPlan> row, std::optional<std::uint16_t> unfolded) {
  int head = 0;
  for (const EntryPlan& entry : row) head = std::max(head, entry.head.h);
  int height = 0;
  for (EntryPlan& entry : row) {
    const int down = head - entry.head.h;
    for (PlaceChip& chip : entry.chips) chip.rect.y += down;
    entry.head.h = head;
    entry.rect.h += down;
    height = std::max(height, entry.rect.h);
  }
  const bool level = std::none_of(row.begin(), row.end(), [&](const EntryPlan& one) { return one.person == unfolded; });
  for (EntryPlan& entry : row) {
    if (level) entry.rect.h = height;
    entry.row_bottom = entry.rect.y + height;
  }
  return height;
}

/// Whether the list has two kinds of entries or more.
bool has_kinds(const pack::fb::Index& index) {
  const auto& people = *index.people();
  return std::any_of(people.begin(), people.end(),
                     [&](const pack::fb::Person* one) { return one->kind() != people.Get(0)->kind(); });
}

}  // namespace

const pack::fb::Occurrences* occurrences_of(const pack::fb::Person& person, std::size_t language) {
  return person.occurrences() == nullptr ? nullptr : &pack::at(*person.occurrences(), language);
}

const pack::fb::Text& list_name(const pack::fb::Person& person, std::size_t language) {
  return pack::at(person.headings() != nullptr ? *person.headings() : *person.names(), language);
}

const pack::fb::Text* list_sentence(const pack::fb::Person& person, std::size_t language) {
  if (person.sentences() == nullptr) return nullptr;
  const auto& sentence = pack::at(*person.sentences(), language);
  return sentence.utf8()->size() > 0 ? &sentence : nullptr;
}

TypeSize list_title_type(const Metrics& metrics) {
  return grown_heading(metrics, metrics.compact() ? compact_heading(metrics) : heading_type);
}

TypeSize list_name_type(const Metrics& metrics) {
  return grown(metrics, metrics.design_width() < narrow_glass ? narrow_name_type : name_type);
}

TypeSize list_sentence_type(const Metrics& metrics) {
  return grown(metrics, sentence_type);
}

TypeSize initial_type(const Metrics& metrics) {
  constexpr double share = 0.56;  // of the badge's side
  const double side = (metrics.compact() ? small_badge_side : badge_side) * metrics.control_growth();
  return {side * share, side};
}

TypeSize kind_type(const Metrics& metrics) {
  return grown_heading(metrics, metrics.compact() ? interface_type : kinds_type);
}

PeopleMeasures measure_people(const pack::fb::Index& index, std::size_t language, const Measure& measure) {
  const Metrics& metrics = measure.metrics;
  const int width = metrics.glass.w - 2 * metrics.px(metrics.margin());
  const int space = metrics.px(between_entries);
  PeopleMeasures measures;
  measures.columns = std::max(1, (width + space) / (metrics.px(least_column * metrics.growth()) + space));
  measures.column = (width + space) / measures.columns - space;
  const Parts parts(metrics, measures.column);
  // As wide as chips can be in any entry.
  const int room = parts.sentence_width(true);
  for (uoffset_t i = 0; i < index.people()->size(); ++i) {
    const auto& person = *index.people()->Get(i);
    const bool with_badge = has_badge(person);
    PeopleMeasures::Heights heights;
    heights.name =
        measure.height_of(list_name(person, language), list_name_type(metrics), parts.name_width(with_badge));
    if (const auto* sentence = list_sentence(person, language))
      heights.sentence = measure.height_of(*sentence, list_sentence_type(metrics), parts.sentence_width(with_badge));
    measures.heights.push_back(heights);
    const auto* occurrences = occurrences_of(person, language);
    if (occurrences == nullptr) continue;
    if (occurrences->more() != nullptr)
      measures.more.emplace(static_cast<std::uint16_t>(i), chip_size(measure, *occurrences->more(), room));
    for (const auto* where : *occurrences->where())
      if (!measures.days.contains(where->document()))
        measures.days.emplace(
            where->document(),
            chip_size(measure, pack::at(*pack::at(*index.short_days(), where->document()).text(), language), room));
  }
  return measures;
}

PeoplePlan plan_people(const pack::fb::Index& index, std::size_t language, const Measure& measure,
                       const PeopleMeasures& measures, std::optional<std::uint16_t> unfolded) {
  const Metrics& metrics = measure.metrics;
  const int left = metrics.px(metrics.margin());
  const int width = metrics.glass.w - 2 * left;
  const int space = metrics.px(between_entries);
  const auto height_of = [&](StringId id, TypeSize type) {
    return measure.height_of(measure.flows.words().of(id, language), type, width);
  };
  PeoplePlan plan;
  plan.pane = {0, 0, metrics.glass.w, bar_rect(metrics).y};
  plan.title = {left, metrics.px(metrics.low() ? low_top : top), width,
                height_of(StringId::people_and_terms, list_title_type(metrics))};
  plan.note = {left, plan.title.bottom(), width,
               index.short_days() == nullptr ? 0 : height_of(StringId::people_days, list_sentence_type(metrics))};
  int y = plan.note.bottom() + metrics.px(metrics.compact() ? below_kind : below_list_title);
  const Laying laying(index, language, metrics, measures, unfolded);
  const std::vector<std::uint16_t> order = order_of(index, language);
  const bool headed = has_kinds(index);
  for (const auto& [kind, words] : kinds) {
    std::vector<std::uint16_t> of_kind;
    for (const std::uint16_t number : order)
      if (pack::at(*index.people(), number).kind() == kind) of_kind.push_back(number);
    if (of_kind.empty()) continue;
    if (headed) {
      if (!plan.entries.empty()) y += metrics.px(above_kind);
      plan.headings.push_back({words, {left, y, width, height_of(words, kind_type(metrics))}});
      y = plan.headings.back().rect.bottom() + metrics.px(below_kind);
    }
    const auto columns = static_cast<std::size_t>(measures.columns);
    for (std::size_t first = 0; first < of_kind.size(); first += columns) {
      const std::size_t row = plan.entries.size();
      for (std::size_t i = first; i < std::min(of_kind.size(), first + columns); ++i) {
        const int x = left + static_cast<int>(i - first) * (measures.column + space);
        plan.entries.push_back(laying.entry(of_kind[i], {x, y}));
      }
      y += align_row(std::span(plan.entries).subspan(row), unfolded) + space;
    }
  }
  plan.end = std::max(0, y + metrics.px(between_entries) - plan.pane.h);
  return plan;
}

std::span<const EntryPlan> PeoplePlan::near(int at) const {
  const auto first = std::partition_point(entries.begin(), entries.end(),
                                          [&](const EntryPlan& entry) { return entry.row_bottom <= at; });
  const auto last =
      std::partition_point(first, entries.end(), [&](const EntryPlan& entry) { return entry.rect.y < at + pane.h; });
  return {first, last};
}

}  // namespace lectern::app
