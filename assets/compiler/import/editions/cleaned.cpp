// SPDX-License-Identifier: MIT
#include "assets/compiler/import/editions/cleaned.hpp"

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

bool is_plain(std::string_view text) {
  for (const char c : text)
    if ((c < ' ' && c != '\n' && c != '\t') || c > '~') return false;
  return true;
}

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

}  // namespace

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
  std::set<std::string> labels;
  for (ImportedPage& page : document.pages) {
    clean_text(page.label, place, tally);
    if (page.label.empty()) continue;
    const std::string given = page.label;
    // An ellipsis has three bytes, and a letter up to four; the number that tells it apart a few more.
    constexpr std::size_t most_letters = pack::max_page_label / 4 - 4;
    std::string label = page.label.size() > pack::max_page_label ? shortened(given, most_letters) : given;
    for (std::size_t number = 2; !labels.insert(label).second; ++number)
      label = fmt::format(
          "{} ({})", page.label.size() > pack::max_page_label - 8 ? shortened(given, most_letters) : given, number);
    page.label = label;
    if (label != given)
      tally.add(fmt::format("the page that is called \"{}\" here is \"{}\"", shortened(given, 60), label), place,
                "labels are short, and no two pages have the same");
  }
}

}  // namespace lectern::compiler
