// SPDX-License-Identifier: MIT
#include "firmware/update/update.hpp"

#include <algorithm>
#include <cmath>

#include "firmware/plan/overview_plans.hpp"
#include "firmware/plan/people.hpp"
#include "firmware/plan/shape.hpp"
#include "firmware/plan/strip.hpp"
#include "firmware/plan/tabs.hpp"
#include "firmware/plan/text_column.hpp"
#include "firmware/update/focus.hpp"
#include "firmware/update/idle.hpp"
#include "firmware/update/reading.hpp"

namespace lectern::app {

namespace {

using namespace std::chrono_literals;

constexpr Duration attract_frame = 100ms;  // ten frames a second
constexpr Millimetres swipe_length{18};    // a drag this long at fit turns the page
constexpr double swipe_speed = 500;        // or one this quick, design px a second
constexpr double strip_throw = 0.3;        // seconds: how far the strip goes on at the finger's speed

double panel_end(const State& state, const World& world) {
  const layout::Flow* panel = panel_of(state, world);
  if (panel == nullptr) return 0;
  const bool about = std::holds_alternative<AboutPanel>(state.overlay);
  const PanelShape shape = about ? about_shape(state.metrics) : card_shape(state.metrics, panel->height);
  return std::max(0, panel->height - shape.scrolled.h);
}

double cards_end(const State& state, const World& world) {
  return overview_of(state, world).end;
}

double people_end(const State& state, const World& world) {
  return plan_people(world.index(), state.language, {world.flows, state.metrics}).end;
}

/// What hangs on the size of glass or type finds its place again.
void refit(State& state, const World& world) {
  if (state.screen == ScreenId::reader) {
    state.reading.view.set_pane(page_pane(state, world));
    follow_in_strip(state, world);
    follow_in_tabs(state, world);
    state.reading.tabs.arrive();
  }
  state.cards.drag(0, cards_end(state, world));
  state.people.drag(0, people_end(state, world));
  state.panel.drag(0, panel_end(state, world));
}

int next_text_size(int percent) {
  const auto at = std::find(text_sizes.begin(), text_sizes.end(), percent);
  return at == text_sizes.end() || at + 1 == text_sizes.end() ? text_sizes.front() : *(at + 1);
}

/// Carries out acts; one function for each that is more than a line.
struct Doing {
  State& state;
  const World& world;

