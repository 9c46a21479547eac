// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <memory>
#include <optional>

#include "assets/base/terminal.hpp"
#include "assets/compiler/build/build.hpp"
#include "assets/compiler/commands/audit.hpp"
#include "assets/compiler/commands/command_line.hpp"
#include "assets/compiler/commands/commands.hpp"
#include "assets/compiler/commands/interruption.hpp"
#include "assets/compiler/commands/progress.hpp"
#include "assets/compiler/commands/report_text.hpp"
#include "assets/compiler/source/exhibit.hpp"

namespace lectern::compiler {

int run_check(const std::filesystem::path& folder, const std::filesystem::path& strings,
              const std::filesystem::path& cache, std::chrono::minutes scan_time, const Audit& audit, Format format) {
  Report report;
  bool audited = false;
  // Without an audit there is nothing half made to take away.
  std::optional<Interruption> interruption;
  if (audit.wanted) interruption.emplace();
  {
    const std::unique_ptr<Progress> progress = make_progress();
    SourceExhibit exhibit = read_exhibit(folder, strings, report);
    check_with_scans(exhibit, {{}, cache, {}, scan_time}, report, *progress);
    audited = audit.wanted && !report.has_errors() && Interruption::signal() == 0;
    if (audited) audit_exhibit(folder, strings, cache, scan_time, audit, report, *progress);
  }
  if (audit.wanted && Interruption::signal() != 0) {
    print_line(stderr, "lectern-pack: interrupted");
    return status_of_signals + Interruption::signal();
  }
  print_lines(stdout, format == Format::json ? report_as_json(report) : report_as_text(report));
  if (audit.wanted && !audited)
    print_line(stderr, "lectern-pack: the views were not tried, for no pack can be made yet; mend the errors first");
  return report.has_errors() ? status_errors : status_good;
}

}  // namespace lectern::compiler
