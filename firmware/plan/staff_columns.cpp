// SPDX-License-Identifier: MIT
#include <algorithm>
#include <fmt/format.h>
#include <string>
#include <utility>

#include "firmware/plan/areas.hpp"
#include "firmware/plan/staff_column.hpp"
#include "firmware/plan/staff_words.hpp"

namespace lectern::app {

namespace {

using pack::StringId;
using staff::Outcome;

// Design px.
constexpr double staff_top = 56;
constexpr double small_staff_top = 16;
constexpr double staff_side = 110;
constexpr double between_columns = 140;
constexpr double least_column = 640;  // at 100 %
constexpr double between_parts = 36;
constexpr double receipt_side = 300;
constexpr double beside_scroll_bar = 24;
constexpr std::size_t key_digits_shown = 8;

enum class Told : std::uint8_t {
  to_be_read,   ///< it stands first: below long offers nobody would see it
  seen_anyway,  ///< the offers are others now
};

Told kind_of(Outcome outcome) {
  switch (outcome) {
    case Outcome::imported:
    case Outcome::already_here:
    case Outcome::shown_at_idle:
    case Outcome::shown_now:
    case Outcome::well:
    case Outcome::went_back:
      return Told::seen_anyway;
    default:
      return Told::to_be_read;
  }
}

/// The page while it is filled.
struct Page {
  const Glass& glass;
  StaffWords words;
  const StaffPage& page;

  [[nodiscard]] const staff::Report& report() const { return page.report; }

  /// What came of something: of which pack, and the sentence for it.
  void event(StaffColumn& column, const std::string& id, StringId name, const staff::Event& event) const {
    if (event.outcome == Outcome::none) return;
    const pack::fb::Text& outcome = words.of(words_of(event.outcome));
    const bool of_a_pack = !event.name.empty();
    column.row(id, name, of_a_pack ? words.plain(event.name) : outcome);
    column.space(8);
    if (of_a_pack) column.sentence(id + "/outcome", outcome);
    if (!event.detail.empty()) column.quiet(id + "/detail", words.plain(event.detail));
  }

  void rows_of(StaffColumn& column, const staff::Found& found) const {
    if (!found.title.empty() || !found.id.empty())
      column.row("staff/exhibit", StringId::staff_exhibit, words.name(found));
    column.row("staff/file", StringId::staff_file, words.plain(found.name));
    if (found.revision) {
      const auto shown = std::find_if(report().found.begin(), report().found.end(), [&](const staff::Found& one) {
        return one.on_show && one.revision && one.id == found.id;
      });
      const std::string revision = fmt::format("{}", *found.revision);
      column.row("staff/revision", StringId::staff_revision,
                 shown == report().found.end()
                     ? words.plain(revision)
                     : words.filled(StringId::staff_revisions,
                                    {{"n", revision}, {"shown", fmt::format("{}", shown->revision.value_or(0))}}));
    }
    column.row("staff/signed-by", StringId::staff_signed_by,
               found.key.empty() ? words.of(StringId::staff_nobody)
                                 : words.filled(StringId::staff_key, {{"key", found.key.substr(0, key_digits_shown)}}));
    if (found.documents > 0)
      column.row("staff/content", StringId::staff_content,
                 words.filled(StringId::staff_counts, {{"documents", fmt::format("{}", found.documents)},
                                                       {"pages", fmt::format("{}", found.pages)},
                                                       {"languages", fmt::format("{}", found.languages)}}));
    const auto& size = words.size(found.bytes);
    const auto free = report().board.free_bytes;
    column.row(
        "staff/size", StringId::staff_size,
        free ? words.filled(StringId::staff_free, {{"size", value_of(size)}, {"free", value_of(words.size(*free))}})
             : size);
    if (found.parts > 0)
      column.row("staff/check", StringId::staff_check,
                 words.filled(StringId::staff_intact, {{"n", fmt::format("{}", found.parts)}}));
    column.space(14);
    if (found.verdict != Outcome::none)
      column.sentence("staff/verdict", words.of(words_of(found.verdict)),
                      found.verdict == Outcome::trusted ? &Theme::bone : &Theme::gold);
    if (found.fell) column.sentence("staff/fell", words.of(StringId::staff_fell), &Theme::gold);
  }

