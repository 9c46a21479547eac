// SPDX-License-Identifier: MIT
#include "firmware/audit/audit.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fmt/format.h>
#include <functional>
#include <optional>
#include <set>
#include <utility>

#include "assets/base/terminal.hpp"
#include "assets/pack/words.hpp"
#include "firmware/audit/staff_samples.hpp"
#include "firmware/plan/areas.hpp"
#include "firmware/plan/attract.hpp"
#include "firmware/plan/coast_map.hpp"
#include "firmware/plan/overview_plans.hpp"
#include "firmware/plan/page_tools.hpp"
#include "firmware/plan/people.hpp"
#include "firmware/plan/slip.hpp"
#include "firmware/plan/staff_plan.hpp"
#include "firmware/plan/text_column.hpp"
#include "firmware/texts/layers.hpp"
#include "firmware/update/panes.hpp"
#include "firmware/update/update.hpp"
#include "firmware/view/view.hpp"
#include "render/screen/memory.hpp"

namespace lectern::app {

namespace {

/// Collects the views of one language.
class Views {
 public:
  /// `may_go_on` is asked before each view; once it says no, no more are collected.
  Views(Show& show, const Metrics& metrics, bool contrast, std::size_t language, std::vector<AuditView>& out,
        std::function<bool()> may_go_on)
      : world_(show.world()),
        start_(initial(metrics, {language, true, false})),
        may_go_on_(std::move(may_go_on)),
        out_(out) {
    start_.metrics = metrics;
    start_.contrast = contrast;
    name_ = pack::at(*world_.index().languages(), language).str();
  }

  /// With the staff page, which is no exhibit's.
  void also_staff() { staff_ = true; }

  /// All of it, or one part as an AuditCell says.
  void collect() {
    for (std::size_t part = 0; part <= world_.index().documents()->size(); ++part) collect(part);
  }
  void collect(std::size_t part) {
    if (part > 0) return add_document(after(after(start_, Begin{}), OpenDocument{part - 1}));
    add_attract();
    const State overview = after(start_, Begin{});
    add_cards(overview);
    add_lines(overview);
    add("overview language", after(overview, OpenLanguages{}));
    add("overview help", after(overview, OpenHelp{}));
    State asked = overview;
    asked.asking = asked.now;
    add("overview still reading", asked);
    add_people(after(overview, ShowPeople{}));
    if (staff_) add_staff();
    add_paths(overview);
    for (std::size_t person = 0; person < world_.index().people()->size() && !stopped_; ++person) {
      const std::string id = pack::at(*world_.index().people(), person).id()->str();
      add_panel("word " + id, after(after(overview, OpenDocument{0}), OpenPerson{static_cast<std::uint16_t>(person)}),
                {.person = id});
    }
  }

 private:
  [[nodiscard]] State after(const State& state, const Act& act) const { return update(state, act, world_, Frame{}); }

  [[nodiscard]] bool stopped() {
    stopped_ = stopped_ || !may_go_on_();
    return stopped_;
  }

  void add(const std::string& what, const State& state, const ViewPlace& place = {}) {
    if (stopped()) return;
    State still = state;
    still.reader.text.stop();
    still.reader.tabs.arrive();
    still.reader.strip.arrive();
    out_.push_back({fmt::format("{} {}", name_, what), place, still});
    out_.back().place.language = name_;
  }

  /// What stands still where nothing may move; else every sentence of this language while it is written, once it is
  /// told, and its title.
  void add_attract() {
    add("attract", start_);
    const AttractTurns turns(world_.index(), start_.language);
    State moving = start_;
    moving.setting.reduced_motion = false;
    std::size_t number = 0;
    for (std::size_t turn = 0; turn < turns.size() && !stopped_; ++turn) {
      const Duration told = turns.told(turn);
      const Arriving what = turns.at(told);
      if (what.language != start_.language) continue;
      const auto& document = pack::at(*world_.index().documents(), what.sentence->document());
      const ViewPlace place{.document = document.id()->str(),
                            .layer = pack::at(*document.layers(), what.sentence->layer()).id()->str()};
      ++number;
      const auto at = [&](Duration since, std::string_view how) {
        moving.now = moving.attract_since + since;
        add(fmt::format("attract sentence {} {}", number, how), moving, place);
      };
      at((turns.begins(turn) + told) / 2, "written");
      at(told, "told");
      at(told + what.lasts, "told late");
      at(told + 2 * what.lasts, "titled");
    }
  }

  /// The document and the text that a step shows.
  [[nodiscard]] ViewPlace place_of_step(const State& state) const {
    const auto& document = world_.document(state);
    ViewPlace place{.document = document.id()->str()};
    if (state.reader.layer < document.layers()->size())
      place.layer = pack::at(*document.layers(), state.reader.layer).id()->str();
    return place;
  }

