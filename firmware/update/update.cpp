// SPDX-License-Identifier: MIT
#include "firmware/update/update.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "firmware/plan/areas.hpp"
#include "firmware/plan/attract.hpp"
#include "firmware/plan/text_column.hpp"
#include "firmware/update/entry.hpp"
#include "firmware/update/focus.hpp"
#include "firmware/update/follow.hpp"
#include "firmware/update/idle.hpp"
#include "firmware/update/movement.hpp"
#include "firmware/update/page_tools.hpp"
#include "firmware/update/panes.hpp"
#include "firmware/update/reader.hpp"
#include "firmware/update/showing.hpp"
#include "firmware/update/staff.hpp"
#include "firmware/update/walk.hpp"

namespace lectern::app {

namespace {

using namespace std::chrono_literals;

// The second touch of a double tap comes within 350 ms; nobody sees a new screen and aims at a part of it in less.
constexpr Duration fresh_time = 400ms;
constexpr Millimetres swipe_length{18};  // a drag this long at fit turns the page
constexpr double swipe_speed = 500;      // or one this quick, design px a second

/// What hangs on the size of glass or type finds its place again.
void refit(State& state, const World& world) {
  fit_slip(state, world);
  if (state.screen == ScreenId::reader) {
    if (!state.metrics.compact() && std::holds_alternative<MoreList>(state.overlay)) state.overlay = {};
    state.reader.view.set_pane(page_pane(state, world));
    follow_in_strip(state, world);
    follow_in_tabs(state, world);
    state.reader.tabs.arrive();
  }
  keep_panes_within(state, world);
}

int next_text_size(int percent) {
  const auto at = std::find(text_sizes.begin(), text_sizes.end(), percent);
  return at == text_sizes.end() || at + 1 == text_sizes.end() ? text_sizes.front() : *(at + 1);
}

/// Runs `change`, and what is read stays where it was: the passage in a document, the entry on the list.
template <class Change>
void keep_what_is_read(State& state, const World& world, Change change) {
  const auto entry = entry_place(state, world);
  keep_place(state, world, change);
  restore_entry(state, world, entry);
}

/// Carries out acts; one function for each that is more than a line.
struct Doing {
  State& state;
  const World& world;