  /// One of those that may be shown, the `number`th on the page: its buttons keep their ids wherever the page stands.
  void offer(StaffColumn& column, std::size_t which, std::size_t number) const {
    const staff::Found& found = report().found[which];
    const auto id = [&](std::string_view deed) {
      return number == 1 ? fmt::format("staff:{}", deed) : fmt::format("staff:{}:{}", deed, number);
    };
    column.quiet("staff/where", words.where(found));
    rows_of(column, found);
    if (staff::refuses(found.verdict) || report().progress.work != staff::Work::none) return;
    std::vector<Button> buttons;
    const bool here = found.where == staff::Where::imported || found.where == staff::Where::kept;
    if (here) {
      buttons.push_back(deed_button(glass, id("show"), StringId::staff_show, StaffDeed::ask_show, which));
      if (found.where == staff::Where::imported)
        buttons.push_back(deed_button(glass, id("keep"), StringId::staff_keep, StaffDeed::forget, which));
    } else {
      buttons.push_back(deed_button(glass, id("import"), StringId::staff_copy, StaffDeed::import, which));
    }
    buttons.front().look = Button::Look::red;
    column.buttons(std::move(buttons));
    if (here) column.quiet("staff/comes-back", words.of(StringId::staff_comes_back));
  }

  /// What can be put on show, and what became of what was.
  void exhibits(StaffColumn& column) const {
    if (report().storage) {
      column.heading("staff/storage-head", words.of(StringId::staff_storage));
      column.sentence("staff/storage", words.of(words_of(report().storage->outcome)), &Theme::gold);
      column.space(between_parts);
    }
    const std::vector<std::size_t> which = offers(report());
    const bool one_new = which.size() == 1 && report().found[which.front()].where != staff::Where::kept;
    column.heading("staff/title",
                   words.of(which.empty() ? StringId::staff_none
                            : one_new     ? StringId::staff_new
                                          : StringId::staff_found),
                   true);
    const bool working = report().progress.work != staff::Work::none;
    results(column, Told::to_be_read);
    if (working) {
      column.sentence("staff/progress", words.progress(report().progress), &Theme::gold);
      column.buttons({deed_button(glass, "staff:stop", StringId::staff_stop, StaffDeed::stop)});
    }
    if (!report().port_named)
      column.quiet("staff/no-port", words.of(StringId::staff_no_port));
    else if (!report().stick)
      column.quiet("staff/insert", words.of(StringId::staff_insert));
    for (std::size_t i = 0; i < which.size(); ++i) {
      offer(column, which[i], i + 1);
      column.space(between_parts);
    }
    std::vector<Button> buttons;
    if (!working) buttons.push_back(deed_button(glass, "staff:look", StringId::staff_look, StaffDeed::look));
    const bool before = std::any_of(report().found.begin(), report().found.end(),
                                    [](const staff::Found& found) { return found.before && !found.on_show; });
    if (before && !working)
      buttons.push_back(deed_button(glass, "staff:go-back", StringId::staff_go_back, StaffDeed::go_back));
    if (!buttons.empty()) column.buttons(std::move(buttons));
    results(column, Told::seen_anyway);
  }

  /// What became of what was asked for last, of one kind.
  void results(StaffColumn& column, Told which) const {
    const auto one = [&](const std::string& id, StringId name, const std::optional<staff::Event>& last) {
      if (!last || last->outcome == Outcome::none || kind_of(last->outcome) != which) return;
      event(column, id, name, *last);
      if (which == Told::to_be_read) column.space(between_parts);
    };
    one("staff/last-change", StringId::staff_last_change, report().change);
    one("staff/last-import", StringId::staff_last_import, report().import);
  }

