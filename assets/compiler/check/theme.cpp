// SPDX-License-Identifier: MIT
#include "assets/compiler/source/theme.hpp"

#include <array>
#include <fmt/format.h>
#include <map>

#include "assets/base/colour.hpp"
#include "assets/compiler/check/rules.hpp"

namespace lectern::compiler {

namespace {

// The visitor's specification, "Figures to hold".
constexpr double text_contrast = 7.0;
constexpr double mark_contrast = 3.0;

constexpr std::string_view white = "white";

struct Pair {
  std::string_view over;
  std::string_view under;
  double wanted;
};

constexpr auto pairs = std::to_array<Pair>({
    {"ink", "paper", text_contrast},
    {"ink", "paper_lit", text_contrast},
    {"soft_ink", "paper", text_contrast},
    {"bone", "night", text_contrast},
    {"bone", "panel", text_contrast},
    {"muted", "night", text_contrast},
    {"muted", "panel", text_contrast},
    {"gold", "night", text_contrast},
    {"red", "paper", text_contrast},
    {white, "red", text_contrast},
    {"line", "night", mark_contrast},
    {"line", "panel", mark_contrast},
    {"gold_ink", "paper", mark_contrast},
    {"gold_ink", "paper_lit", mark_contrast},
});

}  // namespace

void check_theme(const SourceExhibit& exhibit, Report& report) {
  std::map<std::string, std::uint32_t> colours = theme_of(exhibit);
  constexpr std::uint32_t white_rgb = 0xFFFFFF;
  colours.emplace(white, white_rgb);
  for (const Pair& pair : pairs) {
    const std::string over(pair.over);
    const std::string under(pair.under);
    const bool set_over = exhibit.theme.contains(over);
    if (!set_over && !exhibit.theme.contains(under)) continue;
    const double found = contrast(Colour::from_rgb(colours.at(over)), Colour::from_rgb(colours.at(under)));
    if (found >= pair.wanted) continue;
    report.error(
        place_of(exhibit, "theme." + (set_over ? over : under)),
        fmt::format("{} on {} has a contrast of {:.1f}:1; {:.0f}:1 is the least", over, under, found, pair.wanted),
        "make one of them lighter or darker");
  }
}

}  // namespace lectern::compiler
