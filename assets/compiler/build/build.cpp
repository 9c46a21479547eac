// SPDX-License-Identifier: MIT
#include "assets/compiler/build.hpp"

#include <optional>
#include <utility>

#include "assets/compiler/build/compose.hpp"
#include "assets/compiler/check/check.hpp"
#include "assets/compiler/scans/jobs.hpp"

namespace lectern::compiler {

namespace {

ScanJobs jobs_of(const BuildOptions& options) {
  ScanJobs jobs = usual_jobs();
  if (!options.program.empty()) jobs.program = options.program;
  return jobs;
}

bool has_scans(const SourceExhibit& exhibit) {
  for (const SourceDocument& document : exhibit.documents)
    if (!document.scans.empty()) return true;
  return false;
}

Result<PageCache> cache_of(const SourceExhibit& exhibit, const BuildOptions& options) {
  if (options.cache.empty()) return PageCache::for_one_build(options.output);
  return PageCache::open(options.cache, exhibit);
}

PageMakers makers_of(const PagesInCache& scans) {
  const auto pages = [&scans](const SourceDocument& document, Report& findings) -> Result<PageSet> {
    if (const auto found = scans.find(document.id); found != scans.end()) return page_set(found->second);
    LECTERN_TRY(made, make_reset_pages(document, findings));
    return page_set(std::move(made));
  };
  return {pages, make_qr};
}

}  // namespace

void check_with_scans(SourceExhibit& exhibit, Report& report, Progress& progress) {
  look_at_scans(exhibit, usual_jobs(), nullptr, report, progress);
  read_scans(exhibit, usual_jobs(), report, progress);
  check_exhibit(exhibit, report);
}

Result<BuildSummary> build(SourceExhibit exhibit, const BuildOptions& options, Report& report, Progress& progress) {
  std::optional<PageCache> cache;
  PagesInCache scans;
  if (has_scans(exhibit)) {
    LECTERN_TRY(opened, cache_of(exhibit, options));
    cache.emplace(std::move(opened));
    look_at_scans(exhibit, jobs_of(options), &*cache, report, progress);
  }
  check_exhibit(exhibit, report);
  if (cache && !report.has_errors()) {
    LECTERN_TRY(made, make_scans(exhibit, jobs_of(options), *cache, report, progress));
    scans = std::move(made);
  }
  LECTERN_TRY(summary, compose(exhibit, options, makers_of(scans), report, progress));
  if (cache) cache->remove_unused();
  return summary;
}

}  // namespace lectern::compiler
