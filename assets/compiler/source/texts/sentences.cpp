// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/sentences.hpp"

#include <algorithm>
#include <regex>
#include <utility>

#include "assets/compiler/source/texts/inline_tags.hpp"
#include "assets/compiler/source/texts/kept_lines.hpp"
#include "assets/compiler/source/texts/markdown.hpp"
#include "assets/compiler/source/texts/marks.hpp"
#include "assets/compiler/source/texts/pandoc_marks.hpp"

namespace lectern::compiler {

namespace {

/// Between quotation marks TOML takes a backslash for itself.
std::string in_toml(const std::string& mend) {
  if (mend.find('\\') == std::string::npos) return mend;
  return mend + R"(; between the quotation marks of TOML a backslash is written twice: \\)";
}

void pass_on(const Report& found, const Place& place, Report& report) {
  for (const Finding& finding : found.findings()) {
    const std::string mend = in_toml(finding.mend);
    if (finding.severity == Severity::error) report.error(place, finding.what, mend);
    if (finding.severity == Severity::warning) report.warning(place, finding.what, mend);
    if (finding.severity == Severity::hint) report.hint(place, finding.what, mend);
  }
}

void tell_footnotes(const std::string& text, const Place& place, Report& report) {
  static const std::regex sign(R"((^|[^\\])\[\^[^\]\s]{1,40}\])");
  if (std::regex_search(text, sign))
    report.warning(place, "the sign of a footnote ([^1]) would be shown as it stands",
                   "take it out, and write the footnote's words behind the sentence");
}

void tell_targets(const std::vector<SourceBlock>& blocks, const Place& place, Report& report) {
  for (const SourceBlock& block : blocks)
    for (const Cell& cell : block.cells)
      if (!cell.spans.empty())
        return report.warning(place, "links in the text of a card or a note open nothing",
                              "write the words alone, without the brackets and what follows them");
}

}  // namespace

std::vector<SourceBlock> parse_sentences(const std::string& text, const Place& place, Report& report) {
  Report found;
  MarkedText marked = take_marks(place.file, text, found);
  if (!marked.marks.empty())
    report.error(place, "marks of pages and passages mean nothing in the text of a card or a note", "take them out");
  marked.marks.clear();
  std::vector<SourceBlock> blocks =
      parse_markdown(with_guarded_tags(with_pandoc_marks(with_kept_lines(std::move(marked), true, found))), found)
          .blocks;
  pass_on(found, place, report);
  tell_footnotes(text, place, report);
  tell_targets(blocks, place, report);
  for (SourceBlock& block : blocks)
    for (Cell& cell : block.cells) cell.place = place;
  return blocks;
}

bool has_marks(const std::string& text) {
  if (text.find_first_of("*_~<[]=^`{") == std::string::npos) return false;
  static const std::regex tag(
      R"(</?(s|u|i|b|del|ins|add|sup|sub|mark|strike|strong|em|span|br|gap|unclear)\b[^>\n]{0,200}>)");
  // std::regex takes stack for every character that a repetition matches, and this has an end.
  if (std::regex_search(text, tag)) return true;
  Report none;
  const std::vector<SourceBlock> blocks = parse_sentences(text, {}, none);
  return std::any_of(blocks.begin(), blocks.end(), [](const SourceBlock& block) {
    return std::any_of(block.cells.begin(), block.cells.end(),
                       [](const Cell& cell) { return !cell.emphasis.empty() || !cell.spans.empty(); });
  });
}

}  // namespace lectern::compiler
