// SPDX-License-Identifier: MIT
#include "assets/compiler/build/interface.hpp"

#include <cstdio>
#include <fmt/format.h>

#include "assets/base/terminal.hpp"
#include "assets/base/visible.hpp"
#include "assets/compiler/commands/command_line.hpp"
#include "assets/compiler/commands/commands.hpp"
#include "assets/compiler/commands/output.hpp"
#include "assets/compiler/commands/report_text.hpp"
#include "assets/compiler/counted.hpp"

namespace lectern::compiler {

int run_interface(const std::filesystem::path& strings, const std::filesystem::path& output) {
  if (const Result<void> fits = check_output(output, strings); !fits) {
    print_line(stderr, fmt::format("lectern-pack: {}; nothing was built", fits.error().what));
    return status_usage;
  }
  Report report;
  const Result<InterfaceSummary> summary = build_interface(strings, output, report);
  if (!report.findings().empty()) print_lines(stderr, report_as_text(report));
  if (!summary) {
    print_line(stderr, fmt::format("lectern-pack: {}", summary.error().what));
    return status_errors;
  }
  constexpr std::uint64_t kibibyte = 1024;
  print_line(stdout, fmt::format("{}: the interface in {}, {}, {} KiB", visible(output.string()),
                                 fmt::join(summary->languages, " "), counted(summary->fonts, "font"),
                                 (summary->bytes + kibibyte - 1) / kibibyte));
  return status_good;
}

}  // namespace lectern::compiler
