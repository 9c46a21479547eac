// SPDX-License-Identifier: MIT
#include "firmware/update/staff.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace lectern::app {

namespace {

using namespace std::chrono_literals;

constexpr Duration stay_every = 30s;  // the service ends a session after five minutes
constexpr Duration deaf_for = 700ms;  // longer than between the taps of a double one
constexpr int brightness_step = 10;   // per cent
constexpr int least_brightness = 10;
constexpr int most_brightness = 100;

/// Digits are not left behind where they lay.
void forget_digits(StaffPage& page) {
  std::fill(page.digits.begin(), page.digits.end(), '0');
  page.digits.clear();
}

void turn_staff_to(State& state, StaffView view) {
  StaffPage& page = state.staff_page;
  if (page.view == view) return;
  page.view = view;
  page.fingers.clear();
  page.tested.clear();
  forget_digits(page);
  state.staff_scroll = {};
  state.focus.clear();
  state.screen_since = state.now;
}

template <class Asked>
void ask_service(State& state, Asked asked) {
  state.requests.emplace_back(std::move(asked));
}

void enter_typed(State& state) {
  StaffPage& page = state.staff_page;
  if (page.view == StaffView::pin && page.digits.size() >= least_pin) {
    ask_service(state, staff::Pin{page.digits});
    page.sent = true;
    forget_digits(page);
  } else if (page.view == StaffView::hour && page.digits.size() == hour_digits) {
    const std::string& d = page.digits;
    // What is no hour is not sent: the digits go, and can be typed again.
    if (d.substr(0, 2) <= "23" && d.substr(2) <= "59") {
      ask_service(state, staff::TellHour{d.substr(0, 2) + ":" + d.substr(2)});
      turn_staff_to(state, StaffView::page);
    }
    forget_digits(page);
  }
}

void ask_first(State& state, StaffAsk ask) {
  state.staff_page.ask = ask;
  turn_staff_to(state, StaffView::ask);
}

void put_on_show(State& state, bool at_once) {
  StaffPage& page = state.staff_page;
  // The card said what it means: whoever answers it has confirmed.
  ask_service(state, staff::PutOnShow{page.name, true, at_once});
  page.at_once = at_once;
  turn_staff_to(state, StaffView::page);
}

void set_brightness(State& state, int by) {
  const auto now = state.staff_page.report.board.brightness;
  if (now) ask_service(state, staff::Brightness{std::clamp(*now + by, least_brightness, most_brightness)});
}

/// Whether a deed is one whose button stands where another stood while the service worked, or did not yet.
bool is_in_the_way(StaffDeed deed) {
  switch (deed) {
    case StaffDeed::look:
    case StaffDeed::stop:
    case StaffDeed::import:
    case StaffDeed::ask_show:
    case StaffDeed::forget:
    case StaffDeed::go_back:
      return true;
    default:
      return false;
  }
}

/// One of what was found; null: it is there no more.
const staff::Found* found_at(const State& state, std::size_t which) {
  const auto& found = state.staff_page.report.found;
  return which < found.size() ? &found[which] : nullptr;
}

void do_with_found(State& state, const DoStaff& act) {
  const staff::Found* found = found_at(state, act.which);
  if (found == nullptr) return;
  if (act.deed == StaffDeed::import) return ask_service(state, staff::Import{found->where, found->name, found->label});
  if (act.deed == StaffDeed::forget) return ask_service(state, staff::Forget{found->name});
  state.staff_page.name = found->name;
  ask_first(state, StaffAsk::show);
}

}  // namespace

void open_staff(State& state) {
  if (!state.setting.kiosk || state.screen == ScreenId::staff) return;
  const std::size_t language = state.language;
  state = put_away(state);
  state.language = language;
  state.screen = ScreenId::staff;
  state.staff_page = {};
}

void type_digit(State& state, std::uint8_t digit) {
  StaffPage& page = state.staff_page;
  const std::size_t most = page.view == StaffView::pin ? most_pin : page.view == StaffView::hour ? hour_digits : 0;
  if (digit <= 9 && page.digits.size() < most) page.digits += static_cast<char>('0' + digit);
}

