// SPDX-License-Identifier: MIT
// What the audit goes through is what the pack holds: each screen, document, page, layer, passage, note and person in
// each language, and what scrolls from its first line to its last without a gap.
#include "firmware/audit/audit.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <map>
#include <memory>
#include <set>

#include "firmware/plan/attract.hpp"
#include "firmware/texts/flows.hpp"
#include "firmware/texts/layers.hpp"
#include "tests/scenario/player.hpp"

namespace lectern::app::testing {
namespace {

using flatbuffers::uoffset_t;

/// Names of views of which there is one each, and of those that are scrolled through.
struct Names {
  std::set<std::string> single, scrolled;
};

void add_document(const pack::fb::Document& document, const std::string& language, bool compact, Names& names) {
  const std::string id = language + " " + document.id()->str();
  for (uoffset_t page = 0; page < document.pages()->size(); ++page)
    names.single.insert(fmt::format("{} page {}", id, page + 1));
  for (const auto* passage : *document.passages()) names.single.insert(id + " lit " + passage->id()->str());
  for (const char* of_page : {" language", " page tools", " page turned", " page map"})
    names.single.insert(id + of_page);
  if (compact)
    for (const char* list : {" more", " page more"}) names.single.insert(id + list);
  for (const auto* layer : *document.layers())
    if (!is_gist(*layer) || layer->language()->str() == language) names.scrolled.insert(id + " " + layer->id()->str());
  if (side_by_side(document, language).offered()) names.scrolled.insert(id + " side by side");
  for (const auto* note : *document.notes()) names.scrolled.insert(id + " note " + note->id()->str());
  names.scrolled.insert(id + " about");
}

/// Its steps and its end, which are seen whole or scroll, and the way onto it again.
void add_path(const pack::fb::Path& path, const std::string& language, bool compact, Names& names) {
  names.single.insert(language + " overview path left");
  for (uoffset_t step = 0; step <= path.steps()->size(); ++step) {
    const std::string id = fmt::format("{} path {} step {}", language, path.id()->str(), step + 1);
    names.single.insert(id);
    if (compact) names.single.insert(id + " more");
  }
}

Names names_in(const pack::fb::Index& index, bool compact) {
  Names names;
  for (const auto* code : *index.languages()) {
    const std::string language = code->str();
    for (const char* screen : {" attract", " overview language", " overview help", " overview still reading"})
      names.single.insert(language + screen);
    for (const char* screen : {" overview", " people"}) names.scrolled.insert(language + screen);
    for (const auto* person : *index.people()) names.scrolled.insert(language + " word " + person->id()->str());
    const std::size_t sentences = AttractTurns(index, 0).size() / index.languages()->size();
    for (std::size_t i = 1; i <= sentences; ++i)
      for (const char* how : {"written", "told", "told late", "titled"})
        names.single.insert(fmt::format("{} attract sentence {} {}", language, i, how));
    for (uoffset_t line = 0; line < index.context()->size(); ++line)
      if (index.context()->Get(line)->cards() != nullptr)
        names.scrolled.insert(fmt::format("{} context {}", language, line + 1));
    if (index.paths() != nullptr)
      for (const auto* path : *index.paths()) add_path(*path, language, compact, names);
    for (const auto* document : *index.documents()) add_document(*document, language, compact, names);
  }
  return names;
}

/// How far a view is scrolled.
double scrolled_by(const State& state) {
  if (!std::holds_alternative<std::monostate>(state.overlay)) return state.panel.at();
  if (state.screen == ScreenId::reader) return state.reader.text.at();
  return state.screen == ScreenId::people ? state.people.at() : state.cards.at();
}

TEST(AuditViews, AreThoseOfThePack) {
  scan::StoreOptions store;
  store.workers = 0;
  const auto show = Show::open(exhibit_pack(), interface_words(), store, [] {});
  ASSERT_TRUE(show) << show.error().what;
  const AuditRange range = whole_range();
  std::size_t views = 0;
  std::size_t lit_places = 0;
  for (Metrics metrics : range.glasses) {
    const Names names = names_in((*show)->pack().index(), metrics.compact());
    for (const int percent : range.text_sizes) {
      metrics.text_percent = percent;
      std::map<std::string, std::vector<double>> seen;
      for (const AuditView& view : audit_views(**show, metrics, false)) {
        // Which passages name a place, and in which text, is the exhibit's.
        if (view.name.ends_with(" lit place")) {
          EXPECT_TRUE(std::holds_alternative<PersonCard>(view.state.overlay)) << view.name;
          ++lit_places;
          continue;
        }
        // A table that is too wide is looked at where the text is, and at its other end.
        if (view.state.reader.across.at() > 0)
          EXPECT_TRUE(view.name.ends_with(" across")) << view.name;
        else if (view.state.slip.at() > 0)
          EXPECT_TRUE(view.name.ends_with(" end")) << view.name;
        else
          seen[view.name].push_back(scrolled_by(view.state));
      }
      for (const auto& [name, places] : seen) {
        views += places.size() * range.contrast.size();
        if (names.single.contains(name)) {
          EXPECT_EQ(places.size(), 1U) << name;
          continue;
        }
        EXPECT_TRUE(names.scrolled.contains(name)) << name << " is nothing of the pack";
        EXPECT_LE(places.front(), 0) << name;
        const double most = std::max(metrics.glass.w, metrics.glass.h);
        for (std::size_t i = 1; i < places.size(); ++i) {
          EXPECT_GT(places[i], places[i - 1]) << name;
          EXPECT_LT(places[i] - places[i - 1], most) << name;
        }
      }
      EXPECT_EQ(seen.size(), names.single.size() + names.scrolled.size());
    }
  }
  EXPECT_GT(lit_places, 0U);
  RecordProperty("views", std::to_string(views));
}

}  // namespace
}  // namespace lectern::app::testing
