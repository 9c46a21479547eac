// SPDX-License-Identifier: MIT
#include "assets/compiler/build.hpp"

#include <cstdio>
#include <fmt/format.h>

#include "assets/compiler/commands/command_line.hpp"
#include "assets/compiler/commands/commands.hpp"
#include "assets/compiler/commands/progress.hpp"
#include "assets/compiler/commands/report_text.hpp"
#include "assets/compiler/source/exhibit.hpp"

namespace lectern::compiler {

namespace {

constexpr double mebibyte = 1024.0 * 1024.0;

std::string as_text(const BuildSummary& summary, const std::filesystem::path& output) {
  std::string text = fmt::format(
      "{}: {} pages, {} tiles, {} fonts, {:.1f} MiB; the largest page is {:.1f} MiB unpacked\n", output.string(),
      summary.pages, summary.tiles, summary.fonts.size(), static_cast<double>(summary.bytes) / mebibyte,
      static_cast<double>(summary.worst_page_bytes) / mebibyte);
  for (const auto& [font, glyphs] : summary.fallback_glyphs)
    text += fmt::format("  {} characters from {}\n", glyphs, font);
  return text;
}

}  // namespace

int run_build(const std::filesystem::path& folder, const std::filesystem::path& strings,
              const std::filesystem::path& output, const std::filesystem::path& cache) {
  Report report;
  const Result<BuildSummary> summary = [&] {
    const std::unique_ptr<Progress> progress = make_progress();
    return build(read_exhibit(folder, strings, report), {output, cache}, report, *progress);
  }();
  fmt::print(stderr, "{}", report_as_text(report));
  if (!summary) {
    fmt::print(stderr, "lectern-pack: {}; nothing was built\n", summary.error().what);
    return status_errors;
  }
  fmt::print("{}", as_text(*summary, output));
  return status_good;
}

}  // namespace lectern::compiler
