// SPDX-License-Identifier: MIT
// What a visitor can ask for. Made by gestures, keys and the targets of a frame; taken by `update`. Nothing else
// changes the state.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <variant>

#include "assets/base/geometry.hpp"
#include "firmware/state/staff_act.hpp"

namespace lectern::app {

struct Begin {
  std::optional<std::size_t> language = {};
};  ///< leave the attract screen, for one in the language that it spoke
struct ShowOverview {};
struct ShowPeople {};
struct OpenDocument {
  std::size_t document;
};
struct TurnTo {
  std::size_t page;
};
struct ShowLayer {
  std::size_t layer;
};
struct ShowSideBySide {};
struct ShowPageAlone {
  bool page;
};  ///< where one pane fills the screen: the page, or the text
struct Highlight {
  std::uint16_t passage;
};                 ///< a passage, on all layers; the one that is lit is put out
struct PutOut {};  ///< no passage is lit
struct ZoomBy {
  int direction = 0;
};  ///< a step in (+1) or out (-1) about the middle of the page's pane
struct ZoomAt {
  int direction = 0;
  PointF at;
};                  ///< about a point of the glass
struct StepFit {};  ///< the whole page; from there to the lit passage, or as wide (or high) as the pane
struct ScrollAcross {
  double to = 0;
};  ///< wide tables, px along their lines
struct OpenAbout {};
struct OpenPerson {
  std::uint16_t person;
};
struct OpenNote {
  std::uint16_t note;
};
struct OpenContext {
  std::uint16_t line;
};
struct OpenLanguages {};
struct SetLanguage {
  std::size_t language;
};
struct OpenHelp {};
struct OpenMore {};
struct NextTextSize {};
struct SwitchContrast {};
struct SwitchDivider {};  ///< the most room for the text, or as designed
struct WalkPath {
  std::size_t path = 0;
};  ///< from its first step, or from where it was left
struct WalkTo {
  std::size_t step = 0;
};  ///< of the path that is walked; as many as there are: its end
struct FoldSlip {
  bool folded = true;
};                      ///< where a step's words and its document take turns: the document, or the words
struct LeavePath {};    ///< the document stays, and the path can be taken up again
struct KeepReading {};  ///< somebody is still there
struct Close {};        ///< the overlay
struct Stay {};         ///< a touch that is taken and changes nothing
enum class PageTool : std::uint8_t { panel, actual_size, rotate, lighter, darker, invert, reset };
struct UsePageTool {
  PageTool tool = PageTool::panel;
};  ///< the panel is opened or closed; the others change how the page on show is seen
/// From the list of people and terms into a document, with the passage lit that names the entry.
struct OpenPassage {
  std::uint16_t document = 0;
  std::uint16_t passage = 0;
  std::uint16_t layer = 0;  ///< the text that names it
};
struct FoldBand {
  bool folded = true;
};  ///< of a preview, what stands below the glass: the count alone, or what was found
struct UnfoldEntry {
  std::uint16_t person = 0;
};  ///< of the list of people and terms: all places of the entry are shown
struct GoOnPage {
  std::optional<PointF> at = {};
};  ///< to where the page's map was touched, px of the glass; by keys to the next part of the page

using Act = std::variant<Stay, Begin, ShowOverview, ShowPeople, OpenDocument, TurnTo, ShowLayer, ShowSideBySide,
                         ShowPageAlone, Highlight, PutOut, ZoomBy, ZoomAt, StepFit, ScrollAcross, OpenAbout, OpenPerson,
                         OpenNote, OpenLanguages, SetLanguage, OpenHelp, OpenMore, NextTextSize, SwitchContrast,
                         SwitchDivider, WalkPath, WalkTo, FoldSlip, LeavePath, KeepReading, Close, OpenContext,
                         UsePageTool, GoOnPage, OpenPassage, UnfoldEntry, FoldBand, OpenStaff, TypeDigit, DoStaff>;

/// Where a drag began.
enum class PaneId : std::uint8_t {
  none,
  page,
  text,
  table,             ///< wider than the text
  table_from_right,  ///< and read from right to left
  tabs,
  strip,
  slip,
  divider,
  overview,
  people,
  overlay,
  band,  ///< below the glass, of a preview
  staff
};

struct Grab {
  PaneId pane = PaneId::none;
  PointF at;
};  ///< a finger rests: motion stops
struct Drag {
  PaneId pane = PaneId::none;
  double dx = 0, dy = 0;
};  ///< px since the last one
struct Release {
  PaneId pane = PaneId::none;
  double vx = 0, vy = 0;
  double dx = 0, dy = 0;
  bool turns = true;  ///< false after two fingers zoomed: what one of them does then is no swipe
};                    ///< px a second; dx, dy: of the whole drag
struct Pinch {
  PointF centre;
  double factor = 1;
  double dx = 0, dy = 0;
};  ///< since the last one
struct Wheel {
  PaneId pane = PaneId::none;
  double dx = 0, dy = 0;
};  ///< px

enum class FocusStep : std::uint8_t { next, previous, select, back, help, next_page, previous_page };
struct Key {
  FocusStep step;
};

using Action = std::variant<Act, Grab, Drag, Release, Pinch, Wheel, Key>;

}  // namespace lectern::app