  void open(Overlay overlay) const {
    const bool closes = std::holds_alternative<std::monostate>(overlay);
    const bool opened = !std::holds_alternative<std::monostate>(state.overlay);
    state.overlay = overlay;
    state.panel = {};
    // Keys go on where they were.
    if (!closes && !opened) state.focus_below = state.focus;
    state.focus = closes ? std::exchange(state.focus_below, {}) : std::string();
  }
  void show_layer(std::size_t layer, bool both) const {
    // A text that was not read on from is changed for another's beginning, wherever that one has its message.
    const bool begins = !state.reader.highlighted && is_at_its_beginning(state, world);
    keep_place(state, world, [&] {
      state.reader.layer = both ? state.reader.layer : layer;
      state.reader.side_by_side = both;
    });
    if (begins) begin_text(state, world);
    follow_in_strip(state, world);
    follow_in_tabs(state, world);
    if (state.reader.highlighted) highlight(state, world, *state.reader.highlighted);
  }
  void set_language(std::size_t language) const {
    keep_what_is_read(state, world, [&] {
      state.language = language;
      // A gist is offered in its own language alone.
      if (state.screen == ScreenId::reader) keep_to_offered(state, world);
    });
    if (!std::holds_alternative<std::monostate>(state.overlay)) open({});
    refit(state, world);
  }
  void set_text_room(double design) const {
    keep_place(state, world, [&] { state.text_room = design; });
    state.reader.view.set_pane(page_pane(state, world));
  }
  void operator()(const Stay&) const {}
  void operator()(const Begin& act) const {
    state.screen = ScreenId::overview;
    state.language = act.language.value_or(state.language);
  }
  void operator()(const ShowOverview&) const {
    state.screen = ScreenId::overview;
    state.overlay = {};
  }
  void operator()(const ShowPeople&) const {
    // Where it was left: whoever went to a document through it looks for the next one.
    state.screen = ScreenId::people;
    state.overlay = {};
    state.people.stop();
  }
  void operator()(const OpenDocument& act) const {
    open_document(state, world, act.document);
    begin_showing(state, world);
  }
  void operator()(const TurnTo& act) const {
    state.overlay = {};
    hold_page(state);
    turn_to(state, world, act.page);
  }
  void operator()(const ShowLayer& act) const { show_layer(act.layer, false); }
  void operator()(const ShowSideBySide&) const { show_layer(0, true); }
  void operator()(const ShowPageAlone& act) const {
    state.reader.page_alone = act.page;
    follow_in_strip(state, world);
    follow_in_tabs(state, world);
    if (state.reader.highlighted) highlight(state, world, *state.reader.highlighted);
  }
  void operator()(const Highlight& act) const {
    if (state.reader.highlighted == act.passage)
      put_out();
    else
      highlight(state, world, act.passage);
  }
  void put_out() const {
    state.reader.highlighted.reset();
    state.reader.entered.reset();
  }
  void operator()(const PutOut&) const { put_out(); }
  void operator()(const ZoomBy& act) const {
    hold_page(state);
    const Point middle = state.reader.view.pane().centre();
    state.reader.view.step_zoom({static_cast<double>(middle.x), static_cast<double>(middle.y)}, act.direction);
  }
  void operator()(const ZoomAt& act) const {
    hold_page(state);
    state.reader.view.step_zoom(act.at, act.direction);
  }
  void operator()(const StepFit&) const {
    hold_page(state);
    step_fit(state, world);
  }
  void operator()(const ScrollAcross& act) const { state.reader.across.go(act.to, tables_end(state, world)); }
  void operator()(const OpenAbout&) const { open(AboutPanel{}); }
  void operator()(const OpenPerson& act) const { open(PersonCard{act.person}); }
  void operator()(const OpenNote& act) const { open(NoteCard{act.note}); }
  void operator()(const OpenLanguages&) const { open(LanguageList{}); }
  void operator()(const SetLanguage& act) const { set_language(act.language); }
  void operator()(const OpenContext& act) const { open(ContextCard{act.line}); }
  void operator()(const OpenHelp&) const { open(HelpCard{}); }
  void operator()(const OpenMore&) const { open(MoreList{}); }
  void operator()(const NextTextSize&) const {
    keep_what_is_read(state, world, [&] { state.metrics.text_percent = next_text_size(state.metrics.text_percent); });
    refit(state, world);
  }
  void operator()(const SwitchContrast&) const { state.contrast = !state.contrast; }
  void operator()(const SwitchDivider&) const {
    set_text_room(state.text_room > 0 ? 0 : split_of(state).most / state.metrics.scale);
  }
  void operator()(const WalkPath& act) const { walk(state, world, act.path); }
  void operator()(const WalkTo& act) const { walk_to(state, world, act.step); }
  void operator()(const FoldSlip& act) const {
    state.overlay = {};
    if (state.walk) state.walk->folded = act.folded;
    state.slip = {};
  }
  void operator()(const LeavePath&) const {
    state.overlay = {};
    leave_path(state, world);
  }
  void operator()(const KeepReading&) const { state.asking.reset(); }
  void operator()(const Close&) const { open({}); }
  void operator()(const UsePageTool& act) const { use_page_tool(state, world, act.tool); }
  void operator()(const GoOnPage& act) const { go_on_page(state, world, act); }
  void operator()(const OpenPassage& act) const { open_passage(state, world, act); }
  void operator()(const FoldBand& act) const {
    state.band_folded = act.folded;
    state.band_scroll = {};
  }
  void operator()(const UnfoldEntry& act) const { unfold_entry(state, world, act.person); }
  void operator()(const OpenStaff&) const { open_staff(state); }
  void operator()(const TypeDigit& act) const { type_digit(state, act.digit); }
  void operator()(const DoStaff& act) const { do_staff(state, act); }
};

/// The divider follows the finger, as far as page and text have their least.
void drag_divider(State& state, const World& world, double dx, double dy) {
  const Split split = split_of(state);
  const double by = state.metrics.portrait() ? -dy : -onward(state, world, dx);
  const double text = std::clamp(split.text + by, 0.0 + split.least, 0.0 + std::max(split.least, split.most));
  Doing{state, world}.set_text_room(text / state.metrics.scale);
}

/// The visitor scrolled a pane: with the text the page goes.
void text_scrolled(State& state, const World& world, PaneId pane) {
  if (pane != PaneId::text) return;
  state.reader.follows = true;
  follow_text(state, world);
}

void drag(State& state, const World& world, PaneId pane, double dx, double dy) {
  if (pane == PaneId::page) {
    hold_page(state);
    state.reader.view.drag({dx, dy});
  } else if (pane == PaneId::divider) {
    drag_divider(state, world, dx, dy);
  } else {
    drag_pane(state, world, pane, dx, dy);
    text_scrolled(state, world, pane);
  }
}

/// A swipe turns the page where the page cannot be panned that way. Returns whether it did.
bool swiped(State& state, const World& world, const Release& release) {
  if (!release.turns || std::abs(release.dx) < 1.5 * std::abs(release.dy)) return false;
  // The finger goes back along the lines: the next page.
  const int direction = onward(state, world, release.dx) < 0 ? 1 : -1;
  const int side = release.dx < 0 ? 1 : -1;
  const bool far_enough = std::abs(release.dx) >= state.metrics.mm(swipe_length);
  const bool quick_enough = -release.vx * side >= state.metrics.px(swipe_speed);
  if ((!far_enough && !quick_enough) || state.reader.view.can_pan_x(-side)) return false;
  const auto pages = world.document(state).pages()->size();
  if ((direction < 0 && state.reader.page == 0) || (direction > 0 && state.reader.page + 1 >= pages)) return false;
  turn_to(state, world, direction < 0 ? state.reader.page - 1 : state.reader.page + 1);
  return true;
}

void release(State& state, const World& world, const Release& release) {
  if (release.pane != PaneId::page) return throw_pane(state, world, release.pane, release.vx, release.vy);
  hold_page(state);
  const bool turned = swiped(state, world, release);
  state.reader.view.release(turned ? PointF{0, 0} : PointF{release.vx, release.vy});
}

void turn_wheel(State& state, const World& world, const Wheel& wheel) {
  if (turn_pane(state, world, wheel)) return text_scrolled(state, world, wheel.pane);
  drag(state, world, wheel.pane, wheel.dx, wheel.dy);
  if (wheel.pane == PaneId::page) state.reader.view.release({0, 0});
}

/// Select on the passage that is lit: the keys go through its words.  Returns whether it has any.
bool enters_words(State& state, FocusStep step, const Frame& frame) {
  if (step != FocusStep::select || !state.reader.highlighted) return false;
  const Target* at = find(frame, state.focus);
  if (at == nullptr || at->kind != TargetKind::passage) return false;
  const auto* act = std::get_if<Highlight>(&at->act);
  if (act == nullptr || act->passage != *state.reader.highlighted || state.reader.entered == act->passage) return false;
  const auto word = std::find_if(frame.targets.begin(), frame.targets.end(),
                                 [&](const Target& target) { return target.within == act->passage; });
  if (word == frame.targets.end()) return false;
  state.reader.entered = act->passage;
  state.focus = word->id;
  return true;
}

/// Back from a word: to its passage.
bool leaves_words(State& state, FocusStep step, const Frame& frame) {
  const Target* at = find(frame, state.focus);
  if (step != FocusStep::back || at == nullptr || at->within < 0 || state.reader.entered != at->within) return false;
  state.reader.entered.reset();
  for (const Target& target : frame.targets)
    if (const auto* act = std::get_if<Highlight>(&target.act);
        act != nullptr && act->passage == at->within && target.kind == TargetKind::passage && takes_focus(target))
      state.focus = target.id;
  return true;
}

State acted(State state, const Action& action, const World& world, const Frame& frame) {
  if (const auto* act = std::get_if<Act>(&action)) {
    state.focus.clear();
    state.focus_below.clear();
    std::visit(Doing{state, world}, *act);
  } else if (const auto* held = std::get_if<Grab>(&action)) {
    if (held->pane == PaneId::page)
      state.reader.view.grab(held->at);
    else
      hold_pane(state, held->pane);
  } else if (const auto* moved = std::get_if<Drag>(&action)) {
    drag(state, world, moved->pane, moved->dx, moved->dy);
  } else if (const auto* let_go = std::get_if<Release>(&action)) {
    release(state, world, *let_go);
  } else if (const auto* pinch = std::get_if<Pinch>(&action)) {
    hold_page(state);
    state.reader.view.pinch(pinch->centre, pinch->factor, {pinch->dx, pinch->dy});
  } else if (const auto* wheel = std::get_if<Wheel>(&action)) {
    turn_wheel(state, world, *wheel);
  } else if (const auto* key = std::get_if<Key>(&action)) {
    if (key->step == FocusStep::help) {
      Doing{state, world}.open(HelpCard{});
      return state;
    }
    if (enters_words(state, key->step, frame) || leaves_words(state, key->step, frame)) return state;
    const FocusMove move = move_focus(state, key->step, frame);
    state.focus = move.focus;
    if (move.scroll != 0) {
      scroll_pane(state, world, move.pane, move.scroll);
      text_scrolled(state, world, move.pane);
    }
    if (move.act) {
      std::visit(Doing{state, world}, *move.act);
    } else if (key->step == FocusStep::back) {
      if (!std::holds_alternative<std::monostate>(state.overlay)) {
        Doing{state, world}.open({});
      } else if (close_page_tools(state, true)) {
        return state;
      } else if (state.screen == ScreenId::staff) {
        const StaffView view = state.staff_page.view;
        const bool leaves = view == StaffView::pin || view == StaffView::page;
        do_staff(state, {leaves ? StaffDeed::leave : StaffDeed::cancel});
      } else if (state.screen == ScreenId::attract) {
        state.quit = !state.setting.kiosk;
      } else if (state.screen == ScreenId::overview) {
        state = put_away(state);
      } else {
        state.screen = ScreenId::overview;
      }
    }
  }
  return state;
}

}  // namespace

State update(State state, const Action& action, const World& world, const Frame& frame) {
  if (state.walk && state.walk->plays_until) {
    // Whoever touches the glass looks at this, and has seen nothing yet that could be meant.
    state.walk->plays_until.reset();
    state.screen_since = state.now;
    return state;
  }
  end_showing(state);
  state.movement = {};
  const Seen before = seen_of(state);
  const ScreenId screen = state.screen;
  const std::size_t overlay = state.overlay.index();
  state = acted(std::move(state), action, world, frame);
  leave_path_elsewhere(state, world);
  begin_movement(state, before, frame, world);
  if (state.screen != screen) state.screen_since = state.now;
  if (state.overlay.index() != overlay) state.overlay_since = state.now;
  return state;
}

Fresh fresh_of(const State& state) {
  const auto recent = [&](std::optional<Moment> since) { return since && state.now - *since < fresh_time; };
  return recent(state.screen_since) ? Fresh::screen : recent(state.overlay_since) ? Fresh::overlay : Fresh::nothing;
}

State resized(State state, const Metrics& metrics, const World& world) {
  keep_what_is_read(state, world, [&] {
    const int percent = state.metrics.text_percent;
    state.metrics = metrics;
    state.metrics.text_percent = percent;
  });
  refit(state, world);
  return state;
}

State advance(State state, Moment now, const World& world) {
  const Duration passed = now - state.now;
  state.now = now;
  state = notice_absence(std::move(state));
  play_on(state, world);
  show_how(state, world);
  end_movement(state);
  if (passed <= Duration::zero()) return state;
  const bool flung = state.reader.text.moving() && state.reader.follows;
  advance_panes(state, world, passed);
  if (flung) follow_text(state, world);
  if (state.screen == ScreenId::reader) state.reader.view.step(passed);
  return state;
}

bool moving(const State& state) {
  if (panes_move(state) || state.movement.what != Moves::nothing) return true;
  return state.screen == ScreenId::reader && (state.reader.view.moving() || drawn_part(state) < 1);
}

std::optional<Moment> next_change(const State& state, const World& world, Moment shown) {
  if (state.screen == ScreenId::attract) {
    const auto plays = next_play(state, world);
    if (state.setting.reduced_motion) return plays;
    const AttractTurns turns(world.index(), state.language);
    const Moment next = shown + (turns.empty() ? attract_frame : turns.at(shown - state.attract_since).lasts);
    return plays ? std::min(next, *plays) : next;
  }
  if (state.walk && state.walk->plays_until) return state.walk->plays_until;
  const auto idle = next_of_idle(state, shown);
  const auto showing = next_showing(state);
  return idle && showing ? std::min(*idle, *showing) : idle ? idle : showing;
}

}  // namespace lectern::app