  void memory(StaffColumn& column) const {
    const auto& used = words.size(page.facts.memory);
    column.row("staff/memory", StringId::staff_memory,
               page.facts.most_memory == 0
                   ? used
                   : words.filled(StringId::staff_of,
                                  {{"used", value_of(used)}, {"most", value_of(words.size(page.facts.most_memory))}}));
  }

  void board(StaffColumn& column) const {
    const staff::Board& board = report().board;
    column.row("staff/running", StringId::staff_running, words.time(board.up));
    memory(column);
    if (board.celsius)
      column.row("staff/temperature", StringId::staff_temperature,
                 words.filled(StringId::staff_celsius, {{"n", fmt::format("{}", *board.celsius)}}));
    if (board.throttled)
      column.row("staff/throttled", StringId::staff_throttled,
                 words.of(*board.throttled ? StringId::staff_yes : StringId::staff_no),
                 *board.throttled ? &Theme::gold : &Theme::bone);
    column.row("staff/slowest", StringId::staff_slowest,
               words.filled(StringId::staff_ms, {{"n", fmt::format("{}", page.facts.slowest.count())}}));
    const std::uint32_t visits = report().visits_today;
    const std::string count = fmt::format("{}", visits);
    column.row("staff/visits", StringId::staff_visits,
               visits == 0
                   ? words.plain(count)
                   : words.filled(StringId::staff_visits_each,
                                  {{"n", count}, {"time", value_of(words.time(report().visited_today / visits))}}));
    if (!board.restart.empty())
      column.row("staff/last-restart", StringId::staff_last_restart, words.restart(board.restart));
  }

  /// What viewer and service say of their walls, each once.
  [[nodiscard]] static std::string together(std::vector<std::string> all, const std::vector<std::string>& more) {
    for (const std::string& one : more)
      if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
    return fmt::format("{}", fmt::join(all, ", "));
  }

  void walls(StaffColumn& column) const {
    if (const std::string all = together(page.facts.walls, report().walls); !all.empty())
      column.row("staff/walls", StringId::staff_walls, words.plain(all));
    const std::string calls = together(page.facts.refused, report().refused);
    if (calls.empty()) return;
    column.space(8);
    column.sentence("staff/refused", words.filled(StringId::staff_refused, {{"calls", calls}}), &Theme::gold);
  }

  void hours(StaffColumn& column) const {
    const staff::Board& board = report().board;
    std::vector<Button> buttons;
    if (!report().hours.empty()) {
      column.row("staff/opening", StringId::staff_opening, words.plain(report().hours));
      column.row("staff/hour", StringId::staff_hour,
                 report().hour.empty() ? words.of(StringId::staff_untold) : words.plain(report().hour));
      buttons.push_back(deed_button(glass, "staff:hour", StringId::staff_tell_hour, StaffDeed::tell_hour));
    }
    if (board.brightness) {
      column.row("staff/brightness", StringId::staff_brightness,
                 words.filled(StringId::staff_percent, {{"n", fmt::format("{}", *board.brightness)}}));
      buttons.push_back(deed_button(glass, "staff:brighter", StringId::staff_brighter, StaffDeed::brighter));
      buttons.push_back(deed_button(glass, "staff:dimmer", StringId::staff_dimmer, StaffDeed::darker));
    }
    if (!buttons.empty()) column.buttons(std::move(buttons));
  }

  void kiosk(StaffColumn& column) const {
    column.heading("staff/kiosk", words.of(StringId::staff_kiosk));
    column.row("staff/software", StringId::staff_software, words.plain("Lectern " + page.facts.version));
    board(column);
    walls(column);
    hours(column);
  }

