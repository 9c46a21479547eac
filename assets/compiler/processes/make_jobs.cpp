// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <optional>
#include <set>
#include <utility>

#include "assets/base/storage.hpp"
#include "assets/compiler/processes/every_scan.hpp"
#include "assets/compiler/processes/jobs.hpp"
#include "assets/compiler/processes/worker.hpp"
#include "assets/compiler/tiles/page_file.hpp"

namespace lectern::compiler {

namespace {

/// One page that is wanted: what it is made of, and where it goes.
struct Wanted {
  const SourceScan* scan;
  std::size_t page;  ///< of the scan's pages
  PageOrder order;
};

Result<std::vector<Wanted>> wanted_of(const SourceExhibit& exhibit, PageCache& cache, PagesInCache& made) {
  std::vector<Wanted> wanted;
  std::optional<Error> unread;
  each_scan(exhibit, [&](const SourceScan& scan, const std::string& in) {
    if (unread) return;
    const auto hash = cache.hash_of_file(exhibit.folder, scan.file);
    if (!hash) {
      unread = hash.error();
      return;
    }
    for (std::size_t page = 0; page < scan.pages.size(); ++page) {
      const ScanPage& wanted_page = scan.pages[page];
      const pack::Hash key = key_of_page(*hash, wanted_page, exhibit.scan_quality);
      const PageOrder order{
          {scan.file, wanted_page.number, wanted_page.turn}, exhibit.scan_quality, cache.place_of(key), key};
      made[in].push_back({order.output, key, {}});
      wanted.push_back({&scan, page, order});
    }
  });
  if (unread) return tl::unexpected(*unread);
  return wanted;
}

/// Only those that are not there, or not whole; a page that is wanted twice is made once.
std::vector<Wanted> missing_of(const std::vector<Wanted>& wanted, PageCache& cache) {
  std::vector<Wanted> missing;
  std::set<std::filesystem::path> looked_for;
  for (const Wanted& one : wanted)
    if (looked_for.insert(one.order.output).second && !cache.whole_page(one.order.output, one.order.key))
      missing.push_back(one);
  return missing;
}

/// Takes down in which state each file is whole.  Errors: damaged (one was changed meanwhile).
Result<void> take_whole(PageCache& cache, PagesInCache& made) {
  for (auto& [document, pages] : made)
    for (PageInCache& page : pages) {
      const auto state = cache.whole_page(page.file, page.key);
      if (!state) return fail(ErrorCode::damaged, fmt::format("{} was changed; build again", page.file.string()));
      page.whole = *state;
    }
  return {};
}

}  // namespace

Result<PagesInCache> make_scans(const SourceExhibit& exhibit, ScanJobs& jobs, PageCache& cache, Report& report,
                                Progress& progress) {
  PagesInCache made;
  LECTERN_TRY(wanted, wanted_of(exhibit, cache, made));
  const std::vector<Wanted> missing = missing_of(wanted, cache);
  std::vector<ScanOrder> orders;
  for (const Wanted& one : missing)
    orders.push_back({one.scan, make_words(exhibit.folder, one.order), one.order.output});
  std::vector<ScanAnswer> answers(missing.size());
  std::size_t done = 0;
  if (!missing.empty()) progress.step("making pages", 0, missing.size());
  std::optional<Error> unwritable;
  const auto take = [&](std::size_t number, const ScanAnswer& answer) {
    answers[number] = answer;
    if (answer.error && answer.error->code == ErrorCode::unwritable) unwritable = answer.error;
    progress.step("making pages", ++done, missing.size());
  };
  const auto ran = run_all(orders, jobs, take, [&] { return unwritable.has_value() || progress.is_stopped(); });
  if (unwritable) return tl::unexpected(*unwritable);
  const bool out_of_time = !ran && ran.error().code == ErrorCode::too_large;
  if (out_of_time) tell(exhibit, ran.error(), report);
  if (!ran && !out_of_time) return tl::unexpected(ran.error());
  bool failed = out_of_time;
  for (std::size_t i = 0; i < missing.size(); ++i) {
    if (!answers[i].error) continue;
    failed = true;
    tell(*missing[i].scan, missing[i].page, {answers[i].error, {}, {}}, report);
  }
  for (const Wanted& one : wanted)
    if (const auto kept = read_page_file(one.order.output, one.order.key))
      tell(*one.scan, one.page, {std::nullopt, kept->warnings, {}}, report);
  if (failed) return fail(ErrorCode::malformed, "some scans cannot be shown; the report says which and why");
  LECTERN_CHECK(take_whole(cache, made));
  return made;
}

Result<MadePortrait> portrait_of(const PagesInCache& made, const SourcePerson& person) {
  const PageInCache& page = made.at(portrait_key(person)).front();
  LECTERN_TRY(kept, read_page_file(page.file, page.key));
  const MadeLevel& smallest = kept.page.levels.back();
  LECTERN_TRY(file, open_file(page.file));
  LECTERN_TRY(tile, read_tile(*file, smallest.kept.front()));
  return MadePortrait{std::move(tile), static_cast<std::uint16_t>(smallest.width),
                      static_cast<std::uint16_t>(smallest.height), kept.page.grey};
}

Result<PageSet> page_set(const std::vector<PageInCache>& pages) {
  PageSet set;
  set.count = pages.size();
  set.page = [pages](std::size_t number) -> Result<MadePage> {
    LECTERN_TRY(kept, read_page_file(pages[number].file, pages[number].key));
    kept.page.whole = pages[number].whole;
    return std::move(kept.page);
  };
  LECTERN_TRY(first, read_page_file(pages.front().file, pages.front().key));
  LECTERN_TRY(file, open_file(pages.front().file));
  LECTERN_TRY(thumbnail, read_tile(*file, first.thumbnail));
  set.thumbnail = std::move(thumbnail);
  return set;
}

}  // namespace lectern::compiler
