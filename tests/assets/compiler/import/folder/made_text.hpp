// SPDX-License-Identifier: MIT
// Texts as readers might make them, of everything that a text can hold and in any order, for properties. Used by tests
// of import/folder.
#pragma once

#include <algorithm>
#include <rapidcheck.h>
#include <string>
#include <vector>

#include "assets/compiler/import/imported.hpp"

namespace lectern::compiler::test {

inline rc::Gen<std::string> made_words() {
  return rc::gen::map(
      rc::gen::resize(
          14, rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                  "word", "a", "Anna", "ж", "傷", " ", " ", " ", "\n", "\t", "\u00A0", "*", "**", "_", "`", "~", "~~",
                  "[", "]", "(", ")", "<", ">", "<!--", "-->", "<!-- page 2 -->", "!", "&", "&amp;", "#", "# ", "1. ",
                  "2) ", "- ", "+ ", "-", "---", "=", "==", "|", "\\", "\"", "'", "$", "{", "}", "{.x}", ":",
                  ":::", "^", "[^1]", "[^1]:", "> ", ".", ",", "1", "[...]", "[…]", "<u>", "</i>", "{++", "@", "＜！—",
                  "http://a.b", "\r\n", "\u2028", "\uFEFF", "  "))),
      [](const std::vector<std::string>& parts) {
        std::string text;
        for (const std::string& part : parts) text += part;
        return text;
      });
}

/// An offset of a text, on a letter's edge.
inline std::size_t made_edge(const std::string& text) {
  std::size_t at = *rc::gen::inRange<std::size_t>(0, text.size() + 1);
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
  return at;
}

inline std::pair<std::size_t, std::size_t> made_range(const std::string& text) {
  const std::size_t a = made_edge(text);
  const std::size_t b = made_edge(text);
  return {std::min(a, b), std::max(a, b)};
}

inline Cell made_cell(bool in_note) {
  Cell cell;
  cell.text = *made_words();
  cell.alignment = *rc::gen::element(Alignment::start, Alignment::left, Alignment::centre, Alignment::right);
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
    const auto [start, end] = made_range(cell.text);
    cell.emphasis.push_back({start, end, static_cast<Emphasis>(*rc::gen::inRange(0, 11))});
  }
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
    const auto [start, end] = made_range(cell.text);
    switch (*rc::gen::inRange(0, in_note ? 2 : 5)) {
      case 0:
        cell.spans.push_back({start, end, SpanKind::person, "anna", {}, false});
        break;
      case 1:
        cell.spans.push_back({start, end, SpanKind::note, "books", {}, false});
        break;
      case 2:
        cell.spans.push_back({start, end, SpanKind::note, *rc::gen::element<std::string>("f1", "f2"), {}, false});
        break;
      case 3:
        cell.spans.push_back({start, start, SpanKind::page, *rc::gen::element<std::string>("2", "1r", "3"), {}, false});
        break;
      default:
        cell.spans.push_back({start,
                              end,
                              SpanKind::passage,
                              *rc::gen::element<std::string>("p1", "p2", "p3"),
                              {},
                              *rc::gen::arbitrary<bool>()});
    }
  }
  return cell;
}

inline std::vector<SourceBlock> made_blocks(bool in_note) {
  std::vector<SourceBlock> blocks;
  for (int i = *rc::gen::inRange(0, in_note ? 3 : 7); i > 0; --i) {
    SourceBlock block;
    block.kind = static_cast<BlockKind>(*rc::gen::inRange(0, 7));
    block.level = *rc::gen::inRange(0, 5);
    const int cells = block.kind == BlockKind::rule ? 0 : block.kind == BlockKind::row ? *rc::gen::inRange(1, 4) : 1;
    for (int c = 0; c < cells; ++c) block.cells.push_back(made_cell(in_note));
    if (block.kind == BlockKind::item && *rc::gen::arbitrary<bool>())
      block.cells.front().text.insert(0, *rc::gen::element<std::string>("- ", "1. ", "2. ", "3) ", "* "));
    blocks.push_back(std::move(block));
  }
  return blocks;
}

inline ImportedText made_text() {
  ImportedText text;
  text.kind = LayerKind::transcript;
  text.language = "de";
  text.blocks = made_blocks(false);
  text.lines_kept = *rc::gen::arbitrary<bool>();
  for (int i = *rc::gen::inRange(0, 3); i > 0; --i)
    text.footnotes.push_back(
        {i == 1 ? "f1" : "f2", *rc::gen::element<std::string>("1", "a", "*", ""), made_blocks(true), {}});
  return text;
}

}  // namespace lectern::compiler::test