  /// Every step of every path, and its end, without walking from one to the next.
  void add_paths(const State& overview) {
    const auto* paths = world_.index().paths();
    for (std::size_t path = 0; paths != nullptr && path < paths->size() && !stopped_; ++path) {
      const auto& one = pack::at(*paths, path);
      const State walking = after(overview, WalkPath{path});
      for (std::size_t step = 0; step <= one.steps()->size() && !stopped_; ++step) {
        const State at = after(walking, WalkTo{step});
        const ViewPlace place = place_of_step(at);
        const std::string what = fmt::format("path {} step {}", one.id()->str(), step + 1);
        add(what, at, place);
        State end = at;
        end.slip.jump(slip_of(Glass(end, world_)).end());
        if (end.slip.at() > 0) add(what + " end", end, place);
        if (start_.metrics.compact()) add(what + " more", after(at, OpenMore{}), place);
      }
      add("overview path left", after(after(walking, WalkTo{1}), ShowOverview{}));
    }
  }

  /// What the museum's lines on the line of time say.
  void add_lines(const State& overview) {
    const auto& lines = *world_.index().context();
    for (std::size_t line = 0; line < lines.size() && !stopped_; ++line)
      if (pack::at(lines, line).cards() != nullptr)
        add_panel(fmt::format("context {}", line + 1), after(overview, OpenContext{static_cast<std::uint16_t>(line)}),
                  {});
  }

  void add_cards(const State& overview) {
    const OverviewPlan& plan = overview_of(overview, world_);
    const int end = plan.end;
    const int step = (plan.list ? plan.pane.h : plan.pane.w) / 2;
    for (int at = 0;; at = std::min(at + step, end)) {
      State state = overview;
      state.cards.jump(at);
      add("overview", state);
      if (at >= end || stopped_) return;
    }
  }

  void add_people(const State& people) {
    add_list("people", people);
    // One that is folded, with all of its places.
    for (std::size_t person = 0; person < world_.index().people()->size(); ++person) {
      const auto* occurrences = occurrences_of(pack::at(*world_.index().people(), person), people.language);
      if (occurrences != nullptr && occurrences->more() != nullptr)
        return add_list("people unfolded", after(people, UnfoldEntry{static_cast<std::uint16_t>(person)}));
    }
  }

  void add_list(const std::string& what, const State& people) {
    const PeoplePlan& plan = people_of(people, world_);
    const int end = plan.end;
    const int step = plan.pane.h / 2;
    for (int at = 0;; at = std::min(at + step, end)) {
      State state = people;
      state.people.jump(at);
      add(what, state);
      if (at >= end || stopped_) return;
    }
  }

  void add_staff() {
    for (StaffSample& sample : staff_samples()) {
      State state = start_;
      state.screen = ScreenId::staff;
      state.staff_page = std::move(sample.page);
      const StaffPlan plan = staff_plan_of(Glass(state, world_));
      for (int at = 0;; at = std::min(at + plan.pane.h / 2, plan.end())) {
        state.staff_scroll.jump(at);
        add("staff " + sample.name, state);
        if (at >= plan.end() || stopped_) break;
      }
      if (stopped_) return;
    }
    State asked = start_;
    asked.screen = ScreenId::staff;
    asked.asking = asked.now;
    add("staff still there", asked);
  }

  void add_panel(const std::string& what, const State& opened, const ViewPlace& place) {
    const Panel panel = *panel_of(opened, world_);
    const int end = panel.end();
    for (int at = 0;; at = std::min(at + panel.areas.scrolled.h, end)) {
      State state = opened;
      state.panel.jump(at);
      add(what, state, place);
      if (at >= end || stopped_) return;
    }
  }

  void add_text(const std::string& what, const State& opened, const ViewPlace& place) {
    const int step = reader_areas(opened).scrolled.h * 3 / 4;
    State state = opened;
    state.reader.section = 0;
    state.reader.text.jump(text_ends(state, world_).first);
    for (;;) {
      add(what, state, place);
      add_tables(what, state, place);
      const std::pair before(state.reader.section, state.reader.text.at());
      scroll_pane(state, world_, PaneId::text, step);
      if (std::pair(state.reader.section, state.reader.text.at()) == before || stopped_) return;
    }
  }

  /// What wide tables show at their ends.
  void add_tables(const std::string& what, State state, const ViewPlace& place) {
    const int end = tables_end(state, world_);
    if (end == 0) return;
    state.reader.across.jump(end);
    add(what + " across", state, place);
  }

