// SPDX-License-Identifier: MIT
#include <fmt/format.h>
#include <memory>

#include "assets/compiler/build.hpp"
#include "assets/compiler/commands/command_line.hpp"
#include "assets/compiler/commands/commands.hpp"
#include "assets/compiler/commands/progress.hpp"
#include "assets/compiler/commands/report_text.hpp"
#include "assets/compiler/source/exhibit.hpp"

namespace lectern::compiler {

int run_check(const std::filesystem::path& folder, const std::filesystem::path& strings, Format format) {
  Report report;
  {
    const std::unique_ptr<Progress> progress = make_progress();
    SourceExhibit exhibit = read_exhibit(folder, strings, report);
    check_with_scans(exhibit, report, *progress);
  }
  fmt::print("{}", format == Format::json ? report_as_json(report) : report_as_text(report));
  return report.has_errors() ? status_errors : status_good;
}

}  // namespace lectern::compiler
