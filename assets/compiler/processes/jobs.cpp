// SPDX-License-Identifier: MIT
#include "assets/compiler/processes/jobs.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>

#include "assets/base/pending_folder.hpp"
#include "assets/base/storage.hpp"
#include "assets/compiler/processes/advice.hpp"
#include "assets/compiler/processes/child.hpp"
#include "assets/compiler/processes/worker.hpp"
#include "assets/compiler/processes/workers.hpp"

namespace lectern::compiler {

namespace {

/// Each may take as much memory as limits.hpp says.
constexpr std::size_t most_at_once = 8;

/// Who took how much, so that the curator hears where to look.
class Taken {
 public:
  void add(const SourceScan& scan, std::chrono::microseconds time) { by_scan_[&scan] += time; }
  [[nodiscard]] const SourceScan& most() const {
    return *std::max_element(by_scan_.begin(), by_scan_.end(), [](const auto& one, const auto& other) {
              return one.second < other.second;
            })->first;
  }

 private:
  std::map<const SourceScan*, std::chrono::microseconds> by_scan_;
};

tl::unexpected<Error> out_of_time(const ScanJobs& jobs, const SourceScan& most) {
  return fail(ErrorCode::too_large,
              fmt::format("the scans took more than {} minutes of the processor together; {} took most of this step",
                          std::chrono::ceil<std::chrono::minutes>(jobs.time).count(), most.file.string()));
}

/// Advice on scans, of a portrait with the name of the folder that it belongs in.
std::string in_its_folder(std::string_view advice, const SourceScan& scan) {
  constexpr std::string_view usual = "scans/";
  std::string mend(advice);
  const std::string folder = scan.file.parent_path().filename().string();
  if (folder != "portraits") return mend;
  for (std::size_t at = 0; (at = mend.find(usual, at)) != std::string::npos; at += folder.size())
    mend.replace(at, usual.size(), folder + "/");
  return mend;
}

/// Where libraries unpack what they cannot hold; nothing: the system's place for such things is full or not there, and
/// pages that need none are made all the same.
std::optional<PendingFolder> folder_of_workers() {
  std::error_code error;
  const std::filesystem::path name = std::filesystem::temp_directory_path(error) / "lectern-scans";
  if (error) return std::nullopt;
  remove_abandoned(name, ".work");
  auto made = PendingFolder::begin(name, ".work");
  return made ? std::optional(std::move(*made)) : std::nullopt;
}

std::vector<std::filesystem::path> written_by(const std::vector<ScanOrder>& orders,
                                              const std::optional<PendingFolder>& unpacked) {
  std::vector<std::filesystem::path> folders;
  if (unpacked) folders.push_back(unpacked->path());
  for (const ScanOrder& order : orders) {
    const auto folder = order.output.parent_path();
    if (!folder.empty() && std::find(folders.begin(), folders.end(), folder) == folders.end())
      folders.push_back(folder);
  }
  return folders;
}

}  // namespace

ScanJobs usual_jobs(std::chrono::seconds time) {
  return {this_program(), std::min(processors(), most_at_once), time, time};
}

Result<void> run_all(const std::vector<ScanOrder>& orders, ScanJobs& jobs, const TakeAnswer& take,
                     const std::function<bool()>& is_stopped) {
  // Gone with what killed workers leave in it.
  const auto unpacked = folder_of_workers();
  Workers workers(jobs.program, worker_words(written_by(orders, unpacked)));
  Taken taken;
  std::set<const SourceScan*> given_up;
  std::size_t next = 0;
  while (next < orders.size() || workers.busy() > 0) {
    if (next < orders.size() && given_up.contains(orders[next].scan)) {
      ++next;
      continue;
    }
    if (next < orders.size() && workers.busy() < jobs.at_once) {
      LECTERN_CHECK(workers.give(next, orders[next].words));
      ++next;
      continue;
    }
    LECTERN_TRY(followed, workers.wait_any(is_stopped));
    const SourceScan& scan = *orders[followed.number].scan;
    if (followed.out_of_time) given_up.insert(&scan);
    take(followed.number, followed.answer);
    taken.add(scan, followed.processor);
    jobs.left -= followed.processor;
    const bool is_done = next == orders.size() && workers.busy() == 0;
    if (jobs.left <= std::chrono::microseconds::zero() && !is_done) return out_of_time(jobs, taken.most());
  }
  return {};
}

void tell(const SourceExhibit& exhibit, const Error& not_run, Report& report) {
  report.error({exhibit.folder}, not_run.what,
               not_run.code == ErrorCode::too_large
                   ? "see whether that file is as it should be; if all are, allow more with --scan-minutes"
                   : "see that lectern-pack is installed whole");
}

void tell(const SourceScan& scan, std::optional<std::size_t> page, const ScanAnswer& answer, Report& report) {
  const std::string which = page && scan.pages.size() > 1 ? fmt::format("on page {}: ", *page + 1) : std::string();
  for (const std::string& warning : answer.warnings)
    report.warning({scan.file}, which + warning, "compare it with the original; if something is wrong, scan it again");
  if (answer.error)
    report.error({scan.file}, which + answer.error->what, in_its_folder(mend_scan(scan.file, *answer.error), scan));
}

}  // namespace lectern::compiler
