// SPDX-License-Identifier: MIT
// Where the names stand in the list of people and terms: in columns, as wide as the text size wants. Asked by `view`
// and `update`.
#pragma once

#include <cstddef>
#include <vector>

#include "firmware/state/state.hpp"
#include "firmware/texts/measure.hpp"

namespace lectern::app {

struct PeoplePlan {
  Rect title;               ///< px, scrolls with the names
  Rect pane;                ///< what is seen
  std::vector<Rect> names;  ///< by person, before scrolling
  int end = 0;              ///< px: how far it scrolls
};

[[nodiscard]] PeoplePlan plan_people(const pack::fb::Index& index, std::size_t language, const Measure& measure);

/// Where they stand for a visitor at this moment.
[[nodiscard]] PeoplePlan people_of(const State& state, const World& world);

/// The type of a name.  Units: design px.
inline constexpr TypeSize name_type{32, 40};

}  // namespace lectern::app
