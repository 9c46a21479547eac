// SPDX-License-Identifier: MIT
#include "firmware/update/reader.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

#include "assets/pack/words.hpp"
#include "firmware/plan/areas.hpp"
#include "firmware/plan/strip.hpp"
#include "firmware/plan/tabs.hpp"
#include "firmware/plan/text_column.hpp"
#include "firmware/texts/layers.hpp"

namespace lectern::app {

namespace {

using pack::fb::SpanKind;

constexpr double beside_page = 112;  // design px: the page stands clear of the zoom buttons
constexpr double above_page = 26;
constexpr double around_small_page = 10;  // of a small glass, whose buttons lie on the page

/// Px kept above a passage that is scrolled to: on a small glass so little that no half of a line is seen there.
int above_passage(const Metrics& metrics) {
  return metrics.px(metrics.compact() ? 14 : 40);
}

Size page_size(const pack::fb::Document& document, std::size_t page) {
  const auto& p = pack::at(*document.pages(), page);
  return {static_cast<int>(p.width()), static_cast<int>(p.height())};
}

/// Fills the pane with the page, so that it can be read, and goes to where it is read from.
void fill(State& state, const World& world) {
  scan::Viewport& view = state.reader.view;
  // A picture that is not read is seen whole, but for a scroll.
  const bool whole = state.reader.holds == Holds::pictures && view.filling() == scan::Fit::width;
  view.fit(whole ? scan::Fit::page : view.filling());
  view.step(std::chrono::hours(1));
  view.scroll_to(0);
  view.begin_at(world.document(state).begins_at_right());
}

/// The first passage that begins on a page, -1 for none.
std::int32_t first_passage_of(const pack::fb::Document& document, std::size_t page) {
  const auto& passages = *document.passages();
  for (flatbuffers::uoffset_t i = 0; i < passages.size(); ++i)
    if (passages.Get(i)->pages()->size() > 0 && passages.Get(i)->pages()->Get(0) == page)
      return static_cast<std::int32_t>(i);
  return -1;
}

/// Measures the text from the section that its place is in, and brings it back within its ends.
void rest(State& state, const TextColumn& text) {
  std::size_t& section = state.reader.section;
  Scroll& scroll = state.reader.text;
  for (; section + 1 < text.size() && scroll.at() >= text.height(section); ++section)
    scroll.measure_from(text.height(section));
  scroll.keep_within(text_ends(state, text));
  for (; section > 0 && scroll.at() < 0; --section) scroll.measure_from(-text.height(section - 1));
  scroll.keep_within(text_ends(state, text));
}

/// Reads on at a place of a section, at once.
void read_at(State& state, const TextColumn& text, std::size_t section, double y) {
  state.reader.section = section;
  state.reader.text.jump(y);
  rest(state, text);
}

/// Whether what stands above a text must be read first: of a machine reading that it is one, and where nothing is in
/// the visitor's language the exhibit's summary.
bool needs_its_head(const State& state, const World& world) {
  const auto& document = world.document(state);
  if (state.reader.layer >= document.layers()->size()) return true;
  return !speaks(document, world.language(state)) ||
         pack::at(*document.layers(), state.reader.layer).kind() == pack::fb::LayerKind::reading;
}

/// The first passage of a text's beginning that is no form; null: none.
const layout::Region* message_of(const layout::Flow& flow) {
  const auto first = std::find_if(flow.regions.begin(), flow.regions.end(), [](const layout::Region& region) {
    return region.kind == SpanKind::passage && !region.form;
  });
  return first == flow.regions.end() ? nullptr : &*first;
}

/// The first line that may stand at the pane's top, so that what is at `y` stands no lower than `below` it.
int line_above(const layout::Flow& flow, int y, int below) {
  int top = y;
  for (const layout::Box& box : flow.boxes)
    for (int line = box.rect.y; line < box.rect.bottom() && line < top; line += box.line_height)
      if (line >= y - below) top = line;
  return top;
}

/// To where one begins to read: the message stands above the middle of the pane, what its form prints a drag above it
/// where there is no room for both. On a small glass it begins with the message; tabs and head are above it.
void begin_text(State& state, const World& world, const TextColumn& text) {
  const layout::Flow& flow = text.flow(0);
  const layout::Region* message = message_of(flow);
  if (message == nullptr) return read_at(state, text, 0, 0);
  if (state.metrics.compact()) return read_at(state, text, 0, needs_its_head(state, world) ? 0 : message->rect.y);
  const int above = state.metrics.px(above_text);
  const int most = reader_areas(state).scrolled.h / 2 - above;
  if (message->rect.y <= most) return read_at(state, text, 0, 0);
  read_at(state, text, 0, line_above(flow, message->rect.y, most + above) + above);
}

/// The page that a document opens with shows its message, where the pane is too low for the form as well.
void begin_page(State& state, const World& world) {
  if (state.reader.holds != Holds::both) return;
  const layout::Region* message = message_of(TextColumn(state, world).flow(0));
  const auto zone = message != nullptr ? zone_of(state, world, message->target) : std::nullopt;
  if (!zone) return;
  scan::Viewport& view = state.reader.view;
  const Rect pane = view.pane();
  const Rect at = view.on_glass(*zone);
  if (at.bottom() <= pane.bottom() - pane.h / 4) return;
  // As high as an eye rests; and no line of the form is cut where the page is read from its top.
  const int down = at.y - pane.y - pane.h / 3;
  view.place({view.scale(), {view.view().origin.x, view.view().origin.y - down}});
}

void scroll_to(State& state, const World& world, std::uint16_t passage) {
  const TextColumn text(state, world);
  const std::size_t here = state.reader.section;
  const auto found = text.find(passage, here);
  if (!found) return;
  const double margin = above_passage(state.metrics);
  // Far off in a book it is there at once: what lies between is not laid out.
  if (found->section + 1 < here || found->section > here + 1)
    return read_at(state, text, found->section, found->rect.y - margin);
  double y = found->rect.y;
  if (found->section > here) y += text.height(here);
  if (found->section < here) y -= text.height(found->section);
  const double top = state.reader.text.at();
  const bool seen = y >= top && y + found->rect.h <= top + reader_areas(state).scrolled.h;
  if (!seen) state.reader.text.go(y - margin, text_ends(state, text));
}

}  // namespace

std::optional<RectF> zone_of(const State& state, const World& world, std::uint16_t passage) {
  const auto page = world.tiles.page(static_cast<std::uint16_t>(state.reader.document),
                                     static_cast<std::uint16_t>(state.reader.page));
  if (!page) return std::nullopt;
  RectF around;
  for (const auto* zone : *(**page)->zones()) {
    if (zone->passage() != passage) continue;
    const RectF part{static_cast<double>(zone->x()), static_cast<double>(zone->y()), static_cast<double>(zone->w()),
                     static_cast<double>(zone->h())};
    if (around.w <= 0) {
      around = part;
      continue;
    }
    const double x = std::min(around.x, part.x);
    const double y = std::min(around.y, part.y);
    around = {x, y, std::max(around.right(), part.right()) - x, std::max(around.bottom(), part.bottom()) - y};
  }
  if (around.w <= 0) return std::nullopt;
  return around;
}

void put_page(State& state, const World& world, std::size_t page) {
  state.reader.page = page;
  follow_in_strip(state, world);
  state.reader.view.set_page(page_size(world.document(state), page), state.reader.look.turn_of(page));
  state.reader.look.before_actual.reset();
}

void rest_text(State& state, const World& world) {
  rest(state, TextColumn(state, world));
}

void open_document(State& state, const World& world, std::size_t document) {
  state.screen = ScreenId::reader;
  state.overlay = {};
  state.reader = {};
  state.reader.document = document;
  const auto& opened = world.document(state);
  state.reader.holds = what_it_holds(opened);
  state.reader.band = has_band(opened);
  state.reader.layer = first_layer(opened, world.language(state));
  const Metrics& metrics = state.metrics;
  const Size margins = metrics.compact() ? Size{metrics.px(around_small_page), metrics.px(around_small_page)}
                                         : Size{metrics.px(beside_page), metrics.px(above_page)};
  state.reader.view = scan::Viewport(page_size(opened, 0), page_pane(state, world), margins);
  // Wide enough to be read from where a visitor stands; the whole page is one touch away.
  fill(state, world);
  begin_text(state, world, TextColumn(state, world));
  begin_page(state, world);
  follow_in_tabs(state, world);
  state.reader.tabs.arrive();
}

void keep_to_offered(State& state, const World& world) {
  const auto& document = world.document(state);
  const std::string_view language = world.language(state);
  const std::vector<std::size_t> offered = offered_layers(document, language);
  if (std::find(offered.begin(), offered.end(), state.reader.layer) == offered.end())
    state.reader.layer = first_layer(document, language);
  if (!world.sides(state).offered()) state.reader.side_by_side = false;
}

void open_whole(State& state, const World& world, std::size_t document) {
  open_document(state, world, document);
  state.reader.view.fit(scan::Fit::page);
  state.reader.view.step(std::chrono::hours(1));
}

void follow_in_strip(State& state, const World& world) {
  state.reader.strip.jump(strip_of(state, world).showing(state.reader.page, state.reader.strip.goal()));
}

void follow_in_tabs(State& state, const World& world) {
  const Glass glass(state, world);
  const std::vector<Button> tabs = tabs_of(glass);
  const auto chosen = std::find_if(tabs.begin(), tabs.end(), [](const Button& tab) { return tab.selected; });
  if (chosen == tabs.end()) return;
  const TabRow row = tab_row_of(glass, tabs);
  const auto tab = static_cast<std::size_t>(chosen - tabs.begin());
  state.reader.tabs.go(row.showing(tab, state.reader.tabs.goal()), row.end());
}

void turn_to(State& state, const World& world, std::size_t page) {
  if (page == state.reader.page) return;
  scan::Viewport& view = state.reader.view;
  const bool filled = view.fitted() == view.filling();
  put_page(state, world, page);
  state.reader.follows = false;
  // A scroll that follows a common page is filled in its own way.
  if (filled && (view.fitted() != view.filling() || view.filling() == scan::Fit::height))
    fill(state, world);
  else
    view.scroll_to(0);
  // The text turns with the page, at once: what glides beside a page that has changed is looked at for nothing.
  const TextColumn text(state, world);
  if (page == 0) return begin_text(state, world, text);
  const std::int32_t passage = first_passage_of(world.document(state), page);
  if (passage < 0) return;
  const auto found = text.find(static_cast<std::uint16_t>(passage), state.reader.section);
  if (found) read_at(state, text, found->section, found->rect.y - above_passage(state.metrics));
}

void begin_text(State& state, const World& world) {
  begin_text(state, world, TextColumn(state, world));
}

bool is_at_its_beginning(const State& state, const World& world) {
  if (state.reader.section > 0) return false;
  State begun = state;
  begin_text(begun, world);
  return state.reader.text.at() <= begun.reader.text.at();
}

void step_fit(State& state, const World& world) {
  scan::Viewport& view = state.reader.view;
  if (view.fitted() != scan::Fit::page) return view.fit(scan::Fit::page);
  const auto lit = state.reader.highlighted ? zone_of(state, world, *state.reader.highlighted) : std::nullopt;
  if (lit)
    view.zoom_to(*lit);
  else
    view.fit(view.filling());
}

void highlight(State& state, const World& world, std::uint16_t passage) {
  if (state.reader.highlighted != passage) state.reader.entered.reset();
  state.reader.highlighted = passage;
  const auto& pages = *world.document(state).passages()->Get(passage)->pages();
  const bool on_this_page = std::find(pages.begin(), pages.end(), state.reader.page) != pages.end();
  if (!on_this_page && pages.size() > 0) put_page(state, world, pages.Get(0));
  state.reader.follows = false;
  if (const auto zone = zone_of(state, world, passage)) state.reader.view.show(*zone);
  scroll_to(state, world, passage);
}

namespace detail {

Anchor anchor_of(const State& state, const World& world) {
  const std::size_t section = state.reader.section;
  const double top = state.reader.text.at();
  const bool at_head = section == 0 && top <= 0 && !state.reader.highlighted;
  if (state.screen != ScreenId::reader || at_head) return {};
  const TextColumn text(state, world);
  const layout::Flow& flow = text.flow(section);
  Anchor anchor{-1, section, text.size(), 0, top / std::max(1, flow.height)};
  const auto hold = [&](std::uint16_t passage, const Rect& all) {
    anchor.passage = passage;
    anchor.below_top = std::max(0.0, all.y - top);
    anchor.passed = std::max(0.0, (top - all.y) / all.h);
  };
  // What is lit and seen stays at its height, else what one reads at the top.
  if (const auto lit = state.reader.highlighted) {
    const Rect all = layout::bounds(flow, SpanKind::passage, *lit);
    if (!all.empty() && all.bottom() > top && all.y < top + reader_areas(state).scrolled.h) {
      hold(*lit, all);
      return anchor;
    }
  }
  for (const layout::Region& region : flow.regions)
    if (region.kind == SpanKind::passage && region.rect.bottom() > top) {
      hold(region.target, layout::bounds(flow, SpanKind::passage, region.target));
      break;
    }
  return anchor;
}

void restore(State& state, const World& world, const Anchor& anchor) {
  if (state.screen != ScreenId::reader) return;
  state.reader.text.stop();
  const TextColumn text(state, world);
  if (anchor.passage >= 0)
    if (const auto found = text.find(static_cast<std::uint16_t>(anchor.passage), anchor.section))
      return read_at(state, text, found->section, found->rect.y - anchor.below_top + anchor.passed * found->rect.h);
  // Nothing in sight is known here: as far along as before.
  const std::size_t section = std::min(anchor.section * text.size() / anchor.sections, text.size() - 1);
  read_at(state, text, section, anchor.passed * text.height(section));
}

}  // namespace detail

}  // namespace lectern::app
