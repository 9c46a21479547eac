// SPDX-License-Identifier: MIT
#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

#include "assets/compiler/check/rules.hpp"
#include "assets/compiler/counted.hpp"
#include "assets/compiler/source/nearest.hpp"
#include "assets/compiler/source/pages.hpp"
#include "assets/pack/limits.hpp"

namespace lectern::compiler {

namespace {

void check_lost(const SourceDocument& document, Report& report) {
  if (document.lost.empty()) return;
  const Place& place = place_of(document, "lost");
  const bool all_lost =
      !document.reset_pages && std::all_of(document.lost.begin(), document.lost.end(),
                                           [&](std::size_t page) { return page <= document.lost.size(); });
  if (document.scans.empty() && !all_lost)
    return report.error(place, "lost names pages whose picture is lost, but there are no scans at all",
                        "take the key out, put the scans that are held into scans/, or name all pages, as [1, 2, 3], "
                        "where no picture is held of any");
  std::set<std::size_t> seen;
  for (const std::size_t page : document.lost)
    if (!seen.insert(page).second)
      report.error(place, fmt::format("lost names page {} twice", page), "name each page once");
  const std::size_t pages = pages_of(document);
  for (const std::size_t page : seen)
    if (knows_its_pages(document) && page > pages)
      report.error(place,
                   fmt::format("lost names page {}, but with {} there are {} in all", page,
                               counted(document.lost.size(), "lost page"), counted(pages, "page")),
                   "lost counts the places where pages are missing in the whole order; the files fill the others");
}

void check_labels(const SourceDocument& document, Report& report) {
  if (document.labels.empty()) return;
  const Place& place = place_of(document, "labels");
  const std::size_t pages = pages_of(document);
  if (knows_its_pages(document) && document.labels.size() != pages)
    report.error(place,
                 fmt::format("labels has {} for {}", counted(document.labels.size(), "label"), counted(pages, "page")),
                 "write one for each page, in their order, also for those that are lost");
  std::map<std::string, std::size_t> first;
  for (std::size_t i = 0; i < document.labels.size(); ++i) {
    const std::string& label = document.labels[i];
    const auto [known, is_new] = first.emplace(label, i + 1);
    if (!is_new)
      report.error(place, fmt::format("pages {} and {} have one label, \"{}\"", known->second, i + 1, label),
                   "give each page a label of its own");
    if (label.size() > pack::max_page_label)
      report.error(place,
                   fmt::format("the label \"{}\" has {} bytes; {} are the most", label, label.size(),
                               std::uint32_t{pack::max_page_label}),
                   "shorten it: it stands beside the page's small picture");
  }
}

void check_turns(const SourceDocument& document, Report& report) {
  const bool turns = document.turns.all != 0 || !document.turns.pages.empty();
  if (!turns) return;
  const Place& place = place_of(document, "turn");
  if (document.scans.empty()) return report.error(place, "there are no scans to turn", "take the key out");
  if (!knows_its_pages(document)) return;
  const auto pictures = pictures_of(document);
  for (const auto& [name, degrees] : document.turns.pages) {
    const std::size_t page = page_named(document, name);
    if (page < 1 || page > pictures.size())
      report.error(place_of(document, "turn." + name), fmt::format("turn: there is no page {}", name),
                   did_you_mean(name, document.labels,
                                fmt::format("its pages are 1 to {}, or as `labels` calls them", pictures.size())));
    else if (!pictures[page - 1])
      report.error(place_of(document, "turn." + name), fmt::format("turn: of page {} no picture is held", name),
                   "take it out");
  }
}

void check_halves(const SourceDocument& document, Report& report) {
  // What could not be read may hold the passage.
  if (!document.unread_layers.empty()) return;
  for (const auto& [passage, half] : document.halves)
    if (std::find(document.passages.begin(), document.passages.end(), passage) == document.passages.end())
      report.error(place_of(document, "passages." + passage), fmt::format("no text has the passage {}", passage),
                   did_you_mean(passage, document.passages, "mark it in a text with <!-- passage … -->"));
}

}  // namespace

void check_page_keys(const SourceDocument& document, Report& report) {
  check_lost(document, report);
  check_labels(document, report);
  check_turns(document, report);
  check_halves(document, report);
}

}  // namespace lectern::compiler
