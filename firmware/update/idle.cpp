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
constexpr std::int64_t units_a_minute = 130;
constexpr Duration countdown = std::chrono::seconds(pack::most_seconds_left);

}  // namespace

Duration reading_time(std::uint64_t reading_units) {
  const auto units = static_cast<std::int64_t>(std::min<std::uint64_t>(reading_units, 100'000));
  return Duration(1min) * units / units_a_minute;
}

Duration allowed_time(std::uint64_t reading_units) {
  return std::min(most_time, least_time + reading_time(reading_units));
}

Duration allowed_time(ScreenId screen, std::uint64_t reading_units) {
  const Duration reading = allowed_time(reading_units);
  return screen == ScreenId::reader ? reading : std::min(reading, most_looking_time);
}

State put_away(const State& state) {
  State fresh = initial(state.metrics, state.setting);
  fresh.band_folded = state.band_folded;
  fresh.now = fresh.touched = fresh.attract_since = state.now;
  fresh.screen_since = state.now;
  return fresh;
}

State notice_absence(State state) {
  if (state.setting.preview) return state;
  if (state.screen == ScreenId::attract || (state.walk && state.walk->plays_until)) return state;
  if (state.asking && state.touched > *state.asking) state.asking.reset();
  if (!state.asking && state.now - state.touched >= state.allowed) state.asking = state.touched + state.allowed;
  if (state.asking && state.now - *state.asking >= countdown) return put_away(state);
  return state;
}

std::optional<Moment> next_of_idle(const State& state, Moment shown) {
  if (state.setting.preview) return std::nullopt;
  if (!state.asking) return state.touched + state.allowed;
  const Duration passed = std::max(Duration::zero(), shown - *state.asking);
  return *state.asking + Duration(1s) * (passed / Duration(1s) + 1);
}

}  // namespace lectern::app
