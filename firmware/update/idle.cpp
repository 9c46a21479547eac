// SPDX-License-Identifier: MIT
#include "firmware/update/idle.hpp"

#include <algorithm>

#include "assets/pack/string_id.hpp"

namespace lectern::app {

namespace {

using namespace std::chrono_literals;

// visitor.md: 60 s at the least, 130 words a minute, 4 min at the most; then 20 s.
constexpr Duration least_time = 60s;
constexpr Duration most_time = 4min;
constexpr Duration most_looking_time = 105s;  // what the first exhibit's texts have on a wall
constexpr Duration staff_time = 2min;
constexpr std::int64_t units_a_minute = 130;
constexpr Duration countdown = std::chrono::seconds(pack::most_seconds_left);

/// Where the staff page has a time of its own: a pad that nobody types on was opened by chance, and a glass that nobody
/// tests is looked at by nobody.
std::optional<Duration> staff_wait(const State& state) {
  constexpr Duration pad = 30s;
  constexpr Duration test = 20s;
  if (state.screen != ScreenId::staff) return std::nullopt;
  if (state.staff_page.view == StaffView::pin) return pad;
  return state.staff_page.view == StaffView::touch ? std::optional(test) : std::nullopt;
}

}  // namespace

Duration reading_time(std::uint64_t reading_units) {
  const auto units = static_cast<std::int64_t>(std::min<std::uint64_t>(reading_units, 100'000));
  return Duration(1min) * units / units_a_minute;
}

Duration allowed_time(std::uint64_t reading_units) {
  return std::min(most_time, least_time + reading_time(reading_units));
}

Duration allowed_time(ScreenId screen, std::uint64_t reading_units) {
  if (screen == ScreenId::staff) return staff_time;
  const Duration reading = allowed_time(reading_units);
  return screen == ScreenId::reader ? reading : std::min(reading, most_looking_time);
}

State put_away(const State& state) {
  State fresh = initial(state.metrics, state.setting);
  fresh.band_folded = state.band_folded;
  fresh.now = fresh.touched = fresh.attract_since = state.now;
  fresh.screen_since = state.now;
  fresh.requests = state.requests;
  // Whoever comes next is a visitor.
  if (state.screen == ScreenId::staff && state.staff_page.report.door == staff::Door::open)
    fresh.requests.emplace_back(staff::Leave{});
  return fresh;
}

State notice_absence(State state) {
  if (state.setting.preview) return state;
  if (state.screen == ScreenId::attract || (state.walk && state.walk->plays_until)) return state;
  if (state.asking && state.touched > *state.asking) state.asking.reset();
  if (const auto wait = staff_wait(state)) {
    if (state.now - state.touched < *wait) return state;
    if (state.staff_page.view == StaffView::pin) return put_away(state);
    state.staff_page.view = StaffView::page;
    state.staff_page.fingers.clear();
    state.staff_page.tested.clear();
    state.touched = state.now;
    return state;
  }
  if (!state.asking && state.now - state.touched >= state.allowed) state.asking = state.touched + state.allowed;
  if (state.asking && state.now - *state.asking >= countdown) return put_away(state);
  return state;
}

std::optional<Moment> next_of_idle(const State& state, Moment shown) {
  if (state.setting.preview) return std::nullopt;
  if (const auto wait = staff_wait(state)) {
    const Moment leaves = state.touched + *wait;
    // The countdown of a guess that waits.
    return wait_left(state.staff_page, shown).count() > 0 ? std::min(leaves, shown + Duration(1s)) : leaves;
  }
  if (!state.asking) return state.touched + state.allowed;
  const Duration passed = std::max(Duration::zero(), shown - *state.asking);
  return *state.asking + Duration(1s) * (passed / Duration(1s) + 1);
}

}  // namespace lectern::app
