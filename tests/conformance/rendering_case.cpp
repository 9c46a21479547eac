// SPDX-License-Identifier: MIT
#include "tests/conformance/rendering_case.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <pugixml.hpp>
#include <sstream>

namespace lectern::conformance {

namespace {

void close(Outline& outline) {
  const auto begun = std::find_if(outline.rbegin(), outline.rend(), [](const auto& s) { return s.kind == 'M'; });
  if (begun != outline.rend() && outline.back().kind == 'L' && outline.back().numbers == begun->numbers)
    outline.pop_back();
  outline.push_back({'Z', {}});
}

std::vector<Outline> contours_of(const Outline& outline) {
  std::vector<Outline> contours;
  for (const OutlineStep& step : outline) {
    if (step.kind == 'M' || contours.empty()) contours.emplace_back();
    contours.back().push_back(step);
  }
  return contours;
}

// Lines of less than a unit draw nothing that could be told; rounded, they may be gone.
Outline without_idle_lines(const Outline& contour) {
  constexpr double unit = 1;
  Outline kept;
  for (const OutlineStep& step : contour) {
    const bool follows = step.kind == 'L' && !kept.empty() && kept.back().numbers.size() >= 2;
    const auto idle = [](double a, double b) { return std::abs(a - b) < unit; };
    if (follows && std::equal(step.numbers.begin(), step.numbers.end(), kept.back().numbers.end() - 2, idle)) continue;
    kept.push_back(step);
  }
  return kept;
}

bool near(const Outline& a, const Outline& b, double tolerance) {
  const auto close_by = [&](double x, double y) { return std::abs(x - y) <= tolerance; };
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](const OutlineStep& s, const OutlineStep& t) {
    return s.kind == t.kind &&
           std::equal(s.numbers.begin(), s.numbers.end(), t.numbers.begin(), t.numbers.end(), close_by);
  });
}

// The suite closes some contours after their first point and then goes on.
void go_on(Outline& outline, char kind) {
  if (kind != 'M' && !outline.empty() && outline.back().kind == 'Z') outline.pop_back();
  outline.push_back({kind, {}});
}

RenderingCase case_of(const pugi::xml_node& cell) {
  RenderingCase made;
  made.id = cell.attribute("ft:id").value();
  made.font = cell.attribute("ft:font").value();
  made.text = cell.attribute("ft:render").value();
  made.varied = !cell.attribute("ft:var").empty();
  const pugi::xml_node svg = cell.child("svg");
  made.drawn = std::string_view(cell.attribute("class").value()) == "expected";
  std::istringstream box(svg.attribute("viewBox").value());
  double left = 0;
  double bottom = 0;
  box >> left >> bottom >> made.advance;
  std::map<std::string, Outline> symbols;
  for (const pugi::xml_node& symbol : svg.children("symbol"))
    symbols[symbol.attribute("id").value()] = outline_of(symbol.child("path").attribute("d").value());
  for (const pugi::xml_node& use : svg.children("use")) {
    const std::string name = std::string(use.attribute("xlink:href").value()).substr(1);
    if (symbols[name].empty()) continue;
    made.glyphs.push_back({use.attribute("x").as_double(), use.attribute("y").as_double(), symbols[name]});
  }
  return made;
}

}  // namespace

std::vector<RenderingCase> read_rendering_cases(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  std::vector<RenderingCase> cases;
  for (const std::filesystem::path& file : files) {
    pugi::xml_document page;
    if (!page.load_file(file.c_str())) continue;
    for (const pugi::xpath_node& cell : page.select_nodes("//td[@ft:render]")) cases.push_back(case_of(cell.node()));
  }
  return cases;
}

Outline outline_of(std::string_view path) {
  Outline outline;
  std::string words(path);
  std::replace(words.begin(), words.end(), ',', ' ');
  std::istringstream stream(words);
  for (stream >> std::ws; stream.good() && !stream.eof(); stream >> std::ws) {
    const auto next = static_cast<char>(stream.peek());
    if (next >= 'A' && next <= 'Z') {
      stream.get();
      if (next == 'Z')
        close(outline);
      else
        go_on(outline, next);
    } else {
      double number = 0;
      if (!(stream >> number)) break;
      outline.back().numbers.push_back(number);
    }
  }
  return outline;
}

std::string path_of(const Outline& outline) {
  std::string path;
  for (const OutlineStep& step : outline) path += fmt::format("{}{} ", step.kind, fmt::join(step.numbers, ","));
  return path;
}

bool same(const Outline& a, const Outline& b, double tolerance) {
  const std::vector<Outline> mine = contours_of(a);
  std::vector<Outline> theirs = contours_of(b);
  if (mine.size() != theirs.size()) return false;
  for (const Outline& contour : mine) {
    const auto counterpart = std::find_if(theirs.begin(), theirs.end(), [&](const Outline& other) {
      return near(contour, other, tolerance) || near(without_idle_lines(contour), without_idle_lines(other), tolerance);
    });
    if (counterpart == theirs.end()) return false;
    theirs.erase(counterpart);
  }
  return true;
}

}  // namespace lectern::conformance
