// SPDX-License-Identifier: MIT
#include "assets/compiler/source/read_layer.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "assets/compiler/counted.hpp"
#include "assets/compiler/source/language.hpp"
#include "assets/compiler/source/pages.hpp"
#include "assets/compiler/source/texts/layer.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

/// Twice a block of this size is what a pack holds of one.
constexpr std::size_t longest_block = 30'000;

/// Tesseract's models of Chinese are called by their script.
std::string read_language(const std::string& said, const std::string& original) {
  std::string meant = said == "chi_sim" ? "zh-Hans" : said == "chi_tra" ? "zh-Hant" : meant_language(said);
  if (meant.empty() || primary_subtag(meant) == primary_subtag(original)) return original;
  return meant;
}

/// Who made it, and in which language it was told to read: "Tesseract 5.3.0, fra".
std::string maker_of(const ScanReading& reading) {
  if (reading.made_by.empty()) return {};
  return reading.language.empty() ? reading.made_by : fmt::format("{}, {}", reading.made_by, reading.language);
}

/// Where a line stands below the one before it; nothing where the file does not say.
std::optional<double> step_between(const ReadLine& before, const ReadLine& line) {
  if (before.box.h <= 0 || line.box.h <= 0) return std::nullopt;
  return line.box.y - before.box.y;
}

/// From line to line of a page, as most of them follow each other; 0 where that is not known.
double usual_step(const PageReading& page) {
  std::vector<double> steps;
  for (std::size_t i = 1; i < page.lines.size(); ++i)
    if (const auto step = step_between(page.lines[i - 1], page.lines[i]); step && *step > 0) steps.push_back(*step);
  if (steps.empty()) return 0;
  const auto middle = steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 2);
  std::nth_element(steps.begin(), middle, steps.end());
  return *middle;
}

/// Whether a paragraph ends between two lines: the file says so, or they stand apart, or in two columns.
bool ends_paragraph(const ReadLine& before, const ReadLine& line, double usual) {
  if (before.block != line.block) return true;
  constexpr double apart = 1.6;
  const auto step = step_between(before, line);
  return step && usual > 0 && (*step > apart * usual || *step < -usual);
}

class LayerMaker {
 public:
  LayerMaker(SourceLayer& layer, Report& report) : layer_(layer), report_(report) {}

  void add(const std::shared_ptr<const ReadingBeside>& beside) {
    for (std::size_t page = 0; page < beside->reading.pages.size(); ++page) {
      marks_.push_back({beside, page});
      add_lines(*beside, beside->reading.pages[page]);
    }
  }

  void tell_lost() {
    if (lost_ > 0)
      report_.warning({layer_.file},
                      fmt::format("{} in the readings of the scans that no font shows, left out: U+{:04X} first",
                                  counted(lost_, "character"), static_cast<unsigned>(first_lost_)),
                      "compare the text with the scan");
  }

 private:
  void add_lines(const ReadingBeside& beside, const PageReading& page) {
    const ReadLine* before = nullptr;
    const double usual = usual_step(page);
    for (const ReadLine& line : page.lines) {
      const std::string text = shown(line.text);
      if (text.empty()) continue;
      const bool goes_on = before != nullptr && !ends_paragraph(*before, line, usual) &&
                           layer_.blocks.back().cells.front().text.size() + text.size() < longest_block;
      before = &line;
      if (goes_on) {
        layer_.blocks.back().cells.front().text += '\n' + text;
        continue;
      }
      Cell cell;
      cell.text = text;
      cell.place = {beside.file, 0, 0};
      for (PageReadingPlace& mark : marks_) {
        cell.spans.push_back({0, 0, SpanKind::page, std::to_string(layer_.read_pages.size() + 1), cell.place});
        layer_.read_pages.push_back(std::move(mark));
      }
      marks_.clear();
      layer_.blocks.push_back({BlockKind::paragraph, 0, {std::move(cell)}});
    }
  }

