// SPDX-License-Identifier: MIT
// What a layer shows and what it should show, both without white space: the second worked out from the file alone, line
// by line, in another way than the compiler's.
#pragma once

#include <regex>
#include <sstream>
#include <string>
#include <vector>

#include "assets/compiler/source/model.hpp"

namespace lectern::compiler::test {

inline std::string without_white_space(const std::string& text) {
  std::string result;
  for (const char c : text)
    if (c != ' ' && c != '\n' && c != '\t' && c != '\r') result.push_back(c);
  return result;
}

inline std::string without_marks(const std::string& text) {
  return std::regex_replace(text, std::regex("<!--[^>]*-->"), "");
}

inline std::string shown(const std::vector<SourceBlock>& blocks) {
  std::string result;
  for (const SourceBlock& block : blocks)
    for (const Cell& cell : block.cells) result += cell.text;
  return without_white_space(result);
}

/// A reading's file less its marks and the signs of FORMAT.md, "Texts".
inline std::string wanted_of_reading(const std::string& file) {
  static const std::regex rule("[ \t]*\\|([ \t]*:?-+:?[ \t]*\\|)+[ \t]*");
  static const std::regex bars("[ \t]*\\|.*\\|.*");
  // A tab begins the next cell, whose signs are no head.
  static const std::regex head("^[ \t]*(#{1,6}(?=[ \t]|$))? *(- +(?=[^ \t]))?");
  // A row that begins with an empty cell has no head.
  static const std::regex indented_row(" *\t[ \t]*[^ \t].*\t.*[^ \t].*");
  std::stringstream lines(without_marks(file));
  std::string result;
  for (std::string line; std::getline(lines, line);) {
    const bool is_bars = std::regex_match(line, bars);
    if (is_bars && std::regex_match(line, rule)) continue;
    if (is_bars)
      std::erase(line, '|');
    else if (!std::regex_match(line, indented_row))
      line = std::regex_replace(line, head, "");
    for (const std::string sign : {"**", "<u>", "</u>"})
      for (std::size_t at = line.find(sign); at != std::string::npos; at = line.find(sign, at))
        line.erase(at, sign.size());
    result += line;
  }
  return without_white_space(result);
}

}  // namespace lectern::compiler::test
