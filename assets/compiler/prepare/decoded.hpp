// SPDX-License-Identifier: MIT
// A text in the three countings that its tools need: bytes (ours), code points (FriBidi, scripts) and UTF-16 units
// (ICU). Used by prepare, build and reset. The text is well-formed; the reading of sources has seen to that.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unicode/unistr.h>
#include <vector>

namespace lectern::compiler {

struct Decoded {
  explicit Decoded(std::string_view utf8);

  [[nodiscard]] std::size_t size() const { return points.size(); }
  /// The number of the character that starts at a byte, or is nearest after it.
  [[nodiscard]] std::size_t point_at_byte(std::uint32_t byte) const;

  std::u32string points;
  std::vector<std::uint32_t> bytes;  ///< where each code point starts, and the end
  icu::UnicodeString utf16;
  std::vector<std::uint32_t> point_of_unit;  ///< of each UTF-16 unit, and the end
};

/// One character as UTF-8.
[[nodiscard]] std::string to_utf8(char32_t point);
[[nodiscard]] std::string to_utf8(const icu::UnicodeString& text);

/// "U+041F".
[[nodiscard]] std::string code_point_name(char32_t point);

/// The composed form.  Source: UAX #15, NFC.
[[nodiscard]] std::string composed(std::string_view utf8);

}  // namespace lectern::compiler
