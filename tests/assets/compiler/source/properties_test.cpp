// SPDX-License-Identifier: MIT
// What holds for every text: marks change nothing, readings lose nothing, spans cover words and nothing else.
#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "assets/compiler/source/texts/markdown.hpp"
#include "assets/compiler/source/texts/reading.hpp"
#include "assets/compiler/source/texts/utf8.hpp"
#include "tests/assets/compiler/source/dump.hpp"
#include "tests/assets/compiler/source/shown.hpp"

namespace lectern::compiler {
namespace {

std::string joined(const std::vector<std::string>& parts) {
  std::string result;
  for (const std::string& part : parts) {
    // Two spaces side by side, and spaces at a line's head, are where a mark may take one along.
    const bool doubled = part.front() == ' ' && (result.empty() || result.back() == ' ' || result.back() == '\n');
    if (!doubled) result += part;
  }
  return result;
}

rc::Gen<std::string> reading_text() {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                          "a", "ж", "傷", " ", "\n", "\n\n", "**", "__", "|", "\t", "\n- ", "\n## ", "\n|--|", "<u>",
                          "</u>", "1. ", "-", "#", ".")),
                      joined);
}

rc::Gen<std::string> markdown_text() {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                          "a", "ж", "word", " ", "\n", "\n\n", "**", "_", "*", "\"", "(", ").", "\n- ", "\n1. ", "\n> ",
                          "\n## ", "\n---\n", "\n| a | b |\n|---|---|\n| c | d |\n", "[b](person:x)", "`", "\\",
                          "&amp;", "\\\n", "[", "]", "<u>word</u>", "<sup>ж</sup>", "~~a~~")),
                      joined);
}

/// `text` with passage marks and page marks at some of its places, never in a blank line.
std::string with_marks(const std::string& text) {
  std::string result;
  std::size_t ids = 0;
  std::size_t line = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const bool blank =
        trimmed(std::string_view(text).substr(line, std::min(text.find('\n', line), text.size()) - line)).empty();
    if (!blank && *rc::gen::weightedElement<bool>({{6, false}, {1, true}})) {
      ++ids;
      result += *rc::gen::inRange(0, 3) == 0 ? "<!-- page " + std::to_string(ids) + " -->"
                                             : "<!-- passage p" + std::to_string(ids) + " -->";
    }
    const std::size_t size = code_point_at(text, at).size;
    result.append(text, at, size);
    at += size;
    if (at > end) line = at;
  }
  return result;
}

MarkedText taken(const std::string& text) {
  Report report;
  MarkedText marked = take_marks("a", text, report);
  RC_ASSERT(test::dump(report) == "");
  return marked;
}

std::vector<std::string> texts_of(const std::vector<SourceBlock>& blocks) {
  std::vector<std::string> texts;
  for (const SourceBlock& block : blocks)
    for (const Cell& cell : block.cells) texts.push_back(std::to_string(static_cast<int>(block.kind)) + cell.text);
  return texts;
}

void spans_are_whole(const std::vector<SourceBlock>& blocks) {
  for (const SourceBlock& block : blocks)
    for (const Cell& cell : block.cells)
      for (const SourceSpan& span : cell.spans) {
        RC_ASSERT(span.start <= span.end);
        RC_ASSERT(span.end <= cell.text.size());
        for (const std::size_t edge : {span.start, span.end})
          RC_ASSERT(edge == cell.text.size() || (static_cast<unsigned char>(cell.text[edge]) & 0xC0U) != 0x80U);
        if (span.kind != SpanKind::passage) continue;
        RC_ASSERT(span.start < span.end);
        RC_ASSERT(!is_white_space(code_point_at(cell.text, span.start).value));
        RC_ASSERT(!is_white_space(code_point_at(cell.text, before(cell.text, span.end)).value));
      }
}

RC_GTEST_PROP(Property, MarksLeaveTheTextAsItWas, ()) {
  const std::string text = *reading_text();
  RC_ASSERT(taken(with_marks(text)).text == text);
}

RC_GTEST_PROP(Property, MarksLeaveAReadingAsItWas, ()) {
  const std::string text = *reading_text();
  RC_ASSERT(texts_of(parse_reading(taken(with_marks(text))).blocks) == texts_of(parse_reading(taken(text)).blocks));
}

RC_GTEST_PROP(Property, ReadingsLoseNothing, ()) {
  const std::string text = *reading_text();
  Report report;
  RC_ASSERT(test::shown(test::layer_of("reading.ru.txt", text, report).blocks) == test::wanted_of_reading(text));
}

RC_GTEST_PROP(Property, ReadingsHaveWholeSpans, ()) {
  Report report;
  spans_are_whole(test::layer_of("reading.ru.txt", with_marks(*reading_text()), report).blocks);
}

RC_GTEST_PROP(Property, MarksLeaveMarkdownAsItWas, ()) {
  const std::string text = *markdown_text();
  Report with, without;
  const ParsedText marked = parse_markdown(taken(with_marks(text)), with);
  RC_ASSERT(texts_of(marked.blocks) == texts_of(parse_markdown(taken(text), without).blocks));
  RC_ASSERT(std::is_sorted(marked.anchors.begin(), marked.anchors.end()));
}

RC_GTEST_PROP(Property, MarkdownHasWholeSpans, ()) {
  Report report;
  spans_are_whole(test::layer_of("translation.en.md", with_marks(*markdown_text()), report).blocks);
}

/// The letters before a mark in the file are the letters before it in what is shown: signs of Markdown aside, none
/// moves over it.
RC_GTEST_PROP(Property, MarksStandBetweenTheSameLetters, ()) {
  const std::string text = *markdown_text();
  const MarkedText marked = taken(with_marks(text));
  Report report;
  const ParsedText parsed = parse_markdown(marked, report);
  const auto letters = [](std::string_view part) {
    return std::count_if(part.begin(), part.end(),
                         [](char c) { return c == 'w' || (static_cast<unsigned char>(c) & 0xC0U) == 0xC0U; });
  };
  RC_PRE(!report.has_errors());
  for (std::size_t i = 0; i < parsed.anchors.size(); ++i) {
    std::string shown_before;
    for (std::size_t b = 0; b < parsed.blocks.size(); ++b)
      for (std::size_t c = 0; c < parsed.blocks[b].cells.size(); ++c) {
        const Anchor here{b, c, 0};
        const Anchor& anchor = parsed.anchors[i];
        const std::string& cell = parsed.blocks[b].cells[c].text;
        if (b == anchor.block && c == anchor.cell)
          shown_before += cell.substr(0, anchor.offset);
        else if (here < anchor)
          shown_before += cell;
      }
    RC_ASSERT(letters(shown_before) == letters(std::string_view(marked.text).substr(0, marked.marks[i].at)));
  }
}

}  // namespace
}  // namespace lectern::compiler
