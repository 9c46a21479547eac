// SPDX-License-Identifier: MIT
// Looks at all scans of an exhibit and makes all their pages, several at a time, by workers. What is kept from the last
// build is not made again. Used by build, make_jobs and probe_jobs; it never reads a scan itself.
#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/compiler/processes/answer.hpp"
#include "assets/compiler/processes/page_cache.hpp"
#include "assets/compiler/progress.hpp"
#include "assets/compiler/report.hpp"
#include "assets/compiler/scans/limits.hpp"
#include "assets/compiler/source/model.hpp"
#include "assets/compiler/tiles/made_page.hpp"

namespace lectern::compiler {

struct ScanJobs {
  std::filesystem::path program;  ///< lectern-pack, to be started as a child
  std::size_t at_once = 1;        ///< workers that run side by side
  /// What all scans may take together, and what is left of it. Units: time of the processor.
  std::chrono::microseconds time = std::chrono::seconds(max_exhibit_seconds);
  std::chrono::microseconds left = time;
};

/// An order to a worker, and the scan that it is about.
struct ScanOrder {
  const SourceScan* scan = nullptr;
  std::vector<std::string> words;  ///< as worker.hpp has them
  std::filesystem::path output{};  ///< that it writes; empty: none
};

/// Gets the answer to the order of that number.
using TakeAnswer = std::function<void(std::size_t number, const ScanAnswer& answer)>;

/// Has each order followed, some of them side by side, until `is_stopped` says so. After a page that was out of
/// time its file is not opened again: orders that are left of it get no answer. Errors: unavailable (also: it was
/// stopped), too_large (no time is left; it names the file that took most).
[[nodiscard]] Result<void> run_all(const std::vector<ScanOrder>& orders, ScanJobs& jobs, const TakeAnswer& take,
                                   const std::function<bool()>& is_stopped);

/// Reports why not all orders were followed.
void tell(const SourceExhibit& exhibit, const Error& not_run, Report& report);

/// Reports what a worker said of a scan, or of one of its pages (counted from 0).
void tell(const SourceScan& scan, std::optional<std::size_t> page, const ScanAnswer& answer, Report& report);

/// lectern-pack as it runs, and as many workers as there are processors.
[[nodiscard]] ScanJobs usual_jobs(std::chrono::seconds time = std::chrono::seconds(max_exhibit_seconds));

/// Fills in the pages of every scan of the exhibit, leaves each page once where it is there twice (copies.hpp), and
/// turns them as their document says.
/// What was seen before is taken from `cache`, where there is one.
/// Errors: into the report, for each file that cannot be read.
void probe_scans(SourceExhibit& exhibit, ScanJobs& jobs, PageCache* cache, Report& report, Progress& progress);

/// Reads every page that was seen to its last row.  Errors: into the report, for each page that is damaged.
void read_scans(const SourceExhibit& exhibit, ScanJobs& jobs, Report& report, Progress& progress);

/// A made page, what it was made of, and in which state its bytes need not be read again.
struct PageInCache {
  std::filesystem::path file;
  pack::Hash key{};
  FileState whole{};  ///< as PageCache::whole_page has it
};
/// By document: its pages in order; what each_scan calls a portrait by: its one.
using PagesInCache = std::map<std::string, std::vector<PageInCache>>;

/// Makes the pages of all scans, or finds them in `cache`.
/// Errors: malformed (the report says which pages could not be made, and why), unwritable (the cache is full, or may
/// not be written; the report says nothing), unavailable.
[[nodiscard]] Result<PagesInCache> make_scans(const SourceExhibit& exhibit, ScanJobs& jobs, PageCache& cache,
                                              Report& report, Progress& progress);

/// The portrait of a person that has one.  Shape: among `made`.  Errors: unreadable, damaged.
[[nodiscard]] Result<MadePortrait> portrait_of(const PagesInCache& made, const SourcePerson& person);

/// The pages of a document for a writer of packs.  Lifetime: the cache outlives the set.
[[nodiscard]] Result<PageSet> page_set(const std::vector<PageInCache>& pages);

}  // namespace lectern::compiler