  /// What can be done with a page: its panel, its map, turned and inverted, as large as its paper.
  void add_page_tools(const std::string& id, const State& page) {
    const ViewPlace place{.document = id, .page = 1};
    const auto still = [](State state) {
      state.reader.view.step(std::chrono::hours(1));
      return state;
    };
    const State tools = after(page, UsePageTool{PageTool::panel});
    add(id + " page tools", tools, place);
    State turned = after(after(tools, UsePageTool{PageTool::rotate}), UsePageTool{PageTool::invert});
    for (int step = 0; step < 2; ++step) turned = still(after(turned, ZoomBy{+1}));
    add(id + " page turned", turned, place);
    const State map = after(turned, UsePageTool{PageTool::panel});
    add(id + " page map", map, place);
    if (actual_scale(map, world_))
      add(id + " page actual", still(after(map, UsePageTool{PageTool::actual_size})), place);
  }

  /// The card of a place that the lit passage names, which lights it too.  Returns whether there is one.
  bool add_lit_place(const std::string& id, const State& lit, const ViewPlace& place) {
    const std::vector<std::uint16_t> named = named_in_passage(lit, world_);
    const auto person = std::find_if(named.begin(), named.end(), [&](std::uint16_t one) {
      return pack::at(*world_.index().people(), one).place() != nullptr;
    });
    if (person == named.end()) return false;
    add_panel(id + " lit place", after(lit, OpenPerson{*person}), place);
    return true;
  }

  void add_document(const State& opened) {
    const auto& document = world_.document(opened);
    const std::string id = document.id()->str();
    // Where one pane fills the glass, the page is looked at as well as the text.
    const State beside = after(opened, ShowPageAlone{true});
    for (std::size_t page = 0; page < document.pages()->size() && !stopped_; ++page)
      add(fmt::format("{} page {}", id, page + 1), after(beside, TurnTo{page}), {.document = id, .page = page + 1});
    add_page_tools(id, beside);
    for (const std::size_t layer : offered_layers(document, world_.language(opened))) {
      const std::string name = pack::at(*document.layers(), layer).id()->str();
      if (!stopped_)
        add_text(fmt::format("{} {}", id, name), after(opened, ShowLayer{layer}), {.document = id, .layer = name});
    }
    if (world_.sides(opened).offered())
      add_text(id + " side by side", after(opened, ShowSideBySide{}), {.document = id});
    bool place_seen = false;
    for (std::size_t passage = 0; passage < document.passages()->size() && !stopped_; ++passage) {
      const std::string name = pack::at(*document.passages(), passage).id()->str();
      const State lit = after(opened, Highlight{static_cast<std::uint16_t>(passage)});
      add(fmt::format("{} lit {}", id, name), lit, {.document = id, .passage = name});
      place_seen = place_seen || add_lit_place(id, lit, {.document = id, .passage = name});
    }
    add_panel(id + " about", after(opened, OpenAbout{}), {.document = id});
    add(id + " language", after(opened, OpenLanguages{}), {.document = id});
    if (start_.metrics.compact()) {
      add(id + " more", after(opened, OpenMore{}), {.document = id});
      add(id + " page more", after(beside, OpenMore{}), {.document = id});
    }
    for (std::size_t note = 0; note < document.notes()->size() && !stopped_; ++note) {
      const std::string name = pack::at(*document.notes(), note).id()->str();
      add_panel(fmt::format("{} note {}", id, name), after(opened, OpenNote{static_cast<std::uint16_t>(note)}),
                {.document = id, .note = name});
    }
  }

  World world_;
  State start_;
  std::string name_;
  std::function<bool()> may_go_on_;
  bool stopped_ = false;
  bool staff_ = false;
  std::vector<AuditView>& out_;
};

void show_progress(std::size_t done, std::size_t total) {
  if (is_terminal(stderr)) reprint_line(stderr, fmt::format("{} of {} parts", done, total));
}

}  // namespace

std::vector<AuditView> audit_views(Show& show, const Metrics& metrics, bool contrast) {
  std::vector<AuditView> views;
  for (std::size_t language = 0; language < show.pack().index().languages()->size(); ++language)
    Views(show, metrics, contrast, language, views, [] { return true; }).collect();
  return views;
}

namespace {

/// Judges the views of one glass, text size and theme after another, and reports each finding once.
class Auditor {
 public:
  /// Who is told a finding.
  using Tell = std::function<void(AuditFinding)>;
  /// `finished` gets what was gone through on each glass.
  Auditor(Show& show, Tell finding, std::function<void(const std::string&)> finished, AuditWatch watch)
      : show_(show), finding_(std::move(finding)), finished_(std::move(finished)), watch_(std::move(watch)) {}

  /// The staff page is judged too: a trial of strangers' packs leaves it out, as it is none of theirs.
  void also_staff() { staff_ = true; }

