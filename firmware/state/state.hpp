// SPDX-License-Identifier: MIT
// All that the viewer is at a moment, as a value: which screen, where in it, what is open, what moves. `update` makes
// the next one, `view` a picture of it; nothing else remembers anything.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "assets/base/time.hpp"
#include "assets/pack/direction.hpp"
#include "assets/pack/pack.hpp"
#include "assets/pack/words.hpp"
#include "firmware/state/movement.hpp"
#include "firmware/state/page_look.hpp"
#include "firmware/state/reader.hpp"
#include "firmware/state/scroll.hpp"
#include "firmware/state/staff_page.hpp"
#include "firmware/style/metrics.hpp"
#include "firmware/style/theme.hpp"
#include "firmware/texts/flows.hpp"
#include "firmware/texts/layers.hpp"
#include "render/scan/tile_store.hpp"

namespace lectern::app {

class OverviewPlans;
class PeoplePlans;

enum class ScreenId : std::uint8_t { attract, overview, reader, people, staff };
/// As a dump calls it.
[[nodiscard]] std::string_view name_of(ScreenId screen);

struct AboutPanel {};
struct PersonCard {
  std::uint16_t person;
};
struct NoteCard {
  std::uint16_t note;
};
/// A line of the museum's on the line of time.
struct ContextCard {
  std::uint16_t line;
};
struct LanguageList {};
struct HelpCard {};
/// What the bar of a small glass has no room for.
struct MoreList {};
/// What lies over the screen.
using Overlay =
    std::variant<std::monostate, AboutPanel, PersonCard, NoteCard, LanguageList, HelpCard, MoreList, ContextCard>;
/// As a dump calls it; empty where nothing does.
[[nodiscard]] std::string_view name_of(const Overlay& overlay);

/// Whether something is to be said under a document's pages: that one is re-set, that there is none, or what the
/// document is called where no text says it.
[[nodiscard]] bool has_band(const pack::fb::Document& document);

/// What a kiosk is set to: visitors change none of it.
struct Setting {
  std::size_t language = 0;  ///< of every new visitor
  bool reduced_motion = false;
  bool kiosk = false;    ///< cannot be left
  bool preview = false;  ///< whoever makes the exhibit looks at it: nothing goes away because nobody touches anything
};

/// What has just changed below the fingers, so that a second touch of a hurried hand would hit what nobody saw.
enum class Fresh : std::uint8_t { nothing, overlay, screen };

struct State {
  Metrics metrics;
  Setting setting;
  ScreenId screen = ScreenId::attract;
  std::size_t language = 0;
  bool contrast = false;  ///< in black and white
  double text_room = 0;   ///< design px of the text beside or below the page, as the visitor drew it; 0: as designed
  Reader reader;
  std::optional<Walk> walk;
  Scroll slip;                            ///< of the words on a path's slip, where they are too many
  Scroll cards;                           ///< of the overview, px from its beginning
  Scroll people;                          ///< of the list of people and terms
  std::optional<std::uint16_t> unfolded;  ///< of that list, the entry of which all places are shown
  Overlay overlay;
  Scroll panel;              ///< of the overlay
  bool band_folded = false;  ///< of a preview: what was found in it is counted alone
  Scroll band_scroll;        ///< of what was found
  std::string focus;         ///< the target the keys are at; empty: keys are not in use
  std::string focus_below;   ///< where the keys were before something opened over it
  std::string pressed;       ///< the target a finger holds down
  bool page_held = false;    ///< a finger lies on the page
  Movement movement;
  Moment now;
  Moment attract_since;
  Moment touched;                       ///< when a finger or key last did something
  Duration allowed{0};                  ///< how long nothing may be touched: time to read what is on the glass
  std::optional<Moment> asking;         ///< since when it asks whether anyone is still there
  std::optional<Moment> screen_since;   ///< when another screen came; nothing: it is the one of the start
  std::optional<Moment> overlay_since;  ///< when something was opened over it, or closed
  bool quit = false;
  StaffPage staff_page;
  Scroll staff_scroll;                   ///< of the staff page
  std::vector<staff::Request> requests;  ///< for the service; the loop takes them out and sends them
};

/// What `update` and `view` look at besides the state.  Lifetime: all outlive their use.
struct World {
  const pack::Pack& pack;
  Flows& flows;
  OverviewPlans& overviews;
  PeoplePlans& people;
  scan::TileStore& tiles;
  Theme theme;
  Theme contrast;

  [[nodiscard]] const pack::fb::Index& index() const { return pack.index(); }
  /// The interface's language, BCP 47.
  [[nodiscard]] std::string_view language(const State& state) const {
    return pack::at(*index().languages(), state.language).string_view();
  }
  /// Which two of the document's texts stand side by side.
  [[nodiscard]] SideBySide sides(const State& state) const { return side_by_side(document(state), language(state)); }
  /// Whether the interface's language is written from right to left: everything but pages and texts then stands
  /// mirrored.
  [[nodiscard]] bool from_right(const State& state) const { return pack::reads_from_right(index(), state.language); }
  [[nodiscard]] const pack::fb::Document& document(const State& state) const {
    return pack::at(*index().documents(), state.reader.document);
  }
};

/// The path that is walked; null: none is.
[[nodiscard]] const pack::fb::Path* walked(const State& state, const World& world);
/// The step of it that is shown; null: none, or its end.
[[nodiscard]] const pack::fb::PathStep* step_of(const State& state, const World& world);

/// How far what moves has gone, eased; 1 where that does not move.
[[nodiscard]] double moved_part(const State& state, Moves what);
/// The same of the frame that goes from the text to the page when a sentence lights by itself.
[[nodiscard]] double drawn_part(const State& state);

/// The state at the start.
[[nodiscard]] State initial(const Metrics& metrics, const Setting& setting);

/// Seconds left of the countdown; nothing while it does not ask.
[[nodiscard]] std::optional<int> seconds_left(const State& state);

}  // namespace lectern::app
