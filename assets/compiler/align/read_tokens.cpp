// SPDX-License-Identifier: MIT
#include "assets/compiler/align/read_tokens.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "assets/compiler/readings/read_boxes.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

/// Words of `text`, each with its share of `box` by the characters before it and in it.
std::vector<ReadWord> shared_out(std::string_view text, RectF box) {
  std::vector<ReadWord> words;
  const auto all = static_cast<double>(std::max<std::size_t>(1, count_code_points(text)));
  std::size_t before_it = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::size_t size = count_code_points(text.substr(0, end));
    RectF share = box;
    if (has_place(box)) {
      share.x = box.x + box.w * static_cast<double>(before_it) / all;
      share.w = box.w * static_cast<double>(size) / all;
    }
    if (end > 0) words.push_back({share, std::string(text.substr(0, end)), {}});
    before_it += size + 1;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

std::vector<ReadWord> words_of_line(const ReadLine& line) {
  if (line.words.empty()) return shared_out(line.text, line.box);
  std::vector<ReadWord> words;
  for (const ReadWord& word : line.words)
    for (ReadWord& part : shared_out(word.text, word.box)) words.push_back(std::move(part));
  return words;
}

}  // namespace

void append_tokens(const PageReading& page, std::size_t number, ReadTokens& tokens) {
  for (std::size_t line = 0; line < page.lines.size(); ++line)
    for (const ReadWord& word : words_of_line(page.lines[line])) {
      Letters letters;
      append_letters(word.text, 0, letters);
      if (letters.folded.empty()) continue;
      const std::size_t first = tokens.letters.size();
      tokens.letters += letters.folded;
      tokens.tokens.push_back({number, line, word.box, first, tokens.letters.size()});
    }
}

double median_height(const PageReading& page) {
  std::vector<double> heights;
  for (const ReadLine& line : page.lines)
    if (has_place(line.box)) heights.push_back(line.box.h);
  if (heights.empty()) return 0;
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), middle, heights.end());
  return *middle;
}

}  // namespace lectern::compiler
