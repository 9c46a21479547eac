// SPDX-License-Identifier: MIT
#include <memory>

#include "assets/base/terminal.hpp"
#include "assets/compiler/build/build.hpp"
#include "assets/compiler/commands/command_line.hpp"
#include "assets/compiler/commands/commands.hpp"
#include "assets/compiler/commands/progress.hpp"
#include "assets/compiler/commands/report_text.hpp"
#include "assets/compiler/source/exhibit.hpp"

namespace lectern::compiler {

int run_check(const std::filesystem::path& folder, const std::filesystem::path& strings,
              const std::filesystem::path& cache, std::chrono::minutes scan_time, Format format) {
  Report report;
  {
    const std::unique_ptr<Progress> progress = make_progress();
    SourceExhibit exhibit = read_exhibit(folder, strings, report);
    check_with_scans(exhibit, {{}, cache, {}, scan_time}, report, *progress);
  }
  print_lines(stdout, format == Format::json ? report_as_json(report) : report_as_text(report));
  return report.has_errors() ? status_errors : status_good;
}

}  // namespace lectern::compiler
