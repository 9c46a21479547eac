// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/report_text.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <string_view>
#include <tuple>
#include <vector>

#include "assets/base/visible.hpp"
#include "assets/compiler/counted.hpp"

namespace lectern::compiler {

namespace {

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::hint:
      return "hint";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return {};
}

std::vector<Finding> by_place(const Report& report) {
  std::vector<Finding> findings = report.findings();
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.place.file, a.place.line, a.place.column) < std::tie(b.place.file, b.place.line, b.place.column);
  });
  return findings;
}

std::string place_text(const Place& place) {
  if (place.line == 0) return place.file.string();
  if (place.column == 0) return fmt::format("{}:{}", place.file.string(), place.line);
  return fmt::format("{}:{}:{}", place.file.string(), place.line, place.column);
}

}  // namespace

std::string report_as_text(const Report& report) {
  std::string text;
  for (const Finding& finding : by_place(report))
    text += visible(fmt::format("{}: {}: {}; {}", place_text(finding.place), name_of(finding.severity), finding.what,
                                finding.mend)) +
            "\n";
  if (report.not_kept() > 0)
    text += fmt::format("{} like these are not listed; mend those first\n", counted(report.not_kept(), "more finding"));
  if (report.findings().empty()) return "no problems found\n";
  return text + fmt::format("{}, {}, {}\n", counted(report.count(Severity::error), "error"),
                            counted(report.count(Severity::warning), "warning"),
                            counted(report.count(Severity::hint), "hint"));
}

std::string report_as_json(const Report& report) {
  nlohmann::ordered_json findings = nlohmann::ordered_json::array();
  for (const Finding& finding : by_place(report))
    findings.push_back({{"severity", name_of(finding.severity)},
                        {"file", finding.place.file.string()},
                        {"line", finding.place.line},
                        {"column", finding.place.column},
                        {"what", finding.what},
                        {"mend", finding.mend}});
  const nlohmann::ordered_json all = {{"findings", findings},
                                      {"not_listed", report.not_kept()},
                                      {"errors", report.count(Severity::error)},
                                      {"warnings", report.count(Severity::warning)},
                                      {"hints", report.count(Severity::hint)}};
  // A file's name need not be UTF-8; what is not is replaced, never thrown over.
  return all.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace lectern::compiler
