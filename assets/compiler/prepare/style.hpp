// SPDX-License-Identifier: MIT
// The six styles of type and the families that each is set in, in one place. Used by installed_fonts, pack_fonts and
// prepare.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::compiler {

enum class Style : std::uint8_t { sans, sans_bold, serif, serif_bold, serif_italic, typewriter };

inline constexpr std::array all_styles = {Style::sans,       Style::sans_bold,    Style::serif,
                                          Style::serif_bold, Style::serif_italic, Style::typewriter};

struct Cut {
  bool bold = false;
  bool italic = false;
};
[[nodiscard]] Cut cut_of(Style style);

/// Where each kind of text of a pack takes its style from.
namespace styles {
inline constexpr Style interface = Style::sans;
inline constexpr Style interface_strong = Style::sans_bold;
inline constexpr Style title = Style::serif_bold;  ///< titles, short titles, headings
inline constexpr Style reading = Style::serif;     ///< read as text; its re-set page is typed
inline constexpr Style form = Style::sans;         ///< a form's own print, in all texts
inline constexpr Style words = Style::serif;       ///< transcripts and translations
inline constexpr Style heading = Style::serif_bold;
inline constexpr Style strong = Style::serif_bold;
inline constexpr Style emphasis = Style::serif_italic;
}  // namespace styles

/// Families in the order they are tried.  `every_script` stands where all other families of Noto of that kind are
/// tried, by name.
inline constexpr std::string_view every_noto_serif = "Noto Serif *";
inline constexpr std::string_view every_noto_sans = "Noto Sans *";
[[nodiscard]] std::vector<std::string> families_of(Style style, std::string_view language);

}  // namespace lectern::compiler
