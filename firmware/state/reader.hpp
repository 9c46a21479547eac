// SPDX-License-Identifier: MIT
// A document being read, and a path that leads through several. Used by state.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "assets/base/geometry.hpp"
#include "assets/base/time.hpp"
#include "assets/pack/schema.hpp"
#include "firmware/state/page_look.hpp"
#include "firmware/state/scroll.hpp"
#include "render/scan/viewport.hpp"

namespace lectern::app {

/// What of a document there is to be seen: what is not there takes no room.
enum class Holds : std::uint8_t { both, pictures, words };
[[nodiscard]] Holds what_it_holds(const pack::fb::Document& document);

/// How a document shows by itself, once an opening, that page and text answer each other: after a rest its first
/// sentence lights, and till the first touch it is said that any passage can be touched.
struct Showing {
  std::optional<Moment> due;    ///< when the sentence lights; nothing: it has, or somebody has touched something
  std::optional<Moment> since;  ///< when it did; nothing: it has not, or somebody has touched something since
};

/// A document being read.
struct Reader {
  std::size_t document = 0;
  Holds holds = Holds::both;
  bool band = true;  ///< there is one under the pages; the same for all of them, so that none moves when it is turned
  std::size_t page = 0;
  std::size_t layer = 0;
  bool side_by_side = false;
  bool page_alone = false;                   ///< where one pane fills the screen, it is the page
  std::optional<std::uint16_t> highlighted;  ///< a passage
  std::optional<std::uint16_t> entered;      ///< the lit passage whose words the keys go through
  std::size_t section = 0;                   ///< of the text, from whose top `text` is measured
  Scroll text;
  Scroll across;  ///< of wide tables along their lines: all stand at one place, as pages of a ledger do
  Scroll tabs;
  Scroll strip;  ///< of pages
  scan::Viewport view{{1, 1}, {}, {}};
  Showing showing;
  bool follows = false;              ///< the visitor scrolls the text, and the page goes with it
  std::optional<Moment> page_moved;  ///< when the visitor last took the page somewhere
  RectF followed;                    ///< what of the page was shown to go with the text
  PageLook look;                     ///< how the visitor looks at its pages
};

/// A path of the museum's that a visitor walks, or left and can take up again.
struct Walk {
  std::size_t path = 0;
  std::size_t step = 0;               ///< as many as there are: at its end
  bool on = false;                    ///< it is walked: its slip stands over the bar
  bool folded = false;                ///< where words and document take turns: the document is shown
  int slip = 0;                       ///< how much of the panes' height the slip takes, px
  std::optional<Moment> plays_until;  ///< it is walked by nobody, and goes on by itself then
};

}  // namespace lectern::app