  std::string shown(const std::string& text) {
    std::string kept;
    for (std::size_t at = 0; at < text.size();) {
      const CodePoint point = code_point_at(text, at);
      if (point.well_formed && refusal(point.value).empty()) {
        kept.append(text, at, point.size);
      } else if (++lost_ == 1) {
        first_lost_ = point.value;
      }
      at += point.size;
    }
    return std::string(trimmed(kept));
  }

  SourceLayer& layer_;
  Report& report_;
  std::vector<PageReadingPlace> marks_;
  std::size_t lost_ = 0;
  char32_t first_lost_ = 0;
};

bool has_reading_layer(const SourceDocument& document) {
  return lacks_reading(document) ||
         std::any_of(document.layers.begin(), document.layers.end(),
                     [](const SourceLayer& layer) { return layer.kind == LayerKind::reading; });
}

/// The page of the document, from 1; nothing where the scan has not so many.
std::optional<std::size_t> page_of(const PageReadingPlace& place, const SourceDocument& document) {
  const std::vector<std::optional<std::size_t>> pictures = pictures_of(document);
  std::size_t before = 0;
  for (const SourceScan& scan : document.scans) {
    if (scan.reading == place.reading) {
      if (place.page >= scan.pages.size()) return std::nullopt;
      const auto found = std::find(pictures.begin(), pictures.end(), std::optional(before + place.page));
      if (found == pictures.end()) return std::nullopt;
      return static_cast<std::size_t>(found - pictures.begin()) + 1;
    }
    before += scan.pages.size();
  }
  return std::nullopt;
}

void tell_layer(const SourceLayer& layer, std::size_t readings, const std::string& maker, Report& report) {
  const std::string more = readings > 1 ? fmt::format(" and {} more", readings - 1) : std::string();
  report.hint({layer.file},
              fmt::format("the machine reading {} of this document is taken from {}{}{}", layer.id,
                          layer.file.filename().string(), more, maker.empty() ? "" : fmt::format(" ({})", maker)),
              fmt::format("to show another text, write {}.txt beside document.toml; if people corrected it, write "
                          "machine_reading = false, and it only tells where the transcript stands",
                          layer.id));
}

}  // namespace

bool is_of_scans(const SourceLayer& layer) {
  return !layer.read_pages.empty();
}

void add_read_layer(SourceDocument& document, Report& report) {
  if (!document.has_machine_reading || has_reading_layer(document)) return;
  const ReadingBeside* first = nullptr;
  std::set<const ReadingBeside*> seen;  // a scan in two formats is one page
  SourceLayer layer;
  LayerMaker maker(layer, report);
  for (const SourceScan& scan : document.scans) {
    if (!scan.reading || !seen.insert(scan.reading.get()).second) continue;
    if (first == nullptr) first = scan.reading.get();
    maker.add(scan.reading);
  }
  if (first == nullptr || layer.blocks.empty()) return;
  layer.file = first->file;
  maker.tell_lost();
  layer.kind = LayerKind::reading;
  layer.language = read_language(first->reading.language, document.original_language);
  if (layer.language.empty()) return;
  layer.id = LayerName{layer.kind, layer.language, {}}.id();
  tell_layer(layer, seen.size(), maker_of(first->reading), report);
  document.layers.push_back(std::move(layer));
}

void number_read_pages(SourceDocument& document) {
  for (SourceLayer& layer : document.layers) {
    std::size_t number = 0;
    for (SourceBlock& block : layer.blocks)
      for (Cell& cell : block.cells) {
        if (number >= layer.read_pages.size()) break;
        std::erase_if(cell.spans, [&](SourceSpan& span) {
          if (span.kind != SpanKind::page || number >= layer.read_pages.size()) return false;
          const auto page = page_of(layer.read_pages[number++], document);
          if (page) span.target = std::to_string(*page);
          return !page;
        });
      }
  }
}

void name_read_layer(SourceDocument& document) {
  for (SourceLayer& layer : document.layers) {
    if (!is_of_scans(layer) || layer.credit.by) continue;
    if (std::string maker = maker_of(layer.read_pages.front().reading->reading); !maker.empty())
      layer.credit.by = std::move(maker);
  }
}

}  // namespace lectern::compiler