void do_staff(State& state, const DoStaff& act) {
  StaffPage& page = state.staff_page;
  if (state.screen != ScreenId::staff) return;
  // The second of two taps was not meant for what came to stand under the finger.
  if (is_in_the_way(act.deed) && state.now - page.turned < deaf_for) return;
  switch (act.deed) {
    case StaffDeed::erase:
      if (!page.digits.empty()) page.digits.pop_back();
      return;
    case StaffDeed::enter:
      return enter_typed(state);
    case StaffDeed::leave:
      state = put_away(state);
      return;
    case StaffDeed::look:
      return ask_service(state, staff::Look{});
    case StaffDeed::import:
    case StaffDeed::ask_show:
    case StaffDeed::forget:
      return do_with_found(state, act);
    case StaffDeed::go_back:
      return ask_service(state, staff::GoBack{});
    case StaffDeed::stop:
      return ask_service(state, staff::Stop{});
    case StaffDeed::show_at_idle:
    case StaffDeed::show_at_once:
      return put_on_show(state, act.deed == StaffDeed::show_at_once);
    case StaffDeed::cancel:
      return turn_staff_to(state, StaffView::page);
    case StaffDeed::copy_logs:
      return ask_service(state, staff::CopyLogs{});
    case StaffDeed::test_touch:
      return turn_staff_to(state, StaffView::touch);
    case StaffDeed::ask_restart:
      return ask_first(state, StaffAsk::restart);
    case StaffDeed::ask_shut_down:
      return ask_first(state, StaffAsk::shut_down);
    case StaffDeed::restart:
      ask_service(state, staff::Restart{});
      return turn_staff_to(state, StaffView::page);
    case StaffDeed::shut_down:
      ask_service(state, staff::ShutDown{});
      return turn_staff_to(state, StaffView::page);
    case StaffDeed::tell_hour:
      return turn_staff_to(state, StaffView::hour);
    case StaffDeed::brighter:
      return set_brightness(state, brightness_step);
    case StaffDeed::darker:
      return set_brightness(state, -brightness_step);
  }
}

std::optional<Act> pad_key(const State& state, std::string_view name) {
  if (state.screen != ScreenId::staff) return std::nullopt;
  const StaffView view = state.staff_page.view;
  if (view != StaffView::pin && view != StaffView::hour) return std::nullopt;
  if (name == "Backspace" || name == "Delete") return DoStaff{StaffDeed::erase};
  constexpr std::string_view keypad = "Keypad ";
  const std::string_view digit = name.starts_with(keypad) ? name.substr(keypad.size()) : name;
  if (digit.size() != 1 || digit[0] < '0' || digit[0] > '9') {
    const bool enters = (name == "Return" || digit == "Enter") && state.focus.empty();
    return enters ? std::optional<Act>(DoStaff{StaffDeed::enter}) : std::nullopt;
  }
  return TypeDigit{static_cast<std::uint8_t>(digit[0] - '0')};
}

State heard(State state, staff::Report report) {
  StaffPage& page = state.staff_page;
  if (state.screen != ScreenId::staff) return state;
  const bool was_open = page.report.door == staff::Door::open && page.view != StaffView::pin;
  const bool changed = page.report.change != report.change;
  const auto works = [](const staff::Report& said) { return said.progress.work != staff::Work::none; };
  if (page.heard && works(page.report) != works(report)) page.turned = state.now;
  page.report = std::move(report);
  page.heard = true;
  page.heard_at = state.now;
  page.silent = false;
  page.sent = false;
  if (page.at_once && changed && page.report.change) {
    page.switch_now = page.report.change->outcome == staff::Outcome::shown_now;
    page.at_once = false;
  }
  const bool open = page.report.door == staff::Door::open;
  // The session is over: what is here is no visitor's.
  if (was_open && !open) return put_away(state);
  if (open && page.view == StaffView::pin) {
    turn_staff_to(state, StaffView::page);
    page.stayed = state.now;
    ask_service(state, staff::Look{});
  }
  if (page.view != StaffView::pin) {
    // Whoever waits for a copy need not touch anything.
    if (page.report.progress.work != staff::Work::none) state.touched = state.now;
    if (state.touched > page.stayed && state.now - page.stayed >= stay_every) {
      page.stayed = state.now;
      ask_service(state, staff::Stay{});
    }
  }
  return state;
}

State unheard(State state) {
  if (state.screen != ScreenId::staff) return state;
  state.staff_page.silent = true;
  state.staff_page.sent = false;
  if (state.staff_page.view != StaffView::pin) return put_away(state);
  return state;
}

bool test_touch(State& state, std::int64_t finger, std::optional<PointF> at) {
  StaffPage& page = state.staff_page;
  if (state.screen != ScreenId::staff || page.view != StaffView::touch) return false;
  const auto known =
      std::find_if(page.fingers.begin(), page.fingers.end(), [&](const TestedFinger& one) { return one.id == finger; });
  state.touched = state.now;
  if (!at) {
    if (known != page.fingers.end()) page.fingers.erase(known);
    return true;
  }
  if (known != page.fingers.end())
    known->at = *at;
  else
    page.fingers.push_back({finger, *at});
  const Size glass = state.metrics.glass;
  const int column = std::clamp(static_cast<int>(at->x * touch_columns / glass.w), 0, touch_columns - 1);
  const int row = std::clamp(static_cast<int>(at->y * touch_rows / glass.h), 0, touch_rows - 1);
  const auto cell = static_cast<std::uint32_t>(row * touch_columns + column);
  const auto place = std::lower_bound(page.tested.begin(), page.tested.end(), cell);
  if (place == page.tested.end() || *place != cell) page.tested.insert(place, cell);
  return true;
}

}  // namespace lectern::app
