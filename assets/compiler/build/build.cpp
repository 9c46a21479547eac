// SPDX-License-Identifier: MIT
#include "assets/compiler/build/build.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <utility>

#include "assets/compiler/align/find_zones.hpp"
#include "assets/compiler/build/compose.hpp"
#include "assets/compiler/build/qr.hpp"
#include "assets/compiler/check/check.hpp"
#include "assets/compiler/processes/jobs.hpp"
#include "assets/compiler/reset/reset_pages.hpp"
#include "assets/compiler/source/pages.hpp"

namespace lectern::compiler {

namespace {

ScanJobs jobs_of(const BuildOptions& options) {
  ScanJobs jobs = usual_jobs(options.scan_time);
  if (!options.program.empty()) jobs.program = options.program;
  return jobs;
}

bool has_scans(const SourceExhibit& exhibit) {
  for (const SourceDocument& document : exhibit.documents)
    if (!document.scans.empty()) return true;
  return std::any_of(exhibit.people.begin(), exhibit.people.end(),
                     [](const SourcePerson& person) { return !person.portrait.file.empty(); });
}

void tell_no_cache(const std::filesystem::path& folder, const Error& error, Report& report) {
  report.warning({folder}, fmt::format("made pages cannot be kept for the next build: {}", error.what),
                 "make room on its disk, or see that you may write there; `--no-cache` does without");
}

/// Where pages are kept from one check or build to the next; nothing where they are not, or cannot be, which it says.
std::optional<PageCache> kept_cache(const SourceExhibit& exhibit, const BuildOptions& options, Report& report) {
  if (options.cache.empty()) return std::nullopt;
  auto opened = PageCache::open(options.cache, exhibit);
  if (opened) return std::move(*opened);
  tell_no_cache(options.cache, opened.error(), report);
  return std::nullopt;
}

/// A cache that cannot be used costs time, never a build.
Result<PageCache> cache_of(const SourceExhibit& exhibit, const BuildOptions& options, Report& report) {
  if (auto kept = kept_cache(exhibit, options, report)) return std::move(*kept);
  return PageCache::for_one_build(options.output);
}

/// Makes the pages of scans in `cache`; if that is full, in `other`, which lasts for this build.
Result<PagesInCache> make_pages(const SourceExhibit& exhibit, const BuildOptions& options, ScanJobs& jobs,
                                PageCache& cache, std::optional<PageCache>& other, Report& report, Progress& progress) {
  auto made = make_scans(exhibit, jobs, cache, report, progress);
  if (made || made.error().code != ErrorCode::unwritable || !cache.stays()) return made;
  tell_no_cache(cache.folder(), made.error(), report);
  LECTERN_TRY(opened, PageCache::for_one_build(options.output));
  other.emplace(std::move(opened));
  return make_scans(exhibit, jobs, *other, report, progress);
}

PageMakers makers_of(const PagesInCache& scans) {
  const auto pages = [&scans](const SourceDocument& document, Report& findings) -> Result<PageSet> {
    if (!has_pictures(document)) return PageSet{};
    if (const auto found = scans.find(document.id); found != scans.end()) return page_set(found->second);
    LECTERN_TRY(made, make_reset_pages(document, findings));
    return page_set(std::move(made));
  };
  return {pages, make_qr, [&scans](const SourcePerson& person) { return portrait_of(scans, person); }};
}

/// Pages of the right number and size, without tiles.
PageMakers measuring_makers() {
  const auto pages = [](const SourceDocument& document, Report& findings) -> Result<PageSet> {
    if (!has_pictures(document)) return PageSet{};
    if (document.scans.empty()) {
      LECTERN_TRY(made, measure_reset_pages(document, findings));
      return page_set(std::move(made));
    }
    MadePages made;
    made.thumbnail = Bytes(1);
    for (const SourceScan& scan : document.scans)
      for (const ScanPage& page : scan.pages)
        made.pages.push_back({{{page.width, page.height, {}}}, {}, true, page.dpi});
    return page_set(std::move(made));
  };
  return {pages, make_qr, [](const SourcePerson&) -> Result<MadePortrait> { return MadePortrait{Bytes(1), 1, 1}; }};
}

/// Each page to its last row: made where it can be kept, else read.
void look_at_pages(const SourceExhibit& exhibit, ScanJobs& jobs, std::optional<PageCache>& cache, Report& report,
                   Progress& progress) {
  if (cache) {
    const auto made = make_scans(exhibit, jobs, *cache, report, progress);
    if (made || made.error().code != ErrorCode::unwritable) return;
    tell_no_cache(cache->folder(), made.error(), report);
  }
  read_scans(exhibit, jobs, report, progress);
}

/// A rehearsal takes a moment; nobody needs to watch it.
}  // namespace

void check_with_scans(SourceExhibit& exhibit, const BuildOptions& options, Report& report, Progress& progress) {
  ScanJobs jobs = jobs_of(options);
  std::optional<PageCache> cache = has_scans(exhibit) ? kept_cache(exhibit, options, report) : std::nullopt;
  probe_scans(exhibit, jobs, cache ? &*cache : nullptr, report, progress);
  if (jobs.left > std::chrono::seconds::zero()) look_at_pages(exhibit, jobs, cache, report, progress);
  if (cache) cache->keep_known();
  check_exhibit(exhibit, report);
  find_zones(exhibit, report);
  if (report.has_errors()) return;
  NoProgress quiet;
  const auto rehearsed = compose(exhibit, {}, measuring_makers(), report, quiet);
  if (!rehearsed && !report.has_errors())
    report.error({exhibit.folder}, rehearsed.error().what, "until then no pack can be made");
}

Result<BuildSummary> build(SourceExhibit exhibit, const BuildOptions& options, Report& report, Progress& progress) {
  std::optional<PageCache> cache;
  std::optional<PageCache> other;
  PagesInCache scans;
  ScanJobs jobs = jobs_of(options);
  if (has_scans(exhibit)) {
    LECTERN_TRY(opened, cache_of(exhibit, options, report));
    cache.emplace(std::move(opened));
    probe_scans(exhibit, jobs, &*cache, report, progress);
  }
  check_exhibit(exhibit, report);
  find_zones(exhibit, report);
  if (cache && !report.has_errors()) {
    auto made = make_pages(exhibit, options, jobs, *cache, other, report, progress);
    cache->keep_known();
    if (!made) return tl::unexpected(made.error());
    scans = std::move(*made);
  }
  LECTERN_TRY(summary, compose(exhibit, options, makers_of(scans), report, progress));
  if (cache) cache->remove_unused();
  return summary;
}

}  // namespace lectern::compiler
