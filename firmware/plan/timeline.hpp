// SPDX-License-Identifier: MIT
// The line of time over a row of cards, to scale: a point for each document, in two lanes where two people write to
// each other; ticks for the museum's dated lines; a break where nothing is shown for long. Asked by the overview's plan
// and its view. It stands still while cards scroll: all of time is on the glass, and points that would lie on each
// other are one stretch, so that its cost is that of the glass and not of the documents.
//
// A gap between two neighbours on the line is broken where it is longer than three times the median of all gaps and
// than an eighth of what is still drawn to scale; the longest first.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "assets/base/geometry.hpp"
#include "firmware/plan/placed_text.hpp"
#include "firmware/texts/measure.hpp"

namespace lectern::app {

/// Points of a lane that stand on one place, or touch.  Units: px of the glass.
struct TimeStretch {
  int from = 0, to = 0;  ///< middles of the first and the last
  std::size_t lane = 0;
  bool exact = true;  ///< of one alone: its day is known
};

/// A line of the museum's.  Units: px of the glass.
struct TimeTick {
  flatbuffers::uoffset_t number = 0;  ///< of the index's lines of context
  int x = 0;                          ///< on the line
  Rect label;                         ///< its date, over the line
};

/// Where a document stands.
struct TimePoint {
  bool stands = false;  ///< its date has a place
  int x = 0;            ///< px of the glass
  std::size_t lane = 0;
};

/// From one x to another.  Units: px of the glass.
struct TimePiece {
  int from = 0, to = 0;
};

/// The thin line from a document's point to its card.
struct Leader {
  TimePoint from;
  int to = 0;             ///< middle of the card, px of the glass
  std::size_t level = 0;  ///< on which of some levels below the line it goes across, the highest first
};

struct Timeline {
  Rect rect;                            ///< empty: there is none
  std::vector<int> lanes;               ///< y of each
  std::vector<TimePiece> pieces;        ///< of the line, to scale; breaks lie between them
  std::vector<PlacedText> names;        ///< who sends what stands in a lane, and how many are shown here
  std::optional<Point> counted;         ///< the middle of a point before how many are shown here
  std::vector<TimeStretch> stretches;   ///< by lane, then x
  std::vector<TimeTick> ticks;          ///< in order of time; empty where their labels find no room side by side
  std::vector<TimePoint> of_documents;  ///< by document
};

/// `room` is where it may stand; it takes of its height what it needs.
/// Shape: none where fewer than two documents have a place.  Units: px of the glass.
[[nodiscard]] Timeline plan_timeline(const pack::fb::Index& index, std::size_t language, const Measure& measure,
                                     Rect room);

/// Further down by so many pixels.
void move_down(Timeline& time, int by);

/// Chooses levels on which no leader crosses another.  Shape: in order of time, and so are points and cards.
void choose_levels(std::vector<Leader>& leaders);

/// Half of a point's side, and the type of what is said at the line.  Units: design px.
inline constexpr double time_point = 9;
/// Above a line's date and below it.  Units: design px.
inline constexpr double tick_padding = 10;

}  // namespace lectern::app
