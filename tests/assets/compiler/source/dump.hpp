// SPDX-License-Identifier: MIT
// Blocks as text, for tests to compare whole: a line a block, below it a line each span and emphasis with the words it
// covers.
#pragma once

#include <stdexcept>
#include <string>

#include "assets/compiler/report.hpp"
#include "assets/compiler/source/texts/layer.hpp"

namespace lectern::compiler::test {

inline std::string name_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::paragraph:
      return "paragraph";
    case BlockKind::heading:
      return "heading";
    case BlockKind::item:
      return "item";
    case BlockKind::row:
      return "row";
    case BlockKind::quote:
      return "quote";
    case BlockKind::rule:
      return "rule";
    case BlockKind::aside:
      return "aside";
  }
  return {};
}

inline std::string name_of(SpanKind kind) {
  switch (kind) {
    case SpanKind::passage:
      return "passage";
    case SpanKind::person:
      return "person";
    case SpanKind::note:
      return "note";
    case SpanKind::page:
      return "page";
  }
  return {};
}

inline std::string name_of(Emphasis kind) {
  switch (kind) {
    case Emphasis::strong:
      return "strong";
    case Emphasis::italic:
      return "italic";
    case Emphasis::struck_out:
      return "struck out";
    case Emphasis::underlined:
      return "underlined";
    case Emphasis::inserted:
      return "inserted";
    case Emphasis::superscript:
      return "superscript";
    case Emphasis::subscript:
      return "subscript";
    case Emphasis::small_capitals:
      return "small capitals";
    case Emphasis::highlighted:
      return "highlighted";
    case Emphasis::unclear:
      return "unclear";
    case Emphasis::illegible:
      return "illegible";
  }
  return {};
}

inline std::string escaped(std::string text) {
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at)) text.replace(at, 1, "\\n");
  return text;
}

inline std::string dump(const Cell& cell) {
  std::string result;
  for (const SourceSpan& span : cell.spans)
    result += "  " + name_of(span.kind) + " " + span.target + ": " +
              (span.start == span.end ? "before " + escaped(cell.text.substr(span.start, 6))
                                      : escaped(cell.text.substr(span.start, span.end - span.start))) +
              "\n";
  for (const EmphasisSpan& span : cell.emphasis)
    result += "  " + name_of(span.kind) + ": " + escaped(cell.text.substr(span.start, span.end - span.start)) + "\n";
  return result;
}

inline std::string dump(const std::vector<SourceBlock>& blocks) {
  std::string result;
  for (const SourceBlock& block : blocks) {
    result += name_of(block.kind) + (block.level > 0 ? std::to_string(block.level) : "") + ":";
    for (std::size_t c = 0; c < block.cells.size(); ++c)
      result += (c == 0 ? " " : " | ") + escaped(block.cells[c].text);
    result += "\n";
    for (const Cell& cell : block.cells) result += dump(cell);
  }
  return result;
}

inline std::string dump(const Report& report) {
  std::string result;
  for (const Finding& finding : report.findings()) {
    result += finding.severity == Severity::error     ? "error "
              : finding.severity == Severity::warning ? "warning "
                                                      : "hint ";
    result += std::to_string(finding.place.line) + ":" + std::to_string(finding.place.column) + ": " + finding.what +
              "; " + finding.mend + "\n";
  }
  return result;
}

inline SourceLayer layer_of(const std::string& file, std::string text, Report& report) {
  const auto name = layer_name(file);
  if (!name) throw std::invalid_argument("no name of a layer: " + file);
  return parse_layer(file, *name, std::move(text), report);
}

/// The blocks of a reading that is expected to be without findings; the findings if there are any.
inline std::string reading(std::string text) {
  Report report;
  const SourceLayer layer = layer_of("reading.ru.txt", std::move(text), report);
  return report.findings().empty() ? dump(layer.blocks) : dump(report);
}

/// The same of Markdown.
inline std::string markdown(std::string text) {
  Report report;
  const SourceLayer layer = layer_of("translation.en.md", std::move(text), report);
  return report.findings().empty() ? dump(layer.blocks) : dump(report);
}

}  // namespace lectern::compiler::test
