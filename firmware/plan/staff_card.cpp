// SPDX-License-Identifier: MIT
#include <algorithm>

#include "firmware/plan/staff_column.hpp"
#include "firmware/plan/staff_words.hpp"

namespace lectern::app {

namespace {

using pack::StringId;

// Design px.
constexpr double card_width = 980;
constexpr double card_top = 64;
constexpr double small_card_top = 16;

}  // namespace

StaffPlan detail::staff_card(const Glass& glass) {
  const Metrics& metrics = glass.metrics();
  const StaffPage& page = glass.state().staff_page;
  const StaffWords words(glass);
  StaffPlan plan;
  plan.pane = {0, 0, metrics.glass.w, metrics.glass.h};
  const int width = std::min(glass.px(card_width * metrics.growth()), metrics.glass.w - 4 * glass.px(metrics.margin()));
  StaffColumn column(glass, plan,
                     {(metrics.glass.w - width) / 2,
                      glass.px(metrics.compact() || metrics.low() ? small_card_top : card_top), width, 0});
  std::vector<Button> buttons;
  switch (page.ask) {
    case StaffAsk::show: {
      const auto found = std::find_if(page.report.found.begin(), page.report.found.end(), [&](const staff::Found& one) {
        return one.name == page.name && one.where != staff::Where::stick && one.where != staff::Where::incoming;
      });
      column.heading("staff/ask", words.of(StringId::staff_show_ask), true);
      if (found != page.report.found.end()) {
        column.row("staff/exhibit", StringId::staff_exhibit, words.name(*found));
        column.space(16);
        if (found->verdict != staff::Outcome::none)
          column.sentence("staff/verdict", words.of(words_of(found->verdict)),
                          staff::asks(found->verdict) ? &Theme::gold : &Theme::bone);
        if (found->fell) column.sentence("staff/fell", words.of(StringId::staff_fell), &Theme::gold);
      }
      column.sentence("staff/comes-back", words.of(StringId::staff_comes_back));
      buttons = {deed_button(glass, "staff:when-idle", StringId::staff_when_idle, StaffDeed::show_at_idle),
                 deed_button(glass, "staff:at-once", StringId::staff_at_once, StaffDeed::show_at_once)};
      break;
    }
    case StaffAsk::restart:
      column.heading("staff/ask", words.of(StringId::staff_restart_ask), true);
      column.sentence("staff/ask-words", words.of(StringId::staff_restart_words));
      buttons = {deed_button(glass, "staff:do-restart", StringId::staff_restart, StaffDeed::restart)};
      break;
    case StaffAsk::shut_down:
      column.heading("staff/ask", words.of(StringId::staff_shut_down_ask), true);
      column.sentence("staff/ask-words", words.of(StringId::staff_shut_down_words));
      buttons = {deed_button(glass, "staff:do-shut-down", StringId::staff_shut_down, StaffDeed::shut_down)};
      break;
  }
  buttons.front().look = Button::Look::red;
  buttons.push_back(deed_button(glass, "staff:cancel", StringId::staff_cancel, StaffDeed::cancel));
  column.buttons(std::move(buttons));
  plan.height = column.foot() + glass.px(small_card_top);
  return plan;
}

}  // namespace lectern::app
