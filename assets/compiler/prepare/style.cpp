// SPDX-License-Identifier: MIT
#include "assets/compiler/prepare/style.hpp"

#include <fmt/format.h>

#include "assets/compiler/prepare/language.hpp"

namespace lectern::compiler {

namespace {

// The language's own script before all others: signs that scripts share are drawn as the words around them are.
std::vector<std::string> sans_families(std::string_view han, std::string_view script) {
  return {"PT Sans",
          "Noto Sans",
          fmt::format("Noto Sans CJK {}", han),
          fmt::format("Noto Sans {}", script),
          std::string(every_noto_sans),
          "Symbola"};
}

// Noto's Arabic for reading goes by the name of its style of writing.
std::string serif_of(std::string_view script) {
  return script == "Arabic" ? "Noto Naskh Arabic" : fmt::format("Noto Serif {}", script);
}

}  // namespace

Cut cut_of(Style style) {
  switch (style) {
    case Style::sans_bold:
    case Style::serif_bold:
      return {true, false};
    case Style::serif_italic:
      return {false, true};
    case Style::sans:
    case Style::serif:
    case Style::typewriter:
      break;
  }
  return {};
}

std::vector<std::string> families_of(Style style, std::string_view language) {
  const std::string_view han = han_forms(language);
  const std::string script = script_name(language);
  std::vector<std::string> families;
  switch (style) {
    case Style::sans:
    case Style::sans_bold:
      break;
    case Style::serif:
    case Style::serif_bold:
    case Style::serif_italic:
      families = {"PT Serif", "Noto Serif", fmt::format("Noto Serif CJK {}", han), serif_of(script),
                  std::string(every_noto_serif)};
      break;
    case Style::typewriter:
      families = {"GNUTypewriter", "PT Mono", "Noto Sans Mono", fmt::format("Noto Sans Mono CJK {}", han)};
      break;
  }
  for (std::string& family : sans_families(han, script)) families.push_back(std::move(family));
  // A script may have no sans at all, as Tibetan; in the end any font is better than none.
  families.insert(families.end(), {serif_of(script), std::string(every_noto_serif), "*"});
  return families;
}

}  // namespace lectern::compiler
