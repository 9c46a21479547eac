// SPDX-License-Identifier: MIT
#include "assets/compiler/import/folder/toml_words.hpp"

#include <fmt/format.h>

#include "assets/base/visible.hpp"
#include "assets/compiler/source/texts/utf8.hpp"
#include "assets/pack/limits.hpp"

namespace lectern::compiler {

namespace {

constexpr std::size_t longest_index_text = pack::max_index_text - 16;

bool is_of_bare_key(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

}  // namespace

std::string toml_text(std::string_view words) {
  std::string text = "\"";
  for (std::size_t at = 0; at < words.size();) {
    const CodePoint c = code_point_at(words, at);
    if (c.value == U'"' || c.value == U'\\')
      text.append(1, '\\').append(words.substr(at, c.size));
    else if (c.value == U'\n')
      text += "\\n";
    else if (c.value == U'\t')
      text += ' ';
    else if (c.well_formed && refusal(c.value).empty())
      text += words.substr(at, c.size);
    at += c.size;
  }
  return text + '"';
}

std::string toml_texts(std::span<const std::string> words) {
  std::string text = "[";
  for (std::size_t i = 0; i < words.size(); ++i) text += (i == 0 ? "" : ", ") + toml_text(words[i]);
  return text + ']';
}

std::string toml_key(std::string_view key) {
  for (const char c : key)
    if (!is_of_bare_key(c)) return toml_text(key);
  return key.empty() ? "\"\"" : std::string(key);
}

std::string toml_languages(const ByLanguage& words) {
  std::string text;
  for (const auto& [language, said] : words) text += fmt::format("{} = {}\n", toml_key(language), toml_text(said));
  return text;
}

std::string in_one_line(std::string_view words) {
  std::string line;
  for (const char c : words) {
    const bool blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!blank)
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

std::string toml_comment(std::string_view words) {
  std::string text;
  for (std::size_t start = 0; start <= words.size();) {
    const std::size_t end = std::min(words.find('\n', start), words.size());
    std::string line = "#";
    for (std::size_t at = start; at < end;) {
      const CodePoint c = code_point_at(words, at);
      if (at == start) line += ' ';
      if (c.well_formed && (refusal(c.value).empty() || c.value == U'\t')) line += words.substr(at, c.size);
      at += c.size;
    }
    text += line + '\n';
    start = end + 1;
  }
  return text;
}

bool is_within_index(std::string_view words) {
  return words.size() <= longest_index_text;
}

std::string within_index(std::string_view words) {
  if (is_within_index(words)) return std::string(words);
  return std::string(first_of(words, longest_index_text)) + "…";
}

}  // namespace lectern::compiler
