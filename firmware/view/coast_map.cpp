// SPDX-License-Identifier: MIT
#include "firmware/view/coast_map.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <ranges>

#include "assets/pack/words.hpp"

namespace lectern::app {

namespace {

// Design px.
constexpr double coast_line = 2;
constexpr double dot_edge = 3;
constexpr double press_ring = 6;

/// A disc with an edge that stands out from land and sea.
void view_place_dot(FrameBuilder& builder, const MapDot& dot, bool pressed) {
  const Theme& theme = builder.theme();
  const auto disc = [&](int out, Colour colour) {
    const Rect rect = dot.rect().inset(-out);
    builder.draw(draw::Fill{rect, colour, rect.w / 2});
  };
  const int edge = std::max(2, builder.px(dot_edge));
  if (pressed) disc(edge + builder.px(press_ring), theme.gold);
  disc(edge, theme.night);
  disc(0, dot.look == DotLook::plain ? theme.bone : theme.gold);
  // What is lit is larger and has a middle of its own, where colours cannot tell it.
  if (dot.look == DotLook::own)
    builder.draw(draw::Fill{dot.rect().inset(dot.radius * 2 / 3), theme.night, dot.radius / 3});
}

std::string id_of(const FrameBuilder& builder, const MapDot& dot) {
  return fmt::format("place:{}", pack::at(*builder.world().index().people(), dot.person).id()->str());
}

/// Down the map, and along the lines among those that stand at about one height.
void put_in_reading_order(std::vector<MapDot>& dots, bool from_right) {
  std::stable_sort(dots.begin(), dots.end(), [](const MapDot& a, const MapDot& b) { return a.at.y < b.at.y; });
  for (auto line = dots.begin(); line != dots.end();) {
    const MapDot first = *line;
    const auto end =
        std::find_if(line, dots.end(), [&](const MapDot& dot) { return dot.at.y - first.at.y > first.radius; });
    std::stable_sort(line, end,
                     [&](const MapDot& a, const MapDot& b) { return from_right ? a.at.x > b.at.x : a.at.x < b.at.x; });
    line = end;
  }
}

/// Each point, with its name as a part of it.
void put_targets(FrameBuilder& builder, CoastMap map) {
  put_in_reading_order(map.dots, builder.frame().from_right);
  for (const MapDot& dot : map.dots) {
    const auto& name = builder.said(*pack::at(*builder.world().index().people(), dot.person).names());
    Target target{id_of(builder, dot), TargetKind::place, name.utf8()->str(), dot.rect(), OpenPerson{dot.person}};
    builder.target(target);
    target.rect = dot.name;
    target.part = true;
    if (!dot.name.empty()) builder.target(target);
  }
}

}  // namespace

void view_coast_map(FrameBuilder& builder, Rect rect, const MapLight& light, MapUse use) {
  const auto& index = builder.world().index();
  const Theme& theme = builder.theme();
  const CoastMap map = coast_map_in(builder.on_glass(rect), index, builder.state().language, builder.measure(), light);
  builder.as_it_lies([&] {
    const int line = std::max(1, builder.px(coast_line));
    builder.draw(draw::Fill{map.rect, theme.night});
    builder.draw(draw::Coast{map.rect, theme.land});
    builder.draw(draw::Coast{map.rect, theme.coast, line});
    builder.draw(draw::Frame{map.rect, theme.coast, line});
    // The most important lies over the others.
    for (const MapDot& dot : map.dots | std::views::reverse)
      view_place_dot(builder, dot, builder.pressed(id_of(builder, dot)));
    MapShown shown{map.rect, {}};
    for (const MapDot& dot : map.dots) {
      const auto& person = pack::at(*index.people(), dot.person);
      const auto& name = builder.said(*person.names());
      const std::string id = id_of(builder, dot);
      if (!dot.name.empty())
        builder.text({id, name, grown(builder.metrics(), map_name_type), dot.name, theme.bone, theme.land});
      shown.places.push_back({person.id()->str(), dot.rect(), dot.look != DotLook::plain, !dot.name.empty()});
    }
    if (use == MapUse::opens_cards) put_targets(builder, map);
    builder.frame().map = std::move(shown);
  });
}

}  // namespace lectern::app
