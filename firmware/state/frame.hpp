// SPDX-License-Identifier: MIT
// One picture of the viewer, as values: what is drawn, what can be touched, and every text on it. Made by `view`;
// painted by a screen, touched by gestures, written down by dumps, judged by the audit.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "assets/base/colour.hpp"
#include "assets/base/geometry.hpp"
#include "firmware/state/action.hpp"
#include "render/draw/list.hpp"

namespace lectern::app {

enum class TargetKind : std::uint8_t { button, tab, card, page, passage, zone, word, note, divider, screen };

/// Something a finger can reach.  Units: px of the glass.
struct Target {
  std::string id;
  TargetKind kind = TargetKind::button;
  std::string label;
  Rect rect;  ///< the part that can be seen
  Act act;
  bool enabled = true;
  bool focused = false;
  bool part = false;  ///< goes on where a target of the same id began: one stop for keys
};

/// Whether keys stop at it.
[[nodiscard]] inline bool takes_focus(const Target& target) {
  return target.enabled && target.kind != TargetKind::screen && !target.part;
}

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
};

/// A part of the glass that is dragged as a whole.
struct Pane {
  PaneId id = PaneId::none;
  Rect rect;
  bool sideways = false;  ///< it scrolls to the right, else downwards
  bool goes_on_before = false;
  bool goes_on_after = false;
};

/// The page on the glass.
struct ScanShown {
  RectF rect;  ///< the whole page, also what lies beyond its pane
  Rect pane;
  double scale = 1;
  PointF centre;  ///< the point of the finest level in the pane's middle
  bool sharp = false;
  bool reset = false;
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
  bool from_right = false;          ///< it is read from right to left
  bool blank = false;               ///< a page stands on the glass of which no pixel is there yet
  std::uint64_t reading_units = 0;  ///< what there is to read: words, or halves of CJK characters
};

}  // namespace lectern::app
