// SPDX-License-Identifier: MIT
// The cases of ICU's own test of breaks, rbbitst.txt of ICU 72: texts with bullets where they may be parted.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace lectern::conformance {

enum class IcuKind : std::uint8_t { character, word, line, other };

struct IcuCase {
  IcuKind kind = IcuKind::other;
  std::string language;  ///< BCP 47; "und" where none was named
  std::string utf8;
  std::map<std::size_t, int> breaks;  ///< code points before each, and its status; without the text's ends
  std::size_t line = 0;               ///< of the file
  bool is_text = true;                ///< false: half of a surrogate pair, which no UTF-8 can hold
};

/// Shape: only cases under ICU's standard rules; those with rules of their own are left out.
[[nodiscard]] std::vector<IcuCase> read_icu_cases(const std::filesystem::path& file);

}  // namespace lectern::conformance
