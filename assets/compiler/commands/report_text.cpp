// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/report_text.hpp"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <map>
#include <nlohmann/json.hpp>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "assets/base/visible.hpp"
#include "assets/compiler/counted.hpp"

namespace lectern::compiler {

std::string place_text(const Place& place) {
  if (place.line == 0) return place.file.string();
  if (place.column == 0) return fmt::format("{}:{}", place.file.string(), place.line);
  return fmt::format("{}:{}:{}", place.file.string(), place.line, place.column);
}

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

/// What stops everything comes first: the exhibit's own file, what all documents refer to, then document by document.
int rank_of(const Finding& finding) {
  static constexpr auto files = std::to_array<std::string_view>({"exhibit.toml", "people.toml", "paths.toml"});
  const auto file = std::find(files.begin(), files.end(), finding.place.file.filename().string());
  return static_cast<int>(file - files.begin());
}

std::string line_of(const Finding& finding) {
  return visible(fmt::format("{}: {}: {}; {}", place_text(finding.place), name_of(finding.severity), finding.what,
                             finding.mend)) +
         "\n";
}

/// What findings of one kind have in common: their words without figures and without what stands in quotation marks.
std::string kind_of(const Finding& finding) {
  std::string kind;
  bool quoted = false;
  for (const char c : finding.what) {
    if (c == '"') quoted = !quoted;
    if (!quoted && (c < '0' || c > '9')) kind += c;
  }
  return kind;
}

/// Findings of one kind together: the first in full, of the others the places.
std::string grouped(const std::vector<Finding>& findings, Severity severity) {
  std::vector<std::vector<const Finding*>> kinds;
  std::map<std::string, std::size_t> known;
  for (const Finding& finding : findings) {
    if (finding.severity != severity) continue;
    const auto [kind, is_new] = known.emplace(kind_of(finding), kinds.size());
    if (is_new) kinds.emplace_back();
    kinds[kind->second].push_back(&finding);
  }
  std::string text;
  for (const auto& kind : kinds) {
    constexpr std::size_t most_places = 20;
    text += line_of(*kind.front());
    if (kind.size() == 1) continue;
    text += fmt::format("  and {} like it:\n", kind.size() - 1);
    for (std::size_t i = 1; i < std::min(kind.size(), most_places + 1); ++i)
      text += "    " + visible(place_text(kind[i]->place)) + "\n";
    if (kind.size() > most_places + 1)
      text += fmt::format("    and {} more; --format json lists all\n", kind.size() - 1 - most_places);
  }
  return text;
}

}  // namespace

std::vector<Finding> in_order(const Report& report) {
  std::vector<Finding> findings = by_place(report);
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::pair(b.severity, rank_of(a)) < std::pair(a.severity, rank_of(b));
  });
  return findings;
}

std::string report_as_text(const Report& report) {
  const std::vector<Finding> findings = in_order(report);
  std::string text;
  for (const Finding& finding : findings)
    if (finding.severity == Severity::error) text += line_of(finding);
  text += grouped(findings, Severity::warning) + grouped(findings, Severity::hint);
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
