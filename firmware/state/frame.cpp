// SPDX-License-Identifier: MIT
#include "firmware/state/frame.hpp"

#include <algorithm>
#include <cmath>

namespace lectern::app {

namespace {

constexpr Millimetres near_finger{5};  // passages and words answer this far around them

PaneId id_of(const Pane* pane) {
  return pane != nullptr ? pane->id : PaneId::none;
}

/// Px from a point to a rectangle; nothing inside it.
double distance(Rect rect, PointF p) {
  const double dx = std::max({rect.x - p.x, 0.0, p.x - (rect.right() - 1)});
  const double dy = std::max({rect.y - p.y, 0.0, p.y - (rect.bottom() - 1)});
  return std::hypot(dx, dy);
}

}  // namespace

std::string_view name_of(pack::fb::MarkKind kind) {
  using pack::fb::MarkKind;
  switch (kind) {
    case MarkKind::struck_out:
      return "struck-out";
    case MarkKind::underlined:
      return "underlined";
    case MarkKind::inserted:
      return "inserted";
    case MarkKind::superscript:
      return "superscript";
    case MarkKind::subscript:
      return "subscript";
    case MarkKind::small_capitals:
      return "small-capitals";
    case MarkKind::highlighted:
      return "highlighted";
    case MarkKind::unclear:
      return "unclear";
    case MarkKind::illegible:
      return "illegible";
  }
  return {};
}

std::string_view name_of(TargetKind kind) {
  switch (kind) {
    case TargetKind::button:
      return "button";
    case TargetKind::tab:
      return "tab";
    case TargetKind::card:
      return "card";
    case TargetKind::page:
      return "page";
    case TargetKind::passage:
      return "passage";
    case TargetKind::zone:
      return "zone";
    case TargetKind::person:
      return "word";
    case TargetKind::note:
      return "note";
    case TargetKind::divider:
      return "divider";
    case TargetKind::screen:
      return "screen";
    case TargetKind::place:
      return "place";
  }
  return {};
}

Point whole(PointF p) {
  return {static_cast<int>(std::floor(p.x)), static_cast<int>(std::floor(p.y))};
}

bool is_words(TargetKind kind) {
  return kind == TargetKind::passage || kind == TargetKind::zone || kind == TargetKind::person ||
         kind == TargetKind::note || kind == TargetKind::place;
}

bool has_parts(TargetKind kind) {
  return kind == TargetKind::passage || kind == TargetKind::zone;
}

bool is_place_of(std::string_view id, std::string_view whole) {
  return id.starts_with(whole) && (id.size() == whole.size() || id[whole.size()] == '#');
}

const Target* find(const Frame& frame, std::string_view id) {
  const auto found =
      std::find_if(frame.targets.begin(), frame.targets.end(), [&](const Target& t) { return t.id == id; });
  return found == frame.targets.end() ? nullptr : &*found;
}

const Pane* pane_at(const Frame& frame, PointF at) {
  const auto found = std::find_if(frame.panes.rbegin(), frame.panes.rend(),
                                  [&](const Pane& pane) { return pane.rect.contains(whole(at)); });
  return found == frame.panes.rend() ? nullptr : &*found;
}

const Pane* pane_along(const Frame& frame, PointF at, double dx, double dy) {
  const Pane* upper = pane_at(frame, at);
  if (upper == nullptr || upper->scrolls != Axis::across || std::abs(dx) >= std::abs(dy)) return upper;
  const auto below = std::find_if(frame.panes.rbegin(), frame.panes.rend(), [&](const Pane& pane) {
    return pane.scrolls == Axis::down && pane.rect.contains(whole(at));
  });
  return below == frame.panes.rend() ? upper : &*below;
}

std::string target_at(const Frame& frame, PointF at, const Metrics& metrics) {
  const auto under = std::find_if(frame.targets.rbegin(), frame.targets.rend(),
                                  [&](const Target& t) { return t.rect.contains(whole(at)); });
  if (under != frame.targets.rend() && under->kind != TargetKind::passage && under->kind != TargetKind::zone)
    return under->enabled ? under->id : std::string();
  // Words are small: the nearest one answers before the passage around it, and nothing outside its pane does.
  const PaneId pane = id_of(pane_at(frame, at));
  const Target* best = nullptr;
  double best_distance = metrics.mm(near_finger);
  for (const Target& target : frame.targets) {
    if (!is_words(target.kind) || !target.enabled) continue;
    const bool opens =
        target.kind == TargetKind::person || target.kind == TargetKind::note || target.kind == TargetKind::place;
    const double reach = opens ? distance(target.rect, at) : distance(target.rect, at) + metrics.mm(near_finger) / 2.0;
    if (reach >= best_distance || id_of(pane_at(frame, {target.rect.x + 0.0, target.rect.y + 0.0})) != pane) continue;
    best = &target;
    best_distance = reach;
  }
  return best != nullptr ? best->id : std::string();
}

bool cut_off(const Frame& frame, const Pane& pane, Rect rect, bool forward) {
  switch (pane.scrolls) {
    case Axis::none:
      return false;
    case Axis::across:
      return forward != frame.from_right ? rect.right() == pane.rect.right() : rect.x == pane.rect.x;
    case Axis::down:
      return forward ? rect.bottom() == pane.rect.bottom() : rect.y == pane.rect.y;
  }
  return false;
}

}  // namespace lectern::app
