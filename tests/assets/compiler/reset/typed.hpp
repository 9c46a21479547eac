// SPDX-License-Identifier: MIT
// Readings written in a line or two, for the tests of re-set pages.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "assets/compiler/reset/layout.hpp"
#include "assets/compiler/reset/reading.hpp"

namespace lectern::test {

/// A cell in which "{p1}" begins passage p1, "{}" ends it, "{2}" marks page 2.
inline compiler::Cell cell(const std::string& marked) {
  compiler::Cell made;
  std::string passage;
  std::size_t start = 0;
  const auto close = [&] {
    if (!passage.empty() && made.text.size() > start)
      made.spans.push_back({start, made.text.size(), compiler::SpanKind::passage, passage, {}});
    passage.clear();
  };
  for (std::size_t i = 0; i < marked.size(); ++i) {
    if (marked[i] != '{') {
      made.text += marked[i];
      continue;
    }
    const std::size_t end = marked.find('}', i);
    const std::string name = marked.substr(i + 1, end - i - 1);
    i = end;
    if (!name.empty() && name[0] >= '0' && name[0] <= '9') {
      made.spans.push_back({made.text.size(), made.text.size(), compiler::SpanKind::page, name, {}});
      continue;
    }
    close();
    passage = name;
    start = made.text.size();
  }
  close();
  return made;
}

/// One paragraph for each text; one with "|" in it is a row.
inline compiler::SourceLayer layer(const std::vector<std::string>& paragraphs) {
  compiler::SourceLayer made;
  made.language = "ru";
  made.id = "reading.ru";
  for (const std::string& paragraph : paragraphs) {
    compiler::SourceBlock block;
    std::string rest = paragraph;
    for (std::size_t bar = rest.find('|'); bar != std::string::npos; bar = rest.find('|')) {
      block.kind = compiler::BlockKind::row;
      block.cells.push_back(cell(rest.substr(0, bar)));
      rest = rest.substr(bar + 1);
    }
    block.cells.push_back(cell(rest));
    made.blocks.push_back(block);
  }
  return made;
}

inline compiler::Reading reading(const std::vector<std::string>& paragraphs) {
  return compiler::read_pages(layer(paragraphs));
}

inline std::string text_of(std::span<const compiler::TypePiece> pieces) {
  std::string text;
  for (const auto& piece : pieces) text += piece.utf8;
  return text;
}

}  // namespace lectern::test
