// SPDX-License-Identifier: MIT
// Where everything of the overview stands: cards in a row below the line of time where the glass is wide and the text
// small, else in a list that scrolls downwards with title and introduction. Asked by `view` (to draw) and `update` (to
// know how far it scrolls); kept by Flows, for measuring some hundred cards takes a while.
#pragma once

#include <span>
#include <vector>

#include "assets/base/geometry.hpp"
#include "firmware/plan/card.hpp"
#include "firmware/plan/timeline.hpp"
#include "firmware/state/frame.hpp"

namespace lectern::app {

struct OverviewItem {
  bool context = false;  ///< a line of the museum's, else a document
  flatbuffers::uoffset_t number = 0;
  Rect rect;  ///< px; along the way it scrolls from the content's beginning, across from the glass's edge
};

/// The card of a path, which leads to its first step.
struct PathCard {
  flatbuffers::uoffset_t number = 0;
  Rect rect;  ///< px; of a list it scrolls as well
};

struct OverviewPlan {
  bool list = false;
  Rect head;                 ///< title and introduction, or the title alone; of a list it scrolls as well
  Rect title, introduction;  ///< beside each other where a line of the introduction would else be too long; on a small
                             ///< glass, and of a question on a low one, the introduction ends the list, so that cards
                             ///< are seen at once
  TypeSize hook_type;        ///< of the question: beside the introduction as large as four lines of it may be
  Rect hook, provenance;     ///< empty without a question; with one the title is small, and not on a small glass
  std::vector<PathCard> paths;
  Rect map;       ///< of the exhibit's places, where it has a question and three or more of them: below the way in,
                  ///< beside the question, or at the end of a list, with which it scrolls; empty: there is none
  Rect pane;      ///< what is seen of cards that scroll
  Timeline time;  ///< of a row: the line to scale
  int line = 0;   ///< of a list: the line of time, x
  CardRoom room;
  std::vector<OverviewItem> items;       ///< in order of time; of a list, lines from before its first card stand at its
                                         ///< end where that card would else be out of sight
  std::size_t in_time = 0;               ///< of a list: so many of them are in order
  std::vector<std::size_t> of_document;  ///< the item of each
  int end = 0;                           ///< px: how far it scrolls

  [[nodiscard]] Axis axis() const { return list ? Axis::down : Axis::across; }
  /// The items no further than `reach` px from what is seen when it is scrolled by `at`.  Cost: that of a search.
  [[nodiscard]] std::span<const OverviewItem> near(int at, int reach) const;
};

[[nodiscard]] OverviewPlan plan_overview(const pack::fb::Index& index, std::size_t language, const Measure& measure);

/// The title's type: smaller on a low glass, so that a card is seen below it.
[[nodiscard]] TypeSize title_type(const Metrics& metrics);
/// The type of the small title over a question, and of whose view the texts give.
[[nodiscard]] TypeSize small_title_type(const Metrics& metrics);
inline constexpr TypeSize provenance_type{28, 34};
/// Between a line of context and its source.  Units: design px.
inline constexpr double above_source = 6;
/// A line of the introduction has no more than 75 letters.  Units: design px at 100 %.
inline constexpr double introduction_measure = 1093;

/// The type of a line of context, and what stands around it.  Units: design px.
inline constexpr double below_title = 8;  ///< design px between title and introduction
inline constexpr TypeSize context_type{28, 38};
inline constexpr double context_padding = 20;
inline constexpr TypeSize introduction_type{28, 38};
/// Between two cards of a list, where the days are given; grows with the text.  Units: design px.
inline constexpr double days_height = 64;

}  // namespace lectern::app
