// SPDX-License-Identifier: MIT
#include "assets/compiler/prepare/decoded.hpp"

#include <algorithm>
#include <cassert>
#include <fmt/format.h>
#include <unicode/normalizer2.h>

namespace lectern::compiler {

Decoded::Decoded(std::string_view utf8)
    : utf16(icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())})) {
  std::uint32_t byte = 0;
  for (std::int32_t unit = 0; unit < utf16.length();) {
    const UChar32 c = utf16.char32At(unit);
    const std::int32_t next = utf16.moveIndex32(unit, 1);
    point_of_unit.insert(point_of_unit.end(), static_cast<std::size_t>(next - unit),
                         static_cast<std::uint32_t>(points.size()));
    points.push_back(static_cast<char32_t>(c));
    bytes.push_back(byte);
    byte += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    unit = next;
  }
  bytes.push_back(byte);
  point_of_unit.push_back(static_cast<std::uint32_t>(points.size()));
  assert(byte == utf8.size() && "the text was not well-formed");
}

std::size_t Decoded::point_at_byte(std::uint32_t byte) const {
  return static_cast<std::size_t>(std::lower_bound(bytes.begin(), bytes.end(), byte) - bytes.begin());
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string utf8;
  text.toUTF8String(utf8);
  return utf8;
}

std::string to_utf8(char32_t point) {
  return to_utf8(icu::UnicodeString(static_cast<UChar32>(point)));
}

std::string code_point_name(char32_t point) {
  return fmt::format("U+{:04X}", static_cast<std::uint32_t>(point));
}

std::string composed(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  const auto source = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<std::int32_t>(utf8.size())});
  if (U_FAILURE(status)) return std::string(utf8);
  const icu::UnicodeString result = nfc->normalize(source, status);
  return U_FAILURE(status) ? std::string(utf8) : to_utf8(result);
}

}  // namespace lectern::compiler
