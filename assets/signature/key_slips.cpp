// SPDX-License-Identifier: MIT
#include "assets/signature/key_slips.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fmt/format.h>
#include <vector>

#include "assets/signature/signature.hpp"
#include "assets/signature/text_form.hpp"

namespace lectern::signature {

namespace {

constexpr std::string_view beginning = "RW";  // "Ed" in base64, and the first bits of a number
constexpr std::size_t line_bytes = 42;
constexpr std::size_t line_signs = line_bytes / 3 * 4;

std::vector<std::string_view> words_of(std::string_view text) {
  constexpr std::string_view parts = " \t\r\n,;\"'";
  std::vector<std::string_view> words;
  for (std::size_t at = 0; (at = text.find_first_not_of(parts, at)) != std::string_view::npos;) {
    words.push_back(text.substr(at, text.find_first_of(parts, at) - at));
    at += words.back().size();
  }
  return words;
}

bool is_key(std::string_view word) {
  std::array<std::uint8_t, line_bytes> bytes{};
  return word.starts_with(beginning) && decode(word, bytes);
}

}  // namespace

std::string why_no_public_key(std::string_view text) {
  if (text.find('\0') != std::string_view::npos) return "it is UTF-16, or no text at all; save it as UTF-8";
  if (text.starts_with("\xEF\xBB\xBF"))
    return "it begins with an invisible mark (BOM); save it as UTF-8 without one, or write its second line alone";
  const std::vector<std::string_view> words =
      text.size() > most_signature_bytes ? std::vector<std::string_view>() : words_of(text);
  const auto keys = std::count_if(words.begin(), words.end(), is_key);
  if (keys > 1) return fmt::format("there are {} keys in it; each stands in quotation marks of its own", keys);
  if (keys == 1 && words.size() > 1)
    return fmt::format("more than the key stands there; write nothing but its {} signs", line_signs);
  if (keys == 1) return "a space or the like stands before or behind it; take it out";
  if (words.size() > 1 && words.front().starts_with(beginning))
    return "a space or the end of a line stands in it; take it out";
  if (!words.empty() && words.back().starts_with(beginning)) {
    // Of one that is too short there is more to say than which sign stands in it.
    if (words.back().size() >= line_signs && has_foreign_sign(words.back()))
      return "a sign stands in it that is none of A to Z, a to z, 0 to 9, + and /";
    if (words.back().size() != line_signs)
      return fmt::format("it has {} signs, and a key has {}; copy all of the second line of the .pub file",
                         words.back().size(), line_signs);
  }
  return fmt::format("write the second line of a .pub file, {} letters, digits, + and / that begin with {}", line_signs,
                     beginning);
}

}  // namespace lectern::signature
