// SPDX-License-Identifier: MIT
// All that the viewer is at a moment, as a value: which screen, where in it, what is open, what moves. `update` makes
// the next one, `view` a picture of it; nothing else remembers anything.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "assets/base/time.hpp"
#include "assets/pack/pack.hpp"
#include "firmware/flows.hpp"
#include "firmware/metrics.hpp"
#include "firmware/scroll.hpp"
#include "firmware/theme.hpp"
#include "render/scan/tile_store.hpp"
#include "render/scan/viewport.hpp"

namespace lectern::app {

enum class ScreenId : std::uint8_t { attract, overview, reader };

struct AboutPanel {};
struct WordCard {
  std::uint16_t person;
};
struct NoteCard {
  std::uint16_t note;
};
struct LanguageList {};
/// What lies over the screen.
using Overlay = std::variant<std::monostate, AboutPanel, WordCard, NoteCard, LanguageList>;

/// A document being read.
struct Reading {
  std::size_t document = 0;
  std::size_t page = 0;
  std::size_t layer = 0;
  bool side_by_side = false;
  bool page_alone = false;           ///< where one pane fills the screen, it is the page
  std::optional<std::uint16_t> lit;  ///< a passage
  Scroll text;
  scan::Viewport view{{1, 1}, {}, {}};
};

struct State {
  Metrics metrics;
  ScreenId screen = ScreenId::attract;
  std::size_t language = 0;
  Reading reading;
  Scroll cards;  ///< of the overview, px from the left
  Overlay overlay;
  Scroll panel;         ///< of the overlay
  std::string focus;    ///< the target the keys are at; empty: keys are not in use
  std::string pressed;  ///< the target a finger holds down
  Moment now;
  Moment attract_since;
  bool reduced_motion = false;
  bool kiosk = false;
  bool quit = false;
};

/// What `update` and `view` look at besides the state.  Lifetime: all outlive their use.
struct World {
  const pack::Pack& pack;
  Flows& flows;
  scan::TileStore& tiles;
  Theme theme;

  [[nodiscard]] const pack::fb::Index& index() const { return pack.index(); }
  [[nodiscard]] const pack::fb::Document& document(const State& state) const {
    return *index().documents()->Get(static_cast<flatbuffers::uoffset_t>(state.reading.document));
  }
};

/// The flow on the glass.
[[nodiscard]] const LaidOut& text_of(const State& state, const World& world);
/// The flow of the open card or panel, null where there is none.
[[nodiscard]] const LaidOut* panel_of(const State& state, const World& world);

}  // namespace lectern::app
