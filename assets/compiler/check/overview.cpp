// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "assets/compiler/check/rules.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

/// What the head of the overview holds in type that is read from afar.  Units: characters.
constexpr std::size_t longest_hook = 120;

void check_context(const SourceContext& line, Report& report) {
  if (!line.places.contains("after") && !line.places.contains("date"))
    report.error(
        line.place, "the line of context does not say where it stands",
        "write date = 1951-07-10 for its place on the line of time, or after = \"…\" with the document that it "
        "follows");
  if (line.date && !is_undated(*line.date) && (!earliest_day(*line.date) || !latest_day(*line.date)))
    report.warning(place_of(line, "date"), "context.date has an open end, and no place on the line of time",
                   "write a day, a month or a year; or take the date out and name the document that it follows");
}

}  // namespace

void check_overview(const SourceExhibit& exhibit, Report& report) {
  for (const auto& [language, hook] : exhibit.hook) {
    const std::size_t count = count_code_points(hook);
    if (count > longest_hook)
      report.error(place_of(exhibit, "hook." + language),
                   fmt::format("hook.{} has {} characters, {} too many: {} are read at a glance", language, count,
                               count - longest_hook, longest_hook),
                   "shorten it to one question; what is more belongs into the introduction");
  }
  for (const SourceContext& line : exhibit.context) check_context(line, report);
}

}  // namespace lectern::compiler
