// SPDX-License-Identifier: MIT
#include "assets/signature/text_form.hpp"

#include <algorithm>
#include <cstddef>
#include <sodium.h>

namespace lectern::signature {

namespace {

/// Source: RFC 4648, table 1, and the sign that fills the end.
constexpr std::string_view letters_of_base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=";

}  // namespace

std::vector<std::string_view> lines_without_ends(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    while (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

bool has_foreign_sign(std::string_view line) {
  return line.find_first_not_of(letters_of_base64) != std::string_view::npos;
}

bool decode(std::string_view line, std::span<std::uint8_t> into) {
  // libsodium 1.0.18 takes some bytes over 127 for letters of base64.
  if (has_foreign_sign(line)) return false;
  std::size_t size = 0;
  return sodium_base642bin(into.data(), into.size(), line.data(), line.size(), nullptr, &size, nullptr,
                           sodium_base64_VARIANT_ORIGINAL) == 0 &&
         size == into.size();
}

std::string encode(std::span<const std::uint8_t> bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();  // the zero that it ends with
  return text;
}

}  // namespace lectern::signature
