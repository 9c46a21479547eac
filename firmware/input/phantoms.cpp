// SPDX-License-Identifier: MIT
#include "firmware/input/phantoms.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace lectern::app {

namespace {

using screen::Touch;
using namespace std::chrono_literals;

// The head of the header says why.
constexpr Millimetres one_place{2};
constexpr Millimetres lying_slop{4};
constexpr int even_touches = 8;
constexpr Duration even_time = 90s;
constexpr Duration quick = 5s;  // touches that come more often may be a hand that drums
constexpr Duration quick_time = 3min;
constexpr int again_touches = 3;  // where an even one was found before and had ceased
constexpr int most_missing = 3;   // periods from one touch to the next
constexpr double even_share = 0.03;
constexpr Duration even_least = 50ms;
constexpr Duration dead_time = 60s;
constexpr Duration longest_contact = 5min;
constexpr Duration spot_time = 10min;
constexpr int alone_touches = 10;
constexpr Duration alone_time = 10min;
// What is kept: more than a crowd touches within the time that anything takes to be found.
constexpr std::size_t most_beats = 64;
constexpr std::size_t most_spots = 16;
constexpr std::size_t most_found = 64;

/// How many periods a time is, at most `most_missing`; 0: none.
int periods_in(Duration time, Duration period) {
  for (int n = 1; n <= most_missing; ++n) {
    const double off = std::abs(seconds(time) - n * seconds(period));
    if (off <= even_share * n * seconds(period) + seconds(even_least)) return n;
  }
  return 0;
}

template <class Kept>
void keep_latest(std::vector<Kept>& kept, std::size_t most) {
  if (kept.size() <= most) return;
  kept.erase(std::min_element(kept.begin(), kept.end(), [](const Kept& a, const Kept& b) { return a.last < b.last; }));
}

}  // namespace

Moment Phantoms::Contact::ends() const {
  return since + (moved ? longest_contact : dead_time);
}

bool Phantoms::near(PointF a, PointF b) const {
  return std::hypot(a.x - b.x, a.y - b.y) <= reach_;
}

std::optional<Touch> Phantoms::take(const Touch& touch, Moment now, const Metrics& metrics) {
  reach_ = one_place.value / metrics.mm_per_px;
  slop_ = lying_slop.value / metrics.mm_per_px;
  const auto contact =
      std::find_if(contacts_.begin(), contacts_.end(), [&](const Contact& c) { return c.finger == touch.finger; });
  if (touch.kind == Touch::Kind::down) {
    if (contact != contacts_.end()) contacts_.erase(contact);
    const bool phantom = down(touch, now);
    contacts_.push_back({touch.finger, touch.at, now, false, phantom});
    return phantom ? std::nullopt : std::optional(touch);
  }
  if (contact == contacts_.end()) return touch;
  const bool phantom = contact->phantom;
  if (touch.kind == Touch::Kind::move) {
    const bool moves = std::hypot(touch.at.x - contact->at.x, touch.at.y - contact->at.y) > slop_;
    // A hand that swipes from one place, however evenly, is a hand.
    if (moves && !contact->moved && !phantom)
      std::erase_if(beats_, [&](const Beat& beat) { return !beat.phantom && near(beat.at, contact->at); });
    contact->moved = contact->moved || moves;
  } else {
    contacts_.erase(contact);
  }
  return phantom ? std::nullopt : std::optional(touch);
}

bool Phantoms::down(const Touch& touch, Moment now) {
  return at_spot(touch.at, now) || on_beat(touch.at, now) || alone(touch, now);
}

bool Phantoms::at_spot(PointF at, Moment now) {
  std::erase_if(spots_, [&](const Spot& spot) {
    const bool lies = std::any_of(contacts_.begin(), contacts_.end(),
                                  [&](const Contact& c) { return c.phantom && near(c.at, spot.at); });
    return !lies && now - spot.last > spot_time;
  });
  const auto found = std::find_if(spots_.begin(), spots_.end(), [&](const Spot& spot) { return near(spot.at, at); });
  if (found == spots_.end()) return false;
  if (found->kind == Phantom::Kind::alone) found->last = now;
  return true;
}

