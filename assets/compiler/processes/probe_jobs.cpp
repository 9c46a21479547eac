// SPDX-License-Identifier: MIT
#include <utility>

#include "assets/compiler/processes/every_scan.hpp"
#include "assets/compiler/processes/jobs.hpp"
#include "assets/compiler/processes/kept_probe.hpp"
#include "assets/compiler/processes/worker.hpp"
#include "assets/compiler/source/copies.hpp"
#include "assets/compiler/source/pages.hpp"
#include "assets/compiler/source/read_layer.hpp"

namespace lectern::compiler {

namespace {

/// A scan, what is known of it, and where that is kept.
struct Seen {
  SourceScan* scan = nullptr;
  pack::Hash key{};
  std::filesystem::path place{};  ///< empty: nowhere
  std::optional<ScanAnswer> answer{};
};

void take_kept(Seen& seen, const pack::Hash& hash, PageCache& cache) {
  seen.key = key_of_probe(hash);
  seen.place = cache.place_of(seen.key);
  seen.answer = kept_probe(seen.place, seen.key);
}

/// A file whose state is not known is read for its hash; what was not when somebody asked to stop has none.
std::vector<Seen> scans_of(SourceExhibit& exhibit, PageCache* cache, Progress& progress) {
  std::vector<Seen> scans;
  each_scan(exhibit, [&](SourceScan& scan, const std::string&) { scans.push_back({&scan}); });
  if (cache == nullptr) return scans;
  std::vector<Seen*> unknown;
  for (Seen& seen : scans) {
    if (const auto hash = cache->known_hash(exhibit.folder, seen.scan->file))
      take_kept(seen, *hash, *cache);
    else
      unknown.push_back(&seen);
  }
  std::size_t done = 0;
  for (Seen* seen : unknown) {
    if (progress.is_stopped()) return scans;
    progress.step("finding what changed", done++, unknown.size());
    // Who looks at one that cannot be read says why.
    if (const auto hash = cache->hash_of_file(exhibit.folder, seen->scan->file)) take_kept(*seen, *hash, *cache);
  }
  if (done > 0) progress.step("finding what changed", done, unknown.size());
  return scans;
}

}  // namespace

void probe_scans(SourceExhibit& exhibit, ScanJobs& jobs, PageCache* cache, Report& report, Progress& progress) {
  std::vector<Seen> scans = scans_of(exhibit, cache, progress);
  std::vector<Seen*> unseen;
  std::vector<ScanOrder> orders;
  for (Seen& seen : scans) {
    if (seen.answer) continue;
    unseen.push_back(&seen);
    orders.push_back({seen.scan, probe_words(exhibit.folder, seen.scan->file)});
  }
  if (!orders.empty()) progress.step("looking at scans", 0, orders.size());
  std::size_t done = 0;
  const auto ran = run_all(
      orders, jobs,
      [&](std::size_t number, const ScanAnswer& answer) {
        Seen& seen = *unseen[number];
        seen.answer = answer;
        // What cannot be kept is only looked at again.
        if (!answer.error && !seen.place.empty()) (void)keep_probe(seen.place, seen.key, answer);
        progress.step("looking at scans", ++done, orders.size());
      },
      [&] { return progress.is_stopped(); });
  if (!ran) tell(exhibit, ran.error(), report);
  for (const Seen& seen : scans) {
    if (!seen.answer) continue;
    tell(*seen.scan, std::nullopt, *seen.answer, report);
    seen.scan->pages = seen.answer->pages;
  }
  for (SourceDocument& document : exhibit.documents) {
    take_pages_once(document.scans);
    turn_scans(document);
    number_read_pages(document);
  }
}

void read_scans(const SourceExhibit& exhibit, ScanJobs& jobs, Report& report, Progress& progress) {
  std::vector<std::pair<const SourceScan*, std::size_t>> pages;
  std::vector<ScanOrder> orders;
  each_scan(exhibit, [&](const SourceScan& scan, const std::string&) {
    for (std::size_t page = 0; page < scan.pages.size(); ++page) {
      pages.emplace_back(&scan, page);
      orders.push_back({&scan, read_words(exhibit.folder, {scan.file, scan.pages[page].number})});
    }
  });
  std::vector<ScanAnswer> answers(orders.size());
  std::size_t done = 0;
  if (!orders.empty()) progress.step("reading pages", 0, orders.size());
  const auto ran = run_all(
      orders, jobs,
      [&](std::size_t number, const ScanAnswer& answer) {
        answers[number] = answer;
        progress.step("reading pages", ++done, orders.size());
      },
      [&] { return progress.is_stopped(); });
  if (!ran) tell(exhibit, ran.error(), report);
  for (std::size_t i = 0; i < pages.size(); ++i) tell(*pages[i].first, pages[i].second, answers[i], report);
}

}  // namespace lectern::compiler
