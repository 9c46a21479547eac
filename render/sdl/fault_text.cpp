// SPDX-License-Identifier: MIT
#include "render/sdl/fault_text.hpp"

#include <cstddef>

namespace lectern::sdl {

namespace {

constexpr std::uint32_t first_ideograph = 0x2E80;

/// How many bytes a lead byte promises, and its own bits; no bytes: it is none.
struct Lead {
  std::size_t length;
  std::uint32_t bits;
  std::uint32_t least;
};

Lead lead(unsigned char byte) {
  if (byte < 0x80) return {1, byte, 0};
  if ((byte & 0xE0) == 0xC0) return {2, byte & 0x1FU, 0x80};
  if ((byte & 0xF0) == 0xE0) return {3, byte & 0x0FU, 0x800};
  if ((byte & 0xF8) == 0xF0) return {4, byte & 0x07U, 0x10000};
  return {0, 0, 0};
}

bool break_after(std::uint32_t c) {
  return c == ' ' || c == '/' || c == '-' || c >= first_ideograph;
}

}  // namespace

std::vector<std::uint32_t> code_points(std::string_view utf8) {
  std::vector<std::uint32_t> result;
  for (std::size_t i = 0; i < utf8.size();) {
    const auto [length, bits, least] = lead(static_cast<unsigned char>(utf8[i]));
    std::uint32_t value = bits;
    std::size_t got = 1;
    while (got < length && i + got < utf8.size() && (static_cast<unsigned char>(utf8[i + got]) & 0xC0) == 0x80)
      value = (value << 6) | (static_cast<unsigned char>(utf8[i + got++]) & 0x3FU);
    const bool whole =
        length > 0 && got == length && value >= least && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
    const bool control = value < 0x20 || (value >= 0x7F && value < 0xA0);
    if (whole && value == '\t')
      result.push_back(' ');
    else
      result.push_back(whole && (!control || value == '\n') ? value : no_letter);
    i += whole ? length : 1;
  }
  return result;
}

int width_of(std::span<const Letter> letters) {
  int width = 0;
  for (const Letter& letter : letters) width += letter.advance;
  return width;
}

std::vector<std::span<const Letter>> broken(std::span<const Letter> letters, int width) {
  std::vector<std::span<const Letter>> lines;
  const auto add = [&](std::size_t from, std::size_t to) {
    while (to > from && (letters[to - 1].code_point == ' ' || letters[to - 1].code_point == '\n')) --to;
    lines.push_back(letters.subspan(from, to - from));
  };
  std::size_t start = 0;
  std::size_t last_break = 0;
  int so_far = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    if (letters[i].code_point == '\n') {
      add(start, i);
      start = last_break = i + 1;
      so_far = 0;
      continue;
    }
    const bool space = letters[i].code_point == ' ';
    if (so_far + letters[i].advance > width && i > start && !space) {
      const std::size_t end = last_break > start ? last_break : i;
      add(start, end);
      start = last_break = end;
      so_far = width_of(letters.subspan(start, i - start));
    }
    so_far += letters[i].advance;
    if (break_after(letters[i].code_point)) last_break = i + 1;
  }
  if (start < letters.size()) add(start, letters.size());
  return lines;
}

}  // namespace lectern::sdl
