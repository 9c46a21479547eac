// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/markdown.hpp"

#include <fmt/format.h>
#include <utility>

#include "assets/compiler/source/texts/markdown_marks.hpp"
#include "assets/compiler/source/texts/markdown_tree.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

void tell(const MarkedText& marked, const std::vector<MarkdownProblem>& problems, Report& report) {
  for (const MarkdownProblem& problem : problems) report.error(marked.place(problem.at), problem.what, problem.mend);
}

void hint(const MarkedText& marked, const std::vector<MarkdownProblem>& hints, Report& report) {
  for (const MarkdownProblem& one : hints) report.hint(marked.place(one.at), one.what, one.mend);
}

/// `&#1;` and its like can bring in what no file may hold.
void refuse_characters(const SourceBlock& block, Report& report) {
  for (const Cell& cell : block.cells)
    for (std::size_t at = 0; at < cell.text.size();) {
      const CodePoint c = code_point_at(cell.text, at);
      if (const std::string_view why = refusal(c.value); !why.empty())
        report.error(cell.place, fmt::format("the character U+{:04X} {}", static_cast<unsigned>(c.value), why),
                     "take out the &#…; that stands for it");
      at += c.size;
    }
}

}  // namespace

ParsedText parse_markdown(const MarkedText& marked, Report& report) {
  MarkdownTree tree = read_markdown(marked.text);
  tell(marked, tree.problems, report);
  for (const MarkdownProblem& one : tree.warnings) report.warning(marked.place(one.at), one.what, one.mend);
  hint(marked, tree.hints, report);
  tell(marked, find_definitions(marked.text), report);
  for (std::size_t b = 0; b < tree.blocks.size(); ++b) {
    for (std::size_t c = 0; c < tree.blocks[b].cells.size(); ++c) {
      Cell& cell = tree.blocks[b].cells[c];
      const CellOrigin& origin = tree.origins[b][c];
      cell.place = marked.place(origin.at);
      for (std::size_t s = 0; s < cell.spans.size(); ++s) cell.spans[s].place = marked.place(origin.spans[s]);
    }
    refuse_characters(tree.blocks[b], report);
  }
  ParsedText result;
  result.anchors = find_anchors(marked, tree.blocks, report);
  result.blocks = std::move(tree.blocks);
  return result;
}

}  // namespace lectern::compiler