  void receipt(StaffColumn& column, StaffPlan& plan) const {
    if (page.receipt.side == 0) return;
    column.space(between_parts);
    column.heading("staff/receipt-head", words.of(StringId::staff_receipt));
    plan.receipt = column.square(std::min(column.width(), glass.px(receipt_side)));
    column.quiet("staff/receipt", words.of(StringId::staff_receipt_words));
    column.quiet("staff/receipt-text", words.plain(page.receipt.text));
  }
};

std::vector<Button> bar_deeds(const Glass& glass) {
  return {deed_button(glass, "staff:logs", StringId::staff_logs, StaffDeed::copy_logs),
          deed_button(glass, "staff:touch", StringId::staff_touch, StaffDeed::test_touch),
          deed_button(glass, "staff:restart", StringId::staff_restart, StaffDeed::ask_restart),
          deed_button(glass, "staff:shut-down", StringId::staff_shut_down, StaffDeed::ask_shut_down)};
}

bool all_fit(const Glass& glass, const std::vector<BarRow>& bar) {
  return std::all_of(bar.begin(), bar.end(), [&](const BarRow& row) { return fits(glass, row); });
}

/// The bar: the way back, how the page is seen, and as many deeds as there is room for, the last ones first.  Returns
/// those that have no place in it.
std::vector<Button> lay_staff_bar(const Glass& glass, std::vector<BarRow>& bar) {
  Button back =
      icon_button(glass, "staff:back", DoStaff{StaffDeed::leave}, draw::IconId::arrow_left, StringId::staff_back);
  back.text = &glass.string(StringId::staff_back);
  std::vector<Button> sight = sight_buttons(glass);
  if (several_languages(glass)) sight.push_back(language_button(glass, false));
  std::vector<Button> deeds = bar_deeds(glass);
  if (bar_rows(glass.metrics()) > 1) {
    bar = {{{}, deeds}, {{back}, sight}};
    std::vector<Button> left_over;
    for (; !all_fit(glass, bar) && !bar.front().right.empty(); bar.front().right.erase(bar.front().right.begin()))
      left_over.push_back(bar.front().right.front());
    fit_labels(glass, bar);
    return left_over;
  }
  std::vector<Button> left{back};
  append(left, sight);
  bar = {{left, deeds}};
  if (all_fit(glass, bar)) return {};
  bar = {{{back}, sight}};
  fit_labels(glass, bar);
  return deeds;
}

}  // namespace

StaffPlan detail::staff_columns(const Glass& glass) {
  const Metrics& metrics = glass.metrics();
  StaffPlan plan;
  std::vector<Button> left_over = lay_staff_bar(glass, plan.bar);
  plan.pane = {0, 0, metrics.glass.w, bar_rect(metrics).y};
  const int top = glass.px(metrics.compact() || metrics.low() ? small_staff_top : staff_top);
  const int between = glass.px(between_columns);
  const int wide = glass.px(least_column * metrics.growth());
  int side = glass.px(metrics.margin());
  const bool two = !metrics.portrait() && metrics.glass.w - 2 * side - between >= 2 * wide;
  if (two && metrics.glass.w - 2 * glass.px(staff_side) - between >= 2 * wide) side = glass.px(staff_side);
  const int room = metrics.glass.w - 2 * side - (two ? 0 : glass.px(beside_scroll_bar));
  const int width = two ? (room - between) / 2 : room;
  const Page page{glass, StaffWords(glass), glass.state().staff_page};
  StaffColumn left(glass, plan, {side, top, width, 0});
  page.exhibits(left);
  if (!two) left.space(between_parts);
  StaffColumn right(glass, plan, two ? Rect{side + width + between, top, width, 0} : Rect{side, left.foot(), width, 0});
  page.kiosk(right);
  if (!left_over.empty()) right.buttons(std::move(left_over));
  page.receipt(right, plan);
  plan.height = std::max(left.foot(), right.foot()) + top;
  return plan;
}

}  // namespace lectern::app
