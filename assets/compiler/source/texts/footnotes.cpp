// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/footnotes.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>
#include <utility>

#include "assets/compiler/source/texts/edits.hpp"
#include "assets/compiler/source/texts/markdown_lines.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

constexpr std::string_view scheme = "footnote:";
constexpr std::size_t most_indent = 3;  // before a paragraph's first sign, as in CommonMark
constexpr std::size_t step = 4;         // of a note's further paragraphs, as pandoc writes them

/// The label of `[^label]` at `at`; empty where none stands there.
std::string_view label_at(std::string_view text, std::size_t at) {
  if (text.substr(at, 2) != "[^") return {};
  const std::size_t end = text.find_first_of("]^ \t\n[()", at + 2);
  if (end == std::string_view::npos || text[end] != ']') return {};
  return text.substr(at + 2, end - at - 2);
}

/// 1 where a blank between a word and a note's sign would be one too many, with what follows the sign; else 0.
std::size_t blank_before(std::string_view text, std::size_t at, std::size_t end) {
  if (at <= past_prefix(text, line_start(text, at)) || text[at - 1] != ' ') return 0;
  constexpr std::string_view follow = " \n\t.,;:!?)|";
  return end == text.size() || follow.find(text[end]) != std::string_view::npos ? 1 : 0;
}

/// A note's words in the text: lines, each without its indent.
struct Definition {
  std::string label;
  std::size_t at = 0, end = 0;
  std::vector<std::pair<std::size_t, std::size_t>> lines;  ///< half-open, with their line ends
};

class Finder {
 public:
  explicit Finder(const MarkedText& marked) : text_(marked.text) {
    for (const Mark& mark : marked.marks) marked_.push_back(mark.at);
    for (const auto& [start, end] : marked.kept) marked_.insert(marked_.end(), {start, end});
    std::sort(marked_.begin(), marked_.end());
  }

  std::vector<Definition> run() {
    for (std::size_t start = 0; start < text_.size();) {
      const std::size_t at = sign_of(start);
      const std::string_view label = label_at(text_, at);
      const std::size_t colon = at + label.size() + 3;
      if (label.empty() || text_.substr(colon, 1) != ":") {
        start = past_line(start);
        continue;
      }
      start = add(start, std::string(label), colon + 1);
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::size_t past_line(std::size_t start) const {
    return std::min(line_end(text_, start) + 1, text_.size());
  }
  /// Where a line's first sign stands, or its beginning where that is set in too far.
  [[nodiscard]] std::size_t sign_of(std::size_t start) const {
    const std::size_t at = std::min(text_.find_first_not_of(' ', start), text_.size());
    return at - start <= most_indent ? at : start;
  }
  [[nodiscard]] bool is_blank(std::size_t start) const {
    return trimmed(text_.substr(start, past_line(start) - start)).empty();
  }
  [[nodiscard]] std::size_t indent_of(std::size_t start) const {
    if (text_.substr(start, 1) == "\t") return 1;
    const std::size_t at = std::min(text_.find_first_not_of(' ', start), text_.size());
    return at - start >= step ? step : 0;
  }
  [[nodiscard]] bool begins_note(std::size_t start) const {
    const std::size_t at = sign_of(start);
    const std::string_view label = label_at(text_, at);
    return !label.empty() && text_.substr(at + label.size() + 3, 1) == ":";
  }

  /// Not set in, and behind a mark, which stood on a line of its own or before the line's words.
  [[nodiscard]] bool begins_anew(std::size_t start) const {
    return indent_of(start) == 0 && std::binary_search(marked_.begin(), marked_.end(), start);
  }

  /// Past the definition whose words begin at `words`.
  std::size_t add(std::size_t start, std::string label, std::size_t words) {
    Definition note{std::move(label), start, past_line(start), {}};
    note.lines.emplace_back(words, note.end);
    for (std::size_t line = note.end; line < text_.size();) {
      const std::size_t next = past_line(line);
      if (is_blank(line)) {
        std::size_t after = line;
        while (after < text_.size() && is_blank(after)) after = past_line(after);
        if (after == text_.size() || indent_of(after) == 0) break;
        note.lines.emplace_back(line, next);
      } else if (begins_note(line) || begins_anew(line)) {
        break;
      } else {
        note.lines.emplace_back(line + indent_of(line), next);
        note.end = next;
      }
      line = next;
    }
    found_.push_back(note);
    return note.end;
  }

  std::string_view text_;
  std::vector<std::size_t> marked_;  ///< where marks stood, in order
  std::vector<Definition> found_;
};

FootnoteText words_of(const MarkedText& marked, const Definition& note, Place place) {
  FootnoteText words{note.label, std::move(place), {}, {}};
  for (const auto& [start, end] : note.lines) {
    // A line may hold the seams of marks that were taken out.
    for (std::size_t at = start; at < end;) {
      auto seam = std::upper_bound(marked.origins.begin(), marked.origins.end(), at,
                                   [](std::size_t offset, const auto& origin) { return offset < origin.first; });
      const std::size_t stop = seam == marked.origins.end() ? end : std::min(seam->first, end);
      if (seam != marked.origins.begin()) {
        --seam;
        words.origins.emplace_back(words.words.size(), seam->second + (at - seam->first));
      }
      words.words.append(marked.text, at, stop - at);
      at = stop;
    }
  }
  return words;
}

}  // namespace

std::string footnote_address(std::string_view label) {
  return std::string(scheme) + std::string(label);
}

std::string_view footnote_label(std::string_view address) {
  return address.starts_with(scheme) ? address.substr(scheme.size()) : std::string_view();
}

WithFootnotes take_footnotes(MarkedText marked, Report& report) {
  WithFootnotes result;
  const std::string_view text = marked.text;
  const std::vector<Definition> definitions = Finder(marked).run();
  std::map<std::string, Place, std::less<>> known;
  std::vector<Edit> edits;
  for (const Definition& note : definitions) {
    const Place place = marked.place(note.at);
    const auto [first, is_new] = known.try_emplace(note.label, place);
    edits.push_back({note.at, note.end - note.at, ""});
    if (!is_new)
      report.error(place,
                   fmt::format("the footnote {} has words twice; first in line {}", note.label, first->second.line),
                   "give one of them another number, here and in the text");
    else
      result.notes.push_back(words_of(marked, note, place));
  }
  std::set<std::string, std::less<>> used;
  auto next = definitions.begin();
  for (std::size_t at = text.find("[^"); at != std::string_view::npos; at = text.find("[^", at + 1)) {
    while (next != definitions.end() && next->end <= at) ++next;
    const bool within = next != definitions.end() && at >= next->at;
    const std::string_view label = label_at(text, at);
    if (within || label.empty() || (at > 0 && text[at - 1] == '\\')) continue;
    used.emplace(label);
    const std::size_t end = at + label.size() + 3;
    const std::size_t start = at - blank_before(text, at, end);
    if (known.contains(label))
      edits.push_back({start, end - start, fmt::format("[]({})", footnote_address(label))});
    else
      report.error(marked.place(at), fmt::format("the footnote {} has no words", label),
                   fmt::format("write a paragraph [^{}]: with its words, or \\[^{}] where the signs are to be shown",
                               label, label));
  }
  for (const auto& [label, place] : known)
    if (!used.contains(label))
      report.error(place, fmt::format("nothing in the text points at the footnote {}", label),
                   fmt::format("write [^{}] behind the word that it belongs to, or take its words out", label));
  std::sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.at < b.at; });
  result.text = with_edits(std::move(marked), edits);
  return result;
}

}  // namespace lectern::compiler
