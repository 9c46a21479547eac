// SPDX-License-Identifier: MIT
#include "assets/compiler/processes/order_line.hpp"

#include <charconv>
#include <fmt/format.h>

namespace lectern::compiler {

namespace {

constexpr char escape = '%';

bool is_plain(char c) {
  return c > ' ' && c <= '~' && c != escape;
}

/// Takes an escaped byte off the front of `rest`.
bool take_escaped(std::string_view& rest, std::string& word) {
  constexpr std::size_t size = 3;
  constexpr int hexadecimal = 16;
  unsigned char byte = 0;
  if (rest.size() < size) return false;
  const auto [end, error] = std::from_chars(rest.data() + 1, rest.data() + size, byte, hexadecimal);
  if (error != std::errc() || end != rest.data() + size) return false;
  word += static_cast<char>(byte);
  rest.remove_prefix(size);
  return true;
}

}  // namespace

std::string order_line(const std::vector<std::string>& words) {
  std::string line;
  for (const std::string& word : words) {
    if (!line.empty()) line += ' ';
    for (const char c : word) {
      if (is_plain(c))
        line += c;
      else
        line += fmt::format("{}{:02X}", escape, static_cast<unsigned char>(c));
    }
  }
  return line + '\n';
}

std::vector<std::string> words_of_order(std::string_view line) {
  std::vector<std::string> words(1);
  if (line.ends_with('\n')) line.remove_suffix(1);
  while (!line.empty()) {
    if (line.front() == escape) {
      if (!take_escaped(line, words.back())) return {};
      continue;
    }
    if (line.front() == ' ')
      words.emplace_back();
    else if (is_plain(line.front()))
      words.back() += line.front();
    else
      return {};
    line.remove_prefix(1);
  }
  return words;
}

}  // namespace lectern::compiler
