// SPDX-License-Identifier: MIT
#include "firmware/input/gestures.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace lectern::app {

namespace {

using screen::Touch;
using namespace std::chrono_literals;

constexpr Millimetres tap_slop{4};  // a finger that moves further is dragging
constexpr Millimetres double_tap_slop{12};
constexpr Duration double_tap_time = 350ms;
constexpr Duration velocity_time = 80ms;  // a fling has the speed of the last of the way
constexpr Duration resting_time = 3s;     // what has not moved for so long zooms with no other finger
constexpr Duration lying_time = 10s;      // nor does it tap when it is lifted
constexpr Duration lost_time = 60s;       // its end was never reported

double distance(PointF a, PointF b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

}  // namespace

std::vector<Action> Gestures::take(const Touch& touch, Moment now, const Frame& frame, const Metrics& metrics,
                                   Fresh fresh) {
  std::vector<Action> out;
  std::erase_if(fingers_, [&](const Finger& f) { return f.id != touch.finger && now - f.active > lost_time; });
  const auto finger =
      std::find_if(fingers_.begin(), fingers_.end(), [&](const Finger& f) { return f.id == touch.finger; });
  switch (touch.kind) {
    case Touch::Kind::down:
      if (finger != fingers_.end()) fingers_.erase(finger);
      down(touch, now, frame, metrics, fresh, out);
      break;
    case Touch::Kind::move:
      if (finger != fingers_.end()) move(*finger, touch.at, now, frame, metrics, out);
      break;
    case Touch::Kind::up:
    case Touch::Kind::cancel:
      if (finger == fingers_.end()) break;
      if (touch.kind == Touch::Kind::up) up(*finger, now, frame, metrics, out);
      // What a finger did in a pinch says nothing of where it goes alone.
      for (Finger& other : fingers_)
        if (partner(other, now) == &*finger) {
          other.start = other.last;
          other.recent = {{other.last, now}};
        }
      fingers_.erase(finger);
      break;
  }
  return out;
}

void Gestures::down(const Touch& touch, Moment now, const Frame& frame, const Metrics& metrics, Fresh fresh,
                    std::vector<Action>& out) {
  Finger finger;
  finger.id = touch.finger;
  if (const Pane* pane = pane_at(frame, touch.at)) finger.pane = *pane;
  const bool again = acted_at_ && distance(*acted_at_, touch.at) <= metrics.mm(double_tap_slop);
  finger.hits = fresh == Fresh::nothing || (fresh == Fresh::overlay && !again);
  if (finger.hits) finger.target = target_at(frame, touch.at, metrics);
  if (const Target* target = find(frame, finger.target); target != nullptr && target->kind == TargetKind::screen)
    finger.act = target->act;
  finger.start = finger.last = touch.at;
  finger.recent = {{touch.at, now}};
  finger.active = now;
  finger.surplus = has_its_hand(finger.pane, now);
  if (finger.surplus) {
    fingers_.push_back(std::move(finger));
    return;
  }
  out.emplace_back(Grab{finger.pane.id, touch.at});
  // Which of two it moves, its way will say: both stand still.
  if (const Pane* down = pane_along(frame, touch.at, 0, 1); down != nullptr && down->id != finger.pane.id)
    out.emplace_back(Grab{down->id, touch.at});
  fingers_.push_back(std::move(finger));
}

bool Gestures::has_its_hand(const Pane& pane, Moment now) const {
  if (pane.id == PaneId::none) return false;
  const auto busy = std::count_if(fingers_.begin(), fingers_.end(), [&](const Finger& finger) {
    return finger.pane.id == pane.id && !finger.surplus && now - finger.active <= resting_time &&
           (finger.dragging || pane.zooms);
  });
  return busy >= (pane.zooms ? 2 : 1);
}

Gestures::Finger* Gestures::partner(const Finger& finger, Moment now) {
  if (!finger.pane.zooms || finger.surplus) return nullptr;
  const auto found = std::find_if(fingers_.begin(), fingers_.end(), [&](const Finger& other) {
    return other.id != finger.id && other.pane.id == finger.pane.id && !other.surplus &&
           now - other.active <= resting_time;
  });
  return found == fingers_.end() ? nullptr : &*found;
}

void Gestures::move(Finger& finger, PointF to, Moment now, const Frame& frame, const Metrics& metrics,
                    std::vector<Action>& out) {
  if (finger.surplus) return;
  const bool still = !finger.dragging && distance(finger.start, to) <= metrics.mm(tap_slop);
  // A palm trembles where it lies.
  if (still && now - finger.active > resting_time) return;
  if (!still) finger.active = now;
  const PointF from = finger.last;
  finger.last = to;
  // Samples that came in together are one: the last of them says where the finger was then.
  if (finger.recent.back().when == now) finger.recent.pop_back();
  finger.recent.push_back({to, now});
  std::erase_if(finger.recent, [&](const Sample& s) { return now - s.when > velocity_time; });
  if (Finger* other = partner(finger, now)) {
    other->active = now;
    finger.dragging = finger.pinched = other->pinched = true;
    const double before = distance(from, other->last);
    const double after = distance(to, other->last);
    if (before >= 1 && after >= 1)
      out.emplace_back(Pinch{{(to.x + other->last.x) / 2, (to.y + other->last.y) / 2},
                             after / before,
                             (to.x - from.x) / 2,
                             (to.y - from.y) / 2});
    return;
  }
  if (finger.dragging) {
    out.emplace_back(Drag{finger.pane.id, to.x - from.x, to.y - from.y});
    return;
  }
  const Target* target = find(frame, finger.target);
  const bool words = target == nullptr || is_words(target->kind) || target->kind == TargetKind::card ||
                     target->kind == TargetKind::screen || target->kind == TargetKind::divider ||
                     finger.pane.drags_controls;
  if (!words && target->rect.contains(whole(to))) return;
  if (distance(finger.start, to) <= metrics.mm(tap_slop)) return;
  if (const Pane* moved = pane_along(frame, finger.start, to.x - finger.start.x, to.y - finger.start.y);
      moved != nullptr && moved->id != finger.pane.id) {
    finger.pane = *moved;
    finger.surplus = has_its_hand(finger.pane, now);
  }
  if (finger.surplus) return;
  finger.dragging = true;
  out.emplace_back(Drag{finger.pane.id, to.x - finger.start.x, to.y - finger.start.y});
}

void Gestures::up(const Finger& finger, Moment now, const Frame& frame, const Metrics& metrics,
                  std::vector<Action>& out) {
  if (finger.surplus) return;
  if (finger.dragging) {
    if (partner(finger, now) != nullptr) return;
    // A finger that rested before it was lifted throws nothing.
    const auto first = std::find_if(finger.recent.begin(), finger.recent.end(),
                                    [&](const Sample& s) { return now - s.when <= velocity_time; });
    const double t = first == finger.recent.end() ? 0 : seconds(now - first->when);
    const double vx = t > 0 ? (finger.last.x - first->at.x) / t : 0;
    const double vy = t > 0 ? (finger.last.y - first->at.y) / t : 0;
    out.emplace_back(Release{finger.pane.id, vx, vy, finger.last.x - finger.start.x, finger.last.y - finger.start.y,
                             !finger.pinched});
    return;
  }
  if (now - finger.active > lying_time || !finger.hits) return;
  const Target* target = find(frame, finger.target);
  const bool zooms = finger.pane.zooms && (target == nullptr || target->kind == TargetKind::zone);
  const bool twice = zooms && last_tap_.zooms && now - last_tap_.when <= double_tap_time &&
                     distance(last_tap_.at, finger.start) <= metrics.mm(double_tap_slop);
  last_tap_ = twice ? Tap{} : Tap{finger.start, now, zooms};
  if (twice) {
    out.push_back(Act{ZoomAt{+1, finger.start}});
    return;
  }
  if (finger.target.empty() && finger.pane.beside) out.emplace_back(*finger.pane.beside);
  if (target == nullptr || !target->enabled) return;
  acted_at_ = finger.start;
  Act act = finger.act.value_or(target->act);
  if (auto* go = std::get_if<GoOnPage>(&act)) go->at = finger.start;
  out.emplace_back(act);
}

bool Gestures::holds(PaneId pane) const {
  return std::any_of(fingers_.begin(), fingers_.end(), [&](const Finger& f) { return f.pane.id == pane; });
}

std::string Gestures::pressed() const {
  const auto holding = std::find_if(fingers_.rbegin(), fingers_.rend(),
                                    [](const Finger& f) { return !f.dragging && !f.surplus && !f.target.empty(); });
  return holding == fingers_.rend() ? std::string() : holding->target;
}

}  // namespace lectern::app
