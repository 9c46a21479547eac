// SPDX-License-Identifier: MIT
// What the screens draw with: texts, buttons and flows, each put into the draw list, the targets and the dump's texts
// at once, so that nothing can be drawn that is not also reported. Used by view alone.
//
// Views measure as if the interface were read from left to right. Where its language runs the other way, everything is
// put on the glass mirrored here, and nowhere else.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "firmware/plan/button.hpp"
#include "firmware/plan/glass.hpp"
#include "firmware/state/frame.hpp"
#include "firmware/style/styles.hpp"
#include "firmware/view/flow_place.hpp"
#include "firmware/view/mirror.hpp"

namespace lectern::app {

/// A short text of the interface.
struct Label {
  std::string_view id;
  const pack::fb::Text& text;
  TypeSize type;
  Rect rect;  ///< lines are no wider; it may be lower than the text, which is then clipped
  Colour ink, ground;
  text::Alignment alignment = text::Alignment::start;
  bool middle = false;                      ///< in the middle of the rect's height; else at its top
  std::size_t max_lines = 0;                ///< 0: as many as fit the rect
  std::optional<std::size_t> letters = {};  ///< so many grapheme clusters of it are written, each at its place; all
  bool quote = false;                       ///< a document's own words, on its card
};

/// Where the ring is drawn while the keys are at a target: over what stands there, which leaves room around it; behind
/// the words of the flow that is drawn; or on the page as a tint, under which its ink stays.
enum class RingPlace : std::uint8_t { over, behind_words, on_page };

class FrameBuilder : public Glass {
 public:
  FrameBuilder(const State& state, const World& world, Frame& frame)
      : Glass(state, world), frame_(frame), mirrors_(world.from_right(state)) {}

  [[nodiscard]] const Theme& theme() const { return state().contrast ? world().contrast : world().theme; }
  [[nodiscard]] Frame& frame() { return frame_; }

  template <class Command>
  void draw(Command command) {
    if (mirrors_) mirror(command, metrics().glass.w);
    frame_.list.commands.emplace_back(command);
  }
  /// Where a rect really stands.
  [[nodiscard]] Rect on_glass(Rect rect) const { return mirrors_ ? mirrored(rect, metrics().glass.w) : rect; }
  /// What `content` draws already has its place on the glass: pages, texts of documents, codes.
  template <class Content>
  void as_it_lies(Content content) {
    const bool mirrors = std::exchange(mirrors_, false);
    content();
    mirrors_ = mirrors;
  }
  void clip(Rect rect);
  void unclip();

  /// Draws a text and reports it; returns the height it took.  Its alignment is the interface's: a name that runs the
  /// other way stands on the side where one begins to read.
  int text(const Label& label);
  /// Something to touch.  `rect` is cut to what the clip shows; nothing of it is nothing.
  /// Units: its ring stands `away` px from it.
  void target(Target target, RingPlace ring = RingPlace::over, int away = 0);
  /// Something to drag.
  void pane(Pane pane);
  void button(const Button& button, Rect rect);
  /// Whether a finger holds that down: its own id, or a further place of it.
  [[nodiscard]] bool pressed(std::string_view id) const;
  /// A tint and a frame on what a finger holds down, of what has no look of its own for it: words, zones and cards.
  void press_mark();
  /// A ring around what the keys are at.
  void focus_ring();

  /// Forgets targets, texts and panes below: what lies over them takes their place.
  void cover();

  void flow(const FlowPlace& place);

 private:
  /// Where in the list a target's ring is drawn.
  struct Ring {
    RingPlace place = RingPlace::over;
    int away = 0;            ///< px from the target
    std::size_t before = 0;  ///< this command, if not over all
  };
  [[nodiscard]] std::vector<draw::Command> ring_around(Rect rect, const Ring& ring) const;
  void glyphs(const text::SetText& set, Rect rect, int line_height, int baseline, Colour ink, Rect visible);
  void line_of_glyphs(const text::SetText& set, std::size_t line, Point at, Colour ink);
  /// The first `letters` clusters, as if the rest were covered: nothing that stands there moves when more come.
  void written(const text::SetText& set, Rect rect, const layout::TextStyle& style, Colour ink, std::size_t letters);
  void tell(TextBlock block) { frame_.texts.push_back(std::move(block)); }
  [[nodiscard]] std::string language_of(const pack::fb::Text& text) const;
  [[nodiscard]] text::Alignment alignment_of(const Label& label) const;
  [[nodiscard]] Colour ink_of(layout::Role role, Colour ground) const;
  [[nodiscard]] Colour ground_of(const FlowPlace& place, std::uint8_t side) const;
  /// Where a part of a flow stands on the glass, and what of the glass shows it: the flow's view, or a table's.
  struct Standing {
    Rect at, view;
    [[nodiscard]] Rect seen() const { return intersection(at, view); }
  };
  /// `rect` is in the flow, `table` as in Box.
  [[nodiscard]] Standing standing(const FlowPlace& place, Rect rect, std::int32_t table) const;
  /// A wide table on the glass.
  struct TableSeen {
    Rect rows;   ///< what is seen of its rows
    Rect strip;  ///< below it, at the latest at the foot of the view
    int at = 0;  ///< how far it is scrolled, px
  };
  [[nodiscard]] TableSeen seen_of(const FlowPlace& place, const layout::WideTable& table) const;
  /// Draws what is cut by the edge of a table within it.
  template <class Content>
  void cut_to(const Standing& standing, const FlowPlace& place, Content content) {
    const bool cut = standing.view != place.view && standing.seen() != standing.at;
    if (cut) clip(standing.view);
    content();
    if (cut) unclip();
  }
  void flow_gists(const FlowPlace& place);
  void flow_rules(const FlowPlace& place);
  void flow_ground(const FlowPlace& place);
  void flow_texts(const FlowPlace& place);
  void flow_box(const FlowPlace& place, const layout::Box& box, int number);
  void flow_table(const FlowPlace& place, std::size_t number);
  void flow_marks_behind(const FlowPlace& place);
  void flow_marks(const FlowPlace& place);
  void mark_over(const layout::MarkedStretch& mark, Rect at, const text::FontMetrics& face);
  void insertion(const layout::MarkedStretch& mark, Rect at, int y);
  void flow_targets(const FlowPlace& place);
  /// `target` is where it is seen.
  void flow_target(const Standing& standing, Target target);
  void person_target(const FlowPlace& place, const layout::Region& region);
  void table_strip(const FlowPlace& place, const layout::WideTable& table, const TableSeen& seen, std::string_view id);

  Frame& frame_;
  bool mirrors_;
  std::vector<Rect> clips_;     ///< on the glass
  std::vector<Ring> rings_;     ///< of each target
  std::size_t flow_words_ = 0;  ///< the first command of the present flow's words
};

}  // namespace lectern::app
