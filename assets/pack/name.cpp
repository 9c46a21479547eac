// SPDX-License-Identifier: MIT
#include "assets/pack/name.hpp"

#include <algorithm>
#include <cstddef>

#include "assets/pack/limits.hpp"

namespace lectern::pack {

namespace {

constexpr std::string_view small_letters = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view of_ids = "abcdefghijklmnopqrstuvwxyz0123456789-";

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

// C0, DEL and, as UTF-8 writes them, C1.
bool has_controls(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20 || byte == 0x7F) return true;
    if (byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0) return true;
  }
  return false;
}

struct Sequence {
  std::size_t length;  // 0: malformed
};

// Source: Unicode 15.0, table 3-7, "Well-Formed UTF-8 Byte Sequences".
Sequence sequence_at(std::string_view s, std::size_t i) {
  const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(k < s.size() ? s[k] : 0); };
  const auto continues = [&](std::size_t k) { return (byte(k) & 0xC0) == 0x80; };
  const unsigned char lead = byte(i);
  if (lead < 0x80) return {1};
  if (lead >= 0xC2 && lead <= 0xDF) return {continues(i + 1) ? 2U : 0U};
  if (lead >= 0xE0 && lead <= 0xEF) {
    const unsigned char low = lead == 0xE0 ? 0xA0 : 0x80;
    const unsigned char high = lead == 0xED ? 0x9F : 0xBF;
    return {byte(i + 1) >= low && byte(i + 1) <= high && continues(i + 2) ? 3U : 0U};
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const unsigned char low = lead == 0xF0 ? 0x90 : 0x80;
    const unsigned char high = lead == 0xF4 ? 0x8F : 0xBF;
    return {byte(i + 1) >= low && byte(i + 1) <= high && continues(i + 2) && continues(i + 3) ? 4U : 0U};
  }
  return {0};
}

}  // namespace

bool is_id(std::string_view text) {
  return !text.empty() && text.size() <= max_id && text.find_first_not_of(of_ids) == std::string_view::npos;
}

bool is_language(std::string_view text) {
  constexpr std::size_t longest_part = 8;
  if (text.size() > max_language) return false;
  for (;;) {
    const std::string_view part = text.substr(0, text.find('-'));
    if (part.empty() || part.size() > longest_part || !std::all_of(part.begin(), part.end(), is_letter_or_digit))
      return false;
    if (part.size() == text.size()) return true;
    text.remove_prefix(part.size() + 1);
  }
}

bool is_layer_id(std::string_view text) {
  const std::size_t dot = text.find('.');
  if (dot == 0 || dot == std::string_view::npos || text.size() > max_id) return false;
  const std::string_view rest = text.substr(dot + 1);
  const std::size_t second = rest.find('.');
  return text.substr(0, dot).find_first_not_of(small_letters) == std::string_view::npos &&
         is_language(rest.substr(0, second)) && (second == std::string_view::npos || is_id(rest.substr(second + 1)));
}

bool is_name(std::string_view text) {
  return !text.empty() && text.size() <= max_name && is_well_formed(text) && !has_controls(text);
}

bool is_well_formed(std::string_view utf8) {
  for (std::size_t i = 0; i < utf8.size();) {
    const Sequence sequence = sequence_at(utf8, i);
    if (sequence.length == 0) return false;
    i += sequence.length;
  }
  return true;
}

bool is_key(std::string_view text) {
  constexpr std::string_view of_keys = "abcdefghijklmnopqrstuvwxyz0123456789_";
  return !text.empty() && text.size() <= max_key && text.find_first_not_of(of_keys) == std::string_view::npos;
}

}  // namespace lectern::pack
