// SPDX-License-Identifier: MIT
#include "assets/compiler/import/editions/cleaned.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <set>

#include "assets/compiler/import/editions/names.hpp"
#include "assets/compiler/source/texts/utf8.hpp"
#include "assets/pack/limits.hpp"

namespace lectern::compiler {

namespace {

constexpr char32_t object_replacement = 0xFFFC;
constexpr char32_t replacement = 0xFFFD;
constexpr char32_t delete_sign = 0x7F;
constexpr char32_t last_control = 0x9F;
constexpr char32_t next_line = 0x85;
constexpr char32_t mark_of_order = 0xFEFF;

std::string stand_in(char32_t c, const Place& place, Tally& tally) {
  if (c == '\r' || c == next_line) return "\n";
  if (c == mark_of_order) return {};
  if (c < ' ' || (c >= delete_sign && c <= last_control)) {
    tally.add(fmt::format("the control U+{:04X} was left out", static_cast<unsigned>(c)), place);
    return {};
  }
  if (c == replacement || c == object_replacement) {
    tally.add(fmt::format("what was lost in the source (U+{:04X}) stands as […]", static_cast<unsigned>(c)), place,
              "look into the original for what stands there");
    return "[…]";
  }
  std::string shown = fmt::format("[U+{:04X}]", static_cast<unsigned>(c));
  tally.add(
      fmt::format("the character U+{:04X} stands as {}: fonts have no letter for it", static_cast<unsigned>(c), shown),
      place, "write the letter that is meant");
  return shown;
}

void clean_text(std::string& text, const Place& place, Tally& tally) {
  text = cleaned(text, place, tally);
}

/// The label with a number behind it, short enough.
std::string numbered_label(const std::string& label, std::size_t number) {
  constexpr std::size_t most_letters = pack::max_page_label / 4 - 4;  // of four bytes each, and room for the number
  std::string text = label.size() > pack::max_page_label - 8 ? shortened(label, most_letters) : label;
  return number < 2 ? text : fmt::format("{} ({})", text, number);
}

void clean_labels(ImportedDocument& document, const Place& place, Tally& tally) {
  std::set<std::string> labels;
  for (ImportedPage& page : document.pages) {
    clean_text(page.label, place, tally);
    page.label = std::string(trimmed(page.label));
    std::replace(page.label.begin(), page.label.end(), '\n', ' ');
    if (page.label.empty()) continue;
    const std::string given = page.label;
    std::string label = numbered_label(given, 1);
    for (std::size_t number = 2; !labels.insert(label).second; ++number) label = numbered_label(given, number);
    page.label = label;
    if (label != given)
      tally.add("a page has another label here than in the source: labels are short, and no two pages have the same",
                place);
  }
  if (labels.empty()) return;
  for (std::size_t i = 0; i < document.pages.size(); ++i) {
    std::string& label = document.pages[i].label;
    if (!label.empty()) continue;
    label = std::to_string(i + 1);
    while (!labels.insert(label).second) label = fmt::format("[{}]", label);
  }
}

/// A mark of the first page that stands behind words comes before them: they are on no other page.
void mark_beginning(ImportedText& text) {
  for (SourceBlock& block : text.blocks)
    for (Cell& cell : block.cells) {
      const auto mark = std::find_if(cell.spans.begin(), cell.spans.end(),
                                     [](const SourceSpan& span) { return span.kind == SpanKind::page; });
      if (mark == cell.spans.end()) continue;
      if (mark->target != "1") return;
      SourceSpan moved = *mark;
      cell.spans.erase(mark);
      moved.start = moved.end = 0;
      auto& first = text.blocks.front().cells.front().spans;
      first.insert(first.begin(), moved);
      return;
    }
}

}  // namespace

bool is_plain(std::string_view text) {
  for (const char c : text)
    if ((c < ' ' && c != '\n' && c != '\t') || c > '~') return false;
  return true;
}

std::string cleaned(std::string_view text, const Place& place, Tally& tally) {
  if (is_plain(text)) return std::string(text);
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint letter = code_point_at(text, at);
    const bool is_end_of_windows = letter.value == '\r' && text.substr(at + 1, 1) == "\n";
    const bool is_lost = letter.value == replacement || letter.value == object_replacement ||
                         letter.value == mark_of_order || letter.value == next_line;
    if (!letter.well_formed)
      clean += stand_in(replacement, place, tally);
    else if (is_lost || (!refusal(letter.value).empty() && !is_end_of_windows))
      clean += stand_in(letter.value, place, tally);
    else if (!is_end_of_windows)
      clean.append(text, at, letter.size);
    at += letter.size;
  }
  return clean;
}

void clean(ImportedDocument& document, const Place& place, Tally& tally) {
  clean_text(document.title, place, tally);
  clean_text(document.date_as_given, place, tally);
  for (auto* words : {&document.short_title, &document.line})
    for (auto& [language, text] : *words) clean_text(text, place, tally);
  for (auto* said : {&document.summary, &document.citation, &document.archive_reference, &document.credits,
                     &document.rights, &document.address})
    if (*said) clean_text(**said, place, tally);
  for (std::string& line : document.contents) clean_text(line, place, tally);
  for (ImportedField& field : document.fields) {
    clean_text(field.label, place, tally);
    clean_text(field.value, place, tally);
  }
  for (ImportedText& text : document.texts) mark_beginning(text);
  clean_labels(document, place, tally);
  const auto name = [&](SourceSpan& span) {
    if (span.kind != SpanKind::page) return;
    const std::size_t number = std::stoul(span.target);
    if (number <= document.pages.size() && !document.pages[number - 1].label.empty())
      span.target = document.pages[number - 1].label;
  };
  for (ImportedText& text : document.texts)
    for (SourceBlock& block : text.blocks)
      for (Cell& cell : block.cells) std::for_each(cell.spans.begin(), cell.spans.end(), name);
}

}  // namespace lectern::compiler
