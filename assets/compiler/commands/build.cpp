// SPDX-License-Identifier: MIT
#include "assets/compiler/build/build.hpp"

#include <cstdio>
#include <fmt/format.h>

#include "assets/base/pending_folder.hpp"
#include "assets/base/storage.hpp"
#include "assets/base/terminal.hpp"
#include "assets/base/visible.hpp"
#include "assets/compiler/commands/command_line.hpp"
#include "assets/compiler/commands/commands.hpp"
#include "assets/compiler/commands/interruption.hpp"
#include "assets/compiler/commands/output.hpp"
#include "assets/compiler/commands/progress.hpp"
#include "assets/compiler/commands/report_text.hpp"
#include "assets/compiler/counted.hpp"
#include "assets/compiler/processes/page_cache.hpp"
#include "assets/compiler/source/exhibit.hpp"

namespace lectern::compiler {

namespace {

constexpr double mebibyte = 1024.0 * 1024.0;

std::string as_text(const BuildSummary& summary, const std::filesystem::path& output) {
  std::string text = fmt::format(
      "{}: {}, {}, {}, {:.1f} MiB; the largest page is {:.1f} MiB unpacked\n", visible(output.string()),
      counted(summary.pages, "page"), counted(summary.tiles, "tile"), counted(summary.fonts.size(), "font"),
      static_cast<double>(summary.bytes) / mebibyte, static_cast<double>(summary.worst_page_bytes) / mebibyte);
  for (const auto& [font, glyphs] : summary.fallback_glyphs)
    text += fmt::format("  {} from {}\n", counted(glyphs, "character"), visible(font));
  return text;
}

}  // namespace

int run_build(const std::filesystem::path& folder, const std::filesystem::path& strings,
              const std::filesystem::path& output, const std::filesystem::path& cache, std::chrono::minutes scan_time) {
  if (const Result<void> fits = check_output(output, folder); !fits) {
    print_line(stderr, fmt::format("lectern-pack: {}; nothing was built", fits.error().what));
    return status_usage;
  }
  remove_abandoned(output, part_ending);
  remove_abandoned(output, pages_ending);
  Report report;
  const Interruption interruption;
  const Result<BuildSummary> summary = [&] {
    const std::unique_ptr<Progress> progress = make_progress();
    return build(read_exhibit(folder, strings, report), {output, cache, {}, scan_time}, report, *progress);
  }();
  if (!summary && Interruption::signal() != 0) {
    print_line(stderr, "lectern-pack: interrupted; nothing was built");
    return status_of_signals + Interruption::signal();
  }
  // What stopped a build without a finding is reported below; "no problems found" would belie it.
  if (summary || !report.findings().empty()) print_lines(stderr, report_as_text(report));
  if (!summary) {
    const bool unwritable = summary.error().code == ErrorCode::unwritable;
    print_line(stderr, fmt::format("lectern-pack: {}{}; nothing was built", summary.error().what,
                                   unwritable ? "; make room on its disk, or see that you may write there" : ""));
    return status_errors;
  }
  print_lines(stdout, as_text(*summary, output));
  return status_good;
}

}  // namespace lectern::compiler
