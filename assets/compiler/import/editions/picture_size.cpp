// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cstdint>

#include "assets/compiler/import/editions/pictures.hpp"

namespace lectern::compiler {

namespace {

/// Numbers at given places of a file, of either order; 0 past its end.
class Reading {
 public:
  explicit Reading(ByteView bytes) : bytes_(bytes) {}

  [[nodiscard]] bool says(std::size_t at, std::string_view sign) const {
    return as_text(bytes_).substr(std::min(at, bytes_.size()), sign.size()) == sign;
  }
  [[nodiscard]] std::uint32_t big(std::size_t at, std::size_t count) const {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < count; ++i) value = (value << 8U) | byte(at + i);
    return value;
  }
  [[nodiscard]] std::uint32_t little(std::size_t at, std::size_t count) const {
    std::uint32_t value = 0;
    for (std::size_t i = count; i-- > 0;) value = (value << 8U) | byte(at + i);
    return value;
  }
  [[nodiscard]] std::uint32_t byte(std::size_t at) const {
    return at < bytes_.size() ? std::to_integer<std::uint32_t>(bytes_[at]) : 0;
  }
  [[nodiscard]] std::size_t size() const { return bytes_.size(); }

 private:
  ByteView bytes_;
};

std::optional<Size> sensible(std::uint32_t width, std::uint32_t height) {
  constexpr std::uint32_t most = 1U << 20U;  // px; more is no picture of a page
  if (width == 0 || height == 0 || width > most || height > most) return std::nullopt;
  return Size{static_cast<int>(width), static_cast<int>(height)};
}

/// Of a JPEG the first start of a frame.  Source: ITU-T T.81, B.1.1.3.
std::optional<Size> size_of_jpeg(const Reading& file) {
  constexpr std::uint32_t first_frame = 0xC0;
  constexpr std::uint32_t last_frame = 0xCF;
  for (std::size_t at = 2; at + 9 <= file.size();) {
    if (file.byte(at) != 0xFF) return std::nullopt;
    const std::uint32_t marker = file.byte(at + 1);
    const bool is_table = marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
    if (marker >= first_frame && marker <= last_frame && !is_table)
      return sensible(file.big(at + 7, 2), file.big(at + 5, 2));
    const bool is_alone = marker == 0xFF || marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
    at += marker == 0xFF ? 1 : is_alone ? 2 : 2 + std::max(file.big(at + 2, 2), 2U);
  }
  return std::nullopt;
}

/// Of a TIFF its first picture.  Source: TIFF 6.0, section 2.
std::optional<Size> size_of_tiff(const Reading& file, bool is_little) {
  const auto number = [&](std::size_t at, std::size_t count) {
    return is_little ? file.little(at, count) : file.big(at, count);
  };
  constexpr std::size_t entry_size = 12;
  constexpr std::uint32_t is_short = 3;
  const std::size_t first = number(4, 4);
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  for (std::size_t i = 0; i < number(first, 2); ++i) {
    const std::size_t at = first + 2 + i * entry_size;
    const std::uint32_t tag = number(at, 2);
    const std::uint32_t value = number(at + 8, number(at + 2, 2) == is_short ? 2 : 4);
    if (tag == 256) width = value;
    if (tag == 257) height = value;
  }
  return sensible(width, height);
}

std::optional<Size> size_of_webp(const Reading& file) {
  constexpr std::uint32_t fourteen_bits = 0x3FFF;
  if (file.says(12, "VP8X")) return sensible(file.little(24, 3) + 1, file.little(27, 3) + 1);
  if (file.says(12, "VP8 ")) return sensible(file.little(26, 2) & fourteen_bits, file.little(28, 2) & fourteen_bits);
  if (!file.says(12, "VP8L")) return std::nullopt;
  const std::uint32_t bits = file.little(21, 4);
  return sensible((bits & fourteen_bits) + 1, ((bits >> 14U) & fourteen_bits) + 1);
}

}  // namespace

std::optional<Size> picture_size(ByteView bytes) {
  const Reading file(bytes);
  if (file.says(0, "\x89PNG")) return sensible(file.big(16, 4), file.big(20, 4));
  if (file.says(0, "\xFF\xD8")) return size_of_jpeg(file);
  if (file.says(0, "II*")) return size_of_tiff(file, true);
  if (file.says(0, "MM") && file.byte(3) == '*') return size_of_tiff(file, false);
  if (file.says(0, "GIF8")) return sensible(file.little(6, 2), file.little(8, 2));
  if (file.says(0, "RIFF") && file.says(8, "WEBP")) return size_of_webp(file);
  return std::nullopt;
}

}  // namespace lectern::compiler
