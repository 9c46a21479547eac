// SPDX-License-Identifier: MIT
// The map of the exhibit's places: where its points and names stand on a picture of it. Asked by text_column, overview,
// view and audit. North stays where it is whichever way one reads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "assets/base/geometry.hpp"
#include "firmware/state/state.hpp"
#include "firmware/texts/measure.hpp"

namespace lectern::app {

/// Which places are lit.  Shape: into Index.people.
struct MapLight {
  std::optional<std::uint16_t> own;  ///< the one whose card it stands on
  std::vector<std::uint16_t> named;  ///< by the lit passage
};

/// How a place stands on the map.
enum class DotLook : std::uint8_t { plain, lit, own };

/// Units: px of the glass.
struct MapDot {
  std::uint16_t person = 0;
  Point at;
  int radius = 0;
  DotLook look = DotLook::plain;
  Rect name{};  ///< empty: there is no room for it

  [[nodiscard]] Rect rect() const { return {at.x - radius, at.y - radius, 2 * radius, 2 * radius}; }
};

struct CoastMap {
  Rect rect;
  std::vector<MapDot> dots;  ///< the most important first: its own, those that are lit, then as the index has them
};

/// The type of the names.
inline constexpr TypeSize map_name_type{28, 34};
/// So wide is a map on a card.  Units: design px at 100 %.
inline constexpr double card_map_width = 324;

/// As high as it is to be, so wide.
[[nodiscard]] Size map_size(const pack::fb::Map& map, int width);

/// How many places the exhibit's map has.
[[nodiscard]] std::size_t places_of(const pack::fb::Index& index);

/// Points and names of the map in `rect`. A name stands on a side of its point where it leaves the map nowhere and
/// covers neither a point nor another name; one that finds no side is left out.
/// Shape: the index has a map.  Cost: a few dozen names are set.
[[nodiscard]] CoastMap coast_map_in(Rect rect, const pack::fb::Index& index, std::size_t language,
                                    const Measure& measure, const MapLight& light);

/// The places that the lit passage names in the text that is read; nothing where none is lit.
[[nodiscard]] std::vector<std::uint16_t> named_in_passage(const State& state, const World& world);

/// The map on a card of the people: right of its words, or below them.
struct CardMap {
  bool beside = false;
  Size size;
  int flow_width = 0;  ///< px that its words have
  int takes = 0;       ///< px that it takes below the words, with the gap; 0 beside them
};
/// Nothing for somebody without a place, and where the whole map would never be seen at once.
[[nodiscard]] std::optional<CardMap> card_map_of(const Metrics& metrics, const pack::fb::Index& index,
                                                 std::uint16_t person);

}  // namespace lectern::app
