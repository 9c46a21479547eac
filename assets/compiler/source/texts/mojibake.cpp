// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/mojibake.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unordered_map>
#include <utility>

#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

/// From signs to the bytes that an encoding reads as them.
struct CodePage {
  std::string_view name;
  std::unordered_map<char32_t, char> bytes;
};

CodePage code_page(const char* name) {
  CodePage page{name, {}};
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(name, &status), &ucnv_close);
  for (int byte = 0x80; byte <= 0xFF && U_SUCCESS(status) != 0; ++byte) {
    const char from = static_cast<char>(byte);
    std::array<UChar, 2> to{};
    if (ucnv_toUChars(converter.get(), to.data(), static_cast<std::int32_t>(to.size()), &from, 1, &status) == 1)
      page.bytes.emplace(to[0], from);
  }
  // What the encoding leaves open is read as the control of the same number, or from ISO 8859-1.
  for (char32_t c = 0x80; c < 0xA0; ++c) page.bytes.emplace(c, static_cast<char>(c));
  return page;
}

const std::array<CodePage, 3>& code_pages() {
  static const std::array<CodePage, 3> pages = {code_page("WINDOWS-1252"), code_page("WINDOWS-1251"),
                                                code_page("MACINTOSH")};
  return pages;
}

bool is_cyrillic(char32_t c) {
  return (c >= 0x0400 && c < 0x0460) || c == 0x0490 || c == 0x0491;
}

/// Whether one that means `c` is proof that it was misread; of other letters it takes two side by side.
bool proves(char32_t c, std::string_view page) {
  if (page == "WINDOWS-1251") return false;
  const bool western = (c >= 0xA0 && c < 0x0180) || (c >= 0x2010 && c <= 0x2026) || c == 0x20AC || c == 0x2122;
  // In Mac Roman their first halves are dashes, which may stand before a letter.
  return western || c == 0xFEFF || c == 0xFFFD || (is_cyrillic(c) && page == "WINDOWS-1252");
}

bool may_be_meant(char32_t c, std::string_view page) {
  if (page != "WINDOWS-1251") return proves(c, page) || u_isalpha(static_cast<UChar32>(c)) != 0;
  return is_cyrillic(c) || (c >= 0x2010 && c <= 0x2026) || c == 0x2116 || c == U'«' || c == U'»' || c == 0xA0;
}

/// A closing quotation mark or a stop behind a capital: "AMANHÃ”" is Portuguese.
bool is_end_of_a_quotation(std::string_view text, std::size_t lead, std::size_t end) {
  const CodePoint first = code_point_at(text, lead);
  const CodePoint second = code_point_at(text, lead + first.size);
  constexpr std::u32string_view closers = U"”“’‘»›…–—";
  const bool closes = closers.find(second.value) != std::u32string_view::npos;
  if (first.value == U'Â' || lead + first.size + second.size != end || !closes) return false;
  return end == text.size() || !is_word_character(code_point_at(text, end).value);
}

struct One {
  std::size_t end = 0;
  char32_t meant = 0;
};

/// One character read as two to four in a code page.
std::optional<One> misread_at(std::string_view text, std::size_t at, const CodePage& page) {
  std::string bytes;
  std::size_t wanted = 2;
  std::size_t end = at;
  while (end < text.size() && bytes.size() < wanted) {
    const CodePoint c = code_point_at(text, end);
    const auto byte = page.bytes.find(c.value);
    if (byte == page.bytes.end()) return std::nullopt;
    bytes.push_back(byte->second);
    const auto lead = static_cast<unsigned char>(bytes.front());
    if (lead < 0xC2 || lead > 0xF4) return std::nullopt;
    wanted = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    end += c.size;
  }
  if (bytes.size() < wanted) return std::nullopt;
  const CodePoint meant = code_point_at(bytes, 0);
  if (!meant.well_formed || meant.size != bytes.size() || !may_be_meant(meant.value, page.name) ||
      is_end_of_a_quotation(text, at, end))
    return std::nullopt;
  return One{end, meant.value};
}

/// A stretch of them; empty where it proves nothing.
Misread stretch_at(std::string_view text, std::size_t at, const CodePage& page) {
  Misread stretch{at, at, {}, page.name};
  bool proven = false;
  std::size_t count = 0;
  while (stretch.end < text.size()) {
    const auto one = misread_at(text, stretch.end, page);
    if (!one) break;
    ++count;
    proven = proven || proves(one->meant, page.name) || count > 1;
    append_utf8(stretch.meant, one->meant);
    stretch.end = one->end;
  }
  // The last byte of “ and ” is none of windows-1252's, and was lost on the way.
  constexpr std::string_view lost = "â€";
  if (count == 0 && page.name == "WINDOWS-1252" && text.substr(at).starts_with(lost))
    return {at, at + lost.size(), "”", page.name};
  if (!proven) stretch.end = at;
  return stretch;
}

}  // namespace

std::vector<Misread> find_misread(std::string_view text) {
  std::vector<Misread> found;
  for (std::size_t at = 0; at < text.size();) {
    Misread longest;
    const CodePoint c = code_point_at(text, at);
    if (c.size > 1)
      for (const CodePage& page : code_pages())
        if (Misread stretch = stretch_at(text, at, page); stretch.end > stretch.start && stretch.end > longest.end)
          longest = std::move(stretch);
    at = std::max(at + c.size, longest.end);
    if (longest.end > 0) found.push_back(std::move(longest));
  }
  return found;
}

}  // namespace lectern::compiler