  void open(Overlay overlay) const {
    state.overlay = overlay;
    state.panel = {};
    state.focus.clear();
  }
  void show_layer(std::size_t layer, bool both) const {
    keep_place(state, world, [&] {
      state.reading.layer = both ? state.reading.layer : layer;
      state.reading.side_by_side = both;
    });
    follow_in_strip(state, world);
    follow_in_tabs(state, world);
    if (state.reading.lit) light(state, world, *state.reading.lit);
  }
  void set_language(std::size_t language) const {
    keep_place(state, world, [&] { state.language = language; });
    state.overlay = {};
    refit(state, world);
  }
  void set_text_room(double design) const {
    keep_place(state, world, [&] { state.text_room = design; });
    state.reading.view.set_pane(page_pane(state, world));
  }
  void operator()(const Stay&) const {}
  void operator()(const Begin&) const { state.screen = ScreenId::overview; }
  void operator()(const ShowOverview&) const {
    state.screen = ScreenId::overview;
    state.overlay = {};
  }
  void operator()(const ShowPeople&) const {
    state.screen = ScreenId::people;
    state.overlay = {};
    state.people = {};
  }
  void operator()(const OpenDocument& act) const { open_document(state, world, act.document); }
  void operator()(const TurnTo& act) const { turn_to(state, world, act.page); }
  void operator()(const ShowLayer& act) const { show_layer(act.layer, false); }
  void operator()(const ShowSideBySide&) const { show_layer(0, true); }
  void operator()(const ShowPageAlone& act) const {
    state.reading.page_alone = act.page;
    follow_in_strip(state, world);
    follow_in_tabs(state, world);
    if (state.reading.lit) light(state, world, *state.reading.lit);
  }
  void operator()(const Light& act) const { light(state, world, act.passage); }
  void operator()(const ZoomBy& act) const {
    const Point middle = state.reading.view.pane().centre();
    state.reading.view.step_zoom({static_cast<double>(middle.x), static_cast<double>(middle.y)}, act.direction);
  }
  void operator()(const ZoomAt& act) const { state.reading.view.step_zoom(act.at, act.direction); }
  void operator()(const StepFit&) const { step_fit(state, world); }
  void operator()(const OpenAbout&) const { open(AboutPanel{}); }
  void operator()(const OpenWord& act) const { open(WordCard{act.person}); }
  void operator()(const OpenNote& act) const { open(NoteCard{act.note}); }
  void operator()(const OpenLanguages&) const { open(LanguageList{}); }
  void operator()(const SetLanguage& act) const { set_language(act.language); }
  void operator()(const OpenHelp&) const { open(HelpCard{}); }
  void operator()(const NextTextSize&) const {
    keep_place(state, world, [&] { state.metrics.text_percent = next_text_size(state.metrics.text_percent); });
    refit(state, world);
  }
  void operator()(const SwitchContrast&) const { state.contrast = !state.contrast; }
  void operator()(const SwitchDivider&) const {
    set_text_room(state.text_room > 0 ? 0 : split_of(state).most / state.metrics.scale);
  }
  void operator()(const KeepReading&) const { state.asking.reset(); }
  void operator()(const Close&) const { open({}); }
};

/// How far a finger went onward, as one reads.
double onward(const State& state, const World& world, double dx) {
  return world.from_right(state) ? -dx : dx;
}

/// The divider follows the finger, as far as page and text have their least.
void drag_divider(State& state, const World& world, double dx, double dy) {
  const Split split = split_of(state);
  const double by = state.metrics.portrait() ? -dy : -onward(state, world, dx);
  const double text = std::clamp(split.text + by, 0.0 + split.least, 0.0 + std::max(split.least, split.most));
  Doing{state, world}.set_text_room(text / state.metrics.scale);
}

/// The overview scrolls along its line of time.
double along_overview(const State& state, const World& world, double x, double y) {
  return overview_of(state, world).list ? y : onward(state, world, x);
}

void drag(State& state, const World& world, PaneId pane, double dx, double dy) {
  switch (pane) {
    case PaneId::page:
      state.reading.view.drag({dx, dy});
      break;
    case PaneId::text:
      scroll_text(state, world, -dy);
      break;
    case PaneId::tabs:
      state.reading.tabs.drag(-onward(state, world, dx), tab_row_of(state, world).end());
      break;
    case PaneId::strip:
      state.reading.strip.drag(-onward(state, world, dx), strip_of(state, world).end());
      break;
    case PaneId::divider:
      drag_divider(state, world, dx, dy);
      break;
    case PaneId::overview:
      state.cards.drag(-along_overview(state, world, dx, dy), cards_end(state, world));
      break;
    case PaneId::people:
      state.people.drag(-dy, people_end(state, world));
      break;
    case PaneId::overlay:
      state.panel.drag(-dy, panel_end(state, world));
      break;
    case PaneId::none:
      break;
  }
}

void grab(State& state, const Grab& grab) {
  switch (grab.pane) {
    case PaneId::page:
      state.reading.view.grab(grab.at);
      break;
    case PaneId::text:
      state.reading.text.stop();
      break;
    case PaneId::tabs:
      state.reading.tabs.stop();
      break;
    case PaneId::overview:
      state.cards.stop();
      break;
    case PaneId::people:
      state.people.stop();
      break;
    case PaneId::divider:
    case PaneId::overlay:
      state.panel.stop();
      break;
    case PaneId::strip:  // its motion is short, and ends on whole cells
    case PaneId::none:
      break;
  }
}

/// The strip comes to rest on whole cells, `beyond` px further.
void rest_strip(State& state, const World& world, double beyond) {
  const Strip strip = strip_of(state, world);
  state.reading.strip.go(strip.whole(state.reading.strip.at() + beyond), strip.end());
}

/// A swipe turns the page where the page cannot be panned that way. Returns whether it did.
bool swiped(State& state, const World& world, const Release& release) {
  if (!release.turns || std::abs(release.dx) < 1.5 * std::abs(release.dy)) return false;
  // The finger goes back along the lines: the next page.
  const int direction = onward(state, world, release.dx) < 0 ? 1 : -1;
  const int side = release.dx < 0 ? 1 : -1;
  const bool far_enough = std::abs(release.dx) >= state.metrics.mm(swipe_length);
  const bool quick_enough = -release.vx * side >= state.metrics.px(swipe_speed);
  if ((!far_enough && !quick_enough) || state.reading.view.can_pan_x(-side)) return false;
  const auto pages = world.document(state).pages()->size();
  if ((direction < 0 && state.reading.page == 0) || (direction > 0 && state.reading.page + 1 >= pages)) return false;
  turn_to(state, world, direction < 0 ? state.reading.page - 1 : state.reading.page + 1);
  return true;
}

void release(State& state, const World& world, const Release& release) {
  switch (release.pane) {
    case PaneId::page:
      if (swiped(state, world, release))
        state.reading.view.release({0, 0});
      else
        state.reading.view.release({release.vx, release.vy});
      break;
    case PaneId::text:
      state.reading.text.fling(-release.vy);
      break;
    case PaneId::tabs:
      state.reading.tabs.fling(-onward(state, world, release.vx));
      break;
    case PaneId::strip:
      rest_strip(state, world, -onward(state, world, release.vx) * strip_throw);
      break;
    case PaneId::overview:
      state.cards.fling(-along_overview(state, world, release.vx, release.vy));
      break;
    case PaneId::people:
      state.people.fling(-release.vy);
      break;
    case PaneId::divider:
    case PaneId::overlay:
      state.panel.fling(-release.vy);
      break;
    case PaneId::none:
      break;
  }
}

/// A wheel that only turns one way scrolls what lies sideways as well.
void turn_wheel(State& state, const World& world, const Wheel& wheel) {
  const double across = wheel.dx != 0 ? onward(state, world, wheel.dx) : wheel.dy;
  if (wheel.pane == PaneId::strip) {
    const Strip strip = strip_of(state, world);
    const double step = across < 0 ? strip.pitch : -strip.pitch;
    state.reading.strip.go(strip.whole(state.reading.strip.goal()) + step, strip.end());
    return;
  }
  const bool sideways = wheel.pane == PaneId::overview || wheel.pane == PaneId::tabs;
  drag(state, world, wheel.pane, sideways ? onward(state, world, across) : wheel.dx, wheel.dy);
  if (wheel.pane == PaneId::page) state.reading.view.release({0, 0});
}

}  // namespace

State initial(const Metrics& metrics, const Setting& setting) {
  State state;
  state.metrics = metrics;
  state.metrics.text_percent = text_sizes.front();
  state.setting = setting;
  state.language = setting.language;
  return state;
}

State update(State state, const Action& action, const World& world, const Frame& frame) {
  if (const auto* act = std::get_if<Act>(&action)) {
    state.focus.clear();
    std::visit(Doing{state, world}, *act);
  } else if (const auto* held = std::get_if<Grab>(&action)) {
    grab(state, *held);
  } else if (const auto* moved = std::get_if<Drag>(&action)) {
    drag(state, world, moved->pane, moved->dx, moved->dy);
  } else if (const auto* let_go = std::get_if<Release>(&action)) {
    release(state, world, *let_go);
  } else if (const auto* pinch = std::get_if<Pinch>(&action)) {
    state.reading.view.pinch(pinch->centre, pinch->factor, {pinch->dx, pinch->dy});
  } else if (const auto* wheel = std::get_if<Wheel>(&action)) {
    turn_wheel(state, world, *wheel);
  } else if (const auto* key = std::get_if<Key>(&action)) {
    if (key->step == FocusStep::help) {
      Doing{state, world}.open(HelpCard{});
      return state;
    }
    const FocusMove move = move_focus(state, key->step, frame);
    state.focus = move.focus;
    if (move.scroll != 0) drag(state, world, move.pane, -onward(state, world, move.scroll), -move.scroll);
    if (move.pane == PaneId::strip) rest_strip(state, world, 0);
    if (move.act) {
      std::visit(Doing{state, world}, *move.act);
    } else if (key->step == FocusStep::back) {
      if (!std::holds_alternative<std::monostate>(state.overlay)) {
        Doing{state, world}.open({});
      } else if (state.screen == ScreenId::reader || state.screen == ScreenId::people) {
        state.screen = ScreenId::overview;
      } else if (state.screen == ScreenId::overview) {
        state = put_away(state);
      } else {
        state.quit = !state.setting.kiosk;
      }
    }
  }
  return state;
}

State resized(State state, const Metrics& metrics, const World& world) {
  keep_place(state, world, [&] {
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
  if (passed <= Duration::zero()) return state;
  if (state.reading.text.moving()) {
    state.reading.text.step(passed, text_ends(state, world));
    rest_text(state, world);
  }
  if (state.reading.tabs.moving()) state.reading.tabs.step(passed, tab_row_of(state, world).end());
  if (state.reading.strip.moving()) state.reading.strip.step(passed, strip_of(state, world).end());
  if (state.cards.moving()) state.cards.step(passed, cards_end(state, world));
  if (state.people.moving()) state.people.step(passed, people_end(state, world));
  if (state.panel.moving()) state.panel.step(passed, panel_end(state, world));
  if (state.screen == ScreenId::reader) state.reading.view.step(passed);
  return state;
}

bool moving(const State& state) {
  return state.reading.text.moving() || state.reading.tabs.moving() || state.reading.strip.moving() ||
         state.cards.moving() || state.people.moving() || state.panel.moving() ||
         (state.screen == ScreenId::reader && state.reading.view.moving());
}

std::optional<Moment> next_change(const State& state, Moment shown) {
  if (state.screen == ScreenId::attract) {
    if (state.setting.reduced_motion) return std::nullopt;
    return shown + attract_frame;
  }
  return next_of_idle(state, shown);
}

}  // namespace lectern::app
