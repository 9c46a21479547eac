// SPDX-License-Identifier: MIT
#include "assets/compiler/scans/jobs.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "assets/compiler/scans/advice.hpp"
#include "assets/compiler/scans/child.hpp"

namespace lectern::compiler {

namespace {

/// Each may take as much memory as limits.hpp says.
constexpr std::size_t most_at_once = 8;

}  // namespace

ScanJobs usual_jobs() {
  return {this_program(), std::min(processors(), most_at_once)};
}

Result<void> run_all(const std::vector<std::vector<std::string>>& orders, const ScanJobs& jobs, const TakeAnswer& take,
                     const std::function<bool()>& is_stopped) {
  Children children;
  std::size_t next = 0;
  while (next < orders.size() || children.running() > 0) {
    if (next < orders.size() && children.running() < jobs.at_once) {
      LECTERN_CHECK(children.start(next, jobs.program, orders[next]));
      ++next;
      continue;
    }
    LECTERN_TRY(ended, children.wait_any(is_stopped));
    take(ended.number, answer_of(ended));
  }
  return {};
}

void tell(const SourceScan& scan, std::optional<std::size_t> page, const ScanAnswer& answer, Report& report) {
  const std::string which = page && scan.pages.size() > 1 ? fmt::format("on page {}: ", *page + 1) : std::string();
  for (const std::string& warning : answer.warnings)
    report.warning({scan.file}, which + warning, "compare it with the original; if something is wrong, scan it again");
  if (answer.error)
    report.error({scan.file}, which + answer.error->what, std::string(mend_scan(scan.file, *answer.error)));
}

}  // namespace lectern::compiler