  void judge_all(const std::vector<AuditCell>& cells) {
    for (Fault& fault : judge_strings(show_.pack().index(), show_.flows().words()))
      tell({"strings", {}, std::move(fault)});
    for (std::size_t i = 0; i < cells.size() && !stopped_; ++i) judge_cell(cells[i], i, cells.size());
  }

  [[nodiscard]] std::size_t views() const { return views_; }
  [[nodiscard]] std::size_t found() const { return told_.size(); }
  /// Why it did not go on, if it did not.
  [[nodiscard]] const std::optional<Error>& stopped() const { return stopped_; }

 private:
  void judge_cell(const AuditCell& cell, std::size_t number, std::size_t of) {
    const Metrics& metrics = cell.metrics;
    screen::MemoryScreen screen(metrics.glass);
    screen.use({&show_.rasteriser(), &show_.tiles()});
    const std::string where = fmt::format("{}x{} {} %{}", metrics.glass.w, metrics.glass.h, metrics.text_percent,
                                          cell.contrast ? " contrast" : "");
    std::vector<AuditView> views;
    Views collected(show_, metrics, cell.contrast, cell.language, views,
                    [&] { return may_go_on(views_ + views.size()); });
    if (staff_) collected.also_staff();
    collected.collect(cell.part);
    for (std::size_t i = 0; i < views.size() && may_go_on(views_); ++i, ++views_) {
      if (watch_.view) watch_.view(number, of);
      tell_how_far((number * views.size() + i) * 100 / (of * views.size()));
      judge_view(views[i], where, metrics, screen);
    }
    const auto& index = show_.pack().index();
    const std::string part = cell.part == 0 ? "the screens" : pack::at(*index.documents(), cell.part - 1).id()->str();
    finished_(fmt::format("{} {} {}: {} views", where, pack::at(*index.languages(), cell.language).str(), part,
                          views.size()));
  }

  void judge_view(const AuditView& one, const std::string& where, const Metrics& metrics,
                  screen::MemoryScreen& screen) {
    Frame frame = view(one.state, show_.world());
    show_.tiles().request(frame.tiles, frame.thumbnails);
    if (show_.tiles().wait_idle()) frame = view(one.state, show_.world());
    screen.show(frame.list);
    const std::string name = fmt::format("{} {}", where, one.name);
    const auto image = screen.capture();
    if (!image)
      tell({name, one.place, {Fault::Kind::picture, image.error().what}});
    else
      for (Fault& fault : judge(frame, *image, metrics)) tell({name, one.place, std::move(fault)});
  }

  [[nodiscard]] bool may_go_on(std::size_t views) {
    if (stopped_ || !watch_.may_go_on) return !stopped_;
    if (auto more = watch_.may_go_on(views); !more) stopped_ = more.error();
    return !stopped_;
  }

  void tell_how_far(std::size_t percent) {
    if (watch_.progress && percent != percent_) watch_.progress(static_cast<int>(percent_ = percent));
  }

  void tell(AuditFinding finding) {
    if (told_.insert(line_of(finding)).second) finding_(std::move(finding));
  }

  Show& show_;
  Tell finding_;
  std::function<void(const std::string&)> finished_;
  AuditWatch watch_;
  std::optional<Error> stopped_;
  std::set<std::string> told_;
  bool staff_ = false;
  std::size_t views_ = 0, percent_ = 0;
};

}  // namespace

std::string line_of(const AuditFinding& finding) {
  return fmt::format("{}: {}", finding.view, finding.fault.what);
}

Result<std::vector<AuditFinding>> findings(Show& show, const std::vector<AuditCell>& cells, const AuditWatch& watch) {
  std::vector<AuditFinding> found;
  Auditor auditor(
      show, [&](AuditFinding finding) { found.push_back(std::move(finding)); }, [](const std::string&) {}, watch);
  auditor.judge_all(cells);
  if (auditor.stopped()) return tl::unexpected(*auditor.stopped());
  return found;
}

bool audit(Show& show, const std::vector<AuditCell>& cells) {
  const auto print = [](const std::string& line) { print_line(stdout, line); };
  const auto finished = [&](const std::string& line) {
    if (is_terminal(stderr)) reprint_line(stderr, {});
    print(line);
  };
  AuditWatch watch;
  watch.view = show_progress;
  Auditor auditor(
      show, [&](const AuditFinding& finding) { print(line_of(finding)); }, finished, watch);
  auditor.also_staff();
  auditor.judge_all(cells);
  print(fmt::format("{} views of {}: {}", auditor.views(), show.pack().index().id()->str(),
                    auditor.found() == 0 ? std::string("nothing found") : fmt::format("{} found", auditor.found())));
  return auditor.found() == 0;
}

}  // namespace lectern::app
