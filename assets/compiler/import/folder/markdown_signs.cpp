// SPDX-License-Identifier: MIT
#include "assets/compiler/import/folder/markdown_signs.hpp"

#include <algorithm>
#include <fmt/format.h>

#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

constexpr std::string_view punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
constexpr std::u32string_view like_marks = U"‹›＜＞！‐‑‒–—―−－﹣";  // of which editors make marks, and near_marks too

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

char sign_at(std::string_view text, std::size_t at) {
  return at < text.size() ? text[at] : '\n';
}

/// Signs that begin a block where a line begins with them.
bool begins_block(std::string_view text, std::size_t at) {
  const char next = sign_at(text, at + 1);
  switch (text[at]) {
    case '#':
    case '>':
    case '=':
    case ':':
    case '|':
      return true;
    case '-':
    case '+':
      return !is_letter_or_digit(next);
    default:
      return false;
  }
}

/// The dot or bracket of a number that would begin a list's item.
bool ends_list_number(std::string_view text, std::size_t at) {
  const char next = sign_at(text, at + 1);
  if ((text[at] != '.' && text[at] != ')') || (next != ' ' && next != '\n' && next != '\t')) return false;
  std::size_t start = at;
  while (start > 0 && text[start - 1] >= '0' && text[start - 1] <= '9') --start;
  return start < at && (start == 0 || text[start - 1] == '\n');
}

bool means_something(std::string_view text, std::size_t at, SignPlace place) {
  const char next = sign_at(text, at + 1);
  const char before = at > 0 ? text[at - 1] : '\n';
  switch (text[at]) {
    case '\\':
    case '*':
    case '`':
    case '[':
    case ']':
    case '<':
    case '~':
    case '^':
    case '|':
      return true;
    case '_':
      return !is_letter_or_digit(before) || !is_letter_or_digit(next);
    case '#':
      return place.in_heading || place.begins_line;
    case '&':
      return next == '#' || is_letter_or_digit(next);
    case '!':
      return next == '-' || next == '[' || (static_cast<unsigned char>(next) & 0x80U) != 0;
    case '=':
      return place.begins_line || next == '=' || before == '=';
    case '{':
      return std::string_view(".#+->~=<").find(next) != std::string_view::npos;
    case '$':
      return std::count(text.begin(), text.end(), '$') > 1;
    case '-':
      return (next == '-' && (before == '!' || before == '<')) || (place.begins_line && begins_block(text, at));
    default:
      return ends_list_number(text, at) || (place.begins_line && begins_block(text, at));
  }
}

}  // namespace

std::string by_number(char32_t sign) {
  return fmt::format("&#{};", static_cast<unsigned>(sign));
}

WrittenSign written_sign(std::string_view text, std::size_t at, SignPlace place, Caution caution) {
  const CodePoint c = code_point_at(text, at);
  const std::string own(text.substr(at, c.size));
  const bool is_sign = c.size == 1 && punctuation.find(text[at]) != std::string_view::npos;
  switch (caution) {
    case Caution::light:
      return {is_sign && means_something(text, at, place) ? "\\" + own : own, c.size};
    case Caution::tags:
      return {is_sign ? "\\" + own : own, c.size};
    case Caution::figures:
      return {is_sign || like_marks.find(c.value) != std::u32string_view::npos ? by_number(c.value) : own, c.size};
  }
  return {own, c.size};
}

}  // namespace lectern::compiler
