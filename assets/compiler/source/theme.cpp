// SPDX-License-Identifier: MIT
#include "assets/compiler/source/theme.hpp"

namespace lectern::compiler {

std::map<std::string, std::uint32_t> theme_of(const SourceExhibit& exhibit) {
  std::map<std::string, std::uint32_t> theme = exhibit.theme;
  // Adds what the exhibit does not set.
  theme.insert({{"night", 0x121519},
                {"panel", 0x1B1F24},
                {"line", 0x6F7883},
                {"bone", 0xEDE8DC},
                {"muted", 0xB9B2A4},
                {"paper", 0xF5EFE1},
                {"paper_lit", 0xF0DDB0},
                {"ink", 0x231F1A},
                {"soft_ink", 0x51493D},
                {"red", 0x8E1F17},
                {"gold", 0xE0AD4C},
                {"gold_ink", 0x8A5A00}});
  return theme;
}

}  // namespace lectern::compiler
