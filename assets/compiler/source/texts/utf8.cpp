// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/utf8.hpp"

#include <algorithm>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

namespace lectern::compiler {

namespace {

UChar32 as_icu(char32_t code_point) {
  return static_cast<UChar32>(code_point);
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t offset) {
  // ICU counts in int32; a code point needs four bytes at the most, so a short window does.
  constexpr std::size_t longest = 4;
  const std::string_view window = text.substr(offset, longest);
  int32_t at = 0;
  UChar32 value = 0;
  const auto* bytes = reinterpret_cast<const uint8_t*>(window.data());
  U8_NEXT(bytes, at, static_cast<int32_t>(window.size()), value);
  if (value < 0) return {0xFFFD, static_cast<std::size_t>(at), false};
  return {static_cast<char32_t>(value), static_cast<std::size_t>(at), true};
}

std::size_t before(std::string_view text, std::size_t offset) {
  std::size_t at = offset - 1;
  while (at > 0 && offset - at < 4 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  return at;
}

void append_utf8(std::string& text, char32_t code_point) {
  uint8_t bytes[U8_MAX_LENGTH] = {};
  int32_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, as_icu(code_point));
  text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

std::u32string code_points(std::string_view text) {
  std::u32string result;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    result.push_back(c.value);
    at += c.size;
  }
  return result;
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool is_word_character(char32_t code_point) {
  const auto mask = U_MASK(u_charType(as_icu(code_point)));
  return (mask & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK)) != 0;
}

bool stands_alone(char32_t code_point) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(as_icu(code_point), &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return U_SUCCESS(status) != 0;
    default:
      return false;
  }
}

bool is_white_space(char32_t code_point) {
  return u_isUWhiteSpace(as_icu(code_point)) != 0;
}

char32_t fold(char32_t code_point) {
  return static_cast<char32_t>(u_foldCase(as_icu(code_point), U_FOLD_CASE_DEFAULT));
}

std::string_view refusal(char32_t code_point) {
  if (code_point == U'\t' || code_point == U'\n') return {};
  switch (u_charType(as_icu(code_point))) {
    case U_CONTROL_CHAR:
      return "is a control character and cannot be shown";
    case U_PRIVATE_USE_CHAR:
      return "is for private use and means nothing by itself";
    case U_UNASSIGNED:
      return "is not a character of Unicode";
    default:
      return {};
  }
}

void trim_range(std::string_view text, std::size_t& start, std::size_t& end) {
  while (start < end) {
    const CodePoint first = code_point_at(text, start);
    if (!is_white_space(first.value)) break;
    start += first.size;
  }
  while (end > start) {
    const std::size_t last = before(text, end);
    if (!is_white_space(code_point_at(text, last).value)) break;
    end = last;
  }
  end = std::max(start, end);
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

}  // namespace lectern::compiler