bool Phantoms::on_beat(PointF at, Moment now) {
  const auto known = std::find_if(beats_.begin(), beats_.end(), [&](const Beat& beat) { return near(beat.at, at); });
  if (known == beats_.end()) {
    beats_.push_back({at, now, now, Duration::zero(), 1, false});
    keep_latest(beats_, most_beats);
    return false;
  }
  Beat& beat = *known;
  const Duration passed = now - beat.last;
  const int periods = beat.period > Duration::zero() ? periods_in(passed, beat.period) : 0;
  if (periods == 0) {
    const bool found = beat.phantom && beat.touches >= again_touches;
    // Between the touches of a phantom a finger may come to the same place.
    if (found && passed <= beat.period * (most_missing + 1)) return false;
    const bool second = beat.touches == 1 || !found;
    beat = {beat.at, second ? beat.last : now, now, second ? passed : Duration::zero(), second ? 2 : 1, beat.phantom};
    return false;
  }
  ++beat.touches;
  // The mean of all: one that came late says little.
  beat.period += (passed / periods - beat.period) / std::min(beat.touches, even_touches);
  beat.last = now;
  const Duration needed = beat.period < quick ? quick_time : even_time;
  const bool even =
      beat.phantom ? beat.touches >= again_touches : beat.touches >= even_touches && now - beat.first >= needed;
  if (even) {
    beat.phantom = true;
    find({Phantom::Kind::even, beat.at, beat.period});
  }
  return even;
}

bool Phantoms::alone(const Touch& touch, Moment now) {
  if (touch.finger == screen::mouse_finger || alone_.touches == 0 || !near(alone_.at, touch.at)) {
    alone_ = {touch.at, now, now, Duration::zero(), touch.finger == screen::mouse_finger ? 0 : 1, false};
    return false;
  }
  ++alone_.touches;
  if (alone_.touches < alone_touches || now - alone_.first < alone_time) return false;
  spots_.push_back({alone_.at, now, Phantom::Kind::alone});
  keep_latest(spots_, most_spots);
  find({Phantom::Kind::alone, alone_.at, Duration::zero()});
  return true;
}

void Phantoms::lies(Contact& contact, Moment now) {
  contact.phantom = true;
  spots_.push_back({contact.at, now, Phantom::Kind::lying});
  keep_latest(spots_, most_spots);
  find({Phantom::Kind::lying, contact.at, Duration::zero()});
}

std::vector<Touch> Phantoms::pass(Moment now) {
  std::vector<Touch> ended;
  for (Contact& contact : contacts_) {
    if (now < contact.ends()) continue;
    if (!contact.phantom) {
      lies(contact, now);
      ended.push_back({Touch::Kind::cancel, contact.finger, contact.at});
    } else {
      // It lies there again: its place is kept as long as that goes on.
      for (Spot& spot : spots_)
        if (spot.kind == Phantom::Kind::lying && near(spot.at, contact.at)) spot.last = now;
    }
  }
  return ended;
}

std::optional<Moment> Phantoms::due() const {
  std::optional<Moment> next;
  for (const Contact& contact : contacts_)
    if (!contact.phantom) next = next ? std::min(*next, contact.ends()) : contact.ends();
  return next;
}

void Phantoms::find(const Phantom& phantom) {
  if (std::any_of(found_.begin(), found_.end(), [&](const Phantom& known) { return near(known.at, phantom.at); }))
    return;
  ++count_;
  found_.push_back(phantom);
  if (found_.size() > most_found) found_.erase(found_.begin());
}

void Phantoms::reset() {
  contacts_.clear();
  beats_.clear();
  spots_.clear();
  alone_ = {};
  alone_.touches = 0;
}

}  // namespace lectern::app
