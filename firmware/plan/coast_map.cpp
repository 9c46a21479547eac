// SPDX-License-Identifier: MIT
#include "firmware/plan/coast_map.hpp"

#include <algorithm>
#include <array>
#include <limits>

#include "assets/pack/words.hpp"
#include "firmware/plan/areas.hpp"
#include "firmware/plan/text_column.hpp"

namespace lectern::app {

namespace {

// Design px.
constexpr double plain_radius = 8;
constexpr double lit_radius = 11;
constexpr double own_radius = 14;
constexpr double around_dot = 3;     // its edge, which keeps it apart from land and sea
constexpr double beside_dot = 8;     // from a point to its name
constexpr double within_map = 6;     // from the map's edge to a name
constexpr double between_names = 2;  // their line boxes part them as well
constexpr double beside_words = 40;  // from the words of a card to its map
constexpr double below_words = 28;
constexpr double least_words = 420;  // beside a map, at 100 %
constexpr std::size_t most_names = 24;

double radius_of(DotLook look) {
  return look == DotLook::own ? own_radius : look == DotLook::lit ? lit_radius : plain_radius;
}

/// The points, the most important first; of two that would cover each other the first alone.
std::vector<MapDot> dots_in(Rect rect, const pack::fb::Index& index, const Metrics& metrics, const MapLight& light) {
  std::vector<MapDot> dots;
  for (flatbuffers::uoffset_t i = 0; i < index.people()->size(); ++i) {
    const pack::fb::MapPlace* place = index.people()->Get(i)->place();
    if (place == nullptr) continue;
    const auto person = static_cast<std::uint16_t>(i);
    const bool named = std::find(light.named.begin(), light.named.end(), person) != light.named.end();
    const DotLook look = light.own == person ? DotLook::own : named ? DotLook::lit : DotLook::plain;
    const Point at{rect.x + place->x() * rect.w / index.map()->width(),
                   rect.y + place->y() * rect.h / index.map()->height()};
    dots.push_back({person, at, metrics.px(radius_of(look)), look});
  }
  std::stable_sort(dots.begin(), dots.end(), [](const MapDot& a, const MapDot& b) { return a.look > b.look; });
  std::vector<MapDot> apart;
  for (const MapDot& dot : dots)
    if (std::none_of(apart.begin(), apart.end(), [&](const MapDot& other) {
          return std::abs(other.at.x - dot.at.x) < other.radius && std::abs(other.at.y - dot.at.y) < other.radius;
        }))
      apart.push_back(dot);
  return apart;
}

/// Where a name may stand, the best first: right and left of its point, above and below it as far in the middle as
/// `room` allows, then askew.
std::array<Rect, 8> sides_of(const MapDot& dot, Size name, int gap, Rect room) {
  const Point at = dot.at;
  const int away = dot.radius + gap;
  const int right = at.x + away;
  const int left = at.x - away - name.w;
  const int above = at.y - away - name.h;
  const int below = at.y + away;
  const int across = std::clamp(at.x - name.w / 2, room.x, std::max(room.x, room.right() - name.w));
  const int down = at.y - name.h / 2;
  const auto with = [&](int x, int y) { return Rect{x, y, name.w, name.h}; };
  return {with(right, down),  with(left, down),   with(across, above), with(across, below),
          with(right, above), with(right, below), with(left, above),   with(left, below)};
}

int distance_from(Rect rect, Point at) {
  return std::max({rect.x - at.x, at.x - rect.right(), 0}) + std::max({rect.y - at.y, at.y - rect.bottom(), 0});
}

/// Whether nobody could take a name for another point's.
bool belongs_to(const MapDot& dot, Rect name, const std::vector<MapDot>& dots) {
  const int own = distance_from(name, dot.at);
  return std::none_of(dots.begin(), dots.end(), [&](const MapDot& other) {
    return other.person != dot.person && distance_from(name, other.at) <= own;
  });
}

}  // namespace

Size map_size(const pack::fb::Map& map, int width) {
  return {width, width * map.height() / map.width()};
}

std::size_t places_of(const pack::fb::Index& index) {
  return static_cast<std::size_t>(std::count_if(index.people()->begin(), index.people()->end(),
                                                [](const auto* person) { return person->place() != nullptr; }));
}

CoastMap coast_map_in(Rect rect, const pack::fb::Index& index, std::size_t language, const Measure& measure,
                      const MapLight& light) {
  const Metrics& metrics = measure.metrics;
  CoastMap map{rect, dots_in(rect, index, metrics, light)};
  const TypeSize type = grown(metrics, map_name_type);
  const Rect room = rect.inset(metrics.px(within_map));
  const int apart = metrics.px(between_names);
  std::vector<Rect> taken;
  for (std::size_t i = 0; i < std::min(map.dots.size(), most_names); ++i) {
    MapDot& dot = map.dots[i];
    const auto& name = pack::said(*index.people()->Get(dot.person)->names(), language);
    const Size size{measure.width_of(name, type) + 1, metrics.px(type.line)};
    const auto fits = [&](Rect side) {
      const auto covers = [&](Rect other) { return !intersection(side, other).empty(); };
      return intersection(side, room) == side && belongs_to(dot, side, map.dots) &&
             std::none_of(taken.begin(), taken.end(), [&](Rect other) { return covers(other.inset(-apart)); }) &&
             std::none_of(map.dots.begin(), map.dots.end(),
                          [&](const MapDot& other) { return covers(other.rect().inset(-metrics.px(around_dot))); });
    };
    const auto sides = sides_of(dot, size, metrics.px(beside_dot), room);
    const auto* const side = std::find_if(sides.begin(), sides.end(), fits);
    if (side == sides.end()) continue;
    dot.name = *side;
    taken.push_back(*side);
  }
  return map;
}

std::vector<std::uint16_t> named_in_passage(const State& state, const World& world) {
  std::vector<std::uint16_t> named;
  if (state.screen != ScreenId::reader || !state.reader.highlighted) return named;
  const TextColumn text(state, world);
  const auto place = text.find(*state.reader.highlighted, state.reader.section);
  if (!place) return named;
  const auto& regions = text.flow(place->section).regions;
  for (const layout::Region& word : regions) {
    if (word.kind != pack::fb::SpanKind::person) continue;
    const bool within = std::any_of(regions.begin(), regions.end(), [&](const layout::Region& region) {
      return region.kind == pack::fb::SpanKind::passage && region.target == *state.reader.highlighted &&
             region.table == word.table && region.rect.contains(word.rect.centre());
    });
    if (within) named.push_back(word.target);
  }
  return named;
}

std::optional<CardMap> card_map_of(const Metrics& metrics, const pack::fb::Index& index, std::uint16_t person) {
  if (index.map() == nullptr || pack::at(*index.people(), person).place() == nullptr) return std::nullopt;
  const int whole = card_flow_width(metrics);
  const Size size = map_size(*index.map(), std::min(whole, metrics.px(card_map_width * metrics.growth())));
  if (size.h > card_areas(metrics, metrics.glass.h).scrolled.h) return std::nullopt;
  const int left = whole - size.w - metrics.px(beside_words);
  if (left >= metrics.px(least_words * metrics.growth())) return CardMap{true, size, left, 0};
  return CardMap{false, size, whole, size.h + metrics.px(below_words)};
}

}  // namespace lectern::app
