// SPDX-License-Identifier: MIT
// How well passages are found on scans: pairs of a page's truth (ALTO or PAGE, read by people) and its machine reading.
// The truth's text is taken for a transcript without zones, and what is found is held against the truth's boxes. Run by
// tests/bench/align.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <vector>

#include "assets/base/storage.hpp"
#include "assets/compiler/align/alignment.hpp"
#include "assets/compiler/align/found_words.hpp"
#include "assets/compiler/align/read_tokens.hpp"
#include "assets/compiler/align/unit_zones.hpp"
#include "assets/compiler/readings/read_boxes.hpp"
#include "assets/compiler/readings/read_scan.hpp"
#include "assets/compiler/readings/to_picture.hpp"

namespace lectern::compiler {

namespace {

struct Counted {
  std::size_t lines = 0, zoned = 0, true_line = 0, wrong = 0, passages = 0, good_passages = 0;
  void add(const Counted& other) {
    lines += other.lines;
    zoned += other.zoned;
    true_line += other.true_line;
    wrong += other.wrong;
    passages += other.passages;
    good_passages += other.good_passages;
  }
};

std::optional<PageReading> page_of_file(const char* name) {
  const auto bytes = read_file(name, max_reading_file);
  if (!bytes) return std::nullopt;
  const auto reading = read_scan_reading(std::string(as_text(*bytes)));
  if (!reading || reading->pages.empty()) return std::nullopt;
  return reading->pages.front();
}

bool holds(RectF box, double x, double y) {
  return x >= box.x && x < box.right() && y >= box.y && y < box.bottom();
}

/// Intersection over union of two sets of boxes, on a grid of 4 px.
double overlap(const std::vector<RectF>& a, const std::vector<RectF>& b) {
  RectF all;
  for (const auto* boxes : {&a, &b})
    for (const RectF box : *boxes) all = around(all, box);
  constexpr double step = 4;
  std::size_t both = 0;
  std::size_t any = 0;
  const auto in = [](const std::vector<RectF>& boxes, double x, double y) {
    return std::any_of(boxes.begin(), boxes.end(), [&](RectF box) { return holds(box, x, y); });
  };
  const auto columns = static_cast<int>(all.w / step);
  const auto rows = static_cast<int>(all.h / step);
  for (int row = 0; row < rows; ++row)
    for (int column = 0; column < columns; ++column) {
      const double x = all.x + step * (column + 0.5);
      const double y = all.y + step * (row + 0.5);
      const bool one = in(a, x, y);
      const bool other = in(b, x, y);
      if (one || other) ++any;
      if (one && other) ++both;
    }
  return any == 0 ? 0 : static_cast<double>(both) / static_cast<double>(any);
}

/// The zone of a line: the widest of those that it has.
RectF line_zone(const std::vector<UnitZone>& zones, std::uint32_t unit) {
  RectF widest;
  for (const UnitZone& zone : zones)
    if (zone.unit == unit && zone.box.w > widest.w) widest = zone.box;
  return widest;
}

struct Truth {
  Letters letters;
  std::vector<std::uint32_t> line_of, passage_of;
};

Truth truth_of(const PageReading& page) {
  constexpr std::uint32_t passage_lines = 4;
  Truth truth;
  for (std::uint32_t line = 0; line < page.lines.size(); ++line) {
    append_letters(page.lines[line].text, 0, truth.letters);
    truth.line_of.resize(truth.letters.folded.size(), line);
    truth.passage_of.resize(truth.letters.folded.size(), line / passage_lines);
  }
  return truth;
}

void count_lines(const PageReading& truth, const std::vector<UnitZone>& zones, Counted& counted) {
  constexpr double least_width = 0.7;
  for (std::uint32_t line = 0; line < truth.lines.size(); ++line) {
    const RectF own = truth.lines[line].box;
    Letters letters;
    append_letters(truth.lines[line].text, 0, letters);
    if (letters.folded.empty()) continue;  // "----" and "~~~" are no words
    ++counted.lines;
    const RectF zone = line_zone(zones, line);
    if (!has_place(zone)) continue;
    ++counted.zoned;
    const double x = zone.x + zone.w / 2;
    const double y = zone.y + zone.h / 2;
    const double shared = std::min(zone.right(), own.right()) - std::max(zone.x, own.x);
    if (holds(own, x, y)) {
      if (shared >= least_width * own.w) ++counted.true_line;
      continue;
    }
    for (std::uint32_t other = 0; other < truth.lines.size(); ++other)
      if (other != line && holds(truth.lines[other].box, x, y)) {
        ++counted.wrong;
        break;
      }
  }
}

void count_passages(const PageReading& truth, const std::vector<UnitZone>& zones, Counted& counted) {
  constexpr std::size_t passage_lines = 4;
  constexpr double good = 0.5;
  for (std::size_t first = 0; first + passage_lines <= truth.lines.size(); first += passage_lines) {
    std::vector<RectF> wanted;
    std::vector<RectF> found;
    for (std::size_t line = first; line < first + passage_lines; ++line) wanted.push_back(truth.lines[line].box);
    for (const UnitZone& zone : zones)
      if (zone.unit == first / passage_lines) found.push_back(zone.box);
    ++counted.passages;
    if (overlap(wanted, found) >= good) ++counted.good_passages;
  }
}

std::string row(const std::string& name, const Counted& counted) {
  constexpr double hundred = 100;
  const auto percent = [](std::size_t part, std::size_t whole) {
    return whole == 0 ? 0.0 : hundred * static_cast<double>(part) / static_cast<double>(whole);
  };
  return fmt::format("| {} | {} | {:.1f} | {:.1f} | {:.1f} | {} | {:.1f} |", name, counted.lines,
                     percent(counted.zoned, counted.lines), percent(counted.true_line, counted.lines),
                     percent(counted.wrong, counted.lines), counted.passages,
                     percent(counted.good_passages, counted.passages));
}

/// Letters of the truth that find no partner, 0 to 1.
double measure(const PageReading& truth_page, const PageReading& read, Counted& counted) {
  const auto whole = [](double length) { return static_cast<std::uint32_t>(std::lround(length)); };
  const PageReading truth = to_picture(truth_page, {whole(read.width), whole(read.height), 0, 0}).page;
  const Truth text = truth_of(truth);
  ReadTokens tokens;
  append_tokens(read, 0, tokens);
  const std::vector<std::uint32_t> partners = find_words(text.letters.folded, tokens);
  const auto found = std::count_if(partners.begin(), partners.end(), [](auto p) { return p != no_partner; });
  count_lines(truth, unit_zones(tokens, owners_of(tokens, partners, text.line_of), read, 0), counted);
  const auto owners = owners_of(tokens, partners, text.passage_of);
  count_passages(truth, unit_zones(tokens, owners, read, 0), counted);
  return 1 - static_cast<double>(found) / static_cast<double>(std::max<std::size_t>(1, text.letters.folded.size()));
}

int run(int argc, char** argv) {
  constexpr double quiet = 0.10;
  constexpr double unsure = 0.5;
  Counted all;
  Counted good;
  std::puts(
      "| page | lines | with zone % | true line % | wrong line % | passages | at IoU 0.5 % "
      "|\n|---|---|---|---|---|---|---|");
  for (int i = 1; i + 1 < argc; i += 2) {
    const auto truth = page_of_file(argv[i]);
    const auto read = page_of_file(argv[i + 1]);
    if (!truth || !read || truth->lines.empty()) {
      std::puts(fmt::format("| {} | no text | | | | | |", argv[i]).c_str());
      continue;
    }
    Counted page;
    const double noise = measure(*truth, *read, page);
    const std::string name = std::filesystem::path(argv[i]).filename().string();
    std::puts(row(fmt::format("{}, {:.0f} % not found{}", name, 100 * noise, noise > unsure ? ": unsure" : ""), page)
                  .c_str());
    if (noise <= unsure) all.add(page);
    if (noise <= quiet) good.add(page);
  }
  std::puts(row("all sure pages", all).c_str());
  std::puts(row("at most 10 % not found", good).c_str());
  return 0;
}

}  // namespace

}  // namespace lectern::compiler

int main(int argc, char** argv) {
  return lectern::compiler::run(argc, argv);
}
