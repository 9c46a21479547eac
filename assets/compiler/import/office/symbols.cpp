// SPDX-License-Identifier: MIT
#include "assets/compiler/import/office/symbols.hpp"

#include <algorithm>
#include <array>

#include "assets/compiler/lowered.hpp"
#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

constexpr char32_t first_code = 0x20;
constexpr char32_t upper_half = 0xA0;
constexpr char32_t private_page = 0xF000;

/// Adobe's Symbol encoding, 0x20 to 0x7E; U+0000 is none.
constexpr std::u32string_view symbol_low =
    U" !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
/// 0xA0 to 0xD9.
constexpr std::u32string_view symbol_high = U"€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…|―↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊";

struct Sign {
  char32_t code, sign;
};

/// Those of Wingdings that stand in letters and lists.
constexpr auto wingdings = std::to_array<Sign>(
    {{0x20, U' '}, {0x22, U'✂'}, {0x28, U'☎'}, {0x2A, U'✉'}, {0x36, U'⌛'}, {0x3F, U'✍'}, {0x41, U'✌'}, {0x45, U'☜'},
     {0x46, U'☞'}, {0x4A, U'☺'}, {0x4C, U'☹'}, {0x51, U'✈'}, {0x52, U'☼'},  {0x54, U'❄'}, {0x55, U'✝'}, {0x58, U'✠'},
     {0x6C, U'●'}, {0x6D, U'❍'}, {0x6E, U'■'}, {0x6F, U'□'}, {0x71, U'❑'},  {0x72, U'❒'}, {0x73, U'⬧'}, {0x74, U'⧫'},
     {0x75, U'◆'}, {0x76, U'❖'}, {0x9F, U'•'}, {0xA1, U'○'}, {0xA7, U'▪'},  {0xA8, U'◻'}, {0xAA, U'✦'}, {0xAB, U'★'},
     {0xD8, U'➢'}, {0xDF, U'←'}, {0xE0, U'→'}, {0xE1, U'↑'}, {0xE2, U'↓'},  {0xE8, U'➔'}, {0xF0, U'⇨'}, {0xFB, U'✗'},
     {0xFC, U'✓'}, {0xFD, U'☒'}, {0xFE, U'☑'}});

}  // namespace

bool is_symbol_font(std::string_view font) {
  const std::string name = lowered(font);
  return name == "symbol" || name == "wingdings" || name == "opensymbol" || name == "standard symbols l";
}

char32_t symbol_of(std::string_view font, char32_t code) {
  if (code >= private_page + first_code && code <= private_page + 0xFF) code -= private_page;
  if (lowered(font) == "wingdings") {
    const auto* const found =
        std::find_if(wingdings.begin(), wingdings.end(), [&](const Sign& one) { return one.code == code; });
    return found == wingdings.end() ? 0 : found->sign;
  }
  if (code >= upper_half) return code - upper_half < symbol_high.size() ? symbol_high[code - upper_half] : 0;
  if (code >= first_code && code - first_code < symbol_low.size()) return symbol_low[code - first_code];
  return 0;
}

std::string in_unicode(std::string_view font, std::string_view words) {
  std::string result;
  for (const char32_t c : code_points(words)) {
    // Some programs write the signs in Unicode although the font has its own numbers.
    const bool own = c >= private_page ? c <= private_page + 0xFF : c < 0x100;
    const char32_t sign = own ? symbol_of(font, c) : c;
    append_utf8(result, sign == 0 ? c < private_page ? c + private_page : c : sign);
  }
  return result;
}

}  // namespace lectern::compiler
