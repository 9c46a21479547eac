// SPDX-License-Identifier: MIT
#include "assets/base/visible.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <fmt/format.h>

namespace lectern {

namespace {

/// Code points from `first` to `last` that a terminal obeys instead of showing.
struct Range {
  char32_t first;
  char32_t last;
};

/// Source: Unicode, general categories Cc, Zl and Zp, and the property Bidi_Control.
constexpr auto obeyed = std::to_array<Range>({{0x00, 0x1F},
                                              {0x7F, 0x9F},
                                              {0x061C, 0x061C},
                                              {0x200E, 0x200F},
                                              {0x2028, 0x2029},
                                              {0x202A, 0x202E},
                                              {0x2066, 0x2069}});

struct Read {
  char32_t value = 0;
  std::size_t size = 0;  ///< 0: no UTF-8
};

/// What a first byte says of its sequence: how many bytes follow, its own bits, and the least value that needs so many.
struct Lead {
  unsigned mask, sign, bits;
  std::size_t follow;
  char32_t least;
};

/// Source: RFC 3629.
constexpr auto leads = std::to_array<Lead>({{0x80, 0x00, 0x7F, 0, 0},
                                            {0xE0, 0xC0, 0x1F, 1, 0x80},
                                            {0xF0, 0xE0, 0x0F, 2, 0x800},
                                            {0xF8, 0xF0, 0x07, 3, 0x10000}});

Read first_of(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const auto lead =
      std::find_if(leads.begin(), leads.end(), [&](const Lead& one) { return (byte(0) & one.mask) == one.sign; });
  if (lead == leads.end() || text.size() <= lead->follow) return {};
  char32_t value = byte(0) & lead->bits;
  for (std::size_t i = 1; i <= lead->follow; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return {};
    value = (value << 6U) | (byte(i) & 0x3FU);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < lead->least || surrogate || value > 0x10FFFF) return {};
  return {value, lead->follow + 1};
}

bool is_obeyed(char32_t c) {
  return std::any_of(obeyed.begin(), obeyed.end(), [&](const Range& one) { return c >= one.first && c <= one.last; });
}

}  // namespace

std::string visible(std::string_view text) {
  std::string shown;
  shown.reserve(text.size());
  while (!text.empty()) {
    const Read c = first_of(text);
    if (c.size == 0 || c.value < U' ')
      shown += fmt::format("\\x{:02x}", static_cast<unsigned char>(text.front()));
    else if (is_obeyed(c.value))
      shown += fmt::format("\\u{:04x}", static_cast<std::uint32_t>(c.value));
    else
      shown += text.substr(0, c.size);
    text.remove_prefix(std::max<std::size_t>(c.size, 1));
  }
  return shown;
}

std::string visible_lines(std::string_view text) {
  std::string shown;
  for (std::size_t start = 0; start <= text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    shown += visible(text.substr(start, end - start));
    if (end < text.size()) shown += '\n';
    start = end + 1;
  }
  return shown;
}

std::string_view first_of(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  std::size_t end = most;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end);
}

std::string shortened(std::string_view text) {
  constexpr std::size_t most = 40;
  const std::string_view first = first_of(text, most);
  return std::string(first) + (first.size() < text.size() ? "…" : "");
}

}  // namespace lectern
