// SPDX-License-Identifier: MIT
#include "firmware/audit/audit.hpp"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <set>

#include "assets/base/terminal.hpp"
#include "firmware/reading.hpp"
#include "firmware/shape.hpp"
#include "firmware/update.hpp"
#include "firmware/view/view.hpp"
#include "render/screen/memory.hpp"

namespace lectern::app {

namespace {

/// Collects the views of one language.
class Views {
 public:
  Views(Show& show, const Metrics& metrics, std::size_t language, std::vector<AuditView>& out)
      : world_(show.world()), start_(initial(metrics, language, world_)), out_(out) {
    start_.reduced_motion = true;
    name_ = world_.index().languages()->Get(static_cast<flatbuffers::uoffset_t>(language))->str();
  }

  void collect() {
    add("attract", start_);
    const State overview = after(start_, Begin{});
    add_cards(overview);
    add("overview language", after(overview, OpenLanguages{}));
    for (std::size_t person = 0; person < world_.index().people()->size(); ++person)
      add_panel(fmt::format("word {}",
                            world_.index().people()->Get(static_cast<flatbuffers::uoffset_t>(person))->id()->str()),
                after(after(overview, OpenDocument{0}), OpenWord{static_cast<std::uint16_t>(person)}));
    for (std::size_t document = 0; document < world_.index().documents()->size(); ++document)
      add_document(after(overview, OpenDocument{document}));
  }

 private:
  [[nodiscard]] State after(const State& state, const Act& act) const { return update(state, act, world_, Frame{}); }

  void add(const std::string& what, const State& state) {
    State still = state;
    still.reading.text.stop();
    out_.push_back({fmt::format("{} {}", name_, what), still});
  }

  void add_cards(const State& overview) {
    const OverviewShape shape = overview_shape(overview.metrics, world_.index().documents()->size());
    const int end = std::max(0, shape.left * 2 + shape.length - overview.metrics.glass.w);
    for (int at = 0;; at = std::min(at + shape.cards.w / 2, end)) {
      State state = overview;
      state.cards.jump(at);
      add("overview", state);
      if (at >= end) return;
    }
  }

  void add_panel(const std::string& what, const State& opened) {
    const int height = panel_of(opened, world_)->flow.height;
    const bool about = std::holds_alternative<AboutPanel>(opened.overlay);
    const PanelShape shape = about ? about_shape(opened.metrics) : card_shape(opened.metrics, height);
    const int end = std::max(0, height - shape.scrolled.h);
    for (int at = 0;; at = std::min(at + shape.scrolled.h, end)) {
      State state = opened;
      state.panel.jump(at);
      add(what, state);
      if (at >= end) return;
    }
  }

  void add_text(const std::string& what, const State& opened) {
    const int end = static_cast<int>(text_end(opened, world_));
    const int step = reader_shape(opened).scrolled.h * 3 / 4;
    for (int at = 0;; at = std::min(at + step, end)) {
      State state = opened;
      state.reading.text.jump(at);
      add(what, state);
      if (at >= end) return;
    }
  }

  void add_document(const State& opened) {
    const auto& document = world_.document(opened);
    const std::string id = document.id()->str();
    for (std::size_t page = 0; page < document.pages()->size(); ++page)
      add(fmt::format("{} page {}", id, page + 1), after(opened, TurnTo{page}));
    for (std::size_t layer = 0; layer < document.layers()->size(); ++layer)
      add_text(
          fmt::format("{} {}", id, document.layers()->Get(static_cast<flatbuffers::uoffset_t>(layer))->id()->str()),
          after(opened, ShowLayer{layer}));
    if (side_by_side(document).offered()) add_text(id + " side by side", after(opened, ShowSideBySide{}));
    for (std::size_t passage = 0; passage < document.passages()->size(); ++passage)
      add(fmt::format("{} lit {}", id,
                      document.passages()->Get(static_cast<flatbuffers::uoffset_t>(passage))->id()->str()),
          after(opened, Light{static_cast<std::uint16_t>(passage)}));
    add_panel(id + " about", after(opened, OpenAbout{}));
    add(id + " language", after(opened, OpenLanguages{}));
    for (std::size_t note = 0; note < document.notes()->size(); ++note)
      add_panel(
          fmt::format("{} note {}", id, document.notes()->Get(static_cast<flatbuffers::uoffset_t>(note))->id()->str()),
          after(opened, OpenNote{static_cast<std::uint16_t>(note)}));
  }

  World world_;
  State start_;
  std::string name_;
  std::vector<AuditView>& out_;
};

void show_progress(std::size_t done, std::size_t total) {
  if (is_terminal(stderr)) fmt::print(stderr, "\r{} of {} views", done, total);
}

}  // namespace

std::vector<AuditView> audit_views(Show& show, const Metrics& metrics) {
  std::vector<AuditView> views;
  for (std::size_t language = 0; language < show.pack().index().languages()->size(); ++language)
    Views(show, metrics, language, views).collect();
  return views;
}

bool audit(Show& show, const Metrics& metrics) {
  screen::MemoryScreen screen(metrics.glass);
  screen.use({&show.rasteriser(), &show.tiles()});
  std::set<std::string> told;
  const auto tell = [&told](const std::string& view, const Fault& fault) {
    const std::string line = fmt::format("{}: {}", view, fault.what);
    if (told.insert(line).second) fmt::print("{}\n", line);
  };
  for (const Fault& fault : judge_strings(show.pack().index())) tell("strings", fault);
  const std::vector<AuditView> views = audit_views(show, metrics);
  for (std::size_t i = 0; i < views.size(); ++i) {
    show_progress(i, views.size());
    Frame frame = view(views[i].state, show.world());
    show.tiles().request(frame.tiles, frame.thumbnails);
    if (show.tiles().wait_idle()) frame = view(views[i].state, show.world());
    screen.show(frame.list);
    const auto image = screen.capture();
    if (!image) {
      fmt::print("{}: {}\n", views[i].name, image.error().what);
      return false;
    }
    for (const Fault& fault : judge(frame, *image, metrics)) tell(views[i].name, fault);
  }
  if (is_terminal(stderr)) fmt::print(stderr, "\r");
  fmt::print("{} views of {} at {}x{}: {}\n", views.size(), show.pack().index().id()->str(), metrics.glass.w,
             metrics.glass.h, told.empty() ? std::string("nothing found") : fmt::format("{} found", told.size()));
  return told.empty();
}

}  // namespace lectern::app
