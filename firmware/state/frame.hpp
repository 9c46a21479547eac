// SPDX-License-Identifier: MIT
// One picture of the viewer, as values: what is drawn, what can be touched, and every text on it; and what lies where
// on it. Made by `view`; painted by a screen, touched by gestures, written down by dumps, judged by the audit.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assets/base/colour.hpp"
#include "assets/base/geometry.hpp"
#include "assets/pack/schema.hpp"
#include "firmware/state/action.hpp"
#include "firmware/style/metrics.hpp"
#include "render/draw/list.hpp"

namespace lectern::app {

enum class TargetKind : std::uint8_t { button, tab, card, page, passage, zone, person, note, divider, screen, place };
/// As a dump calls it.
[[nodiscard]] std::string_view name_of(TargetKind kind);

/// Something a finger can reach.  Units: px of the glass.
struct Target {
  std::string id;
  TargetKind kind = TargetKind::button;
  std::string label;
  Rect rect;  ///< the part that can be seen
  Act act;
  bool enabled = true;
  bool focused = false;
  bool part = false;                  ///< goes on where a target of the same id began: one stop for keys
  std::optional<FocusStep> key = {};  ///< a key that does the same, wherever the focus is
  std::int32_t within = -1;           ///< of a word or note, the passage it stands in
  bool waits = false;                 ///< keys pass it over: its passage, or the passage's words, are their way to it
};

/// Whether keys stop at it.
[[nodiscard]] inline bool takes_focus(const Target& target) {
  return target.enabled && target.kind != TargetKind::screen && !target.part && !target.waits;
}

/// A mark on words.  Units: bytes of the block's string, half-open.
struct TextMark {
  pack::fb::MarkKind kind{};
  std::uint32_t begin = 0, end = 0;
};
/// As a dump calls it; empty for what this viewer does not know.
[[nodiscard]] std::string_view name_of(pack::fb::MarkKind kind);

/// A block of text on the glass.
struct TextBlock {
  std::string id;
  std::string layer;    ///< empty: none
  std::string passage;  ///< empty: none
  std::string language;
  Rect rect;
  int size_px = 0;
  bool clipped = false;  ///< words are lost; not where a pane goes on when scrolled
  Colour ink, ground;
  std::string string;
  bool control = false;  ///< the label of something that is touched
  bool form = false;     ///< a form's own print
  bool quote = false;    ///< a document's own words, on its card
  std::vector<TextMark> marks{};
};

/// Which way a pane scrolls: not at all, along the lines of its words, or down them.
enum class Axis : std::uint8_t { none, across, down };

/// A part of the glass that a finger moves as a whole. Gestures, keys and the audit know no more of it than this.
struct Pane {
  PaneId id = PaneId::none;
  Rect rect;
  Axis scrolls = Axis::none;
  bool goes_on_before = false;
  bool goes_on_after = false;
  bool drags_controls = false;               ///< a finger that slides over a button in it drags, and does not press
  bool zooms = false;                        ///< two fingers, two taps and the wheel zoom in it
  std::optional<Rect> seen = std::nullopt;   ///< where what scrolls is seen, if not in all of it
  std::optional<Act> beside = std::nullopt;  ///< what a touch does that hits nothing in it
};

/// The page on the glass.
struct ScanShown {
  RectF rect;  ///< the whole page, also what lies beyond its pane
  Rect pane;
  double scale = 1;
  PointF centre;  ///< the point of the finest level in the pane's middle
  bool sharp = false;
  bool reset = false;
  draw::Turn turn = draw::Turn::none;
  draw::Tone tone;
  bool actual = false;  ///< as large as its paper
};

/// The map of the exhibit's places on the glass.
struct MapShown {
  struct Place {
    std::string id;  ///< of the person
    Rect dot;
    bool lit = false;    ///< by a passage, or it is the card's own
    bool named = false;  ///< its name stands beside it
  };
  Rect rect;
  std::vector<Place> places;
};

struct Frame {
  draw::List list;
  std::vector<Target> targets;  ///< in reading order; later ones lie over earlier ones
  std::vector<TextBlock> texts;
  std::vector<Pane> panes;                ///< later ones lie over earlier ones
  std::vector<draw::TileId> tiles;        ///< wanted, the most urgent first
  std::vector<std::uint16_t> thumbnails;  ///< wanted, by document
  std::vector<draw::TileId> ahead;        ///< may be wanted next
  std::optional<ScanShown> scan;
  std::optional<MapShown> map;
  bool from_right = false;          ///< it is read from right to left
  bool blank = false;               ///< a page stands on the glass of which no pixel is there yet
  std::uint64_t reading_units = 0;  ///< what there is to read: words, or halves of CJK characters
};

/// The target of an id, null where there is none.
[[nodiscard]] const Target* find(const Frame& frame, std::string_view id);

/// The pane that lies uppermost at a point, null where there is none.
[[nodiscard]] const Pane* pane_at(const Frame& frame, PointF at);

/// The pane that something moves which goes that way: the uppermost or, where that scrolls across and the way goes down
/// or up, one below it that scrolls so.  Null where there is none.
[[nodiscard]] const Pane* pane_along(const Frame& frame, PointF at, double dx, double dy);

/// What lies under a finger: an id of `frame`, empty for nothing. Of passages, zones and words the nearest within 5 mm.
[[nodiscard]] std::string target_at(const Frame& frame, PointF at, const Metrics& metrics);

/// Whether the edge of a pane that scrolls cuts something off, at the end that comes next or at the one before.
[[nodiscard]] bool cut_off(const Frame& frame, const Pane& pane, Rect rect, bool forward);

/// Whether a pane has more to show, onward or back.
[[nodiscard]] inline bool goes_on(const Pane& pane, bool forward) {
  return forward ? pane.goes_on_after : pane.goes_on_before;
}

/// Whether it is a word, a note, a passage or its zone, or a place on the map: what is read, and touched near by.
[[nodiscard]] bool is_words(TargetKind kind);
/// Of several pieces that are one: passages and zones.
[[nodiscard]] bool has_parts(TargetKind kind);
/// Whether an id is this one, or one of its further places, which are numbered (`id#2`).
[[nodiscard]] bool is_place_of(std::string_view id, std::string_view whole);

/// The pixel that a point lies in.
[[nodiscard]] Point whole(PointF p);

}  // namespace lectern::app
